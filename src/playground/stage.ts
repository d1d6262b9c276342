import { join } from 'node:path'
import { DateTime } from 'luxon'
import { type App, createApp } from '../app.ts'
import { type VirtualClock, virtualClock } from '../clock.ts'
import type { Documents } from '../documents/documents.ts'
import { documents } from '../documents/makers.ts'
import type { Channel } from '../domain/channel.ts'
import { addressOf, type ChatAddress, type LineKey, lineKey } from '../domain/chat-address.ts'
import type { Loaded } from '../load-school.ts'
import { createLog, type Log } from '../log.ts'
import { type Line, lineNamed } from '../messenger/lines.ts'
import type { Messenger } from '../messenger/messenger.ts'
import { type Pacer, unhurried } from '../messenger/pacer.ts'
import type { Api } from '../messenger/telegram/api.ts'
import { createPacer } from '../messenger/telegram/pacer.ts'
import { createApi } from '../messenger/telegram/telegraf-api.ts'
import { telegramOver } from '../messenger/telegram/telegram.ts'
import { backups } from '../storage/prisma/backups.ts'
import { openPrismaStorage } from '../storage/prisma/open.ts'
import type { Storage } from '../storage/storage.ts'
import type { FaultPoint, Scribe } from '../usecases/deps.ts'
import { type BotApi, startBotApi } from './bot-api/index.ts'
import { type Carrier, carriedBy } from './carrier.ts'
import { countPauses, noWait, type Pauses, passing, type Wait } from './pauses.ts'
import { createPower, type Power } from './power.ts'
import { seededCodes } from './seeded-codes.ts'
import { zaloCarrier } from './zalo/carrier.ts'
import { startZalo, type ZaloApi } from './zalo/server.ts'

export type { Carrier } from './carrier.ts'

export type StageOptions = {
  readonly school: Loaded
  /** First instant of the story. */
  readonly start: DateTime
  /** Where the database and the files go. */
  readonly folder: string
  readonly seed: number
  readonly setupCode: string
  readonly log?: Log
  readonly api?: BotApi
  /** How calls get to that server; over HTTP unless told. */
  readonly way?: (api: BotApi) => Api
  /** What carries the messages instead of that server. */
  readonly carrier?: (clock: VirtualClock) => Carrier
  /** Some of its people are on Zalo, with a server of its own. */
  readonly zalo?: boolean
  /** What carries messages beside it. */
  readonly beside?: (clock: VirtualClock) => Carrier
  /** What the channel can do less than Telegram's. */
  readonly channel?: Partial<Channel>
  /** Folder of the daily copies of the database, for stories that need them. */
  readonly copies?: string
  /** Address of the pages in the browser, for stories that open them. */
  readonly deskAt?: string
  /** What the machine's disk has left, bytes. */
  readonly freeBytes?: () => Promise<number>
  readonly reached?: (point: FaultPoint) => void
  /** How a pause between two tries is waited for; not at all unless told: the next tick of the clock brings the next. */
  readonly wait?: Wait
  /** For stories in which the world may be out of order for long: whether nothing that people say arrives just now. */
  readonly unreachable?: () => boolean
  /** What makes the documents, for stories in which nobody opens one. */
  readonly documents?: Documents
  /** What reads and makes them apart, for stories about that. */
  readonly scribe?: Scribe
  /** Commits outlast a power cut of the machine, as in earnest. */
  readonly durable?: true
  /** Messages leave no faster than Telegram takes them, in the story's own time; at once unless asked for. */
  readonly paced?: boolean
}

/** The whole program on a virtual clock, over HTTP against a local Bot API server. */
export type Stage = {
  readonly api: BotApi
  /** Where some are on Zalo. */
  readonly zalo?: ZaloApi
  /** Of the process that runs now, like its storage. */
  readonly app: App
  readonly clock: VirtualClock
  readonly storage: Storage
  /** Where somebody is met who has this id at the server. */
  address(chat: number | string): ChatAddress
  /** Until nothing is in hand anywhere: no update unconfirmed, no message waiting for now. */
  settle(): Promise<void>
  /** When the program has something to do next; never in the past. */
  nextDueAt(): Promise<DateTime>
  /** Moves the clock to `instant` in one step and does what is due there. */
  tickTo(instant: DateTime): Promise<void>
  /** Lets time pass up to `instant`, stopping at everything that falls due on the way. */
  passUntil(instant: DateTime): Promise<void>
  /** Ends the program where it stands, as a power cut does, and starts it again on the same database and server. */
  kill(): Promise<void>
  /** Whether it has ended by itself, as one does that is let have no token at all. */
  ended(): boolean
  /** Whether it goes on without a bot that another machine has. */
  gaveWay(): boolean
  /** Stops the program as SIGTERM does; of the servers Zalo's alone, which is the stage's own. */
  stop(): Promise<void>
}

/** Each log watches for the end of the process: one is enough for all that say nothing. */
const SILENT = createLog('silent')

/** Pulses at least this far ahead when something is due at once but cannot be done yet. */
const SMALLEST_STEP = { seconds: 1 }

export async function openStage(options: StageOptions): Promise<Stage> {
  const { start, seed } = options
  const clock = virtualClock(start)
  const api = options.api ?? (await startBotApi({ clock, seed }))
  const zalo = options.zalo ? await startZalo(clock) : undefined
  const world = { clock, api, ...(zalo ? { zalo } : {}) }
  let lives = 1
  let life = await openLife(options, { ...world, seed })
  const settle = () => settled(life, options)
  life.begin()
  await settle()
  const nextDueAt = async () => DateTime.max(await life.app.nextDueAt(), clock.now().plus(SMALLEST_STEP))
  const tickTo = async (instant: DateTime) => {
    clock.moveTo(instant)
    await life.app.tick()
    await settle()
  }
  const passUntil = async (instant: DateTime) => {
    while (clock.now() < instant) await tickTo(DateTime.min(await nextDueAt(), instant))
  }
  const kill = async () => {
    life.power.off()
    api.faults.hangUp()
    await life.storage.close()
    lives += 1
    // Codes are drawn anew by every process.
    life = await openLife(options, { ...world, seed: seed + 1000 * (lives - 1) })
    life.begin()
    await settle()
  }
  return {
    ...{
      ...world,
      settle,
      nextDueAt,
      tickTo,
      passUntil,
      kill,
      ended: () => life.ended(),
      gaveWay: () => life.gaveWay(),
    },
    address: chat => {
      const [first, onZalo] = life.lines
      return zalo?.personOf(Number(chat)) && onZalo
        ? addressOf(onZalo, zalo.chatOf(Number(chat)))
        : addressOf(first ?? lineKey('', ''), String(chat))
    },
    get app() {
      return life.app
    },
    get storage() {
      return life.storage
    },
    async stop() {
      await life.app.stop()
      await zalo?.stop()
    },
  }
}

/** One process of the program, from its start to its end. */
type Life = {
  readonly app: App
  readonly storage: Storage
  /** Its lines, the main one first. */
  readonly lines: readonly LineKey[]
  readonly carrier: Pick<Carrier, 'idle' | 'whenIdle'>
  readonly power: Power
  readonly pauses: Pauses
  /** Connects, and looks at the clock: with the network cut that takes as long as it is. */
  begin(): void
  begun(): Promise<void>
  ended(): boolean
  gaveWay(): boolean
  /** Resolves when it has ended by itself. */
  readonly end: Promise<void>
}

type World = Pick<Stage, 'api' | 'zalo' | 'clock'> & { readonly seed: number }

async function openLife(options: StageOptions, { clock, api, zalo, seed }: World): Promise<Life> {
  const { school, start, folder, way = overHttp } = options
  const zone = start.zoneName ?? 'Asia/Ho_Chi_Minh'
  const log = options.log ?? SILENT
  const power = createPower()
  const pauses = countPauses(options.wait ?? noWait)
  // What is played ends with the process, never with the machine: nobody waits for the disk.
  const outlasts = options.durable ? 'power-cut' : 'process'
  const storage = await openPrismaStorage(`file:${join(folder, 'bot.db')}`, zone, outlasts)
  const carrier = options.carrier?.(clock) ?? {
    messenger: telegramOver(way(api), { token: api.token, log, clock, wait: pauses.wait }),
    idle: api.idle,
    whenIdle: api.whenIdle,
  }
  const onZalo = zalo ? [zaloCarrier(zalo, clock, pauses.wait)] : []
  const carriers = [carrier, ...onZalo, ...(options.beside ? [options.beside(clock)] : [])]
  const pacer = options.paced ? createPacer(clock, passing(clock)) : unhurried
  const lines = carriers.map(({ messenger }) => poweredLine(messenger, { ...options, pacer, power }))
  const given = {
    clock,
    files: school,
    documents: options.documents ?? documents,
    ...(options.scribe ? { scribe: options.scribe } : {}),
    backups,
    storage: power.on(storage),
    lines,
    log,
    newCode: seededCodes(seed),
    secrets: [api.token],
    dataDir: folder,
    ...(options.copies === undefined ? {} : { copies: options.copies }),
    ...(options.deskAt === undefined ? {} : { deskAt: options.deskAt }),
    ...(options.freeBytes === undefined ? {} : { freeBytes: options.freeBytes }),
    faultPoint: options.reached ?? (() => undefined),
  }
  let ended = false
  const carried = carriedBy(carriers)
  let beginning: Promise<void> = Promise.resolve()
  let refused: () => void = () => undefined
  const end = new Promise<void>(resolve => {
    refused = () => {
      ended = true
      resolve()
    }
  })
  const app = createApp(given, {
    fixedCode: options.setupCode,
    refused(_, { line, last }) {
      carried.lose(line)
      if (last) refused()
    },
  })
  return {
    ...{
      app,
      storage,
      lines: lines.map(({ key }) => key),
      carrier: carried,
      power,
      pauses,
      end,
      ended: () => ended,
      gaveWay: carried.isLess,
      begun: () => beginning,
    },
    begin() {
      beginning = app.start().then(app.tick)
    },
  }
}

const overHttp = ({ token, url }: BotApi): Api => createApi({ token, apiRoot: `${url}/` })

type Powered = Pick<StageOptions, 'channel'> & { readonly pacer: Pacer; readonly power: Power }

function poweredLine(messenger: Messenger, { channel, pacer, power }: Powered): Line {
  const whileOn = (stop: AbortSignal) => AbortSignal.any([stop, power.isOff])
  const line: Messenger = {
    ...messenger,
    channel: { ...messenger.channel, ...channel },
    connect: stop => messenger.connect(whileOn(stop)),
    receive: (keep, stop, worksAgain) => messenger.receive(keep, whileOn(stop), worksAgain),
  }
  return lineNamed(power.on(line), pacer)
}

/** So many tries in vain, and nothing more comes of what was done: until then a newcomer gives way to its rival. */
const ENOUGH_TRIES = 10

/** Until what was done has had its effect; where nothing gets through, until that has shown. */
async function settled(life: Life, { unreachable }: StageOptions): Promise<void> {
  const { app, pauses } = life
  if (life.ended()) return app.whenIdle()
  if (unreachable?.()) {
    await Promise.race([life.begun().then(() => quiet(life, true)), pauses.further(ENOUGH_TRIES), life.end])
    return app.whenIdle()
  }
  await life.begun()
  await quiet(life, unreachable !== undefined)
}

/** @param patient whether a try that is still to come belongs to it. */
async function quiet({ app, carrier, pauses }: Life, patient: boolean): Promise<void> {
  const waits = () => patient && !pauses.none()
  do {
    await carrier.whenIdle()
    await app.whenIdle()
    if (waits()) await pauses.change()
  } while (!(carrier.idle() && app.idle()) || waits())
}
