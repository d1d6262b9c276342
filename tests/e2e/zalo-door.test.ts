import { afterEach, expect, it } from 'vitest'
import type { VirtualClock } from '../../src/clock.ts'
import type { Reception } from '../../src/domain/reception.ts'
import { enrolLan, type PlainStory, tellPlainStory, zaloLine } from '../support/plain-story.ts'
import { at } from '../support/story.ts'
import { startZaloApi } from '../support/zalo-api.ts'

let story: PlainStory
afterEach(() => story.end())

it('an address that the channel does not reach is told to the officer in words, once, and nothing stops', async () => {
  let reception: Reception = { way: 'asked' }
  story = await tellPlainStory('2024-05-06T08:00', async (clock: () => VirtualClock) => {
    const line = zaloLine(clock, await startZaloApi(() => clock().now().toMillis()))
    return { ...line, messenger: { ...line.messenger, reception: () => reception } }
  })
  const { hoa, lan } = await enrolLan(story)
  const trouble = { why: 'refused', status: 403, at: 1_715_000_000 } as const
  reception = { way: 'brought', url: 'https://troly.truong.vn/zalo', trouble }
  await story.stage.passUntil(at('2024-05-06T09:00'))
  await story.stage.passUntil(at('2024-05-06T10:00'))
  const told = hoa.sees().filter(({ text }) => text.includes('tường lửa chặn: 403'))
  expect(told).toHaveLength(1)
  expect(told[0]?.text).toMatch(
    /^Zalo chưa đưa được tin tới Trợ lý ở https:\/\/troly\.truong\.vn\/zalo .*nhờ cô báo người quản trị/,
  )
  expect(lan.sees().some(({ text }) => text.includes('403'))).toBe(false)
  expect(await story.says(lan, 'hạn nộp')).not.toEqual([])
}, 60_000)
