import { describe, expect, test } from 'vitest'
import type { Say } from '../../src/conversation/say.ts'
import { codePoints } from '../../src/domain/reading/fit-text.ts'
import { renderSay, type Voice } from '../../src/text/chat/render.ts'
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
  'consent-full',
  'assessment-details',
]
/** "At most about 600 characters": these carry a report of eight sections besides. */
const LISTS: readonly Say['say'][] = ['preview', 'review', 'return-which', 'units', 'my-data']
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
