import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureSentence } from '../../src/domain/figure-sentence.ts'
import { numberText, percentText } from '../../src/domain/figure-text.ts'
import type { Total } from '../../src/domain/figures-sum.ts'
import { sentenceText } from '../../src/text/figure-sentence.ts'
import { shipped } from '../storage/plan-support.ts'

const plan = shipped()

type Told = number | readonly [number, number] | Partial<Total>

/** Told by everybody who is asked; two units did it, unless it says otherwise. */
function totalOf(told: Told): Total {
  const [value, of] = typeof told === 'number' ? [told] : Array.isArray(told) ? told : []
  const whole = { units: ['ngu-van', 'toan-tin'], asked: 2, missing: [], value: value ?? 0 }
  const doers = (value ?? 0) > 0 ? whole.units : []
  const more = typeof told === 'number' || Array.isArray(told) ? {} : told
  return { ...whole, doers, ...(of === undefined ? {} : { of }), ...more }
}

function parts(code: string, figures: Readonly<Record<string, Told>>, ofYear = false) {
  const totals = new Map(Object.entries(figures).map(([id, told]) => [id, totalOf(told)]))
  const area = plan.areas.find(each => each.code === code)
  if (!area) throw new Error(`no area ${code}`)
  return figureSentence(area, plan, { totals, ofYear })
}

const said = (...told: Parameters<typeof parts>): string => sentenceText(parts(...told))

/** Told by some of those who are asked. */
const some = (value: number): Partial<Total> => ({
  value,
  doers: value > 0 ? ['ngu-van', 'toan-tin'] : [],
  asked: 9,
  missing: ['a', 'b', 'c', 'd', 'e', 'f'],
})
const by = (value: number, ...doers: string[]): Partial<Total> => ({ value, doers })

describe('who does what, in the sentence of an area', () => {
  it('gives every deed its doer', () => {
    expect(
      said('II.1', {
        'van-ban': 5,
        'hop-long-ghep': 31,
        'kiem-tra': by(6, 'cong-doan', 'ban-giam-hieu', 'thanh-tra-nhan-dan'),
      }),
    ).toBe(
      'Nhà trường đã ban hành 5 văn bản lãnh đạo, chỉ đạo công tác dân vận; các tổ đã tổ chức 31 cuộc họp có lồng ghép nội dung dân vận, Quy tắc ứng xử văn hóa; Ban Giám hiệu, Công đoàn trường và Ban Thanh tra nhân dân đã tiến hành 6 cuộc kiểm tra, giám sát.',
    )
  })

  it('calls one unit alone by its name', () => {
    expect(said('II.1', { 'van-ban': 1, 'hop-long-ghep': by(2, 'ngu-van'), 'kiem-tra': by(1, 'cong-doan') })).toBe(
      'Nhà trường đã ban hành 1 văn bản lãnh đạo, chỉ đạo công tác dân vận; Tổ Ngữ văn đã tổ chức 2 cuộc họp có lồng ghép nội dung dân vận, Quy tắc ứng xử văn hóa; Công đoàn trường đã tiến hành 1 cuộc kiểm tra, giám sát.',
    )
    expect(said('II.4', { 'dien-hinh': by(1, 'doan-thanh-nien') })).toBe(
      'Đoàn Thanh niên đã giới thiệu 1 gương người tốt, việc tốt, điển hình tiên tiến.',
    )
  })

  it('says a subject that goes on once, and “đã” with it', () => {
    expect(
      said('II.2', { 'tuyen-truyen-buoi': 19, 'tuyen-truyen-luot': 1443, 'tin-bai': 18, 'quan-triet': [84, 85] }),
    ).toBe(
      'Các tổ, đoàn thể đã tổ chức 19 buổi tuyên truyền với 1.443 lượt người dự; đăng, phát 18 tin, bài; 84/85 cán bộ, viên chức, người lao động (98,8%) được quán triệt các văn bản về công tác dân vận.',
    )
    // Another doer is another subject, though both belong to the same group.
    expect(said('II.2', { 'tuyen-truyen-buoi': 19, 'tin-bai': by(3, 'van-phong') })).toBe(
      'Các tổ, đoàn thể đã tổ chức 19 buổi tuyên truyền; Tổ Văn phòng đã đăng, phát 3 tin, bài.',
    )
    expect(said('II.2', { 'quan-triet': [45, 50] })).toBe(
      'Có 45/50 cán bộ, viên chức, người lao động (90%) được quán triệt các văn bản về công tác dân vận.',
    )
  })

  it('tells violations in a sentence of their own', () => {
    expect(said('II.4', { 'dien-hinh': 9, 'vi-pham': 1, 'vi-pham-xu-ly': 1 })).toBe(
      'Các đơn vị đã giới thiệu 9 gương người tốt, việc tốt, điển hình tiên tiến. Trong kỳ có 1 trường hợp vi phạm kỷ luật, kỷ cương, đã xử lý.',
    )
    const alone = (xuLy: Record<string, Told>, ofYear = false) => said('II.4', { 'vi-pham': 3, ...xuLy }, ofYear)
    expect(alone({ 'vi-pham-xu-ly': 2 }, true)).toBe(
      'Trong năm có 3 trường hợp vi phạm kỷ luật, kỷ cương, đã xử lý 2 trường hợp.',
    )
    expect([alone({}), alone({ 'vi-pham-xu-ly': 0 })]).toEqual(
      Array(2).fill('Trong kỳ có 3 trường hợp vi phạm kỷ luật, kỷ cương.'),
    )
    expect(said('II.4', { 'vi-pham': 0 })).toBe('Trong kỳ không có trường hợp vi phạm kỷ luật, kỷ cương.')
  })
})

describe('the parts of a clause', () => {
  it.each([
    [
      { 'mo-hinh-dang-ky': 9, 'mo-hinh-cong-nhan': 5 },
      'Toàn trường đã đăng ký 9 mô hình “Dân vận khéo”, trong đó 5 mô hình được công nhận.',
    ],
    [
      { 'mo-hinh-dang-ky': 9, 'mo-hinh-cong-nhan': 9 },
      'Toàn trường đã đăng ký 9 mô hình “Dân vận khéo”, tất cả đã được công nhận.',
    ],
    [
      { 'mo-hinh-dang-ky': 1, 'mo-hinh-cong-nhan': 1 },
      'Toàn trường đã đăng ký 1 mô hình “Dân vận khéo” và được công nhận.',
    ],
    [
      { 'mo-hinh-dang-ky': 9, 'mo-hinh-cong-nhan': 0 },
      'Toàn trường đã đăng ký 9 mô hình “Dân vận khéo”, chưa có mô hình được công nhận.',
    ],
    [{ 'mo-hinh-dang-ky': 9 }, 'Toàn trường đã đăng ký 9 mô hình “Dân vận khéo”.'],
    [{ 'mo-hinh-dang-ky': 0 }, 'Toàn trường chưa đăng ký mô hình “Dân vận khéo”.'],
    [
      { 'tthc-nhan': 115, 'tthc-dung-han': 114 },
      'Nhà trường đã tiếp nhận 115 hồ sơ thủ tục hành chính, giải quyết đúng hạn 114 hồ sơ (99,1%).',
    ],
    [
      { 'tthc-nhan': 115, 'tthc-dung-han': 0 },
      'Nhà trường đã tiếp nhận 115 hồ sơ thủ tục hành chính, chưa có hồ sơ giải quyết đúng hạn.',
    ],
    [
      { 'y-kien-neu': 10, 'y-kien-giai-quyet': 9 },
      'Công đoàn trường đã tiếp nhận 10 ý kiến của viên chức, người lao động, giải quyết 9 ý kiến, còn 1 ý kiến chưa giải quyết.',
    ],
    [
      { 'y-kien-neu': 10, 'y-kien-giai-quyet': 0 },
      'Công đoàn trường đã tiếp nhận 10 ý kiến của viên chức, người lao động, còn 10 ý kiến chưa giải quyết.',
    ],
    [{ 'y-kien-neu': 10 }, 'Công đoàn trường đã tiếp nhận 10 ý kiến của viên chức, người lao động.'],
  ] as const)('II.3 with %j', (figures, text) => {
    expect(said('II.3', figures)).toBe(text)
  })

  const don = 'đơn khiếu nại, tố cáo, kiến nghị, phản ánh'
  const four = (nhan: number, giaiQuyet: number, dungHan: number, ton: number) => ({
    'don-nhan': nhan,
    'don-giai-quyet': giaiQuyet,
    'don-dung-han': dungHan,
    'don-ton': ton,
  })
  it.each([
    [four(1, 1, 1, 0), `Nhà trường đã tiếp nhận 1 ${don}, giải quyết 1 đơn, đúng hạn, không còn đơn tồn.`],
    [four(3, 2, 2, 1), `Nhà trường đã tiếp nhận 3 ${don}, giải quyết 2 đơn, đều đúng hạn, còn 1 đơn chưa giải quyết.`],
    [
      four(2, 1, 0, 1),
      `Nhà trường đã tiếp nhận 2 ${don}, giải quyết 1 đơn, trong đó đúng hạn 0 đơn, còn 1 đơn chưa giải quyết.`,
    ],
    [four(2, 0, 0, 2), `Nhà trường đã tiếp nhận 2 ${don}, còn 2 đơn chưa giải quyết.`],
    [four(0, 0, 0, 0), `Nhà trường không phát sinh ${don}.`],
    [
      { ...four(2, 3, 3, 0), 'don-ky-truoc': 1 },
      `Nhà trường đã tiếp nhận 3 ${don} (trong đó 1 đơn kỳ trước chuyển sang), giải quyết 3 đơn, đều đúng hạn, không còn đơn tồn.`,
    ],
    [
      { ...four(0, 1, 1, 0), 'don-ky-truoc': 1 },
      `Nhà trường có 1 ${don} kỳ trước chuyển sang, giải quyết 1 đơn, đúng hạn, không còn đơn tồn.`,
    ],
    [
      { ...four(0, 0, 0, 2), 'don-ky-truoc': 2 },
      `Nhà trường có 2 ${don} kỳ trước chuyển sang, còn 2 đơn chưa giải quyết.`,
    ],
  ] as const)('II.6 with %j', (figures, text) => {
    expect(said('II.6', figures)).toBe(text)
  })

  it('leaves out an optional part whose figure is 0 or untold', () => {
    expect(said('II.2', { 'tuyen-truyen-buoi': 3, 'tuyen-truyen-luot': 0 })).toBe(
      'Các tổ, đoàn thể đã tổ chức 3 buổi tuyên truyền.',
    )
    expect(said('II.5', { 'hoat-dong-doan': 5, 'doan-vien': 749 })).toBe(
      'Đoàn Thanh niên đã tổ chức 5 hoạt động với 749 lượt đoàn viên, thanh niên tham gia.',
    )
  })
})

describe('what may not be said', () => {
  it('says that nothing happened only when everybody who is asked has said so', () => {
    expect(said('II.1', { 'hop-long-ghep': some(0) })).toBe(
      '[số cuộc họp có lồng ghép nội dung dân vận: mới có 3/9 đơn vị báo cáo]',
    )
    expect(said('II.1', { 'van-ban': 4, 'kiem-tra': some(0) })).toBe(
      'Nhà trường đã ban hành 4 văn bản lãnh đạo, chỉ đạo công tác dân vận. [số cuộc kiểm tra, giám sát: mới có 3/9 đơn vị báo cáo]',
    )
    expect(said('II.3', { 'mo-hinh-dang-ky': 2, 'mo-hinh-cong-nhan': some(0) })).toBe(
      'Toàn trường đã đăng ký 2 mô hình “Dân vận khéo”. [số mô hình “Dân vận khéo” được công nhận: mới có 3/9 đơn vị báo cáo]',
    )
    expect(said('II.1', { 'kiem-tra': 0, 'hop-long-ghep': 0 })).toBe(
      'Các tổ chưa tổ chức cuộc họp có lồng ghép nội dung dân vận; nhà trường chưa tiến hành cuộc kiểm tra, giám sát nào.',
    )
  })

  it('names to the officer what cannot be said, never a gap', () => {
    expect(said('II.2', { 'tuyen-truyen-luot': 30 })).toBe('[số buổi tuyên truyền: chưa đơn vị nào cho biết]')
    expect([said('II.2', {}), said('III', { 'tin-bai': 3 })]).toEqual(['', ''])
  })

  it('sums no register whose keepers differ: both numbers stand there', () => {
    const copies = (one: number, other: number) => ({
      value: one,
      copies: [
        { unit: 'van-phong', value: one },
        { unit: 'ban-giam-hieu', value: other },
      ],
    })
    expect(said('II.6', { 'tiep-dan-luot': 2, 'don-nhan': copies(2, 3), 'doi-thoai': by(1, 'ban-giam-hieu') })).toBe(
      'Nhà trường đã tiếp 2 lượt công dân; [SỐ LIỆU CHƯA THỐNG NHẤT: Văn phòng 2 đơn, BGH 3 đơn]; Ban Giám hiệu đã tổ chức 1 cuộc đối thoại trực tiếp.',
    )
    expect(said('II.6', { 'don-nhan': copies(2, 3), 'don-giai-quyet': copies(1, 3) })).toBe(
      '[SỐ LIỆU CHƯA THỐNG NHẤT: Văn phòng 2 đơn, 1 đơn đã giải quyết; BGH 3 đơn, 3 đơn đã giải quyết].',
    )
  })

  it('prints figures that do not fit as they are and says so, without a share of more than all', () => {
    const unfit = { unfit: true } as const
    const doubtful = (code: string, figures: Record<string, Partial<Total>>) =>
      parts(code, figures).flatMap(part => (part.kind === 'words' && part.doubtful ? part.text : []))
    expect(
      doubtful('II.3', { 'tthc-nhan': { value: 40, ...unfit }, 'tthc-dung-han': { value: 55, ...unfit } }),
    ).toEqual(['Nhà trường đã tiếp nhận 40 hồ sơ thủ tục hành chính, giải quyết đúng hạn 55 hồ sơ'])
    expect(doubtful('II.2', { 'quan-triet': { value: 17, of: 15, ...unfit } })).toEqual([
      'Có 17/15 cán bộ, viên chức, người lao động được quán triệt các văn bản về công tác dân vận',
    ])
    expect(doubtful('II.4', { 'ho-tro-nguoi': { value: 0 }, 'ho-tro-tien': { value: 2_000_000 } })).toHaveLength(1)
  })

  it('is one whole sentence whatever the figures, with no place left unfilled', () => {
    const figures = fc.uniqueArray(fc.tuple(fc.constantFrom(...plan.indicators), fc.nat(3)), {
      selector: ([each]) => each.id,
    })
    fc.assert(
      fc.property(figures, fc.constantFrom(...plan.areas), fc.boolean(), (list, { code }, ofYear) => {
        const told = Object.fromEntries(
          list.map(([{ id, measure }, n]): [string, Told] => [id, measure === 'ratio' ? [n, 3] : n]),
        )
        const sentence = parts(code, told, ofYear)
          .flatMap(part => (part.kind === 'words' ? part.text : []))
          .join('')
        expect(sentence).toMatch(/^$|^\p{Lu}[^{}[\]…]*\.$/u)
        expect(sentence).not.toMatch(/ {2}| [;,.]|với 0| 0 đồng|;\.|đã đã|undefined/)
      }),
    )
  })

  it('writes numbers under 10 with two digits where the school wants it', () => {
    const area = plan.areas.find(({ code }) => code === 'II.1')
    const totals = new Map([['van-ban', totalOf(5)]])
    const school = { ...plan.school, twoDigits: true }
    expect(area && sentenceText(figureSentence(area, { ...plan, school }, { totals, ofYear: false }))).toBe(
      'Nhà trường đã ban hành 05 văn bản lãnh đạo, chỉ đạo công tác dân vận.',
    )
  })
})

describe('figures as Vietnamese writes them', () => {
  it('groups with dots and divides with a comma', () => {
    expect([0, 999, 1240, 2_500_000, 12.5].map(numberText)).toEqual(['0', '999', '1.240', '2.500.000', '12,5'])
  })

  it('never rounds a share up to all or down to none', () => {
    expect([
      percentText(45, 47),
      percentText(9999, 10_000),
      percentText(1, 9999),
      percentText(5, 5),
      percentText(0, 5),
    ]).toEqual(['95,7%', '99,9%', '0,1%', '100%', '0%'])
  })
})
