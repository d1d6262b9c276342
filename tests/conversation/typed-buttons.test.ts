import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Choice } from '../../src/conversation/action.ts'
import type { Word } from '../../src/conversation/word.ts'
import { choiceIn } from '../../src/usecases/handle/typed-choice.ts'
import { type Menu, type MenuItem, makeMenu } from '../../src/usecases/menu.ts'
import '../support/seed.ts'

const TRANSCRIPTS = join(import.meta.dirname, '../transcripts')

/** A button as a phone shows it: "1 Báo cáo ngay", or "Để sau" where a digit is an answer. */
function itemOf(shown: string): MenuItem {
  const [, number, words = ''] = /^(?:(\d+) )?(.*)$/u.exec(shown) ?? []
  const given = number === undefined ? null : Number(number)
  return { label: words, action: { do: 'nothing' }, number: given, typedOnly: false }
}

/** Every menu of every transcript: what the assistant really shows. */
const menus: readonly Menu[] = readdirSync(TRANSCRIPTS)
  .filter(name => name.endsWith('.txt'))
  .flatMap(name => readFileSync(join(TRANSCRIPTS, name), 'utf8').split(/\n(?! {2}\[)/u))
  .map(block => [...block.matchAll(/\[([^\]\n]+)\]/gu)].map(([, shown = '']) => itemOf(shown)))
  .filter(items => items.length > 0)
  .map(items => ({ digits: items.some(({ number }) => number !== null) ? 'choose' : 'answer', items }))

const voice = { you: 'cô', name: 'Lan' } as const

const KEYCAPS = ['0️⃣', '1️⃣', '2️⃣', '3️⃣', '4️⃣', '5️⃣', '6️⃣', '7️⃣', '8️⃣', '9️⃣']
const unmarked = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

const WAYS: readonly ((number: number | null, label: string) => string)[] = [
  (number, label) => (number === null ? label : `${number} ${label}`),
  (number, label) => (number === null ? label : `${number}. ${label.toLowerCase()}`),
  (number, label) =>
    number === null ? label : `${[...String(number)].map(d => KEYCAPS[Number(d)]).join('')} ${label}`,
  (number, label) => unmarked(number === null ? label : `${number}) ${label}`).toUpperCase(),
]

describe('a button typed exactly as it stands on the screen', () => {
  it('is that button, in every menu there is', () => {
    expect(menus.length).toBeGreaterThan(300)
    for (const menu of menus) {
      for (const item of menu.items.filter(({ typedOnly, label }) => !typedOnly && label !== '')) {
        for (const typed of WAYS.map(way => way(item.number, item.label))) {
          const found = choiceIn(menu, typed)
          expect([typed, found], menu.items.map(({ label }) => label).join(' | ')).toEqual([typed, item])
        }
      }
    }
  })

  it('is told from its neighbours by its number where two say the same', () => {
    const action = (unit: string) => ({ do: 'units.show', unit }) as const
    const twice: Choice[] = ['mot', 'hai'].map(id => ({
      word: 'unit',
      values: { unit: 'Tổ Toán' },
      action: action(id),
    }))
    const menu = makeMenu(twice, 'choose', voice)
    expect(choiceIn(menu, '2 Tổ Toán')).toBe(menu.items[1])
    expect(choiceIn(menu, 'Tổ Toán')).toBe('ambiguous')
  })
})

describe('the numbers of a menu', () => {
  it('count its buttons: what is only typed takes none of them', () => {
    const choice = (word: Word, typedOnly = false): Choice => ({ word, action: { do: 'nothing' }, typedOnly })
    const { items } = makeMenu([choice('add-later'), choice('right', true), choice('mend')], 'choose', voice)
    expect(items.map(({ number }) => number)).toEqual([1, null, 2])
  })
})

describe('a number that answers a question', () => {
  it('presses nothing where a digit is an answer', () => {
    for (const menu of menus.filter(({ digits }) => digits === 'answer')) {
      fc.assert(
        fc.property(fc.nat({ max: 999 }), number => choiceIn(menu, `${number}`) === undefined),
        { numRuns: 20 },
      )
    }
  })
})

describe('a button said in other words', () => {
  const section = (n: number): Choice => ({ word: 'section', values: { n }, action: { do: 'nothing' }, number: n })
  const preview = (submit: Word): Menu =>
    makeMenu(
      [
        ...[1, 2, 3].map(n => ({ ...section(n), typedOnly: true })),
        { word: submit, action: { do: 'nothing' }, number: 9 },
        { word: 'later', action: { do: 'nothing' }, number: 0 },
      ],
      'choose',
      voice,
    )
  const chosen = (menu: Menu, text: string) => {
    const found = choiceIn(menu, text)
    return found === 'ambiguous' ? found : found?.label
  }

  it.each(['submit', 'submit-again'] as const)('hands in at a preview, whatever the button is called: %s', word => {
    const menu = preview(word)
    const said = [
      'nộp',
      'nộp báo cáo',
      'nop bao cao',
      'nộp luôn',
      'gửi đi',
      'xong',
      'ok nộp',
      'dạ nộp giúp em',
      'Nộp lại',
    ]
    expect(said.map(text => chosen(menu, text))).toEqual(said.map(() => chosen(menu, '9')))
    const other = ['ok', 'chưa nộp', 'không nộp nữa', 'nộp báo cáo thế nào', 'họp xong rồi', 'mai nộp']
    expect(other.map(text => chosen(menu, text))).toEqual(other.map(() => undefined))
  })

  it('opens a section to be mended', () => {
    const menu = preview('submit')
    expect(['sửa mục 2', 'sua lai muc 2', 'mục 2', '2'].map(text => chosen(menu, text))).toEqual([
      'Mục 2',
      'Mục 2',
      'Mục 2',
      'Mục 2',
    ])
    expect(chosen(menu, 'sửa mục 2 thành 3 buổi')).toBeUndefined()
  })

  it('answers "đúng không ạ?"', () => {
    const doubt = makeMenu(
      (['right', 'retype', 'no-number'] as const).map(word => ({ word, action: { do: 'nothing' } })),
      'answer',
      voice,
    )
    const [right, retype, none] = doubt.items.map(({ label }) => label)
    for (const yes of ['ừ', 'uh', 'đúng', 'dạ đúng ạ', 'vâng', 'oke', 'uh đúng r', 'dạ vâng ạ'])
      expect(chosen(doubt, yes)).toBe(right)
    for (const no of ['không', 'k', 'ko', 'không phải', 'dạ không ạ']) expect(chosen(doubt, no)).toBe(retype)
    for (const out of ['không nhớ', 'k nhớ', 'bỏ qua', 'chịu', 'k có số']) expect(chosen(doubt, out)).toBe(none)
    for (const more of ['chắc 32', 'mỗi buổi 30', '30']) expect(chosen(doubt, more)).toBeUndefined()
  })

  it.each([
    ['send', 'mend', 'cancel'],
    ['record-direction', 'record-last', 'cancel'],
    ['take', 'note', 'not-report'],
  ] as const)('lets go of words that wait: %s, %s, %s', (...words) => {
    const menu = makeMenu(
      words.map(word => ({ word, action: { do: 'nothing' } })),
      'choose',
      voice,
    )
    const out = menu.items[2]?.label
    for (const said of ['thôi khỏi gửi', 'khỏi gửi', 'thôi khỏi sửa', 'bỏ đi', 'bỏ tin này đi', 'không gửi nữa đâu'])
      expect([said, chosen(menu, said)]).toEqual([said, out])
    for (const more of ['bỏ qua', 'không đề nghị gì', 'bỏ phiếu', 'bổ sung', 'thôi học', 'thôi để mai', 'khỏi bệnh'])
      expect([more, chosen(menu, more)]).toEqual([more, undefined])
  })
})
