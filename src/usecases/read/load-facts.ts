import type { DateTime } from 'luxon'
import type { Facts, PeriodFacts } from '../../conversation/facts.ts'
import { readableUnits } from '../../conversation/flows/past.ts'
import { nextInQueue } from '../../conversation/flows/review.ts'
import { drafting } from '../../conversation/flows/school-states.ts'
import { liningUp, lookingForMatters } from '../../conversation/flows/summary.ts'
import type { Input } from '../../conversation/input.ts'
import { needsOf } from '../../conversation/needs.ts'
import { ownUnits } from '../../conversation/report/draft.ts'
import type { Session } from '../../conversation/session.ts'
import type { Needs } from '../../conversation/vocabulary/kinds.ts'
import type { ChatAddress } from '../../domain/chat-address.ts'
import { unitOf } from '../../domain/form.ts'
import { isClerk, isLeadership, isOfficer, type Member } from '../../domain/member.ts'
import type { Obligation } from '../../domain/obligation.ts'
import { type OwedKey, periodKeyOf } from '../../domain/owed-key.ts'
import { matterSaid } from '../../domain/reading/desk-request.ts'
import { unitsSaid } from '../../domain/reading/unit-said.ts'
import { channelAt, type Heard } from '../../messenger/lines.ts'
import type { Tx } from '../../storage/storage.ts'
import { type Deps, knownPeriod, planOf, topicsOf } from '../deps.ts'
import { codeInForce } from './backup-code.ts'
import { browserFacts } from './browser.ts'
import { factsOf } from './facts-named.ts'
import { filesFull } from './files-full.ts'
import { admit, hashIn, openConsent } from './load-admission.ts'
import { lateDirections, openAssessment } from './load-assessment.ts'
import { openCompiled } from './load-compiled.ts'
import { laidOrNumbered, openDispatch, sentPeriods } from './load-dispatch.ts'
import { obstacleFacts } from './load-obstacle.ts'
import { periodMeant, periodReports } from './load-period.ts'
import { settledBy } from './load-settled.ts'
import { unlockCode } from './locked-code.ts'
import { notedToday } from './noted-today.ts'
import { noticesOf } from './notices.ts'
import { heardOf, lastAbout } from './on-any-phone.ts'
import { openPeriods } from './periods.ts'
import { planMeant } from './plan-meant.ts'
import { elsewhereOf, programmeAsked } from './programme-asked.ts'
import { ownUnitTold, reportMeant } from './report-meant.ts'
import { editMeant } from './school-edit.ts'
import { storedAbout } from './stored.ts'
import { stretchByStretch } from './stretch-by-stretch.ts'
import { readTraffic } from './traffic.ts'
import { visibleObligations } from './visible-obligations.ts'
import { waitingFacts } from './waiting-facts.ts'
import { wholeReport } from './whole-report.ts'
import { type Written, writtenBefore } from './written-before.ts'

/** Twenty years of reports: more buttons than anybody scrolls through. */
const MOST_REPORTS = 40

/** What is asked: where the dialogue stands, what came in, and as what. */
type Asked = { readonly session: Session; readonly input: Input; readonly incoming: Heard }

/** Gathers what one step may know. Only what the input is about is loaded whole. */
export async function loadFacts(tx: Tx, given: Deps, { session, input, incoming }: Asked): Promise<Facts> {
  // The school as it is now, for all that is asked of one message: each look at it asks the clock for the year.
  const deps: Deps = { ...given }
  const { chat } = incoming
  const me = await tx.members.byChat(chat)
  const asked = session.flow === null && me ? storedAbout((await lastAbout(tx, chat))?.about ?? null) : undefined
  const needs = needsOf(session, input, topicsOf(deps))
  const written = me ? await writtenBefore(tx, chat, input) : {}
  const everywhere = await openPeriods(tx, deps)
  const owed = me ? await visibleObligations(tx, deps, me, everywhere) : []
  const mine = new Set(me ? ownUnits(me, deps.school) : [])
  const { plan } = programmeAsked(deps, needs, {
    periods: everywhere,
    own: owed.filter(({ unitId }) => mine.has(unitId)),
    obligation: written.piece?.obligationId ?? written.attachment?.obligationId ?? asked?.obligation,
    waiting: needs.queue && nextInQueue(owed, needs.queue.after)?.id,
    sent: me && deps.programmes.length > 1 ? await sentPeriods(tx) : new Set(),
  })
  const of = ({ period }: PeriodFacts) => period.programme === plan.programme
  const periods = everywhere.filter(of)
  const keys = new Set(periods.map(({ period }) => period.key))
  const obligations = owed.filter(({ periodKey }) => keys.has(periodKey))
  const base = factsOf({
    now: deps.clock.now(),
    chat,
    school: deps.school,
    plan,
    elsewhere: elsewhereOf(deps, { plan, periods: everywhere, obligations: owed }),
    calendar: deps.calendar,
    schoolDays: deps.inForce.history,
    plans: deps.programmes.flatMap(({ plan: { programme } }) =>
      deps.inForce.editions(programme).map(each => each.plan),
    ),
    channel: channelAt(deps, chat),
    channels: deps.lines.map(({ messenger }) => messenger.channel),
    profileName: incoming.profileName,
    me,
    unitTold: me && ownUnitTold(input, me, deps.school),
    people:
      me || input.kind === 'choice' || input.kind === 'command' || input.kind === 'text' ? await tx.members.all() : [],
    periods,
    obligations,
    asked,
    fresh: [deps.newCode(), deps.newCode()],
    codes: Array.from({ length: needs.codes ?? 0 }, () => deps.newCode()),
  })
  return fill(tx, deps, { session, input, needs, written }, base)
}

type Asking = {
  readonly session: Session
  readonly input: Input
  readonly needs: Needs
  readonly written: Written
}

async function fill(tx: Tx, deps: Deps, asking: Asking, base: Facts): Promise<Facts> {
  const { input, needs } = asking
  const { chat, me } = base
  const consentFor = me || input.kind !== 'text' ? undefined : await openConsent(tx, chat)
  const code = needs.code ?? consentFor
  const byButton = input.kind === 'choice' || consentFor !== undefined
  const admission = code === undefined ? undefined : await admit(tx, deps, { code, byButton }, chat)
  if (!me) return { ...base, admission, consentFor }
  const loaded = {
    admission,
    backup: needs.backup ? await codeInForce(tx, deps) : undefined,
    traffic: needs.traffic ? await readTraffic(tx, deps) : undefined,
    browser: needs.browser ? await browserFacts(tx, deps, me) : undefined,
    filesFull: input.kind === 'file' ? await filesFull(tx, deps, me, input.file.size) : undefined,
    note: await noteMeant(tx, input, needs, chat),
    past: await pastOf(tx, needs, base),
    pulse: needs.quarter === undefined ? [] : await tx.pulses.of(needs.quarter),
  }
  const report = await reportFacts(tx, deps, asking, base)
  const desk = await deskFacts(tx, deps, asking, { ...base, me })
  const noted = report.report ? undefined : await notedToday(tx, asking, { ...base, me })
  return Object.assign(base, loaded, report, desk, { notedToday: noted })
}

/** The report it is about, and the message of it that was edited or whose file has been read. */
async function reportFacts(tx: Tx, deps: Deps, asking: Asking, base: Facts) {
  const { session, needs, written } = asking
  const { piece, attachment } = written
  const obligation = piece?.obligationId ?? attachment?.obligationId ?? reportMeant(needs, session.flow, base)
  const profile = obligation === undefined ? undefined : await tx.documents.profile(periodKeyOf(obligation))
  return {
    piece,
    attachment,
    pieces: await piecesOf(tx, piece ?? attachment),
    report:
      obligation === undefined
        ? undefined
        : await wholeReport(tx, deps, obligation, named(base.obligations, obligation)),
    profile,
  }
}

/** All messages of the answer that an edited one belongs to. */
const piecesOf = async (tx: Tx, of: { obligationId: OwedKey | null; promptId: string } | undefined) =>
  of?.obligationId ? tx.reports.pieces(of.obligationId, of.promptId) : []

/** What only the officer's desk, the BGH and an obstacle's way need. */
async function deskFacts(tx: Tx, deps: Deps, { session, input, needs }: Asking, base: Facts & { readonly me: Member }) {
  const { me } = base
  const sees = isOfficer(me) || isLeadership(me)
  // The reports of thousands of units have just been read, and are read once more.
  if (sees) await tx.breathe()
  const invites = isOfficer(me) ? await tx.invitations.open(base.now) : []
  const key = sees ? periodMeant(needs, base) : undefined
  const period = key === undefined ? undefined : knownPeriod(deps, key)
  const compiles = isOfficer(me) && period && period.kind !== 'quarter' && needs.compiled
  const looked = sees ? lookedThrough(needs, base) : undefined
  const record = period && period.kind !== 'quarter' ? await periodReports(tx, deps, period) : undefined
  const compiled = compiles && record ? await openCompiled(tx, deps, period) : undefined
  const plan = period?.programme === base.plan.programme ? planOf(deps, period) : base.plan
  // What the step asks of thousands of units is worked out here, where others may go first.
  if (record) await stretchByStretch(tx, liningUp(plan, record, base.people, base.now))
  if (record && needs.compiled) await stretchByStretch(tx, lookingForMatters(plan, record, compiled))
  if (compiled) await stretchByStretch(tx, drafting(compiled))
  const found = {
    reminded:
      needs.reminded && needs.obligation !== undefined ? await remindedToday(tx, needs.obligation, base.now) : [],
    versions: looked === undefined ? [] : await tx.reports.versions(looked),
    obstacle: needs.obstacle === undefined ? undefined : await obstacleFacts(tx, needs.obstacle),
    direction:
      needs.direction === undefined || !isOfficer(me) ? undefined : await tx.journal.direction(needs.direction),
    settled:
      sees || isClerk(me) || needs.settled || needs.obstacle !== undefined
        ? await settledBy(tx, session, input)
        : undefined,
    schoolEdit: isOfficer(me) && needs.schoolEdit !== undefined ? await editMeant(tx, needs.schoolEdit) : undefined,
    planEdition: isOfficer(me) && needs.planEdition !== undefined ? await planMeant(tx, needs.planEdition) : undefined,
    invitations: invites.map(each => ({ ...each, code: unlockCode(deps, each.code, each.codeHash) })),
    heardAt:
      isOfficer(me) && needs.heard !== undefined ? await heardOf(tx, await tx.members.byId(needs.heard)) : undefined,
    arrivals: isOfficer(me) ? await tx.invitations.arrived() : [],
    invitation: isOfficer(me) ? await invitationMeant(tx, needs) : undefined,
    record,
    dispatch: await dispatchMeant(tx, deps, needs, { me, key }),
    compiled,
    notices: isOfficer(me) && period && needs.notices ? await noticesOf(tx, period) : undefined,
    assessment: period?.kind === 'quarter' ? await openAssessment(tx, deps, period) : undefined,
    directions: sees && needs.directions ? await lateDirections(tx, base) : undefined,
    ...(await waitingFacts(needs, sees, { tx, deps, member: me, now: base.now })),
    plan,
  }
  if (needs.toNumber) return { ...found, ...(await waitingForNumber(tx, deps, needs, me)) }
  return needs.toDecide && sees ? { ...found, ...(await waitingForBgh(tx, deps)) } : found
}

/** Who has been reminded of a report today, or is about to be: the officer's "Nhắc" must not do it again. */
async function remindedToday(tx: Tx, obligation: OwedKey, now: DateTime): Promise<NonNullable<Facts['reminded']>> {
  const reminders = await tx.dues.rungsOf(obligation)
  return reminders.flatMap(({ memberId, state, settledAt, dueAt, kind }): NonNullable<Facts['reminded']> => {
    if (state === 'sent' && settledAt?.hasSame(now, 'day')) return [{ member: memberId, at: settledAt, sent: true }]
    const pending = state === 'due' && (dueAt <= now || kind === 'nudge')
    return pending ? [{ member: memberId, at: dueAt, sent: false }] : []
  })
}

/** Văn thư reads nothing of a period but how its report stands on its way. */
async function dispatchMeant(
  tx: Tx,
  deps: Deps,
  needs: Needs,
  { me, key }: { readonly me: Member; readonly key: string | undefined },
): Promise<Facts['dispatch']> {
  const period = knownPeriod(deps, key ?? (isClerk(me) ? (needs.period ?? '') : ''))
  return period && openDispatch(tx, deps, period, needs.dispatch)
}

/** Where several wait it is not for the assistant to choose, unless one of the matters was named. */
async function waitingForNumber(
  tx: Tx,
  deps: Deps,
  { namedMatter = '' }: Needs,
  me: Member,
): Promise<Pick<Facts, 'dispatch' | 'toNumber'>> {
  if (!isClerk(me) && !isOfficer(me)) return {}
  const all = (await tx.dispatches.inState(['approved'])).flatMap(({ periodKey, attempt }) => {
    const period = knownPeriod(deps, periodKey)
    return period ? [{ period, attempt }] : []
  })
  const { topic } = matterSaid(namedMatter, topicsOf(deps))
  const named = all.filter(({ period }) => topic !== undefined && period.topic === topic)
  const waiting = named.length > 0 ? named : all
  const [first, ...others] = waiting
  if (first && others.length === 0) return { dispatch: await openDispatch(tx, deps, first.period, 'paper') }
  return { toNumber: waiting, ...(first ? {} : await laidOrNumbered(tx, deps)) }
}

async function waitingForBgh(tx: Tx, deps: Deps): Promise<Pick<Facts, 'dispatch' | 'toDecide'>> {
  const [first, ...others] = (await tx.dispatches.inState(['submitted'])).flatMap(
    ({ periodKey }) => knownPeriod(deps, periodKey) ?? [],
  )
  const alone = first && others.length === 0 ? await openDispatch(tx, deps, first, 'state') : undefined
  return { dispatch: alone, toDecide: first ? others.length + 1 : 0 }
}

async function invitationMeant(tx: Tx, { invitation, picture }: Needs) {
  if (picture !== undefined) return tx.invitations.byHash(hashIn(picture, true))
  return invitation === undefined ? undefined : tx.invitations.byId(invitation)
}

/** The report whose versions an officer looks through: the one named, else the one the queue shows. */
function lookedThrough({ versions, obligation, queue }: Needs, { obligations }: Facts): OwedKey | undefined {
  if (versions) return obligation
  return queue?.versions ? nextInQueue(obligations, queue.after)?.id : undefined
}

/** Everything a unit has handed in: two reports a year. */
async function pastOf(tx: Tx, { past }: Needs, base: Facts): Promise<Facts['past']> {
  if (past === undefined) return undefined
  const readable = readableUnits(base)
  const only = readable.length === 1 ? readable[0] : undefined
  const unit = past !== 'own' && 'said' in past ? unitMeant(base, past.said) : unitOf(base.plan, pastUnit(past, only))
  if (!unit || !readable.includes(unit.id)) return undefined
  return { unit, reports: await tx.reports.submissionsOfUnit(unit.id, MOST_REPORTS) }
}

const pastUnit = (past: 'own' | { readonly unit: string }, only = ''): string => (past === 'own' ? only : past.unit)

/** The one that the words name; none where they may mean several. */
function unitMeant({ plan }: Facts, words: string) {
  const [unit, ...others] = unitsSaid(words, plan.units)
  return others.length === 0 ? unit : undefined
}

/** The note of a button, or of a message edited on the phone. */
async function noteMeant(tx: Tx, input: Input, { note }: Needs, chat: ChatAddress): Promise<Facts['note']> {
  if (input.kind === 'edit') return tx.notes.byMessage(chat, input.messageId)
  return note === undefined ? undefined : tx.notes.byId(note)
}

const named = (obligations: readonly Obligation[], wanted: OwedKey) => obligations.find(({ id }) => id === wanted)
