import type { Prompt } from '../../domain/plan.ts'
import { listen } from '../../domain/reading/doorman/listen.ts'
import type { Choice } from '../action.ts'
import { type Step, say, stay } from '../effect.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import { addTold, type Words } from './answer.ts'
import { besideQuestion } from './ask.ts'
import { type Draft, numberOf, promptOf } from './draft.ts'
import type { AskingBack } from './follow-up.ts'
import { followUpQuestion } from './follow-up-question.ts'
import { earOf } from './heard.ts'
import { letGo } from './let-go.ts'
import { noted } from './noted.ts'
import {
  answersAnother,
  beginsWithAnother,
  complainsElsewhere,
  deniesAnother,
  helpedIn,
  namesAnother,
  namesAnotherAhead,
  sectionsTold,
  tellsThings,
} from './told-elsewhere.ts'

/** So many messages that were no reply to a question, and it waits no longer. */
const MOST = 2

/**
 * What was said while a figure is asked for, and tells figures of another section by their own units, is no reply: it
 * waits for that section as a note. undefined when it may be a reply.
 */
export function setAside(draft: Draft, flow: ReportFlow, wait: AskingBack, words: Words): Step | undefined {
  const sections = othersTold(draft, wait, words.text)
  if (sections.length === 0) return undefined
  const only = sections.length === 1 ? sections[0] : undefined
  return aside(noted(draft, words, only), flow, wait, { section: only, words })
}

const othersTold = (draft: Draft, wait: AskingBack, text: string): readonly Prompt[] =>
  forWords((wait.for === 'models' ? namesAnother : sectionsTold)(draft, wait.prompt, text), () => {
    const prompt = promptOf(draft, wait.prompt)
    const named = beginsWithAnother(draft, wait.prompt, text)
    if (named.length > 0 || !prompt) return named
    const hard = complainsElsewhere(draft, prompt, text)
    return hard.length > 0 ? hard : deniesAnother(draft, prompt, text)
  })

/** Where words are told plainly, else where they may be meant; a register keeps none. */
const forWords = (plainly: readonly Prompt[], perhaps: () => readonly Prompt[]): readonly Prompt[] =>
  (plainly.length > 0 ? plainly : perhaps()).filter(({ figuresOnly }) => !figuresOnly)

/** Whether it would be. */
export const tellsAnother = (draft: Draft, wait: AskingBack, text: string): boolean =>
  othersTold(draft, wait, text).length > 0

/**
 * Words that could not be read as a reply: of the section that is asked about, when they speak of its matter, else a
 * note whose section is asked before the end. undefined when they say too little to be kept.
 */
export function keepWords(draft: Draft, flow: ReportFlow, wait: AskingBack, words: Words): Step | undefined {
  const prompt = promptOf(draft, wait.prompt)
  const heard = prompt && !prompt.figuresOnly ? listen(words.text, earOf(draft.facts, prompt)) : undefined
  if (!prompt || heard?.kind !== 'answer' || heard.why === 'nothing') return undefined
  if (words.text.trim().split(/\s+/u).length < FEWEST) return undefined
  const here = heard.why === 'about' ? prompt : undefined
  return aside(here ? addTold(draft, here.id, words, null) : noted(draft, words, undefined), flow, wait, {
    section: here,
    words,
  })
}

/** "Tiền quỹ tổ", "hôm ấy đông lắm": fewer words are a reply that was not understood, and more of the answer. */
const FEWEST = 5

/**
 * An answer that tells the figures of another section waits for that one, and the question for its own; one tap says
 * that it was meant for this one. undefined when it may be.
 */
export function answerAside(draft: Draft, flow: ReportFlow, prompt: Prompt, words: Words): Step | undefined {
  const { text, messageId } = words
  const sections = answersRather(draft, prompt, text)
  if (sections.length === 0) return undefined
  const only = sections.length === 1 ? sections[0] : undefined
  const kept = noted(draft, words, only)
  const place = only ? { number: numberOf(draft, only.id), prompt: only } : {}
  const again = isAnother(kept, only) ? { again: text } : {}
  const sentence = { say: 'set-aside', here: false, waits: true, ...place, ...again } as const
  const beside = besideQuestion(kept, flow.previous, prompt, sentence)
  const about = { obligation: draft.report.obligation.id, prompt: prompt.id }
  const take: Choice = {
    word: 'take-here',
    values: { n: numberOf(draft, prompt.id) },
    action: { do: 'report.take', about, text, messageId, over: true },
  }
  // "Đúng": it is that section's, and the question still waits.
  const right: Choice = { word: 'right', action: { do: 'report.open', obligation: about.obligation }, typedOnly: true }
  return stay(draft, ...kept.effects, { ...beside, choices: [take, ...beside.choices, right] })
}

const answersRather = (draft: Draft, prompt: Prompt, text: string): readonly Prompt[] =>
  forWords(answersAnother(draft, prompt, text), () => namesAnotherAhead(draft, prompt, text))

/** The sections a text tells of instead of the one whose question, or whose answer's, it was said to. */
export const sectionsRather = (
  draft: Draft,
  wait: ReportFlow['wait'],
  prompt: Prompt,
  text: string,
): readonly Prompt[] => ('prompt' in wait ? othersTold(draft, wait, text) : answersRather(draft, prompt, text))

/** Whether the one just kept is not the first of its section today: it is not told in the same words again. */
const isAnother = ({ report, facts, me }: Draft, section: Prompt | undefined): boolean =>
  report.notes.filter(
    ({ promptId, usedIn, memberId, at }) =>
      promptId === (section?.id ?? null) && usedIn === null && memberId === me.id && at.hasSame(facts.now, 'day'),
  ).length > 1

/**
 * The sections a text tells of where none is open: by its figures, or by the name it begins with. "Tuyên truyền thêm 1
 * buổi" is of the one it names, whatever else is counted so.
 */
export function sectionsMeant(draft: Draft, text: string): readonly Prompt[] {
  const named = beginsWithAnother(draft, '', text)
  return forWords(named[0] && tellsThings(draft, named[0], text) ? named : sectionsTold(draft, '', text), () =>
    named.length > 0 ? named : helpedIn(draft, text),
  )
}

/** What is said beside a question that is none of a section's: it waits as a note, and that is told. */
function noteBeside(draft: Draft, words: Words, sections: readonly Prompt[]): Draft {
  const only = sections.length === 1 ? sections[0] : undefined
  const place = only ? { number: numberOf(draft, only.id), prompt: only } : {}
  const kept = noted(draft, words, only)
  const again = isAnother(kept, only) ? { again: words.text } : {}
  const told = say({ say: 'set-aside', here: false, waits: true, ...place, ...again } as const, [], { lasting: true })
  return { ...kept, effects: [...kept.effects, told] }
}

/** The same of words that say of another section that there was nothing. */
export function deniedBeside(draft: Draft, prompt: Prompt, words: Words): Draft | undefined {
  const sections = forWords(deniesAnother(draft, prompt, words.text), () => [])
  return sections.length > 0 ? noteBeside(draft, words, sections) : undefined
}

/** The same beside a draft made of notes; undefined where it may be more of the draft. */
export function besideDraft(draft: Draft, prompt: Prompt, words: Words): Draft | undefined {
  const { text } = words
  const perhaps = () => [...beginsWithAnother(draft, prompt.id, text), ...complainsElsewhere(draft, prompt, text)]
  const sections = forWords(answersAnother(draft, prompt, text), perhaps)
  return sections.length > 0 ? noteBeside(draft, words, sections) : undefined
}

type Aside = { readonly section: Prompt | undefined; readonly words: Words }

/** Said where it went; the question goes on waiting, but not for ever. */
function aside(draft: Draft, flow: ReportFlow, wait: AskingBack, { section, words }: Aside): Step {
  const times = (flow.aside ?? 0) + 1
  const waits = times < MOST
  const here = section?.id === wait.prompt
  const place = section ? { number: numberOf(draft, section.id), prompt: section } : {}
  const again = (here ? times > 1 : isAnother(draft, section)) ? { again: words.text } : {}
  const sentence = { say: 'set-aside', here, waits, ...place, ...again } as const
  if (!waits) {
    const told = say(sentence, [], { lasting: true })
    return letGo({ ...draft, effects: [...draft.effects, told] }, flow, wait)
  }
  const about = { obligation: draft.report.obligation.id, prompt: wait.prompt }
  const choices = followUpQuestion(draft, wait.prompt, wait)?.choices ?? []
  return stay(
    { session: { ...draft.session, flow: { ...flow, aside: times } } },
    ...draft.effects,
    say(sentence, choices, { digits: 'answer', about }),
  )
}
