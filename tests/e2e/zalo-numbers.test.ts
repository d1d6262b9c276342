import { afterEach, beforeEach, expect, it } from 'vitest'
import type { VirtualClock } from '../../src/clock.ts'
import type { Writer } from '../support/plain-channel.ts'
import { enrolLan, type PlainStory, tellPlainStory, zaloLine } from '../support/plain-story.ts'
import { at } from '../support/story.ts'
import { startZaloApi } from '../support/zalo-api.ts'

let story: PlainStory
let lan: Writer
/** For so many milliseconds what is said is on its way. */
let late = 0
beforeEach(async () => {
  late = 0
  story = await tellPlainStory('2024-05-06T08:00', async (clock: () => VirtualClock) =>
    zaloLine(clock, await startZaloApi(() => clock().now().toMillis() - late)),
  )
  lan = (await enrolLan(story)).lan
})
afterEach(() => story.end())

const isThere = () =>
  story.stage.storage.transaction(async tx => (await tx.members.all()).some(({ name }) => name === 'Nguyễn Thị Lan'))

it('a number means the newest message: what has more of them above it is not reached by one', async () => {
  await story.says(lan, 'dữ liệu của tôi')
  await story.chooses(lan, 'Xóa dữ liệu của tôi')
  const asked = lan.sees().at(-1)?.text ?? ''
  // What cannot be undone has no number at all.
  expect(asked).toMatch(/\n1\. Giữ lại\nHoặc nhắn: đúng, xóa$/)
  await story.stage.passUntil(at('2024-05-06T08:10'))
  await story.says(lan, '2')
  expect(await isThere()).toBe(true)
  await story.says(lan, 'dữ liệu của tôi')
  await story.chooses(lan, 'Xóa dữ liệu của tôi')
  // Before the tap the day's reminder comes, with numbers of its own.
  await story.stage.passUntil(at('2024-05-07T12:00'))
  expect(lan.sees().at(-1)?.text).not.toBe(asked)
  await story.says(lan, '1')
  expect(await isThere()).toBe(true)
  // Beside the question that is open now, which a digit answers, words are offered for the same.
  await story.stage.passUntil(at('2024-05-07T12:05'))
  expect((await story.says(lan, 'dữ liệu của tôi')).join()).toMatch(/^Hoặc nhắn: .*xóa dữ liệu của tôi$/m)
  await story.stage.passUntil(at('2024-05-07T12:10'))
  expect((await story.says(lan, 'xóa dữ liệu của tôi')).join()).toMatch(/^Hoặc nhắn: đúng, xóa$/m)
  await story.stage.passUntil(at('2024-05-07T12:20'))
  await story.says(lan, 'đúng, xóa')
  expect(await isThere()).toBe(false)
})

it('a number that was on its way while a message came means what could be seen when it was sent', async () => {
  await story.says(lan, 'dữ liệu của tôi')
  await story.chooses(lan, 'Xóa dữ liệu của tôi')
  expect(lan.sees().at(-1)?.text).toMatch(/^1\. Giữ lại$/m)
  // Of the question itself she can have known nothing then.
  late = 60_000
  expect((await story.says(lan, '1')).join()).toContain('Cô đã vào rồi')
  late = 0
  await story.says(lan, 'dữ liệu của tôi')
  await story.chooses(lan, 'Xóa dữ liệu của tôi')
  const asked = lan.sees().at(-1)?.text ?? ''
  await story.stage.passUntil(at('2024-05-07T12:00'))
  expect(lan.sees().at(-1)?.text).not.toBe(asked)
  // The reminder she had not seen yet; the question she had.
  late = 60 * 60_000
  expect((await story.says(lan, '1')).join()).toContain('Chào cô Lan')
})

it('what waits for the morning, however much it is, takes no number before it comes, and has its own when it has come', async () => {
  await story.stage.passUntil(at('2024-05-07T20:00'))
  const { storage, clock } = story.stage
  await storage.transaction(async tx => {
    const chat = (await tx.members.all()).find(({ name }) => name === 'Nguyễn Thị Lan')?.chat
    if (!chat) throw new Error('cô Lan is not there')
    const items = [{ label: 'Trang chính', action: { do: 'home' }, number: 1, typedOnly: false }]
    const text = 'Tin sáng mai.\n\nNhắn số để chọn:\n1. Trang chính'
    const row = { chat, kind: 'message', createdAt: clock.now(), notBefore: at('2024-05-08T07:00') } as const
    for (let each = 0; each < 5; each += 1)
      await tx.outbox.add({
        ...row,
        payload: JSON.stringify({ text }),
        choices: JSON.stringify({ digits: 'choose', items }),
      })
  })
  await story.says(lan, 'dữ liệu của tôi')
  expect(lan.sees().at(-1)?.text).toMatch(/^1\. Xem tất cả \(tệp\)$/m)
  expect((await story.says(lan, '1')).join()).toContain('Du-lieu-cua-toi.txt')
  await story.says(lan, 'dữ liệu của tôi')
  await story.stage.passUntil(at('2024-05-08T09:00'))
  expect(lan.sees().at(-1)?.text).toContain('Tin sáng mai')
  expect((await story.says(lan, '1')).join()).toContain('Cô cần việc gì?')
})
