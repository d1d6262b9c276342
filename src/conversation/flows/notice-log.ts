import { unitOf } from '../../domain/form.ts'
import { groupedNotices, type Notice } from '../../domain/notice.ts'
import type { Unit } from '../../domain/school.ts'
import type { Choice } from '../action.ts'
import { type Step, say, stay } from '../effect.ts'
import type { PeriodReports } from '../facts.ts'
import type { Turn } from '../turn.ts'
import type { NoticeLine, NoticeLogAction } from '../vocabulary/notice-log.ts'
import { reply } from './replies.ts'

/** /nhatky [kỳ]: what the school can show when a unit says that nobody told it (product.md 3, "leaves proof"). */
export function noticeLogCommand(turn: Turn, argument: string): Step {
  const { record } = turn.facts
  if (!record)
    return stay(
      turn,
      say(argument.trim() === '' ? { say: 'nothing-yet' } : { say: 'which-period', year: turn.facts.now.year }),
    )
  return showAll(turn, record)
}

export function pressNoticeLog(turn: Turn, action: NoticeLogAction): Step {
  const { record } = turn.facts
  if (!record || record.period.key !== action.period) return stay(turn, say({ say: 'nothing-yet' }))
  return action.do === 'notices.show' ? showAll(turn, record) : showUnit(turn, record, action.unit)
}

const fileOf = ({ period }: PeriodReports): Choice => ({
  word: 'notices-file',
  action: { do: 'document.send', order: { kind: 'notices', period: period.key } },
})

function showAll(turn: Turn, record: PeriodReports): Step {
  const { now, notices = [] } = turn.facts
  const { period } = record
  if (notices.length === 0) return reply(turn, { say: 'notices-none', period })
  const lines = turn.facts.plan.units.flatMap(unit => lineOf(turn, record, unit) ?? [])
  const units = lines.map(
    ({ unit }): Choice => ({
      word: 'notices-unit',
      values: { unit: unit.shortName },
      action: { do: 'notices.unit', period: period.key, unit: unit.id },
    }),
  )
  return reply(turn, { say: 'notices', period, now, lines }, [fileOf(record), ...units])
}

/** Nothing of a unit that is reminded otherwise, as the BGH is, or was not asked. */
function lineOf({ facts }: Turn, record: PeriodReports, unit: Unit): NoticeLine | undefined {
  const own = ofUnit(facts.notices, unit.id)
  if (own.length === 0) return undefined
  const sent = own.flatMap(({ sentAt }) => sentAt ?? [])
  const last = sent.toSorted((a, b) => a.toMillis() - b.toMillis()).at(-1)
  // "đã nộp" and its like are no failure: nothing had to be said.
  const failed = own.filter(({ outcome, reason }) => outcome === 'failed' || reason === 'nobody-reachable')
  const reason = failed.at(-1)?.reason
  const submittedAt = submittedOf(record, unit.id)
  return {
    unit,
    days: new Set(sent.map(at => at.toISODate())).size,
    failed: failed.length,
    ...(last ? { last } : {}),
    ...(reason ? { reason } : {}),
    ...(submittedAt ? { submittedAt } : {}),
  }
}

function showUnit({ facts, ...turn }: Turn, record: PeriodReports, unitId: string): Step {
  const { period } = record
  const unit = unitOf(facts.plan, unitId)
  const groups = groupedNotices(ofUnit(facts.notices, unitId))
  if (!unit || groups.length === 0) return reply(turn, { say: 'notices-none', period })
  const submittedAt = submittedOf(record, unitId)
  const submitted = submittedAt ? { submittedAt } : {}
  return reply(turn, { say: 'notices-unit', period, unit, groups, ...submitted }, [
    fileOf(record),
    { word: 'notices', action: { do: 'notices.show', period: period.key } },
  ])
}

const ofUnit = (notices: readonly Notice[] = [], unitId: string): readonly Notice[] =>
  notices.filter(notice => notice.unitId === unitId)

const submittedOf = ({ submissions, obligations }: PeriodReports, unitId: string) =>
  submissions.find(({ obligationId }) => obligations.some(({ id, unitId: of }) => id === obligationId && of === unitId))
    ?.submittedAt
