import type { FigureClause, FigureSentence, Indicator, Plan, Prompt } from './plan.ts'
import type { EditionSection, SectionFigure } from './plan-section.ts'
import { fold } from './reading/fold.ts'
import type { UnitKind } from './school.ts'
import type { Lead, NewFigureWords } from './wording/vocabulary.ts'

/** What is asked about a new section, what of it is counted, and how the report says it. */
export type NewQuestion = {
  readonly prompt: Prompt
  readonly lead: Lead
  readonly kinds: readonly UnitKind[]
  readonly indicators: readonly Indicator[]
  readonly sentence?: FigureSentence
}

const MOST_HINTS = 2
const HINT_WORDS = 8
/** A question on a phone. */
const LONGEST = 190

/** The one question of a new section; it takes words, which are printed behind one lead, and the figures that are kept. */
export function newQuestion(section: EditionSection, { wording, year }: Pick<Plan, 'wording' | 'year'>): NewQuestion {
  const { code, title, tasks, kinds = [], figures = [] } = section
  const words = wording.newSection
  const id = promptIdOf(code, year)
  const shortTitle = shortTitleOf(title)
  const named = (text: string) => text.replaceAll('{muc}', firstSmall(shortTitle))
  const counted = figures.length > 0
  const prompt: Prompt = {
    id,
    area: code,
    label: shortTitle,
    question: counted ? countedQuestion(named(words.figures.question), figures, words.figures) : named(words.question),
    example: counted ? words.figures.example.replace('{so}', figures.map(exampleOf).join(', ')) : words.example,
    help: named(words.help),
    hints: tasks.slice(0, MOST_HINTS).map(task => task.split(/\s+/u).slice(0, HINT_WORDS).join(' ')),
    indicators: figures.map(figure => figure.id),
    askHost: figures.some(({ kind }) => kind === 'event'),
  }
  return {
    prompt,
    lead: { id, area: code, tasks: code, ...words.lead },
    kinds,
    indicators: figures.map((figure, at) => indicatorOf(figure, { section, words: words.figures, first: at === 0 })),
    ...(counted ? { sentence: { clauses: figures.map(figure => clauseOf(figure, words.figures)) } } : {}),
  }
}

export const promptIdOf = (code: string, year: number): string =>
  `muc-${code.toLowerCase().replaceAll('.', '-')}-${year}`

/** "buổi tuyên truyền", "giáo viên ký cam kết". */
export const figureName = ({ unit, what }: SectionFigure): string => `${unit} ${what}`.trim()

function countedQuestion(question: string, figures: readonly SectionFigure[], words: NewFigureWords): string {
  const asked = (name: (figure: SectionFigure) => string) =>
    question.replace(
      '{so}',
      figures
        .map(figure =>
          figure.kind === 'share' ? filled(words.share.ask, figure) : words.count.ask.replace('{dem}', name(figure)),
        )
        .join(', '),
    )
  const whole = asked(figureName)
  return whole.length <= LONGEST ? whole : asked(({ unit }) => unit)
}

const exampleOf = ({ kind, unit }: SectionFigure, at: number): string =>
  kind === 'share' ? `14/15 ${unit}` : `${at + 2} ${unit}`

/** Places of the data: what is counted, whose share, what they did, and the figure itself. */
const filled = (text: string, figure: SectionFigure): string =>
  text
    .replaceAll('{dem}', figureName(figure))
    .replaceAll('{ai}', figure.unit)
    .replaceAll('{lam}', figure.what)
    .replaceAll('{so}', `{${figure.id}}`)
    .replaceAll('{so %}', `{${figure.id} %}`)

type About = { readonly section: EditionSection; readonly words: NewFigureWords; readonly first: boolean }

function indicatorOf(figure: SectionFigure, { section, words, first }: About): Indicator {
  const { id, kind, unit, what } = figure
  const others = section.figures?.map(each => each.unit) ?? []
  const share = kind === 'share'
  const near = `${unit} ${what.split(/\s+/u).slice(0, 2).join(' ')}`
  const said = [near, unit, ...(first && !share && !others.includes(words.times) ? [words.times] : [])].map(fold)
  return {
    id,
    label: filled(share ? words.share.label : words.count.label, figure),
    unit: share ? words.share.unit : unit,
    chat: share ? figureName(figure) : unit,
    words: [...new Set(said)],
    measure: share ? 'ratio' : 'flow',
    counting: kind === 'event' ? 'host' : 'each',
    owners: section.kinds ?? [],
    area: section.code,
    help: filled(kind === 'event' ? words.count.helpHost : share ? words.share.help : words.count.help, figure),
    usualMax: share ? 200 : 60,
  }
}

function clauseOf(figure: SectionFigure, { count, share, subjects: [doer, people] }: NewFigureWords): FigureClause {
  const words = figure.kind === 'share' ? share : count
  const subject = (figure.kind === 'share' ? people : doer)?.id ?? ''
  return {
    subject,
    ...(figure.kind === 'share' && doer ? { zeroSubject: doer.id } : {}),
    indicators: [figure.id],
    says: [[{ text: filled(words.says, figure) }]],
    zero: filled(words.zero, figure),
  }
}

/** "Chuyển đổi số" in the middle of a sentence; what is all capitals stays. */
const firstSmall = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.replace(/^\p{Lu}/u, first => first.toLocaleLowerCase('vi'))

const SHORT_WORDS = 8
export const shortTitleOf = (title: string): string =>
  title.split(/[;,.]/u)[0]?.split(/\s+/u).slice(0, SHORT_WORDS).join(' ') ?? title
