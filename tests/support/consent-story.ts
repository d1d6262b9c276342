import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { existsSync, readdirSync, utimesSync } from 'node:fs'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { owedKey } from '../../src/domain/owed-key.ts'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { createCast, enrolAll } from '../transcripts/support/given.ts'
import { phoneAt } from './address.ts'
import { rawFinds } from './raw.ts'
import { fileOn, reportsAll } from './reporting.ts'
import { linksOf, saidSince } from './school-day.ts'
import { at, newFolder, type Story, tellStory } from './story.ts'
import { tiesTo } from './ties.ts'

/** What became of what people said, over three years. */
export type Lived = Awaited<ReturnType<typeof liveThrough>>

/** Words that only these people said, one of each kind that is kept for a time. */
export const WORDS = ['GHICUALAN', 'ANHCUALAN', 'LOIANHCUALAN', 'VUONGMACCUALAN', 'CHIDAOCUAHUNG'] as const

const PHOTO = Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.from('ANHCUALAN'.repeat(40))])
const REPORT = ['4 lần; BAOCAOCUALAN', '', '', '', '', '', '', '']

/** Sentence by sentence, and part by part where one sentence promises several things. */
export const partsOf = (text: string): readonly string[] =>
  text
    .split(/(?<!\b\d)[.;?](?:\s+|$)|\n/u)
    .map(part => part.trim())
    .filter(part => part !== '')

/** A school lives with the assistant, from before anybody agrees to three years after; what the terms say is looked at on the way. */
export async function liveThrough() {
  const wire = watchConnections()
  const copies = join(newFolder(), 'sao-luu')
  const story = await tellStory({ start: '2024-05-06T08:00', copies })
  const cast = createCast(story)
  const people = await come(story, cast)
  const { promised, waiting } = await terms(story, people.lan)
  const declined = await declines(story, people)
  await story.tickTo(at('2024-05-07T12:00'))
  const before = await words(story, people)
  const readers = await readBy(story, people)
  const own = await goes(story, people)
  const seen = await ownFile(story, people.lan)
  const copied = await copiesFor(story, people.hoa)
  const kept = {
    member: row(story, `SELECT * FROM Member WHERE name = 'Nguyễn Thị Lan'`) as object,
    accounts: row(
      story,
      `SELECT a.* FROM MemberAddress a JOIN Member m ON m.id = a.memberId WHERE m.name = 'Nguyễn Thị Lan'`,
    ) as object,
    columns: columns(story),
  }
  for (let day = 8; day <= 15; day += 1) await story.tickTo(at(`2024-05-${String(day).padStart(2, '0')}T12:00`))
  const daily = readdirSync(copies)
  const later = await years(story, people)
  wire.stop()
  await story.end()
  const others = wire.others(story.api.url)
  return { promised, waiting, declined, before, readers, own: { ...own, seen }, kept, daily, copied, later, others }
}

type People = Awaited<ReturnType<typeof come>>

async function come(story: Story, cast: ReturnType<typeof createCast>) {
  await enrolAll(
    story,
    cast,
    'đầu mối cô Phạm Thị Hoa; BGH có thầy Phạm Huy Hùng (hiệu trưởng); Ngữ văn có cô Nguyễn Thị Lan (tổ trưởng), thầy Trần Văn Nam (tổ phó); Toán - Tin có cô Lê Thị Mai (tổ trưởng)',
  )
  const [hoa, hung, lan, nam, mai] = ['Hoa', 'Hùng', 'Lan', 'Nam', 'Mai'].map(name => cast.person(name))
  if (!hoa || !hung || !lan || !nam || !mai) throw new Error('not everybody has come')
  const tu = story.api.person({ id: 4049, firstName: 'TENCUATU' })
  return { hoa, hung, lan, nam, mai, tu }
}

/** What a person reads before agreeing: the short text, the whole, and what is said when the terms have changed. */
async function terms(story: Story, lan: Person) {
  const short = lan.screen().find(({ buttons }) => buttons.flat().some(({ text }) => text.endsWith('Đọc đầy đủ')))
  await story.restart(() => write(story, `UPDATE Member SET consentVersion = '2020-1' WHERE name = 'Nguyễn Thị Lan'`))
  const again = await story.says(lan, '/ghi TINTRONGLUCCHO')
  const whole = await story.presses(lan, 'Đọc đầy đủ')
  const own = (await story.says(lan, 'dữ liệu của tôi')).text
  const waiting = { raw: rawFinds(story.folder, ['TINTRONGLUCCHO']), own }
  await story.presses(lan, 'Đồng ý')
  return { promised: [short?.text ?? '', again.text, whole.text].flatMap(partsOf), waiting }
}

/** Somebody opens the invitation and writes, but does not agree. */
async function declines(story: Story, { hoa, tu }: People) {
  const finds = () => [
    ...tiesTo(join(story.folder, 'bot.db'), { member: -1, chat: 'nobody', words: ['TINCUATU', 'TENCUATU'] }),
    ...rawFinds(story.folder, ['TINCUATU', 'TENCUATU']),
  ]
  const members = () => row(story, `SELECT count(*) AS n FROM Member`)
  const there = members()
  await story.says(hoa, 'lời mời')
  await story.presses(hoa, 'Hóa - Sinh')
  await story.presses(hoa, 'Tổ trưởng')
  await story.says(hoa, 'thầy Đỗ Văn Tú')
  await story.says(tu, `/start ${linksOf(hoa).at(-1) ?? ''}`)
  await story.says(tu, 'TINCUATU')
  const asked = [...finds(), members()]
  const farewell = (await story.presses(tu, 'Không đồng ý')).text
  return { there, asked, refused: [...finds(), members()], farewell }
}

/** Cô Lan says something of each kind, thầy Hùng directs; @returns what of it the disk holds. */
async function words(story: Story, { lan, hung, hoa }: People) {
  await reportsAll(story, lan, REPORT)
  await story.says(lan, '/ghi họp tổ bàn GHICUALAN')
  lan.sendsPhoto(PHOTO, { caption: 'LOIANHCUALAN' })
  await story.settle()
  await story.presses(lan, 'Chưa phân mục')
  const start = lan.screen().length
  await story.says(lan, 'vướng mắc')
  await story.says(lan, 'VUONGMACCUALAN')
  await story.presses(lan, 'Gửi')
  const beforeSending = saidSince(lan, start)
  await directs(story, hung)
  await story.says(hoa, 'tiếp nhận')
  return { beforeSending, raw: wordsOnDisk(story), told: saidSince(hoa, 0) }
}

/** A direction belongs to the assessment of a quarter, which is far; this one is kept as that keeps it. */
async function directs(story: Story, { id }: Person): Promise<void> {
  await story.storage.transaction(async tx => {
    const memberId = (await tx.members.byChat(phoneAt(id)))?.id ?? 0
    const said = { periodKey: 'dan-van.2024-Q1', kind: 'direction', text: 'CHIDAOCUAHUNG' }
    await tx.journal.addDirection({ ...said, memberId, createdAt: story.clock.now() })
  })
}

const wordsOnDisk = ({ folder }: Story) => WORDS.filter(word => rawFinds(folder, [word]).length > 0)

/** Who gets to see what cô Lan has handed in. */
async function readBy(story: Story, people: People) {
  const seen: string[] = []
  for (const [name, acts] of Object.entries({
    nam: ['báo cáo', 'xem lại', 'báo cáo cũ'],
    hoa: ['báo cáo cũ'],
    hung: ['báo cáo cũ'],
    mai: ['báo cáo', 'báo cáo tổ Ngữ văn', 'báo cáo cũ', 'tiếp nhận'],
    tu: ['báo cáo', 'báo cáo tổ Ngữ văn', 'tiếp nhận'],
  })) {
    const person = people[name as keyof People]
    const before = person.screen().length
    for (const act of acts) {
      const { buttons } = await story.says(person, act)
      if (buttons.flat().some(({ text }) => text.endsWith(' Ngữ văn'))) await story.presses(person, 'Ngữ văn')
    }
    if (saidSince(person, before).some(text => text.includes('BAOCAOCUALAN'))) seen.push(name)
  }
  return seen
}

async function ownFile(story: Story, person: Person): Promise<string> {
  await story.says(person, 'dữ liệu của tôi')
  await story.presses(person, 'Xem tất cả (tệp)')
  return Buffer.from(fileOn(person, /Du-lieu-cua-toi\.txt/).bytes).toString('utf8')
}

/** @returns whether the officer has an encrypted copy and an export, and what of them is left on the machine. */
async function copiesFor(story: Story, hoa: Person) {
  await story.says(hoa, '/saoluu')
  await story.presses(hoa, 'Đã chép, tạo bản sao lưu')
  await story.says(hoa, '/xuat')
  const made = [/\.saoluu$/, /^Xuat-du-lieu-/].map(name => fileOn(hoa, name).bytes.length > 0)
  return { made, left: rawFinds(story.folder, ['.saoluu', 'Xuat-du-lieu-']) }
}

/** Thầy Nam sees what is kept of him, mends his name, and goes. */
async function goes(story: Story, { nam, hoa }: People) {
  await story.says(nam, '/ghi GHICUANAM')
  const { id } = row(story, `SELECT memberId AS id FROM MemberAddress WHERE chat = '${phoneAt(nam.id)}'`) as {
    id: number
  }
  const file = await ownFile(story, nam)
  await story.says(nam, 'dữ liệu của tôi')
  await story.presses(nam, 'Sửa tên, xưng hô')
  await story.says(nam, 'thầy Trần Văn Nhân')
  const renamed = row(story, `SELECT name FROM Member WHERE id = ${id}`)
  await story.says(nam, 'dữ liệu của tôi')
  await story.presses(nam, 'Xóa dữ liệu của tôi')
  await story.presses(nam, 'Đúng, xóa')
  const known = ['GHICUANAM', 'Trần Văn Nam', 'Trần Văn Nhân']
  const ties = tiesTo(join(story.folder, 'bot.db'), { member: id, chat: String(nam.id), words: known })
  return { file, renamed, ties, raw: rawFinds(story.folder, known), told: hoa.last()?.text ?? '' }
}

/** A month before each time runs out and a day after it; at last cô Lan ends her duty. */
async function years(story: Story, { hoa }: People) {
  await story.says(hoa, 'nhật ký nhắc')
  await story.presses(hoa, 'Tải nhật ký')
  const folder = join(story.folder, 'van-ban')
  const made = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  // A file's own time is the machine's.
  for (const path of made) utimesSync(join(folder, path), story.clock.now().toJSDate(), story.clock.now().toJSDate())
  const count = (sql: string) => (row(story, `SELECT count(*) AS n FROM ${sql}`) as { n: number }).n
  const look = () => ({
    words: wordsOnDisk(story),
    documents: made.filter(path => existsSync(join(folder, path))).length,
    readings: count(`Reading`),
    audit: count(`AuditEntry WHERE at < '2024-06'`),
  })
  await story.tickTo(at('2026-04-07T12:00'))
  const months23 = look()
  await story.tickTo(at('2026-05-17T12:00'))
  const months24 = look()
  await story.tickTo(at('2027-05-17T12:00'))
  const months36 = look()
  const name = () => rawFinds(story.folder, ['Nguyễn Thị Lan']).length > 0
  const inDuty = name()
  await story.says(hoa, 'đơn vị')
  await story.presses(hoa, 'Ngữ văn')
  await story.presses(hoa, 'Cô Lan')
  await story.presses(hoa, 'Thôi nhiệm vụ')
  await story.presses(hoa, 'Đúng, cho thôi')
  const report = await story.storage.transaction(tx => tx.reports.submission(owedKey('dan-van.2024-H1', 'ngu-van')))
  return { months23, months24, months36, inDuty, name: name(), report: report?.answers[0] }
}

function columns(story: Story): readonly string[] {
  const sql = `SELECT m.name || '.' || c.name AS name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'`
  return read(story, db => db.prepare(sql).pluck().all() as string[])
}

const row = (story: Story, sql: string): unknown => read(story, db => db.prepare(sql).get())

function read<T>({ folder }: Story, ask: (db: Database.Database) => T): T {
  const db = new Database(join(folder, 'bot.db'), { readonly: true })
  try {
    return ask(db)
  } finally {
    db.close()
  }
}

function write({ folder }: Story, sql: string): void {
  const db = new Database(join(folder, 'bot.db'))
  db.exec(sql)
  db.close()
}

/** Every address this process connects to. */
function watchConnections() {
  const reached = new Set<string>()
  const note = (message: unknown) => {
    const { socket } = message as { socket: Socket }
    socket.once('connect', () => reached.add(`${socket.remoteAddress}:${socket.remotePort}`))
  }
  subscribe('net.client.socket', note)
  return {
    stop: () => void unsubscribe('net.client.socket', note),
    others: (url: string) => [...reached].filter(each => each !== new URL(url).host),
  }
}
