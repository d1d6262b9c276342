import type { DateTime } from 'luxon'
import type { DueWhat } from './due.ts'
import type { Span } from './hearing.ts'
import { RUNG_KINDS } from './ladder.ts'
import type { Member } from './member.ts'

/** What a channel lets through: messages a month, both ways, and people at all. */
export type Quota = { readonly messages: number; readonly people: number }

/** What has gone through in one month, both ways. */
export type MonthUsed = {
  /** "2024-05", by the time of Vietnam. */
  readonly month: string
  readonly used: number
}

/** How a channel stands that lets only so much through. */
export type Traffic = MonthUsed & {
  readonly channel: string
  readonly quota: Quota
  readonly people: number
  readonly way: 'asked' | 'brought'
  /** When something last came in. */
  readonly heardAt?: DateTime
  readonly gaps: readonly Span[]
  /** Who wrote this month without having been let in, each counted once a day. */
  readonly strangers: number
  /**
   * Short names of the units that owe a report and were not reminded of it, because too little is left or the channel
   * took no more.
   */
  readonly toPhone: readonly string[]
  /** Met on it alone, and out of reach now. */
  readonly unreached: readonly Pick<Member, 'name' | 'address'>[]
}

export const monthOf = (now: DateTime): string => now.setZone('Asia/Ho_Chi_Minh').toFormat('yyyy-MM')

/** As it is now, should a new month have begun. */
export const usedNow = (before: MonthUsed | undefined, now: DateTime): MonthUsed =>
  before?.month === monthOf(now) ? before : { month: monthOf(now), used: 0 }

/** When another month begins, in the zone of `now`. */
export const nextMonth = (now: DateTime): DateTime =>
  now.setZone('Asia/Ho_Chi_Minh').startOf('month').plus({ months: 1 }).setZone(now.zone)

/** Percent at which officers are warned; from the last on only what cannot wait is sent. */
const LEVELS = [95, 80] as const

/** The highest percentage reached of which officers are warned. */
export const levelOf = ({ used }: MonthUsed, { messages }: Quota): (typeof LEVELS)[number] | undefined =>
  LEVELS.find(level => used * 100 >= messages * level)

export const isTight = (used: MonthUsed, quota: Quota): boolean => levelOf(used, quota) === LEVELS[0]

/** Last calls, and what waits for somebody's decision. */
const CANNOT_WAIT: readonly DueWhat[] = ['dispatch-approval', 'dispatch-issue', 'assessment', 'school', 'terms']
const LAST_CALLS = ['last-day', 'official-last', 'official-before-1', 'overdue-1', 'overdue-3'] as const

/** Whether it leaves also where little is left of the month. `kind`: of a reminder. */
export const leavesAtLast = (what: string, kind: string | null): boolean =>
  CANNOT_WAIT.some(each => each === what) ||
  (what === 'rung' && (!RUNG_KINDS.some(each => each === kind) || LAST_CALLS.some(each => each === kind)))
