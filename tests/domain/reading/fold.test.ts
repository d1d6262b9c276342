import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePoints, cut, splitForChat } from '../../../src/domain/reading/fit-text.ts'
import { cleanForFiles, fold, foldedEquals, nfc } from '../../../src/domain/reading/fold.ts'

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' })
/** The characters as a reader sees them. */
const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), part => part.segment)

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        'ế',
        'e\u0302\u0301',
        'Đ',
        'hoà ',
        'hòa',
        '👨‍👩‍👧‍👦',
        '🇻🇳',
        ' ',
        '\n',
        '\n\n',
        '. ',
        'a\u0301\u0323',
        '\ud83d',
      ),
      {
        maxLength: 80,
      },
    )
    .map(pieces => pieces.join('')),
)

describe('folding', () => {
  it.each([
    ['Báo cáo', 'bao cao'],
    ['ĐOÀN đoàn Ðoàn', 'doan doan doan'],
    ['Ngữ  văn\n', 'ngu van'],
    ['hoà', 'hoa'],
    ['hòa', 'hoa'],
    ['Vật lí – Công nghệ', 'vat li – cong nghe'],
  ])('%s is %s', (typed, folded) => expect(fold(typed)).toBe(folded))

  it('lets a teacher leave out every mark', () => {
    expect(foldedEquals('doi thoai', 'Đối thoại')).toBe(true)
    expect(foldedEquals('tổ', 'tờ khai')).toBe(false)
  })

  it('is done once and for all, and does not see how a mark was typed', () => {
    fc.assert(
      fc.property(anything, text => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(fold(text.normalize('NFD'))).toBe(fold(nfc(text)))
      }),
      { numRuns: 1000 },
    )
  })

  it('is done once and for all for every single character of Unicode', () => {
    const unstable: string[] = []
    for (let code = 0; code < 0x20000; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue
      const character = String.fromCodePoint(code)
      if (fold(fold(character)) !== fold(character)) unstable.push(code.toString(16))
    }
    expect(unstable).toEqual([])
  })
})

describe('what may enter a file', () => {
  it('keeps words, lines and emoji and drops what makes a .docx unopenable', () => {
    const typed = 'Tổ\u0000 Ngữ\uFFFE văn\uFFFF\u000B\n\t👩‍🏫\ud83d kết thúc\u001F\udc00'
    expect(cleanForFiles(typed)).toBe('Tổ Ngữ văn\n\t👩‍🏫 kết thúc')
  })

  it('holds only characters of XML 1.0, and none that stands for half of one', () => {
    const allowed = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]*$/u
    fc.assert(
      fc.property(anything, text => allowed.test(cleanForFiles(text))),
      { numRuns: 1000 },
    )
  })
})

describe('cutting', () => {
  it('counts as Telegram does and never halves what a reader sees as one', () => {
    expect(codePoints('Tổ 👨‍👩‍👧')).toBe(8)
    expect(graphemes('ế👨‍👩‍👧🇻🇳')).toHaveLength(3)
    expect(cut('Tổ Ngữ văn', 10)).toBe('Tổ Ngữ văn')
    expect(cut('Tổ Ngữ văn', 9)).toBe('Tổ Ngữ…')
    expect(cut('5 lần; ký cam kết thực hiện; họp phụ huynh', 33)).toBe('5 lần; ký cam kết thực hiện; họp…')
    expect(cut('5 lần; ký cam kết thực hiện; họp phụ huynh', 32)).toBe('5 lần; ký cam kết thực hiện…')
    // A word that is most of the text is cut itself.
    expect(cut('xem https://example.com/mot-duong-dan-dai', 20)).toBe('xem https://example…')
    expect(cut('Gia đình 👨‍👩‍👧', 12)).toBe('Gia đình…')
    expect(cut('abcdef', 4, '...')).toBe('a...')
    expect(cut('abcdef', 2, '...')).toBe('ab')
  })

  it('never passes the limit and always leaves whole graphemes', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 60 }), (text, max) => {
        const short = cut(text, max)
        expect(codePoints(short)).toBeLessThanOrEqual(max)
        if (short === text) return
        const whole = graphemes(text)
        const kept = graphemes(text.slice(0, short.replace(/…$/, '').length))
        expect(kept).toEqual(whole.slice(0, kept.length))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a long text for a chat', () => {
  it('breaks between paragraphs, then sentences, then words', () => {
    expect(splitForChat('Mục một xong.\n\nMục hai cũng xong.', 20)).toEqual(['Mục một xong.', 'Mục hai cũng xong.'])
    expect(splitForChat('Tổ họp bốn lần. Ký cam kết rồi.', 20)).toEqual(['Tổ họp bốn lần.', 'Ký cam kết rồi.'])
    expect(splitForChat('tuyên truyền pháp luật', 12)).toEqual(['tuyên truyền', 'pháp luật'])
    expect(splitForChat('👨‍👩‍👧👨‍👩‍👧', 10)).toEqual(['👨‍👩‍👧', '👨‍👩‍👧'])
    expect(splitForChat(' \n ', 10)).toEqual([])
  })

  it('keeps everything but the white space at its breaks, in pieces that fit', () => {
    const bare = (text: string) => text.replace(/\s+/g, '')
    fc.assert(
      fc.property(anything, fc.integer({ min: 2, max: 40 }), (text, limit) => {
        const pieces = splitForChat(text, limit)
        expect(bare(pieces.join(''))).toBe(bare(text))
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(limit)
          expect(piece.trim()).not.toBe('')
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('never breaks an emoji, a flag or a letter with its marks that fits', () => {
    const visible = (text: string) => graphemes(text).filter(each => each.trim() !== '')
    const hostile = fc
      .array(
        fc.constantFrom(
          '👨‍👩‍👧‍👦',
          '🇻🇳',
          '🇻',
          '👍🏽',
          '❤️',
          'e\u0302\u0301',
          'ế',
          ' ',
          ' \u0301',
          '\n\n',
          '. ',
          'chữ',
          '0️⃣',
          'ก็',
        ),
        {
          maxLength: 60,
        },
      )
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(hostile, fc.integer({ min: 12, max: 40 }), (text, limit) => {
        expect(splitForChat(text, limit).flatMap(visible)).toEqual(visible(text))
      }),
      { numRuns: 1000 },
    )
  })
})
