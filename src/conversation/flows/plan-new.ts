import type { Plan } from '../../domain/plan.ts'
import type { EditionText } from '../../domain/plan-edition.ts'
import { fold } from '../../domain/reading/fold.ts'
import { foundOf, isStranger } from '../../domain/reading/plan/found.ts'
import { offerOf } from '../../domain/reading/plan/offer.ts'
import { type PlanRead, readPlan, typedHead } from '../../domain/reading/plan/read-plan.ts'
import type { Choice } from '../action.ts'
import { type Effect, goTo, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Input } from '../input.ts'
import type { FlowOf } from '../session.ts'
import type { Turn } from '../turn.ts'
import { sayStale } from './common.ts'
import { editionsIn, type Offer } from './plan-beside.ts'
import { offerMessage } from './plan-offered.ts'
import { reply } from './replies.ts'
import { may } from './who-may.ts'

type NewFlow = FlowOf<'plan-new'>

/** From so many characters on a text is read as the plan itself. */
const WHOLE_TEXT = 600

/** The one way in: /kehoach, and the question of January. */
export const NEW_PLAN: Choice = { word: 'new-plan', action: { do: 'plan.new', programme: '' } }

/** Asks for the Word file, or for number and day; of which matter, where the school has several. */
export function askNewPlan(turn: Turn, programme: string): Step {
  const { facts } = turn
  const programmes = programmesOf(facts)
  const [only] = programmes
  const meant = programmes.find(plan => plan.programme === programme) ?? (programmes.length === 1 ? only : undefined)
  if (!meant) {
    if (programme !== '') return sayStale(turn)
    const choices = programmes.map(
      (plan): Choice => ({
        word: 'plan-of',
        values: { topic: plan.topic },
        action: { do: 'plan.new', programme: plan.programme },
      }),
    )
    return reply(turn, { say: 'plan-which' }, choices)
  }
  const last = meant
  const year = last.year < facts.now.year ? facts.now.year : last.year + (facts.now.month >= 11 ? 1 : 0)
  const question = say(
    { say: 'plan-ask', topic: meant.topic, year, last: { number: last.number, year: last.year } },
    [{ word: 'cancel', action: { do: 'home' } }],
    { digits: 'answer' },
  )
  return goTo(turn, { name: 'plan-new', programme: meant.programme, number: '', signedOn: '' }, question)
}

/** The latest edition of each matter. */
function programmesOf({ plans = [] }: Facts): readonly Plan[] {
  const latest = new Map(plans.map(plan => [plan.programme, plan]))
  return [...latest.values()]
}

/** Number and day, in one message or two; or the whole text of the plan, pasted. */
export function newPlanText(turn: Turn, flow: NewFlow, text: string): Step {
  if (text.length >= WHOLE_TEXT) return offerRead(turn, flow.programme, text)
  const typed = typedHead(text)
  const number = typed.number ?? flow.number
  const signedOn = typed.signedOn ?? flow.signedOn
  if (number === '' || signedOn === '') {
    const none = typed.number === undefined && typed.signedOn === undefined
    const missing = none ? 'both' : number === '' ? 'number' : 'date'
    const last = editionsIn(turn.facts, flow.programme).at(-1)?.number ?? ''
    return goTo(
      turn,
      { ...flow, number, signedOn },
      say({ say: 'plan-ask-head', missing, year: turn.facts.now.year, last }, [], { digits: 'answer' }),
    )
  }
  const last = editionsIn(turn.facts, flow.programme).at(-1)
  if (!last) return sayStale(turn)
  return offer(turn, { programme: flow.programme, year: yearOf(signedOn, last), number, signedOn, text: {} })
}

/** A plan signed at the end of a year that has one already is the next year's. */
function yearOf(signedOn: string, last: Plan): number {
  const year = Number(signedOn.slice(0, 4))
  return year === last.year && Number(signedOn.slice(5, 7)) >= 11 ? year + 1 : year
}

/** The text of a plan, pasted or of a Word file. */
export function offerRead(turn: Turn, programme: string, text: string): Step {
  const read = readPlan(text)
  if (!read) return stay(turn, say({ say: 'plan-none', why: 'no-plan' }, [], { lasting: true, digits: 'answer' }))
  const named = matterOf(turn.facts, read)
  const meant = named ?? programme
  const last = editionsIn(turn.facts, meant).at(-1)
  if (!last) return askNewPlan(turn, '')
  const year = read.year ?? turn.facts.now.year
  const before = editionsIn(turn.facts, meant).findLast(plan => plan.year < year) ?? last
  const held = editionsIn(turn.facts, meant).find(plan => plan.year === year && plan !== before)
  const offered = { programme: meant, year, ...offerOf(read, before, held) }
  if (named !== undefined || !isStranger(read, last)) return offer(turn, offered)
  return offerStrange(turn, offered, foundOf(read, turn.facts.school))
}

/** What has little to do with the matters of the school is kept as both, until somebody says which it is. */
function offerStrange(turn: Turn, { text, ...offered }: Offering, other: EditionText): Step {
  const [code] = turn.facts.fresh
  const asks = [{ ask: 'matter' as const }, ...(text.asks ?? [])]
  const edition = { ...offered, code, text: { ...text, asks, other } }
  const message = offerMessage(turn.facts, edition)
  if (!message) return sayStale(turn)
  return goTo(turn, null, { effect: 'plan-offer', ...edition }, message)
}

/** Which of the school's matters its title names. */
function matterOf(facts: Facts, { title = '' }: PlanRead): string | undefined {
  const folded = fold(title)
  const named = programmesOf(facts).filter(({ subject }) => folded.includes(fold(subject)))
  return named.length === 1 ? named[0]?.programme : undefined
}

type Offering = Omit<Offer, 'code'> & { readonly text: EditionText }

/** Kept as it was read, and shown beside the edition before; nothing holds until an officer says so. */
function offer(turn: Turn, { programme, year, number, signedOn, text }: Offering): Step {
  const { facts } = turn
  const last = editionsIn(facts, programme).at(-1)
  if (!last) return sayStale(turn)
  const why = wrongYear({ year, signedOn }, last, facts)
  const known = { number: last.number, year: last.year }
  if (why) return reply(turn, { say: 'plan-wrong-year', why, year, last: known }, [NEW_PLAN])
  const [code] = facts.fresh
  const edition = { code, programme, year, number, signedOn, text }
  const message = offerMessage(facts, edition)
  if (!message) return reply(turn, { say: 'plan-same', number, year })
  const kept: Effect = { effect: 'plan-offer', ...edition }
  return goTo(turn, null, kept, message)
}

function wrongYear({ year, signedOn }: Pick<Offering, 'year' | 'signedOn'>, last: Plan, { now }: Facts) {
  if (year < last.year) return 'over'
  if (signedOn > (now.toISODate() ?? '')) return 'not-signed-yet'
  return year > now.year + 1 ? 'ahead' : undefined
}

type FileInput = Extract<Input, { kind: 'file' }>

/** What a file of the plan is kept under until it is read. */
export const PLAN_FILE = 'ke-hoach:'

const WORD = /\.docx$/iu
const OLD_WORD = /\.(?:doc|rtf|odt)$/iu
const PDF = /\.pdf$/iu

/** A file sent for the plan; undefined when it is none of that. */
export function planFile(turn: Turn, { file, caption, messageId }: FileInput): Step | undefined {
  const { session, facts } = turn
  const waiting = session.flow?.name === 'plan-new' ? session.flow : undefined
  const named = session.flow === null && WORD.test(file.name) && isNamedPlan(`${file.name} ${caption}`)
  if (!waiting && !named) return undefined
  if (!may('desk', turn.facts)) return undefined
  if (!WORD.test(file.name)) {
    const why =
      file.kind !== 'document'
        ? 'picture'
        : OLD_WORD.test(file.name)
          ? 'old-word'
          : PDF.test(file.name)
            ? 'pdf'
            : 'other'
    return stay(turn, say({ say: 'plan-none', why }, [], { lasting: true, digits: 'answer' }))
  }
  const programme = waiting?.programme ?? programmesOf(facts)[0]?.programme ?? ''
  return stay(
    turn,
    { effect: 'plan-file', file, messageId, caption, about: `${PLAN_FILE}${programme}` },
    say({ say: 'plan-reading' }, [], { lasting: true, digits: 'answer' }),
  )
}

/** "KH dân vận 2027.docx", "Kế hoạch 12.docx". */
const isNamedPlan = (name: string): boolean =>
  /(?:^|[^a-z])(?:ke ?hoach|kh)(?:[^a-z]|$)/.test(fold(name).replace(/[_-]/gu, ' '))

/** The words of such a file; undefined when it was sent as something else. */
export function planDocument(turn: Turn, text: string): Step | undefined {
  const { attachment } = turn.facts
  if (!attachment?.promptId.startsWith(PLAN_FILE) || !may('desk', turn.facts)) return undefined
  return offerRead(turn, attachment.promptId.slice(PLAN_FILE.length), text)
}
