import { afterEach, expect, it } from 'vitest'
import { phoneAt } from '../support/address.ts'
import { schoolDay } from '../support/school-day.ts'
import { SETUP, type Story, tellStory } from '../support/story.ts'

let story: Story

afterEach(() => story.end())

it('many accounts that guess together soon guess in vain, while links go on opening', async () => {
  story = await tellStory({ start: '2024-05-06T08:05' })
  for (let account = 0; account < 13; account++) {
    const guesser = story.api.person({ id: 500 + account, firstName: `K${account}` })
    for (let n = 0; n < 5; n++) guesser.start(`doan${account}x${n}`)
    await story.settle()
  }
  const late = story.api.person({ id: 600, firstName: 'L' })
  // A short code fixed by hand could be guessed, so it rests for the hour even when it is right.
  expect((await story.says(late, `/start ${SETUP}`)).text).toContain('tạm ngừng')
  story.clock.moveTo(story.clock.now().plus({ hours: 1 }))
  expect((await story.says(late, `/start ${SETUP}`)).text).toContain('liên kết nhận vai đầu mối')
})

it('a document is not sent to somebody who may not have it any more when it is made', async () => {
  const day = await schoolDay('2024-05-06T12:00')
  story = day.story
  const { hoa, lan } = day
  // Ordered while she was an officer, say: what counts is the role she has now.
  const payload = JSON.stringify({ order: { kind: 'workbook', period: 'dan-van.2024-H1' } })
  const now = story.clock.now()
  const ordered = { chat: phoneAt(lan.id), kind: 'document', payload, createdAt: now }
  const id = await story.storage.transaction(tx => tx.outbox.add({ ...ordered, notBefore: now.plus({ minutes: 1 }) }))
  await story.storage.transaction(tx => tx.outbox.add({ ...ordered, notBefore: now.plus({ days: 1 }) }))
  await story.passUntil(now.plus({ minutes: 2 }))
  const row = await story.storage.transaction(tx => tx.outbox.byId(id ?? 0))
  expect(row?.state).toBe('skipped')

  // What waits is withdrawn with the duty; one message says so, and nothing comes after it.
  const before = lan.screen().length
  await story.says(hoa, 'đơn vị')
  for (const label of ['Ngữ văn', 'Cô Lan', 'Thôi nhiệm vụ', 'Đúng, cho thôi']) await story.presses(hoa, label)
  await story.passUntil(now.plus({ days: 2 }))
  expect(lan.screen().some(({ file }) => file !== undefined)).toBe(false)
  const said = lan.screen().slice(before)
  expect(said).toHaveLength(1)
  expect(said[0]?.text).toContain('thôi nhiệm vụ')
})
