import { afterEach, expect, it } from 'vitest'
import type { VirtualClock } from '../../src/clock.ts'
import type { Writer } from '../support/plain-channel.ts'
import { enrolLan, type PlainStory, tellPlainStory, zaloLine } from '../support/plain-story.ts'
import { at } from '../support/story.ts'
import { startZaloApi, type ZaloPerson, type ZaloServer } from '../support/zalo-api.ts'

let story: PlainStory
let server: ZaloServer
afterEach(() => story.end())

/** Of these the first is asked seven questions, the other eight. */
const CONG_DOAN = { unit: 'Công đoàn', role: 'Chủ tịch' } as const
const TO_VAN = { unit: 'Ngữ văn', role: 'Tổ trưởng' } as const

async function opened(of: typeof CONG_DOAN | typeof TO_VAN = CONG_DOAN): Promise<{ hoa: Writer; lan: ZaloPerson }> {
  story = await tellPlainStory('2024-05-06T08:00', async (clock: () => VirtualClock) => {
    server = await startZaloApi(() => clock().now().toMillis())
    return zaloLine(clock, server)
  })
  const { hoa, lan } = await enrolLan(story, of)
  return { hoa, lan: lan as ZaloPerson }
}

/** What has gone to and fro between somebody and the assistant. */
const wire = (who: ZaloPerson): number => who.sees().length + who.said()

const ANSWERS = ['4 lần', 'tuyên truyền phòng, chống bạo lực học đường: 2 buổi, 120 lượt, 1 tin bài', 'không phát sinh']

/** Answers whatever is asked until the report is in. @returns the last of what was shown */
async function report(lan: ZaloPerson, answers = ANSWERS): Promise<string> {
  const left = [...answers]
  for (let turn = 0; turn < 20; turn += 1) {
    const shown = lan.sees().at(-1)?.text ?? ''
    if (/^\d+\. Nộp báo cáo$/m.test(shown)) return (await story.chooses(lan, 'Nộp báo cáo')).join('\n')
    const [, choice] = /^\d+\. (Chủ trì|Ghi vào mục 1)$/m.exec(shown) ?? []
    if (choice !== undefined) await story.chooses(lan, choice)
    else if (shown.includes('Đúng không ạ?')) await story.says(lan, 'đúng')
    else await story.says(lan, left.shift() ?? 'không phát sinh')
  }
  throw new Error(
    `the report does not end: ${lan
      .sees()
      .slice(-12)
      .map(({ text }) => text)
      .join('\n====\n')}`,
  )
}

/** The first reminder stands on the phone; how many messages there were before it. */
async function reminded(lan: ZaloPerson): Promise<number> {
  const shown = lan.sees().length
  while (lan.sees().length === shown) await story.stage.tickTo(await story.stage.nextDueAt())
  return wire(lan) - 1
}

const sectionsOf = (lan: ZaloPerson): number =>
  Number(lan.sees().flatMap(({ text }) => /Mục 1\/(\d+)/.exec(text)?.[1] ?? [])[0])

/** Each question and its answer, the preview, the word that hands it in, the receipt: 17 for seven. */
const floor = (sections: number): number => 2 * sections + 3

it.each([CONG_DOAN, TO_VAN])(
  'a report of $unit costs its questions and answers, and nothing besides',
  async of => {
    const { lan } = await opened(of)
    const before = await reminded(lan)
    expect(await report(lan)).toContain('Đã nhận báo cáo')
    expect(sectionsOf(lan)).toBe(of === CONG_DOAN ? 7 : 8)
    expect(wire(lan) - before).toBe(floor(sectionsOf(lan)))
  },
  60_000,
)

it('an answer that is not clear is asked about, within twenty; a reply that may be none is never taken unasked', async () => {
  const { lan } = await opened()
  const before = await reminded(lan)
  expect((await story.says(lan, 'giám sát việc chi trả chế độ')).at(-1)).toContain('1. Ghi vào mục 1')
  await story.chooses(lan, 'Không phải báo cáo')
  const taken = wire(lan)
  expect(await report(lan, ['4 cuộc giám sát, 4 lần họp', ...ANSWERS.slice(1)])).toContain('Đã nhận báo cáo')
  expect(wire(lan) - taken + 1).toBeLessThanOrEqual(20)
  expect(taken - before).toBe(5)
}, 60_000)

it('and with pictures, a correction and two further reminders it costs twenty-six at most', async () => {
  const { lan } = await opened()
  const before = await reminded(lan)
  await reminded(lan)
  await reminded(lan)
  await story.says(lan, ANSWERS[0] ?? '')
  for (const caption of ['', '']) {
    story.stage.clock.moveTo(story.stage.clock.now().plus({ seconds: 5 }))
    lan.sendsPhoto(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1]), caption)
    await story.stage.settle()
  }
  await story.says(lan, 'nhầm, mục 1 là 5 cuộc giám sát')
  expect(await report(lan, ANSWERS.slice(1))).toContain('Đã nhận báo cáo')
  expect(wire(lan) - before).toBeLessThanOrEqual(26)
}, 60_000)

it('coming in costs eight at most, a note two', async () => {
  const { lan } = await opened()
  expect(wire(lan)).toBeLessThanOrEqual(8)
  const before = wire(lan)
  await story.says(lan, '/ghi Họp tổ bàn việc đọc sách, 12 người dự')
  expect(wire(lan) - before).toBe(2)
}, 60_000)

it('"menu" and "?" show what somebody can do, in one message', async () => {
  const { lan, hoa } = await opened()
  for (const who of [lan, hoa]) {
    await story.says(who, 'để sau')
    const shown = await story.says(who, 'menu')
    expect(shown).toEqual(await story.says(who, '/trogiup'))
    expect(shown).toEqual(await story.says(who, '?'))
    expect(shown).toHaveLength(1)
  }
}, 60_000)

it("the officer's day in June costs forty at most", async () => {
  const { lan, hoa: writer } = await opened(TO_VAN)
  const hoa = writer as ZaloPerson
  await reminded(lan)
  await report(lan)
  await story.stage.passUntil(at('2024-06-04T06:00'))
  const before = wire(hoa)
  await story.stage.passUntil(at('2024-06-04T08:00'))
  await story.says(hoa, '/trangthai')
  await story.says(hoa, 'tiếp nhận')
  // Files that cannot come along are offered with what is told, not told of by themselves.
  const compiled = await story.says(hoa, '/summary')
  expect(compiled).toHaveLength(1)
  expect(compiled[0]).toMatch(/^\d+\. Tải bản Word\n\d+\. Bảng số liệu \(Excel\)$/m)
  await story.says(hoa, 'xem trong tin nhắn')
  await story.says(hoa, 'phần của trường')
  await story.says(hoa, 'Thuận lợi')
  const parts = ['Được quan tâm', 'Địa bàn rộng', 'Đều khắp', 'Ít thời gian', 'Dạy kín tuần', 'Giữ nền nếp', 'Không có']
  for (const part of parts) await story.says(hoa, part)
  await story.says(hoa, '/summary')
  expect(wire(hoa) - before).toBeLessThanOrEqual(40)
}, 60_000)

it('what waits for one chat leaves as one message, in order, with what is asked at its end', async () => {
  const { lan } = await opened()
  const { storage, clock } = story.stage
  const address = (await storage.transaction(tx => tx.members.all())).find(
    ({ name }) => name === 'Nguyễn Thị Lan',
  )?.chat
  if (!address) throw new Error('nobody there')
  const now = clock.now()
  const menu = JSON.stringify({ digits: 'choose', items: [] })
  await storage.transaction(async tx => {
    const add = (text: string, more: { readonly choices?: string; readonly key?: string } = {}) =>
      tx.outbox.add({
        ...{
          chat: address,
          kind: 'message' as const,
          payload: JSON.stringify({ text }),
          createdAt: now,
          notBefore: now,
        },
        ...more,
      })
    await add('một')
    await add('hai')
    await add('ba?', { choices: menu })
    await add('bốn')
    await add('n'.repeat(1900))
    await add('năm', { key: 'năm' })
    await add('sáu')
  })
  const before = lan.sees().length
  story.stage.app.wake()
  await story.stage.settle()
  const told = lan
    .sees()
    .slice(before)
    .map(({ text }) => text)
  expect(told).toEqual(['một\n\nhai\n\nba?', 'bốn', 'n'.repeat(1900), 'năm', 'sáu'])
}, 60_000)
