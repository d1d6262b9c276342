import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Clock } from './clock.ts'
import type { Sample } from './http/exposition.ts'
import type { NotReady, Watched } from './http/watch.ts'
import type { Meter } from './messenger/meter.ts'
import type { Queues } from './storage/vital-records.ts'

/** A clock that has not beaten for so long stands still; it beats every minute. */
const LONGEST_BEAT_SECONDS = 180

/** What of the running program is looked at. */
export type Vitals = {
  readonly clock: Clock
  readonly meter: Meter
  readonly stopping: () => boolean
  /** By `Clock.elapsed`; undefined before the first beat. */
  readonly lastBeat: () => number | undefined
  readonly queues: () => Promise<Queues>
  readonly freeBytes: () => Promise<number>
}

/** The program as those see it who watch over it: whether it serves, and how much there is to do. */
export function watchedProgram(vitals: Vitals): Watched {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  return {
    async notReady() {
      const why: NotReady[] = []
      const beat = beatAge(vitals)
      if (vitals.stopping()) why.push('stopping')
      if (!vitals.meter.connected) why.push('starting')
      if (beat !== undefined && beat > LONGEST_BEAT_SECONDS) why.push('clock')
      if (!(await answers(vitals))) why.push('database')
      return why
    },
    async samples() {
      const queues = await vitals.queues()
      const loop = { middle: delay.percentile(50), late: delay.percentile(99), latest: delay.max }
      delay.reset()
      return [...workOf(queues, vitals), ...trafficOf(vitals.meter), ...machineOf(loop, await vitals.freeBytes())]
    },
  }
}

function beatAge({ clock, lastBeat }: Vitals): number | undefined {
  const beat = lastBeat()
  return beat === undefined ? undefined : (clock.elapsed() - beat) / 1000
}

async function answers({ queues }: Vitals): Promise<boolean> {
  try {
    await queues()
    return true
  } catch {
    return false
  }
}

const gauge = (name: string, help: string, value: number): Sample => ({
  ...{ name: `trolybaocao_${name}`, help, type: 'gauge' as const },
  values: [{ value }],
})

const workOf = ({ inbox, outbox, files, members }: Queues, vitals: Vitals): readonly Sample[] => [
  gauge('inbox_waiting', 'Updates kept and not yet handled.', inbox.waiting),
  gauge(
    'inbox_oldest_seconds',
    'Age of the oldest of them.',
    inbox.oldest ? Math.max(0, vitals.clock.now().diff(inbox.oldest).as('seconds')) : 0,
  ),
  gauge('inbox_set_aside', 'Updates that failed again and again.', inbox.setAside),
  gauge('outbox_waiting', 'Messages due and not yet sent.', outbox.waiting),
  gauge('outbox_set_aside', 'Messages the channel will never take.', outbox.setAside),
  gauge('files_waiting', 'Files that people sent, not yet fetched.', files.waiting),
  gauge('members', 'People who have joined.', members),
  gauge('beat_age_seconds', 'Since the planners last looked at the clock.', beatAge(vitals) ?? 0),
]

const trafficOf = ({ connected, updates, outcomes }: Meter): readonly Sample[] => [
  gauge('connected', 'Whether the channel has answered since the start.', connected ? 1 : 0),
  {
    ...{ name: 'trolybaocao_updates_total', help: 'Updates kept since the start.', type: 'counter' },
    values: [{ value: updates }],
  },
  {
    ...{ name: 'trolybaocao_messages_total', help: 'Attempts to send since the start, by outcome.', type: 'counter' },
    values: Object.entries(outcomes).map(([outcome, value]) => ({ labels: { outcome }, value })),
  },
]

type Delay = { readonly middle: number; readonly late: number; readonly latest: number }

const NANOSECONDS = 1e9
const MICROSECONDS = 1e6

function machineOf({ middle, late, latest }: Delay, free: number): readonly Sample[] {
  const { user, system } = process.cpuUsage()
  const at = (quantile: string, value: number) => ({ labels: { quantile }, value: value / NANOSECONDS })
  return [
    {
      ...{ name: 'trolybaocao_event_loop_delay_seconds', help: 'Since the last look.', type: 'gauge' },
      values: [at('0.5', middle), at('0.99', late), at('1', latest)],
    },
    gauge('free_bytes', 'Free where the data folder lies.', free),
    {
      ...{ name: 'process_resident_memory_bytes', help: 'Resident memory.', type: 'gauge' },
      values: [{ value: process.memoryUsage.rss() }],
    },
    {
      ...{ name: 'process_cpu_seconds_total', help: 'CPU time used.', type: 'counter' },
      values: [{ value: (user + system) / MICROSECONDS }],
    },
  ]
}
