import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { DateTime } from 'luxon'
import type { Channel } from '../../../src/domain/channel.ts'
import type { Person, ShownMessage } from '../../../src/playground/bot-api/index.ts'
import { withinProcess } from '../../../src/playground/within-process.ts'
import { SENT } from '../../support/plan-file.ts'
import { linksOf } from '../../support/school-day.ts'
import { emptyPdf, photoNamedPdf } from '../../support/signed-copy.ts'
import { pressNewest, SETUP, type Story, school, schoolOf, type Typist, tellStory, ZONE } from '../../support/story.ts'
import { type Cast, createCast, enrolAll } from './given.ts'
import { type Act, type Block, readScript, type Scene, TROUBLE } from './script.ts'
import { unaskedFile, untold } from './told.ts'

const CLOCK = 'dd/MM/yyyy HH:mm'
const instant = (text: string): DateTime => DateTime.fromFormat(text, CLOCK, { zone: ZONE })

/** Seconds between reading and answering. */
const READING = { seconds: 20 }

/** A play under way: how much of every phone has been written down. */
type Stage = {
  story: Story
  cast: Cast
  followed: readonly string[]
  /** They do only what the assistant has told them. */
  toldOnly: readonly string[]
  seen: Map<string, number>
  acts: number
  /** The program stops and starts again when the clock moves, not at every act. */
  keepsRunning: boolean
}

/** What the channel can do less, what phones people have there, and who looks at what is kept when it is over. */
export type How = {
  readonly channel?: Partial<Channel>
  readonly phone?: (person: Person) => Person
  readonly ended?: (story: Story) => unknown
  /** The program is not stopped between two lines. */
  readonly keepsRunning?: boolean
}

/**
 * Acts a transcript out on the real program, which is stopped and started again between any two lines, and writes down
 * what the phones show.
 * @returns the transcript as it really went; equal to `text` when everything is as written.
 */
export async function play(text: string, how: How = {}): Promise<string> {
  const scenes = readScript(text)
  const first = scenes.find(scene => scene.line.act?.do === 'clock')?.line.act
  if (first?.do !== 'clock') throw new Error('a transcript begins with its date')
  const programmes = scenes.find(scene => scene.line.act?.do === 'programmes')?.line.act
  const story = await tellStory({
    start: instant(first.at).toFormat("yyyy-MM-dd'T'HH:mm"),
    school: programmes?.do === 'programmes' ? schoolOf(programmes.names) : school,
    way: withinProcess,
    ...(how.channel ? { channel: how.channel } : {}),
  })
  const stage: Stage = {
    ...{
      story,
      cast: createCast(story, how.phone),
      followed: [],
      toldOnly: [],
      seen: new Map(),
      acts: 0,
      keepsRunning: how.keepsRunning ?? false,
    },
  }
  const written: string[] = []
  try {
    for (const scene of scenes) written.push(...(await playScene(stage, scene)))
    how.ended?.(story)
  } finally {
    await story.end()
  }
  return `${written.join('\n')}\n`
}

async function playScene(stage: Stage, { line, expected }: Scene): Promise<readonly string[]> {
  if (!line.act) return [line.written]
  const trouble = await perform(stage, line.act)
  const shown = newBlocks(stage, line.act)
  const blocks = shown.map((block, index) => asWritten(block, expected[index]))
  return [line.written, ...trouble, ...blocks.flatMap(({ heading, lines }) => [heading, ...lines.map(indented)])]
}

/** As an upgrade leaves it: everybody has agreed to what an earlier program said. */
function agreedEarlier({ folder }: Story): void {
  const db = new Database(join(folder, 'bot.db'))
  db.exec(`UPDATE Member SET consentVersion = '2020-1'`)
  db.close()
}

const indented = (line: string): string => (line === '' ? '' : `  ${line}`)

async function perform(stage: Stage, act: Act): Promise<readonly string[]> {
  const { story, cast } = stage
  try {
    switch (act.do) {
      case 'clock':
        if (stage.keepsRunning) await story.restart()
        await story.passUntil(instant(act.at))
        return []
      case 'off-until':
        await story.restart(() => story.clock.moveTo(instant(act.at)))
        return []
      case 'new-terms':
        await story.restart(() => agreedEarlier(story))
        return []
      case 'given':
        await enrolAll(story, cast, act.people)
        for (const name of cast.names()) stage.seen.set(name, cast.person(name).screen().length)
        return []
      case 'follow':
        stage.followed = act.names
        return []
      case 'told-only':
        stage.toldOnly = act.names
        return []
      case 'keep-running':
        stage.keepsRunning = true
        return []
      case 'programmes':
        return []
      default:
        await prepared(stage, act)
        return []
    }
  } catch (error) {
    return [`${TROUBLE} ${String(error).split('\n')[0]}`]
  }
}

/** A file that stands among the files of the transcripts is sent whole; any other is so many bytes. */
async function prepared(stage: Stage, act: Doing): Promise<void> {
  if (stage.toldOnly.includes(act.who)) await asTold(stage, act)
  const bytes = act.do === 'document' ? ((await SENT[act.name]?.()) ?? contentOf(act.name)) : undefined
  await betweenRestarts(stage, () => doIt(stage, act, bytes))
  const person = stage.cast.person(act.who)
  if (!('insists' in person)) return
  stage.story.clock.moveTo(stage.story.clock.now().plus(READING))
  if ((person as Typist).insists()) await stage.story.settle()
}

/** @throws where somebody who knows only what the assistant has said would not have done this. */
async function asTold({ story, cast }: Stage, act: Doing): Promise<void> {
  const person = cast.person(act.who)
  const texts = act.do === 'type' ? act.texts : act.do === 'reply' ? [act.text] : []
  const files = act.do === 'document' || act.do === 'photo' ? [await unaskedFile(story, person)] : []
  const why = [...files, ...(await Promise.all(texts.map(text => untold(story, person, text))))].find(Boolean)
  if (why) throw new Error(why)
}

/** What somebody does reaches the program alternately while it is off and just after it has started again. */
async function betweenRestarts(stage: Stage, act: () => void): Promise<void> {
  const { story } = stage
  stage.acts += 1
  story.clock.moveTo(story.clock.now().plus(READING))
  if (stage.keepsRunning) act()
  else if (stage.acts % 2 === 0) await story.restart(act)
  else {
    await story.restart()
    act()
  }
  await story.settle()
}

type Doing = Exclude<
  Act,
  { do: 'clock' | 'off-until' | 'new-terms' | 'given' | 'follow' | 'programmes' | 'told-only' | 'keep-running' }
>

function doIt({ cast }: Stage, act: Doing, bytes: Uint8Array | number = 2000): void {
  const person = cast.person(act.who)
  switch (act.do) {
    case 'type':
      for (const text of act.texts) {
        if (text.startsWith('/start')) person.start(text.slice(7) || undefined)
        else person.says(text)
      }
      return
    case 'press':
      pressNewest(person, act.label, ({ text }) => act.inMessage === undefined || text.includes(act.inMessage))
      return
    case 'forge':
      person.pressesRaw(person.last()?.id ?? 1, forged(cast, act.data))
      return
    case 'photo': {
      const album = act.names.length > 1 ? { mediaGroupId: `album-${person.screen().length}` } : {}
      for (const [index] of act.names.entries()) {
        const caption = index === 0 && act.caption ? { caption: act.caption } : {}
        const reply = act.to === undefined ? {} : { replyTo: containing(person, act.to).id }
        person.sendsPhoto(1000, { ...album, ...caption, ...reply, forwarded: act.forwarded === true })
      }
      return
    }
    case 'forward':
      person.forwards(act.text)
      return
    case 'document':
      person.sendsDocument(bytes, act.name, 'application/octet-stream', act.caption ? { caption: act.caption } : {})
      return
    case 'edit':
      person.edits(own(person, act.old).id, act.text)
      return
    case 'reply':
      person.says(act.text, { replyTo: containing(person, act.to).id })
      return
    case 'open-link': {
      const links = cast.names().flatMap(name => linksOf(cast.person(name)))
      person.start(act.number === undefined ? links.at(-1) : links[act.number - 1])
      return
    }
    case 'open-set-up':
      person.start(SETUP)
      return
    case 'block':
      if (act.blocked) person.blocks()
      else person.unblocks()
  }
}

/** "nút của Lan" stands for what the first button of Lan's newest message carries. */
function forged(cast: Cast, data: string): string {
  const [, name] = /^nút của (.+)$/u.exec(data) ?? []
  return name === undefined ? data : (cast.person(name).last()?.buttons[0]?.[0]?.data ?? '')
}

function own(person: Person, text: string): ShownMessage {
  const found = person.screen().findLast(shown => shown.from === 'person' && shown.text.includes(text))
  if (!found) throw new Error(`the person wrote nothing with "${text}"`)
  return found
}

function containing(person: Person, text: string): ShownMessage {
  const found = person.screen().findLast(shown => shown.text.includes(text))
  if (!found) throw new Error(`nothing on the phone says "${text}"`)
  return found
}

/** Everything the assistant has said since, in order of time, the phone of whoever acted first. */
function newBlocks({ story, cast, followed, seen }: Stage, act: Act): readonly Block[] {
  const actor = 'who' in act ? act.who : undefined
  const names = cast.names()
  const order = actor === undefined ? names : [actor, ...names.filter(name => name !== actor)]
  const news = order.flatMap(name => {
    const screen = cast.person(name).screen()
    const fresh = screen.slice(seen.get(name) ?? 0).filter(({ from }) => from === 'bot')
    seen.set(name, screen.length)
    return followed.length > 0 && !followed.includes(name) ? [] : fresh.map(shown => ({ name, shown }))
  })
  const now = Math.floor(story.clock.now().toSeconds())
  return news
    .toSorted((a, b) => a.shown.date - b.shown.date)
    .map(({ name, shown }) => ({ heading: headingOf(name, shown, now), lines: linesOf(shown) }))
}

function headingOf(name: string, { date }: ShownMessage, now: number): string {
  const when = DateTime.fromSeconds(date, { zone: ZONE })
  return `Trợ lý → ${name}${now - date < 60 ? '' : `, ${when.toFormat('dd/MM HH:mm')}`}:`
}

function linesOf({ text, buttons, file }: ShownMessage): readonly string[] {
  const rows = buttons.map(row => row.map(button => `[${button.text}]`).join(' '))
  return [
    ...(file ? [`(${file.kind === 'photo' ? 'ảnh' : 'tệp'}: ${file.name})`] : []),
    ...text.replace(/\?start=[\w-]+/g, '?start=<mã>').split('\n'),
    ...rows,
  ]
}

/** A block as written where it says the same: a line that ends in "…" stands for anything that begins so. */
function asWritten(actual: Block, expected: Block | undefined): Block {
  if (!expected || expected.heading !== actual.heading) return actual
  return fits(actual.lines, expected.lines) ? expected : actual
}

function fits(actual: readonly string[], expected: readonly string[]): boolean {
  const [line, ...rest] = expected
  if (line === undefined) return actual.length === 0
  if (line === '…') return rest.length === 0 || actual.some((_, from) => fits(actual.slice(from), rest))
  const [first, ...others] = actual
  if (first === undefined) return false
  const same = first === line || (line.endsWith('…') && first.startsWith(line.slice(0, -1)))
  return same && fits(others, rest)
}

const FILES = join(import.meta.dirname, '../files')

/** What stands beside the stories under that name; a PDF is one, but for a renamed photo; of any other its size alone. */
function contentOf(name: string): Uint8Array | number {
  if (existsSync(join(FILES, name))) return readFileSync(join(FILES, name))
  if (!/\.pdf$/i.test(name)) return 2000
  return name.startsWith('anh-') ? photoNamedPdf() : emptyPdf()
}
