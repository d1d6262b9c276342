import { DateTime } from 'luxon'
import { z } from 'zod'
import { type ChatAddress, lineOf } from '../../domain/chat-address.ts'
import type { Member } from '../../domain/member.ts'
import { isSettled } from '../../domain/obligation.ts'
import { isTight, type MonthUsed, monthOf, type Quota, type Traffic, usedNow } from '../../domain/traffic.ts'
import { type Line, lineAt } from '../../messenger/lines.ts'
import type { DueRecord } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { readHearing } from './hearing.ts'
import { asJson } from './stored.ts'
import { strangersCame } from './strangers.ts'

const shape = z.object({ month: z.string(), used: z.number().int().nonnegative(), heardAt: z.string().optional() })
type Stored = z.output<typeof shape>

/** @returns undefined for what is none. */
export function storedTraffic(json: string): Stored | undefined {
  const parsed = shape.safeParse(asJson(json))
  return parsed.success ? parsed.data : undefined
}

/** Of each bot by itself: another one begins with a month of its own. */
const keyOf = ({ key }: Line): string => `traffic:${key}`

const load = async (tx: Tx, line: Line): Promise<Stored | undefined> =>
  storedTraffic((await tx.settings.get(keyOf(line))) ?? '')

/** So many messages have passed, in whichever direction; nothing is counted where nothing is limited. */
export async function countMessages(
  tx: Tx,
  deps: Deps,
  line: Line,
  { passed, way }: { readonly passed: number; readonly way: 'in' | 'out' },
): Promise<void> {
  if (passed === 0 || !line.messenger.channel.quota) return
  const now = deps.clock.now()
  const before = await load(tx, line)
  const { month, used } = usedNow(before, now)
  const heardAt = way === 'in' ? (now.toUTC().toISO() ?? undefined) : before?.heardAt
  const stored: Stored = { month, used: used + passed, ...(heardAt === undefined ? {} : { heardAt }) }
  await tx.settings.set(keyOf(line), JSON.stringify(stored))
}

type Month = { readonly used: MonthUsed; readonly quota: Quota }

/** What a channel lets through and what has; undefined where nothing is limited. */
export async function readMonth(tx: Tx, { clock }: Deps, line: Line): Promise<Month | undefined> {
  const { quota } = line.messenger.channel
  return quota && { quota, used: usedNow(await load(tx, line), clock.now()) }
}

/** Whether only what cannot wait is sent to an address until the month is over. */
export async function isMonthTight(tx: Tx, deps: Deps, chat: ChatAddress): Promise<boolean> {
  const month = await readMonth(tx, deps, lineAt(deps, chat))
  return month !== undefined && isTight(month.used, month.quota)
}

/** How the channels stand that let only so much through, for the officer. */
export async function readTraffic(tx: Tx, deps: Deps): Promise<readonly Traffic[]> {
  const all: Traffic[] = []
  for (const line of deps.lines) {
    const month = await readMonth(tx, deps, line)
    if (month) all.push(await trafficOf(tx, deps, line, month))
  }
  return all
}

async function trafficOf(tx: Tx, deps: Deps, line: Line, { used, quota }: Month): Promise<Traffic> {
  const { channel, reception } = line.messenger
  const heardAt = (await load(tx, line))?.heardAt
  const { zone } = deps.calendar
  const people = (await tx.members.all()).filter(({ chats }) => chats.some(chat => lineOf(chat) === line.key))
  return {
    ...used,
    ...{ channel: channel.name, quota, way: reception?.().way ?? 'asked' },
    people: people.length,
    strangers: await strangersCame(tx, line, deps.clock.now()),
    toPhone: await unitsToPhone(tx, deps, people),
    unreached: people.filter(({ chats, state }) => state === 'blocked' && chats.length === 1),
    ...(heardAt === undefined ? {} : { heardAt: DateTime.fromISO(heardAt, { zone }) }),
    gaps: (await readHearing(tx, deps, line.key))?.gaps ?? [],
  }
}

/** Why nobody was reminded: little was left of the month by our own count, or the channel took no more. */
const USED_UP: readonly (string | null)[] = ['month-used', 'quota']

/** Units whose people on the line were left without a reminder this month, and that have not handed in since. */
async function unitsToPhone(tx: Tx, deps: Deps, people: readonly Member[]): Promise<readonly string[]> {
  const month = monthOf(deps.clock.now())
  const ids = new Set(people.map(({ id }) => id))
  const units = new Set<string>()
  for (const { key } of await tx.periods.open()) {
    const owed = (await tx.reports.ofPeriod(key)).filter(each => !isSettled(each))
    const rungs = (await tx.dues.rungsOfPeriod(key)).filter(
      ({ settledAt }) => settledAt && monthOf(settledAt) === month,
    )
    for (const { id, unitId } of owed) {
      const own = rungs.filter(({ obligationId }) => obligationId === id)
      const left = own.filter(({ memberId, reason }) => USED_UP.includes(reason) && ids.has(memberId)).at(-1)
      // Reminded since, whoever of the unit it was, it need not be phoned.
      if (left && !own.some(rung => rung.state === 'sent' && isAfter(rung, left))) units.add(unitId)
    }
  }
  return deps.school.units.flatMap(({ id, shortName }) => (units.has(id) ? [shortName] : []))
}

const isAfter = (a: DueRecord, b: DueRecord): boolean => +(a.settledAt ?? 0) > +(b.settledAt ?? 0)
