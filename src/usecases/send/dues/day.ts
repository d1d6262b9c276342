import { createHash } from 'node:crypto'
import type { Choice } from '../../../conversation/action.ts'
import { say } from '../../../conversation/effect.ts'
import { show } from '../../../conversation/flows/dispatch-view.ts'
import { isSupplement, sentOf, UNDER_WAY } from '../../../domain/dispatch.ts'
import { waitsSince } from '../../../domain/dues/dispatch.ts'
import { unitOf } from '../../../domain/form.ts'
import { holdersOf, OBSTACLE_DAYS } from '../../../domain/obstacle.ts'
import { person } from '../../../text/voice.ts'
import { knownPeriod, planOf } from '../../deps.ts'
import { openPeriods } from '../../read/periods.ts'
import { copyWanted } from './copy-wanted.ts'
import type { DayLine } from './day-line.ts'
import { type Making, single } from './making.ts'

/** Days before it runs out in which a link is sent anew rather than waited for. */
const RUNNING_OUT = 3

/** Ways to obstacles or invitations one by one; more would push the rest off a phone. */
const MOST_WAYS = 3

/** Key of the setting that holds what an officer was told last. */
export const dayToldKey = (member: number): string => `day.told:${member}`

/** What waits for an officer in the morning: one line each; a further matter is one more function. */
const LINES: readonly ((making: Making) => Promise<readonly DayLine[]>)[] = [
  reportsToAccept,
  obstaclesToAnswer,
  documentsOnTheirWay,
  arrivalsToConfirm,
  invitationsRunningOut,
  copyWanted,
]

/** Said when something has changed since it was said last, and once a week while it still waits. */
export const makeDay = single(async (making, { day }) => {
  const { tx, member, now } = making
  const lines: DayLine[] = []
  for (const find of LINES) lines.push(...(await find(making)))
  const marks = [`${now.weekYear}-${now.weekNumber}`, ...lines.flatMap(({ mark }) => mark ?? [])].join('|')
  const told = createHash('sha256').update(marks).digest('hex')
  if (lines.length === 0) return 'settled'
  const [before = '', on] = (await tx.settings.get(dayToldKey(member.id)))?.split(' ') ?? []
  // What could not be sent is made again, and is no repetition.
  const today = day.toISODate() ?? ''
  const once = lines.some(({ mark }) => mark === undefined)
  if (before === told && on !== today && !once) return 'settled'
  await tx.settings.set(dayToldKey(member.id), `${told} ${today}`)
  return say(
    { say: 'day', items: lines.map(({ item }) => item) },
    lines.flatMap(({ choices }) => choices),
    { lasting: true },
  )
})

async function reportsToAccept({ tx, deps }: Making): Promise<readonly DayLine[]> {
  const lines: DayLine[] = []
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

async function obstaclesToAnswer({ tx, deps, member, now }: Making): Promise<readonly DayLine[]> {
  const people = await tx.members.all()
  const open = await tx.journal.openObstacles()
  const held = open.filter(obstacle => {
    const { stage, people: holders } = holdersOf(people, obstacle)
    return stage === 'officer' && holders.some(({ id }) => id === member.id)
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
async function documentsOnTheirWay({ tx, deps, now }: Making): Promise<readonly DayLine[]> {
  const underWay = await tx.dispatches.inState(UNDER_WAY)
  return underWay.flatMap((dispatch): DayLine[] => {
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

/** Those who see nothing before an officer has said that they are the right people. */
async function arrivalsToConfirm({ tx }: Making): Promise<readonly DayLine[]> {
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

/** Whoever has not come in by then is sent the link anew in time, not after it has died. */
async function invitationsRunningOut({ tx, now }: Making): Promise<readonly DayLine[]> {
  const until = now.endOf('day').plus({ days: RUNNING_OUT })
  const found = (await tx.invitations.open(now)).filter(({ expiresAt, name }) => expiresAt <= until && name !== '')
  if (found.length === 0) return []
  const anew = found.slice(0, MOST_WAYS).map(
    ({ id, name }): Choice => ({
      word: 'send-anew',
      values: { name },
      action: { do: 'people.again', invitation: id },
    }),
  )
  const all: readonly Choice[] =
    found.length > MOST_WAYS ? [{ word: 'waiting-invitations', action: { do: 'invite.list' } }] : []
  return [
    {
      item: { kind: 'expiring', of: found.map(({ name, expiresAt }) => ({ name, until: expiresAt })) },
      choices: [...anew, ...all],
      mark: `expiring:${found.map(({ id }) => id).join(',')}`,
    },
  ]
}
