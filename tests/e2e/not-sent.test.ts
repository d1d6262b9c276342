import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import type { Log } from '../../src/log.ts'
import { withoutOwnPlace } from '../support/own-place.ts'
import { enrolOfficer, saidSince, schoolDay } from '../support/school-day.ts'
import { at, type Story, tellStory } from '../support/story.ts'

let story: Story
afterEach(() => story.end())

const minutes = (count: number) => story.clock.now().plus({ minutes: count })

/** No document can be written, as on a full disk. */
const blocked = (): string => {
  const place = join(story.folder, 'van-ban')
  rmSync(place, { recursive: true, force: true })
  writeFileSync(place, '')
  return place
}

it('a document that cannot be written is sent once it can be, and holds up nothing meanwhile', async () => {
  const { hoa, ...day } = await schoolDay('2024-05-07T12:00')
  story = day.story
  const place = blocked()
  const before = hoa.screen().length
  await story.says(hoa, '/trangthai')
  const pictures = () =>
    hoa
      .screen()
      .slice(before)
      .filter(({ file }) => file !== undefined)
  await story.passUntil(minutes(3))
  expect(pictures()).toHaveLength(0)
  expect((await story.says(hoa, '/hannop')).text).toContain('hạn')
  rmSync(place)
  await story.passUntil(minutes(6))
  expect(pictures()).toHaveLength(1)
})

it('the log says what the disk said, and nothing of what anybody wrote', async () => {
  const told: string[] = []
  const keep = (...entry: unknown[]) => void told.push(JSON.stringify(entry))
  const log = { debug: keep, info: keep, warn: keep, error: keep } as unknown as Log
  story = await tellStory({ start: '2024-05-07T12:00', log })
  const hoa = await enrolOfficer(story)
  blocked()
  await story.says(hoa, '/trangthai')
  await story.passUntil(minutes(3))
  const lines = withoutOwnPlace(told)
  expect(lines).toMatch(/"code":"(?:ENOTDIR|EEXIST)"/)
  expect(lines).not.toMatch(/trangthai|Hoa|\/tmp|van-ban/)
})

it('one that can never be written is given up after a day, and whoever ordered it is told', async () => {
  const { hoa, ...day } = await schoolDay('2024-05-07T12:00')
  story = day.story
  blocked()
  const before = hoa.screen().length
  await story.says(hoa, '/trangthai')
  await story.passUntil(at('2024-05-09T12:00'))
  expect(saidSince(hoa, before).filter(text => text.includes('chưa gửi được tệp cô cần'))).toHaveLength(1)
}, 120_000)

it('after an outage nobody waits for the next try', async () => {
  const { lan, ...day } = await schoolDay('2024-05-07T12:00')
  story = day.story
  const before = lan.screen().length
  story.api.faults.httpError(502, { method: 'sendMessage', times: 1 })
  await story.says(lan, 'báo cáo')
  story.api.faults.cutNetwork(true)
  await story.passUntil(minutes(10))
  // The next try is minutes away.
  await story.tickTo(story.clock.now().plus({ seconds: 1 }))
  expect(saidSince(lan, before)).toEqual([])
  story.api.faults.cutNetwork(false)
  await story.tickTo(story.clock.now().plus({ seconds: 1 }))
  await story.tickTo(story.clock.now().plus({ seconds: 1 }))
  expect(saidSince(lan, before)).toEqual([expect.stringContaining('Mục 1/8')])
})
