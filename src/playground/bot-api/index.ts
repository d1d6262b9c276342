import type { Clock } from '../../clock.ts'
import { addPerson } from './add-person.ts'
import { createCallbacks } from './callbacks.ts'
import type { Backend, Called, End } from './carry-out.ts'
import { createDelivery, type WebhookRoute } from './delivery.ts'
import { type Doorway, openDoorway } from './doorway.ts'
import { createFaults, type Faults } from './faults.ts'
import { createFiles } from './files.ts'
import { addGroup, type Group, type GroupDetails } from './group.ts'
import { listen } from './http.ts'
import { createIdleness } from './idle.ts'
import { findMethod } from './methods/index.ts'
import type { Params } from './params.ts'
import type { Person, PersonDetails } from './person.ts'
import { createPolls, type Polls } from './polls.ts'
import { seededRandom } from './random.ts'
import { createUpdates } from './updates.ts'
import { type PageOpened, pageOpened } from './web-app.ts'
import { type Answer, conflict, methodNotFound } from './wire.ts'
import type { Seen, World } from './world.ts'

export type { End } from './carry-out.ts'
export type { Faults } from './faults.ts'
export type { Group, GroupDetails } from './group.ts'
export type { Person, PersonDetails } from './person.ts'
export type { ShownButton, ShownMessage } from './screen.ts'
export type { Message } from './wire.ts'
export type { Seen } from './world.ts'

/** One request as it came, with what became of it; `status` is absent while it is being handled. */
export type Call = {
  readonly method: string
  readonly params: Readonly<Record<string, string>>
  /** Names of the uploaded parts. */
  readonly files: readonly string[]
  readonly status?: number | 'dropped'
}

/** How to start the server. */
export type BotApiOptions = {
  /** All dates and lifetimes are by this clock; only a long poll waits in real time. */
  readonly clock: Clock
  /** `<bot id>:<secret>`. */
  readonly token?: string
  readonly botUsername?: string
  /** The same seed gives the same update numbers and query ids. */
  readonly seed?: number
  /** Given, updates are brought to the webhook that the bot sets; without it nothing is delivered there. */
  readonly webhookRoute?: WebhookRoute
}

/** A Bot API server on this machine, and the people on the other side of it. */
export type BotApi = {
  /** `http://127.0.0.1:<port>`, telegraf's `apiRoot`. */
  readonly url: string
  readonly token: string
  readonly botUsername: string
  /** A call from within this process: the same without a connection, for who has no use for one. */
  call(called: Called, params: Params, gone: AbortSignal): Promise<End>
  person(details: PersonDetails): Person
  /** Somebody let in before. */
  personOf(id: number): Person | undefined
  group(details: GroupDetails): Group
  /** What the app hands to the page that the chat's menu button opens; undefined where it opens none. */
  opensPage(person: number): PageOpened | undefined
  readonly faults: Faults
  /** Every request so far, in the order they came; the token is never kept. */
  calls(method?: string): readonly Call[]
  /** Forgets the requests so far, for a story that goes on for a year. */
  forgetCalls(): void
  /** Calls `listener` whenever a message of the bot appears or changes. @returns how to stop that. */
  onMessage(listener: (seen: Seen) => void): () => void
  /** Whether a long poll is waiting: the bot is listening. */
  polling(): boolean
  /** Resolves as soon as a long poll is waiting. */
  whenPolling(): Promise<void>
  /** Ends the waiting long poll as though its time were up. */
  expirePoll(): void
  /** How many updates wait unconfirmed. */
  pendingUpdates(): number
  /** Nothing is under way but a waiting long poll, and the bot has confirmed every update. */
  idle(): boolean
  /** Resolves as soon as the server is idle. A clock that moves past an update's lifetime does not wake it. */
  whenIdle(): Promise<void>
  /** Breaks every connection and stops listening. */
  stop(): Promise<void>
}

/** Starts a local Bot API server on a free port of 127.0.0.1. */
export async function startBotApi(options: BotApiOptions): Promise<BotApi> {
  const {
    clock,
    token = `4900000049:${'PLAYGROUND'.padEnd(35, '_')}`,
    botUsername = 'tro_ly_bao_cao_bot',
    seed = 49,
  } = options
  const random = seededRandom(seed)
  const idleness = createIdleness(
    () => world.updates.pending() === 0,
    () => polls.waiting(),
  )
  const world: World = {
    clock,
    bot: { id: Number.parseInt(token, 10), is_bot: true, first_name: 'Trợ lý', username: botUsername },
    chats: new Map(),
    files: createFiles(clock),
    updates: createUpdates(clock, random, () => {
      polls.wake()
      delivery?.wake()
      idleness.changed()
    }),
    callbacks: createCallbacks(clock, random),
    settings: new Map(),
    webhook: { url: '', secret: '' },
    listeners: [],
    nextMessageId: 1,
  }
  const delivery = options.webhookRoute && createDelivery(world, options.webhookRoute)
  const polls: Polls = createPolls(world, idleness.changed)
  const faults = createFaults(clock, {
    cut() {
      server.cut()
      doorway.cut()
    },
    rival: () => polls.terminate(),
    redeliver: () => world.updates.forgetLastConfirmation(),
  })
  const calls: Call[] = []
  const people = new Map<number, Person>()
  const backend: Backend = {
    token,
    faults,
    active: idleness.active,
    download: path => world.files.download(path),
    began: (method, { values, files }) => record(calls, { method, params: values, files: Object.keys(files) }),
    async call(method, params, gone): Promise<Answer> {
      if (method.toLowerCase() === 'getupdates') return faults.conflicting() ? conflict(RIVAL) : polls.ask(params, gone)
      if (method.toLowerCase() === 'setwebhook') polls.terminate('terminated by setWebhook request')
      const answer = findMethod(method)?.(world, params) ?? methodNotFound
      delivery?.wake()
      return answer
    },
  }
  const server = await listen(backend)
  const doorway: Doorway = openDoorway(backend)
  return {
    ...{ url: server.url, token, botUsername, faults: faults.control, call: doorway.call },
    person(details) {
      const person = addPerson(world, details)
      people.set(person.id, person)
      return person
    },
    personOf: id => people.get(id),
    group: details => addGroup(world, details),
    opensPage: id => pageOpened(world, token, id),
    calls: method => calls.filter(call => method === undefined || call.method.toLowerCase() === method.toLowerCase()),
    forgetCalls: () => void calls.splice(0),
    onMessage(listener) {
      world.listeners.push(listener)
      return () => void world.listeners.splice(world.listeners.indexOf(listener), 1)
    },
    polling: polls.waiting,
    whenPolling: polls.whenWaiting,
    expirePoll: polls.expire,
    pendingUpdates: () => world.updates.pending(),
    idle: idleness.idle,
    whenIdle: idleness.whenIdle,
    async stop() {
      faults.control.clear()
      polls.expire()
      await delivery?.stop()
      await server.stop()
    },
  }
}

const RIVAL = 'terminated by other getUpdates request; make sure that only one bot instance is running'

function record(calls: Call[], call: Call): (status: number | 'dropped') => void {
  const entry: { -readonly [K in keyof Call]: Call[K] } = { ...call }
  calls.push(entry)
  return status => {
    entry.status = status
  }
}
