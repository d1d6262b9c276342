import { expect, it } from 'vitest'
import { CONSENT_VERSION } from '../../src/domain/member.ts'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { phoneAt } from '../support/address.ts'
import { enrolOfficer } from '../support/school-day.ts'
import { at, type Story, tellStory } from '../support/story.ts'

/** The officer in, and how many updates have been handled when her next message arrives. */
async function officerBesideBacklog(leave: (story: Story) => number) {
  let handled = 0
  const story = await tellStory({
    start: '2024-05-07T12:00',
    reached: point => {
      if (point === 'handled:after-commit') handled += 1
    },
  })
  const hoa = await enrolOfficer(story)
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

/** The officer asks in the middle of a flood: how many messages others got first, and how long she waited. */
async function waitOf(story: Story, hoa: Person, asks: () => void) {
  let before = 0
  const asked = story.clock.now()
  const answered = new Promise<number>(resolve => {
    const off = story.api.onMessage(({ chatId }) => {
      if (chatId !== 1) {
        before += 1
        return
      }
      off()
      resolve(story.clock.now().diff(asked, 'seconds').seconds)
    })
  })
  asks()
  const seconds = await answered
  const first = before
  await story.settle()
  expect(hoa.last()?.text).toContain('hạn')
  return { first, seconds }
}

function strangers(story: Story, count: number): readonly Person[] {
  const people = Array.from({ length: count }, (_, n) => story.api.person({ id: 100 + n, firstName: 'Lạ' }))
  for (const person of people) person.start()
  return people
}

/** People of the school who have never said anything, in a unit that reports. */
async function colleagues(story: Story, count: number): Promise<readonly Person[]> {
  const people = Array.from({ length: count }, (_, n) => story.api.person({ id: 1000 + n, firstName: 'Đồng nghiệp' }))
  for (const person of people) person.start()
  await story.settle()
  await story.storage.transaction(async tx => {
    for (const { id } of people) {
      const who = { name: `Nguyễn Thị ${id}`, address: 'cô', chat: phoneAt(id), consentVersion: CONSENT_VERSION }
      const member = await tx.members.create({ ...who, at: story.clock.now() })
      await tx.members.grant(member, { role: 'reporter', unitId: 'ngu-van' })
    }
  })
  return people
}

it('answers within seconds while ten strangers and ten colleagues have forty messages each to come', async () => {
  const story = await tellStory({ start: '2024-05-07T12:00', paced: true })
  const hoa = await enrolOfficer(story)
  // Among colleagues whoever wrote first comes first, so only their own pace makes room for anybody else.
  const people = [...strangers(story, 10), ...(await colleagues(story, 10))]
  await story.settle()
  const now = story.clock.now()
  await story.storage.transaction(async tx => {
    for (let n = 0; n < 40; n += 1)
      for (const { id } of people) {
        const payload = JSON.stringify({ text: `tin ${n}` })
        await tx.outbox.add({ chat: phoneAt(id), kind: 'message', payload, createdAt: now, notBefore: now })
      }
  })
  story.app.wake()
  await new Promise<void>(resolve => {
    const off = story.api.onMessage(() => {
      off()
      resolve()
    })
  })
  const { first, seconds } = await waitOf(story, hoa, () => hoa.says('hạn nộp'))
  expect(seconds).toBeLessThan(3)
  expect(first).toBeLessThan(100)
  await story.end()
}, 120_000)

it('tells a stranger once an hour that a link opens nothing, and nobody waits for it', async () => {
  const story = await tellStory({ start: '2024-05-07T12:00', paced: true })
  const hoa = await enrolOfficer(story)
  const people = strangers(story, 10)
  await story.settle()
  const { seconds } = await waitOf(story, hoa, () => {
    for (const person of people) for (let n = 0; n < 20; n += 1) person.start(`sai-${n}`)
    hoa.says('hạn nộp')
  })
  expect(seconds).toBeLessThan(3)
  for (const person of people) {
    const said = person.screen().flatMap(({ from, text }) => (from === 'bot' ? [text.split('\n')[0]] : []))
    // The first answer of the day, the link that is not valid, and that there were too many.
    expect(said).toHaveLength(3)
    expect(new Set(said).size).toBe(3)
  }
  await story.passUntil(story.clock.now().plus({ hours: 1 }))
  const [person] = people
  if (!person) throw new Error('nobody')
  const last = await story.says(person, '/start sai-nua')
  expect(last.text).toContain('Liên kết')
  await story.end()
}, 120_000)

it('answers a person before the reminders of a hundred and fifty', async () => {
  const story = await tellStory({ start: '2024-05-06T08:00' })
  const hoa = await enrolOfficer(story)
  const people = await colleagues(story, 150)
  await story.passUntil(at('2024-05-07T11:00'))
  const open = story.api.faults.hold({ method: 'sendMessage' })
  story.clock.moveTo(at('2024-05-07T14:00'))
  await story.app.tick()
  const { first } = await waitOf(story, hoa, () => {
    hoa.says('hạn nộp')
    setImmediate(async () => {
      while ((await story.storage.transaction(tx => tx.inbox.waiting())) > 0 || !story.api.polling());
      open()
    })
  })
  // Those that were under way when she asked, not all that were waiting.
  expect(first).toBeLessThan(50)
  expect(people.filter(person => person.last()?.text.includes('Kỳ báo cáo'))).toHaveLength(150)
  await story.end()
}, 120_000)
