import { isOfficer } from '../../domain/member.ts'
import { isSettled, type Obligation } from '../../domain/obligation.ts'
import { unitTold } from '../../domain/reading/unit-told.ts'
import type { Choice } from '../action.ts'
import { type Step, say, stay } from '../effect.ts'
import type { Input } from '../input.ts'
import type { Turn } from '../turn.ts'
import type { About } from '../vocabulary/about.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import type { Words } from './answer.ts'
import { type Draft, openDraft, openPromptOf, ownUnits, promptOf } from './draft.ts'
import { offerToAdd } from './offer-as-answer.ts'
import { toldOutside } from './offer-where-told.ts'
import { namedUnit, openReport, owedOf, reportCommand } from './open.ts'
import { wholeReportOutside } from './whole-report.ts'

/** Whoever reports for several units and names one of them means that one (product.md 4). */

/** "Chuyển sang tổ Văn", "báo cáo cho Đoàn trường trước nhé": its report is opened. */
export function turnedTo(turn: Turn): Step | undefined {
  const { me, facts } = turn
  const { unitTold: told } = facts
  if (!told?.asks || !(told.turns || ownUnits(me, facts.school).includes(told.unit.id))) return undefined
  const draft = openDraft(turn)
  return draft?.report.unit.id === told.unit.id ? openReport(draft) : reportCommand(turn)
}

/** The same while a report is being written, and of whoever enters one for a unit; the name alone may be an answer there. */
export function turnedFrom(turn: Turn): Step | undefined {
  const { unitTold: told } = turn.facts
  if (!told?.asks || told.alone) return undefined
  const draft = openDraft(turn)
  return draft?.report.unit.id === told.unit.id ? openReport(draft) : turnedTo(turn)
}

/** "Tổ Văn nộp giấy: họp 4 lần", "nhập hộ tổ Văn: họp 4 lần": what the officer enters in one message. */
export function enteredFor(turn: Turn, { text, messageId }: Words): Step | undefined {
  const { me, facts } = turn
  const { unitTold: told } = facts
  if (!isOfficer(me) || !told?.entered || !/\d/u.test(told.rest)) return undefined
  const draft = openDraft(turn)
  return draft?.report.unit.id === told.unit.id && !isSettled(draft.report.obligation)
    ? toldOf(draft, { text, messageId })
    : undefined
}

/** Words told of one unit while those of another wait for their tap: they are no more of them. */
export function toldOfOther(turn: Turn, waiting: About, words: Words): Step | undefined {
  const draft = turn.facts.unitTold && openDraft(turn)
  return draft && draft.report.obligation.id !== waiting.obligation ? toldOf(draft, words) : undefined
}

type Writing = {
  readonly draft: Draft
  readonly input: Extract<Input, { kind: 'text' }>
  /** What its report asks. */
  readonly prompt: { readonly id: string } | undefined
}

/** Words that name another unit than the one whose report is being written are written into neither before it is said which. */
export const ofAnotherUnit = (writing: Writing): Step | undefined =>
  askWhichUnit(writing) ?? namedUnit(writing.draft, writing.input.text, writing.draft.report.obligation.id)

/** The same while the parts of a whole report wait to be confirmed: they take any words for more of them. */
export function besideParts(turn: Turn, { wait }: ReportFlow, input: Writing['input']): Step | undefined {
  const draft = wait.for === 'whole' ? openDraft(turn) : undefined
  return draft && askWhichUnit({ draft, input, prompt: undefined })
}

function askWhichUnit({ draft, prompt, input }: Writing): Step | undefined {
  const { facts, report } = draft
  const { unitTold: told } = facts
  const under = report.obligation
  const other = told && !told.alone && told.unit.id !== report.unit.id ? owedOf(facts, told.unit.id) : undefined
  if (!told || !other || isSettled(other)) return undefined
  const { text, messageId } = input
  const tell = ({ id: obligation }: Obligation) => ({ do: 'report.tell', obligation, text, messageId }) as const
  const about = prompt && { obligation: under.id, prompt: prompt.id }
  const choices: readonly Choice[] = [
    { word: 'report-of', values: { unit: told.unit.shortName }, action: tell(other) },
    {
      word: 'report-of',
      values: { unit: report.unit.shortName },
      action: about ? { do: 'report.take', about, text, messageId } : tell(under),
    },
  ]
  return stay(draft, say({ say: 'of-which-unit', unit: told.unit, under: report.unit }, choices, { lasting: true }))
}

/** Offered to the section of this report that it is of, whichever dialogue is open. */
export function toldOf(draft: Draft, { text, messageId }: Words): Step | undefined {
  // What the officer says of how it came is no part of a unit's report.
  const told = isOfficer(draft.me) ? unitTold(text, draft.facts.school.units) : undefined
  const words = { text: (told?.entered && told.rest) || text, messageId }
  const whole = wholeReportOutside(draft, [words])
  if (whole) return whole
  const prompt = promptOf(draft, openPromptOf(draft) ?? '') ?? draft.prompts.at(-1)
  if (!prompt) return undefined
  const about = { obligation: draft.report.obligation.id, prompt: prompt.id }
  return toldOutside(draft, about, words) ?? offerToAdd(draft, prompt, words)
}
