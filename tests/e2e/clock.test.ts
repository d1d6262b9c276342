import { expect, it } from 'vitest'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { SETUP, type Story, tellStory } from '../support/story.ts'

/** Cô Lan, officer and head of her unit, has answered the first section. */
async function inTheMiddle(): Promise<{ story: Story; lan: Person }> {
  const story = await tellStory({ start: '2024-05-07T12:00', paced: true })
  const lan = story.api.person({ id: 2, firstName: 'Lan' })
  await story.says(lan, `/start ${SETUP}`)
  await story.presses(lan, 'Tôi là đầu mối')
  await story.presses(lan, 'Đồng ý')
  await story.says(lan, 'cô Nguyễn Thị Lan')
  await story.storage.transaction(async tx => {
    const member = await tx.members.byChat('2')
    await tx.members.grant(member?.id ?? 0, { role: 'head', unitId: 'ngu-van' })
  })
  await story.says(lan, 'báo cáo')
  expect((await story.says(lan, '4 lần')).text).toContain('Mục 2/7')
  return { story, lan }
}

it.each([
  ['is corrected by two minutes', { minutes: -2 }],
  ['is set back a day', { days: -1 }],
  ['has slept through a weekend', { hours: 62 }],
  ['is set a month ahead', { days: 30 }],
])('answers at once, in the right section, when the clock %s', async (_, step) => {
  const { story, lan } = await inTheMiddle()
  story.clock.setTo(story.clock.now().plus(step))
  const said = await story.says(lan, '2 buổi, 29 lượt; quán triệt 14/15')
  expect(said.text).toContain('Đã ghi mục 2: 2 buổi')
  expect(said.text).toContain('Mục 3/7')
  await story.end()
})

it('waits no longer for the next try when the clock is set back meanwhile', async () => {
  const { story, lan } = await inTheMiddle()
  story.api.faults.tooManyRequests(30, { method: 'sendMessage' })
  await story.says(lan, '2 buổi, 29 lượt; quán triệt 14/15')
  story.clock.setTo(story.clock.now().minus({ days: 1 }))
  await story.passUntil(story.clock.now().plus({ minutes: 1 }))
  expect(lan.last()?.text).toContain('Mục 3/7')
  await story.end()
})
