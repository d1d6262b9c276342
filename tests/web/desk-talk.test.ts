import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CompiledView } from '../../src/web/wire/desk.ts'
import { type DeskSchool, deskSchool, type Heard, type Seat, seated, tellsOddWords } from './desk-school.ts'

const PERIOD = 'dan-van.2024-H1'

let school: DeskSchool
let hoa: Seat
beforeAll(async () => {
  school = await deskSchool()
  await tellsOddWords(school, 'Lan')
  hoa = await seated(school, 'Hoa')
  await hoa.act({ do: 'compile', period: PERIOD })
}, 60_000)
afterAll(() => school.end())

const saidIn = ({ said }: Heard): string => said.map(({ text }) => text).join('\n')
const types = ({ id, turn }: Heard, text: string) => hoa.talk({ id, turn, text })

it('goes on where it stood after a file was asked for, and says where that went', async () => {
  const asked = await hoa.talk({ open: 'last-year', period: PERIOD })
  expect(asked.sent).toBeUndefined()
  const after = await hoa.press(asked, 'Bảng để điền (Excel)')
  expect(after).toMatchObject({ said: asked.said, sent: true })
  expect(school.person('Hoa').last()?.file?.name).toMatch(/\.xlsx$/)
  expect(saidIn(await hoa.press(after, 'Nhập lần lượt'))).toMatch(/^1\/\d+\./)
  const laying = await hoa.press(await hoa.talk({ open: 'way', period: PERIOD }), 'Trình hiệu trưởng')
  const seen = await hoa.press(laying, 'Báo cáo gửi Sở (Word)')
  expect(seen).toMatchObject({ said: laying.said, sent: true })
  expect(saidIn(await hoa.press(seen, 'Thôi'))).toMatch(/để nguyên/)
})

it('takes what is typed for the button that says so, as in chat', async () => {
  for (const typed of ['để sau', 'De sau', 'Để sau ạ'])
    expect([typed, saidIn(await types(await hoa.talk({ open: 'profile', period: PERIOD }), typed))]).toEqual([
      ...[typed, expect.stringMatching(/^Phần của trường/)],
    ])
  const parts = await types(await hoa.talk({ open: 'spread', period: PERIOD }), 'không có văn bản nào')
  expect(saidIn(parts)).toMatch(/^Đã ghi văn bản đã quán triệt/)
  let entered = await hoa.talk({ open: 'behalf', report: `${PERIOD}:toan-tin` })
  entered = await types(entered, 'không phát sinh')
  expect(saidIn(entered)).toMatch(/Đã ghi mục 1: không phát sinh/)
  entered = await types(entered, 'bỏ qua')
  expect(saidIn(entered)).toMatch(/Đã bỏ qua mục 2/)
  for (let place = 3; place <= 8; place++) entered = await types(entered, 'ko có')
  expect(saidIn(await types(entered, 'nộp báo cáo'))).toMatch(/Đã nhập hộ báo cáo/)
})

it('says beside the button that lays the report before the BGH what the chat says before it is laid', async () => {
  const { way } = await hoa.look<CompiledView>(`/ban/xem/tong-hop?ky=${PERIOD}`)
  expect(way.open).toMatch(/^Còn để ngỏ: \d+ đơn vị và BGH chưa nộp, \d+ chỗ tô vàng cần bổ sung/)
  const laying = await hoa.press(await hoa.talk({ open: 'way', period: PERIOD }), 'Trình hiệu trưởng')
  expect(saidIn(laying)).toContain(way.open)
})
