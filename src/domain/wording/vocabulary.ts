import type { Outline } from '../documents/outline.ts'
import type { Prompt, Subject } from '../prompt.ts'

/** What a plan says of the units' words: after which leads they stand, and the words by which they are told apart. */

/** Whole words, their case of no account; with a condition on the words around them. */
export type Phrase =
  | string
  | {
      readonly words: string
      readonly before?: readonly string[]
      readonly notBefore?: readonly string[]
      readonly notAfter?: readonly string[]
    }

/** What stands before the units' words. Texts end in their space: "Nội dung các cuộc họp tập trung vào: ". */
export type Lead = {
  readonly id: string
  readonly area: string
  /** Tasks of the plan it answers to, for whoever reads the data. */
  readonly tasks: string
  /** `{donVi}` is the unit, where each unit has a paragraph of its own. */
  readonly text: string
  /** Before one ý alone. */
  readonly single?: string
  /** Commas part its things: one ý that names several is several. */
  readonly enumerates?: true
  /** Where all ý are one unit's. */
  readonly ofOne?: string
  /** Of models where none is recognised. */
  readonly registered?: { readonly text: string; readonly single: string }
  /** All units in one list, a paragraph per unit, or models by name. */
  readonly join: 'together' | 'by-unit' | 'models'
  /** Whether the units stand in brackets behind their ý, because credit is due. */
  readonly name: 'never' | 'always'
  /** What the lead says itself, taken off the head of an ý. */
  readonly strip: readonly Phrase[]
  /** Indicator without which there is nothing to tell: a unit that told 0 gương has no ý here. */
  readonly needs?: string
  /** Indicator that counts the recognised models. */
  readonly recognised?: string
  /** Behind a recognised one among others that are not. */
  readonly recognisedMark?: string
}

/** An ý of these prompts that begins with or contains one of the words goes to `lead`; the first route that fits holds. */
export type Route = {
  readonly prompts: readonly string[]
  readonly begins: readonly Phrase[]
  readonly contains: readonly Phrase[]
  readonly lead: string
}

/** Where the words of a prompt are printed: the first lead unless a route says otherwise. */
export type Printed = {
  readonly prompt: string
  readonly leads: readonly string[]
  /** It asks what is hard and what is wished: a draft for the officer, never a list. */
  readonly difficulties?: boolean
}

export type OfficeWord = {
  readonly said: readonly string[]
  readonly printed: string
  /** What it stands for behind a number: "2 đc" are two comrades. */
  readonly counted?: string
  readonly notAfter?: readonly string[]
}

type OfPrompts = { readonly prompts: readonly string[] }

/** What of the wording holds for some prompts of a plan alone. */
export type PromptWords = {
  /** Where an ý of these words is somebody's opinion and not a deed. */
  readonly opinions: readonly (OfPrompts & {
    readonly holds: readonly Phrase[]
    readonly unlessBegins: readonly Phrase[]
  })[]
  /** Words at which a new ý begins, also behind a comma. */
  readonly labels: readonly (OfPrompts & { readonly words: readonly string[] })[]
  /** Prompts about what was done with others. */
  readonly together: readonly string[]
}

/** What is asked about a section that a later edition brings, `{muc}` its title; its words are printed behind the lead. */
export type NewSectionWords = {
  readonly question: string
  readonly example: string
  readonly help: string
  readonly lead: Pick<Lead, 'text' | 'single' | 'ofOne' | 'join' | 'name' | 'strip'>
  readonly figures: NewFigureWords
}

/**
 * How what a new section counts is asked and said: `{so}` in the question all of it, else the figure; `{dem}` what is
 * counted, "buổi tuyên truyền"; of a share `{ai}` whose and `{lam}` what they did.
 */
export type NewFigureWords = {
  readonly question: string
  readonly example: string
  /** "lần", as which people count whatever comes first. */
  readonly times: string
  readonly count: {
    readonly ask: string
    readonly label: string
    readonly says: string
    readonly zero: string
    readonly help: string
    readonly helpHost: string
  }
  readonly share: {
    readonly ask: string
    readonly label: string
    readonly unit: string
    readonly says: string
    readonly zero: string
    readonly help: string
  }
  /** Who did what is counted, then whose shares they are. */
  readonly subjects: readonly Subject[]
}

/** What every matter has that a plan without a file of its own brings: how its reports end, and how it is reported. */
export type NewProgrammeWords = {
  readonly assessment: {
    readonly area: { readonly title: string; readonly shortTitle: string }
    readonly prompt: Omit<Prompt, 'area'>
    readonly titles: readonly string[]
  }
  /** With one area, whose place its sections take. */
  readonly outline: Outline
}

/** The vocabulary of the rules C1 to C15, in the order of the rules; the school's, whatever it plans. */
export type Wording = {
  readonly newSection: NewSectionWords
  readonly newProgramme: NewProgrammeWords
  /** After which a full stop ends no sentence. */
  readonly abbreviations: readonly string[]
  /** `{ai}` stands for one of `whom`, with or without a name. */
  readonly courtesy: {
    readonly whom: readonly string[]
    /** Who is called in passing: "đông lắm em ơi"; behind the others it is somebody of the deed: "quà cho các em ạ". */
    readonly called: { readonly words: readonly string[]; readonly notAfter: readonly string[] }
    readonly head: readonly string[]
    readonly tail: readonly string[]
    /** Behind any part, with who is called beside it: "ạ", "em ạ", "nhé chị". */
    readonly particles: readonly string[]
    /** As a whole part; inside one it may be a deed: "viết thư cảm ơn". */
    readonly alone: readonly string[]
  }
  readonly firstPerson: {
    readonly head: readonly Phrase[]
    /** "tổ em" becomes "tổ": `things` followed by one of `of`. */
    readonly things: readonly string[]
    readonly of: readonly string[]
    readonly self: readonly Phrase[]
    readonly says: readonly string[]
  }
  /** "Có biên bản lưu tại tổ": where papers are kept is nothing that was done. */
  readonly papers: {
    /** May stand before the paper: "tổ có". */
    readonly before: readonly string[]
    readonly has: readonly string[]
    readonly what: readonly string[]
    /** Behind the paper, and then where. */
    readonly kept: readonly string[]
    /** Before the paper: "gửi kèm ảnh". */
    readonly keeping: readonly string[]
    /** Papers that say no more than that something was done: "có biên bản". */
    readonly proof: readonly string[]
    readonly where: readonly string[]
    /** With one of these among the words something was done with the paper. */
    readonly unless: readonly string[]
  }
  readonly denial: {
    readonly negations: readonly string[]
    readonly what: readonly string[]
    /** Who or when, before the negation. */
    readonly subjects: readonly string[]
    readonly ofDifficulties: readonly string[]
    /** May stand between the negation and what it denies, and behind that. */
    readonly within: readonly string[]
    readonly closing: readonly string[]
    /** Heads of what went well, where difficulties are asked for. */
    readonly advantages?: readonly string[]
  }
  readonly wishes: {
    readonly begins: readonly Phrase[]
    readonly holds: readonly Phrase[]
    /** At a comma before these a new ý begins. */
    readonly cutBefore: readonly Phrase[]
    /**
     * Told in one breath a wish begins without a sign: "máy chiếu hư nên đề nghị trường sửa". Not behind these words;
     * the links between go.
     */
    readonly runsOn: { readonly behind: readonly string[]; readonly links: readonly string[] }
    readonly superior: readonly Phrase[]
    readonly school: readonly Phrase[]
    /** Told in words it is somebody's complaint, and stands in no paper. */
    readonly upset: readonly Phrase[]
    /** Under a heading that says it is a wish, and whose, they are said already: "đề nghị", then "trường". */
    readonly asking: readonly Phrase[]
    readonly asked: readonly Phrase[]
    /** "Báo BGH": what follows is for the BGH alone; `leadershipAsked` also inside an ý. */
    readonly leadership: readonly Phrase[]
    readonly leadershipAsked: readonly Phrase[]
  }
  readonly labels: {
    readonly withColon: readonly string[]
    readonly bare: readonly Phrase[]
  }
  /** "đã", which stands once per subject. */
  readonly done: readonly Phrase[]
  readonly figures: {
    readonly doing: readonly string[]
    readonly besides: readonly string[]
    readonly numbers: readonly string[]
    /** A part that is nothing else stands for a number that was asked for: "đông lắm". */
    readonly vague: readonly string[]
    readonly money: readonly string[]
    /** Before a number it is what was left: "trễ 2". */
    readonly leftOver: readonly string[]
    /** After these a number counts nothing: "lớp 10". */
    readonly notAfter: readonly string[]
  }
  /** "do Đoàn trường tổ chức": made of these words and one of the verbs. */
  readonly hosts: {
    readonly words: readonly string[]
    readonly verbs: readonly string[]
    readonly by: readonly string[]
  }
  readonly together: { readonly joint: readonly Phrase[]; readonly printed: string }
  readonly prepositions: {
    readonly with: string
    readonly about: readonly string[]
    /** What of "về việc" stays: "việc". */
    readonly keepAbout: readonly string[]
    readonly bare: readonly string[]
  }
  /** Words that keep their capital. */
  readonly names: readonly Phrase[]
  readonly namesBeforeCapital: readonly string[]
  readonly office: readonly OfficeWord[]
  readonly people: {
    readonly titles: readonly string[]
    readonly families: readonly Phrase[]
    readonly notAfter: readonly string[]
    /** Capitals after a title that are no person of the school: "Bác Hồ". */
    readonly notNames: readonly string[]
  }
}
