import type { Facts } from '../../conversation/facts.ts'
import { areOver } from '../../domain/deadline.ts'
import { formOf } from '../../domain/form.ts'
import type { Role, RoleGrant } from '../../domain/member.ts'
import { answersTogether } from '../../domain/merged-units.ts'
import { isSettled, newObligation, type Obligation } from '../../domain/obligation.ts'
import { owedKey } from '../../domain/owed-key.ts'
import type { Period } from '../../domain/period.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Unit } from '../../domain/school.ts'
import type { SchoolEdit } from '../../domain/school-change.ts'
import { schoolInForce } from '../../domain/school-in-force.ts'
import type { Tx } from '../../storage/storage.ts'
import { mergedReason } from '../../text/documents/merged.ts'
import { type Deps, knownPeriod } from '../deps.ts'
import { openPeriods } from '../read/periods.ts'
import type { Undo } from '../read/school-edit.ts'

type Followed = Pick<Undo, 'roles' | 'released' | 'created' | 'reports' | 'passed'>
type Notes = { -readonly [K in keyof Followed]: Followed[K][number][] }

type Open = { readonly tx: Tx; readonly facts: Facts; readonly deps: Deps; readonly done: Notes }
type In = { readonly period: Period; readonly plan: Plan }

/** A working week for what a merged unit has to add to a report that was handed in. */
const DAYS_TO_ADD = 5

/**
 * Open periods follow: a new unit is asked from now, one that has ended owes nothing any more, what it had not handed in
 * is the other's with which it has become one. What was handed in stays as it was. @returns what was done, to be undone.
 */
export async function followUnits(tx: Tx, deps: Deps, facts: Facts, edit: SchoolEdit): Promise<Followed> {
  const done: Notes = { roles: [], released: [], created: [], reports: [], passed: [] }
  const { added, ended } = edit
  if (!added && !ended) return done
  const open: Open = { tx, facts, deps, done }
  const history = await tx.school.history()
  const next = schoolInForce(deps.files, () => facts.now)
  if (history) next.put(history)
  for (const { period, deadlines } of await openPeriods(tx, deps)) {
    const programme = next.programmes.find(({ plan }) => plan.programme === period.programme)
    if (!programme || !knownPeriod(deps, period.key)) continue
    const at: In = { period, plan: next.within(programme, period).plan }
    if (added && !areOver(deadlines, facts.now)) await ask(open, at, added)
    if (ended) await leave(open, at, ended)
  }
  if (ended?.into) {
    await passRoles(open, ended.unit.id, ended.into)
    const from = { unit: ended.unit.id, obligation: '' }
    done.passed.push({ ...(await tx.school.pass(from, { unit: ended.into, obligation: '' })), ...from })
  }
  if (ended) await revokeInvitations(open, ended.unit.id)
  return done
}

/** One that came out of another is not asked for what the other has handed in for both. */
async function ask(open: Open, { period, plan }: In, { unit, splitFrom }: NonNullable<SchoolEdit['added']>) {
  const { tx, facts, done } = open
  const both = splitFrom && (await tx.reports.byId(owedKey(period.key, splitFrom)))
  if ((both && both.version > 0) || !plan.units.some(({ id }) => id === unit.id)) return
  const owed = newObligation(period.key, unit.id, facts.now)
  await tx.reports.create([owed])
  done.created.push(owed.id)
}

async function leave(open: Open, at: In, { unit, into }: NonNullable<SchoolEdit['ended']>): Promise<void> {
  const { tx, facts, done } = open
  const from = await tx.reports.byId(owedKey(at.period.key, unit.id))
  if (!from) return
  if (from.version > 0) {
    if (!isSettled(from)) await stand(open, from, { ...from, state: 'submitted', returned: null })
    return
  }
  await tx.school.release(from.id, facts.now)
  done.released.push(from.id)
  if (into !== null) await join(open, at, from, { unit: into, from: unit })
}

/** A report is changed by what has become of the unit; how it stood is noted down. */
async function stand({ tx, facts, done }: Open, before: Obligation, after: Obligation, joined: readonly string[] = []) {
  const answers = await tx.reports.answers(before.id)
  done.reports.push({
    id: before.id,
    state: before.state,
    returned: before.returned && { ...before.returned, until: before.returned.until.toISO() ?? '' },
    joined: [...joined],
    answers: answers
      .filter(({ promptId }) => joined.includes(promptId))
      .map(({ updatedAt, ...answer }) => ({ ...answer, updatedAt: updatedAt.toISO() ?? '' })),
  })
  await tx.reports.save({ ...after, stateAt: facts.now, stateBy: facts.me?.id ?? null })
}

/** The draft of one becomes part of the other's; who has handed in is asked for the rest. */
async function join(open: Open, at: In, from: Obligation, { unit: id, from: gone }: { unit: string; from: Unit }) {
  const { tx, facts, done } = open
  const { period, plan } = at
  const key = owedKey(period.key, id)
  const unit = plan.units.find(each => each.id === id)
  if (!unit) return
  let to = await tx.reports.byId(key)
  if (!to) {
    to = newObligation(period.key, id, facts.now)
    await tx.reports.create([to])
    done.created.push(key)
  }
  const own = await tx.reports.answers(key)
  const together = answersTogether(own, await tx.reports.answers(from.id))
  const joined = together.map(({ promptId }) => promptId)
  const handedIn = to.version > 0
  if (handedIn || together.length > 0)
    await stand(open, to, handedIn ? askedForMore(open, at, to, { unit, gone }) : drafting(to), joined)
  for (const answer of together) await tx.reports.putAnswer(key, { ...answer, updatedAt: facts.now })
  const passed = await tx.school.pass({ unit: gone.id, obligation: from.id }, { unit: id, obligation: key })
  done.passed.push({ ...passed, unit: gone.id, obligation: from.id })
}

const drafting = (to: Obligation): Obligation => (to.state === 'pending' ? { ...to, state: 'drafting' } : to)

function askedForMore(
  { facts, deps }: Open,
  { plan }: In,
  to: Obligation,
  { unit, gone }: { readonly unit: Unit; readonly gone: Unit },
): Obligation {
  if (to.state === 'returned' || to.state === 'drafting') return to
  const prompts = formOf(plan, unit).map(({ id }) => id)
  const until = deps.calendar.addWorkingDays(facts.now, DAYS_TO_ADD)
  return { ...to, state: 'returned', returned: { reason: mergedReason(gone), prompts, until, by: facts.me?.id ?? 0 } }
}

/** Its people are the other's from now on; there is one head, whoever was that before. */
async function passRoles({ tx, done }: Open, from: string, into: string): Promise<void> {
  const people = (await tx.members.all()).filter(({ state }) => state !== 'left')
  const hasHead = people.some(({ roles }) => roles.some(({ role, unitId }) => role === 'head' && unitId === into))
  const roleIn = (role: Role): Role => (role === 'head' && hasHead ? 'reporter' : role)
  for (const { id: member, roles } of people) {
    for (const grant of roles.filter(({ unitId }) => unitId === from)) {
      const to: RoleGrant = { role: roleIn(grant.role), unitId: into }
      const had = roles.some(({ role, unitId }) => role === to.role && unitId === into)
      await tx.members.grant(member, to)
      await tx.members.revoke(member, grant)
      done.roles.push({ member, from: grant, to, had })
    }
  }
}

/** Whoever opened such a link would find no unit. */
async function revokeInvitations({ tx, facts }: Open, unit: string): Promise<void> {
  for (const { id, unitId } of await tx.invitations.open(facts.now)) {
    if (unitId === unit) await tx.invitations.revoke(id, facts.now, facts.me?.id ?? null)
  }
}
