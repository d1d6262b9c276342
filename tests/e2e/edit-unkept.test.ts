import { afterEach, expect, it } from 'vitest'
import { saidSince, schoolDay } from '../support/school-day.ts'
import type { Story } from '../support/story.ts'

let story: Story
afterEach(() => story.end())

it('tells whoever edits a message that is kept nowhere that nothing has changed', async () => {
  const { lan, ...day } = await schoolDay('2024-05-07T12:00')
  story = day.story
  await story.says(lan, '/baocao')
  await story.says(lan, 'hop 4 l©n, tuyªn truyÒn 2 buæi')
  const unread = lan.screen().findLast(({ from }) => from !== 'bot')
  const before = lan.screen().length
  lan.edits(unread?.id ?? 0, 'họp 4 lần')
  await story.settle()
  expect(saidSince(lan, before)).toEqual([expect.stringContaining('gửi lại thành tin mới')])
})
