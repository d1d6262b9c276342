import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import type { Plan } from '../../src/domain/plan.ts'
import { type Loaded, loadSchool } from '../../src/load-school.ts'
import { type BotApi, type Person, type ShownMessage, startBotApi } from '../../src/playground/bot-api/index.ts'
import { openStage, type Stage, type StageOptions } from '../../src/playground/stage.ts'
import { putEmptyDatabase } from './empty-database.ts'

export const ZONE = 'Asia/Ho_Chi_Minh'
export const SETUP = 'ma-cai-dat'
const SEED = 49

/** "2024-05-07T11:30" in Hải Phòng. */
export const at = (text: string): DateTime => DateTime.fromISO(text, { zone: ZONE })

export const school: Loaded = loadSchool('prisma/plans/ke-hoach-49', 1)

/** The school with the programmes of these folders. */
export const schoolOf = (folders: readonly string[]): Loaded =>
  loadSchool(
    folders.map(folder => `prisma/plans/${folder}`),
    1,
  )

/** The same school under another plan. */
export const under = (plan: Plan, outline = school.outline): Loaded => ({
  ...school,
  school: plan.school,
  programmes: [{ plan, outline }],
  plan,
  outline,
})

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'tro-ly-'))

/** A new folder with a database as the first start makes it. */
export function folderWithDatabase(): string {
  const folder = newFolder()
  putEmptyDatabase(join(folder, 'bot.db'))
  return folder
}

/** A story on the real program: people, a clock, and what their phones show. The program may stop and start again. */
export type Story = Stage & {
  readonly folder: string
  /** Says it and waits until every answer has arrived. */
  says(person: Person, text: string): Promise<ShownMessage>
  presses(person: Person, label: string): Promise<ShownMessage>
  /**
   * Stops the program and starts it again on the same database and server; `meanwhile` happens while it is off.
   * @param set how it is set up from then on
   */
  restart(meanwhile?: () => void, set?: Pick<StageOptions, 'deskAt'>): Promise<void>
  /** The program and the server. */
  end(): Promise<void>
}

/** Nobody reads and answers within the second in which a question arrives. */
const READING = { seconds: 20 }

export async function tellStory(
  options: { start: string } & Partial<Omit<StageOptions, 'api' | 'start'>>,
): Promise<Story> {
  const folder = options.folder ?? folderWithDatabase()
  const seed = options.seed ?? SEED
  const start = at(options.start)
  let stage: Stage | undefined
  // The server outlives the program, and nobody sets its clock: time only passes there.
  let opened = start
  const passed = () => stage?.clock.elapsed() ?? 0
  const serverNow = () => opened.plus(passed())
  const api: BotApi = await startBotApi({
    clock: { now: serverNow, elapsed: () => serverNow().toMillis() },
    seed,
  })
  let starts = 0
  let given = options
  const open = async (from: DateTime): Promise<Stage> => {
    starts += 1
    // Codes are drawn anew by every process.
    return openStage({ school, setupCode: SETUP, ...given, folder, api, seed: seed + 1000 * starts, start: from })
  }
  let running = await open(start)
  stage = running
  const afterwards = async (person: Person): Promise<ShownMessage> => {
    await running.settle()
    const last = person.last()
    if (!last) throw new Error('the assistant has said nothing yet')
    return last
  }
  const read = () => running.clock.moveTo(running.clock.now().plus(READING))
  return {
    api,
    folder,
    get app() {
      return running.app
    },
    get clock() {
      return running.clock
    },
    get storage() {
      return running.storage
    },
    settle: () => running.settle(),
    address: chat => running.address(chat),
    nextDueAt: () => running.nextDueAt(),
    tickTo: instant => running.tickTo(instant),
    passUntil: instant => running.passUntil(instant),
    kill: () => running.kill(),
    ended: () => running.ended(),
    gaveWay: () => running.gaveWay(),
    stop: () => running.stop(),
    async restart(meanwhile, set) {
      given = { ...given, ...set }
      await running.stop()
      meanwhile?.()
      opened = serverNow()
      stage = undefined
      running = await open(running.clock.now())
      stage = running
    },
    async end() {
      await running.stop()
      await api.stop()
    },
    async says(person, text) {
      read()
      if (text.startsWith('/start')) person.start(text.slice(7) || undefined)
      else person.says(text)
      return afterwards(person)
    },
    async presses(person, label) {
      read()
      pressNewest(person, label)
      return afterwards(person)
    },
  }
}

/** Somebody whose channel shows no buttons: chooses by what stands in the message. */
export type Typist = Person & {
  chooses(label: string, inMessage: (shown: ShownMessage) => boolean): void
  /** Chooses after all where what was said has only shown the choice anew. @returns whether anything was said */
  insists(): boolean
}

/** Presses the newest button with these words, or types what stands for it. @throws when the phone shows none. */
export function pressNewest(
  person: Person | Typist,
  label: string,
  inMessage: (shown: ShownMessage) => boolean = () => true,
) {
  if ('chooses' in person) return person.chooses(label, inMessage)
  for (const shown of person.screen().toReversed()) {
    if (!inMessage(shown)) continue
    const button = shown.buttons.flat().find(({ text }) => text === label || wordsOf(text) === label)
    if (button) return person.presses(shown.id, button.text)
  }
  throw new Error(`no button "${label}" on the screen:\n${screenText(person)}`)
}

/** A button's words without the number before them. */
export const wordsOf = (label: string): string => label.replace(/^\d+\s+/, '')

/** The last messages of a phone as one text, for reading and for errors. */
export function screenText(person: Person, last = 4): string {
  return person
    .screen()
    .slice(-last)
    .map(shown => {
      const buttons = shown.buttons.flat().map(button => `[${button.text}]`)
      return `${shown.from === 'bot' ? '<' : '>'} ${shown.text}\n  ${buttons.join(' ')}`
    })
    .join('\n')
}
