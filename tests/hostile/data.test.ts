import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import type { Input } from '../../src/conversation/input.ts'
import { readSession } from '../../src/conversation/session.ts'
import { step } from '../../src/conversation/step.ts'
import { readCsv } from '../../src/documents/xlsx/read-csv.ts'
import { parseUpdate } from '../../src/messenger/telegram/parse-update.ts'
import { parseCalendar } from '../../src/storage/files/calendar-file.ts'
import { parseOutline } from '../../src/storage/files/outline-file.ts'
import { parsePlan } from '../../src/storage/files/plan-file.ts'
import { configMistake } from '../../src/text/config.ts'
import { calendarMistakeText, planMistakeText } from '../../src/text/plan-file.ts'
import { loose } from '../storage/plan-support.ts'
import { factsOf, lan, owes, plan, recordOf, reportOf, told } from '../support/facts.ts'
import { BODY_READERS, FILE_READERS, JSON_READERS, REFUSING_READERS, STORED_READERS } from './data-readers.ts'
import { damaged, eachDamaged } from './json.ts'
import { hostileText } from './texts.ts'

const json = (path: string) => JSON.parse(readFileSync(join('prisma/plans', path), 'utf8'))
const SESSIONS = join(import.meta.dirname, '../conversation/sessions')
const sessions = readdirSync(SESSIONS).map(name => JSON.parse(readFileSync(join(SESSIONS, name), 'utf8')))

const PHOTO = { fileId: 'f', kind: 'photo', name: 'a.jpg', mime: 'image/jpeg', size: 10 } as const

/** No mistake without its code, and a sentence for whoever has to mend it. */
const isTold = (mistakes: readonly { readonly code: string }[], sentences: readonly string[]) => {
  expect(mistakes.length).toBeGreaterThan(0)
  for (const { code } of mistakes) expect(code).toMatch(/^[a-z][a-z0-9-]+$/)
  for (const sentence of sentences) expect(sentence).toMatch(/\p{L}{2}/u)
}

describe('files that somebody edits', () => {
  it('a plan is a plan, or every mistake is told', () => {
    fc.assert(
      fc.property(damaged(loose()), changed => {
        const read = parsePlan(changed, 'plan.json')
        if (!read.ok) isTold(read.mistakes, read.mistakes.map(planMistakeText))
      }),
      { numRuns: 120 },
    )
  })

  it('so is an outline', () => {
    fc.assert(
      fc.property(damaged(json('ke-hoach-49/outline.json')), changed => {
        const read = parseOutline(changed, plan, 'outline.json')
        if (!read.ok) isTold(read.mistakes, read.mistakes.map(planMistakeText))
      }),
      { numRuns: 120 },
    )
  })

  it('and a calendar', () => {
    fc.assert(
      fc.property(damaged(json('calendar.json')), changed => {
        const read = parseCalendar(changed, 'calendar.json')
        if (!read.ok) isTold(read.mistakes, read.mistakes.map(calendarMistakeText))
      }),
      { numRuns: 120 },
    )
  })

  it('an environment is taken, or every mistake is told without what stands there', () => {
    const NAMES = [
      'BOT_TOKEN',
      'TELEGRAM_API_ROOT',
      'OUTGOING_PROXY',
      'SETUP_CODE',
      'DATABASE_URL',
      'TIMEZONE',
      'PLAN_FILE',
    ]
    const MORE = ['LOG_LEVEL', 'HTTP_PORT', 'HTTP_HOST', 'PUBLIC_URL', 'WEBHOOK_URL', 'DESK', 'DATA_DIR', 'NOTHING']
    const value = fc.oneof(
      hostileText,
      fc.webUrl(),
      fc.constantFrom('on', '8080', '-1', 'https://x', 'file:./x.db', '0.0.0.0'),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...NAMES, ...MORE), value), env => {
        const read = parseConfig(env)
        if (!read.ok) isTold(read.mistakes, read.mistakes.map(configMistake))
      }),
      { numRuns: 300 },
    )
  })

  it('whatever else stands in them', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), hostileText), value => {
        if (Array.isArray(value) && value.length === 0) return
        for (const read of Object.values(JSON_READERS)) expect(read(value)).toMatchObject({ ok: false })
      }),
      { numRuns: 60 },
    )
  })
})

describe('files that somebody sends', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text)
  const part = fc
    .oneof(hostileText, fc.string({ unit: 'binary', maxLength: 60 }))
    .map(text =>
      text.length % 2 === 0
        ? text
        : `<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    )
  const names = fc.constantFrom(
    'word/document.xml',
    'word/styles.xml',
    'word/numbering.xml',
    'xl/workbook.xml',
    'xl/sharedStrings.xml',
    'xl/worksheets/sheet1.xml',
    '[Content_Types].xml',
    '_rels/.rels',
    '../x',
  )
  const zipped = fc
    .dictionary(names, part, { maxKeys: 6 })
    .map(parts => zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))
  const cut = fc.tuple(zipped, fc.nat(), fc.nat(255)).map(([bytes, at, byte]) => {
    const copy = bytes.slice(0, bytes.length - (at % 40))
    copy[at % Math.max(1, copy.length)] = byte
    return copy
  })
  const file = fc.oneof(fc.uint8Array({ maxLength: 300 }), zipped, cut, hostileText.map(bytesOf))

  it('are read, or are none', () => {
    fc.assert(
      fc.property(file, bytes => {
        for (const read of Object.values(FILE_READERS)) read(bytes)
      }),
      { numRuns: 150 },
    )
  })

  it('a table with commas comes back as it was written', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map(text =>
      text
        .replace(/[\r\0\ufeff]/g, '')
        .normalize('NFC')
        .trim(),
    )
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(rows, table => {
        const text = table.map(row => row.map(each => `"${each.replaceAll('"', '""')}"`).join(',')).join('\n')
        const read = readCsv(bytesOf(text))
        const filled = (all: readonly (readonly string[])[]) =>
          all.map(row => row.join('\t').trimEnd()).filter(row => row !== '')
        expect(filled((read ?? []).map(row => row.map(String)))).toEqual(filled(table))
      }),
      { numRuns: 60 },
    )
  })
})

describe('what stands in the database', () => {
  const stored = fc.oneof(hostileText, fc.json(), fc.constantFrom(...sessions.map(each => JSON.stringify(each))))

  it('is read whatever it is, or is refused by name alone', () => {
    fc.assert(
      fc.property(stored, text => {
        for (const read of Object.values(STORED_READERS)) read(text)
        for (const read of Object.values(REFUSING_READERS)) {
          try {
            read(text)
          } catch (error) {
            expect(error).toBeInstanceOf(Error)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('a session with anything in it gone or of another kind is gone on with, or is an old one', () => {
    const inputs: readonly Input[] = [
      { kind: 'text', text: '3 buổi', messageId: '9', early: false },
      { kind: 'text', text: 'đúng', messageId: '9', early: true },
      { kind: 'command', name: 'report', argument: '' },
      { kind: 'file', file: PHOTO, caption: '3 buổi', messageId: '9', early: false },
    ]
    const report = reportOf(owes('ngu-van', 'drafting'), { answers: [told('hop', '4 lần', { 'hop-long-ghep': 4 })] })
    const obligations = [report.obligation]
    const facts = factsOf(lan, { obligations, report, record: recordOf({ obligations }) })
    for (const session of sessions.flatMap(each => [...eachDamaged(each)])) {
      const read = readSession(JSON.stringify(session))
      for (const input of inputs) expect(() => step(read, input, facts), JSON.stringify(session)).not.toThrow()
    }
  })

  it('a session somebody has touched is read the same again, and whoever steps out of it goes on', () => {
    const report = reportOf(owes('ngu-van', 'drafting'), { answers: [told('hop', '4 lần', { 'hop-long-ghep': 4 })] })
    const obligations = [report.obligation]
    const facts = factsOf(lan, { obligations, report, record: recordOf({ obligations }) })
    const touched = fc.constantFrom(...sessions).chain(session => damaged(session))
    fc.assert(
      fc.property(touched, hostileText, (session, text) => {
        const read = readSession(JSON.stringify(session))
        expect(readSession(JSON.stringify(read))).toEqual(read)
        // Where what it holds deceives its dialogue, the program steps out of it.
        const out = { v: 1, turn: read.turn + 1, flow: null } as const
        const next = step(out, { kind: 'text', text, messageId: '9', early: false }, facts)
        expect(readSession(JSON.stringify(next.session))).toEqual(next.session)
      }),
      { numRuns: 200 },
    )
  })
})

describe('what comes over the network', () => {
  const chat = { id: 4901, type: 'private' }
  const from = { id: 4901, is_bot: false, first_name: 'Hoa' }
  const message = {
    message_id: 12,
    chat,
    from,
    date: 5,
    text: 'x',
    caption: 'y',
    photo: [{ file_id: 'f', width: 9, height: 9 }],
  }
  const updates = [
    { update_id: 1, message },
    { update_id: 2, edited_message: message },
    { update_id: 3, callback_query: { id: 'q', from, data: '12:0', message } },
    {
      event_name: 'message.text.received',
      message: { ...message, chat: { id: 'c', chat_type: 'PRIVATE' }, message_id: 'm' },
    },
    { update_id: 4, my_chat_member: { chat, from, date: 5, new_chat_member: { status: 'kicked' } } },
    {
      update_id: 5,
      message: { ...message, reply_to_message: message, document: { file_id: 'd', file_name: 'x.docx' } },
    },
  ]

  it('is an update with its number, or nothing', () => {
    const body = fc.oneof(...updates.map(damaged), fc.jsonValue(), hostileText)
    fc.assert(
      fc.property(body, raw => {
        for (const read of Object.values(BODY_READERS)) read(raw)
        const update = parseUpdate(raw, 5)
        if (update) expect(update.updateId).toMatch(/^-?\d+$/)
        // It travels through the inbox as JSON.
        if (update) expect(JSON.parse(JSON.stringify(update))).toEqual(update)
      }),
      { numRuns: 300 },
    )
  })
})
