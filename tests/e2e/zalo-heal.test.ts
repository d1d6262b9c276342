import { afterEach, describe, expect, it } from 'vitest'
import type { VirtualClock } from '../../src/clock.ts'
import type { Writer } from '../support/plain-channel.ts'
import { enrolLan, type PlainStory, tellPlainStory, zaloLine } from '../support/plain-story.ts'
import { at } from '../support/story.ts'
import { startZaloApi, type ZaloServer } from '../support/zalo-api.ts'

let story: PlainStory
let server: ZaloServer
afterEach(() => story.end())

async function opened(): Promise<{ hoa: Writer; lan: Writer }> {
  story = await tellPlainStory('2024-05-06T08:00', async (clock: () => VirtualClock) => {
    server = await startZaloApi(() => clock().now().toMillis(), { remembers: false })
    return zaloLine(clock, server)
  })
  const people = await enrolLan(story)
  await story.stage.passUntil(at('2024-05-07T10:50'))
  return people
}

/** The network is away from one instant to another; what is done meanwhile nobody hears of. */
async function without(from: string, to: string, meanwhile: () => void): Promise<void> {
  await story.stage.tickTo(at(from))
  const noticed = server.whenCut()
  server.cut(true)
  await noticed
  story.stage.clock.moveTo(at(to))
  meanwhile()
  server.cut(false)
  await server.whenPolled()
}

describe('what is said while nobody listens', () => {
  it('is asked for again, with the open question, of whoever was talking, once', async () => {
    const { hoa, lan } = await opened()
    await story.says(lan, '/baocao')
    await story.says(lan, 'không phát sinh')
    await without('2024-05-07T11:02', '2024-05-07T11:09', () => lan.says('tuyên truyền trong 2 buổi họp tổ'))
    expect(server.lost).toEqual(['tuyên truyền trong 2 buổi họp tổ'])
    // Somebody is heard: it has been listened to since 11:09.
    await story.says(hoa, 'cảm ơn')
    const before = [hoa.sees().length, lan.sees().length]
    for (const minute of [10, 11, 12]) await story.stage.tickTo(at(`2024-05-07T11:${minute}`))
    expect([hoa.sees().length, lan.sees().length]).toEqual([before[0], (before[1] ?? 0) + 1])
    const told = lan.sees().at(-1)?.text ?? ''
    expect(told).toMatch(
      /^Trợ lý vừa gián đoạn từ 11:02 đến 11:09; nếu cô đã nhắn trong lúc đó, nhờ gửi lại\.\n+Mục 2\/8 đang chờ cô: /,
    )
    expect(told).toContain('Hoặc nhắn:')
    const [next = ''] = await story.says(lan, 'tuyên truyền trong 2 buổi họp tổ')
    expect(next).toContain('2')
  })

  it('is asked for by day, and of nobody who has been heard since; a short gap is none', async () => {
    const { hoa, lan } = await opened()
    await story.says(lan, '/baocao')
    await without('2024-05-07T10:52', '2024-05-07T10:52:50', () => undefined)
    await story.says(hoa, 'cảm ơn')
    await story.stage.tickTo(at('2024-05-07T10:55'))
    expect(lan.sees().filter(({ text }) => text.includes('gián đoạn'))).toEqual([])
    await story.stage.tickTo(at('2024-05-07T20:30'))
    await story.says(lan, 'không phát sinh')
    await without('2024-05-07T21:02', '2024-05-07T21:40', () => lan.says('2 buổi'))
    await story.says(hoa, 'cảm ơn')
    await story.stage.tickTo(at('2024-05-07T21:45'))
    expect(lan.sees().filter(({ text }) => text.includes('gián đoạn'))).toEqual([])
    await story.stage.tickTo(at('2024-05-08T06:31'))
    expect(lan.sees().at(-1)?.text).toContain('gián đoạn từ 21:02 đến 21:40')
  })
})
