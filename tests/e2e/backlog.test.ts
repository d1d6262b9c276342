import { expect, it } from 'vitest'
import { SETUP, type Story, tellStory } from '../support/story.ts'

/** The officer in, and how many updates have been handled when her next message arrives. */
async function officerBesideBacklog(leave: (story: Story) => number) {
  let handled = 0
  const story = await tellStory({
    start: '2024-05-07T12:00',
    reached: point => {
      if (point === 'handled:after-commit') handled += 1
    },
  })
  const hoa = story.api.person({ id: 1, firstName: 'Hoa' })
  await story.says(hoa, `/start ${SETUP}`)
  await story.presses(hoa, 'Tôi là đầu mối')
  await story.presses(hoa, 'Đồng ý')
  await story.says(hoa, 'cô Phạm Thị Hoa')
  handled = 0
  const left = leave(story)
  hoa.says('hạn nộp')
  const answeredAfter = await new Promise<number>(resolve => {
    const off = story.api.onMessage(({ chatId }) => {
      if (chatId !== 1) return
      off()
      resolve(handled)
    })
  })
  await story.settle()
  expect(handled).toBe(left + 1)
  expect(hoa.last()?.text).toContain('hạn')
  await story.end()
  return answeredAfter
}

it("answers a teacher long before a stranger's backlog is worked off", async () => {
  // Updates are fetched by the hundred: the fourth batch is asked for while the first is being worked.
  const answeredAfter = await officerBesideBacklog(({ api }) => {
    const stranger = api.person({ id: 99, firstName: 'Lạ' })
    stranger.start()
    for (let n = 1; n < 350; n += 1) stranger.says(`tin ${n}`)
    return 350
  })
  expect(answeredAfter).toBeLessThan(200)
}, 120_000)

it('gives every chat its turn, and people of the school theirs before strangers', async () => {
  const answeredAfter = await officerBesideBacklog(({ api }) => {
    const strangers = Array.from({ length: 30 }, (_, n) => api.person({ id: 100 + n, firstName: 'Lạ' }))
    for (const stranger of strangers) {
      stranger.start()
      for (const n of [1, 2]) stranger.says(`tin ${n}`)
    }
    return 90
  })
  expect(answeredAfter).toBeLessThan(40)
}, 120_000)
