import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { zaloChannel } from '../../src/messenger/zalo/channel.ts'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { QUOTA } from '../messenger/support.ts'
import { tablesOfSchema } from '../support/kept.ts'
import { letterPerson } from '../support/letter-person.ts'
import type { Story } from '../support/story.ts'
import { type How, play } from '../transcripts/support/play.ts'
import { TROUBLE } from '../transcripts/support/script.ts'

/** Where and how people are met, what stands open with them, what is queued, what is counted. */
const OF_THE_CHANNEL = ['MemberAddress', 'ShownMenu', 'Session', 'InboxRow', 'OutboxRow', 'DeskSession', 'Setting']
/** A file that does not come is read by nobody. */
const OF_FILES = ['Reading']
const BY_CHANNEL = /chat|message|fileId|outbox|hash|^code$/i

/** A step less on the way changes the minute, and what is drawn. */
const alike = (value: unknown): unknown =>
  typeof value === 'string'
    ? value
        .replace(/(\d{4}-\d\d-\d\d)T[\d:.]+(?:Z|\+\d\d:00)/g, '$1')
        .replace(/anh-\d+/g, 'anh')
        .replace(/[\w-]{16}(?=-\d+(?:"|$))/g, 'drawn')
    : value

function keptOf({ folder }: Story) {
  const db = new Database(join(folder, 'bot.db'), { readonly: true })
  const rows = (table: string) =>
    (db.prepare(`SELECT * FROM "${table}" ORDER BY 1`).all() as Record<string, unknown>[]).map(row =>
      Object.fromEntries(
        Object.entries(row).flatMap(([name, value]) => (BY_CHANNEL.test(name) ? [] : [[name, alike(value)]])),
      ),
    )
  const kept = tablesOfSchema().filter(table => ![...OF_THE_CHANNEL, ...OF_FILES].includes(table))
  const all = Object.fromEntries(kept.map(table => [table, rows(table)]))
  db.close()
  return all
}

/** Lines that are told in other words, or not at all. */
type Instead = readonly (readonly [line: string, instead: string])[]

type Told = {
  readonly name: string
  readonly of: string
  /** On both, where what is left out was spoken of. */
  readonly instead?: Instead
  /** What somebody on such a channel says: what need not be answered there, what is come to by a word. */
  readonly inLetters?: Instead
  /** Choices that are not offered there, because nothing is asked: a figure that was asked for is taken at once. */
  readonly unasked?: readonly string[]
}

/** Files, and changes of what was sent: some channels bring neither. Left out on both. */
const NOT_BROUGHT = /^[\p{L} ]+ (?:sửa ".+" thành:|gửi tệp:) /u

const FOLDER = join(import.meta.dirname, '../transcripts')

function textOf(name: string, instead: Instead): string {
  const lines = readFileSync(join(FOLDER, `${name}.txt`), 'utf8')
    .normalize('NFC')
    .split('\n')
  const missing = instead.filter(([line]) => !lines.includes(line))
  if (missing.length > 0) throw new Error(`not a line of ${name}: ${missing.map(([line]) => line).join('; ')}`)
  const other = new Map(instead)
  return lines.flatMap(line => other.get(line) ?? (NOT_BROUGHT.test(line) ? [] : line)).join('\n')
}

const {
  textLimit,
  buttons: hasButtons,
  edits,
  files,
  menu,
  quota,
} = zaloChannel(() => '', { brought: false, quota: QUOTA })
const LETTERS = { textLimit, buttons: hasButtons, edits, files, menu, ...(quota ? { quota } : {}) }

async function played(text: string, how: How) {
  let kept: ReturnType<typeof keptOf> | undefined
  const told = await play(text, { ...how, keepsRunning: true, ended: story => (kept = keptOf(story)) })
  return { kept, trouble: told.split('\n').filter(line => line.startsWith(TROUBLE)) }
}

type Ways = { readonly buttons: Played; readonly letters: Played; readonly unasked: readonly string[] }
type Played = Awaited<ReturnType<typeof played>>

/** The same story with buttons, and in letters alone. */
async function bothWays({ name, instead = [], inLetters = [] }: Omit<Told, 'of'>): Promise<Ways> {
  const unasked: string[] = []
  const phone = (person: Person) => letterPerson(person, label => unasked.push(label))
  return {
    buttons: await played(textOf(name, instead), {}),
    letters: await played(textOf(name, [...instead, ...inLetters]), { channel: LETTERS, phone }),
    unasked,
  }
}

const TOLD: readonly Told[] = [
  { of: 'the way in', name: 'vao-tro-ly' },
  { of: 'invitations', name: 'nguoi-loi-moi' },
  { of: 'replies to reminders', name: 'nhac-tra-loi' },
  { of: 'a report', name: 'bao-cao-6-thang', unasked: ['Ghi vào mục 1'] },
  { of: 'a report that is changed and handed in again', name: 'bao-cao-nop-sua' },
  { of: 'a report that is returned', name: 'dau-moi-de-nghi-bo-sung', unasked: ['Ghi vào mục 1'] },
  { of: 'notes', name: 'ghi-nhanh' },
  { of: 'vướng mắc', name: 'vuong-mac-cong-doan' },
  { of: 'the assessment', name: 'bgh-danh-gia' },
  { of: 'approval, number and sending', name: 'gui-so-duong-di' },
  { of: 'a hand-over', name: 'nguoi-ban-giao' },
  { of: 'a hand-over in the middle of everything', name: 'nguoi-giua-chung' },
]

/** Told like these where all are: `LETTERS=all npx vitest run tests/e2e/letters-alike.test.ts`. */
const MORE: Readonly<Record<string, Omit<Told, 'of' | 'name'>>> = {
  // A figure that was asked for has been taken: there is nothing to choose.
  'bao-cao-ca-nam': { inLetters: [['Lan: 1', '']] },
  // It stood under a file.
  'gui-so-qua-han': { instead: [['Mai bấm ở tin "bao-cao-41.pdf": Đã gửi Sở', 'Mai bấm: Đã gửi Sở']] },
  // The board within /summary has its choices by itself.
  'gui-so-truc-trac': {
    inLetters: [['Hoa bấm: Đường đi báo cáo', 'Hoa: trạng thái\nHoa bấm: Đường đi báo cáo']],
  },
  // Nobody says there what nobody has shown: no keyboard and no menu, but the word that shows all others.
  'muoi-bon-thang': {
    inLetters: [
      ['Hoa: trạng thái', 'Hoa: trợ giúp\nHoa: trạng thái'],
      ['Hoa: tổng hợp', 'Hoa: trợ giúp\nHoa: tổng hợp'],
      ['Lan: báo cáo', 'Lan: trợ giúp\nLan: báo cáo'],
      ['Hoa: /donvi', 'Hoa: đơn vị'],
    ],
  },
}

/** What cannot happen in letters alone. */
const UNTOLD: Readonly<Record<string, string>> = {
  'bao-cao-hai-don-vi': 'a figure that was asked for is taken at once: it is not asked whether it is the report',
  'bao-cao-them-muc-truoc': 'which message is replied to is told to nobody',
  'bao-cao-tin-lap': 'what is written in a row is one message',
  'bao-cao-tin-lien': 'what is written in a row is one message',
  'bao-cao-tra-loi-tin': 'which message is replied to is told to nobody',
  'nhac-chua-chon': 'a figure that was asked for is taken at once: it does not wait to be chosen',
  'nut-cu': 'there are no buttons that stay behind: the words are those of the newest question',
  'nut-cu-dong-nghiep': 'a figure that was asked for is taken at once: no colleague answers before it is chosen',
}

it.each(TOLD)(
  '$of: the same is kept where everything is typed, and a message has its price',
  async told => {
    const { buttons, letters, unasked } = await bothWays(told)
    expect(buttons.trouble).toEqual([])
    expect(Object.values(buttons.kept ?? {}).flat().length).toBeGreaterThan(10)
    expect(letters.kept).toEqual(buttons.kept)
    expect(unasked).toEqual(told.unasked ?? [])
  },
  60_000,
)

it.each(Object.entries(UNTOLD))(
  '%s is another story in letters alone: %s',
  async name => {
    const { buttons, letters } = await bothWays({ name })
    expect(letters.kept).not.toEqual(buttons.kept)
  },
  60_000,
)

const others = readdirSync(FOLDER)
  .flatMap(file => (file.endsWith('.txt') ? file.slice(0, -'.txt'.length) : []))
  .filter(name => !(name in UNTOLD) && !TOLD.some(told => told.name === name))

if (process.env.LETTERS === 'all')
  it.each(others)(
    '%s ends alike too',
    async name => {
      const { buttons, letters } = await bothWays({ name, ...MORE[name] })
      expect(letters.kept).toEqual(buttons.kept)
    },
    300_000,
  )
