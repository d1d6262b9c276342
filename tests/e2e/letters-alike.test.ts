import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { zaloChannel } from '../../src/messenger/zalo/channel.ts'
import type { Person, ShownMessage } from '../../src/playground/bot-api/index.ts'
import { QUOTA } from '../messenger/support.ts'
import type { Story, Typist } from '../support/story.ts'
import { type How, play } from '../transcripts/support/play.ts'

/**
 * Somebody who types the number of a choice where it stands in the newest message, else its words where they have been
 * shown: what is not offered (a reply that surely answers has been taken at once) is not chosen.
 */
const typist = (person: Person): Typist => ({
  ...person,
  chooses(label, inMessage) {
    const told = person.screen().filter(({ from }) => from === 'bot')
    const newest = told.at(-1)
    const number = newest && inMessage(newest) ? numberOf(newest, label) : undefined
    if (number !== undefined) person.says(number)
    else if (told.some(message => isOffered(message, label))) person.says(label)
  },
})

const isOffered = (message: ShownMessage, label: string): boolean =>
  numberOf(message, label) !== undefined ||
  (/^Hoặc nhắn: (.+)$/m.exec(message.text)?.[1] ?? '')
    .split(' · ')
    .some(word => word !== '' && label.toLowerCase().startsWith(word))

const numberOf = ({ text }: ShownMessage, label: string): string | undefined =>
  text.split('\n').flatMap(line => {
    const [, number, words] = /^(\d+)\. (.+)$/.exec(line) ?? []
    return number !== undefined && words === label ? [number] : []
  })[0]

/** What the program keeps of the school's work; not what it says, nor by what messages are known. */
const KEPT = ['Member', 'Role', 'Invitation', 'Period', 'Obligation', 'Answer', 'AnswerPiece', 'Submission', 'Note']
const MORE = ['NotePiece', 'Attachment', 'Due', 'Obstacle', 'ObstacleStep', 'Direction', 'AuditEntry', 'Dispatch']
const BY_CHANNEL = /chat|message|fileId|outbox|hash/i

/** A step less on the way changes the minute. */
const dayOf = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.replace(/(\d{4}-\d\d-\d\d)T[\d:.]+(?:Z|\+\d\d:00)/g, '$1').replace(/anh-\d+/g, 'anh')
    : value

function keptOf({ folder }: Story) {
  const db = new Database(join(folder, 'bot.db'), { readonly: true })
  const rows = (table: string) =>
    (db.prepare(`SELECT * FROM "${table}" ORDER BY 1`).all() as Record<string, unknown>[]).map(row =>
      Object.fromEntries(
        Object.entries(row).flatMap(([name, value]) => (BY_CHANNEL.test(name) ? [] : [[name, dayOf(value)]])),
      ),
    )
  const kept = Object.fromEntries([...KEPT, ...MORE].map(table => [table, rows(table)]))
  db.close()
  return kept
}

/** A story, or its beginning up to a line and what is done at last. */
type Told = { readonly name: string; readonly of: string; readonly until?: string; readonly last?: string }

const textOf = ({ name, until, last = '' }: Told): string => {
  const whole = readFileSync(join(import.meta.dirname, '../transcripts', `${name}.txt`), 'utf8').normalize('NFC')
  return until === undefined ? whole : `${whole.slice(0, whole.indexOf(`\n${until}`))}\n${last}\n`
}

async function played(told: Told, how: How) {
  const kept: ReturnType<typeof keptOf>[] = []
  await play(textOf(told), { ...how, keepsRunning: true, ended: story => kept.push(keptOf(story)) })
  return kept
}

const {
  textLimit,
  buttons: hasButtons,
  edits,
  files,
  menu,
  quota,
} = zaloChannel(() => '', { brought: false, quota: QUOTA })
const LETTERS: How = {
  channel: { textLimit, buttons: hasButtons, edits, files, menu, ...(quota ? { quota } : {}) },
  phone: typist,
}

const TOLD: readonly Told[] = [
  { of: 'reminders, after enrolment', name: 'nhac-tra-loi' },
  { of: 'a report', name: 'bao-cao-6-thang' },
  { of: 'a report that is returned', name: 'dau-moi-de-nghi-bo-sung' },
  { of: 'notes', name: 'ghi-ngoai-hoi-thoai' },
  { of: 'vướng mắc', name: 'vuong-mac' },
  { of: 'the assessment and what is directed in it', name: 'bgh-chi-dao' },
  { of: 'an approval', name: 'gui-so-duong-di', until: 'Bình bấm: Đề nghị sửa', last: 'Minh bấm: Duyệt' },
  { of: 'a hand-over', name: 'nguoi-ban-giao' },
]

it.each(TOLD)(
  '$of: the same is kept where everything is typed, and a message has its price',
  async told => {
    const buttons = await played(told, {})
    expect(Object.values(buttons[0] ?? {}).flat().length).toBeGreaterThan(10)
    expect(await played(told, LETTERS)).toEqual(buttons)
  },
  60_000,
)
