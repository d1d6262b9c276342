import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '../../src/clock.ts'
import { startBotApi } from '../../src/playground/bot-api/index.ts'
import { ZONE } from './department.ts'
import { diskFolder, removeFolder } from './kept-program.ts'
import { spread } from './measure.ts'
import { npmStart } from './npm-start.ts'

const RUNS = 5
/** After so long an idle program has let go of what it needed to start. */
const RESTING_MS = 8_000

/** `npm start` with a token, again and again on one database: until it first asks for updates, and what it takes idle. */
export async function benchStart(): Promise<readonly string[]> {
  const folder = diskFolder()
  try {
    await startOnce(folder, 0)
    const starts = []
    for (let run = 0; run < RUNS; run += 1) starts.push(await startOnce(folder, run === RUNS - 1 ? RESTING_MS : 0))
    const { median, slowest } = spread(starts.map(({ firstPoll }) => firstPoll))
    const idle = starts.at(-1)?.megabytes ?? 0
    return [
      `first poll of a warm start: ${median.toFixed(0)} ms, slowest of ${RUNS} ${slowest.toFixed(0)}`,
      `resident when idle: ${idle.toFixed(0)} MB`,
    ]
  } finally {
    removeFolder(folder)
  }
}

async function startOnce(folder: string, rests: number) {
  const api = await startBotApi({ clock: systemClock(ZONE) })
  const told = { BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url, SETUP_CODE: 'bench-start', LOG_LEVEL: 'error' }
  const from = performance.now()
  const child = npmStart(folder, told)
  await api.whenPolling()
  const firstPoll = performance.now() - from
  if (rests > 0) await pause(rests)
  const megabytes = rests > 0 ? residentOf(child.pid ?? 0) : 0
  child.kill('SIGTERM')
  await once(child, 'exit')
  await api.stop()
  return { firstPoll, megabytes }
}

/** By the system's own count, of the process and what it has started; nothing where there is none. */
function residentOf(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
    return Number(kilobytes ?? 0) / 1024 + children.reduce((sum, child) => sum + residentOf(Number(child)), 0)
  } catch {
    return Number.NaN
  }
}
