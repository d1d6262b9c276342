import type { DateTime } from 'luxon'
import { addsUp } from '../../domain/figure.ts'
import { answerTo, formOf, formWith, indicatorsOf, stillToMend, unitOf, withZeros } from '../../domain/form.ts'
import { givenName, isOfficer, type Member, unitsOf } from '../../domain/member.ts'
import { type Note, notesFor } from '../../domain/note.ts'
import { isSettled, nextState, type Obligation } from '../../domain/obligation.ts'
import type { Indicator, Plan, Prompt } from '../../domain/plan.ts'
import { unitTold } from '../../domain/reading/unit-told.ts'
import type { Answer, AnswerPiece } from '../../domain/report.ts'
import type { Unit, Units } from '../../domain/school.ts'
import { toldUntil } from '../../domain/told-until.ts'
import { stillDoubted } from '../../domain/unconfirmed.ts'
import type { Effect } from '../effect.ts'
import type { Facts, PeriodFacts, ReportFacts } from '../facts.ts'
import { halfFigures } from '../facts.ts'
import type { Turn } from '../turn.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import type { Ack, PreviewLine } from '../vocabulary/report-sentences.ts'

/** One report under the pen: what is stored, plus what this step has added to it. */
export type Draft = Turn & {
  readonly report: ReportFacts
  readonly period: PeriodFacts
  readonly prompts: readonly Prompt[]
  readonly effects: readonly Effect[]
  /** Files that have become minh chứng of it in this step. */
  readonly newFiles?: number
  /** Words that came on top of an answer in this step, said back with it; `beside`: beside a question they do not answer. */
  readonly added?: { readonly prompt: string; readonly text: string; readonly beside?: true }
}

/** The draft in focus, or undefined when it does not exist or is not this person's to write. */
export function openDraft(turn: Turn): Draft | undefined {
  const { session, facts, me } = turn
  const { report } = facts
  if (!report || !mayReport(me, report.unit, facts.plan)) return undefined
  const period = facts.periods.find(open => open.period.key === report.obligation.periodKey)
  if (!period) return undefined
  return { session, facts, me, report, period, prompts: formOf(facts.plan, report.unit), effects: [] }
}

/** Units the person may write for as one of them; the BGH has a form of its own. */
export function ownUnits(me: Member, school: Units): readonly string[] {
  const leads = me.roles.some(grant => grant.role === 'principal' || grant.role === 'vice-principal')
  const leadership = leads ? school.units.filter(unit => unit.kind === 'leadership').map(unit => unit.id) : []
  // A role in a unit that has ended is none; who had it is still there to be told so.
  return [...unitsOf(me).filter(id => unitOf(school, id) !== undefined), ...leadership]
}

export const mayReport = (me: Member, unit: Unit, school: Units): boolean =>
  isOfficer(me) || ownUnits(me, school).includes(unit.id)

export const writesOnBehalf = (me: Member, unit: Unit, school: Units): boolean =>
  !ownUnits(me, school).includes(unit.id)

/** Whoever reports for several units, or enters for one, is told for which. */
export function ofWhich({ me, facts, report }: Pick<Draft, 'me' | 'facts' | 'report'>): { readonly unit?: Unit } {
  const [only, ...others] = ownUnits(me, facts.school)
  return others.length > 0 || only !== report.unit.id ? { unit: report.unit } : {}
}

/** "Đoàn" in "bên Đoàn tuyên truyền 5 buổi" says who tells, and of no section. */
export const withoutUnit = ({ facts, report }: Draft, text: string): string =>
  unitTold(text, facts.school.units, [report.unit.id])?.rest || text

export const numberOf = (draft: Pick<Draft, 'prompts'>, promptId: string): number =>
  draft.prompts.findIndex(prompt => prompt.id === promptId) + 1

export const promptOf = (draft: Pick<Draft, 'prompts'>, promptId: string): Prompt | undefined =>
  draft.prompts.find(prompt => prompt.id === promptId)

/**
 * Figures run from 01/01; in the year's report only what came after the half-year one told of this section is asked
 * (product.md 4).
 */
export function askedSince(
  report: Pick<ReportFacts, 'half' | 'halfVersions'>,
  promptId: string,
  from: DateTime,
): DateTime {
  const { half, halfVersions = half ? [half] : [] } = report
  return toldUntil(halfVersions, promptId)?.startOf('day') ?? from
}

/** Whether this person has answered the prompt in an earlier report or version: its example has been seen by then. */
export function hasMet(
  { previous, half, submission }: Pick<ReportFacts, 'previous' | 'half' | 'submission'>,
  promptId: string,
  memberId: number,
): boolean {
  const earlier = [previous?.submission, half, submission]
  return earlier.some(told =>
    told?.answers.some(answer => answer.promptId === promptId && answer.authorId === memberId),
  )
}

/** In a year's report figures that add up are measured with what the half-year told. */
export const tellsYear = ({ report }: Pick<Draft, 'report'>): boolean => halfFigures(report).length > 0

/** What the half-year told of an indicator that adds up; 0 of any other. */
export function halfTold({ report }: Pick<Draft, 'report'>, { id, measure }: Indicator): number {
  if (!addsUp(measure)) return 0
  const told = halfFigures(report).filter(({ indicator }) => indicator === id)
  return told.reduce((sum, { value }) => sum + value, 0)
}

/** Where the report goes on after `current`: the next unanswered prompt, or the preview. */
export function nextPrompt(
  draft: Draft,
  flow: Pick<ReportFlow, 'only' | 'single'>,
  current: string | undefined,
): string | 'preview' {
  if (flow.single) return 'preview'
  if (flow.only) {
    const at = current === undefined ? -1 : flow.only.indexOf(current)
    return flow.only[at + 1] ?? 'preview'
  }
  const open = draft.prompts.filter(({ id }) => !answerTo(draft.report.answers, id) || freshNotes(draft, id).length > 0)
  const position = current === undefined ? 0 : numberOf(draft, current)
  const ahead = open.find(prompt => numberOf(draft, prompt.id) > position)
  return (ahead ?? open[0])?.id ?? 'preview'
}

/** Notes of a section that its answer does not hold yet: whoever answered later than they were logged passed them over. */
export function freshNotes(draft: Pick<Draft, 'report'>, promptId: string): readonly Note[] {
  const answer = answerTo(draft.report.answers, promptId)
  return notesFor(draft.report.notes, promptId).filter(note => !answer || note.at > answer.updatedAt)
}

/** Minh chứng of the report, with what this step adds. */
export const filesOf = (draft: Draft): number => draft.report.attachments.length + (draft.newFiles ?? 0)

/** Writes an answer into the draft; the report is being written from now on, and by whom is seen. */
export function putAnswer(draft: Draft, answer: Answer, pieces: readonly AnswerPiece[], replacePieces: boolean): Draft {
  const { obligation } = draft.report
  const prompt = promptOf(draft, answer.promptId)
  const figures =
    prompt && answer.state === 'given'
      ? withZeros(answer.figures, indicatorsOf(draft.facts.plan, prompt))
      : answer.figures
  // Whatever of it is written: from now on it is otherwise than what was handed in.
  const { doubts: told = [], ...rest } = answer
  const doubts = stillDoubted(told, figures)
  const whole: Answer = {
    ...rest,
    figures,
    updatedAt: draft.facts.now,
    ...(doubts.length > 0 ? { doubts } : {}),
  }
  const answers = [...draft.report.answers.filter(known => known.promptId !== answer.promptId), whole]
  const effect: Effect = { effect: 'answer', obligation: obligation.id, answer: whole, pieces, replacePieces }
  const written = { ...draft, report: { ...draft.report, answers }, effects: [...draft.effects, effect] }
  return markDrafting(written)
}

function markDrafting(draft: Draft): Draft {
  const { obligation } = draft.report
  const state = nextState(obligation.state, 'draft')
  if (state === undefined) return draft
  if (obligation.state === state && obligation.writerId === draft.me.id) return draft
  return moveObligation(draft, { state, writerId: draft.me.id })
}

/** Changes what is known of the obligation, now and by this person. */
export function moveObligation(draft: Draft, change: Partial<Obligation>): Draft {
  const obligation: Obligation = {
    ...draft.report.obligation,
    stateAt: draft.facts.now,
    stateBy: draft.me.id,
    ...change,
  }
  const effects = [
    ...draft.effects.filter(effect => effect.effect !== 'obligation'),
    { effect: 'obligation' as const, obligation },
  ]
  return { ...draft, report: { ...draft.report, obligation }, effects }
}

/** Answers written since the version that was handed in: what is said of that version does not hold for them. */
export function hasUnsubmitted({ answers, submission }: Pick<ReportFacts, 'answers' | 'submission'>): boolean {
  return submission !== undefined && answers.some(({ updatedAt }) => updatedAt > submission.submittedAt)
}

/** Sections of a returned report that wait to be mended. */
export const toMend = ({ report }: Draft): readonly string[] =>
  stillToMend(report.obligation, report.answers, report.submission)

/** What a free text most likely answers: a section to mend, else the first without an answer. */
export function openPromptOf(draft: Draft): string | undefined {
  if (isSettled(draft.report.obligation)) return undefined
  return toMend(draft)[0] ?? draft.prompts.find(prompt => !answerTo(draft.report.answers, prompt.id))?.id
}

/** The colleague who answered this prompt after the open question had been shown, and was not seen there. */
export function answeredSince(draft: Draft, flow: Pick<ReportFlow, 'shown'>, promptId: string): Member | undefined {
  const answer = answerTo(draft.report.answers, promptId)
  if (!answer || answer.authorId === draft.me.id || (flow.shown ?? 0) >= answer.updatedAt.toMillis()) return undefined
  return draft.facts.people.find(({ id }) => id === answer.authorId)
}

/** The colleague who handed the newest version in; undefined when it was this person, or somebody whose name is gone. */
export function handedInBy(facts: Facts, { submission }: Pick<ReportFacts, 'submission'>): Member | undefined {
  const by = facts.people.find(({ id }) => id === submission?.memberId)
  return by?.id === facts.me?.id ? undefined : by
}

/** "cô Lan". */
export const spokenOf = ({ address, name }: Member): string => `${address} ${givenName(name)}`

/** Somebody who wrote so short a while ago is taken to be writing still. */
const WRITING = { minutes: 30 }

/** The colleague who is writing in this draft now, and the section answered last (product.md 4). */
export function writingNow(draft: Draft): { readonly name: string; readonly number: number } | undefined {
  const { answers, obligation } = draft.report
  const { now, people } = draft.facts
  if (obligation.state !== 'drafting') return undefined
  const last = answers
    .filter(
      ({ authorId, updatedAt }) => authorId !== draft.me.id && now.minus(WRITING) <= updatedAt && updatedAt <= now,
    )
    .toSorted((a, b) => +b.updatedAt - +a.updatedAt)[0]
  const writer = people.find(({ id }) => id === last?.authorId)
  return last && writer && { name: spokenOf(writer), number: numberOf(draft, last.promptId) }
}

/** What a given answer was asked for and does not tell, of what can be counted; a ratio of nothing is no figure. */
export function countsMissing({ answer, indicators }: Pick<Ack, 'answer' | 'indicators'>): readonly Indicator[] {
  if (answer.state !== 'given') return []
  const told = new Set(answer.figures.map(({ indicator }) => indicator))
  return indicators.filter(({ id, measure }) => measure !== 'ratio' && !told.has(id))
}

/** What is said back after an answer; of a colleague's, where nothing of it was written in this step, whose it is. */
export function ackOf(draft: Draft, promptId: string): Ack | undefined {
  const prompt = promptOf(draft, promptId)
  const answer = answerTo(draft.report.answers, promptId)
  if (!prompt || !answer) return undefined
  const indicators = indicatorsOf(draft.facts.plan, prompt)
  const added = draft.added?.prompt === promptId ? { added: draft.added.text } : {}
  const written = draft.effects.some(each => each.effect === 'answer' && each.answer.promptId === promptId)
  const by = written ? undefined : answeredSince(draft, {}, promptId)
  return {
    number: numberOf(draft, promptId),
    prompt,
    answer,
    indicators,
    halfBase: halfFigures(draft.report),
    ...added,
    ...(by ? { by: spokenOf(by) } : {}),
  }
}

export function linesOf(plan: Plan, unit: Unit, report: Pick<ReportFacts, 'answers' | 'half'>): readonly PreviewLine[] {
  const halfBase = report.half?.answers.flatMap(answer => answer.figures) ?? []
  return formWith(plan, unit, report.answers).map((prompt, index) => ({
    number: index + 1,
    prompt,
    answer: answerTo(report.answers, prompt.id),
    indicators: indicatorsOf(plan, prompt),
    halfBase,
  }))
}
