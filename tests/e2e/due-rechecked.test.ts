import { afterEach, expect, it } from 'vitest'
import { owedKey } from '../../src/domain/owed-key.ts'
import { phoneAt } from '../support/address.ts'
import { saidSince, takeOffice } from '../support/school-day.ts'
import { at, type Story, tellStory } from '../support/story.ts'

let story: Story
afterEach(() => story.end())

/** Cô Lan, officer and head of two units, on the night before the opening is told. */
async function headOfTwo() {
  story = await tellStory({ start: '2024-05-06T08:00' })
  const lan = story.api.person({ id: 2, firstName: 'Lan' })
  await takeOffice(story, lan, 'cô Nguyễn Thị Lan')
  const id = await story.storage.transaction(async tx => {
    const member = await tx.members.byChat(phoneAt(2))
    for (const unitId of ['ngu-van', 'toan-tin']) await tx.members.grant(member?.id ?? 0, { role: 'head', unitId })
    return member?.id ?? 0
  })
  const seen = lan.screen().length
  await story.tickTo(at('2024-05-07T00:00'))
  return { lan, id, seen }
}

it('a reminder leaves out the unit whose duty ended after it was planned, and says why in the proof', async () => {
  const { lan, id, seen } = await headOfTwo()
  await story.storage.transaction(tx => tx.members.revoke(id, { role: 'head', unitId: 'toan-tin' }))
  await story.passUntil(at('2024-05-07T12:00'))
  const [reminder] = saidSince(lan, seen).filter(text => text.includes('Ngữ văn') && text.includes('Mục 1/'))
  expect(reminder).toBeDefined()
  expect(reminder).not.toContain('Toán')
  const [rung] = await story.storage.transaction(tx => tx.dues.rungsOf(owedKey('dan-van.2024-H1', 'toan-tin')))
  expect(rung).toMatchObject({ state: 'skipped', reason: 'no-right' })
})

it('a notice to the officers is not sent to whoever is officer no more, and leaves a proof of each it was sent to', async () => {
  const { lan, id, seen } = await headOfTwo()
  const keys = ['opened:dan-van.2024-H1']
  expect((await story.storage.transaction(tx => tx.dues.claimed(keys))).size).toBe(0)
  await story.passUntil(at('2024-05-07T07:00'))
  expect((await story.storage.transaction(tx => tx.dues.claimed(keys))).size).toBe(1)
  expect(saidSince(lan, seen).filter(text => text.includes('đã mở'))).toHaveLength(1)
  expect(await story.storage.transaction(tx => tx.dues.has('opened:dan-van.2024-H1', id))).toBe(true)
  const before = lan.screen().length
  await story.storage.transaction(tx => tx.members.revoke(id, { role: 'officer', unitId: '' }))
  await story.passUntil(at('2024-05-29T08:00'))
  expect(saidSince(lan, before).filter(text => text.includes('trường gửi Sở'))).toEqual([])
})

it('a notice that the channel put off is not taken for told', async () => {
  story = await tellStory({ start: '2024-04-25T08:00' })
  const lan = story.api.person({ id: 2, firstName: 'Lan' })
  await takeOffice(story, lan, 'cô Nguyễn Thị Lan')
  const seen = lan.screen().length
  await story.passUntil(at('2024-04-26T06:59'))
  story.api.faults.tooManyRequests(30, { method: 'sendMessage' })
  await story.passUntil(at('2024-04-26T09:00'))
  expect(saidSince(lan, seen).filter(text => text.includes('chưa có ai nhận được tin'))).toHaveLength(1)
})
