import { afterEach, expect, it } from 'vitest'
import type { Group } from '../../src/playground/bot-api/index.ts'
import { rawFinds } from '../support/raw.ts'
import { schoolDay } from '../support/school-day.ts'
import { at, type Story } from '../support/story.ts'

let story: Story
afterEach(() => story.end())

const saidIn = (group: Group): readonly string[] =>
  group.screen().flatMap(({ from, text }) => (from === 'bot' ? [text] : []))

it('says once in a group that it works in private, leaves, and keeps nothing of the group', async () => {
  const { story: opened, lan } = await schoolDay('2024-05-07T12:00')
  story = opened
  const group = story.api.group({ id: -4455667788, title: 'NHOMTOANTRUONG', kind: 'group' })
  group.promotesBot()
  group.says('LOITRONGNHOM thứ nhất')
  group.says('LOITRONGNHOM thứ hai')
  await story.settle()
  expect(saidIn(group)).toEqual([
    'Xin chào các thầy, cô. Trợ lý báo cáo chỉ làm việc trong trò chuyện riêng với từng người: https://t.me/tro_ly_bao_cao_bot\nTrợ lý không lưu gì ở đây và xin phép rời nhóm ạ.',
  ])
  expect(group.hasBot()).toBe(false)

  // Added again on the same day it goes without a word: whoever does so has read why.
  group.addsBot()
  await story.settle()
  expect([saidIn(group).length, group.hasBot()]).toEqual([1, false])

  const supergroup = story.api.group({ id: -1004455667799, title: 'NHOMCONGDOAN', kind: 'supergroup' })
  await story.settle()
  expect([saidIn(supergroup).length, supergroup.hasBot()]).toEqual([1, false])

  // What it says in a channel would reach all its readers, who did not call it.
  const channel = story.api.group({ id: -1004455667700, title: 'KENHTRUONG', kind: 'channel' })
  await story.settle()
  expect([saidIn(channel).length, channel.hasBot()]).toEqual([0, false])

  const traces = [
    'LOITRONGNHOM',
    'NHOMTOANTRUONG',
    'NHOMCONGDOAN',
    'KENHTRUONG',
    '4455667788',
    '4455667799',
    '4455667700',
  ]
  expect(rawFinds(story.folder, traces)).toEqual([])

  // Another day somebody else may have added it, who does not know.
  await story.passUntil(at('2024-05-08T12:00'))
  group.addsBot()
  await story.settle()
  expect([saidIn(group).length, group.hasBot()]).toEqual([2, false])

  // Whoever speaks to it in private is answered as ever.
  expect((await story.says(lan, 'hạn nộp')).text).toContain('28/5')
})

it('leaves a group it was added to while it was off for long', async () => {
  const { story: opened } = await schoolDay('2024-05-07T12:00')
  story = opened
  const forgotten: Group[] = []
  await story.restart(() => {
    forgotten.push(story.api.group({ id: -51, title: 'Tổ Hóa', kind: 'group' }))
    // By now Telegram has forgotten that it was added: all that comes is what somebody writes.
    story.clock.moveTo(story.clock.now().plus({ days: 2 }))
  })
  const [group] = forgotten
  group?.says('chào trợ lý')
  await story.settle()
  expect([group && saidIn(group).length, group?.hasBot()]).toEqual([1, false])
})
