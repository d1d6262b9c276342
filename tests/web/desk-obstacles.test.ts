import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundled } from '../../src/web/bundle.ts'
import type { ReportView } from '../../src/web/wire/desk.ts'
import type { ObstaclesView } from '../../src/web/wire/obstacles.ts'
import { CHROMIUM, NARROW, openPage } from '../support/chromium.ts'
import { type DeskSchool, deskSchool, type Heard, handsIn, linkOf, type Seat, seated } from './desk-school.ts'

let school: DeskSchool
let hoa: Seat
let tuyet: Seat
const WORDS = 'tổ thiếu sổ ghi biên bản <b>họp</b>'
beforeAll(async () => {
  school = await deskSchool(CHROMIUM ? await bundled('desk') : undefined)
  hoa = await seated(school, 'Hoa')
  tuyet = await seated(school, 'Tuyết')
  await school.story.says(school.person('Lan'), `vướng mắc: ${WORDS}`)
  await school.story.says(school.person('Lan'), 'Gửi')
}, 60_000)
afterAll(() => school.end())

const waiting = (seat: Seat) => seat.look<ObstaclesView>('/ban/xem/vuong-mac')
const saidIn = ({ said }: Heard): string => said.map(({ text }) => text).join('\n')

describe.runIf(CHROMIUM)('in a browser', () => {
  it.each([NARROW, { width: 1280, height: 960 }])('stands above the board, at $width pixels', async viewport => {
    const { page, complaints } = await openPage(`${school.server.url}/ban#${await linkOf(school, 'Hoa')}`, viewport)
    const shown = page.getByRole('region', { name: 'Vướng mắc chờ trả lời' })
    await shown.getByText(WORDS).waitFor()
    await shown.getByRole('button', { name: 'Trả lời hoặc chuyển' }).click()
    await shown.getByRole('button', { name: 'Chuyển BGH' }).waitFor()
    const { DESK_PICTURES } = process.env
    if (DESK_PICTURES) await page.screenshot({ path: `${DESK_PICTURES}/obstacles-${viewport.width}.png` })
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

it('shows a vướng mắc on the board of whoever has it, and how many wait for others', async () => {
  const [row] = (await waiting(hoa)).held
  expect(row).toMatchObject({ told: 'Vướng mắc của cô Lan, tổ Ngữ văn, từ 07/5', words: `"${WORDS}"` })
  expect(await waiting(tuyet)).toEqual({ held: [], elsewhere: '1 vướng mắc đang chờ đầu mối.' })
  expect((await school.call('/ban/xem/vuong-mac', {})).status).toBe(401)
  const passed = await hoa.press(await hoa.talk({ open: 'obstacle', obstacle: row?.id ?? 0 }), 'Chuyển BGH')
  expect(saidIn(passed)).toMatch(/^Đã chuyển cô Tuyết/)
  expect(await waiting(hoa)).toEqual({ held: [], elsewhere: '1 vướng mắc đang chờ BGH.' })
  expect((await waiting(tuyet)).held).toMatchObject([{ words: `"${WORDS}"` }])
})

it('answers it there as in chat', async () => {
  const [row] = (await waiting(tuyet)).held
  const asked = await tuyet.press(await tuyet.talk({ open: 'obstacle', obstacle: row?.id ?? 0 }), 'Trả lời')
  const shown = await tuyet.talk({ id: asked.id, turn: asked.turn, text: 'Văn phòng sẽ cấp sổ' })
  expect(saidIn(await tuyet.press(shown, 'Gửi'))).toMatch(/^Đã gửi câu trả lời/)
  expect(school.person('Lan').last()?.text).toContain('Văn phòng sẽ cấp sổ')
  expect(await waiting(tuyet)).toEqual({ held: [], elsewhere: '' })
})

it('says once what was written under a picture that is an answer', async () => {
  const told = '4 lần; ký cam kết ứng xử'
  await handsIn(school, 'Lan', told)
  const [first] = (await hoa.look<ReportView>('/ban/xem/bao-cao?bai=dan-van.2024-H1:ngu-van')).sections
  expect(first?.files).toMatchObject([{ caption: '', picture: true }])
  expect([...(first?.figures ?? []), first?.words].join('; ')).toContain('ký cam kết ứng xử')
})
