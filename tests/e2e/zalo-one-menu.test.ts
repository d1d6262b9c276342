import { afterEach, expect, it } from 'vitest'
import type { VirtualClock } from '../../src/clock.ts'
import { enrolLan, type PlainStory, tellPlainStory, zaloLine } from '../support/plain-story.ts'
import { at } from '../support/story.ts'
import { startZaloApi } from '../support/zalo-api.ts'

let story: PlainStory
afterEach(() => story.end())

it('of several messages told at once one has the numbers, and they choose what any of them offers', async () => {
  story = await tellPlainStory('2024-05-06T08:00', async (clock: () => VirtualClock) =>
    zaloLine(clock, await startZaloApi(() => clock().now().toMillis())),
  )
  const { hoa, lan } = await enrolLan(story)
  await story.stage.passUntil(at('2024-05-29T09:00'))
  await story.says(lan, 'cả kỳ không phát sinh')
  await story.says(lan, 'đúng, không phát sinh')
  const numbered = async (text: string) => {
    const told = (await story.says(hoa, text)).filter(shown =>
      /^1\. .+\n2\. /m.test(shown.split('Nhắn số để chọn:')[1] ?? ''),
    )
    expect(told).toHaveLength(1)
    const [, list = ''] = told[0]?.split('Nhắn số để chọn:') ?? []
    return new Map([...list.matchAll(/^(\d+)\. (.+)$/gm)].map(([, number = '', label = '']) => [label, number]))
  }
  const first = await numbered('/summary')
  expect([...first.values()].map(Number)).toEqual([...first.keys()].map((_, index) => index + 1))
  expect([...first.keys()]).toEqual(expect.arrayContaining(['Nhập hộ', 'Thuận lợi', 'Xem trong tin nhắn']))
  expect((await story.says(hoa, first.get('Thuận lợi') ?? '')).join('\n')).toContain('Thuận lợi')
  const again = await numbered('/summary')
  expect((await story.says(hoa, again.get('Xem trong tin nhắn') ?? '')).join('\n')).toContain('Kết quả thực hiện')
  expect((await story.says(hoa, '/summary')).join('\n')).not.toContain('ngay dưới đây')
})
