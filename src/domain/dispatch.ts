import type { DateTime } from 'luxon'
import { calendarDaysBetween } from './calendar.ts'
import type { Deadlines } from './deadline.ts'
import type { Signature } from './documents/official.ts'
import type { Member } from './member.ts'
import type { School } from './school.ts'

/**
 * Where the school's report of a period stands on its way to the superior. 'withdrawn' and 'replaced' lead nowhere: the
 * officer took it back, or laid a newer one before the BGH.
 */
export type DispatchState = 'submitted' | 'returned' | 'withdrawn' | 'replaced' | 'approved' | 'numbered' | 'sent'

/** How it went to the superior. */
export const SENT_WAYS = ['axis', 'eoffice', 'email', 'paper'] as const
export type SentWay = (typeof SENT_WAYS)[number]

/** What the BGH asks to be changed in one section; `section` as in `ReportSection.key`, '' of the whole report. */
export type SectionRequest = { readonly section: string; readonly text: string }

/** One time a period's report set out: laid before the BGH, approved, numbered, sent. What it says stays as it was then. */
export type Dispatch = {
  readonly periodKey: string
  /** 1, 2 …: one that sets out after another was sent is a supplement. */
  readonly attempt: number
  readonly state: DispatchState
  /** The report that was sent before and that this one supplements. */
  readonly supplements: string | null
  /** Member id of the deputy who signs; 0: the head of the school; below: a deputy who has gone since. */
  readonly signer: number
  readonly signature: Signature
  readonly submittedBy: number | null
  readonly submittedAt: DateTime
  readonly decidedBy: number | null
  readonly decidedAt: DateTime | null
  /** Signed on paper, as an officer entered it. */
  readonly onPaper: boolean
  readonly requests: readonly SectionRequest[]
  /** "35/BC-THPTNK", and the day that stands on it. */
  readonly number: string | null
  readonly issuedOn: DateTime | null
  readonly numberedAt: DateTime | null
  readonly sentOn: DateTime | null
  readonly way: SentWay | null
  readonly sentBy: number | null
}

/** Laid before somebody, and not at its end. */
export const UNDER_WAY: readonly DispatchState[] = ['submitted', 'approved', 'numbered']

export const isUnderWay = ({ state }: Pick<Dispatch, 'state'>): boolean => UNDER_WAY.includes(state)

/** It may be numbered and sent. */
export const isApproved = ({ state }: Pick<Dispatch, 'state'>): boolean =>
  state === 'approved' || state === 'numbered' || state === 'sent'

/** Whether the superior got it in time: by the last day the school is in time, on the named day itself, or days later. */
export type SentTimeliness =
  | { readonly kind: 'in-time' }
  | { readonly kind: 'on-named-day' }
  | { readonly kind: 'overdue'; readonly days: number }

export function sentTimeliness(on: DateTime, { schoolLast, schoolNamed }: Deadlines): SentTimeliness {
  const day = on.setZone(schoolNamed.zone).startOf('day')
  if (day <= schoolLast) return { kind: 'in-time' }
  if (day <= schoolNamed) return { kind: 'on-named-day' }
  return { kind: 'overdue', days: calendarDaysBetween(schoolNamed, day) }
}

/** Where the journal tells of it, and what it tells. */
export const dispatchSubject = (period: string, attempt: number): string => `dispatch:${period}:${attempt}`

export const DISPATCH_DEEDS = [
  'dispatch.submitted',
  'dispatch.withdrawn',
  'dispatch.replaced',
  'dispatch.approved',
  'dispatch.returned',
  'dispatch.numbered',
  'dispatch.sent',
] as const

export type DispatchDeed = (typeof DISPATCH_DEEDS)[number]

/** Somebody who may sign for the school, by `Dispatch.signer`. */
export type Signer = { readonly id: number; readonly signature: Signature }

/** The head of the school first, then the deputies in office, each under the office they sign with. */
export function signersOf({ units, principal }: School, people: readonly Member[]): readonly Signer[] {
  const board = units.find(({ kind }) => kind === 'leadership')
  const deputies = people.filter(
    ({ state, roles }) => state !== 'left' && roles.some(({ role }) => role === 'vice-principal'),
  )
  return [
    { id: 0, signature: { office: board?.head ?? [], name: principal } },
    ...deputies.map(({ id, name }) => ({ id, signature: { office: board?.deputy ?? [], name } })),
  ]
}

/** Whether the member is the one who signs it. */
export const signs = ({ signer }: Pick<Dispatch, 'signer'>, { id, roles }: Member): boolean =>
  signer === 0 ? roles.some(({ role }) => role === 'principal') : signer === id

/** The one that counts: the last that set out and was neither taken back nor replaced. */
export const currentOf = (all: readonly Dispatch[]): Dispatch | undefined =>
  all.findLast(({ state }) => state !== 'withdrawn' && state !== 'replaced')

/** The last that went to the superior. */
export const sentOf = (all: readonly Dispatch[]): Dispatch | undefined => all.findLast(({ state }) => state === 'sent')

/** Whether it supplements a report that was sent: it says so wherever it is spoken of, and no limit is set for it. */
export const isSupplement = ({ supplements }: Pick<Dispatch, 'supplements'>): boolean => supplements !== null

/** The one by which the superior was reported to: whether that was in time is the school's own timeliness. */
export const firstSentOf = (all: readonly Dispatch[]): Dispatch | undefined =>
  all.find(each => each.state === 'sent' && !isSupplement(each))

type SetOut = Pick<
  Dispatch,
  'periodKey' | 'attempt' | 'supplements' | 'signer' | 'signature' | 'submittedBy' | 'submittedAt'
>

/** One that has just set out. */
export const newDispatch = (setOut: SetOut): Dispatch => ({
  ...setOut,
  ...{ state: 'submitted', decidedBy: null, decidedAt: null, onPaper: false, requests: [] },
  ...{ number: null, issuedOn: null, numberedAt: null, sentOn: null, way: null, sentBy: null },
})
