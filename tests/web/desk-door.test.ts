import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { at } from '../support/story.ts'
import { type DeskSchool, deskSchool, handsIn, linkOf, OWN, type Seat, seated } from './desk-school.ts'

let school: DeskSchool
let officer: Seat
beforeAll(async () => {
  school = await deskSchool()
  await handsIn(school, 'Lan', '4 lần')
  officer = await seated(school, 'Hoa')
}, 60_000)
afterAll(() => school.end())

const REPORT = 'dan-van.2024-H1:ngu-van'
const LOOKS = [
  '/ban/toi',
  '/ban/xem/bang',
  `/ban/xem/bao-cao?bai=${REPORT}`,
  `/ban/tep/${encodeURIComponent(REPORT)}/1`,
]
const ACCEPT = JSON.stringify({ do: 'accept', report: REPORT, version: 1 })

/** What each request answers to somebody with these headers. */
const answers = async (headers: Readonly<Record<string, string>>) => ({
  looks: await Promise.all(LOOKS.map(async path => (await school.call(path, headers)).status)),
  deed: (await school.call('/ban/viec', headers, ACCEPT)).status,
})

it('lets in by a link from chat, once, and keeps no code that could be used again', async () => {
  const code = await linkOf(school, 'Hoa')
  const entered = await school.call('/ban/vao', OWN, code)
  expect(entered.status).toBe(200)
  const cookie = String(entered.headers['set-cookie'])
  expect(cookie).toMatch(/^ban=[\w-]{30,}; Path=\/ban; Max-Age=28800; HttpOnly; SameSite=Strict$/)
  expect(entered.headers['cache-control']).toBe('no-store')
  expect((await school.call('/ban/vao', OWN, code)).status).toBe(401)
  const db = new Database(join(school.story.folder, 'bot.db'), { readonly: true })
  const rows = JSON.stringify(db.prepare('SELECT * FROM DeskSession').all())
  const waiting = JSON.stringify(db.prepare('SELECT payload, choices FROM OutboxRow').all())
  db.close()
  expect(rows).not.toContain(code)
  expect(rows).not.toContain(/ban=([\w-]+)/.exec(cookie)?.[1])
  expect(waiting).not.toContain(code)
})

it('opens nothing to a link that is too old, replaced, forged, or of somebody who may not read', async () => {
  const replaced = await linkOf(school, 'Hoa')
  const old = await linkOf(school, 'Hoa')
  expect((await school.call('/ban/vao', OWN, replaced)).status).toBe(401)
  await school.story.passUntil(school.story.clock.now().plus({ minutes: 11 }))
  expect((await school.call('/ban/vao', OWN, old)).status).toBe(401)
  expect((await school.call('/ban/vao', OWN, 'khong-co-ma-nay')).status).toBe(401)
  for (const name of ['Lan', 'Mai']) {
    const told = await school.story.says(school.person(name), '/ban')
    expect(told.text).not.toContain('/ban#')
  }
  expect((await school.call('/ban/vao', { 'sec-fetch-site': 'cross-site' }, old)).status).toBe(403)
})

it('answers to nobody but who sits there, and to no other page', async () => {
  const yes = { looks: [200, 200, 200, 200], deed: 200 }
  const [token = ''] = /(?<=ban=).+/.exec(officer.headers.cookie ?? '') ?? []
  const { cookie = '', 'x-key': key = '' } = officer.headers
  expect(await officer.act({ do: 'accept', report: REPORT, version: 7 })).toMatchObject({ done: false })
  // Version 1 is accepted here, and from then on there is nothing to accept.
  expect((await school.call('/ban/viec', officer.headers, ACCEPT)).status).toBe(200)
  const who: readonly (readonly [string, Readonly<Record<string, string>>, unknown])[] = [
    ['the officer', officer.headers, yes],
    ['the officer, where the browser says nothing', { cookie, 'x-key': key }, yes],
    ['the BGH', (await seated(school, 'Tuyết')).headers, yes],
    ['nobody', OWN, { looks: [401, 401, 401, 401], deed: 401 }],
    [
      'a forged session',
      { ...OWN, cookie: `ban=${'x'.repeat(token.length)}` },
      { looks: [401, 403, 403, 403], deed: 403 },
    ],
    ['a page without the key', { ...OWN, cookie }, { looks: [200, 403, 403, 403], deed: 403 }],
    ['another key', { ...OWN, cookie, 'x-key': `${key.slice(1)}x` }, { looks: [200, 403, 403, 403], deed: 403 }],
    [
      'another site',
      { cookie, 'x-key': key, 'sec-fetch-site': 'cross-site' },
      { looks: [403, 403, 403, 403], deed: 403 },
    ],
    [
      'a sister site',
      { cookie, 'x-key': key, 'sec-fetch-site': 'same-site' },
      { looks: [403, 403, 403, 403], deed: 403 },
    ],
    [
      'another origin',
      { cookie, 'x-key': key, origin: 'https://evil.example' },
      { looks: [403, 403, 403, 403], deed: 403 },
    ],
  ]
  for (const [name, headers, expected] of who) expect([name, await answers(headers)]).toEqual([name, expected])
  expect((await school.call('/ban', { host: 'evil.example' })).status).toBe(421)
})

it('is offered in the menu to whom it opens, and notes whose photos were looked at', async () => {
  const offered = (name: string) =>
    school
      .person(name)
      .menu()
      .some(({ command }) => command === 'ban')
  expect(['Hoa', 'Tuyết', 'Lan', 'Mai'].map(offered)).toEqual([true, true, false, false])
  const bgh = await seated(school, 'Tuyết')
  const photo = await school.call(LOOKS.at(-1) ?? '', bgh.headers)
  expect(photo.headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' })
  expect(await bgh.status(`/ban/tep/${encodeURIComponent(REPORT)}/..%2F..%2Fbot.db`)).toBe(404)
  expect(await bgh.status('/ban/tep/dan-van.2024-H1:toan-tin/1')).toBe(404)
  const read = await school.story.storage.transaction(tx => tx.readings.behind(0, 100))
  const tuyet = (await school.story.storage.transaction(tx => tx.members.all())).find(({ name }) => /Tuyết$/.test(name))
  expect(read).toContainEqual(expect.objectContaining({ reader: tuyet?.id, what: 'evidence', subject: REPORT }))
  expect(read).toContainEqual(expect.objectContaining({ reader: tuyet?.id, what: 'report', subject: REPORT }))
})

it('stands in no frame and asks nobody but the program', async () => {
  const page = await school.call('/ban', {})
  expect(page.headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
  expect(page.headers['x-frame-options']).toBe('DENY')
  expect(page.body).not.toMatch(/https?:|<script(?![^>]* src="\/ban\/)|\sstyle=|\son\w+=/)
})

it('does nothing for the BGH, and says so in its own words', async () => {
  const bgh = await seated(school, 'Tuyết')
  await handsIn(school, 'Nam', '2 lần')
  const report = 'dan-van.2024-H1:toan-tin'
  const answer = await bgh.act({ do: 'accept', report, version: 1 })
  expect(answer).toMatchObject({ done: false, said: expect.stringMatching(/đầu mối/) })
  expect(await bgh.look(`/ban/xem/bao-cao?bai=${report}`)).toMatchObject({ canAccept: false, canReturn: false })
})

it('makes somebody who tries many links wait', async () => {
  const codes = Array.from({ length: 12 }, (_, n) => `ma-thu-${n}`)
  const seen: number[] = []
  for (const code of codes) seen.push((await school.call('/ban/vao', OWN, code)).status)
  expect(seen.slice(-2)).toEqual([429, 429])
  await school.story.passUntil(school.story.clock.now().plus({ minutes: 11 }))
  expect((await school.call('/ban/vao', OWN, await linkOf(school, 'Hoa'))).status).toBe(200)
})

it('is out at once when the session is ended from chat, runs out, or the person loses the role', async () => {
  const hoa = school.person('Hoa')
  const again = await seated(school, 'Hoa')
  expect(await again.status('/ban/xem/bang')).toBe(200)
  await school.story.says(hoa, '/ban')
  await school.story.presses(hoa, 'Kết thúc')
  expect(await again.status('/ban/xem/bang')).toBe(401)
  const other = await seated(school, 'Bình')
  await school.story.says(hoa, '/donvi')
  const members = await school.story.storage.transaction(tx => tx.members.all())
  const binh = members.find(({ name }) => name.endsWith('Bình'))
  await school.story.storage.transaction(tx => tx.members.revoke(binh?.id ?? 0, { role: 'officer', unitId: '' }))
  expect(await other.status('/ban/xem/bang')).toBe(401)
  expect(await other.status('/ban/viec', ACCEPT)).toBe(401)
  const last = await seated(school, 'Hoa')
  await school.story.passUntil(school.story.clock.now().plus({ hours: 8, minutes: 1 }))
  expect(await last.status('/ban/xem/bang')).toBe(401)
  expect(school.story.clock.now() > at('2024-05-07T20:00')).toBe(true)
})
