import { afterEach, expect, it } from 'vitest'
import type { VirtualClock } from '../../src/clock.ts'
import type { Writer } from '../support/plain-channel.ts'
import { enrolLan, type PlainStory, tellPlainStory, zaloLine } from '../support/plain-story.ts'
import { at } from '../support/story.ts'
import { startZaloApi, type ZaloServer } from '../support/zalo-api.ts'

let story: PlainStory
let server: ZaloServer
afterEach(() => story.end())

async function opened(messages: number): Promise<{ hoa: Writer; lan: Writer }> {
  story = await tellPlainStory('2024-05-06T08:00', async (clock: () => VirtualClock) => {
    server = await startZaloApi(() => clock().now().toMillis())
    return zaloLine(clock, server, { quota: { messages, people: 50 } })
  })
  return enrolLan(story)
}

const seen = (who: Writer) => who.sees().map(({ text }) => text)

it('counts both ways on the wire, warns at 80 and at 95 percent once, and shows the officer how it stands', async () => {
  const { hoa, lan } = await opened(60)
  const { passed } = server
  const status = async () => (await story.says(hoa, 'trạng thái'))[0] ?? ''
  const before = passed() + 1
  expect(await status()).toContain(`Zalo tháng 5: ${before}/60 tin, 2/50 người. Trợ lý tự hỏi tin, tin gần nhất 08:`)
  while (passed() < 48) {
    await story.says(lan, 'hạn nộp')
  }
  await story.stage.passUntil(at('2024-05-06T09:00'))
  await story.stage.passUntil(at('2024-05-06T09:05'))
  const warned = (level: number) => seen(hoa).filter(text => text.includes(`(quá ${level}%)`)).length
  expect([warned(80), warned(95)]).toEqual([1, 0])
  while (passed() < 58) {
    await story.says(lan, 'hạn nộp')
  }
  await story.stage.passUntil(at('2024-05-06T09:10'))
  await story.stage.passUntil(at('2024-05-06T09:15'))
  expect([warned(80), warned(95)]).toEqual([1, 1])
  // Answers still leave; what could wait is recorded with its reason, and the next month begins anew.
  expect(await story.says(lan, 'hạn nộp')).not.toEqual([])
  const told = lan.sees().length
  await story.stage.passUntil(at('2024-05-27T20:00'))
  expect(lan.sees().length).toBe(told)
  const reasons = await story.stage.storage.transaction(async tx =>
    (await tx.dues.rungsOfPeriod('dan-van.2024-H1')).map(({ reason }) => reason),
  )
  expect(reasons).toContain('month-used')
  await story.stage.passUntil(at('2024-06-03T20:00'))
  expect(lan.sees().length).toBeGreaterThan(told)
  expect(await status()).toMatch(/Zalo tháng 6: \d{1,2}\/60 tin/)
}, 60_000)

it('keeps what a used up month refuses, tries it at growing distances up to an hour, and drops nothing', async () => {
  const { lan } = await opened(3000)
  const refused = JSON.stringify({ ok: false, description: 'Quota exceeded', error_code: 429 })
  server.answers('sendMessage', ...Array.from({ length: 20 }, () => ({ status: 200, body: refused })))
  const before = lan.sees().length
  const started = story.stage.clock.now()
  await story.says(lan, 'hạn nộp')
  const tried = () => server.calls('sendMessage').filter(({ chat_id }) => chat_id === lan.chat).length
  const tries: number[] = []
  for (let count = tried(); lan.sees().length === before; ) {
    await story.stage.tickTo(story.stage.clock.now().plus({ minutes: 5 }))
    if (tried() === count) continue
    count = tried()
    tries.push(Math.round(story.stage.clock.now().diff(started, 'minutes').minutes))
  }
  const waits = tries.slice(1).map((minute, nth) => minute - (tries[nth] ?? 0))
  expect(waits).toEqual(waits.toSorted((one, other) => one - other))
  expect(waits.at(-1)).toBe(60)
  expect(lan.sees().length).toBe(before + 1)
}, 60_000)
