import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Say } from '../../src/conversation/say.ts'
import { codePoints } from '../../src/domain/reading/fit-text.ts'
import { renderSay, type Voice } from '../../src/text/chat/render.ts'
import { plainChannel } from '../support/plain-channel.ts'
import { SAMPLES } from './samples.ts'

const VOICES: readonly Voice[] = [
  { you: 'cô', name: 'Lan' },
  { you: 'thầy', name: 'Hùng' },
  { you: 'ông', name: 'Bình' },
  { you: 'bà', name: 'Mai' },
  { you: 'thầy/cô', name: '' },
]

const LONG: readonly Say['say'][] = [
  'past-report',
  'board',
  'summary',
  'full-report',
  'morning',
  'consent-full',
  'assessment-details',
]
/** "At most about 600 characters": these carry a report of eight sections besides. */
const LISTS: readonly Say['say'][] = ['preview', 'review', 'return-which', 'units', 'my-data', 'plan-offered']
const limitOf = (kind: Say['say']): number => (LONG.includes(kind) ? 4096 : LISTS.includes(kind) ? 900 : 620)

const ENGLISH =
  /(?<![\p{L}\d/.=_-])(the|and|or|is|of|to|not|report|reminder|draft|submit|submitted|pending|officer|deadline|error|summary|board|unit|period|internal|official|bot)(?![\p{L}\d/.=_-])/iu
const LEAK = /undefined|null|NaN|\[object|\{[a-zA-Z]+\}|2026-(H1|Y|Q)|ngu-van|hop-long/

function faults(text: string, kind: Say['say']): string[] {
  const found = {
    'is not NFC': text !== text.normalize('NFC'),
    'says bạn': /(?<!\p{L})bạn(?!\p{L})/iu.test(text),
    leaks: LEAK.test(text),
    'is partly English': ENGLISH.test(text),
    'begins small': !/^["\d•]*\p{Lu}|^\d/u.test(text),
    'has double spaces or stops': / {2}|^ | $|\.\.(?!\.)|\.\s*\.|,,| [,.;:!?)]|\( /mu.test(text),
    'has an empty line of its own': /^\s*$/mu.test(text) && !LONG.includes(kind),
    'is too long': codePoints(text) > limitOf(kind),
  }
  return Object.entries(found).flatMap(([fault, is]) => (is ? [`${kind} ${fault}: ${text}`] : []))
}

const kinds = Object.keys(SAMPLES) as Say['say'][]

describe('every message, for every form of address', () => {
  test.each(kinds)('%s', kind => {
    const texts = VOICES.flatMap(voice => SAMPLES[kind].map(say => renderSay(say, voice)))
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.flatMap(text => faults(text, kind))).toEqual([])
  })

  test('no sentence after the first begins with a small letter', () => {
    const voice: Voice = { you: 'cô', name: 'Lan' }
    const texts = kinds.flatMap(kind => SAMPLES[kind].map(say => renderSay(say, voice).replace(/"[^"]*"/gu, '"…"')))
    expect(texts.filter(text => /[.?!] (?=\p{Ll})/u.test(text))).toEqual([])
  })
})

/** What only a screen with buttons has; "micro trên bàn phím" is the phone's own. */
const OF_BUTTONS = /bấm|(?<!\p{L})nút(?!\p{L})|chạm|màn hình/iu
/** What to send, where only letters come through. */
const OF_FILES =
  /(?:gửi|nhắn)[^.;]*(?<!\p{L})(?:ảnh|tệp|đoạn phim|ghi âm) (?:hoặc|về)|(?<!Trợ lý )gửi (?:(?:giúp|cả|lại|bản) )*(?:tệp|PDF)(?!\p{L})/iu
/** Said to somebody who has just sent a file. */
const AFTER_A_FILE: readonly Say['say'][] = ['file-kind', 'files-full', 'file-lost']

describe('on a channel of letters alone', () => {
  const voice: Voice = { you: 'cô', name: 'Lan' }

  test('no message speaks of buttons, or asks for a file', () => {
    const faulty = kinds.flatMap(kind =>
      SAMPLES[kind].flatMap(say => {
        const text = renderSay(say, voice, plainChannel)
        const asks = OF_FILES.test(text) && !AFTER_A_FILE.includes(kind)
        return OF_BUTTONS.test(text) || asks ? [`${kind}: ${text}`] : []
      }),
    )
    expect(faulty).toEqual([])
  })

  test('neither does any programme, whose words stand in messages as they are', () => {
    const folders = readdirSync('prisma/plans', { withFileTypes: true }).filter(each => each.isDirectory())
    const words = folders.flatMap(({ name }) =>
      readdirSync(`prisma/plans/${name}`).map(file => readFileSync(`prisma/plans/${name}/${file}`, 'utf8')),
    )
    expect(words.length).toBeGreaterThan(2)
    expect(words.flatMap(text => text.split('\n')).filter(line => OF_BUTTONS.test(line))).toEqual([])
  })
})
