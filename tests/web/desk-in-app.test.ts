import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Request } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { BY_PAGE } from '../../src/domain/report.ts'
import { initDataOf } from '../../src/playground/bot-api/web-app.ts'
import { bundled } from '../../src/web/bundle.ts'
import { phoneAt } from '../support/address.ts'
import { CHROMIUM, openPage, WIDE } from '../support/chromium.ts'
import { type DeskSchool, deskSchool, OWN } from './desk-school.ts'

let school: DeskSchool
beforeAll(async () => {
  school = await deskSchool(CHROMIUM ? await bundled('desk') : undefined, {
    until: '2024-05-06T12:00',
    deskAt: 'https://truong.example',
  })
}, 60_000)
afterAll(() => school.end())

const enters = (initData: string) => school.call('/ban/vao-trong', OWN, initData)
const opensPage = (name: string) => school.story.api.opensPage(school.person(name).id)

/** As the app would tell it of somebody, at this second. */
const told = (id: number, more: { readonly token?: string; readonly seconds?: number } = {}) =>
  initDataOf({
    token: more.token ?? school.story.api.token,
    user: { id, is_bot: false, first_name: 'Hoa' },
    at: school.story.clock.now().toUnixInteger() + (more.seconds ?? 0),
  })

it('opens within the channel’s app, from the menu button, for whom it opens by a link', async () => {
  const page = opensPage('Hoa')
  expect(page).toMatchObject({ label: 'Bàn làm việc', address: 'https://truong.example/ban' })
  expect([opensPage('Tuyết'), opensPage('Lan'), opensPage('Mai')].map(each => each?.address)).toEqual([
    'https://truong.example/ban',
    undefined,
    undefined,
  ])
  const entered = await enters(page?.initData ?? '')
  expect(entered.status).toBe(200)
  const cookie = String(entered.headers['set-cookie'])
  expect(cookie).toMatch(/^ban=[\w-]{30,}; Path=\/ban; Max-Age=28800; HttpOnly; SameSite=None; Partitioned; Secure$/)
  const [session = ''] = cookie.split(';')
  expect(JSON.parse((await school.call('/ban/toi', { ...OWN, cookie: session })).body)).toMatchObject({
    called: 'cô Phạm Thị Hoa',
  })
  // Once only: whoever reads it later opens nothing by it.
  expect((await enters(page?.initData ?? '')).status).toBe(401)
  const html = await school.call('/ban', {})
  expect(html.headers['content-security-policy']).toMatch(/frame-ancestors https:\/\/web\.telegram\.org$/)
  expect(html.headers['x-frame-options']).toBeUndefined()
  expect((await school.call('/ban/toi', { ...OWN, cookie: session })).headers['x-frame-options']).toBe('DENY')
})

it('opens nothing by what is forged, stale, of another bot, or of somebody who may not read', async () => {
  const hoa = school.person('Hoa').id
  const right = told(hoa)
  const changed = (name: string, value: string) => {
    const fields = new URLSearchParams(right)
    fields.set(name, value)
    return fields.toString()
  }
  const refused: Readonly<Record<string, string>> = {
    'nothing at all': '',
    'another bot': told(hoa, { token: '4900000050:AAAA' }),
    'another person in it': changed('user', JSON.stringify({ id: school.person('Tuyết').id })),
    'a later hour in it': changed('auth_date', String(school.story.clock.now().toUnixInteger() + 5)),
    'a hash cut short': changed('hash', (new URLSearchParams(right).get('hash') ?? '').slice(0, 32)),
    'no hash': right.replace(/&hash=.*/, ''),
    'a field twice': `${right}&user=${encodeURIComponent(JSON.stringify({ id: 1 }))}`,
    'a field more': `${right}&start_param=x`,
    'older than ten minutes': told(hoa, { seconds: -601 }),
    'of a time to come': told(hoa, { seconds: 61 }),
    'a teacher': told(school.person('Lan').id),
    'the clerk': told(school.person('Mai').id),
    'a stranger': told(987_654),
  }
  for (const [name, initData] of Object.entries(refused)) {
    expect([name, (await enters(initData)).status]).toEqual([name, 401])
    // Not so often from one address that it would have to wait.
    await school.story.passUntil(school.story.clock.now().plus({ minutes: 2 }))
  }
  expect((await school.call('/ban/vao-trong', { 'sec-fetch-site': 'cross-site' }, told(hoa))).status).toBe(403)
  expect((await enters(told(hoa))).status).toBe(200)
})

/** The reverse proxy before the desk; what goes on without an end does not pass it here. */
const throughProxy = async (request: Request) => {
  const { pathname } = new URL(request.url())
  if (pathname === '/ban/dong') return undefined
  const { host: _, ...headers } = await request.allHeaders()
  const given = { ...headers, host: 'truong.example' }
  const reply = await school.call(pathname, given, request.postDataBuffer() ?? undefined)
  const carried = Object.entries(reply.headers).map(([name, value]) => [name, String(value)])
  return { status: reply.status, headers: Object.fromEntries(carried), body: reply.bytes }
}

/** A page elsewhere that opens this one in a frame. */
const framing = (address: string) => async () => ({
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: `<iframe src="${address.replaceAll('&', '&amp;')}" width="1000" height="800"></iframe>`,
})

it.runIf(CHROMIUM)(
  'opens in the frame of the channel’s own page, its session with it, and in nobody else’s',
  async () => {
    const signed = opensPage('Hoa')
    const address = `${signed?.address}#tgWebAppData=${encodeURIComponent(signed?.initData ?? '')}&tgWebAppVersion=8.0`
    const places = { 'https://truong.example': throughProxy }
    const [app, other] = ['https://web.telegram.org', 'https://trang-khac.example']
    const stranger = await openPage(`${other}/k/`, WIDE, { ...places, [other]: framing(address) })
    await expect.poll(() => stranger.complaints.join(), { timeout: 10_000 }).toMatch(/frame-ancestors/)
    const { page } = await openPage(`${app}/k/`, WIDE, { ...places, [app]: framing(address) })
    const frame = page.frameLocator('iframe')
    await frame.getByText('cô Phạm Thị Hoa').waitFor()
    // The board is read by the session, which this browser keeps with the frame alone.
    await frame.locator('p.at').waitFor()
  },
)

it('takes the button from the menu where a later start is not reached safely', async () => {
  await school.story.restart(undefined, { deskAt: 'http://truong.example' })
  expect([opensPage('Hoa'), opensPage('Tuyết')]).toEqual([undefined, undefined])
})

it('sweeps away at its start what a page had brought when an earlier process died, and keeps what has its record', async () => {
  const { story } = school
  const uploads = join(story.folder, 'tai-len')
  const signed = Buffer.from('%PDF-1.4\n%%EOF\n')
  mkdirSync(uploads, { recursive: true })
  for (const name of ['with-record', 'without-record']) writeFileSync(join(uploads, name), signed)
  const chat = phoneAt(school.person('Hoa').id)
  await story.storage.transaction(tx =>
    tx.attachments.add({
      ...{
        obligationId: null,
        promptId: '',
        noteId: null,
        memberId: null,
        dispatch: null,
        kind: 'document',
        caption: '',
      },
      ...{ chat, messageId: `${BY_PAGE}with-record`, fileId: `${BY_PAGE}with-record`, at: story.clock.now() },
      ...{ name: 'ban-ky.pdf', mime: 'application/pdf', size: signed.length },
    }),
  )
  await story.restart()
  const kept = await story.storage.transaction(tx => tx.attachments.byMessage(chat, `${BY_PAGE}with-record`))
  expect(readFileSync(join(story.folder, kept?.path ?? ''))).toEqual(signed)
  expect(readdirSync(uploads)).toEqual([])
})
