import type { Member } from '../../domain/member.ts'
import { nextState, type Obligation } from '../../domain/obligation.ts'
import { type OwedKey, owedKey } from '../../domain/owed-key.ts'
import { halfOfYear } from '../../domain/period.ts'
import type { Submission } from '../../domain/report.ts'
import type { Action, Choice } from '../action.ts'
import { type Effect, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import { lineChanges } from '../report/changes.ts'
import { linesOf } from '../report/draft.ts'
import type { Flow } from '../session.ts'
import type { Turn } from '../turn.ts'
import type { LineChange, PreviewLine } from '../vocabulary/report-sentences.ts'
import type { ReviewAction } from '../vocabulary/review.ts'
import { askOfficer, askOfficerText } from './ask-officer.ts'
import { sayStale } from './common.ts'
import { evidenceChoice } from './evidence-choice.ts'
import { type OwedReport, owedReportOf } from './owed-report.ts'
import { calledBy, reachableReporters, reply, tellAll } from './replies.ts'
import { returnText, startReturn, takeSections, takeUntil } from './return.ts'

type Accepting = Extract<Action, { do: 'review.accept-all' }>

/** Reports waiting to be accepted, the one that has waited longest first. */
export const reviewQueue = (obligations: readonly Obligation[]): readonly Obligation[] =>
  obligations.filter(({ state }) => state === 'submitted').toSorted((a, b) => +a.stateAt - +b.stateAt)

/** What is owed in all matters: the queue goes through them as one. */
export const owedOfAll = ({ obligations, elsewhere }: Facts): readonly Obligation[] => [
  ...obligations,
  ...elsewhere.flatMap(other => other.obligations),
]

/** The report /tiepnhan shows: the first of the queue, or the one behind `after`, from the front again at its end. */
export function nextInQueue(obligations: readonly Obligation[], after?: string): Obligation | undefined {
  const queue = reviewQueue(obligations)
  return queue[queue.findIndex(({ id }) => id === after) + 1] ?? queue[0]
}

/** /tiepnhan: one report at a time. */
export const queueCommand = (turn: Turn): Step => showNext(turn)

/** Buttons of the queue, of a returned report, and the reporter's "Hỏi lại". */
export function pressReview(turn: Turn, action: ReviewAction): Step {
  if (action.do === 'ask-officer') return askOfficer(turn, action.obligation)
  if (action.do === 'review.full') {
    return showFull(turn, action.obligation, action.version)
  }

  switch (action.do) {
    case 'review.next':
      return showNext(turn, action.after)
    case 'review.accept':
      return accept(turn, action.obligation, action.version)
    case 'review.accept-all':
      return acceptAll(turn, action)
    case 'review.return':
      return startReturn(turn, action.obligation)
    case 'review.return-sections':
      return takeSections(turn, action.obligation, action.prompts)
    case 'review.return-until':
      return takeUntil(turn, action.obligation, action.until)
  }
}

/** What is typed in these dialogues. */
export function reviewText(turn: Turn, flow: Flow, text: string): Step {
  if (flow.name === 'ask-officer') return askOfficerText(turn, flow, text)
  return returnText(turn, flow, text)
}

function showNext(turn: Turn, after?: string): Step {
  const { facts } = turn

  const next = nextInQueue(facts.obligations, after)
  const owed = next && owedReportOf(facts, next.id)
  const submission = owed && submissionOf(facts, owed)
  if (!owed) return reply(turn, { say: 'queue-empty' }, boardChoice(facts))
  if (!submission) return sayStale(turn)
  const left = reviewQueue(owedOfAll(facts)).length - 1
  const { unit, period } = owed
  const by = writerOf(facts, submission)
  const lines = reviewLines(facts, owed, submission)
  return reply(
    turn,
    { say: 'review', unit, period, submission, lines, by, left, changes: changesIn(facts, owed, submission) },
    reviewChoices(owed, submission, left),
  )
}

function reviewChoices({ obligation }: OwedReport, submission: Submission, left: number): readonly Choice[] {
  const { id } = obligation
  const next: Choice = { word: 'next-report', action: { do: 'review.next', after: id } }
  return [
    { word: 'accept', action: { do: 'review.accept', obligation: id, version: submission.version } },
    { word: 'return', action: { do: 'review.return', obligation: id } },
    { word: 'full', action: { do: 'review.full', obligation: id } },
    ...evidenceChoice(submission),
    ...(left > 0 ? [next] : []),
  ]
}

function changesIn(facts: Facts, { obligation, unit }: OwedReport, submission: Submission): readonly LineChange[] {
  const before = facts.versions?.findLast(
    each => each.obligationId === obligation.id && each.version < submission.version,
  )
  return before ? lineChanges(facts.plan, unit, before, submission) : []
}

/** From the period's record, or from the one report that was loaded. */
function submissionOf({ record, report }: Facts, { obligation }: OwedReport): Submission | undefined {
  const stored = record?.submissions.filter(submission => submission.obligationId === obligation.id) ?? []
  const latest = stored.toSorted((a, b) => b.version - a.version)[0]
  return latest ?? (report?.obligation.id === obligation.id ? report.submission : undefined)
}

function reviewLines(facts: Facts, owed: OwedReport, { answers }: Submission): readonly PreviewLine[] {
  const { record, report, plan } = facts
  const { obligation, unit, period } = owed
  const halfId = owedKey(halfOfYear(period).key, unit.id)
  const loaded = report?.obligation.id === obligation.id ? report.half : undefined
  const half = period.kind === 'year' ? (record?.half.find(each => each.obligationId === halfId) ?? loaded) : undefined
  return linesOf(plan, unit, { answers, half })
}

function writerOf({ people }: Facts, submission: Submission): string {
  const member = people.find(({ id }) => id === submission.memberId)
  return member ? calledBy(member) : ''
}

function showFull(turn: Turn, id: OwedKey, version?: number): Step {
  const { facts } = turn
  const owed = owedReportOf(facts, id)
  const latest = owed && submissionOf(facts, owed)
  const asked = facts.versions?.find(each => each.obligationId === id && each.version === version)
  const submission = asked ?? latest
  if (!owed || !submission) return sayStale(turn)
  const { unit, period } = owed
  const lines = reviewLines(facts, owed, submission)
  const older = latest && submission.version < latest.version
  const shown = older ? { older: { version: submission.version, at: submission.submittedAt } } : {}
  return stay(
    turn,
    say(
      { say: 'full-report', unit, period, lines, ...shown },
      [...evidenceChoice(submission), ...olderChoice(owed, submission)],
      { lasting: true },
    ),
  )
}

/** The version before, whole: what was submitted stays (product.md 4). */
function olderChoice({ obligation }: OwedReport, { version }: Submission): readonly Choice[] {
  if (version < 2) return []
  const action: Action = { do: 'review.full', obligation: obligation.id, version: version - 1 }
  return [{ word: 'older-version', values: { n: version - 1 }, action }]
}

function boardChoice({ periods }: Facts): readonly Choice[] {
  const latest = periods.at(-1)
  return latest ? [{ word: 'board', action: { do: 'board.show', period: latest.period.key } }] : []
}

/** The step itself, and word to those who wrote it. */
function accepting(facts: Facts, me: Member, { obligation, unit, period }: OwedReport): readonly Effect[] {
  const accepted: Obligation = { ...obligation, state: 'accepted', stateAt: facts.now, stateBy: me.id, returned: null }
  return [
    { effect: 'obligation', obligation: accepted },
    ...tellAll(reachableReporters(facts, unit.id), { say: 'your-report-accepted', unit, period }),
  ]
}

function accept(turn: Turn, id: OwedKey, version: number): Step {
  const { facts } = turn
  const owed = owedReportOf(facts, id)
  if (!owed || nextState(owed.obligation.state, 'accept') === undefined) return sayStale(turn)
  const { unit, obligation } = owed
  if (obligation.version !== version) {
    const see: Choice = { word: 'queue', action: { do: 'review.next' } }
    return stay(turn, say({ say: 'changed-since', unit }, [see], { lasting: true }))
  }
  return done(turn, [owed], accepting(facts, turn.me, owed))
}

/** Only what stood on the board when the button was made; what has changed since is pointed out instead. */
function acceptAll(turn: Turn, { period, versions }: Accepting): Step {
  const { facts } = turn
  const waiting = reviewQueue(facts.obligations)
    .filter(({ id, periodKey }) => periodKey === period && versions[id] !== undefined)
    .flatMap(({ id }) => owedReportOf(facts, id) ?? [])
  const same = waiting.filter(({ obligation }) => obligation.version === versions[obligation.id])
  const changed = waiting.filter(owed => !same.includes(owed))
  const see: Choice = { word: 'queue', action: { do: 'review.next' } }
  const notes = changed.map(({ unit }) => say({ say: 'changed-since', unit }, [see], { lasting: true }))
  if (same.length > 0) {
    return done(turn, same, [...same.flatMap(owed => accepting(facts, turn.me, owed)), ...notes])
  }
  return changed.length > 0 ? stay(turn, ...notes) : sayStale(turn)
}

function done(turn: Turn, matters: readonly OwedReport[], effects: readonly Effect[]): Step {
  const { facts } = turn
  const accepted = new Set(matters.map(({ obligation }) => obligation.id))
  const rest = reviewQueue(owedOfAll(facts)).filter(({ id }) => !accepted.has(id))
  const next: Choice = { word: 'next-report', action: { do: 'review.next' } }
  const units = matters.map(({ unit }) => unit)
  const untold = units.filter(unit => reachableReporters(facts, unit.id).length === 0)
  const said = reply(turn, { say: 'accepted', units, ...(untold.length > 0 ? { untold } : {}) }, [
    ...(rest.length > 0 ? [next] : []),
    ...boardChoice(facts),
  ])
  return { ...said, effects: [...effects, ...said.effects] }
}
