import { afterEach, expect, it } from 'vitest'
import { saidSince, schoolDay } from '../support/school-day.ts'
import { at, type Story } from '../support/story.ts'

let story: Story
afterEach(() => story.end())

/** What cô Lan is told at last when her answer could not leave until then. */
async function answeredAt(
  until: string,
  broken = false,
): Promise<readonly (readonly [text: string, buttons: number])[]> {
  let full = false
  const reached = (point: string) => {
    if (full && point === 'open:piece') throw new Error('database or disk is full')
  }
  const { lan, ...day } = await schoolDay('2024-05-24T12:00', { reached })
  story = day.story
  await story.says(lan, '/baocao')
  const before = lan.screen().length
  story.api.faults.dropConnection('before', { method: 'sendMessage', times: 1000 })
  lan.says('4 lần; ký cam kết ứng xử')
  await story.settle()
  expect(saidSince(lan, before)).toEqual([])
  full = broken
  story.clock.moveTo(at(until))
  story.api.faults.clear()
  await story.passUntil(at(until).plus({ hours: 1 }))
  return lan
    .screen()
    .slice(before)
    .filter(({ from }) => from === 'bot')
    .map(({ text, buttons }) => [text.split('\n')[0] ?? '', buttons.flat().length])
}

it('an answer that leaves when its report has ended says so, and offers no button that can do nothing', async () => {
  expect((await answeredAt('2024-11-23T08:00'))[0]).toEqual([
    expect.stringContaining('kỳ báo cáo ấy nay đã khép lại'),
    0,
  ])
})

it('so does one that leaves before the next period could be opened, for want of room on the disk', async () => {
  expect((await answeredAt('2024-11-23T08:00', true))[0]).toEqual([
    expect.stringContaining('kỳ báo cáo ấy nay đã khép lại'),
    0,
  ])
})

it('one that leaves days later, while its report is open, is as it was', async () => {
  expect((await answeredAt('2024-05-29T08:00'))[0]).toEqual(['Đã ghi mục 1: 4 lần.', expect.any(Number)])
})
