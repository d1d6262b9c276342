import { afterEach, expect, it } from 'vitest'
import type { VirtualClock } from '../../src/clock.ts'
import { owedKey } from '../../src/domain/owed-key.ts'
import { enrolLan, type PlainStory, tellPlainStory, zaloLine } from '../support/plain-story.ts'
import { at } from '../support/story.ts'
import { startZaloApi, type ZaloPerson, type ZaloServer } from '../support/zalo-api.ts'

let story: PlainStory
let server: ZaloServer
afterEach(() => story.end())

/** Those who are being heard out, while time is held. */
let heardOut: (() => void)[] | undefined
const wait = (milliseconds: number): Promise<void> =>
  new Promise(resolve => {
    if (heardOut && milliseconds === 2000) heardOut.push(resolve)
    else setImmediate(resolve)
  })

const timePasses = (): void => {
  const waited = heardOut ?? []
  heardOut = undefined
  for (const ends of waited) ends()
}

/** Cô Lan has been asked for section 1. */
async function asked(): Promise<ZaloPerson> {
  heardOut = undefined
  story = await tellPlainStory('2024-05-06T08:00', async (clock: () => VirtualClock) => {
    server = await startZaloApi(() => clock().now().toMillis())
    return zaloLine(clock, server, { wait })
  })
  const lan = (await enrolLan(story)).lan as ZaloPerson
  await story.stage.passUntil(at('2024-05-07T12:00'))
  await story.says(lan, '/baocao')
  return lan
}

/** Does one thing after the other, each heard by the program, before the time of any is over. */
async function inARow(...deeds: readonly (() => unknown)[]): Promise<void> {
  heardOut = []
  story.stage.clock.moveTo(story.stage.clock.now().plus({ seconds: 20 }))
  for (const deed of deeds) {
    deed()
    await server.whenIdle()
  }
}

const since = (lan: ZaloPerson, before: number): string[] =>
  lan
    .sees()
    .slice(before)
    .map(({ text }) => text)

const pieces = () =>
  story.stage.storage.transaction(async tx => {
    const owed = owedKey('dan-van.2024-H1', 'ngu-van')
    const answers = (await tx.reports.answers(owed)).map(({ text }) => text)
    return { answers, pictures: (await tx.attachments.of(owed)).length }
  })

const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1])

it('what is written in a row is one batch with one answer, for which "typing" stands there', async () => {
  const lan = await asked()
  const [before, typing] = [lan.sees().length, server.calls('sendChatAction').length]
  await inARow(
    () => lan.says('4 buổi họp'),
    () => lan.says('mỗi buổi 12 người dự'),
    () => lan.says('nội dung: ký cam kết ứng xử'),
  )
  expect(server.calls('sendChatAction').length).toBe(typing + 3)
  expect(since(lan, before)).toEqual([])
  timePasses()
  await story.stage.settle()
  expect(since(lan, before)).toEqual([expect.stringMatching(/^Đã ghi mục 1.*Mục 2\/8/s)])
  expect((await pieces()).answers).toEqual(['4 buổi họp\nmỗi buổi 12 người dự\nnội dung: ký cam kết ứng xử'])
})

it('pictures beside an answer belong to it, and the next question stands last', async () => {
  const lan = await asked()
  const before = lan.sees().length
  await inARow(
    () => lan.says('không họp buổi nào'),
    () => lan.sendsPhoto(PICTURE, ''),
    () => lan.sendsPhoto(PICTURE, ''),
  )
  timePasses()
  await story.stage.settle()
  expect(since(lan, before)).toEqual([expect.stringMatching(/^Đã nhận ảnh.*mục 1.*Mục 2\/8/s)])
  expect(await pieces()).toMatchObject({ answers: ['không họp buổi nào'], pictures: 2 })
})

it('an end of the program while somebody is being heard out loses nothing, and answers once', async () => {
  const lan = await asked()
  const before = lan.sees().length
  await inARow(
    () => lan.says('4 buổi họp'),
    () => lan.says('mỗi buổi 12 người dự'),
  )
  heardOut = undefined
  await story.stage.kill()
  expect(since(lan, before)).toEqual([expect.stringMatching(/^Đã ghi mục 1.*Mục 2\/8/s)])
  expect((await pieces()).answers).toEqual(['4 buổi họp\nmỗi buổi 12 người dự'])
})
