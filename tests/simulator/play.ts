import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BotApi } from '../../src/playground/bot-api/index.ts'
import { type Chance, chanceOf } from '../../src/playground/staff/chance.ts'
import { say, someAct } from './acts.ts'
import { errandOf, reports } from './errands.ts'
import { doubled, type Fault, heal, strike } from './faults.ts'
import { bounded } from './invariants/bounded.ts'
import { enrol, isTeacher, QUESTION, type Staff, staffOf } from './people.ts'
import { school } from './school.ts'
import { createWatch, type Watch } from './watch.ts'
import { openWorld, type World } from './world.ts'

const A_LOOK = 1_500
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WEEK = 7 * DAY
const HALF_A_YEAR = 183 * DAY
/** Longer than anything is kept that people have said. */
const YEARS = 800 * DAY

/** Whoever says something while nothing is down has an answer within this. */
const LONGEST_WAIT = 5_000

const STARTS = ['2024-05-06T08:00', '2024-05-24T08:00', '2024-11-04T08:00', '2024-11-25T08:00'] as const

export type PlayOptions = {
  readonly seed: number
  readonly acts?: number
  readonly told?: (line: string) => void
  /** Whether the heap is weighed at both ends; it is unless told otherwise. */
  readonly weighed?: boolean
}

export type Played = {
  readonly seed: number
  readonly acts: number
  readonly ends: readonly string[]
  /** What may not be, in the order in which it was seen; the play ends with the first step that shows any. */
  readonly found: readonly string[]
  readonly story: readonly string[]
}

type Scene = {
  readonly world: World
  readonly staff: readonly Staff[]
  readonly chance: Chance
  readonly watch: Watch
  readonly tell: (line: string) => void
  readonly weighed: boolean
}

/** One seed: people, faults and time as they come, until something is seen that may not be. */
export async function playSeed({ seed, acts = 80, told, weighed = true }: PlayOptions): Promise<Played> {
  const chance = chanceOf(seed, 1)
  const folder = mkdtempSync(join(tmpdir(), 'gia-lap-'))
  let staff: readonly Staff[] = []
  const arrives = (api: BotApi) => {
    staff = staffOf(api)
    for (const { phone } of staff) phone.start()
  }
  const world = await openWorld({ seed, school, folder, start: chance.pick(STARTS), arrives, peopled: enrol, weighed })
  const story: string[] = []
  const tell = (line: string) => {
    const dated = `${world.clock.now().toFormat('yyyy-MM-dd HH:mm:ss')} ${line}`
    story.push(dated)
    told?.(dated)
  }
  const watch = createWatch(world, staff, tell)
  // Everybody has been greeted.
  watch.looks()
  const scene: Scene = { world, staff, chance, watch, tell, weighed }
  let found: readonly string[] = []
  let done = 0
  while (found.length === 0 && done < acts) {
    done += 1
    found = await orItsEnd(step(scene))
  }
  if (found.length === 0) found = await orItsEnd(finish(scene))
  for (const line of found) tell(`!!! ${line}`)
  await world.close()
  return { seed, acts: done, ends: world.ends(), found, story }
}

/** A program that comes to no rest, or falls over, is told like everything that may not be. */
const orItsEnd = (played: Promise<readonly string[]>): Promise<readonly string[]> =>
  played.catch(error => [error instanceof Error ? (error.stack ?? error.message) : String(error)])

const DOERS = [0, 1, 1, 1, 2, 3, 3, 3, 4, 4, 5, 5, 6, 0, 7, 8] as const

/** Somebody does something, perhaps while something goes wrong, and time goes on. */
async function step(scene: Scene): Promise<readonly string[]> {
  const { world, staff, chance, watch, tell } = scene
  watch.begins()
  const fault = chance.happens(50) ? strike(world, chance) : undefined
  if (fault) await strikes(scene, fault)
  const me = fault?.writing ? someTeacher(scene) : staff[chance.pick(DOERS)]
  if (me) await does(scene, me, fault?.writing)
  watch.looks()
  await timeGoes(scene)
  if (watch.troubled() && chance.happens(60)) {
    heal(world)
    tell('--- everything works again')
    await recovers(world)
    watch.healed()
  }
  watch.looks()
  return watch.found()
}

function someTeacher({ world, staff }: Scene): Staff | undefined {
  const teachers = staff.filter(isTeacher)
  return teachers[world.chanceOff.between(0, teachers.length - 1)]
}

async function strikes({ world, watch, tell }: Scene, fault: Fault): Promise<void> {
  tell(`--- ${fault.told}`)
  watch.struck(fault)
  if (!fault.unheard || watch.troubled()) return
  await world.settle()
  watch.hearsNothing(fault.told)
}

/** Whoever has a question newest on the phone may answer it though the program is off, and was not noted as asked. */
const answersOff =
  ({ world: { chanceOff }, watch, tell }: Scene, me: Staff) =>
  (): void => {
    const asked = me.phone.last()
    if (me.isBlocking() || asked?.from !== 'bot' || !QUESTION.test(asked.text) || !chanceOff.happens(80)) return
    tell(`${me.name} ${say(me, `${chanceOff.between(1, 9)} lần; ${me.word()}`)} while the program is off`)
    watch.acted(me)
  }

/** One thing by chance, or an errand with all its steps. */
async function does(scene: Scene, me: Staff, writing = false): Promise<void> {
  const { world, staff, chance, watch, tell } = scene
  world.meanwhile = answersOff(scene, me)
  const errand = writing ? reports(me, chance) : chance.happens(30) && errandOf(me, chance)
  const acts = errand || [someAct(me, staff, chance)]
  for (const what of whateverComes(acts)) {
    tell(`${me.name} ${what}`)
    watch.acted(me)
    await world.settle()
    watch.looks()
    // Whoever reads what has come is later than it.
    if (chance.happens(60)) await world.pass(A_LOOK)
  }
}

/** What the app on the phone would not let anybody do ends it. */
function* whateverComes(acts: Iterable<string | undefined>): Generator<string> {
  try {
    for (const what of acts) if (what !== undefined) yield what
  } catch {
    // Whoever has blocked the assistant cannot write.
  }
}

async function timeGoes(scene: Scene): Promise<void> {
  const { world, chance, watch, tell } = scene
  if (!watch.troubled()) {
    await world.pass(LONGEST_WAIT)
    watch.looks()
    watch.waits()
    await world.pass(chance.between(0, 15) * 1000)
  } else await world.pass(chance.pick([2000, 20_000, 2 * MINUTE, HOUR]))
  if (chance.happens(80)) return
  const long = chance.pick([HOUR, 5 * HOUR, DAY, DAY, 3 * DAY, WEEK, 3 * WEEK])
  const kind = chance.between(0, 9)
  watch.looks()
  watch.timeGoes()
  if (kind < 6) {
    tell(`--- ${long / HOUR} hours pass`)
    await world.pass(long)
  } else if (kind < 8) {
    const slept = chance.happens(25) ? chance.pick([HALF_A_YEAR, HALF_A_YEAR, YEARS]) : long
    tell(`--- the machine sleeps ${slept / HOUR} hours`)
    await sleeps(scene, slept)
  } else {
    const step = chance.pick([-WEEK, -DAY, -2 * MINUTE, HOUR, DAY, 3 * WEEK])
    tell(`--- the clock is set by ${step / 1000} s`)
    world.clock.setTo(world.clock.now().plus(step))
    await world.pass(MINUTE)
  }
}

/** What the machine had confirmed last may not have arrived; it comes once more at once, or long afterwards. */
async function sleeps(scene: Scene, long: number): Promise<void> {
  const { world, chance, watch, tell } = scene
  const again = chance.happens(50)
  if (again && chance.happens(30)) tell(`--- ${doubled(world, chance).told}`)
  await world.sleep(long)
  watch.looks()
  if (again) await strikes(scene, doubled(world, chance))
}

/** The pulse finds within a minute that it works again; then what was tried in vain comes, and the answers to what waited. */
async function recovers(world: World): Promise<void> {
  await world.pass(MINUTE)
  await world.pass(6 * MINUTE)
}

/** Everything works again, and everything is said and done. */
async function finish({ world, watch, tell, weighed }: Scene): Promise<readonly string[]> {
  heal(world)
  tell('--- everything works again, and a day passes')
  watch.begins()
  watch.timeGoes()
  await recovers(world)
  await world.pass(DAY)
  watch.healed()
  watch.looks()
  return [...watch.found(), ...bounded(world, weighed)]
}
