import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftLines } from '../../../src/domain/documents/drafts.ts'
import { NO_CHOICES, type WordingChoices } from '../../../src/domain/wording/choices.ts'
import { compiledWords } from '../../../src/domain/wording/compiled-words.ts'
import type { TellingUnit } from '../../../src/domain/wording/told.ts'
import { goldenOutline, goldenPlan, goldenUnits } from '../../support/golden.ts'
import { saying, unit } from './said.ts'

const [TOAN, LI, HOA, VAN] = ['toan-tin', 'vat-li-cong-nghe', 'hoa-sinh', 'ngu-van'].map(unit)
if (!TOAN || !LI || !HOA || !VAN) throw new Error('no units')

const textsOf = (units: readonly TellingUnit[], choices: Partial<WordingChoices> = {}) =>
  compiledWords(goldenPlan, units, { ...NO_CHOICES, ...choices }).paragraphs.map(({ text }) => text)

const idOf = (units: readonly TellingUnit[], text: string) =>
  compiledWords(goldenPlan, units, NO_CHOICES).points.find(each => each.text === text)?.id ?? ''

const deeds = ['tưới cây', 'nhặt rác', 'sơn tường', 'vá đường', 'sửa bàn', 'lau cửa', 'đóng kệ', 'trồng hoa']

describe('a paragraph of the units’ words', () => {
  it('reads as one thing where there is one', () => {
    expect(textsOf([saying(LI, { 'phoi-hop': 'cùng Đoàn xã trồng cây' })])).toEqual([
      'Hoạt động phối hợp là cùng Đoàn xã trồng cây.',
    ])
    expect(textsOf([saying(LI, { 'dan-van-kheo': '“Góc sẻ chia”: hộp thư; đã được công nhận' })])).toEqual([
      'Mô hình được công nhận là “Góc sẻ chia” (Tổ Vật lí - Công nghệ).',
    ])
  })

  it('names the unit where one alone has something', () => {
    expect(textsOf([saying(VAN, { 'dan-chu': 'công khai quỹ lớp; lấy ý kiến về nội quy' })])).toEqual([
      'Thực hiện Quy chế dân chủ, Tổ Ngữ văn tập trung vào: công khai quỹ lớp; lấy ý kiến về nội quy.',
    ])
  })

  it('lists the registered models where none is recognised', () => {
    const told = { 'dan-van-kheo': '“Góc sẻ chia”: hộp thư; chưa công nhận\n“Sân chơi”: mở sân; chưa' }
    expect(textsOf([saying(LI, told)])).toEqual([
      'Các mô hình đã đăng ký gồm: “Góc sẻ chia” (Tổ Vật lí - Công nghệ); “Sân chơi” (Tổ Vật lí - Công nghệ).',
    ])
  })

  it('says what a sentence of its own needs behind the list', () => {
    const long = Array.from({ length: 41 }, (_, i) => `việc${i}`).join(' ')
    expect(textsOf([saying(TOAN, { 'dan-chu': `công khai quỹ lớp; ${long}` })])[0]).toBe(
      `Thực hiện Quy chế dân chủ, Tổ Toán - Tin tập trung vào: công khai quỹ lớp. Tổ Toán - Tin: ${long}.`,
    )
  })

  it('names under a sentence of its own only who said it, and keeps the short ones in the list', () => {
    const all = deeds.map(deed => `việc ${deed} của cả trường`)
    const long = saying(TOAN, { 'dan-chu': `công khai ${all.join(', ')}` })
    const short = [LI, HOA].map(each => saying(each, { 'dan-chu': `${all[1]}` }))
    expect(textsOf([long, ...short])).toEqual([
      `Thực hiện Quy chế dân chủ, các tổ tập trung vào: ${all[1]}. Tổ Toán - Tin: công khai ${all.join(', ')}.`,
    ])
  })

  it('reads as several things where one ý counts several', () => {
    const told = { 'phoi-hop-vp': '3 văn bản: quy chế chi tiêu nội bộ, nội quy học sinh, kế hoạch tuyển sinh' }
    expect(textsOf([saying(unit('van-phong'), told)])).toEqual([
      'Các văn bản được đưa ra lấy ý kiến gồm: quy chế chi tiêu nội bộ, nội quy học sinh, kế hoạch tuyển sinh.',
    ])
  })

  it('says once what two say with and without a small word', () => {
    const told = [TOAN, LI].map((each, i) =>
      saying(each, { 'dan-chu': `lấy ý kiến ${['về', ''][i]} phân công chuyên môn` }),
    )
    expect(textsOf(told)).toEqual([
      'Thực hiện Quy chế dân chủ, các tổ tập trung vào: lấy ý kiến về phân công chuyên môn.',
    ])
  })

  it('leaves no unit without a word where another tells at length', () => {
    const short = deeds.map(deed => `công khai việc ${deed}`).join('; ')
    const told = saying(LI, { 'dan-chu': 'lấy ý kiến về nội quy' })
    const places = (text: string) => textsOf([saying(TOAN, { 'dan-chu': text }), told])[0]?.split(/; |\. /u) ?? []
    expect(places(short)).toHaveLength(6)
    expect(places(short).at(-1)).toBe('lấy ý kiến về nội quy.')
    const long = deeds.map(deed => Array.from({ length: 41 }, (_, i) => `${deed}${i}`).join(' ')).join('; ')
    expect(places(long)[0]).toBe(
      'Thực hiện Quy chế dân chủ, Tổ Vật lí - Công nghệ tập trung vào: lấy ý kiến về nội quy',
    )
  })

  it('says once what several say, the fuller form at the place of the first', () => {
    const units = [
      saying(TOAN, { 'dan-chu': 'công khai quỹ lớp; lấy ý kiến về nội quy' }),
      saying(LI, { 'dan-chu': 'lấy ý kiến về nội quy của tổ; Công khai quỹ lớp.' }),
    ]
    expect(textsOf(units)).toEqual([
      'Thực hiện Quy chế dân chủ, các tổ tập trung vào: công khai quỹ lớp; lấy ý kiến về nội quy của tổ.',
    ])
  })

  it('lets no credit grow: a longer example is another one', () => {
    const units = [
      saying(TOAN, { 'dao-duc': 'giáo viên dạy kèm' }),
      saying(LI, { 'dao-duc': 'giáo viên dạy kèm ngoài giờ' }),
      saying(HOA, { 'dao-duc': 'Giáo viên dạy kèm' }),
    ]
    expect(textsOf(units)[0]).toBe(
      'Các việc làm tốt được giới thiệu gồm: giáo viên dạy kèm (Tổ Toán - Tin, Tổ Hóa - Sinh); giáo viên dạy kèm ngoài giờ (Tổ Vật lí - Công nghệ).',
    )
  })

  it('has six places; more units go first, and what is unticked makes room', () => {
    const units = [saying(TOAN, { 'dan-chu': deeds.join('; ') }), saying(VAN, { 'dan-chu': 'trồng hoa' })]
    const listed = (choices?: Partial<WordingChoices>) => textsOf(units, choices)[0]?.replace(/^.*: /u, '')
    expect(listed()).toBe('trồng hoa; tưới cây; nhặt rác; sơn tường; vá đường; sửa bàn.')
    expect(listed({ unticked: new Set([idOf(units, 'nhặt rác')]) })).toBe(
      'trồng hoa; tưới cây; sơn tường; vá đường; sửa bàn; lau cửa.',
    )
    expect(listed({ ticked: new Set([idOf(units, 'đóng kệ')]) })).toMatch(/sửa bàn; đóng kệ\.$/)
  })
})

describe('the officer’s hand', () => {
  const units = [
    saying(TOAN, { hop: 'sơ kết học kỳ; trực nề nếp', 'trao-doi-phu-huynh': 'mong sửa nhà xe; Báo BGH: việc riêng' }),
  ]

  it('moves an ý to another lead and words it anew', () => {
    expect(textsOf(units, { moved: new Map([[idOf(units, 'trực nề nếp'), 'ky-cuong']]) })).toEqual([
      'Nội dung các cuộc họp tập trung vào: sơ kết học kỳ.',
      'Về kỷ luật, kỷ cương, giao tiếp, ứng xử, Tổ Toán - Tin tập trung vào: trực nề nếp.',
    ])
    const reworded = new Map([
      [idOf(units, 'trực nề nếp'), { text: 'phân công trực nền nếp.', original: 'trực nề nếp' }],
    ])
    expect(textsOf(units, { reworded })).toEqual([
      'Nội dung các cuộc họp tập trung vào: sơ kết học kỳ; phân công trực nền nếp.',
    ])
  })

  it('replaces a whole paragraph and learns what came since', () => {
    const own = { text: 'Các tổ đã họp đủ.', seen: [idOf(units, 'sơ kết học kỳ')] }
    const { paragraphs } = compiledWords(goldenPlan, units, { ...NO_CHOICES, replaced: new Map([['hop', own]]) })
    expect(paragraphs).toMatchObject([{ text: own.text, replaced: true, newSince: [idOf(units, 'trực nề nếp')] }])
  })

  it('never puts what is for the BGH alone, nor a wish as it was said, into the report', () => {
    const ids = compiledWords(goldenPlan, units, NO_CHOICES).points.map(({ id }) => id)
    const reworded = new Map(ids.map(id => [id, { text: 'việc đã làm', original: '' }]))
    expect(textsOf(units, { ticked: new Set(ids) }).join(' ')).not.toMatch(/mong|riêng/)
    const { standing, points } = compiledWords(goldenPlan, units, { ...NO_CHOICES, reworded })
    const alone = points.find(({ fate }) => fate.to === 'leadership')
    expect(standing.get(alone?.id ?? '')).toBeUndefined()
  })

  it('leaves out of the year what was unticked for the half-year', () => {
    const year = goldenUnits('year')
    const half = compiledWords(goldenPlan, year, NO_CHOICES).points.find(({ text }) => text === 'hiến máu tình nguyện')
    const { points } = compiledWords(goldenPlan, year, NO_CHOICES, new Set([half?.id ?? '']))
    expect(half?.half).toBe(true)
    expect(points.map(({ id }) => id)).not.toContain(half?.id)
  })
})

describe('the drafts of the officer’s own parts', () => {
  const contents = goldenOutline.parts.flatMap(part =>
    'content' in part ? [part.content] : part.items.map(item => item.content),
  )
  const drafted = (key: string, units: readonly TellingUnit[]) => {
    const content = contents.find(each => each.kind === 'own' && each.key === key)
    if (content?.kind !== 'own') throw new Error(key)
    return draftLines(content, compiledWords(goldenPlan, units, NO_CHOICES).points)
  }

  it('come from the same classification: what is hard, and what names the superior', () => {
    const units = goldenUnits('half-year')
    expect(drafted('han-che', units)).toEqual([
      'Ít thời gian sinh hoạt chung.',
      'Phòng thực hành chật.',
      'Học sinh ở xa, khó phối hợp ngoài giờ.',
      'Tài liệu tuyên truyền còn dài.',
      'Giáo viên dạy kín tuần, khó họp đủ.',
      'Đường truyền chậm.',
      'Sân tập trơn khi mưa.',
      'Việc dồn vào cuối kỳ.',
      'Kinh phí hoạt động hạn chế.',
    ])
    expect(drafted('kien-nghi', units)).toEqual([
      'Cấp bản tóm tắt các văn bản mới.',
      'Tập huấn phần mềm hồ sơ từ đầu năm học.',
    ])
    expect(drafted('kien-nghi', goldenUnits('year'))).toHaveLength(2)
  })
})

/** What teachers really type, good and bad. */
const piece = fc.constantFrom(
  ...[
    '4 lần',
    '2 buổi, 29 lượt',
    'Dạ 3 cuộc họp ạ',
    '1 gương',
    '5 học sinh, 2 triệu đồng',
    'tổ chủ trì',
    'em cảm ơn cô',
  ],
  ...[
    'tổ em họp 2 lần',
    'em xin hết',
    'mong sửa nhà xe',
    'đề nghị trường mua máy chiếu',
    'không có ý kiến',
    'em thấy ổn',
  ],
  ...[
    'công khai quỹ lớp',
    'lấy ý kiến về nội quy',
    'sinh hoạt dưới cờ',
    'cùng Đoàn xã trồng cây',
    'giúp 3 em vượt khó',
  ],
  ...[
    'phụ huynh bức xúc',
    'kiến nghị Sở tập huấn',
    'Báo BGH: việc riêng',
    'cô Nguyễn Thị Lan dạy kèm',
    'thăm học sinh ốm',
  ],
)
const answer = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .chain(parts => fc.constantFrom('; ', '\n', '. ', ', ').map(mark => parts.join(mark)))
const prompts = ['hop', 'tuyen-truyen', 'dan-chu', 'dao-duc', 'phoi-hop', 'trao-doi-phu-huynh', 'danh-gia']
const school = fc
  .array(
    fc.tuple(fc.constantFrom(TOAN, LI, HOA, VAN), fc.record(Object.fromEntries(prompts.map(id => [id, answer])))),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map(told => [...new Map(told.map(([teller, said]) => [teller.id, saying(teller, said)])).values()])

const words = (text: string): readonly string[] => text.toLocaleLowerCase('vi').match(/[\p{L}\p{N}]+/gu) ?? []

describe('whatever the units say', () => {
  it('no wish, courtesy, first person, name or figure stands in a list', () => {
    fc.assert(
      fc.property(school, units => {
        const printed = textsOf(units).join('\n')
        expect(printed).not.toMatch(
          /(?<!\p{L})(?:mong|đề nghị|kiến nghị|bức xúc|Báo|riêng|ạ|cảm ơn|em xin|em thấy|tổ em)(?!\p{L})/u,
        )
        expect(printed).not.toMatch(/Nguyễn|\d+ (?:lần|buổi|lượt|gương|học sinh|triệu|cuộc)/u)
        expect(printed).not.toMatch(/;\s*[;.]|: *\.|\.\./u)
      }),
      { numRuns: 200 },
    )
  })

  it('nothing is lost: every word belongs to an ý, and every ý is printed or says why not', () => {
    fc.assert(
      fc.property(school, units => {
        const { points, standing } = compiledWords(goldenPlan, units, NO_CHOICES)
        const said = units.flatMap(({ submission }) => submission?.answers.flatMap(({ text }) => words(text)) ?? [])
        expect(points.flatMap(({ original }) => words(original))).toEqual(said)
        for (const { id, fate } of points) {
          const stands = standing.get(id)
          expect(fate.to !== 'report' || stands?.printed === true || stands?.why !== undefined).toBe(true)
        }
        expect(new Set(points.map(({ id }) => id)).size).toBe(points.length)
      }),
      { numRuns: 200 },
    )
  })

  it('the order of the units changes nothing', () => {
    fc.assert(
      fc.property(school, units => {
        expect(textsOf(units.toReversed())).toEqual(textsOf(units))
      }),
    )
  })

  it('an answer as long as a book comes out', () => {
    const book = 'công khai quỹ lớp, đ/c, “GV” 12 em; không có gì ạ. '.repeat(5000)
    expect(
      textsOf([
        saying(TOAN, { 'dan-chu': book, 'dao-duc': `(${'a('.repeat(5000)}`, 'phoi-hop': 'đoàn '.repeat(20_000) }),
      ]).length,
    ).toBeGreaterThan(0)
  })
})
