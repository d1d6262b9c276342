import type { DateTime } from 'luxon'
import type { Deadlines } from '../../domain/deadline.ts'
import {
  DISPATCH_DEEDS,
  type Dispatch,
  dispatchSubject,
  type SectionRequest,
  type SentTimeliness,
  type SentWay,
} from '../../domain/dispatch.ts'
import type { Signature } from '../../domain/documents/official.ts'
import type { Member } from '../../domain/member.ts'
import type { Period } from '../../domain/period.ts'
import type { Unit } from '../../domain/school.ts'
import type { IncomingFile } from './about.ts'
import type { Buttons, Needs, OpenStates, Settling, Vocabulary } from './kinds.ts'

/** The last mile: the report is laid before the BGH, approved, numbered, sent to the superior. */

type OfDispatch = { readonly period: string; readonly attempt: number }

export type DispatchAction =
  /** How it stands, and what comes next. */
  | { readonly do: 'dispatch.state'; readonly period: string }
  /** What is still open, and who signs; `signer` as in `Dispatch`, absent: whoever signs for the school. */
  | { readonly do: 'dispatch.begin'; readonly period: string; readonly signer?: number }
  /** `mark`: the report that was shown; another one is shown again first. */
  | { readonly do: 'dispatch.submit'; readonly period: string; readonly signer: number; readonly mark: string }
  | ({ readonly do: 'dispatch.withdraw' } & OfDispatch)
  /** Signed on paper: by whom is asked, then entered. */
  | ({ readonly do: 'dispatch.on-paper' } & OfDispatch)
  | ({ readonly do: 'dispatch.signed'; readonly signer: number } & OfDispatch)
  | ({ readonly do: 'dispatch.approve' } & OfDispatch)
  | ({ readonly do: 'dispatch.request' } & OfDispatch)
  | ({ readonly do: 'dispatch.section'; readonly section: string } & OfDispatch)
  | ({ readonly do: 'dispatch.return' } & OfDispatch)
  | { readonly do: 'dispatch.leave' }
  | ({ readonly do: 'dispatch.number' } & OfDispatch)
  | ({ readonly do: 'dispatch.issue'; readonly value: number; readonly on: string } & OfDispatch)
  | ({ readonly do: 'dispatch.scan' } & OfDispatch)
  | ({ readonly do: 'dispatch.sent' } & OfDispatch)
  | ({ readonly do: 'dispatch.by'; readonly way: SentWay; readonly on: string } & OfDispatch)
  /** The document as it is of this dispatch, with its signed copy. */
  | ({ readonly do: 'dispatch.show' } & OfDispatch)

/** Where the dialogue can stand open. Days are ISO. */
export type DispatchFlow =
  | ({ readonly name: 'dispatch-sections'; readonly requests: readonly SectionRequest[] } & OfDispatch)
  | ({
      readonly name: 'dispatch-request'
      readonly section: string
      readonly requests: readonly SectionRequest[]
    } & OfDispatch)
  | ({ readonly name: 'dispatch-number'; readonly value?: number; readonly on?: string } & OfDispatch)
  | ({ readonly name: 'dispatch-scan' } & OfDispatch)
  | ({ readonly name: 'dispatch-sent'; readonly on: string } & OfDispatch)

export type DispatchEffect =
  | ({ readonly effect: 'dispatch'; readonly step: DispatchStep } & OfDispatch)
  | ({
      readonly effect: 'dispatch-scan'
      readonly file: IncomingFile
      readonly messageId: string
    } & OfDispatch)

export type DispatchStep =
  | { readonly to: 'submitted'; readonly signer: number; readonly supplements: string | null }
  | { readonly to: 'withdrawn' | 'approved' }
  | { readonly to: 'signed'; readonly signer: number }
  | { readonly to: 'returned'; readonly requests: readonly SectionRequest[] }
  | { readonly to: 'numbered'; readonly number: string; readonly value: number; readonly on: DateTime }
  | {
      readonly to: 'sent'
      readonly on: DateTime
      readonly way: SentWay
      readonly number: string
      readonly issuedOn: DateTime
    }

/** What is still open in a report that is laid before somebody. */
export type StillOpen = { readonly units: readonly Unit[]; readonly gaps: number; readonly unfit: number }

/** How a report stands on its way, as everybody is told of it. */
export type DispatchView = {
  readonly dispatch: Dispatch
  /** Who decided, and who sent it; unknown where somebody has gone. */
  readonly by?: Member
  /** Of the report that was sent first. */
  readonly timeliness?: SentTimeliness
  /** The one that was sent first, where this one supplements it. */
  readonly sent?: Dispatch
  /** Where the report now says something else than this one; absent: not looked at. */
  readonly differs?: readonly string[]
  readonly scanned: boolean
}

/** A request with the section's name. */
export type NamedRequest = { readonly name: string; readonly text: string }

/** A figure of the school that was told to the superior, and what it is now. */
export type ChangedFigure = { readonly label: string; readonly sent: string; readonly now: string }

type About = { readonly period: Period; readonly dispatch: Dispatch }

export type DispatchSay =
  | {
      readonly say: 'dispatch-begin'
      readonly period: Period
      readonly signature: Signature
      readonly open: StillOpen
      /** What was shown before has changed meanwhile. */
      readonly changed: boolean
      /** One before it that stands no more when this is laid before the BGH, or that was sent and is supplemented. */
      readonly before?: Dispatch
    }
  | { readonly say: 'dispatch-nothing'; readonly period: Period }
  | ({ readonly say: 'dispatch-submitted'; readonly told: readonly Member[]; readonly unsigned: boolean } & About)
  /** To the BGH. `signs`: it is the reader who signs and approves. */
  | ({
      readonly say: 'dispatch-asked'
      readonly by: Member
      readonly open: StillOpen
      readonly signs: boolean
      readonly deadlines?: Deadlines
    } & About)
  | ({ readonly say: 'dispatch-withdrawn'; readonly by: Member | 'you' } & About)
  | ({ readonly say: 'dispatch-who-signed' } & About)
  | ({ readonly say: 'dispatch-signs-other' } & About)
  | ({ readonly say: 'dispatch-approved'; readonly by: Member | 'you' } & About)
  /** To văn thư, or who does it where there is none. */
  | ({
      readonly say: 'dispatch-to-number'
      readonly by: Member
      readonly symbol: string
      readonly clerk: boolean
    } & About)
  | {
      readonly say: 'dispatch-sections'
      readonly period: Period
      readonly requests: readonly NamedRequest[]
      /** Number of one of the sections: "II.2". */
      readonly section: string
    }
  | { readonly say: 'dispatch-request'; readonly name: string }
  | ({ readonly say: 'dispatch-returned-you' } & About)
  | ({ readonly say: 'dispatch-returned'; readonly by: Member; readonly requests: readonly NamedRequest[] } & About)
  /** Several reports wait for a number. */
  | { readonly say: 'dispatch-which'; readonly periods: readonly Period[] }
  | {
      readonly say: 'dispatch-number'
      readonly symbol: string
      readonly example: DateTime
      /** What of it has been told, and what is asked for again. */
      readonly value?: number
      readonly on?: DateTime
      readonly again: boolean
    }
  | {
      readonly say: 'dispatch-issue'
      readonly number: string
      readonly on: DateTime
      /** The day lies ahead, or before the report was laid before the BGH. */
      readonly odd?: 'ahead' | 'before'
      /** Under which it stands already. */
      readonly was?: string
      readonly differs: readonly string[]
    }
  | ({ readonly say: 'dispatch-numbered'; readonly by: Member | 'you' } & About)
  | ({ readonly say: 'dispatch-scan'; readonly again: boolean } & About)
  | ({ readonly say: 'dispatch-scanned'; readonly by: Member | 'you'; readonly name: string } & About)
  | ({
      readonly say: 'dispatch-sent-how'
      readonly on: DateTime
      readonly wrong?: 'ahead' | 'before' | 'no-day'
    } & About)
  /** `waiting`: reports of units that nobody has accepted yet. */
  | ({
      readonly say: 'dispatch-sent'
      readonly by: Member | 'you'
      readonly view: DispatchView
      readonly waiting?: number
    } & About)
  /** `unsent`: what the reader wanted changed has not been sent; `takenBack`: it had set out, and none does now. */
  | {
      readonly say: 'dispatch-state'
      readonly period: Period
      readonly view?: DispatchView
      readonly unsent?: true
      /** It is to wait for the reader. */
      readonly later?: true
      /** It was to be sent: that is done elsewhere, and told here. */
      readonly sends?: true
      /** Number and day were told, and are not what it waits for. */
      readonly unnumbered?: true
      readonly takenBack?: true
    }
  | { readonly say: 'dispatch-none-waits' }
  | { readonly say: 'dispatch-none-approved' }
  | ({ readonly say: 'dispatch-shown'; readonly view: DispatchView } & About)
  /** What came after the report had been approved or sent. */
  | ({
      readonly say: 'dispatch-late'
      readonly unit: Unit
      readonly first: boolean
      readonly onBehalf: boolean
      readonly figures: readonly ChangedFigure[]
      readonly sections: readonly string[]
    } & About)
  /** It waits with the reader, or with those named, for so many working days. */
  | ({ readonly say: 'dispatch-waits'; readonly days: number; readonly deadlines?: Deadlines } & About)

export type DispatchWord =
  | 'dispatch-begin'
  | 'dispatch-again'
  | 'dispatch-supplement'
  | 'dispatch-submit'
  | 'dispatch-signer'
  | 'dispatch-withdraw'
  | 'dispatch-on-paper'
  | 'dispatch-approve'
  | 'dispatch-request'
  | 'dispatch-section'
  | 'dispatch-whole'
  | 'dispatch-return'
  | 'dispatch-number'
  | 'dispatch-issue'
  | 'dispatch-scan'
  | 'dispatch-sent'
  | 'dispatch-way'
  | 'dispatch-show'
  | 'dispatch-state'
  | 'dispatch-file'

const settles = ({ period, attempt }: OfDispatch): Settling => ({
  subject: dispatchSubject(period, attempt),
  actions: DISPATCH_DEEDS,
})

const state = ({ period }: { readonly period: string }): Needs => ({ period, dispatch: 'state' })
/** The report as it is now is compared: too much to make for any other step. */
const paper = ({ period }: { readonly period: string }): Needs => ({ period, dispatch: 'paper' })
const whole = ({ period }: { readonly period: string }): Needs => ({ period, dispatch: 'paper', compiled: true })

const OF = { period: 'string', attempt: 'number' } as const

export const dispatchButtons: Buttons<DispatchAction> = {
  'dispatch.state': { holds: { period: 'string' }, needs: paper },
  'dispatch.begin': { holds: { period: 'string' }, needs: whole },
  'dispatch.submit': { holds: { period: 'string', signer: 'number', mark: 'string' }, needs: whole },
  'dispatch.withdraw': { holds: OF, needs: state, settles },
  'dispatch.on-paper': { holds: OF, needs: state, settles },
  'dispatch.signed': { holds: { ...OF, signer: 'number' }, needs: state, settles },
  'dispatch.approve': { holds: OF, needs: state, settles, isFinal: () => true },
  'dispatch.request': { holds: OF, needs: state, settles },
  'dispatch.section': { holds: { ...OF, section: 'string' }, needs: state, settles },
  'dispatch.return': { holds: OF, needs: state, settles },
  'dispatch.leave': { holds: {}, needs: () => ({}) },
  'dispatch.number': { holds: OF, needs: state, settles },
  'dispatch.issue': { holds: { ...OF, value: 'number', on: 'string' }, needs: paper, settles },
  'dispatch.scan': { holds: OF, needs: state, settles },
  'dispatch.sent': { holds: OF, needs: state, settles },
  'dispatch.by': { holds: { ...OF, way: 'string', on: 'string' }, needs: state, settles },
  'dispatch.show': { holds: OF, needs: state },
}

export const dispatchStates: OpenStates<DispatchFlow> = {
  'dispatch-sections': { holds: { ...OF, requests: 'array' }, needs: state, settles },
  'dispatch-request': { holds: { ...OF, section: 'string', requests: 'array' }, needs: state, settles },
  'dispatch-number': { holds: OF, needs: paper, settles },
  'dispatch-scan': { holds: OF, needs: state, settles },
  'dispatch-sent': { holds: { ...OF, on: 'string' }, needs: state, settles },
}

export const dispatchVocabulary: Vocabulary<{
  action: DispatchAction
  flow: DispatchFlow
  say: DispatchSay
  word: DispatchWord
  effect: DispatchEffect
}> = { buttons: dispatchButtons, states: dispatchStates }
