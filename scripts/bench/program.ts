import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import { CONSENT_VERSION } from '../../src/domain/member.ts'
import { loadSchool } from '../../src/load-school.ts'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { openStage, type Stage } from '../../src/playground/stage.ts'
import { addHistory } from './history.ts'
import { elapsed, type Measure, measured, type Rate, spread } from './measure.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const PEOPLE = 60
const ROUNDS = 10
const at = (iso: string): DateTime => DateTime.fromISO(iso, { zone: ZONE })

export type ProgramBench = { readonly measures: readonly Measure[]; readonly lines: readonly string[] }

/** The whole program over HTTP against the local Bot API server: ticks, throughput, latency. */
export async function benchProgram(): Promise<ProgramBench> {
  const fresh = await withStage(async stage => ({ tick: await idleTick(stage, 'idle tick, fresh database') }))
  const old = await withStage(async (stage, folder, people) => {
    const grown = addHistory(folder, { open: 'dan-van.2024-H1', years: 10, times: 20 })
    const tick = await idleTick(stage, 'idle tick, ten years of history')
    const rung = await rungTick(stage)
    const busy = await throughput(stage, people)
    const latency = await replies(stage, people)
    return { grown, tick, rung, busy, latency }
  })
  const { obligations, reminders, messages } = old.grown
  return {
    measures: [fresh.tick, old.tick, old.rung, old.latency],
    lines: [
      `${old.busy.what}: ${old.busy.perSecond.toFixed(0)} a second (${old.busy.of})`,
      `history: ${obligations} obligations, ${reminders} reminders, ${messages} messages`,
      `resident memory after all of it: ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`,
    ],
  }
}

/** The program with `PEOPLE` enrolled, on the day a period has opened. */
export async function withStage<T>(
  work: (stage: Stage, folder: string, people: readonly Person[]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tro-ly-bench-'))
  const school = loadSchool('prisma/plans/ke-hoach-49', 1)
  const stage = await openStage({
    school,
    start: at('2024-05-06T08:00'),
    folder,
    seed: 49,
    setupCode: 'bench',
    durable: true,
  })
  try {
    const people = await enrol(
      stage,
      school.plan.units.map(({ id }) => id),
    )
    await stage.passUntil(at('2024-05-07T12:00'))
    return await work(stage, folder, people)
  } finally {
    await stage.stop()
    await stage.api.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Members as after enrolling, several for each unit. */
async function enrol(stage: Stage, units: readonly string[]): Promise<readonly Person[]> {
  const people = Array.from({ length: PEOPLE }, (_, n) => stage.api.person({ id: n + 1, firstName: `Người ${n + 1}` }))
  for (const person of people) person.start()
  await stage.settle()
  await stage.storage.transaction(async tx => {
    for (let n = 1; n <= PEOPLE; n += 1) {
      const person = { name: `Nguyễn Thị ${n}`, address: 'cô', chat: stage.address(n), consentVersion: CONSENT_VERSION }
      const id = await tx.members.create({ ...person, at: stage.clock.now() })
      await tx.members.grant(id, { role: n === 1 ? 'officer' : 'head', unitId: units[n % units.length] ?? '' })
    }
  })
  return people
}

const idleTick = (stage: Stage, what: string): Promise<Measure> =>
  measured(what, 50, () => {
    stage.clock.moveTo(stage.clock.now().plus({ minutes: 1 }))
    return stage.app.tick()
  })

/** A morning on which a rung falls due for everybody: planned, recorded, rendered and sent. */
async function rungTick(stage: Stage): Promise<Measure> {
  await stage.passUntil(at('2024-05-21T11:29'))
  const taken = await elapsed(() => stage.tickTo(at('2024-05-21T11:30')))
  return { what: `rung day, reminders to ${PEOPLE} people planned and sent`, ...spread([taken]) }
}

/** Everybody asks at once, again and again: inbox, step, outbox and the answer over HTTP. */
async function throughput(stage: Stage, people: readonly Person[]): Promise<Rate> {
  const of = people.length * ROUNDS
  const taken = await elapsed(async () => {
    for (let round = 0; round < ROUNDS; round += 1) for (const person of people) person.says('/hannop')
    await stage.settle()
  })
  return { what: 'updates handled, each answered', perSecond: (of / taken) * 1000, of }
}

/** One message at a time: from the moment it is sent to its answer on the phone. */
async function replies(stage: Stage, people: readonly Person[]): Promise<Measure> {
  const [, person] = people
  if (!person) throw new Error('nobody is enrolled')
  const taken: number[] = []
  for (let n = 0; n < 200; n += 1) {
    const from = performance.now()
    const answered = new Promise<number>(resolve => {
      const stop = stage.api.onMessage(({ chatId }) => {
        if (chatId !== person.id) return
        stop()
        resolve(performance.now() - from)
      })
    })
    person.says('/hannop')
    taken.push(await answered)
    await stage.settle()
  }
  return { what: 'answer to one message', ...spread(taken) }
}
