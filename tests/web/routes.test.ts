import { request as ask } from 'node:http'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { HttpServer } from '../../src/http/server.ts'
import { readDeed, readStory } from '../../src/playground/browser/deed.ts'
import type { Session } from '../../src/playground/browser/session.ts'
import { does, HA, KEY, SETUP_CODE, served } from './support.ts'

let server: HttpServer
let session: Session
beforeAll(async () => {
  ;({ server, session } = await served())
  await does(session, { do: 'reset', seed: 7, way: 'empty' })
}, 60_000)

/** What a browser says of a request; a script of another page cannot say otherwise. */
type Told = Readonly<Record<string, string>>
const OWN: Told = { 'sec-fetch-site': 'same-origin', 'x-key': KEY }

function call(path: string, headers: Told, body?: string): Promise<{ status: number; headers: Told; body: string }> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const sent = ask(`${server.url}${path}`, { method, headers }, response => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (piece: string) => {
        text += piece
        // A stream does not end: its first event is enough.
        if (text.endsWith('\n\n')) response.destroy()
      })
      response.on('close', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers as Told, body: text }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const start = JSON.stringify({ do: 'start', who: HA, code: SETUP_CODE })

describe('the page of the playground', () => {
  it('asks nobody but the program, and stands in no frame', async () => {
    const page = await call('/choi', {})
    expect(page.status).toBe(200)
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(page.body).not.toMatch(/https?:|<script(?![^>]* src="\/choi\/)|\sstyle=|\son\w+=/)
    expect((await call('/', {})).headers.location).toBe('/choi')
    for (const file of ['trang.js', 'trang.css', 'hinh.svg']) expect((await call(`/choi/${file}`, {})).status).toBe(200)
  })

  it('does nothing for another page of the same browser', async () => {
    const strangers: readonly Told[] = [
      {},
      { 'x-key': KEY },
      { ...OWN, 'sec-fetch-site': 'cross-site' },
      { ...OWN, 'sec-fetch-site': 'same-site' },
      { 'x-key': KEY, origin: 'https://example.com' },
      { 'sec-fetch-site': 'same-origin' },
      { ...OWN, 'x-key': `${KEY.slice(1)}x` },
    ]
    for (const headers of strangers) expect((await call('/choi/viec', headers, start)).status).toBe(403)
    for (const path of ['/choi/dong', '/choi/xem?trang=board', '/choi/truyen', '/choi/tep/1'])
      expect((await call(path, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await call('/choi', { host: 'evil.example' })).status).toBe(421)
    expect(session.story().deeds).toEqual([])
    expect((await call('/choi/viec', OWN, start)).body).toBe('{"trouble":null}')
    expect(session.story().deeds).toHaveLength(1)
  })

  it('tells of everything when it is opened', async () => {
    const { headers, body } = await call('/choi/dong', OWN)
    expect(headers['content-type']).toMatch('text/event-stream')
    const beat = JSON.parse(body.replace(/^data: /, ''))
    expect(beat.chats[0].phone).toBe(HA)
    expect(beat.marks.length).toBeGreaterThan(10)
    expect(beat.phones.find((phone: { id: number }) => phone.id === HA).standing).toBe('open')
  })

  it('shows what lies behind: obligations, queues, what happened on a day', async () => {
    const today = session.story().until.slice(0, 10)
    const leaf = async (name: string) => JSON.parse((await call(`/choi/xem?trang=${name}&ngay=${today}`, OWN)).body)
    expect((await leaf('queues')).counts).toHaveLength(6)
    expect((await leaf('day')).rows.length).toBeGreaterThan(1)
    expect((await leaf('board')).columns).toContain('state')
    expect((await call('/choi/xem?trang=khac', OWN)).status).toBe(404)
    expect((await call('/choi/tep/999999', OWN)).status).toBe(404)
  })

  it('keeps a photo and a file that were sent, and gives only pictures to be shown', async () => {
    const send = (kind: string, name: string, mime: string, bytes: string) =>
      call(
        '/choi/viec',
        OWN,
        JSON.stringify({
          do: 'send',
          who: HA,
          kind,
          name,
          mime,
          bytes: Buffer.from(bytes).toString('base64'),
          caption: '',
        }),
      )
    expect((await send('document', 'a<b>".html', 'text/html', '<script>alert(1)</script>')).status).toBe(200)
    const bubble = await session.look(async ({ room }) => room.chats(true)[0]?.bubbles.find(({ file }) => file))
    const file = await call(bubble?.file?.href ?? '', OWN)
    expect(file.headers['content-type']).toBe('application/octet-stream')
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''a%3Cb%3E%22\.html$/)
    expect(file.body).toBe('<script>alert(1)</script>')
  })
})

it('takes nothing for a deed or a story that is none', () => {
  const known = [
    'do',
    'who',
    'text',
    'to',
    'speed',
    'on',
    'fault',
    'seed',
    'way',
    'deeds',
    'at',
    'say',
    'go',
    'run',
    'reset',
  ]
  const json = fc.oneof(
    fc.json(),
    fc
      .dictionary(
        fc.constantFrom(...known),
        fc.oneof(fc.constantFrom<unknown>(...known, HA, 0, 60, true), fc.jsonValue()),
      )
      .map(value => JSON.stringify(value)),
    fc.string(),
  )
  fc.assert(
    fc.property(json, text => {
      const deed = readDeed(Buffer.from(text))
      // Whatever is taken says what it is, and of whom.
      if (deed) expect(JSON.parse(text)).toMatchObject({ do: deed.do })
      readStory(Buffer.from(text))
    }),
  )
  expect(readDeed(Buffer.from('{"do":"say","who":5,"text":"a"}'))).toBeUndefined()
  expect(readDeed(Buffer.from(`{"do":"say","who":${HA},"text":"a","more":1}`))).toBeUndefined()
})
