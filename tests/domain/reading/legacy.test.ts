import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { looksLegacyEncoded } from '../../../src/domain/reading/legacy.ts'

const plan = readFileSync(new URL('../../../prisma/plans/ke-hoach-49/source.txt', import.meta.url), 'utf8')
const paragraphs = plan.split('\n').filter(line => line.trim().split(' ').length >= 4)

describe('text typed with an old keyboard table', () => {
  it.each([
    'B¸o c¸o',
    'Tæ chøc 3 buæi tuyªn truyÒn, 29 l­ît ng­êi',
    'Héi nghÞ c«ng chøc, viªn chøc',
    '4 lÇn; ký cam kÕt øng xö',
    'Baùo caùo',
    'BAÙO CAÙO THAÙNG',
    'Toå chöùc 3 buoåi tuyeân truyeàn, 29 löôït ngöôøi',
    'Hoäi nghò coâng chöùc',
    'BÃ¡o cÃ¡o 6 thÃ¡ng',
  ])('%s', text => expect(looksLegacyEncoded(text)).toBe(true))

  it('is told in nearly every paragraph of the plan, had it been typed so', () => {
    for (const table of [TCVN3, VNI]) {
      const told = paragraphs.filter(paragraph => looksLegacyEncoded(typedWith(table, paragraph)))
      expect(told.length / paragraphs.length).toBeGreaterThan(0.95)
    }
  })
})

describe('text that is not', () => {
  it.each([
    ...[
      'Báo cáo',
      'toán hoá xoá',
      'hoà, toà, khoá',
      'Hà, Thái, Hoàng',
      'tổ chức 2 buổi',
      '4 lần; ký cam kết',
      'Quá trình',
      'không',
    ],
    ...[
      'Où es-tu ? Où vas-tu ?',
      'été à la réunion « bonjour »',
      'goût, coût, août',
      'thaï, naïf, maïs',
      'Noël à l’école',
    ],
    ...[
      'Straße, Müller, schön',
      'señor, niño',
      'ABC® © 2024',
      '5µm · 3×4 ½',
      'It’s fine',
      '14/15',
      'lỗi: B¸o c¸o',
      '👍👩‍🏫',
      '',
    ],
  ])('%s', text => expect(looksLegacyEncoded(text)).toBe(false))

  it('is no paragraph of the plan, composed or decomposed', () => {
    expect(paragraphs.filter(looksLegacyEncoded)).toEqual([])
    expect(paragraphs.filter(paragraph => looksLegacyEncoded(paragraph.normalize('NFD')))).toEqual([])
  })
})

type Table = Readonly<Record<string, string>>

const LETTERS =
  'á à ả ã ạ ă ắ ằ ẳ ẵ ặ â ấ ầ ẩ ẫ ậ é è ẻ ẽ ẹ ê ế ề ể ễ ệ í ì ỉ ĩ ị ó ò ỏ õ ọ ô ố ồ ổ ỗ ộ ơ ớ ờ ở ỡ ợ ú ù ủ ũ ụ ư ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ đ'
const TCVN3 = table(
  '¸ µ ¶ · ¹ ¨ ¾ » ¼ ½ Æ © Ê Ç È É Ë Ð Ì Î Ï Ñ ª Õ Ò Ó Ô Ö Ý × Ø Ü Þ ã ß á â ä « è å æ ç é ¬ í ê ë ì î ó ï ñ ò ô \u00AD ø õ ö ÷ ù ý ú û ü þ ®',
)
const VNI = table(
  'aù aø aû aõ aï aê aé aè aú aü aë aâ aá aà aå aã aä eù eø eû eõ eï eâ eá eà eå eã eä í ì æ ó ò où oø oû oõ oï oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï ' +
    'uù uø uû uõ uï ö öù öø öû öõ öï yù yø yû yõ î ñ',
)

function table(signs: string): Table {
  const typed = signs.split(' ')
  return Object.fromEntries(LETTERS.split(' ').map((letter, at) => [letter, typed[at] ?? '']))
}

function typedWith(signs: Table, text: string): string {
  return [...text.toLowerCase()].map(letter => signs[letter] ?? letter).join('')
}
