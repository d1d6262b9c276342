import { afterEach, beforeEach, expect, it } from 'vitest'
import type { VirtualClock } from '../../src/clock.ts'
import { owedKey } from '../../src/domain/owed-key.ts'
import type { Writer } from '../support/plain-channel.ts'
import { enrolLan, type PlainStory, tellPlainStory, zaloLine } from '../support/plain-story.ts'
import { at } from '../support/story.ts'
import { startZaloApi, type ZaloPerson, type ZaloServer } from '../support/zalo-api.ts'

let story: PlainStory
let server: ZaloServer
let lan: ZaloPerson
let hoa: Writer
beforeEach(async () => {
  story = await tellPlainStory('2024-05-06T08:00', async (clock: () => VirtualClock) => {
    server = await startZaloApi(() => clock().now().toMillis())
    return zaloLine(clock, server)
  })
  const people = await enrolLan(story)
  hoa = people.hoa
  // On this line a writer is a person of the server.
  lan = people.lan as ZaloPerson
  await story.stage.passUntil(at('2024-05-07T12:00'))
})
afterEach(() => story.end())

const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1])

/** What the assistant has answered to what was done, so many seconds after the last. */
async function answers(deed: () => void, seconds = 20): Promise<readonly string[]> {
  const before = lan.sees().length
  story.stage.clock.moveTo(story.stage.clock.now().plus({ seconds }))
  deed()
  await story.stage.settle()
  return lan
    .sees()
    .slice(before)
    .map(({ text }) => text)
}

const attachments = () =>
  story.stage.storage.transaction(tx => tx.attachments.of(owedKey('dan-van.2024-H1', 'ngu-van')))

it('takes pictures in a row for one batch with one answer, and counts them all', async () => {
  await story.says(lan, '/baocao')
  const told = [
    ...(await answers(() => lan.sendsPhoto(PICTURE, ''))),
    ...(await answers(() => lan.sendsPhoto(PICTURE, '', 'photo'), 3)),
    ...(await answers(() => lan.sendsPhoto(PICTURE, ''), 3)),
  ]
  expect(told).toEqual([expect.stringContaining('ảnh')])
  expect(await attachments()).toHaveLength(3)
  // After other words it is another batch.
  await answers(() => lan.says('không phát sinh'))
  expect(await answers(() => lan.sendsPhoto(PICTURE, ''), 3)).toHaveLength(1)
})

it('says once in ten minutes that files do not come, one sentence to a voice, and nothing to what needs no answer', async () => {
  await story.says(lan, '/baocao')
  const held = 'Zalo không chuyển tệp cho Trợ lý; nhờ cô dán chữ vào đây hoặc chụp ảnh.'
  expect(await answers(() => lan.brings('message.unsupported.received'))).toEqual([held])
  expect(await answers(() => lan.brings('message.unsupported.received'), 540)).toEqual([])
  expect(await answers(() => lan.brings('message.unsupported.received'), 600)).toEqual([held])
  const [voice, ...more] = await answers(() =>
    lan.brings('message.voice.received', { voice_url: 'https://x.zdn.vn/1' }),
  )
  expect(voice).toMatch(/bàn phím/)
  expect(more).toEqual([])
  for (const deed of [
    () => lan.brings('message.sticker.received', { sticker: '1', url: 'https://x.zdn.vn/1' }),
    () => lan.brings('message.rung.received'),
    () => lan.brings('message.text.received'),
    () => lan.says('cảm ơn nhé'),
  ])
    expect(await answers(deed)).toEqual([])
  // The question is still the open one.
  expect((await answers(() => lan.says('không phát sinh'))).join()).toMatch(/Mục 2\/8/)
  await answers(() => lan.says('để sau'))
  expect(await answers(() => lan.says('cảm ơn'))).toEqual([])
})

it('says in a group, once, that it works in private; keeps nothing of it', async () => {
  const group = { chat: { id: 'nhom', chat_type: 'GROUP' } }
  const before = await story.stage.storage.transaction(tx => tx.inbox.waiting())
  for (const day of ['2024-05-07T13:00', '2024-05-07T13:01', '2024-05-08T09:00']) {
    await story.stage.passUntil(at(day))
    lan.brings('message.text.received', { text: '@bot chào', ...group })
    await story.stage.settle()
  }
  expect(before).toBe(0)
  expect(hoa.sees().some(({ text }) => text.includes('@bot'))).toBe(false)
  expect(said('nhom')).toHaveLength(1)
})

const said = (chat: string) => server.calls('sendMessage').filter(({ chat_id }) => chat_id === chat)
