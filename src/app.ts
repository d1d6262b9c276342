import type { DateTime } from 'luxon'
import { createLivePages } from './desk/live.ts'
import { deskRoutes } from './desk/routes.ts'
import { earliest } from './domain/due.ts'
import type { ChannelRefusal } from './domain/start-problem.ts'
import type { Route } from './http/route.ts'
import { type Deps, depsOf, type Given } from './usecases/deps.ts'
import { createDrain, type Drain } from './usecases/drain.ts'
import type { Handled } from './usecases/handle/handle-update.ts'
import { endHearing, healGap } from './usecases/handle/heal-gap.ts'
import { createTurns } from './usecases/handle/inbox-turns.ts'
import { giveUpHalfRead } from './usecases/handle/read-attachments.ts'
import { keepUpdates } from './usecases/handle/receive.ts'
import { ensureSetupCode } from './usecases/handle/setup-code.ts'
import { leftUploads, sweepUploads } from './usecases/handle/uploads.ts'
import { workFiles } from './usecases/handle/work-files.ts'
import { recordedSchool } from './usecases/read/recorded-school.ts'
import { nextTickAt, tick } from './usecases/schedule/tick.ts'
import { createChatQueues } from './usecases/send/chat-queues.ts'
import { afterOutage } from './usecases/send/deliver.ts'
import { refreshMenus } from './usecases/send/refresh-menus.ts'
import { withoutWords } from './usecases/without-words.ts'
import type { Bundle } from './web/bundle.ts'

export type App = {
  /** Connects (waiting for the network as long as it takes) and begins to receive. */
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

/** How an app is set up. */
export type Setup = {
  readonly fixedCode: string | undefined
  /** Told when the channel will not have the program as it was started; until somebody stops it, it goes on. */
  readonly refused?: (why: ChannelRefusal) => void
}

/** Puts the use cases together over one set of dependencies; the only file that sees every part. */
export function createApp(given: Given, setup: Setup): App {
  const deps = depsOf(given)
  const stopping = new AbortController()
  const waiting: (() => void)[] = []
  const gone: string[] = []
  const uploads = leftUploads(deps)
  const pages = createLivePages(deps)
  const handled = ({ rolesChanged, gone: left }: Handled) => {
    pages.changed()
    gone.push(...left)
    outbox.wake()
    files.wake()
    if (rolesChanged) menus.wake()
  }
  const failed = (error: unknown) => deps.log.error({ event: 'worker-failed', err: withoutWords(error) })
  const drains: Drain[] = []
  const idle = () => drains.every(drain => drain.idle())
  const settled = () => {
    if (idle()) for (const resolve of waiting.splice(0)) resolve()
  }
  const inbox = createDrain(
    createTurns(deps, stopping.signal, () => chatQueues.busy(), handled),
    failed,
    settled,
  )
  // What was sent last may have been the farewell to somebody whose files go now.
  const delivered = () => {
    files.wake()
    pages.changed()
    settled()
  }
  const chatQueues = createChatQueues(deps, stopping.signal, () => inbox.wake())
  const outbox = createDrain(chatQueues.round, failed, delivered)
  const files = createDrain(() => workFiles(deps, stopping.signal, wake), failed, settled)
  // Menus are a convenience: set beside the work, never before it.
  const menus = createDrain(
    async () => {
      await refreshMenus(deps, stopping.signal, gone.splice(0))
      return false
    },
    failed,
    settled,
  )
  /** What was postponed because the channel was out of reach is due at once. */
  const recovery = createDrain(
    async () => {
      await deps.storage.transaction(tx => afterOutage(tx, deps.clock.now()))
      wake()
      return false
    },
    failed,
    settled,
  )
  drains.push(inbox, outbox, files, menus, recovery)
  let receiving: Promise<void> = Promise.resolve()

  const wake = () => {
    inbox.wake()
    outbox.wake()
    files.wake()
  }
  return {
    async start() {
      deps.inForce.put(await deps.storage.transaction(tx => recordedSchool(tx, deps.files)))
      const recovered = await deps.storage.transaction(tx => tx.outbox.recover())
      if (recovered > 0) deps.log.info({ event: 'outbox-recovered', messages: recovered })
      await giveUpHalfRead(deps)
      await sweepUploads(deps, uploads)
      const refusal = await deps.messenger.connect(stopping.signal)
      if (refusal !== undefined) setup.refused?.(refusal)
      if (refusal !== undefined || stopping.signal.aborted) return { setupCode: undefined }
      const setupCode = await ensureSetupCode(deps, setup.fixedCode)
      menus.wake()
      const refused = deps.messenger.receive(
        async updates => {
          await keepUpdates(deps, updates)
          for (const { body } of updates) if (body.kind === 'press') void deps.messenger.acknowledge?.(body.pressId)
          inbox.wake()
          // Out of a group it goes at once.
          if (updates.some(update => !update.private)) outbox.wake()
        },
        stopping.signal,
        recovery.wake,
      )
      receiving = refused.then(why => why && setup.refused?.(why))
      wake()
      return { setupCode }
    },
    async tick() {
      try {
        await tick(deps)
        await healGap(deps)
      } catch (error) {
        // What came due stays due: the next tick tries again.
        deps.log.error({ event: 'tick-failed', err: withoutWords(error) })
      }
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
      return deskRoutes(deps, { bundle, pages, acted })
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

async function nextDueAt(deps: Deps): Promise<DateTime> {
  return deps.storage.transaction(async tx => {
    const waiting = [await tx.outbox.nextDueAt(), await tx.attachments.nextDueAt()]
    return earliest(
      await nextTickAt(tx, deps),
      waiting.flatMap(time => time ?? []),
    )
  })
}
