import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indicatorsOf, unitOf } from '../../../src/domain/form.ts'
import { inPlanWords } from '../../../src/domain/reading/doorman/dialect.ts'
import { plainWords } from '../../../src/domain/reading/doorman/plain.ts'
import { found, foundOf, whole, within, withinOf } from '../../../src/domain/reading/doorman/rules.ts'
import { expanded } from '../../../src/domain/reading/expand.ts'
import { fittingWords } from '../../../src/domain/reading/fit-text.ts'
import { fold, nfc } from '../../../src/domain/reading/fold.ts'
import { piecesOf } from '../../../src/domain/reading/pieces.ts'
import { hostileText } from '../../hostile/texts.ts'
import { school } from '../../support/story.ts'

/** What the short ways go past: signs of every kind, marks by themselves, ends of lines. */
const sign = fc.oneof(
  fc.integer({ min: 0, max: 0x2200 }).map(code => String.fromCharCode(code)),
  fc.constantFrom(
    ...['Ế', 'đ', 'Ð', 'e\u0323\u0302', '\r\n', '\r', '\n', ' ', '\u200b', '\ufeff', '９', '％', 'Ⓐ', 'Σ'],
  ),
)
/** Letters whose marks stand beside them. */
const apart = fc.constantFrom('e', 'O', 'ư', 'Đ', ' ', '\u0301', '\u0309', '\u0323')
const textOf = (signs: fc.Arbitrary<string>) => fc.array(signs, { maxLength: 40 }).map(all => all.join(''))
const anything = fc.oneof(hostileText, textOf(sign), textOf(apart))

/** The same said in one expression after the other. */
const composed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd').normalize('NFC')
const foldedSlowly = (text: string) =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐÐð]/g, 'd')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\s\u200B\uFEFF]+/g, ' ')
    .trim()
const cutSlowly = (text: string) =>
  Array.from(text.matchAll(/\p{L}[\p{L}\p{M}]*|[0-9０-９]+|\r?\n|[^\S\n]+|[\s\S]/gu), String)
const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' })
/** The whole words of a text that fit, looked at character by character as a reader sees them. */
function fittingSlowly(text: string, room: number): string {
  const all = Array.from(segmenter.segment(text), ({ segment }) => segment)
  const most = all.findIndex((_, n) => all.slice(0, n + 1).join('').length > room)
  const kept = most < 0 ? all : all.slice(0, most)
  const whole = all.slice(0, kept.length + 1).findLastIndex(each => /^\s+$/u.test(each))
  if (whole >= kept.length / 2) kept.length = whole
  while (/^[\s;,]+$/u.test(kept.at(-1) ?? '')) kept.pop()
  return kept.join('')
}

describe('the short ways of reading tell what the long ones tell', () => {
  test('what fits of a text', () => {
    const signs = Array.from({ length: 0x2200 }, (_, code) => String.fromCharCode(code))
    const room = { room: 3, size: (text: string) => text.length }
    // Each sign by itself, and with whatever comes behind it in the order of their numbers.
    for (const [n, one] of signs.entries()) {
      const text = `a${one}${signs[n + 1] ?? ''}bc`
      expect([n, fittingWords(text, room)]).toEqual([n, fittingSlowly(text, 3)])
    }
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 30 }), (text, most) => {
        expect(fittingWords(text, { ...room, room: most })).toBe(fittingSlowly(text, most))
      }),
      { numRuns: 1500 },
    )
  })

  test('a text composed, folded, cut into pieces', () => {
    fc.assert(
      fc.property(anything, text => {
        expect(nfc(text)).toBe(composed(text))
        expect(fold(text)).toBe(foldedSlowly(text))
        expect(plainWords(text)).toBe(plainWords(`${text} …§…`))
        const pieces = piecesOf(nfc(text))
        expect(pieces.map(piece => piece.text)).toEqual(cutSlowly(nfc(text)))
        for (const { kind, text: piece } of pieces) expect([piece, kind]).toEqual([piece, kindOf(piece)])
      }),
      { numRuns: 1500 },
    )
  })

  test('words of the regions are found among few words as among many', () => {
    const words = [
      'Không ',
      'k có ',
      'chi',
      'CHI ',
      ' mô',
      'Ở mô',
      'Rứa',
      ' HỔNG',
      ' ',
      '; ',
      'tê',
      'Tên',
      'x ',
      '\n',
      'hết',
    ]
    // What is put behind it holds a word that may be one of them, and is none here.
    const behind = '. chi x'
    fc.assert(
      fc.property(textOf(fc.constantFrom(...words)), anything, (said, besides) => {
        for (const text of [said, nfc(`${said} ${besides}`)])
          expect(inPlanWords(text) + behind).toBe(inPlanWords(text + behind))
      }),
      { numRuns: 1000 },
    )
  })

  test('all ways of saying something at once, and one after the other', () => {
    const word = fc.constantFrom('mai', 'lat nua', 'thoi', 'nop', 'bao gio', 'gui', 'ok', 'a', '3', 'bo qua', 'bobo')
    const said = fc.array(word, { minLength: 1, maxLength: 4 }).map(words => words.join(' '))
    const lines = ['mai|lat nua', 'thoi(?: nop)?', '(?:bo |cho )qua', 'a', 'bao gio(?: .{0,5})?']
    const kinds = { late: lines.slice(0, 2), on: lines.slice(2) }
    const name = (way: (line: string) => RegExp, texts: readonly string[]) =>
      lines.findIndex(line => texts.some(text => way(line).test(text)))
    fc.assert(
      fc.property(said, said, (one, other) => {
        const at = name(line => new RegExp(`^(?:${line})$`, 'u'), [one, other])
        expect(found(whole('x', lines), one, other)).toBe(at < 0 ? undefined : `x-${at + 1}`)
        const inside = name(line => new RegExp(`(?<![a-z])(?:${line})(?![a-z])`, 'u'), [one, other])
        expect(found(within('x', lines), one, other)).toBe(inside < 0 ? undefined : `x-${inside + 1}`)
        const kind = inside < 0 ? undefined : inside < 2 ? 'late' : 'on'
        const why = `${kind}-${inside < 2 ? inside + 1 : inside - 1}`
        expect(foundOf(withinOf(kinds), one, other)).toEqual(kind && { kind, why })
      }),
    )
  })

  test('what a prompt counts, in each edition of its plan', () => {
    const { plan } = school
    const renamed = { ...plan, indicators: plan.indicators.map(each => ({ ...each, label: `${each.label} khác` })) }
    for (const { indicators } of [plan, renamed, plan].map(each => ({ ...each })))
      for (const prompt of plan.prompts) {
        const counted = prompt.indicators.map(id => indicators.find(each => each.id === id))
        expect(indicatorsOf({ ...plan, indicators }, prompt)).toEqual(counted)
      }
  })

  test('a shortening stands for what the prompt counts, whatever another one counts', () => {
    const counting = (...words: string[]) => school.plan.indicators.slice(0, 1).map(each => ({ ...each, words }))
    const [files, pupils] = [counting('ho so'), counting('ho so', 'hoc sinh')]
    expect([files, pupils, files].map(each => expanded('5 hs', each))).toEqual(['5 hồ sơ', '5 hs', '5 hồ sơ'])
  })

  test('a unit by its id, the first where two have the same', () => {
    const [unit] = school.plan.units
    if (!unit) throw new Error('a plan without units')
    const ids = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 6 })
    fc.assert(
      fc.property(ids, fc.constantFrom('a', 'b', 'c', ''), (all, wanted) => {
        const units = all.map((id, at) => ({ ...unit, id, name: `${at}` }))
        expect(unitOf({ units }, wanted)).toBe(units.find(({ id }) => id === wanted))
      }),
    )
  })
})

function kindOf(piece: string): string {
  if (/^\p{L}/u.test(piece)) return 'word'
  if (/^[0-9０-９]/.test(piece)) return 'digits'
  if (piece.endsWith('\n')) return 'line'
  return /^\s/.test(piece) ? 'space' : 'sign'
}
