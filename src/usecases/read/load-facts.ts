import type { DateTime } from 'luxon'
import type { Facts, PeriodFacts, ReportFacts } from '../../conversation/facts.ts'
import { readableUnits } from '../../conversation/flows/past.ts'
import { nextInQueue } from '../../conversation/flows/review.ts'
import { type Focus, focusOf } from '../../conversation/focus.ts'
import type { Input } from '../../conversation/input.ts'
import { ownUnits } from '../../conversation/report/draft.ts'
import { plainChoice } from '../../conversation/report/open.ts'
import type { Session } from '../../conversation/session.ts'
import { hasDeadlines } from '../../domain/deadline.ts'
import { unitOf } from '../../domain/form.ts'
import { isLeadership, isOfficer, type Member } from '../../domain/member.ts'
import type { Obligation } from '../../domain/obligation.ts'
import { owedKey, periodKeyOf } from '../../domain/owed-key.ts'
import { comparePeriods, halfOfYear, type Period, periodBounds, periodOf } from '../../domain/period.ts'
import type { Incoming } from '../../messenger/messenger.ts'
import type { Tx } from '../../storage/storage.ts'
import { readAbout } from '../menu.ts'
import type { World } from '../world.ts'
import { filesFull } from './files-full.ts'
import { openAssessment } from './load-assessment.ts'
import { isAboutCompiled, openCompiled } from './load-compiled.ts'
import { hashIn, openConsent, openDoor } from './load-door.ts'
import { periodMeant, periodRecord } from './load-period.ts'
import { settledBy } from './load-settled.ts'
import { unlockCode } from './locked-code.ts'
import { datesOf, openPeriods } from './periods.ts'

/** Twenty years of reports: more buttons than anybody scrolls through. */
const MOST_REPORTS = 40

/** Gathers what one step may know. Only what the input is about is loaded whole. */
export async function loadFacts(
  tx: Tx,
  world: World,
  session: Session,
  input: Input,
  incoming: Incoming,
): Promise<Facts> {
  const { chat } = incoming
  const me = await tx.members.byChat(chat)
  const periods = await openPeriods(tx, world)
  const obligations = me ? await visibleObligations(tx, world, me, periods) : []
  const asked = session.flow === null && me ? readAbout((await tx.outbox.lastAbout(chat))?.about ?? null) : undefined
  const base: Facts = {
    now: world.clock.now(),
    chat,
    plan: world.plan,
    calendar: world.calendar,
    channel: world.messenger.channel,
    profileName: incoming.profileName,
    me,
    people:
      me || input.kind === 'choice' || input.kind === 'command' || input.kind === 'text' ? await tx.members.all() : [],
    periods,
    obligations,
    report: undefined,
    asked,
    piece: undefined,
    pieces: [],
    note: undefined,
    past: undefined,
    pulse: [],
    door: undefined,
    obstacle: undefined,
    invitations: [],
    record: undefined,
    assessment: undefined,
    fresh: [world.newCode(), world.newCode()],
  }
  return fill(tx, world, session, input, base, incoming)
}

async function fill(
  tx: Tx,
  world: World,
  session: Session,
  input: Input,
  base: Facts,
  incoming: Incoming,
): Promise<Facts> {
  const focus = focusOf(session, input)
  const piece = input.kind === 'edit' ? await editedPiece(tx, base.chat, input.messageId) : undefined
  const attachment =
    input.kind === 'edit' || input.kind === 'document'
      ? await tx.attachments.byMessage(base.chat, input.messageId)
      : undefined
  const obligation = piece?.obligationId ?? attachment?.obligationId ?? focus.obligation ?? impliedReport(input, base)
  const consentFor = base.me || input.kind !== 'text' ? undefined : await openConsent(tx, base.chat)
  const code = focus.code ?? consentFor
  const byButton = input.kind === 'choice' || consentFor !== undefined
  const door = code === undefined ? undefined : await openDoor(tx, world, { code, byButton }, incoming.chat)
  if (!base.me) return { ...base, door, consentFor }
  return {
    ...base,
    door,
    piece,
    attachment,
    filesFull: input.kind === 'file' ? await filesFull(tx, world, base.me, input.file.size) : undefined,
    note: await noteMeant(tx, input, focus, base.chat),
    past: await pastOf(tx, focus.past ?? onlyReadable(input, base), base),
    pulse: focus.quarter === undefined ? [] : await tx.pulses.of(focus.quarter),
    pieces: await piecesOf(tx, piece ?? attachment),
    report: obligation === undefined ? undefined : await wholeReport(tx, world, obligation),
    ...(await deskFacts(tx, world, { session, input, focus }, base, base.me)),
  }
}

/** What an edited message said; a report sent at once is kept in parts, of which any stands for the message. */
async function editedPiece(tx: Tx, chat: string, messageId: string) {
  const piece = await tx.reports.pieceByMessage(chat, messageId)
  return piece ?? (await tx.reports.partOfMessage(chat, messageId))
}

/** All messages of the answer that an edited one belongs to. */
const piecesOf = async (tx: Tx, of: { obligationId: string | null; promptId: string } | undefined) =>
  of?.obligationId ? tx.reports.pieces(of.obligationId, of.promptId) : []

/** What only the officer's desk, the BGH and an obstacle's way need. */
type Asked = { readonly session: Session; readonly input: Input; readonly focus: Focus }

async function deskFacts(tx: Tx, world: World, { session, input, focus }: Asked, base: Facts, me: Member) {
  const obstacle = focus.obstacle === undefined ? undefined : await tx.journal.obstacle(focus.obstacle)
  const sees = isOfficer(me) || isLeadership(me)
  const invites = isOfficer(me) ? await tx.invitations.open(base.now) : []
  const key = sees ? periodMeant(input, focus, base) : undefined
  const period = key === undefined ? undefined : periodOf(key)
  const compiles = isOfficer(me) && period && period.kind !== 'quarter' && isAboutCompiled(session, input)
  const looked = sees ? reviewed(input, base) : undefined
  return {
    reminded: await remindedToday(tx, input, base.now),
    versions: looked === undefined ? [] : await tx.reports.versions(looked),
    obstacle: obstacle && { ...obstacle, open: obstacle.state === 'open' },
    settled: sees ? await settledBy(tx, session, input) : undefined,
    invitations: invites.map(each => ({ ...each, code: unlockCode(world, each.code, each.codeHash) })),
    arrivals: isOfficer(me) ? await tx.invitations.arrived() : [],
    invitation: isOfficer(me) ? await invitationMeant(tx, focus) : undefined,
    record: period && period.kind !== 'quarter' ? await periodRecord(tx, world, period) : undefined,
    compiled: compiles && (await tx.periods.byKey(period.key)) ? await openCompiled(tx, world, period) : undefined,
    assessment: period?.kind === 'quarter' ? await openAssessment(tx, world, period) : undefined,
  }
}

/** Who has been reminded of a report today, or is about to be: the officer's "Nhắc" must not do it again. */
async function remindedToday(tx: Tx, input: Input, now: DateTime): Promise<NonNullable<Facts['reminded']>> {
  if (input.kind !== 'choice' || input.action.do !== 'board.nudge') return []
  const reminders = await tx.reminders.ofObligation(input.action.obligation)
  return reminders.flatMap(({ memberId, state, settledAt, dueAt, kind }): NonNullable<Facts['reminded']> => {
    if (state === 'sent' && settledAt?.hasSame(now, 'day')) return [{ member: memberId, at: settledAt, sent: true }]
    const pending = state === 'due' && (dueAt <= now || kind === 'nudge')
    return pending ? [{ member: memberId, at: dueAt, sent: false }] : []
  })
}

async function invitationMeant(tx: Tx, { invitation, picture }: Focus) {
  if (picture !== undefined) return tx.invitations.byHash(hashIn(picture, true))
  return invitation === undefined ? undefined : tx.invitations.byId(invitation)
}

/** The report an officer looks at: the one of the button, else the one the queue shows. */
function reviewed(input: Input, { obligations }: Facts): string | undefined {
  if (input.kind === 'command') return input.name === 'queue' ? nextInQueue(obligations)?.id : undefined
  if (input.kind !== 'choice') return undefined
  const { action } = input
  if (action.do === 'review.next') return nextInQueue(obligations, action.after)?.id
  return action.do === 'review.full' ? action.obligation : undefined
}

async function visibleObligations(
  tx: Tx,
  world: World,
  me: Member,
  periods: readonly PeriodFacts[],
): Promise<readonly Obligation[]> {
  const keys = periods.map(({ period }) => period.key)
  const all = isOfficer(me) || isLeadership(me)
  const units = all ? world.plan.units.map(unit => unit.id) : ownUnits(me, world.plan)
  const found = await tx.reports.ofUnits(units, keys)
  const order = (obligation: Obligation) => world.plan.units.findIndex(unit => unit.id === obligation.unitId)
  return found.toSorted((a, b) => keys.indexOf(a.periodKey) - keys.indexOf(b.periodKey) || order(a) - order(b))
}

/** /baocao and a photo name no report; there is one that is meant all the same. */
function impliedReport(input: Input, base: Facts): string | undefined {
  if (input.kind === 'command' && input.name === 'report') return plainChoice(base)?.id
  const open = base.obligations.some(({ id }) => id === base.asked?.obligation) ? base.asked?.obligation : undefined
  return input.kind === 'file' || input.kind === 'text' ? (open ?? plainChoice(base)?.id) : undefined
}

/** /baocaocu of somebody who can read one unit only. */
function onlyReadable(input: Input, base: Facts): string | undefined {
  const units = input.kind === 'command' && input.name === 'past' ? readableUnits(base) : []
  return units.length === 1 ? units[0] : undefined
}

/** Everything a unit has handed in: two reports a year. */
async function pastOf(tx: Tx, id: string | undefined, base: Facts): Promise<Facts['past']> {
  const unit = id === undefined ? undefined : unitOf(base.plan, id)
  if (!unit || !readableUnits(base).includes(unit.id)) return undefined
  return { unit, reports: await tx.reports.submissionsOfUnit(unit.id, MOST_REPORTS) }
}

/** The note of a button, or of a message edited on the phone. */
async function noteMeant(tx: Tx, input: Input, focus: Focus, chat: string): Promise<Facts['note']> {
  if (input.kind === 'edit') return tx.notes.byMessage(chat, input.messageId)
  return focus.note === undefined ? undefined : tx.notes.byId(focus.note)
}

export async function wholeReport(tx: Tx, world: World, id: string): Promise<ReportFacts | undefined> {
  const obligation = await tx.reports.byId(id)
  const unit = obligation && unitOf(world.plan, obligation.unitId)
  const period = obligation && periodOf(obligation.periodKey)
  if (!obligation || !unit || !period) return undefined
  const halfVersions = period.kind === 'year' ? await tx.reports.versions(owedKey(halfOfYear(period).key, unit.id)) : []
  return {
    obligation,
    unit,
    answers: await tx.reports.answers(id),
    attachments: await tx.attachments.of(id),
    submission: await tx.reports.submission(id),
    half: halfVersions.at(-1),
    halfVersions,
    // A section that was not told again has its notes from the first version on.
    notes: await notesSince(
      tx,
      world,
      id,
      unit.id,
      halfVersions[0]?.submittedAt.startOf('day') ?? windowFrom(world, period),
    ),
    previous: await previousReport(tx, unit.id, period),
  }
}

/** First day of the period's figures. */
const windowFrom = (world: World, period: Period): DateTime =>
  hasDeadlines(world.plan, period.kind)
    ? datesOf(world, period, undefined).windowFrom
    : periodBounds(period, world.calendar.zone).from

/** Ghi nhanh from `since` on that no other report has used or left out. */
async function notesSince(tx: Tx, world: World, obligation: string, unit: string, since: DateTime) {
  const notes = await tx.notes.ofUnit(unit, since.setZone(world.calendar.zone))
  return notes.filter(({ usedIn }) => usedIn === null || usedIn === obligation)
}

/** The newest of the unit's reports whose period ended earlier. */
async function previousReport(tx: Tx, unit: string, period: Period): Promise<ReportFacts['previous']> {
  const dated = (await tx.reports.submissionsOfUnit(unit, 3)).flatMap(submission => {
    const of = periodOf(periodKeyOf(submission.obligationId))
    return of && comparePeriods(of, period) < 0 ? [{ period: of, submission }] : []
  })
  return dated.toSorted((a, b) => comparePeriods(b.period, a.period))[0]
}
