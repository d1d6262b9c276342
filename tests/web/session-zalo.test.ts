import { expect, it } from 'vitest'
import type { Session } from '../../src/playground/browser/session.ts'
import type { Deed, FaultName } from '../../src/web/wire/playground.ts'
import { buttonOn, does, HA, opened, phoneOf, SETUP_CODE } from './support.ts'

/** Head of Vật lí - Công nghệ, on Zalo. */
const MAI = 202
const OPENING = '2024-05-07'

const at = (time: string, day = OPENING): Deed => ({ do: 'go', to: { day, time } })
const says = (text: string): Deed => ({ do: 'say', who: MAI, text })
const fault = (name: FaultName, on: boolean): Deed => ({ do: 'fault', fault: name, on })

const newest = async (session: Session) => (await phoneOf(session, MAI)).at(-1)
const fromBot = async (session: Session) => (await phoneOf(session, MAI)).filter(({ from }) => from === 'bot').length
/** The number that stands before these words in the newest message. */
async function numberOf(session: Session, words: string): Promise<string> {
  const text = (await phoneOf(session, MAI)).findLast(({ from }) => from === 'bot')?.text ?? ''
  const number = new RegExp(`^(\\d+)\\. ${words}`, 'm').exec(text)?.[1]
  if (number === undefined) throw new Error(`no "${words}" in ${text}`)
  return number
}

/** Cô Mai, invited by the officer: she types the code, and agrees by a number. */
async function enrolled(): Promise<Session> {
  const session = await opened()
  await does(session, { do: 'reset', seed: 7, way: 'empty' })
  await does(session, { do: 'start', who: HA, code: SETUP_CODE })
  await does(session, await buttonOn(session, HA, /đầu mối/))
  await does(session, await buttonOn(session, HA, /Đồng ý/))
  for (const text of ['cô Đỗ Thị Thu Hà', '/loimoi']) await does(session, { do: 'say', who: HA, text })
  for (const label of [/Vật lí/, /Tổ trưởng/]) await does(session, await buttonOn(session, HA, label))
  await does(session, { do: 'say', who: HA, text: 'cô Nguyễn Thị Mai' })
  const invitation = (await phoneOf(session, HA)).findLast(({ text }) => text.includes('Zalo: mở'))?.text ?? ''
  const [code = ''] = /\w{4}-\w{4}/.exec(invitation) ?? []
  await does(session, { do: 'start', who: MAI })
  // Whoever opens the chat has said nothing yet.
  expect(await phoneOf(session, MAI)).toEqual([])
  await does(session, says(code.toLowerCase()))
  expect((await newest(session))?.text).toMatch(/Chào cô Mai.*Zalo.*1\. Đồng ý/s)
  await does(session, says('1'))
  expect((await newest(session))?.text).toContain('tổ trưởng tổ Vật lí - Công nghệ')
  return session
}

it('comes in on Zalo by a code, reports by numbers and words through every fault of its server, and plays it again', async () => {
  const session = await enrolled()
  await does(session, at('12:00'))
  expect((await newest(session))?.text).toContain('Mục 1/8')
  expect((await phoneOf(session, MAI)).flatMap(({ buttons }) => buttons)).toEqual([])
  expect(await session.do({ do: 'press', who: MAI, message: (await newest(session))?.id ?? 0, place: 0 })).toBe(
    'not-possible',
  )
  expect(await session.do({ do: 'edit', who: MAI, message: (await newest(session))?.id ?? 0, text: 'x' })).toBe(
    'not-possible',
  )

  // What nobody heard is not answered, and stands on the phone.
  await does(session, fault('zalo-lost', true))
  const before = await fromBot(session)
  await does(session, says('báo cáo ngay'))
  await does(session, fault('zalo-lost', false))
  expect((await newest(session))?.text).toBe('báo cáo ngay')
  await does(session, says('báo cáo ngay'))
  expect(await fromBot(session)).toBe(before + 1)

  // Out of reach: it waits on the line, and comes when the line is back.
  await does(session, fault('zalo-out', true))
  await does(session, says('3 lần; phân công giờ dạy'))
  expect((await newest(session))?.from).toBe('person')
  await does(session, fault('zalo-out', false))
  await does(session, at('12:30'))
  expect((await newest(session))?.text).toMatch(/Đã ghi mục 1: 3 lần\..*Mục 2\/8/s)

  // Too many calls for a moment, then a month that is used up: nothing is dropped.
  await does(session, fault('zalo-hasty', true))
  await does(session, says('không phát sinh'))
  await does(session, fault('zalo-hasty', false))
  await does(session, at('12:50'))
  expect((await newest(session))?.text).toContain('Mục 3/8')
  await does(session, fault('zalo-month', true))
  await does(session, says('không phát sinh'))
  await does(session, at('14:00'))
  expect((await newest(session))?.from).toBe('person')
  await does(session, fault('zalo-month', false))
  await does(session, at('16:00'))
  expect((await newest(session))?.text).toContain('Mục 4/8')

  // A file is seen to leave, and held back; a photo arrives.
  const sends = (kind: 'document' | 'photo', mime: string): Deed => ({
    ...{ do: 'send', who: MAI, kind, name: kind, mime, bytes: PIXEL, caption: '' },
  })
  await does(session, sends('document', 'application/pdf'))
  expect((await newest(session))?.text).toContain('Zalo không chuyển tệp')
  await does(session, sends('photo', 'image/png'))
  expect((await newest(session))?.text).toContain('ảnh')

  // The clock of the story stands still all the while: what answers a question belongs to that question.
  await does(session, says('công khai kết quả xét thi đua'))
  expect((await newest(session))?.text).toMatch(/Đã ghi mục 4.*Mục 5\/8/s)
  await does(session, says('1 gương; giáo viên kèm học sinh yếu'))
  expect((await newest(session))?.text).toMatch(/Đã ghi mục 5.*Mục 6\/8/s)
  for (let section = 6; section < 8; section += 1) {
    const text = (await newest(session))?.text ?? ''
    await does(
      session,
      says(/^Nhắn số để chọn:/m.test(text) ? await numberOf(session, 'Không phát sinh') : 'không phát sinh'),
    )
  }
  await does(session, says('không phát sinh'))
  await does(session, says(await numberOf(session, 'Nộp báo cáo')))
  expect((await newest(session))?.text).toContain('Đã nhận báo cáo của tổ Vật lí - Công nghệ')
  const standing = () => session.look(async ({ room }) => room.chats(true))
  const was = await standing()
  await session.replay(JSON.parse(JSON.stringify(session.story())))
  expect(await standing()).toEqual(was)
}, 60_000)

it('another machine on the Telegram bot leaves whoever is on Zalo answered', async () => {
  const session = await enrolled()
  await does(session, at('12:00'))
  await does(session, fault('rival', true))
  await does(session, { do: 'kill' })
  await does(session, { do: 'say', who: HA, text: 'hạn nộp' })
  expect((await phoneOf(session, HA)).at(-1)?.from).toBe('person')
  await does(session, says('3 lần; phân công giờ dạy'))
  expect((await newest(session))?.text).toMatch(/Đã ghi mục 1: 3 lần/)
  await does(session, fault('rival', false))
  expect((await phoneOf(session, HA)).at(-1)?.from).toBe('bot')
}, 60_000)

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
