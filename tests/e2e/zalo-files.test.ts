import { afterEach, expect, it } from 'vitest'
import type { VirtualClock } from '../../src/clock.ts'
import { type HttpServer, listenHttp } from '../../src/http/server.ts'
import { createLog } from '../../src/log.ts'
import { pictureStand } from '../../src/messenger/picture-stand.ts'
import { seededCodes } from '../../src/playground/seeded-codes.ts'
import { enrolLan, type PlainStory, tellPlainStory, zaloLine } from '../support/plain-story.ts'
import { at } from '../support/story.ts'
import { startZaloApi, type ZaloPerson, type ZaloServer } from '../support/zalo-api.ts'

const PUBLIC = 'https://troly.truong.vn'

let story: PlainStory
let zalo: ZaloServer
let http: HttpServer
let hoa: ZaloPerson
let lan: ZaloPerson
afterEach(async () => {
  await story.end()
  await http.stop()
})

/** The program with its desk, reached from outside by a reverse proxy; cô Lan has handed in. */
async function handedIn(reachable = true): Promise<void> {
  const listening = await listenHttp({
    host: '127.0.0.1',
    port: 0,
    names: ['troly.truong.vn'],
    log: createLog('silent'),
  })
  if (!listening.ok) throw new Error(listening.code)
  http = listening.server
  const local = (url: string) => url.replace(PUBLIC, reachable ? http.url : `${http.url}/nowhere`)
  const open = async (clock: () => VirtualClock) => {
    const now = { now: () => clock().now(), elapsed: () => clock().elapsed() }
    zalo = await startZaloApi(() => clock().now().toMillis(), { webhookRoute: local })
    const { stand, route } = pictureStand(PUBLIC, { clock: now, newCode: seededCodes(1) })
    http.add([route])
    return zaloLine(clock, zalo, { pictures: stand })
  }
  story = await tellPlainStory('2024-05-06T08:00', open, { deskAt: PUBLIC })
  http.add(story.stage.app.desk({ script: '', style: '' }))
  const people = await enrolLan(story)
  hoa = people.hoa as ZaloPerson
  lan = people.lan as ZaloPerson
  await story.stage.passUntil(at('2024-05-07T12:00'))
  await story.says(lan, 'cả kỳ không phát sinh')
  await story.says(lan, 'đúng, không phát sinh')
}

/** Asks for the Word file; what the page is told to take. */
async function asked(): Promise<string> {
  const [told = ''] = await story.says(lan, 'tải bản word')
  expect(told).toMatch(
    /^Zalo không chuyển được tệp\. Lấy "Bao-cao-dan-van-Ngu-van-6-thang-2024\.docx": cô mở https:\/\/troly\.truong\.vn\/ban\/lay, nhập mã [2-9A-Z]{4}-[2-9A-Z]{4} /,
  )
  return /nhập mã (\S+)/.exec(told)?.[1] ?? ''
}

/** As the form sends it. */
const types = (code: string, headers: Readonly<Record<string, string>> = { 'sec-fetch-site': 'same-origin' }) =>
  fetch(`${http.url}/ban/lay`, { method: 'POST', headers, body: new URLSearchParams({ ma: code }) })

const statuses = (codes: readonly string[]) => Promise.all(codes.map(async code => (await types(code)).status))

it('a report is fetched by a page with a code from the chat, once, in whatever way the code is typed', async () => {
  await handedIn()
  const page = await fetch(`${http.url}/ban/lay`)
  expect([page.status, page.headers.get('content-security-policy')]).toEqual([200, expect.stringContaining("'none'")])
  const form = await page.text()
  expect(form).not.toContain('<script')
  const loaded = [...form.matchAll(/href="([^"]+)"/g)].map(([, path]) => path)
  expect(loaded).toHaveLength(2)
  for (const path of loaded) expect((await fetch(`${http.url}${path}`)).status).toBe(200)
  const code = await asked()
  const got = await types(` ${code.toLowerCase().replace('-', ' ')} `)
  expect(got.status).toBe(200)
  expect(got.headers.get('content-disposition')).toContain('attachment')
  expect([...new Uint8Array(await got.arrayBuffer()).subarray(0, 2)]).toEqual([0x50, 0x4b])
  expect(await statuses([code])).toEqual([401])
  const noted = await story.stage.storage.transaction(tx => tx.journal.entries(0, 1000))
  expect(noted.filter(({ action }) => action === 'desk.file')).toHaveLength(1)
})

it('a code opens nothing to another page, when it is old, or when its owner has gone; guessing comes to an end', async () => {
  await handedIn()
  const code = await asked()
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://khac.vn' }, {}])
    expect((await types(code, headers)).status).toBe(403)
  expect(await statuses(['', 'x'.repeat(200), '2222-2222', '../../bot.db'])).toEqual([401, 401, 401, 401])
  story.stage.clock.moveTo(story.stage.clock.now().plus({ minutes: 15 }))
  expect(await statuses([code])).toEqual([401])
  const later = await asked()
  for (const label of ['đơn vị', 'Ngữ văn', 'Cô Lan', 'Thôi nhiệm vụ', 'Đúng, cho thôi']) await story.says(hoa, label)
  expect(await statuses([later])).toEqual([401])
  await statuses(Array.from({ length: 60 }, () => '2222-2222'))
  expect(await statuses(['2222-2222'])).toEqual([429])
})

it('a picture stands where nobody can guess, for as long as it is being sent', async () => {
  await handedIn()
  await story.says(hoa, '/trangthai')
  const picture = hoa.sees().at(-1)?.picture
  expect([...(picture ?? [])].slice(0, 4)).toEqual([0x89, 0x50, 0x4e, 0x47])
  const url = String(zalo.calls('sendPhoto').at(-1)?.photo)
  // Six bits a sign.
  expect(url).toMatch(/^https:\/\/troly\.truong\.vn\/anh\/[\w-]{22,}$/)
  expect((await fetch(url.replace(PUBLIC, http.url))).status).toBe(404)
  for (const path of ['/anh/', '/anh/x', '/anh/..%2fbot.db'])
    expect((await fetch(`${http.url}${path}`)).status).toBe(404)
})

it('a picture that the channel cannot fetch is told of in words, with a code for it', async () => {
  await handedIn(false)
  const before = hoa.sees().length
  await story.says(hoa, '/trangthai')
  const told = hoa.sees().slice(before)
  expect(told.every(({ picture }) => picture === undefined)).toBe(true)
  expect(told.at(-1)?.text).toMatch(/Lấy "Tinh-hinh-nop-bao-cao-.*\.png": cô mở .* nhập mã /)
})

it('a picture that nobody fetches is gone after ten minutes', async () => {
  await handedIn()
  const clock = story.stage.clock
  const { stand, route } = pictureStand(PUBLIC, { clock, newCode: seededCodes(2) })
  const path = new URL(stand.show(new Uint8Array([0xff, 0xd8])).url).pathname
  const fetched = async () =>
    (await route.handle({ path, headers: {}, body: Buffer.of(), query: new URLSearchParams(), from: '' })).status
  expect(await fetched()).toBe(200)
  clock.moveTo(clock.now().plus({ minutes: 10 }))
  expect(await fetched()).toBe(404)
})
