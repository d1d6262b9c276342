import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Scribe } from '../../src/usecases/deps.ts'
import { type CompiledView, LEAVES, type ReportView, type TableView } from '../../src/web/wire/desk.ts'
import { deskReport } from './desk-report.ts'
import { type DeskSchool, deskSchool, listens, type Seat, seated, tellsOddWords } from './desk-school.ts'

const PERIOD = 'dan-van.2024-H1'
const AT = `/ban/xem/tong-hop?ky=${PERIOD}`

/** Whoever makes documents apart, where it is not too busy. */
let scribe: Scribe = async () => undefined
let school: DeskSchool
let hoa: Seat
let binh: Seat
beforeAll(async () => {
  school = await deskSchool(undefined, { scribe: (order, now) => scribe(order, now) })
  await tellsOddWords(school, 'Lan')
  hoa = await seated(school, 'Hoa')
  binh = await seated(school, 'Bình')
}, 60_000)
afterAll(() => school.end())

const { lineWith, wordFile } = deskReport(PERIOD, () => ({ school, seat: hoa }))

it('gives files away as the scribe has made them, while everybody else is answered', async () => {
  const asked: string[] = []
  scribe = async order => {
    asked.push(order.kind)
    const bytes = new TextEncoder().encode('made apart')
    return { document: { name: 'Báo cáo.docx', as: 'document', caption: '', bytes } }
  }
  const file = await school.call(`/ban/van-ban?loai=sach&ky=${PERIOD}`, hoa.headers)
  const gone = async () => (await school.call(`/ban/van-ban?loai=so-lieu&ky=${PERIOD}`, hoa.headers)).status
  expect([file.body, asked]).toEqual(['made apart', ['summary']])
  scribe = async () => ({})
  expect(await gone()).toBe(404)
  scribe = async () => undefined
  expect(await gone()).toBe(200)
})

it('words a line anew that is found in the Word file and in chat', async () => {
  expect(await hoa.act({ do: 'accept', report: `${PERIOD}:ngu-van`, version: 1 })).toMatchObject({ done: true })
  expect(school.person('Lan').last()?.text).toMatch(/đã được tiếp nhận/)
  expect(await hoa.act({ do: 'compile', period: PERIOD })).toMatchObject({ done: true })
  const { point, shown } = await lineWith('ký cam kết ứng xử')
  const text = 'ký cam kết thực hiện Quy tắc ứng xử trong nhà trường'
  expect(await hoa.act({ do: 'reword', period: PERIOD, point, shown, text })).toMatchObject({
    done: true,
    said: expect.stringContaining(text),
  })
  expect(await wordFile(hoa)).toContain(text)
  const { paper } = await hoa.look<CompiledView>(AT)
  expect(JSON.stringify(paper.body)).toContain(text)
  await school.story.says(school.person('Hoa'), '/summary')
  await school.story.presses(school.person('Hoa'), 'Sửa câu chữ')
  expect((await school.story.presses(school.person('Hoa'), 'Mục II.1')).text).toContain(
    'ký cam kết thực hiện Quy tắc ứng xử',
  )
  const journal = await school.story.storage.transaction(tx =>
    tx.journal.lastAudit(`${PERIOD} ${point}`, ['wording.reworded']),
  )
  expect(journal?.actor).toBeGreaterThan(0)
})

it('loses nobody a word where two work on one line, one part, one report', async () => {
  const { point, shown } = await lineWith('ký cam kết ứng xử')
  expect(await binh.act({ do: 'reword', period: PERIOD, point, shown, text: 'câu của thầy Bình' })).toMatchObject({
    done: true,
  })
  const late = await hoa.act({ do: 'reword', period: PERIOD, point, shown, text: 'câu của cô Hoa' })
  expect(late).toMatchObject({ done: false, said: expect.stringMatching(/^Thầy Bình đã sửa câu này/) })
  expect((await lineWith('câu của thầy Bình')).reworded).toBe(true)
  expect(await hoa.act({ do: 'drop', period: PERIOD, point, shown })).toMatchObject({ done: false })
  const { parts } = await hoa.look<CompiledView>(AT)
  const key = parts[0]?.key ?? ''
  const part = { do: 'part', period: PERIOD, key, shown: '' } as const
  expect(await hoa.act({ ...part, text: 'Cấp ủy quan tâm.' })).toEqual({ done: true, said: '' })
  expect(await binh.act({ ...part, text: 'Đội ngũ đoàn kết.' })).toMatchObject({ done: false })
  expect((await hoa.look<CompiledView>(AT)).parts[0]?.text).toBe('Cấp ủy quan tâm.')
  expect(await wordFile(binh)).toContain('Cấp ủy quan tâm')
  const report = `${PERIOD}:ngu-van`
  const view = await hoa.look<ReportView>(`/ban/xem/bao-cao?bai=${report}`)
  const asked = {
    do: 'return',
    report,
    sections: [view.sections[0]?.prompt ?? ''],
    reason: 'Ghi rõ lần nào.',
    until: '2024-05-10',
  } as const
  expect(await hoa.act({ ...asked, version: 2 })).toMatchObject({ done: false })
  expect(await hoa.act({ ...asked, version: 1 })).toMatchObject({ done: true })
  expect(school.person('Lan').last()?.text).toContain('Ghi rõ lần nào.')
})

it('joins no line and lays no report before the BGH that a colleague has changed meanwhile', async () => {
  const { areas } = await hoa.look<CompiledView>(AT)
  const [one, other] = areas.flatMap(({ paragraphs }) => paragraphs).find(({ lines }) => lines.length > 1)?.lines ?? []
  if (!one || !other) throw new Error('no two lines in one paragraph')
  const { way } = await hoa.look<CompiledView>(AT)
  const submit = { do: 'submit', period: PERIOD, signer: way.signers[0]?.id ?? 0 } as const
  const pair = {
    ...({ do: 'join', period: PERIOD, point: one.point, shown: one.shown } as const),
    ...{ other: other.point, otherShown: other.shown },
  }
  const words = 'chỉ rõ việc từng tổ'
  expect(
    await binh.act({ do: 'reword', period: PERIOD, point: other.point, shown: other.shown, text: words }),
  ).toMatchObject({ done: true })
  for (const text of ['', 'hai câu làm một']) {
    const late = await hoa.act({ ...pair, text })
    expect(late).toMatchObject({ done: false, said: expect.stringMatching(/thầy Bình/i) })
  }
  expect((await lineWith(words)).text).toBe(words)
  expect((await hoa.act({ ...submit, mark: way.mark })).done).toBe(false)
  const now = await hoa.look<CompiledView>(AT)
  expect((await hoa.act({ ...submit, mark: now.way.mark })).done).toBe(true)
  expect(await binh.act({ ...submit, mark: now.way.mark })).toMatchObject({ done: false })
})

it('hears at once of what others do, at the desk and in chat, and no longer than it may', async () => {
  const seat = await seated(school, 'Bình')
  const page = await listens(school, seat.headers)
  expect(page.status).toBe(200)
  const { point, shown } = await lineWith('chỉ rõ việc từng tổ')
  await hoa.act({ do: 'reword', period: PERIOD, point, shown, text: 'chỉ rõ việc của từng tổ' })
  expect(await page.next()).toBe('')
  const second = await listens(school, seat.headers)
  await school.story.says(school.person('Lan'), '/baocao')
  expect(await second.next()).toBe('')
  second.hangUp()
  for (const headers of [{}, { ...seat.headers, 'sec-fetch-site': 'cross-site' }, { cookie: 'ban=x' }])
    expect((await listens(school, headers)).status).toBeGreaterThanOrEqual(401)
  await school.story.says(school.person('Bình'), '/ban')
  await school.story.presses(school.person('Bình'), 'Kết thúc')
  let last: string | undefined = ''
  while (last === '') last = await page.next()
  expect(last).toBe('ended')
  expect(await page.next()).toBeUndefined()
})

it('puts a line out and in, moves it, gives the unit its words back, all as in chat', async () => {
  const of = async (words: string) => {
    const { point, shown } = await lineWith(words)
    return { period: PERIOD, point, shown }
  }
  expect(await hoa.act({ do: 'reword', ...(await of('ký cam kết ứng xử')), text: '' })).toMatchObject({ done: true })
  expect(await hoa.act({ do: 'drop', ...(await of('ký cam kết ứng xử')) })).toMatchObject({ done: true })
  expect((await lineWith('ký cam kết ứng xử')).byTap).toBe(true)
  expect(await hoa.act({ do: 'put-in', ...(await of('ký cam kết ứng xử')) })).toMatchObject({ done: true })
  const { leads } = await hoa.look<CompiledView>(AT)
  const line = await of('ký cam kết ứng xử')
  const lead = leads.find(({ area, id }) => area === 'II.3' && id !== '')?.id ?? ''
  expect(await hoa.act({ do: 'move', ...line, lead })).toMatchObject({ done: true })
  expect((await lineWith('ký cam kết ứng xử')).lead).toBe(lead)
})

it('shows the officer as tables what chat tells, and nobody else', async () => {
  const bgh = await seated(school, 'Tuyết')
  const rows = async (leaf: string) =>
    (await hoa.look<TableView>(`/ban/xem/trang?ten=${leaf}`)).rows.map(row => row.join(' | '))
  expect((await rows('notices')).join('\n')).toMatch(/11:30 ngày 07\/5\/2024 \| Tổ Ngữ văn \| cô Nguyễn Thị Lan/)
  expect((await rows('people')).join('\n')).toMatch(
    /thầy Vũ Văn Bình \| đầu mối tổng hợp \| Telegram \| \d\d:\d\d ngày \d\d\/5\/2024 \| /,
  )
  expect(await rows('units')).toContain('Tổ Toán - Tin | Toán - Tin | thầy Trần Văn Nam | ')
  expect((await rows('plan')).join('\n')).toContain('6 tháng đầu năm 2024 | 49/KH-THPTNK')
  expect((await rows('days')).length).toBeGreaterThan(5)
  for (const leaf of LEAVES) expect(await bgh.status(`/ban/xem/trang?ten=${leaf}`)).toBe(403)
})

it('shows the BGH the same and lets it change nothing; nobody else gets a file', async () => {
  const bgh = await seated(school, 'Tuyết')
  expect(await bgh.look<CompiledView>(AT)).toMatchObject({ writes: false })
  const { point, shown } = await lineWith('ký cam kết ứng xử')
  expect(await bgh.act({ do: 'reword', period: PERIOD, point, shown, text: 'x' })).toMatchObject({ done: false })
  expect((await school.call(`/ban/van-ban?loai=nhac&ky=${PERIOD}`, bgh.headers)).status).toBe(403)
  expect((await school.call(`/ban/van-ban?loai=sach&ky=${PERIOD}`, {})).status).toBe(401)
  expect(await bgh.status('/ban/viec', '{"do":"reword"}')).toBe(400)
  const read = await school.story.storage.transaction(tx => tx.readings.behind(0, 100))
  expect(new Set(read.map(({ what }) => what))).toEqual(new Set(['report', 'period']))
})
