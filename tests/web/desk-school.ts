import { request as ask } from 'node:http'
import { type HttpServer, listenHttp } from '../../src/http/server.ts'
import type { Loaded } from '../../src/load-school.ts'
import { createLog } from '../../src/log.ts'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { PHOTO } from '../../src/playground/staff/minh-chung.ts'
import type { Scribe } from '../../src/usecases/deps.ts'
import type { Bundle } from '../../src/web/bundle.ts'
import type { DeskAnswer, DeskDeed, DeskMe } from '../../src/web/wire/desk.ts'
import type { DeskSaying, DialogueView } from '../../src/web/wire/dialogue.ts'
import { reportsAll } from '../support/reporting.ts'
import { at, school as loaded, type Story, tellStory, under } from '../support/story.ts'
import { createCast, enrolAll } from '../transcripts/support/given.ts'

export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
  readonly bytes: Buffer
}

/** The real program with its HTTP server, and people of every role. */
export type DeskSchool = {
  readonly story: Story
  readonly server: HttpServer
  readonly person: (name: string) => Person
  call(path: string, headers: Readonly<Record<string, string>>, body?: string | Buffer): Promise<Reply>
  end(): Promise<void>
}

const PEOPLE = [
  'đầu mối cô Phạm Thị Hoa; Ngữ văn có cô Nguyễn Thị Lan (tổ trưởng); Toán - Tin có thầy Trần Văn Nam (tổ trưởng)',
  'BGH có cô Lê Thị Tuyết (hiệu trưởng); Trường có bà Đỗ Thị Mai (văn thư), thầy Vũ Văn Bình (đầu mối tổng hợp)',
].join('; ')

/** What becomes markup, a formula, a field or a sign of its own where it is not escaped. */
export const HOSTILE = `phát <b>&_*[=cmd|' /C calc'!A0 <script>document.title='x'</script> 👩‍👩‍👧‍👦🇻🇳`

/** Nothing on the pages is looked at where only their addresses are asked. */
const NO_PAGE: Bundle = { script: '', style: '' }

type Setting = {
  readonly until?: string
  /** Where people are told that the desk stands; it always listens on this machine. */
  readonly deskAt?: string
  readonly of?: Loaded
  readonly people?: string
  readonly scribe?: Scribe
}

/** The school with these signs in the name of every unit. */
export function namedOddly(signs: string): Loaded {
  const units = loaded.plan.units.map(unit => ({ ...unit, name: `${unit.name} ${signs}` }))
  const odd = { ...loaded.plan.school, units }
  return under({ ...loaded.plan, units, school: odd })
}

export async function deskSchool(bundle = NO_PAGE, setting: Setting = {}): Promise<DeskSchool> {
  const { until = '2024-05-07T12:00', deskAt, of = loaded, people = PEOPLE, scribe } = setting
  const names = deskAt === undefined ? [] : [new URL(deskAt).hostname]
  const listened = await listenHttp({ host: '127.0.0.1', port: 0, names, log: createLog('silent') })
  if (!listened.ok) throw new Error(listened.code)
  const { server } = listened
  const set = { deskAt: deskAt ?? server.url, school: of, ...(scribe ? { scribe } : {}) }
  const story = await tellStory({ start: '2024-05-06T08:00', ...set })
  server.add(story.app.desk(bundle))
  const cast = createCast(story)
  await enrolAll(story, cast, people)
  await story.passUntil(at(until))
  return {
    ...{ story, server, person: name => cast.person(name) },
    call: (path, headers, body) => call(`${server.url}${path}`, headers, body),
    async end() {
      await server.stop()
      await story.end()
    },
  }
}

function call(url: string, headers: Readonly<Record<string, string>>, body?: string | Buffer): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = ask(url, { method: body === undefined ? 'GET' : 'POST', headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes.toString('utf8'), bytes })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** What the browser itself says of a page's own requests. */
export const OWN = { 'sec-fetch-site': 'same-origin' } as const

/** The code of the newest link on the phone. @throws where there is none. */
export async function linkOf(school: DeskSchool, name: string): Promise<string> {
  const told = await school.story.says(school.person(name), '/ban')
  const code = /\/ban#([\w-]+)/.exec(told.text)?.[1]
  if (code === undefined) throw new Error(told.text)
  return code
}

/** Somebody at the desk, by a link from chat. */
export type Seat = {
  readonly headers: Readonly<Record<string, string>>
  look<T>(path: string): Promise<T>
  status(path: string, body?: string): Promise<number>
  act(deed: DeskDeed): Promise<DeskAnswer>
  /** A dialogue of the chat on a page. */
  talk(saying: DeskSaying): Promise<Heard>
  /** Presses what says so in the answer that stands there. */
  press(view: DialogueView, label: string): Promise<Heard>
  bring(view: DialogueView, name: string, bytes: Uint8Array): Promise<Heard>
}

export type Heard = DialogueView & { readonly trouble?: string }

export async function seated(school: DeskSchool, name: string): Promise<Seat> {
  const entered = await school.call('/ban/vao', OWN, await linkOf(school, name))
  const [cookie = ''] = String(entered.headers['set-cookie'] ?? '').split(';')
  const me = JSON.parse((await school.call('/ban/toi', { ...OWN, cookie })).body) as DeskMe
  const headers = { ...OWN, cookie, 'x-key': me.key }
  const heard = async (path: string, body: string | Buffer): Promise<Heard> => {
    const reply = await school.call(path, headers, body)
    await school.story.settle()
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${reply.body}`)
    return JSON.parse(reply.body)
  }
  const talk = (saying: DeskSaying) => heard('/ban/hoi-thoai', JSON.stringify(saying))
  return {
    headers,
    async look(path) {
      const reply = await school.call(path, headers)
      if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${reply.body}`)
      return JSON.parse(reply.body)
    },
    status: async (path, body) => (await school.call(path, headers, body)).status,
    async act(deed) {
      const reply = await school.call('/ban/viec', headers, JSON.stringify(deed))
      await school.story.settle()
      return JSON.parse(reply.body)
    },
    talk,
    press(view, label) {
      for (const [message, { buttons }] of view.said.entries()) {
        const place = buttons.indexOf(label)
        if (place >= 0) return talk({ id: view.id, turn: view.turn, press: [message, place] })
      }
      throw new Error(`no button "${label}" in ${JSON.stringify(view.said)}`)
    },
    bring: ({ id, turn }, name, bytes) =>
      heard('/ban/gui-tep', Buffer.concat([Buffer.from(`${JSON.stringify({ id, turn, name })}\n`), bytes])),
  }
}

/** A page that hears of changes. */
export type Listening = {
  readonly status: number
  /** The next one: '' something has changed, 'ended' the session is over, undefined: nothing more comes. */
  next(): Promise<string | undefined>
  hangUp(): void
}

export function listens(school: DeskSchool, headers: Readonly<Record<string, string>>): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const sent = ask(`${school.server.url}/ban/dong`, { headers }, response => {
      const heard: string[] = []
      const waiting: ((event: string | undefined) => void)[] = []
      let over = false
      response.setEncoding('utf8')
      response.on('data', (piece: string) => {
        for (const event of piece.split('\n\n').filter(each => /^(?:event|data):/.test(each))) {
          const name = /^event: (\w+)/.exec(event)?.[1] ?? ''
          const told = waiting.shift()
          if (told) told(name)
          else heard.push(name)
        }
      })
      response.on('close', () => {
        over = true
        for (const told of waiting) told(undefined)
      })
      resolve({
        status: response.statusCode ?? 0,
        next: () =>
          heard.length > 0 || over ? Promise.resolve(heard.shift()) : new Promise(told => void waiting.push(told)),
        hangUp: () => void sent.destroy(),
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** A unit's report, with a photo in its first section. */
export async function handsIn(school: DeskSchool, name: string, first: string): Promise<void> {
  const { story } = school
  const person = school.person(name)
  await story.says(person, '/baocao')
  person.sendsPhoto(PHOTO, { caption: first })
  await story.settle()
  await reportsAll(story, person, ['', '', '', '', '', '', ''])
}

/** A unit's report whose first answer is full of signs that mean something elsewhere. */
export const tellsOddWords = (school: DeskSchool, name: string): Promise<void> =>
  reportsAll(school.story, school.person(name), [
    `4 lần; ký cam kết ứng xử; ${HOSTILE}`,
    ...['', '', '', '', '', '', ''],
  ])
