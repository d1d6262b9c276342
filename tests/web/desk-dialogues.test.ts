import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PROFILE_KEPT, profileSubject } from '../../src/conversation/vocabulary/school-profile.ts'
import { LINE_DEEDS } from '../../src/conversation/vocabulary/wording.ts'
import { workbookFile } from '../../src/documents/xlsx/workbook-file.ts'
import { dispatchSubject } from '../../src/domain/dispatch.ts'
import { samePeriodLastYear } from '../../src/domain/period.ts'
import { PHOTO } from '../../src/playground/staff/minh-chung.ts'
import { lastYearSheet } from '../../src/text/documents/last-year-sheet.ts'
import type { CompiledView } from '../../src/web/wire/desk.ts'
import { school as loaded } from '../support/story.ts'
import { periodNamed } from '../support/year.ts'
import { deskReport } from './desk-report.ts'
import { type DeskSchool, deskSchool, type Heard, type Seat, seated, tellsOddWords } from './desk-school.ts'

const PERIOD = 'dan-van.2024-H1'
const AT = `/ban/xem/tong-hop?ky=${PERIOD}`
const { lineWith, wordFile } = deskReport(PERIOD, () => ({ school, seat: hoa }))

let school: DeskSchool
let hoa: Seat
let binh: Seat
beforeAll(async () => {
  school = await deskSchool()
  await tellsOddWords(school, 'Lan')
  hoa = await seated(school, 'Hoa')
  binh = await seated(school, 'Bình')
  await hoa.act({ do: 'accept', report: `${PERIOD}:ngu-van`, version: 1 })
  await hoa.act({ do: 'compile', period: PERIOD })
}, 60_000)
afterAll(() => school.end())

/** The newest the journal tells of it, and by whom it was done. */
const journalOf = (subject: string, ...actions: readonly string[]) =>
  school.story.storage.transaction(async tx => {
    const told = await tx.journal.lastAudit(subject, actions)
    return told && `${told.action}: ${(await tx.members.byId(told.actor ?? 0))?.name}`
  })

/** All that is said, as one text. */
const saidIn = ({ said }: Heard): string => said.map(({ text }) => text).join('\n')

it('tells on a page what else the officer tells in chat: size, documents, last year; reminds, and enters a report', async () => {
  const size = await hoa.talk({ open: 'profile', period: PERIOD })
  expect(size.listens).toBe(true)
  const read = await hoa.talk({ id: size.id, turn: size.turn, text: '82 CBGV, 31 đảng viên, 24 lớp, 1.020 học sinh' })
  await hoa.press(read, 'Đúng, ghi lại')
  expect(await journalOf(profileSubject(PERIOD), PROFILE_KEPT)).toBe(`${PROFILE_KEPT}: Phạm Thị Hoa`)
  const documents = await hoa.talk({ open: 'spread', period: PERIOD })
  const [first = ''] = documents.said[0]?.buttons ?? []
  expect(saidIn(await hoa.press(documents, first))).toMatch(/1\. \(đã chọn\)/)
  expect(await journalOf(`${PERIOD} spread`, 'spread.kept')).toBe('spread.kept: Phạm Thị Hoa')
  const before = await hoa.talk({ open: 'last-year', period: PERIOD })
  expect(saidIn(before)).toMatch(/2023/)
  expect((await hoa.talk({ open: 'nudge', report: `${PERIOD}:toan-tin` })).said).toHaveLength(1)
  expect(school.person('Nam').last()?.text).toMatch(/Toán - Tin/)
  // What the chat has in hand stays as it is.
  await school.story.says(school.person('Hoa'), '/vuongmac')
  let entered = await hoa.talk({ open: 'behalf', report: `${PERIOD}:toan-tin` })
  expect(saidIn(entered)).toMatch(/Mục 1\/8/)
  entered = await hoa.talk({ id: entered.id, turn: entered.turn, text: '3 lần' })
  entered = await hoa.talk({ id: entered.id, turn: entered.turn, text: '90/90 người được quán triệt' })
  // More than is usual, and more than the school has.
  for (let twice = 0; twice < 2; twice++) entered = await hoa.press(entered, 'Đúng')
  while (saidIn(entered).includes('Mục ')) entered = await hoa.press(entered, 'Không phát sinh')
  expect(saidIn(await hoa.press(entered, 'Nộp báo cáo'))).toMatch(/nhập hộ|Đã nhận báo cáo/)
  expect(await journalOf(`${PERIOD}:toan-tin`, 'report.submitted')).toBe('report.submitted: Phạm Thị Hoa')
  expect((await school.story.says(school.person('Hoa'), 'hỏi thêm về mẫu báo cáo')).text).toMatch(/^Gửi thầy Bình/)
  // Who reads begins none of it, and hears who does.
  const bgh = await seated(school, 'Tuyết')
  const heard = school.person('Nam').screen().length
  for (const opening of [
    { open: 'profile', period: PERIOD },
    { open: 'spread', period: PERIOD },
    { open: 'last-year', period: PERIOD },
    { open: 'nudge', report: `${PERIOD}:toan-tin` },
    { open: 'behalf', report: `${PERIOD}:toan-tin` },
  ] as const)
    expect([opening.open, await bgh.talk(opening)]).toEqual([
      opening.open,
      expect.objectContaining({ listens: false, said: [{ text: expect.stringMatching(/đầu mối/), buttons: [] }] }),
    ])
  expect(school.person('Nam').screen()).toHaveLength(heard)
  // More people than the school has: kept as told by one, and by the other no second time.
  binh = await seated(school, 'Bình')
  const [matter] = (await binh.look<CompiledView>(AT)).matters
  const keep = { do: 'keep-figures', period: PERIOD, matter: matter?.id ?? '' } as const
  expect(await binh.act({ ...keep, keys: ['as it was'] })).toMatchObject({ done: false })
  expect(await binh.act({ ...keep, keys: matter?.keys ?? [] })).toMatchObject({ done: true })
  expect(await hoa.act({ ...keep, keys: matter?.keys ?? [] })).toMatchObject({ done: false })
  // The page showed an answer that another one has followed.
  expect(await hoa.talk({ id: entered.id, turn: 1, text: '5 lần' })).toEqual({ trouble: 'gone' })
  expect(await binh.talk({ id: entered.id, turn: entered.turn, text: '5 lần' })).toEqual({ trouble: 'gone' })
})

it.each([
  ['xlsx', '17'],
  ['csv', '18'],
])('takes last year’s figures on a page as a table: .%s', async (ending, told) => {
  const above = [lastYearSheet.title(samePeriodLastYear(periodNamed(PERIOD))), ''] as const
  const columns = ['Chỉ tiêu', 'Số liệu']
  const rows = [[loaded.plan.indicators[0]?.label ?? '', told]]
  const sheet = { name: 'Trang 1', above, columns: columns.map(title => ({ title })), rows, frozenColumns: 0 }
  const typed = [above, columns, ...rows].map(cells => cells.join(';')).join('\r\n')
  const bytes = ending === 'csv' ? Buffer.from(typed) : workbookFile([sheet], '', '', school.story.clock.now())
  const opening = { open: 'last-year', period: PERIOD } as const
  const brought = await hoa.bring(await hoa.talk(opening), `so-lieu.${ending}`, bytes)
  expect(saidIn(brought)).toMatch(/Đã nhận bảng số liệu/)
  await school.story.settle()
  expect((await school.story.presses(school.person('Hoa'), 'Ghi 1 số liệu')).text).toMatch(/Đã ghi/)
  expect(saidIn(await hoa.talk(opening))).toContain(`1. ${rows[0]?.[0]}: ${told}`)
  const program = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1])
  expect(await hoa.bring(await hoa.talk(opening), `so-lieu.${ending}`, program)).toEqual({ trouble: 'kind' })
})

it('unticks a line and ticks it again on a page: in the Word file, in the journal, and for the officer alone', async () => {
  const words = 'ký cam kết ứng xử'
  const area = (await hoa.look<CompiledView>(AT)).areas.find(({ paragraphs }) =>
    paragraphs.some(({ lines }) => lines.some(({ text }) => text === words)),
  )
  const opening = { open: 'highlights', period: PERIOD, area: area?.code ?? '' } as const
  const { point } = await lineWith(words)
  const lastOf = () => journalOf(`${PERIOD} ${point}`, ...LINE_DEEDS)
  const shown = await hoa.talk(opening)
  expect(saidIn(shown)).toMatch(/^Điểm nổi bật .* Đang chọn 2\/2/)
  expect(saidIn(shown)).toContain(`1. Ngữ văn: ${words}`)
  const out = await hoa.press(shown, 'Bỏ Ngữ văn')
  expect(await lineWith(words)).toMatchObject({ left: 'đã bỏ', byTap: true })
  expect(await wordFile(hoa)).not.toContain(words)
  expect(await lastOf()).toBe('wording.dropped: Phạm Thị Hoa')
  // A colleague at another machine sees what has been taken out, and puts it in by its number.
  binh = await seated(school, 'Bình')
  const seen = await binh.talk(opening)
  expect(saidIn(seen)).toContain(`1. Ngữ văn (đã bỏ): ${words}`)
  await binh.talk({ id: seen.id, turn: seen.turn, text: '1' })
  expect(await lastOf()).toBe('wording.put-in: Vũ Văn Bình')
  expect(await wordFile(hoa)).toContain(words)
  expect(saidIn(await hoa.press(out, 'Xong'))).toMatch(/Đã chọn|điểm nổi bật/)
  const bgh = await seated(school, 'Tuyết')
  const refused = await bgh.talk(opening)
  expect(refused).toMatchObject({ listens: false, said: [{ text: expect.stringMatching(/đầu mối/), buttons: [] }] })
  expect(saidIn(refused)).not.toContain(words)
  expect((await lineWith(words)).left).toBe('')
})

it('leads the report to its end on a page: approved, numbered, the signed copy taken by its bytes, sent', async () => {
  const bgh = await seated(school, 'Tuyết')
  const { way: open } = await hoa.look<CompiledView>(AT)
  const laid = { do: 'submit', period: PERIOD, signer: open.signers[0]?.id ?? 0, mark: open.mark } as const
  expect((await hoa.act(laid)).done).toBe(true)
  const deed = (state: string) => journalOf(dispatchSubject(PERIOD, 1), `dispatch.${state}`)
  const asked = await bgh.talk({ open: 'way', period: PERIOD })
  expect(saidIn(await bgh.press(asked, 'Duyệt'))).toMatch(/đã duyệt/)
  expect(await deed('approved')).toBe('dispatch.approved: Lê Thị Tuyết')
  let way = await hoa.press(await hoa.talk({ open: 'way', period: PERIOD }), 'Ghi số, ngày')
  way = await hoa.talk({ id: way.id, turn: way.turn, text: '35, hôm nay' })
  // Who is an officer no more does nothing by the step that still stands on the page.
  const standing = await binh.press(await binh.talk({ open: 'way', period: PERIOD }), 'Ghi số, ngày')
  await school.story.storage.transaction(async tx => {
    const { id = 0, roles = [] } = (await tx.members.all()).find(({ name }) => name === 'Vũ Văn Bình') ?? {}
    for (const role of roles) await tx.members.revoke(id, role)
    await tx.members.grant(id, { role: 'vice-principal', unitId: 'bgh' })
  })
  const late = await binh.talk({ id: standing.id, turn: standing.turn, text: '36, hôm nay' })
  expect(late).toMatchObject({ said: [{ text: expect.stringMatching(/đầu mối/), buttons: [] }] })
  way = await hoa.press(way, 'Đúng, ghi lại')
  expect(await deed('numbered')).toBe('dispatch.numbered: Phạm Thị Hoa')
  expect(saidIn(way)).toMatch(/bản PDF đã ký/)
  const page = Buffer.from('<html><script>alert(1)</script>')
  expect(await hoa.bring(way, 'ban-ky.pdf', page)).toEqual({ trouble: 'kind' })
  const photo = await hoa.bring(way, 'ban-ky.pdf', PHOTO)
  expect(saidIn(photo)).toMatch(/không phải PDF/)
  const pdf = Buffer.from('%PDF-1.4\n%%EOF\n')
  const sent = await hoa.bring(photo, '../../ban-ky.pdf', pdf)
  expect(saidIn(sent)).toMatch(/giữ làm bằng chứng/)
  expect(await deed('scanned')).toBe('dispatch.scanned: Phạm Thị Hoa')
  expect(await hoa.status('/ban/gui-tep', 'x'.repeat(100))).toBe(400)
  expect(await bgh.bring(sent, 'ban-ky.pdf', pdf)).toEqual({ trouble: 'gone' })
  expect(saidIn(await hoa.press(await hoa.press(sent, 'Đã gửi Sở'), 'Email'))).toMatch(/gửi Sở ngày/)
  expect(school.person('Tuyết').last()?.text).toMatch(/gửi Sở ngày/)
  const kept = await school.story.storage.transaction(tx => tx.attachments.ofDispatch(`${PERIOD}#1`))
  expect(kept).toMatchObject({ state: 'kept', name: 'ban-ky.pdf' })
  expect(readFileSync(join(school.story.folder, kept?.path ?? ''))).toEqual(pdf)
  expect(readdirSync(join(school.story.folder, 'tai-len'))).toEqual([])
  expect(await deed('sent')).toBe('dispatch.sent: Phạm Thị Hoa')
})
