import { expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import type { Session } from '../../src/playground/browser/session.ts'
import { buttonOn, does, HA, LAN, opened, phoneOf, SETUP_CODE } from './support.ts'

/** Somebody from outside, whom nobody plays. */
const STRANGER = 901

/** Everything on all phones, and what the clock shows. */
const standing = (session: Session) =>
  session.look(async ({ room }) => ({ chats: room.chats(true), at: room.playing.stage.clock.now().toISO() }))

/** What a page of the desk sends. */
const atDesk = (session: Session, path: string, body: string) =>
  session.desk
    .find(route => route.path === path)
    ?.handle({ path, headers: {}, body: Buffer.from(body), query: new URLSearchParams(), from: '' })

it('plays a kept story again to the letter: the staff, a phone taken from them, the desk, a jump, a fault', async () => {
  const session = await opened({ at: 'http://127.0.0.1:1', bundle: { script: '', style: '' } })
  await does(session, { do: 'go', to: { day: '2024-04-23', time: '09:14' } })
  await does(session, { do: 'say', who: HA, text: '/loimoi' })
  await does(session, await buttonOn(session, HA, /Trang chính|Thôi|Gửi/))
  await does(session, { do: 'say', who: HA, text: '/ban' })
  const link = /\/ban#([\w-]+)/.exec((await phoneOf(session, HA)).at(-1)?.text ?? '')?.[1] ?? ''
  expect((await atDesk(session, '/ban/vao', link))?.status).toBe(200)
  // Tells what is open at the desk.
  await does(session, { do: 'say', who: HA, text: '/ban' })
  await does(session, { do: 'fault', fault: 'lost', on: true })
  await does(session, { do: 'say', who: LAN, text: 'hạn nộp' })
  await does(session, { do: 'fault', fault: 'lost', on: false })
  await does(session, { do: 'go', to: { day: '2024-04-23', time: '09:20' } })
  await does(session, { do: 'hold', who: HA, on: false })
  await does(session, { do: 'go', to: { day: '2024-04-23', time: '09:30' } })
  const before = await standing(session)
  const story = JSON.parse(JSON.stringify(session.story()))
  expect(story.deeds.length).toBe(9)
  await session.replay(story)
  expect(await standing(session)).toEqual(before)
  expect(session.story()).toEqual(story)
})

it('begins with nobody, and leaves every phone to the visitor', async () => {
  const session = await opened()
  await does(session, { do: 'reset', seed: 7, way: 'empty' })
  const beat = await does(session, { do: 'go', to: { day: '2024-04-24', time: '18:00' } })
  expect(beat.chats).toEqual([])
  expect(beat.phones.every(({ held, standing }) => held && standing === 'new')).toBe(true)
  await does(session, { do: 'start', who: HA, code: SETUP_CODE })
  const said = (await phoneOf(session, HA)).filter(({ from }) => from === 'bot')
  expect(said.at(-1)?.text).toMatch(/Trợ lý/)
  for (const deed of [
    { do: 'voice', who: HA, seconds: 5 },
    { do: 'sticker', who: HA, emoji: '👍' },
  ] as const) {
    const before = (await phoneOf(session, HA)).length
    await does(session, deed)
    const [own] = (await phoneOf(session, HA)).slice(before)
    expect(own).toMatchObject({ from: 'person', text: deed.do === 'voice' ? '🎤 5″' : '👍' })
  }
  expect((await phoneOf(session, HA)).filter(({ from }) => from === 'bot').length).toBeGreaterThan(said.length)
  expect(await session.do({ do: 'start', who: HA, code: 'a b' })).toBe('not-possible')
  expect(await session.do({ do: 'say', who: LAN, text: 'chào' })).toBe('not-possible')
})

/** The newest link to the desk that somebody was sent. */
const linkIn = (phone: Awaited<ReturnType<typeof phoneOf>>): string =>
  phone.flatMap(({ text }) => /\/ban#([\w-]+)/.exec(text)?.[1] ?? []).at(-1) ?? ''

it('goes on where a power cut has struck it, lets no second program in, and plays both again', async () => {
  const session = await opened({ at: 'http://127.0.0.1:1', bundle: { script: '', style: '' } })
  await does(session, { do: 'go', to: { day: '2024-04-23', time: '09:14' } })
  // Heard, or still on its way, and not answered: nothing gets through.
  await does(session, { do: 'fault', fault: 'network', on: true })
  await does(session, { do: 'say', who: LAN, text: 'hạn nộp' })
  const said = (await phoneOf(session, LAN)).length
  await does(session, { do: 'kill' })
  expect((await phoneOf(session, LAN)).length).toBe(said)
  await does(session, { do: 'fault', fault: 'network', on: false })
  await does(session, { do: 'go', to: { day: '2024-04-23', time: '09:20' } })
  expect((await phoneOf(session, LAN)).slice(said).map(({ from }) => from)).toEqual(['bot'])
  await does(session, { do: 'say', who: HA, text: '/ban' })
  await does(session, { do: 'say', who: HA, text: '/loimoi' })
  const link = linkIn(await phoneOf(session, HA))
  // A button from before, and a link, mean what they meant.
  await does(session, { do: 'kill' })
  const offered = (await phoneOf(session, HA)).at(-1)
  expect(offered?.text).toMatch(/mời/i)
  await does(session, { do: 'press', who: HA, message: offered?.id ?? 0, place: 0 })
  const answered = (await phoneOf(session, HA)).at(-1)
  expect(answered?.id).toBeGreaterThan(offered?.id ?? 0)
  expect(answered?.text).not.toMatch(/không còn|đã cũ/)
  expect((await atDesk(session, '/ban/vao', link))?.status).toBe(200)
  const { second } = await does(session, { do: 'second' })
  expect(second).toMatch(/^Cơ sở dữ liệu .*bot\.db đang được dùng, có lẽ Trợ lý đang chạy rồi/)
  await does(session, { do: 'hold', who: HA, on: false })
  await does(session, { do: 'go', to: { day: '2024-04-23', time: '09:30' } })
  const before = await standing(session)
  const story = JSON.parse(JSON.stringify(session.story())) as ReturnType<Session['story']>
  expect(story.deeds.filter(({ deed }) => deed.do === 'kill' || deed.do === 'second')).toHaveLength(3)
  await session.replay(story)
  expect(await standing(session)).toEqual(before)
  expect(session.story()).toEqual(story)
})

it('gives way to another program on its token, is started again once that is gone, and plays it again', async () => {
  const session = await opened()
  await does(session, { do: 'go', to: { day: '2024-04-23', time: '09:14' } })
  await does(session, { do: 'fault', fault: 'rival', on: true })
  await does(session, { do: 'kill' })
  await does(session, { do: 'say', who: LAN, text: 'hạn nộp' })
  expect(await session.look(async ({ room }) => [room.playing.stage.gaveWay(), room.playing.stage.ended()])).toEqual([
    true,
    false,
  ])
  const said = (await phoneOf(session, LAN)).length
  await does(session, { do: 'fault', fault: 'gateway', on: true })
  await does(session, { do: 'fault', fault: 'rival', on: false })
  await does(session, { do: 'go', to: { day: '2024-04-23', time: '09:20' } })
  expect((await phoneOf(session, LAN)).slice(said).map(({ from }) => from)).toEqual(['bot'])
  await does(session, { do: 'fault', fault: 'gateway', on: false })
  const before = await standing(session)
  await session.replay(JSON.parse(JSON.stringify(session.story())))
  expect(await standing(session)).toEqual(before)
})

it('says nothing while the network is cut, and everything once it is back', async () => {
  const session = await opened()
  await does(session, { do: 'reset', seed: 7, way: 'empty' })
  await does(session, { do: 'start', who: HA, code: SETUP_CODE })
  await does(session, { do: 'fault', fault: 'network', on: true })
  const before = await phoneOf(session, HA)
  await does(session, { do: 'say', who: HA, text: '/trogiup' })
  await does(session, { do: 'go', to: { day: '2024-04-23', time: '10:00' } })
  // Only what was typed.
  expect((await phoneOf(session, HA)).length).toBe(before.length + 1)
  await does(session, { do: 'fault', fault: 'network', on: false })
  await does(session, { do: 'go', to: { day: '2024-04-23', time: '10:10' } })
  expect((await phoneOf(session, HA)).length).toBeGreaterThan(before.length + 1)
})

it('plays again in its place what a visitor did between two moments of one instant', async () => {
  let beat = (): void => undefined
  let elapsed = 0
  // Each look at this clock finds a second gone: a slice of the story is one moment, on whatever machine.
  const real = { ...systemClock('Asia/Ho_Chi_Minh'), elapsed: () => (elapsed += 1000) }
  const every = (_: number, run: () => void) => {
    beat = run
    return () => undefined
  }
  const session = await opened(undefined, { real, every })
  await session.do({ do: 'start', who: STRANGER })
  await session.do({ do: 'go', to: { day: '2024-04-25', time: '18:00' } })
  const tied = (): boolean => {
    const [last, newest] = session.story().deeds.slice(-2)
    return last?.at === newest?.at && (last?.after ?? 0) > 0
  }
  for (let moment = 0; moment < 150 && !tied(); moment++) {
    beat()
    await session.look(async () => undefined)
    // Ids of messages grow over all phones: each says what came before it.
    await session.do({ do: 'say', who: STRANGER, text: `${moment}` })
  }
  expect(tied()).toBe(true)
  const before = await standing(session)
  const story = JSON.parse(JSON.stringify(session.story())) as ReturnType<Session['story']>
  await session.replay(story)
  expect(await standing(session)).toEqual(before)
})
