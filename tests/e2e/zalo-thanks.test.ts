import { afterEach, expect, it } from 'vitest'
import type { VirtualClock } from '../../src/clock.ts'
import { enrolLan, type PlainStory, tellPlainStory, zaloLine } from '../support/plain-story.ts'
import { startZaloApi, type ZaloPerson, type ZaloServer } from '../support/zalo-api.ts'

let story: PlainStory
let server: ZaloServer
afterEach(() => story.end())

it('stickers and thanks are not answered, unless a yes or a no is waited for', async () => {
  story = await tellPlainStory('2024-05-06T08:00', async (clock: () => VirtualClock) => {
    server = await startZaloApi(() => clock().now().toMillis())
    return zaloLine(clock, server)
  })
  const { lan } = await enrolLan(story)
  const sticker = async () => {
    // What came in the same second she cannot have seen.
    await story.stage.passUntil(story.stage.clock.now().plus({ minutes: 1 }))
    const before = lan.sees().length
    ;(lan as ZaloPerson).brings('message.sticker.received', { sticker: '1', url: 'https://x.zdn.vn/1' })
    await story.stage.settle()
    return lan
      .sees()
      .slice(before)
      .map(({ text }) => text)
  }
  const please = ['Dạ, Trợ lý còn chờ cô chọn: nhờ cô nhắn "Giữ lại" hoặc "Đúng, xóa".']
  expect([await sticker(), await story.says(lan, 'cảm ơn')]).toEqual([[], []])
  await story.says(lan, 'dữ liệu của tôi')
  expect([await sticker(), await story.says(lan, 'cảm ơn em nhé')]).toEqual([[], []])
  await story.chooses(lan, 'Xóa dữ liệu của tôi')
  expect(await sticker()).toEqual(please)
  expect(await story.says(lan, 'vâng cảm ơn')).toEqual(please)
  expect((await story.says(lan, 'Giữ lại')).join()).not.toContain('còn chờ cô chọn')
  expect([await sticker(), await story.says(lan, 'cảm ơn')]).toEqual([[], []])
})
