import type { DateTime } from 'luxon'
import type { Choice } from '../../conversation/action.ts'
import { show } from '../../conversation/flows/dispatch-view.ts'
import type { DayFacts, WaitingLine } from '../../conversation/waiting.ts'
import { isSupplement, sentOf, UNDER_WAY } from '../../domain/dispatch.ts'
import { waitsSince } from '../../domain/dues/dispatch.ts'
import { unitOf } from '../../domain/form.ts'
import { isOfficer, type Member } from '../../domain/member.ts'
import { holdersOf, OBSTACLE_DAYS, type ObstacleStage } from '../../domain/obstacle.ts'
import type { Tx } from '../../storage/storage.ts'
import { person } from '../../text/voice.ts'
import { knownPeriod, planOf, type ReadDeps } from '../deps.ts'
import { sentPeriods } from './load-dispatch.ts'
import { openPeriods } from './periods.ts'

/** What waits for somebody of the desk, one line each: told in the morning, and whenever it is asked for. */

/** For whom it is looked up, and when. */
export type Looking = { readonly tx: Tx; readonly deps: ReadDeps; readonly member: Member; readonly now: DateTime }

/** Ways to things of one sort one by one; more would push the rest off a phone. */
export const MOST_WAYS = 3

/** For an officer; a further matter is one more function. */
export const OFFICERS_WAIT: readonly ((looking: Looking) => Promise<readonly WaitingLine[]>)[] = [
  reportsToAccept,
  looking => obstaclesToAnswer(looking, ['officer']),
  documentsOnTheirWay,
  arrivalsToConfirm,
]

/** For somebody of the BGH. */
const LEADERS: typeof OFFICERS_WAIT = [looking => obstaclesToAnswer(looking, ['leadership']), documentsToDecide]

/** All that waits for the member, at any hour. */
export async function dayFacts(looking: Looking): Promise<DayFacts> {
  const lines: WaitingLine[] = []
  for (const find of isOfficer(looking.member) ? OFFICERS_WAIT : LEADERS) lines.push(...(await find(looking)))
  return { lines, sent: await sentPeriods(looking.tx) }
}

async function reportsToAccept({ tx, deps }: Looking): Promise<readonly WaitingLine[]> {
  const lines: WaitingLine[] = []
  for (const { period } of await openPeriods(tx, deps)) {
    // The superior has the report; what comes in after that is told when it comes.
    if (sentOf(await tx.dispatches.of(period.key))) continue
    const board = new Set(planOf(deps, period).units.map(({ id }) => id))
    const owed = await tx.reports.ofPeriod(period.key)
    const waiting = owed.filter(({ state, unitId }) => state === 'submitted' && board.has(unitId))
    if (waiting.length === 0) continue
    lines.push({
      item: { kind: 'reports', period, count: waiting.length },
      choices: lines.length === 0 ? [{ word: 'queue', action: { do: 'review.next' } }] : [],
      mark: waiting.map(({ id, version }) => `${id}:${version}`).join(','),
    })
  }
  return lines
}

async function obstaclesToAnswer(
  { tx, deps, member, now }: Looking,
  stages: readonly ObstacleStage[],
): Promise<readonly WaitingLine[]> {
  const people = await tx.members.all()
  const open = await tx.journal.openObstacles()
  const held = open.filter(obstacle => {
    const { stage, people: holders } = holdersOf(people, obstacle)
    return stages.includes(stage) && holders.some(({ id }) => id === member.id)
  })
  if (held.length === 0) return []
  const of = held.map(({ memberId, unitId, heldSince }) => {
    const by = people.find(({ id }) => id === memberId)
    const unit = unitOf(deps.school, unitId)
    const days = deps.calendar.workingDaysBetween(heldSince, now)
    return { days, ...(by ? { by } : {}), ...(unit ? { unit } : {}) }
  })
  const choices = held.slice(0, MOST_WAYS).map(({ id }, at): Choice => {
    const by = of[at]?.by
    return {
      word: 'see-obstacle',
      values: { name: by ? person(by) : '' },
      action: { do: 'obstacle.show', obstacle: id },
    }
  })
  // Every five working days it is something new again.
  const mark = held.map(({ id }, at) => `${id}:${Math.floor((of[at]?.days ?? 0) / OBSTACLE_DAYS)}`).join(',')
  return [{ item: { kind: 'obstacles', of }, choices, mark }]
}

/** Where the school's report has got to, while it is with the BGH or văn thư. */
async function documentsOnTheirWay({ tx, deps, now }: Looking): Promise<readonly WaitingLine[]> {
  const underWay = await tx.dispatches.inState(UNDER_WAY)
  return underWay.flatMap((dispatch): WaitingLine[] => {
    const period = knownPeriod(deps, dispatch.periodKey)
    if (!period) return []
    const holder = dispatch.state === 'submitted' ? 'leadership' : 'clerk'
    const days = deps.calendar.workingDaysBetween(waitsSince(dispatch), now)
    return [
      {
        item: { kind: 'document', period, supplement: isSupplement(dispatch), with: holder, days },
        choices: [show(dispatch)],
        mark: `${dispatch.periodKey}:${dispatch.attempt}:${dispatch.state}`,
      },
    ]
  })
}

/** What lies with the BGH, with the way to decide it. */
async function documentsToDecide(looking: Looking): Promise<readonly WaitingLine[]> {
  return (await documentsOnTheirWay(looking)).flatMap(({ item, ...line }): WaitingLine[] =>
    item.kind === 'document' && item.with === 'leadership'
      ? [
          {
            ...line,
            item,
            choices: [{ word: 'dispatch-state', action: { do: 'dispatch.state', period: item.period.key } }],
          },
        ]
      : [],
  )
}

/** Those who see nothing before an officer has said that they are the right people. */
async function arrivalsToConfirm({ tx }: Looking): Promise<readonly WaitingLine[]> {
  const people = await tx.members.all()
  const waiting = (await tx.invitations.arrived()).filter(({ usedBy }) =>
    people.some(({ id, roles }) => id === usedBy && roles.length === 0),
  )
  if (waiting.length === 0) return []
  return [
    {
      item: { kind: 'arrivals', names: waiting.map(({ name }) => name) },
      choices: [{ word: 'invitations', action: { do: 'invite.list' } }],
      mark: waiting.map(({ id }) => String(id)).join(','),
    },
  ]
}
