import { loadSchool } from '../../src/load-school.ts'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { fillDatabase, handIn, type Size } from './department.ts'
import { diskFolder, type Kept, keepProgram, removeFolder } from './kept-program.ts'
import { arriving, atFullSpeed, atPace, fanOut, type Rate, type Wanted } from './traffic.ts'

/** Each reports for a unit of their own: what a colleague has told already is told otherwise. */
const SCHOOL: Size = { units: 3600, members: 3600, years: 0 }
/** So many write at once, then as many others; V8 makes a program that has just been started ready over the first of them. */
const AT_ONCE = 540
const ROUNDS = 6
const DEPARTMENT: Size = { units: 3000, members: 10_000, years: 10 }
/** Long enough for a rate; the whole of 10 000 takes six minutes. */
const FAN_OUT_SECONDS = 40

/** As many updates as it can, against telegraf that only says back what it hears, on the same server one after the other. */
export async function benchThroughput(): Promise<readonly string[]> {
  const folder = diskFolder()
  try {
    await fillDatabase(folder, SCHOOL)
    const run = (what: 'program' | 'telegraf') =>
      kept({ what, folder, size: SCHOOL }, async program => {
        const rates: Rate[] = []
        for (let from = 1; rates.length < ROUNDS; from += AT_ONCE) {
          rates.push(await atFullSpeed(program, program.people.slice(from, from + AT_ONCE)))
        }
        return rates
      })
    const [bare, whole, again] = [await run('telegraf'), await run('program'), await run('telegraf')]
    const ratio = (round: number) =>
      `1/${((rate(bare, round) + rate(again, round)) / 2 / rate(whole, round)).toFixed(1)}`
    return [
      ...lines('telegraf alone, saying back', bare),
      ...lines('the whole program', whole),
      ...lines('telegraf alone, again', again),
      `the program does ${ratio(0)} of telegraf alone, ${ratio(ROUNDS - 1)} in the end`,
    ]
  } finally {
    removeFolder(folder)
  }
}

const rate = (rates: readonly Rate[], round: number): number => rates[round]?.perSecond ?? Number.NaN

const lines = (what: string, rates: readonly Rate[]): readonly string[] => {
  let before = 0
  return rates.map(({ perSecond, cpu, updates }) => {
    const from = before + 1
    before += updates
    return `${what}, ${from} to ${before}: ${perSecond.toFixed(0)} updates a second, ${cpu.toFixed(2)} ms of CPU each`
  })
}

/** The largest house there may be, with ten years behind it. */
export async function benchDepartment(size: Size = DEPARTMENT): Promise<readonly string[]> {
  const folder = diskFolder()
  try {
    const { obligations, reminders, messages, megabytes } = await fillDatabase(folder, size)
    const sizes = `history: ${obligations} obligations, ${reminders} reminders, ${messages} messages, ${megabytes.toFixed(0)} MB`
    // What a wake-up and the way over HTTP cost here is the same for both.
    const paced = [
      ...(await kept({ what: 'telegraf', folder, size }, atThirty('telegraf alone, '))),
      ...(await kept({ what: 'program', folder, size }, atThirty('the whole program, '))),
    ]
    const many = await kept({ what: 'program', folder, size, paced: true }, reminding)
    handIn(folder, contentOf())
    return [
      sizes,
      ...paced,
      ...many,
      ...(await kept({ what: 'program', folder, size }, (each: Kept) => compiling(each, size.units))),
    ]
  } finally {
    removeFolder(folder)
  }
}

type Given = {
  readonly what: 'program' | 'telegraf'
  readonly folder: string
  readonly size: Size
  readonly paced?: boolean
}

async function kept<T>({ what, folder, size, paced = false }: Given, work: (program: Kept) => Promise<T>): Promise<T> {
  const program = await keepProgram({ what, folder, paced, units: size.units }, size.members)
  try {
    return await work(program)
  } finally {
    await program.end()
  }
}

/** At thirty a second so many, by so many people; before the first of them a few others. */
const PACED = { perSecond: 30, messages: 900, people: 300, before: 100 }
/** A house that has so many updates a second has long been ready: so many are said at once in between. */
const MEANWHILE = 3

const atThirty =
  (who: string) =>
  async (program: Kept): Promise<readonly string[]> => {
    const { people } = program
    const { before, perSecond } = PACED
    await atPace(program, people.slice(1, before), perSecond, before)
    const started = await paced(program, people.slice(before, before + PACED.people))
    for (let round = 1; round <= MEANWHILE; round += 1) {
      await atFullSpeed(program, people.slice(round * AT_ONCE, (round + 1) * AT_ONCE))
    }
    const after = (MEANWHILE + 1) * AT_ONCE
    const ready = await paced(program, people.slice(after, after + PACED.people))
    return [`${who}just started, ${started}`, `${who}once warm, ${ready}`]
  }

async function paced(program: Kept, people: readonly Person[]): Promise<string> {
  const { perSecond, messages } = PACED
  await program.vitals()
  const { median, p99, timerNoise } = await atPace(program, people, perSecond, messages)
  const { cpu, longestBlock, megabytes } = await program.vitals()
  return `${perSecond} updates a second: middle ${ms(median)}, 99 % ${ms(p99)} (timers late by ${ms(timerNoise)} in 99 %), ${(cpu / messages).toFixed(2)} ms of CPU each, longest block ${ms(longestBlock)}, ${megabytes.toFixed(0)} MB`
}

/** In real time, against the server's own limits: a rung for everybody, and in its middle somebody asks something. */
async function reminding(program: Kept): Promise<readonly string[]> {
  program.api.faults.rateLimit(true)
  await program.vitals()
  await program.tickTo('2024-05-21T00:00')
  const planned = await program.vitals()
  const sent = await fanOut(program, '2024-05-21T11:30', FAN_OUT_SECONDS)
  const { longestBlock } = await program.vitals()
  return [
    `a rung for ${program.people.length} planned: ${ms(planned.cpu)} of CPU, longest block ${ms(planned.longestBlock)}`,
    `reminders and answers, in real time for ${FAN_OUT_SECONDS} s: ${sent.perSecond.toFixed(1)} a second, refused ${sent.refused}; an answer meanwhile: slowest of ${sent.answers.runs} ${ms(sent.answers.slowest)}; longest block ${ms(longestBlock)}`,
  ]
}

async function compiling(program: Kept, units: number): Promise<readonly string[]> {
  const [officer] = program.people
  if (!officer) return []
  const said = async (text: string, wanted: readonly Wanted[]) => {
    await program.vitals()
    const all = await arriving(program, officer, () => officer.says(text), wanted)
    const { longestBlock, cpu } = await program.vitals()
    const each = all.map(({ what, taken }) => `${what} ${taken === undefined ? 'never' : ms(taken)}`)
    return `${text}, ${units} units: ${each.join(', ')}; longest block ${ms(longestBlock)}, CPU ${ms(cpu)}`
  }
  return [
    await said('/trangthai', [TEXT, { what: 'picture', is: ({ photo }) => photo !== undefined }]),
    await said('/summary', [TEXT, fileOf('.docx'), fileOf('.xlsx')]),
  ]
}

const TEXT: Wanted = { what: 'answer', is: ({ text }) => text !== undefined }
const fileOf = (ending: string): Wanted => ({
  what: ending,
  is: ({ document }) => document?.file_name?.endsWith(ending) ?? false,
})

const ms = (milliseconds: number) => `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`

/** A report as a unit writes it, to every question. */
export function contentOf() {
  const { plan } = loadSchool('prisma/plans/ke-hoach-49', 1)
  const prompts = plan.prompts.filter(({ retired }) => !retired).slice(0, 8)
  return (unit: number) =>
    JSON.stringify({
      attachments: 0,
      answers: prompts.map(({ id }, n) => ({
        promptId: id,
        state: 'given',
        text: `Tổ ${unit} đã họp ${(n + unit) % 7} lần, góp ${unit % 90} cuốn sách, tuyên truyền tới toàn thể giáo viên trong tổ.`,
        figures: [],
        authorId: 1,
        updatedAt: '2024-05-07T10:00:00.000+07:00',
      })),
    })
}
