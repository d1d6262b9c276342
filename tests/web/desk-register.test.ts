import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CompiledView, MatterRow } from '../../src/web/wire/desk.ts'
import { withTwoKeepers } from '../storage/plan-support.ts'
import { reportsAll } from '../support/reporting.ts'
import { school as loaded, under } from '../support/story.ts'
import { type DeskSchool, deskSchool, type Seat, seated } from './desk-school.ts'

const PERIOD = 'dan-van.2024-H1'
const AT = `/ban/xem/tong-hop?ky=${PERIOD}`

const PEOPLE = [
  'đầu mối cô Phạm Thị Hoa; Văn phòng có cô Hoàng Thị Yến (tổ trưởng)',
  'BGH có cô Lê Thị Tuyết (hiệu trưởng), thầy Vũ Văn Minh (phó hiệu trưởng)',
  'Trường có thầy Vũ Văn Bình (đầu mối tổng hợp)',
].join('; ')

let school: DeskSchool
let hoa: Seat
let binh: Seat
beforeAll(async () => {
  school = await deskSchool(undefined, { of: under(withTwoKeepers(loaded.plan)), people: PEOPLE })
  const visits = (count: number) => `${count} lượt; 0 đơn`
  await reportsAll(school.story, school.person('Yến'), ['', '', '', '', '', '', visits(2), ''])
  await reportsAll(school.story, school.person('Minh'), ['', '', '', '', '', visits(6)])
  hoa = await seated(school, 'Hoa')
  binh = await seated(school, 'Bình')
}, 60_000)
afterAll(() => school.end())

const matters = async (seat: Seat) => (await seat.look<CompiledView>(AT)).matters
const take = (seat: Seat, matter: MatterRow | undefined, unit: string) =>
  seat.act({ do: 'take-figure', period: PERIOD, matter: matter?.id ?? '', key: matter?.keys[0] ?? '', unit })
const summed = async () => {
  const { areas } = await hoa.look<CompiledView>(AT)
  return areas.flatMap(({ sums }) => sums).find(each => each.startsWith('Số lượt tiếp công dân'))
}

it('takes one number of a register when two take another one each at once, and neither is lost unheard', async () => {
  const [seen] = await matters(hoa)
  expect(seen?.copies.map(({ text }) => text)).toEqual(['Văn phòng: 2', 'BGH: 6'])
  const heard = school.person('Yến').screen().length
  const both = await Promise.all([take(hoa, seen, 'van-phong'), take(binh, seen, 'ban-giam-hieu')])
  expect(both.filter(({ done }) => done)).toHaveLength(1)
  const first = both[0]?.done ? 'cô Hoa' : 'thầy Bình'
  const [late] = both.filter(({ done }) => !done)
  expect(late?.said).toMatch(new RegExp(first, 'i'))
  expect(await matters(binh)).toEqual([])
  expect(await summed()).toContain(first === 'cô Hoa' ? ': 2' : ': 6')
  // Whoever keeps it is told of one number, once.
  const told = school.person('Yến').screen().slice(heard)
  expect(told.map(({ text }) => text)).toEqual([expect.stringMatching(new RegExp(first, 'i'))])
})
