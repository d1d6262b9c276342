import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../src/domain/plan.ts'
import { isNothing, readFigures } from '../../../src/domain/reading/figures.ts'
import { indicatorsOf, understood } from './plan-prompts.ts'

type Row = readonly [prompt: string, message: string, expected: string]

function readTable(): readonly Row[] {
  let prompt = ''
  return readFileSync(new URL('messages.txt', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line): Row[] => {
      const heading = /^\[(.+)\]$/.exec(line)?.[1]
      if (heading) prompt = heading
      const [message, expected] = line.split(/ =>(?: |$)/)
      return heading || line.startsWith('#') || expected === undefined ? [] : [[prompt, message ?? '', expected]]
    })
}

const table = readTable()

describe('what teachers write to a prompt', () => {
  it('is a table worth its name', () => expect(table.length).toBeGreaterThanOrEqual(150))

  it.each(table)('%s: %s', (prompt, message, expected) => {
    expect(understood(prompt, message.replaceAll(' ⏎ ', '\n'))).toBe(expected)
  })

  it('is the same from a Mac keyboard, which sends NFD', () => {
    for (const [prompt, message] of table) {
      expect(understood(prompt, message.normalize('NFD'))).toBe(understood(prompt, message))
    }
  })
})

describe('an answer of several indicators', () => {
  it('names what has no number yet', () => {
    const read = readFigures('2 buổi, vài người', indicatorsOf('tuyen-truyen'))
    expect(read.missing).toEqual(['quan-triet', 'tin-bai'])
    expect(read.doubts).toEqual([{ kind: 'unreadable', indicator: 'tuyen-truyen-luot', readings: [] }])
  })

  it('keeps the words as typed, numbers and all', () => {
    const message = '  4 lần; ký cam kết  👩‍🏫 <b>&\n'
    expect(readFigures(message, indicatorsOf('hop')).words).toBe(message)
  })

  it('with nothing in it is zero everywhere but in ratios', () => {
    const read = readFigures('Kỳ này không phát sinh ạ', indicatorsOf('tuyen-truyen'))
    expect(read.nothing).toBe(true)
    expect(read.figures.map(figure => figure.value)).toEqual([0, 0, 0])
    expect(read.missing).toEqual(['quan-triet'])
  })

  it('outside a prompt takes no number without its unit', () => {
    const note = (text: string) => readFigures(text, indicatorsOf('hop'), { bare: 'none' }).figures
    expect(note('4')).toEqual([])
    expect(note('4 lần')).toEqual([{ indicator: 'hop-long-ghep', value: 4 }])
  })
})

describe('nothing to report', () => {
  const nothing =
    'không phát sinh|ko ps|không có|kps|không|khong co gi|Không có gì ạ|dạ không|Tổ không có|Chưa có|k có|ko phát sinh gì hết|' +
    'Không!|kỳ này không phát sinh|Cả kỳ không phát sinh|KHÔNG PHÁT SINH.|không có phát sinh'
  it.each(nothing.split('|'))('%s', text => {
    expect(isNothing(text)).toBe(true)
    expect(isNothing(text.normalize('NFD'))).toBe(true)
  })

  const something =
    'không có bức xúc|không đồng ý|4|0|không có 3 buổi|3 buổi; không có bức xúc|không họp|o|có|' +
    'không phát sinh đơn thư nhưng có 2 lượt tiếp dân||👍|không phát sinh thêm vì đã nộp 3 buổi'
  it.each(something.split('|'))('is not "%s"', text => expect(isNothing(text)).toBe(false))
})

describe('whatever is typed', () => {
  const prompts = ['hop', 'tuyen-truyen', 'dao-duc', 'don-thu', 'cai-cach-vp'].map(indicatorsOf)
  const scraps = fc.constantFrom(
    ...'1 2,3 14/15 ~30 30-40 1.500 mỗi buổi người lần 5tr k % / ( ) “ ” trong đó tổng không nào hai ba chục năm ngày 20/4 : ; . 👍 đ x'.split(
      ' ',
    ),
  )
  const messages = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(scraps, { maxLength: 40 }).map(words => words.join(' ')),
    fc.array(scraps, { maxLength: 40 }).map(words => words.join('')),
  )

  it('is read without failing, each indicator at most once, nothing lost or invented', () => {
    fc.assert(
      fc.property(messages, fc.constantFrom(...prompts), (message, indicators) => {
        const { figures, doubts, missing, words } = readFigures(message, indicators)
        const told = [...figures, ...doubts].map(each => each.indicator)
        expect([...told, ...missing].toSorted()).toEqual(indicators.map((each: Indicator) => each.id).toSorted())
        expect(words).toBe(message.normalize('NFC'))
        for (const each of [...figures, ...doubts.flatMap(doubt => doubt.readings)]) {
          expect(Number.isFinite(each.value) && each.value >= 0).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  const long = [
    '👍',
    '9',
    '1 ',
    '1.',
    '1,',
    '1/',
    '1-',
    '~1 ',
    'hai ',
    '2tr',
    'mỗi buổi 1 ',
    '"',
    '(',
    '1. a\n',
    'không ',
    '0 ',
    '\u0301',
    '👨‍👩‍👧‍👦',
  ]
  it.each(long)('is read in one go though it is 4096 characters of %j', unit => {
    const message = unit.repeat(4096 / unit.length)
    for (const indicators of prompts) expect(readFigures(message, indicators).words).toBe(message.normalize('NFC'))
  })
})

describe('the same number said twice', () => {
  it.each([
    ['tuyen-truyen-dt', '- Số buổi tuyên truyền: 3 buổi.\n- Tổ chức 3 buổi.', 'tuyen-truyen-buoi 3'],
    [
      'tuyen-truyen-dt',
      'Tổ chức 3 buổi tuyên truyền. Cả 3 buổi đều có ảnh',
      'tuyen-truyen-buoi? 3 or 6 (ambiguous-unit)',
    ],
    ['tuyen-truyen-dt', '- Tháng 3: 1 buổi\n- Tháng 4: 1 buổi', 'tuyen-truyen-buoi? 2 or 1 (ambiguous-unit)'],
    ['tuyen-truyen-dt', '2 buổi sinh hoạt và 2 buổi tọa đàm', 'tuyen-truyen-buoi? 4 or 2 (ambiguous-unit)'],
    ['tuyen-truyen-dt', '2 buổi sinh hoạt, 3 buổi tọa đàm', 'tuyen-truyen-buoi? 5 or 2 or 3 (ambiguous-unit)'],
  ])('%s: %s', (prompt, text, expected) => expect(understood(prompt, text)).toBe(expected))
})

describe('đồng chí, đồng bào, đồng nghiệp, đồng phục', () => {
  it.each([
    '02 đồng chí được biểu dương',
    '02 dong chi duoc bieu duong',
    '5 đ/c được khen',
    '10 đồng bào được giúp',
    '3 đồng nghiệp giúp nhau',
    '54 đồng chí',
    '4 đồng phục',
    '2 hoạt động',
    'dự 2 hoat dong do truong to chuc',
    '3 hoạt động hỗ trợ 5 hs',
  ])('"%s" is no money', text => expect(understood('dao-duc', text)).not.toContain('ho-tro-tien'))

  it('leaves the money beside them as it is', () => {
    expect(understood('dao-duc', '3 đồng chí giúp 5 em hết 2 triệu')).toContain('ho-tro-tien 2000000')
    expect(understood('dao-duc', '1 gương; 5 em, 500.000 đồng chi cho sách vở')).toContain('ho-tro-tien 500000')
    expect(understood('dao-duc', '1 guong; 5 em, 500000 dong chi cho sach vo')).toContain('ho-tro-tien 500000')
  })
})
