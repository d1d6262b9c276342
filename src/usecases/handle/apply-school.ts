import { DateTime } from 'luxon'
import type { Effect } from '../../conversation/effect.ts'
import type { Facts } from '../../conversation/facts.ts'
import type { SchoolEffect } from '../../conversation/vocabulary/school.ts'
import { type SchoolChange, type SchoolEdit, schoolEdit, subjectsOf } from '../../domain/school-change.ts'
import { daysWithout } from '../../domain/school-days.ts'
import type { SchoolHistory } from '../../domain/school-history.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { storedUndo, type Undo } from '../read/school-edit.ts'
import type { Doers } from './doers.ts'
import { followUnits } from './follow-units.ts'

/** Changes the school, or undoes a change: the records, what open periods owe, and what tells how it was. */
export const schoolDoers: Doers<SchoolEffect> = {
  union: async ({ tx, facts }, { member, unit, begins }) => {
    const grant = { role: 'union-leader', unitId: unit } as const
    await (begins ? tx.members.grant(member, grant) : tx.members.revoke(member, grant))
    const action = begins ? 'role.union-leader' : 'role.union-leader.ended'
    return tx.journal.audit({ ...byWhom(facts), action, subject: unit, detail: String(member) })
  },
  'school-undo': async ({ tx, facts }, { code }) => {
    const edit = await tx.school.edit(code)
    if (!edit || edit.undone) return
    await bringBack(tx, facts, storedUndo(edit.undo))
    await tx.school.undone(code, facts.me?.id ?? null, facts.now)
    return tx.journal.audit({ ...byWhom(facts), action: 'school.undone', subject: 'school', detail: edit.told })
  },
  school: async ({ tx, deps, facts }, { told, code }) => {
    const { change } = told
    const edit = schoolEdit(deps.school, change, code)
    if (!edit) return
    const before = await record(tx, deps, facts, { change, edit })
    const undo: Undo = { ...before, ...(await followUnits(tx, deps, facts, edit)) }
    const subjects = subjectsOf(change, edit)
    const { actor: memberId, at } = byWhom(facts)
    await tx.school.keep({ code, at, memberId, told: JSON.stringify(told), subjects, undo: JSON.stringify(undo) })
    const [subject = 'school'] = subjects
    const action = `school.${change.change}`
    return tx.journal.audit({ ...byWhom(facts), action, subject, detail: JSON.stringify(change) })
  },
}

const CHANGES: readonly string[] = ['school', 'school-undo', 'plan-take', 'plan-undo']

const byWhom = ({ me, now }: Facts) => ({ at: now, actor: me?.id ?? null })

/** The school as it is after the effects of a step, where they have changed it. */
export async function changedSchool(tx: Tx, effects: readonly Effect[]): Promise<SchoolHistory | undefined> {
  const changes = effects.some(
    each =>
      CHANGES.includes(each.effect) ||
      // A period keeps the names of the day on which its report went out.
      (each.effect === 'dispatch' && each.step.to === 'sent'),
  )
  return changes ? tx.school.history() : undefined
}

type Doing = { readonly change: SchoolChange; readonly edit: SchoolEdit }

/** Writes the change itself; @returns how it was. */
async function record(tx: Tx, { school, inForce }: Deps, { now }: Facts, { change, edit }: Doing) {
  const { put, added, ended, properties } = edit
  const ids = [...put.map(({ id }) => id), ...(ended ? [ended.unit.id] : [])]
  const { units, ...was } = school
  for (const unit of put) await tx.school.putUnit(unit, now)
  if (added) await tx.school.putUnit(added.unit, now, added.splitFrom)
  if (ended) await tx.school.endUnit(ended.unit.id, now, ended.into)
  if (properties) await tx.school.putSchool(properties, now)
  const days = daysAfter(change, inForce.history)
  if (days) await tx.school.putDays(days)
  return {
    units: units.filter(({ id }) => ids.includes(id)),
    added: added ? [added.unit.id] : [],
    properties: properties ? was : null,
    days: days ? [...inForce.history.days] : null,
  }
}

function daysAfter(change: SchoolChange, { days }: SchoolHistory) {
  if (change.change === 'days') return [...daysWithout(days, change.days.first, change.days.last), change.days]
  return change.change === 'no-days' ? daysWithout(days, change.first, change.last) : undefined
}

/** Everything as it was, as a change of its own: the time in between stays in the records. */
async function bringBack(tx: Tx, { now }: Facts, undo: Undo): Promise<void> {
  for (const unit of undo.units) await tx.school.putUnit(unit, now)
  for (const id of undo.added) await tx.school.endUnit(id, now, null)
  if (undo.properties) await tx.school.putSchool(undo.properties, now)
  if (undo.days) await tx.school.putDays(undo.days)
  for (const { member, from, to, had } of undo.roles) {
    if (!(await tx.members.byId(member))) continue
    await tx.members.grant(member, from)
    if (!had) await tx.members.revoke(member, to)
  }
  for (const id of undo.released) await tx.school.release(id, null)
  for (const id of undo.created) await tx.school.release(id, now)
  for (const report of undo.reports) await restoreReport(tx, report)
  for (const { unit, obligation, ...passed } of undo.passed) await tx.school.passBack(passed, { unit, obligation })
}

async function restoreReport(tx: Tx, { id, state, returned, answers, joined }: Undo['reports'][number]): Promise<void> {
  const obligation = await tx.reports.byId(id)
  if (!obligation) return
  for (const prompt of joined) await tx.reports.removeAnswer(id, prompt)
  for (const { updatedAt, ...answer } of answers) {
    await tx.reports.putAnswer(id, { ...answer, updatedAt: DateTime.fromISO(updatedAt) })
  }
  const asked = returned && { ...returned, until: DateTime.fromISO(returned.until) }
  await tx.reports.save({ ...obligation, state, returned: asked })
}
