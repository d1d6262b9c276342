import type { Chance } from '../../src/playground/staff/chance.ts'
import type { World } from './world.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** What goes wrong, until it is over; `lost`: how many answers to what was done never arrive. */
export type Fault = {
  readonly told: string
  readonly lost: number
  /** Whoever writes now may have to wait until it is over. */
  readonly down: boolean
  /** Nobody may hear anything of it. */
  readonly unheard?: boolean
  /** It strikes in the middle of a report. */
  readonly writing?: boolean
  /** What it has shown that may not be. */
  readonly shown?: readonly string[]
}

type Strike = (world: World, chance: Chance) => Fault

const fault = (told: string, lost = 0): Fault => ({ told, lost, down: true })

const kill: Strike = (world, chance) => {
  const instants = chance.between(1, chance.pick([15, 40, 70]))
  world.downtime = chance.pick([0, 1000, 30_000, 30_000, 10 * MINUTE, 3 * HOUR])
  const off = `off for ${world.downtime / 1000} s`
  // What stands on the phone and is not noted as sent is the hardest to know of afterwards.
  if (world.chanceOff.happens(50)) return killOnArrival(world, off)
  world.gate().endsAfter(instants)
  return fault(`the program is killed at instant ${instants}, ${off}`)
}

/** A report's questions are so many that the last of these comes before its end. */
const MOST_ARRIVED = 6

/** On both sides of a message's arrival: when it is about to leave, and before it is noted as sent. */
const AROUND_ARRIVAL = { 'is about to leave': 'sendMessage, asked', 'has arrived': 'deliver:sent' } as const

/** About a message's arrival, and perhaps once more when it has been sent again. */
function killOnArrival(world: World, off: string): Fault {
  const { chanceOff } = world
  const [messages, again] = [chanceOff.between(1, MOST_ARRIVED), chanceOff.happens(25)]
  const side = chanceOff.pick(['is about to leave', 'has arrived', 'has arrived'] as const)
  world.gate().endsAfter(messages, AROUND_ARRIVAL[side])
  if (again) world.afterwards = () => world.gate().endsAfter(1, AROUND_ARRIVAL[side])
  const twice = again ? ', and when the next one does' : ''
  return { ...fault(`the program is killed when message ${messages} ${side}${twice}, ${off}`), writing: true }
}

const METHODS = ['sendMessage', 'sendMessage', 'getUpdates', 'sendDocument'] as const

const lost: Strike = ({ api }, chance) => {
  const [method, when] = [chance.pick(METHODS), chance.pick(['before', 'after'] as const)]
  const times = chance.between(1, 2)
  api.faults.dropConnection(when, { method, times })
  return fault(`the connection breaks ${when} ${method}, ${times} times`, when === 'after' ? times : 0)
}

const storm: Strike = ({ api }, chance) => {
  const [seconds, times] = [chance.between(1, 60), chance.between(1, 5)]
  api.faults.tooManyRequests(seconds, { method: 'sendMessage', times })
  return fault(`429 for ${seconds} s, ${times} times`)
}

const gateway: Strike = ({ api }, chance) => {
  const method = chance.pick(METHODS)
  api.faults.httpError(502, { method, times: chance.between(1, 4) })
  return fault(`a gateway answers ${method}`)
}

export const doubled: Strike = ({ api }) => ({
  ...fault(`${api.faults.redeliver()} updates come once more`),
  ...{ down: false, unheard: true },
})

const outage: Strike = ({ api }) => {
  api.faults.cutNetwork(true)
  // What is under way at this moment may have arrived.
  return fault('the network is cut', 1)
}

/** Nothing is refused, and nothing ever answered. */
const silence: Strike = ({ api }, chance) => {
  const method = chance.pick(['sendMessage', 'sendDocument', 'answerCallbackQuery'])
  const times = chance.between(1, 3)
  api.faults.hold({ method, times })
  return fault(`${method} is not answered, ${times} times`)
}

/** Telegram's own pace, for as long as it is not lifted. */
const pace: Strike = ({ api }) => {
  api.faults.rateLimit(true)
  return fault('Telegram counts messages')
}

/** People from outside, each for the first time. */
const flood: Strike = (world, chance) => {
  const many = chance.happens(20) ? chance.between(200, 400) : chance.between(10, 40)
  for (let n = 0; n < many; n += 1) {
    world.strangers += 1
    const stranger = world.api.person({ id: 1000 + world.strangers, firstName: 'Lạ' })
    stranger.start(chance.happens(50) ? `sai-${n}` : undefined)
    for (let said = chance.between(0, 3); said > 0; said -= 1) stranger.says('/baocao 4 lần')
  }
  return { ...fault(`${many} strangers write`), down: false }
}

const rival: Strike = ({ api }) => {
  api.faults.conflict(true)
  return fault('another program has the token')
}

/** Two programs on one database: whoever comes second is not let in. */
const second: Strike = world => ({
  ...fault('a second program is begun on the database'),
  down: false,
  ...(world.second() ? { shown: ['a second program has the database'] } : {}),
})

const fullDisk: Strike = ({ disk }, chance) => {
  disk.full = chance.pick([30, 50, 60, 80, 100])
  return fault(`the disk has no room for ${disk.full} of a hundred`)
}

const STRIKES = [
  ...[kill, kill, kill, kill, kill, kill, kill, kill, lost, lost, storm, storm, gateway, doubled, doubled],
  ...[outage, rival, second, fullDisk, fullDisk, fullDisk, fullDisk, silence, pace, flood],
] as const

export const strike = (world: World, chance: Chance): Fault => chance.pick(STRIKES)(world, chance)

/** Everything works again. */
export function heal(world: World): void {
  world.api.faults.clear()
  world.disk.full = 0
  world.afterwards = () => {}
  world.gate().endsAfter(Number.POSITIVE_INFINITY)
}
