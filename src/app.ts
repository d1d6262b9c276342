import type { DateTime } from 'luxon'
import { createLivePages } from './desk/live.ts'
import { deskRoutes } from './desk/routes.ts'
import { type ChatAddress, lineOf } from './domain/chat-address.ts'
import { earliest } from './domain/due.ts'
import { createHandouts } from './domain/handouts.ts'
import type { ChannelRefusal } from './domain/start-problem.ts'
import type { Route } from './http/route.ts'
import type { Line } from './messenger/lines.ts'
import { unhurried } from './messenger/pacer.ts'
import { serveLine } from './serve-line.ts'
import type { OwnLine } from './storage/address-records.ts'
import { type Deps, depsOf, type Given } from './usecases/deps.ts'
import { createDrain, type Drain } from './usecases/drain.ts'
import type { Handled } from './usecases/handle/handle-update.ts'
import { endHearing, healGap } from './usecases/handle/heal-gap.ts'
import { createTurns } from './usecases/handle/inbox-turns.ts'
import { giveUpHalfRead } from './usecases/handle/read-attachments.ts'
import { ensureSetupCode } from './usecases/handle/setup-code.ts'
import { leftUploads, sweepUploads } from './usecases/handle/uploads.ts'
import { workFiles } from './usecases/handle/work-files.ts'
import { recordedSchool } from './usecases/read/recorded-school.ts'
import { createPulse } from './usecases/schedule/pulse.ts'
import { nextTickAt } from './usecases/schedule/tick.ts'
import { createChatQueues } from './usecases/send/chat-queues.ts'
import { withoutWords } from './usecases/without-words.ts'
import type { Bundle } from './web/bundle.ts'

export type App = {
  /** Connects (waiting for the network as long as it takes, and for one channel where there are several) and begins to receive. */
  start(): Promise<{ readonly setupCode: string | undefined }>
  /** One tick of the clock: plans what is due and sends it. */
  tick(): Promise<void>
  /** Messages and files that wait for another try are looked at again. */
  wake(): void
  /** When something will be due next, as far as the program itself knows. */
  nextDueAt(): Promise<DateTime>
  /** Inbox, outbox, files: nothing in hand and nothing waiting for now. */
  idle(): boolean
  whenIdle(): Promise<void>
  /** The addresses of the pages in the browser. */
  desk(bundle: Bundle): readonly Route[]
  /** Finishes what is in hand and lets go; nothing durable is lost. */
  stop(): Promise<void>
}

/** Which of the lines it is, and whether no other is left. */
export type Refused = { readonly line: number; readonly last: boolean }

/** How an app is set up. */
export type Setup = {
  readonly fixedCode: string | undefined
  /** Told when a channel will not have the program as it was started; until somebody stops it, it goes on. */
  readonly refused?: (why: ChannelRefusal, whose: Refused) => void
}

/** Puts the use cases together over one set of dependencies; the only file that sees every part. */
export function createApp(given: Given, setup: Setup): App {
  const deps = depsOf({
    ...given,
    ...(given.deskAt?.startsWith('https:') ? { handouts: createHandouts(given.clock.elapsed, given.newCode) } : {}),
    wakes: (chat: ChatAddress) => lines.find(({ key }) => key === lineOf(chat))?.wake(),
  })
  const stopping = new AbortController()
  const waiting: (() => void)[] = []
  const uploads = leftUploads(deps)
  const pages = createLivePages(deps)
  const said = () => {
    for (const line of lines) line.wake()
  }
  const handled = ({ rolesChanged, gone }: Handled) => {
    pages.changed()
    if (rolesChanged) for (const line of lines) line.showMenus(gone)
    said()
    strays.wake()
    files.wake()
  }
  const failed = (error: unknown) => deps.log.error({ event: 'worker-failed', err: withoutWords(error) })
  const drains: Drain[] = []
  const idle = () => drains.every(drain => drain.idle()) && !lines.some(line => line.listening())
  const settled = () => {
    if (idle()) for (const resolve of waiting.splice(0)) resolve()
  }
  const pulse = createPulse(deps, () => healGap(deps))
  const turns = createTurns(deps, stopping.signal, () => lines.flatMap(line => line.busy()), { said, handled })
  // At once where nothing is to be caught up with: an answer goes before what has come due in the same instant.
  const answers = () => (pulse.upToDate() ? turns() : pulse.catchUp().then(done => done && turns()))
  const inbox = createDrain(answers, failed, settled)
  // What was sent last may have been the farewell to somebody whose files go now.
  const delivered = () => {
    files.wake()
    pages.changed()
    settled()
  }
  const freed = () => inbox.wake()
  const telling = { failed, settled, delivered, freed, heard: freed, recovered: () => wake() }
  const lines = deps.lines.map(line => serveLine(deps, line, stopping.signal, telling))
  /** What is for a channel that is not there any more. */
  const others = { lines: deps.lines.map(({ key }) => key), others: true } as const
  const strays = createDrain(
    createChatQueues(deps, { pacer: unhurried, of: others }, stopping.signal, freed).round,
    failed,
    delivered,
  )
  const files = createDrain(() => workFiles(deps, stopping.signal, wake), failed, settled)
  drains.push(inbox, strays, files, ...lines.flatMap(line => line.drains))
  let receiving: Promise<unknown> = Promise.resolve()
  let served = lines.length
  const refused = (place: number) => (why: ChannelRefusal | undefined) => {
    if (why === undefined) return
    served -= 1
    setup.refused?.(why, { line: place, last: served === 0 })
  }

  const wake = () => {
    inbox.wake()
    for (const line of lines) line.wake()
    strays.wake()
    files.wake()
  }
  return {
    async start() {
      await deps.storage.transaction(tx => tx.addresses.adopt(deps.lines.map(ownLine)))
      deps.inForce.put(await deps.storage.transaction(tx => recordedSchool(tx, deps.files)))
      const recovered = await deps.storage.transaction(tx => tx.outbox.recover())
      if (recovered > 0) deps.log.info({ event: 'outbox-recovered', messages: recovered })
      await giveUpHalfRead(deps)
      await sweepUploads(deps, uploads)
      const greeted = lines.map(async (line, place) => {
        const why = await line.greet()
        refused(place)(why)
        return why === undefined && !stopping.signal.aborted
      })
      if (!(await anyOf(greeted))) return { setupCode: undefined }
      const setupCode = await ensureSetupCode(deps, setup.fixedCode)
      receiving = Promise.all(
        greeted.map(async (there, place) => {
          if (await there) refused(place)(await lines[place]?.receive())
        }),
      )
      wake()
      return { setupCode }
    },
    async tick() {
      await pulse.beat()
      // Also what only the hour has changed: a limit that has passed, a session that is over.
      pages.changed()
      wake()
    },
    wake,
    nextDueAt: () => nextDueAt(deps),
    idle,
    desk(bundle) {
      const acted = () => {
        pages.changed()
        wake()
      }
      return deskRoutes(deps, { bundle, pages, acted }).map(route => ({
        ...route,
        async handle(request) {
          await pulse.catchUp()
          return route.handle(request)
        },
      }))
    },
    whenIdle: () => (idle() ? Promise.resolve() : new Promise(resolve => waiting.push(resolve))),
    async stop() {
      stopping.abort()
      pages.close()
      await receiving
      await Promise.all(drains.map(drain => drain.stop()))
      await endHearing(deps)
      await deps.storage.close()
    },
  }
}

const ownLine = ({ key, messenger }: Line): OwnLine => ({ key, chatsOutliveBot: messenger.channel.chatsOutliveBot })

/** Whether one of them comes true; as soon as one has. */
const anyOf = (all: readonly Promise<boolean>[]): Promise<boolean> =>
  Promise.any(all.map(async each => (await each) || Promise.reject(new Error('not this one')))).catch(() => false)

async function nextDueAt(deps: Deps): Promise<DateTime> {
  return deps.storage.transaction(async tx => {
    const waiting = [await tx.outbox.nextDueAt(), await tx.attachments.nextDueAt()]
    return earliest(
      await nextTickAt(tx, deps),
      waiting.flatMap(time => time ?? []),
    )
  })
}
