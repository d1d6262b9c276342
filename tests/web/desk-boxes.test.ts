import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CompiledView, LineRow, ParagraphRow } from '../../src/web/wire/desk.ts'
import { type DeskSchool, deskSchool, type Seat, seated, tellsOddWords } from './desk-school.ts'

const PERIOD = 'dan-van.2024-H1'
const AT = `/ban/xem/tong-hop?ky=${PERIOD}`

let school: DeskSchool
let hoa: Seat
beforeAll(async () => {
  school = await deskSchool()
  await tellsOddWords(school, 'Lan')
  hoa = await seated(school, 'Hoa')
  await hoa.act({ do: 'compile', period: PERIOD })
}, 60_000)
afterAll(() => school.end())

const look = () => hoa.look<CompiledView>(AT)
const paragraphIn = ({ areas }: CompiledView, key?: string): ParagraphRow => {
  const found = areas.flatMap(area => area.paragraphs).find(each => key === undefined || each.key === key)
  if (!found) throw new Error('no paragraph')
  return found
}
const lineIn = (view: CompiledView, point?: string): LineRow => {
  const found = paragraphIn(view).lines.find(each => point === undefined || each.point === point)
  if (!found) throw new Error('no line')
  return found
}

/** With the quotation marks that are printed. */
const inPrint = (text: string): string => text.replace(/"([^"]*)"/gu, '“$1”')

it.each([
  'Thôi',
  'ok em',
  'em chào cô',
  'Nhắc tổ Văn nộp báo cáo',
  'nhập hộ tổ toán',
  'Trình BGH',
  'Ai chưa nộp?',
  'vướng mắc của tôi',
  'xóa dữ liệu của tôi',
  'đổi tên tổ Ngữ văn thành tổ Văn',
  'thay "cam kết" bằng "đăng ký"',
  'Bỏ chữ "ứng xử"',
  'Bỏ cam kết',
])('keeps what is written in a box of the page as the words it shall hold, and does nothing else: %s', async text => {
  const people = ['Lan', 'Nam', 'Tuyết', 'Hoa'].map(name => school.person(name))
  const told = () => people.map(person => person.screen().length)
  const before = told()
  const view = await look()
  const [part] = view.parts
  const shown = part?.text ?? ''
  expect(await hoa.act({ do: 'part', period: PERIOD, key: part?.key ?? '', shown, text })).toEqual({
    ...{ done: true, said: '' },
  })
  expect((await look()).parts[0]?.text).toBe(text)
  const line = lineIn(view)
  const about = { period: PERIOD, point: line.point }
  expect(await hoa.act({ do: 'reword', ...about, shown: line.shown, text })).toMatchObject({ done: true })
  expect(lineIn(await look(), line.point).text).toBe(inPrint(text).replace(/\?$/u, ''))
  await hoa.act({ do: 'reword', ...about, shown: lineIn(await look(), line.point).shown, text: '' })
  const { key, text: stood } = paragraphIn(await look())
  expect(await hoa.act({ do: 'paragraph', period: PERIOD, key, shown: stood, text })).toMatchObject({ done: true })
  const now = paragraphIn(await look(), key).text
  expect(inPrint(now)).toBe(inPrint(/[.!?]$/u.test(text) ? text : `${text}.`))
  await hoa.act({ do: 'paragraph', period: PERIOD, key, shown: now, text: '' })
  expect(told()).toEqual(before)
})

it.each(['👍', '...', '-', '\u0000', '😀 !'])('keeps no sentence of which nothing would be printed: %j', async text => {
  const view = await look()
  const line = lineIn(view)
  const told = { done: false, said: expect.stringMatching(/chưa có chữ nào để in/) }
  expect(await hoa.act({ do: 'reword', period: PERIOD, point: line.point, shown: line.shown, text })).toEqual(told)
  const { key, text: stood } = paragraphIn(view)
  expect(await hoa.act({ do: 'paragraph', period: PERIOD, key, shown: stood, text })).toEqual(told)
  const part = { do: 'part', period: PERIOD, key: view.parts[0]?.key ?? '', shown: view.parts[0]?.text ?? '' } as const
  expect(await hoa.act({ ...part, text })).toEqual(told)
  expect(await look()).toEqual(view)
})

it('does with a very long sentence what it does with any other', async () => {
  const line = lineIn(await look())
  const about = { period: PERIOD, point: line.point }
  const text = `${'rà soát, hướng dẫn từng tổ '.repeat(400)}xong`
  expect(await hoa.act({ do: 'reword', ...about, shown: line.shown, text })).toMatchObject({ done: true })
  const { shown } = lineIn(await look(), line.point)
  expect(await hoa.act({ do: 'reword', ...about, shown, text: '' })).toMatchObject({ done: true })
  const [part] = (await look()).parts
  const whole = 'ưỡ ngữ '.repeat(4200)
  const kept = { do: 'part', period: PERIOD, key: part?.key ?? '' } as const
  expect(await hoa.act({ ...kept, shown: part?.text ?? '', text: whole })).toMatchObject({ done: true })
  expect(await hoa.act({ ...kept, shown: whole.trim(), text: 'Ngắn lại.' })).toMatchObject({ done: true })
})
