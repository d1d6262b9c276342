import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DateTime } from 'luxon'
import { type Clock, systemClock } from '../../src/clock.ts'
import { type BotApi, type Person, startBotApi } from '../../src/playground/bot-api/index.ts'
import type { ChildOptions, Order, Report, Vitals } from './child.ts'
import { OPENED } from './department.ts'
import { nodeFlags } from './npm-start.ts'

/** A program in a process of its own, and the Bot API server it is connected to, which stands in this one. */
export type Kept = {
  readonly api: BotApi
  /** Their ids go from 1. */
  readonly people: readonly Person[]
  /** What it has used since it was asked last. */
  vitals(): Promise<Vitals>
  /** Sets its clock to `at`, ISO, and does what is due there. */
  tickTo(at: string): Promise<void>
  end(): Promise<void>
}

/** A folder of the data folder: temporary ones are in memory on some machines, and what is measured is a disk. */
export function diskFolder(): string {
  mkdirSync('data', { recursive: true, mode: 0o700 })
  return mkdtempSync(resolve('data/bench-'))
}
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** No menu has been set for so long: all are. */
const MENUS_REST_MS = 1000

/** Each server numbers its updates in its own way: one with a number heard before would not be heard again. */
let servers = 0

/** @param people how many have started the bot. */
export async function keepProgram(
  options: Pick<ChildOptions, 'what' | 'folder'> & Partial<ChildOptions>,
  people: number,
): Promise<Kept> {
  servers += 1
  const api = await startBotApi({ clock: aSecondEach(systemClock('Asia/Ho_Chi_Minh')), seed: servers })
  const phones = Array.from({ length: people }, (_, n) => api.person({ id: n + 1, firstName: `Người ${n + 1}` }))
  for (const phone of phones) phone.start()
  await drained(api)
  const told: ChildOptions = { url: api.url, token: api.token, at: OPENED, units: 15, paced: false, ...options }
  const child = fork(putTogether(), [JSON.stringify(told)], {
    execArgv: [...nodeFlags(), ...profiling()],
  })
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`the program has ended: ${code}`)))
  ended.catch(() => undefined)
  const ask = async <Kind extends Report['report']>(kind: Kind, order?: Order) => {
    if (order) child.send(order)
    for (;;) {
      const [said] = (await Promise.race([once(child, 'message'), ended])) as [Report]
      if (said.report === kind) return said as Extract<Report, { report: Kind }>
    }
  }
  await ask('ready')
  await api.whenPolling()
  await menusStand(api)
  return {
    api,
    people: phones,
    vitals: () => ask('vitals', { order: 'vitals' }),
    tickTo: async at => void (await ask('ticked', { order: 'tick', at })),
    async end() {
      child.disconnect()
      await once(child, 'exit')
      await api.stop()
    },
  }
}

/** Each stamp is a second after the one before: what is answered at once has been read all the same. */
function aSecondEach({ now, elapsed }: Clock): Clock {
  const there = { zone: now().zone }
  let stamp = now().toMillis()
  return {
    elapsed,
    now() {
      stamp += 1000
      return DateTime.fromMillis(stamp, there)
    },
  }
}

/** A first start sets a menu in every chat; a house that runs has done so long ago. */
async function menusStand({ calls }: BotApi): Promise<void> {
  for (let [seen, now] = [-1, 0]; seen < now; now = calls('setMyCommands').length) {
    seen = now
    await pause(MENUS_REST_MS)
  }
}

/** With BENCH_PROFILE=folder what the program's time goes into is left there, for Chrome's tools. */
const profiling = (): string[] =>
  process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : []

/** That they have started it has been heard long ago. */
async function drained({ url, token, pendingUpdates }: BotApi): Promise<void> {
  let offset = 0
  while (pendingUpdates() > 0) {
    const answer = await fetch(`${url}/bot${token}/getUpdates?timeout=0&offset=${offset}`)
    const { result } = (await answer.json()) as { result: readonly { update_id: number }[] }
    offset = (result.at(-1)?.update_id ?? 0) + 1
  }
}

let built: string | undefined

/** The child as `npm start` runs the program: out of files put together, its threads beside it. */
function putTogether(): string {
  if (built === undefined) {
    const folder = mkdtempSync(resolve('node_modules/.bench-'))
    process.once('exit', () => removeFolder(folder))
    execFileSync(process.execPath, ['scripts/bench/bundle.mjs', folder])
    built = folder
  }
  return join(built, 'child.mjs')
}
