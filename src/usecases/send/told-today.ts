import type { DateTime } from 'luxon'
import { AUDIENCE, type Due, MORNING } from '../../domain/due.ts'
import { periodDues } from '../../domain/dues/period.ts'
import { isLeadership, isOfficer, type Member, unitsOf } from '../../domain/member.ts'
import { DEFAULT_TIME_OF_DAY, firstMoment, type TimeOfDay } from '../../domain/quiet.ts'
import { oneMore, type StillToday, type ToldToday, toldToday } from '../../domain/unasked.ts'
import type { Tx } from '../../storage/storage.ts'
import { type Deps, planOf } from '../deps.ts'
import { openPeriods } from '../read/periods.ts'
import { storedToldToday } from '../read/stored.ts'

const keyOf = ({ id }: Pick<Member, 'id'>): string => `told:${id}`

/** What the person has been told today without having asked. */
export const readToldToday = async (tx: Tx, member: Pick<Member, 'id'>, now: DateTime): Promise<ToldToday> =>
  toldToday(storedToldToday(await tx.settings.get(keyOf(member))), now)

/** One more has gone. @param kind of news that was told at once. */
export async function noteToldToday(
  tx: Tx,
  member: Pick<Member, 'id'>,
  now: DateTime,
  kind: string | undefined,
): Promise<void> {
  await tx.settings.set(keyOf(member), JSON.stringify(oneMore(await readToldToday(tx, member, now), kind)))
}

/** When the person is written to in the morning: the officer with the day's own message. */
export const morningOf = (member: Member): TimeOfDay =>
  isOfficer(member) || unitsOf(member).length === 0 ? MORNING : (member.reminderTime ?? DEFAULT_TIME_OF_DAY)

/** What comes to the person by itself later today, as far as its hour is known now. */
export async function stillToday(tx: Tx, deps: Deps, member: Member, now: DateTime): Promise<StillToday> {
  const open = await openPeriods(tx, deps)
  const dues = open
    .flatMap(facts => periodDues(facts, planOf(deps, facts.period).units, deps.calendar))
    .filter(due => due.dueAt > now && due.dueAt.hasSame(now, 'day') && concerns(member, due))
  const hours = new Set(dues.map(({ dueAt }) => +dueAt))
  const reminded = open.length > 0 && unitsOf(member).length > 0
  const reminder = reminded && now < firstMoment(now, member.reminderTime ?? undefined) ? 1 : 0
  return { times: hours.size + reminder, afternoon: dues.some(({ for: { what } }) => what === 'target-passed') }
}

function concerns(member: Member, { for: { what } }: Due): boolean {
  if (AUDIENCE[what] === 'officers') return isOfficer(member)
  return AUDIENCE[what] === 'leadership' && isLeadership(member)
}
