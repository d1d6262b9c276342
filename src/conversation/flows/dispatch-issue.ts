import type { DateTime } from 'luxon'
import { currentOf, type Dispatch, SENT_WAYS, type SentWay } from '../../domain/dispatch.ts'
import { isClerk, isLeadership, isOfficer, isReachable, type Member } from '../../domain/member.ts'
import { deskRequest, matterSaid } from '../../domain/reading/desk-request.ts'
import { isIssueAlone, namesNumber, readIssue, readPastDay } from '../../domain/reading/issue.ts'
import type { Choice } from '../action.ts'
import type { DispatchFacts } from '../dispatched.ts'
import { type Effect, goTo, type Step, say } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Input } from '../input.ts'
import type { FlowOf } from '../session.ts'
import { leaving, type Turn } from '../turn.ts'
import type { DispatchAction } from '../vocabulary/dispatch.ts'
import { acceptAllChoice } from './accept-all.ts'
import { sayStale } from './common.ts'
import { showState } from './dispatch-lay.ts'
import { clerksSteps, meantOf, nextSteps, viewOf } from './dispatch-view.ts'
import { HOME, reply, tellAll, topicsOf } from './replies.ts'
import { storedDate } from './typed-date.ts'
import { asAllowed } from './who-may.ts'

/** Văn thư, or an officer for them, gives number and day, sends in the signed copy, and says that it has gone. */

type Issuing = Extract<DispatchAction, { do: `dispatch.${'number' | 'issue' | 'scan' | 'sent' | 'by'}` }>
type Meant = { readonly way: DispatchFacts; readonly dispatch: Dispatch }

export function issueDispatch(turn: Turn, action: Issuing): Step {
  const meant = meantOf(turn.facts, action)
  if (!meant) return sayStale(leaving(turn))
  const { state } = meant.dispatch
  switch (action.do) {
    case 'dispatch.number':
      return mayNumber(state) ? askNumber(turn, meant, {}) : sayStale(turn)
    case 'dispatch.issue':
      return mayNumber(state) ? number(turn, meant, action) : sayStale(turn)
    case 'dispatch.scan':
      return isNumbered(state) ? askScan(turn, meant, false) : sayStale(turn)
    case 'dispatch.sent':
      return state === 'numbered' ? askWay(turn, meant, turn.facts.now.startOf('day')) : sayStale(turn)
    case 'dispatch.by':
      return state === 'numbered' ? sent(turn, meant, action) : sayStale(turn)
  }
}

/** A slip of the pen is put right until it has been sent. */
const mayNumber = (state: Dispatch['state']): boolean => state === 'approved' || state === 'numbered'
const isNumbered = (state: Dispatch['state']): boolean => state === 'numbered' || state === 'sent'

const keyOf = ({ way, dispatch: { attempt } }: Meant) => ({ period: way.period.key, attempt })

type Told = { readonly value?: number | undefined; readonly on?: DateTime | undefined }

function askNumber(turn: Turn, meant: Meant, { value, on }: Told, again = false): Step {
  const told = { ...(value === undefined ? {} : { value }) }
  const flow = {
    name: 'dispatch-number',
    ...keyOf(meant),
    ...told,
    ...(on ? { on: on.toISODate() ?? '' } : {}),
  } as const
  const asked = {
    say: 'dispatch-number',
    symbol: meant.way.symbol,
    example: turn.facts.now,
    again,
    ...told,
    ...(on ? { on } : {}),
  } as const
  return goTo(turn, flow, say(asked, [LATER], { digits: 'answer' }))
}

const LATER: Choice = { word: 'later', action: { do: 'dispatch.leave' } }

/** "123, 4/6", or what was still missing of it. */
export function numberText(turn: Turn, flow: FlowOf<'dispatch-number'>, text: string): Step {
  const { facts } = turn
  const meant = meantOf(facts, flow)
  if (!meant || !mayNumber(meant.dispatch.state)) return sayStale(leaving(turn))
  const read = readIssue(text, facts.now)
  const value = read.value ?? flow.value
  const on = read.on ?? (flow.on === undefined ? undefined : storedDate(flow.on, facts.now))
  if (value === undefined || !on) return askNumber(turn, meant, { value, on }, !read.value && !read.on)
  return showIssue(turn, meant, { value, on })
}

/** Number and day, told where no dialogue stands open: of the one report that waits for them; of several it is asked. */
export function issueSaid(turn: Turn, text: string): Step | undefined {
  const { dispatch: way, toNumber = [], now } = turn.facts
  const { rest } = matterSaid(text, topicsOf(turn.facts))
  if (!isIssueAlone(rest)) return undefined
  if (toNumber.length > 1) return asAllowed(turn, 'issuing', {}, () => askWhich(turn, toNumber))
  const current = way && currentOf(way.all)
  const { value, on } = readIssue(rest, now)
  if (value === undefined || !on) return undefined
  if (!way || !current || !mayNumber(current.state)) return namesNumber(rest) ? notYet(turn, way) : undefined
  return asAllowed(turn, 'issuing', {}, () => showIssue(turn, { way, dispatch: current }, { value, on }))
}

/** Nothing has been approved that waits for a number: said, with what can be done about it. */
function notYet(turn: Turn, way: DispatchFacts | undefined): Step | undefined {
  if (!isOfficer(turn.me) && !isClerk(turn.me)) return undefined
  return way ? showState(turn, way, { unnumbered: true }) : reply(turn, { say: 'dispatch-none-approved' }, [HOME])
}

function askWhich(turn: Turn, waiting: NonNullable<Facts['toNumber']>): Step {
  const periods = waiting.map(({ period }) => period)
  const choices = waiting.map(
    ({ period, attempt }): Choice => ({
      word: 'dispatch-number',
      ...(period.topic === undefined ? {} : { matter: period.topic }),
      action: { do: 'dispatch.number', period: period.key, attempt },
    }),
  )
  return reply(turn, { say: 'dispatch-which', periods }, choices)
}

function showIssue(turn: Turn, meant: Meant, { value, on }: { readonly value: number; readonly on: DateTime }): Step {
  const { facts } = turn
  const iso = on.toISODate() ?? ''
  const ahead = on > facts.now.startOf('day')
  const before = on < meant.dispatch.submittedAt.startOf('day')
  const shown = {
    say: 'dispatch-issue',
    number: numbered(meant.way, value),
    on,
    ...(ahead ? { odd: 'ahead' as const } : before ? { odd: 'before' as const } : {}),
    ...(meant.dispatch.number === null ? {} : { was: meant.dispatch.number }),
    differs: meant.way.now?.differs ?? [],
  } as const
  const flow = { name: 'dispatch-number', ...keyOf(meant), value, on: iso } as const
  const right: Choice = { word: 'dispatch-issue', action: { do: 'dispatch.issue', ...keyOf(meant), value, on: iso } }
  return goTo(turn, flow, say(shown, [right, LATER], { digits: 'answer' }))
}

/** "05/BC-THPTNK": a number under 10 takes a 0. */
const numbered = ({ symbol }: DispatchFacts, value: number): string => `${String(value).padStart(2, '0')}/${symbol}`

/** The final file comes at once; then the signed copy is asked for. */
function number(turn: Turn, meant: Meant, action: Extract<Issuing, { do: 'dispatch.issue' }>): Step {
  const { facts, me } = turn
  const { way } = meant
  const on = storedDate(action.on, facts.now)
  const { value } = action
  if (!on || !Number.isInteger(value) || value < 1) return sayStale(turn)
  const text = numbered(way, value)
  const dispatch: Dispatch = { ...meant.dispatch, state: 'numbered', number: text, issuedOn: on, numberedAt: facts.now }
  const about = { period: way.period, dispatch }
  const after = { way: { ...way, all: [...way.all.filter(each => each !== meant.dispatch), dispatch] }, dispatch }
  const file: Effect = { effect: 'document', order: { kind: 'dispatch', ...keyOf(meant) } }
  const steps = clerksSteps(way, dispatch)
  const told = say({ say: 'dispatch-numbered', by: 'you', ...about }, steps, { lasting: true })
  const next = way.scan ? goTo(turn, null) : askScan(turn, after, false)
  return {
    ...next,
    effects: [
      { effect: 'dispatch', ...keyOf(meant), step: { to: 'numbered', number: text, value, on } },
      ...others(facts, me, isOfficer).flatMap((officer): readonly Effect[] => [
        ...tellAll([officer], { say: 'dispatch-numbered', by: me, ...about }, steps),
        { ...file, to: officer.id },
      ]),
      told,
      file,
      ...next.effects,
    ],
  }
}

const others = ({ people }: Facts, me: Member, of: (member: Member) => boolean): readonly Member[] =>
  people.filter(each => of(each) && isReachable(each) && each.id !== me.id)

function askScan(turn: Turn, meant: Meant, again: boolean): Step {
  const flow = { name: 'dispatch-scan', ...keyOf(meant) } as const
  const about = { period: meant.way.period, dispatch: meant.dispatch }
  return goTo(turn, flow, say({ say: 'dispatch-scan', again, ...about }, [LATER], { digits: 'answer' }))
}

type FileInput = Extract<Input, { kind: 'file' }>

const isPdf = ({ kind, name, mime }: FileInput['file']): boolean =>
  kind === 'document' && (/\.pdf$/i.test(name.trim()) || mime === 'application/pdf')

/** The signed copy; anything but a PDF is said to be none. */
export function scanFile(
  turn: Turn,
  flow: FlowOf<'dispatch-scan'>,
  { file, messageId }: FileInput,
  unasked?: 'unasked',
): Step {
  const { facts, me } = turn
  const meant = meantOf(facts, flow)
  if (!meant || !isNumbered(meant.dispatch.state)) return sayStale(leaving(turn))
  if (!isPdf(file)) return askScan(turn, meant, true)
  const { way, dispatch } = meant
  const about = { period: way.period, dispatch, name: file.name }
  // What was not asked for may be another paper: the way to send the right one stays.
  const steps = clerksSteps(way, dispatch).filter(({ word }) => unasked || word !== 'dispatch-scan')
  const done = reply(turn, { say: 'dispatch-scanned', by: 'you', ...about }, steps)
  return {
    ...done,
    effects: [
      { effect: 'dispatch-scan', ...keyOf(meant), file, messageId },
      ...tellAll(others(facts, me, isOfficer), { say: 'dispatch-scanned', by: me, ...about }, steps),
      ...done.effects,
    ],
  }
}

/**
 * A PDF sent where nothing is open, and the one report on its way has its number but no signed copy yet: it is that.
 * Before it has its number it is told how it stands.
 */
export function signedCopySent(turn: Turn, input: FileInput): Step | undefined {
  const { dispatch: way } = turn.facts
  const dispatch = way && currentOf(way.all)
  if (turn.session.flow || !isPdf(input.file) || !way || !dispatch || way.scan) return undefined
  if (!isOfficer(turn.me) && !isClerk(turn.me)) return undefined
  if (dispatch.state !== 'numbered') return showState(turn, way)
  const flow = { name: 'dispatch-scan', period: way.period.key, attempt: dispatch.attempt } as const
  return asAllowed(turn, 'issuing', {}, () => scanFile(turn, flow, input, 'unasked'))
}

/** Words while the signed copy is waited for: it is a file that is asked for. "Đã gửi Sở rồi" goes on without it. */
export function scanText(turn: Turn, flow: FlowOf<'dispatch-scan'>, text: string): Step {
  const meant = meantOf(turn.facts, flow)
  if (!meant) return sayStale(leaving(turn))
  return meant.dispatch.state === 'numbered' && deskRequest(text)?.wish === 'send'
    ? askWay(turn, meant, turn.facts.now.startOf('day'))
    : askScan(turn, meant, false)
}

/** How it went is one tap; on another day than today is typed. */
function askWay(turn: Turn, meant: Meant, on: DateTime, wrong?: 'ahead' | 'before' | 'no-day'): Step {
  const iso = on.toISODate() ?? ''
  const ways = SENT_WAYS.map(
    (way): Choice => ({
      word: 'dispatch-way',
      values: { way },
      action: { do: 'dispatch.by', ...keyOf(meant), way, on: iso },
    }),
  )
  const about = { period: meant.way.period, dispatch: meant.dispatch }
  const asked = { say: 'dispatch-sent-how', on, ...about, ...(wrong ? { wrong } : {}) } as const
  const flow = { name: 'dispatch-sent', ...keyOf(meant), on: iso } as const
  return goTo(turn, flow, say(asked, [...ways, LATER], { digits: 'answer' }))
}

export function sentText(turn: Turn, flow: FlowOf<'dispatch-sent'>, text: string): Step {
  const { facts } = turn
  const meant = meantOf(facts, flow)
  const shown = storedDate(flow.on, facts.now)
  if (meant?.dispatch.state !== 'numbered' || !shown) return sayStale(leaving(turn))
  const on = readPastDay(text, facts.now)
  const wrong = on ? wrongDay(facts, meant, on) : 'no-day'
  return askWay(turn, meant, wrong || !on ? shown : on, wrong)
}

function wrongDay({ now }: Facts, { dispatch: { issuedOn } }: Meant, on: DateTime): 'ahead' | 'before' | undefined {
  if (on > now.endOf('day')) return 'ahead'
  return issuedOn && on < issuedOn.startOf('day') ? 'before' : undefined
}

function sent(turn: Turn, meant: Meant, action: Extract<Issuing, { do: 'dispatch.by' }>): Step {
  const { facts, me } = turn
  const { way, dispatch } = meant
  const on = storedDate(action.on, facts.now)
  const by: SentWay | undefined = SENT_WAYS.find(each => each === action.way)
  if (!on || !by || dispatch.number === null || !dispatch.issuedOn) return sayStale(turn)
  const wrong = wrongDay(facts, meant, on)
  if (wrong) return askWay(turn, meant, facts.now.startOf('day'), wrong)
  const gone: Dispatch = { ...dispatch, state: 'sent', sentOn: on, way: by, sentBy: me.id }
  const all = way.all.map(each => (each === dispatch ? gone : each))
  const after = { people: facts.people, dispatch: { ...way, all } }
  const view = viewOf(after)
  if (!view) return sayStale(turn)
  const about = { period: way.period, dispatch: gone, view }
  const { number, issuedOn } = dispatch
  // What the report was made of has its answer too, with one tap.
  const accepting = facts.record ? acceptAllChoice(facts.record) : []
  const stepsOf = (each: Member): readonly Choice[] => [
    ...nextSteps(after, each),
    ...(isOfficer(each) ? accepting : []),
  ]
  const open = facts.record?.obligations.filter(owed => owed.state === 'submitted').length ?? 0
  const waiting = (each: Member) => (isOfficer(each) && open > 0 ? { waiting: open } : {})
  const done = reply(turn, { say: 'dispatch-sent', by: 'you', ...about, ...waiting(me) }, stepsOf(me))
  const hear = others(facts, me, each => isOfficer(each) || isLeadership(each))
  return {
    ...done,
    effects: [
      { effect: 'dispatch', ...keyOf(meant), step: { to: 'sent', on, way: by, number, issuedOn } },
      ...hear.flatMap(each =>
        tellAll([each], { say: 'dispatch-sent', by: me, ...about, ...waiting(each) }, stepsOf(each)),
      ),
      ...done.effects,
    ],
  }
}
