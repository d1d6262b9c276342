import { afterEach, expect, it } from 'vitest'
import type { VirtualClock } from '../../src/clock.ts'
import type { Writer } from '../support/plain-channel.ts'
import { enrolLan, type PlainStory, tellPlainStory, zaloLine } from '../support/plain-story.ts'
import { at } from '../support/story.ts'
import { startZaloApi } from '../support/zalo-api.ts'

let story: PlainStory
afterEach(() => story.end())

async function opened(): Promise<Writer> {
  story = await tellPlainStory('2024-05-06T08:00', async (clock: () => VirtualClock) =>
    zaloLine(clock, await startZaloApi(() => clock().now().toMillis())),
  )
  return (await enrolLan(story)).hoa
}

it('strangers are answered once a day, thirty in all, and the officer sees how many came', async () => {
  const hoa = await opened()
  const first = story.writer('x', 'Người lạ')
  expect((await story.says(first, 'alo')).join()).toContain('chỉ phục vụ người được mời')
  await story.says(first, 'ai đó')
  await story.says(first, '???')
  await story.stage.passUntil(at('2024-05-06T09:00'))
  expect(first.sees()).toHaveLength(1)
  let answered = 1
  for (let nth = 2; nth <= 33; nth += 1) {
    answered += (await story.says(story.writer(`x${nth}`, 'Người lạ'), 'alo')).length
  }
  expect(answered).toBe(30)
  // Whoever is let in is heard all the same, and a slip of the code is mended.
  expect((await story.says(hoa, 'trạng thái')).join('\n')).toContain('Người lạ đã nhắn trong tháng: 33.')
  await story.stage.passUntil(at('2024-05-07T08:00'))
  expect(await story.says(first, 'alo')).toHaveLength(1)
  expect((await story.says(first, 'mã 7K3M-9QXT')).join()).toContain('không đúng')
  await story.stage.passUntil(at('2024-05-07T09:00'))
  expect(first.sees().filter(({ text }) => text.includes('không đúng'))).toHaveLength(1)
  const kept = () =>
    story.stage.storage.transaction(tx => tx.settings.get('strangers-seen:20240507:zalo:490000000000049'))
  expect(await kept()).not.toContain(first.chat)
  await story.stage.passUntil(at('2024-05-08T12:00'))
  expect(await kept()).toBeUndefined()
  await story.stage.passUntil(at('2024-06-03T08:00'))
  expect((await story.says(hoa, 'trạng thái')).join('\n')).not.toContain('Người lạ')
}, 30_000)
