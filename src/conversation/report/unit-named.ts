import { isSettled, type Obligation } from '../../domain/obligation.ts'
import type { Choice } from '../action.ts'
import { type Step, say, stay } from '../effect.ts'
import type { Input } from '../input.ts'
import type { Turn } from '../turn.ts'
import type { About } from '../vocabulary/about.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import type { Words } from './answer.ts'
import { type Draft, openDraft, openPromptOf, promptOf } from './draft.ts'
import { offerToAdd } from './offer-as-answer.ts'
import { toldOutside } from './offer-where-told.ts'
import { namedUnit, openReport, ownObligations, reportCommand } from './open.ts'
import { wholeReportOutside } from './whole-report.ts'

/** Whoever reports for several units and names one of them means that one (product.md 4). */

/** "Chuyển sang tổ Văn", "báo cáo cho Đoàn trường trước nhé": its report is opened. */
export function turnedTo(turn: Turn): Step | undefined {
  const { unitTold: told } = turn.facts
  if (!told?.asks) return undefined
  const draft = openDraft(turn)
  return draft?.report.unit.id === told.unit.id ? openReport(draft) : reportCommand(turn)
}

/** The same while a report is being written; the name alone may be an answer there. */
export const turnedFrom = (turn: Turn): Step | undefined => (turn.facts.unitTold?.alone ? undefined : turnedTo(turn))

/** Words told of one unit while those of another wait for their tap: they are no more of them. */
export function toldOfOther(turn: Turn, waiting: About, words: Words): Step | undefined {
  const draft = turn.facts.unitTold && openDraft(turn)
  return draft && draft.report.obligation.id !== waiting.obligation ? toldOf(draft, words) : undefined
}

type Writing = {
  readonly draft: Draft
  readonly flow: ReportFlow
  readonly input: Extract<Input, { kind: 'text' }>
  /** What its report asks. */
  readonly prompt: { readonly id: string } | undefined
}

/** Words that name another unit than the one whose report is being written are written into neither before it is said which. */
export function ofAnotherUnit({ draft, prompt, input }: Writing): Step | undefined {
  const { facts, report } = draft
  const { unitTold: told } = facts
  const under = report.obligation
  const other =
    told && !told.alone && told.unit.id !== report.unit.id
      ? ownObligations(facts).find(each => each.unitId === told.unit.id && !isSettled(each))
      : undefined
  if (!told || !other) return namedUnit(draft, input.text, under.id)
  const { text, messageId } = input
  const tell = ({ id: obligation }: Obligation) => ({ do: 'report.tell', obligation, text, messageId }) as const
  const here =
    prompt && ({ do: 'report.take', about: { obligation: under.id, prompt: prompt.id }, text, messageId } as const)
  const choices: readonly Choice[] = [
    { word: 'report-of', values: { unit: told.unit.shortName }, action: tell(other) },
    { word: 'report-of', values: { unit: report.unit.shortName }, action: here ?? tell(under) },
  ]
  return stay(draft, say({ say: 'of-which-unit', unit: told.unit, under: report.unit }, choices, { lasting: true }))
}

/** Offered to the section of this report that it is of, whichever dialogue is open. */
export function toldOf(draft: Draft, words: Words): Step | undefined {
  const whole = wholeReportOutside(draft, [words])
  if (whole) return whole
  const prompt = promptOf(draft, openPromptOf(draft) ?? '') ?? draft.prompts.at(-1)
  if (!prompt) return undefined
  const about = { obligation: draft.report.obligation.id, prompt: prompt.id }
  return toldOutside(draft, about, words) ?? offerToAdd(draft, prompt, words)
}
