import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureSentence, figureText, numberText, percentText } from '../../src/domain/figure-sentence.ts'
import type { Total } from '../../src/domain/figures-sum.ts'
import { sentenceText } from '../../src/text/figure-sentence.ts'
import { shipped } from '../storage/plan-support.ts'

const plan = shipped()
/** Told by the one unit that is asked. */
const whole = { units: ['x'], asked: 1, missing: [] }

function said(code: string, figures: Readonly<Record<string, number | readonly [number, number]>>): string {
  const totals = new Map<string, Total>(
    Object.entries(figures).map(([id, told]) => [
      id,
      typeof told === 'number' ? { ...whole, value: told } : { ...whole, value: told[0], of: told[1] },
    ]),
  )
  const area = plan.areas.find(each => each.code === code)
  if (!area) throw new Error(`no area ${code}`)
  return sentenceText(figureSentence(area, plan.indicators, totals))
}

describe('the figures of an area in one sentence', () => {
  it('reads as an official would write it', () => {
    expect(
      said('II.2', { 'tuyen-truyen-buoi': 23, 'tuyen-truyen-luot': 1240, 'quan-triet': [45, 50], 'tin-bai': 12 }),
    ).toBe(
      'Toàn trường tổ chức 23 buổi tuyên truyền với 1.240 lượt người dự; ' +
        'quán triệt các văn bản về công tác dân vận đến 45/50 người (90%); đăng, phát 12 tin, bài.',
    )
    expect(said('II.4', { 'dien-hinh': 3, 'ho-tro-nguoi': 25, 'ho-tro-tien': 2_500_000, 'vi-pham': 0 })).toBe(
      'Toàn trường giới thiệu 3 gương tốt, điển hình tiên tiến; ' +
        'hỗ trợ 25 lượt cán bộ, học sinh có hoàn cảnh khó khăn với tổng kinh phí 2.500.000 đồng; ' +
        'không có trường hợp vi phạm kỷ luật, kỷ cương.',
    )
    expect(
      said('II.6', {
        'tiep-dan-luot': 3,
        'don-nhan': 2,
        'don-giai-quyet': 2,
        'don-dung-han': 2,
        'don-ton': 0,
        'trao-doi': 31,
      }),
    ).toBe(
      'Nhà trường tiếp 3 lượt công dân; ' +
        'tiếp nhận 2 đơn khiếu nại, tố cáo, kiến nghị, phản ánh, đã giải quyết 2 đơn, giải quyết đúng hạn 2 đơn; ' +
        'không còn đơn tồn đọng; tổ chức 31 buổi trao đổi giữa các tổ chuyên môn với cha mẹ học sinh.',
    )
  })

  it('says in words that there was nothing, instead of counting to 0', () => {
    expect(
      said('II.6', { 'tiep-dan-luot': 0, 'don-nhan': 0, 'don-giai-quyet': 0, 'don-dung-han': 0, 'don-ton': 0 }),
    ).toBe(
      'Nhà trường không phát sinh lượt tiếp công dân; không nhận đơn khiếu nại, tố cáo, kiến nghị, phản ánh; không còn đơn tồn đọng.',
    )
  })

  it('denies nothing of which a part happened: one 0 among the figures of a clause is left out', () => {
    expect(said('II.2', { 'tuyen-truyen-buoi': 3, 'tuyen-truyen-luot': 0 })).toBe(
      'Toàn trường tổ chức 3 buổi tuyên truyền.',
    )
    expect(said('II.6', { 'don-nhan': 2, 'don-giai-quyet': 0, 'don-dung-han': 0 })).toBe(
      'Nhà trường tiếp nhận 2 đơn khiếu nại, tố cáo, kiến nghị, phản ánh.',
    )
  })

  it('says that nothing happened only when everybody who is asked has said so', () => {
    const some = { units: ['x'], asked: 9, missing: ['a', 'b', 'c', 'd', 'e', 'f'] }
    const told = (figures: Record<string, number>) => {
      const totals = new Map(Object.entries(figures).map(([id, value]) => [id, { ...some, value }]))
      const area = plan.areas.find(({ code }) => code === 'II.1')
      return area ? sentenceText(figureSentence(area, plan.indicators, totals)) : ''
    }
    expect(told({ 'hop-long-ghep': 0 })).toBe('[số cuộc họp có lồng ghép nội dung dân vận: mới có 3/9 đơn vị báo cáo]')
    // A sum that is not whole is nobody's whole.
    expect(told({ 'hop-long-ghep': 4, 'kiem-tra': 0 })).toBe(
      'Các đơn vị tổ chức 4 cuộc họp tổ có lồng ghép nội dung dân vận, quy tắc ứng xử. [số cuộc kiểm tra, giám sát: mới có 3/9 đơn vị báo cáo]',
    )
  })

  it('leaves out what nobody told, and leaves open what is missing in the middle', () => {
    expect(said('II.2', { 'tuyen-truyen-buoi': 4 })).toBe('Toàn trường tổ chức 4 buổi tuyên truyền.')
    expect(said('II.2', { 'tuyen-truyen-luot': 30 })).toBe(
      'Toàn trường tổ chức … buổi tuyên truyền với 30 lượt người dự.',
    )
    expect(said('II.2', {})).toBe('')
    expect(said('III', { 'tin-bai': 3 })).toBe('')
  })

  it('is told by its own subject, whichever of its figures are told, none, one or many', () => {
    const verb =
      /^(Toàn|Nhà) trường (tổ chức|ban hành|tiến hành|quán triệt|đăng, phát|đăng ký|tiếp nhận|ghi nhận|giới thiệu|hỗ trợ|chủ trì|tiếp|còn tồn|chưa|không) /
    for (const { code } of plan.areas) {
      const own = plan.indicators.filter(({ area }) => area === code)
      for (let nth = 1; nth < 4 ** own.length; nth += 1) {
        const told = own.flatMap(({ id, measure }, place): [string, number | readonly [number, number]][] => {
          const value = [undefined, 0, 1, 5][Math.floor(nth / 4 ** place) % 4]
          return value === undefined ? [] : [[id, measure === 'ratio' ? [value, 5] : value]]
        })
        const sentence = said(code, Object.fromEntries(told))
        const clauses = sentence.replace(/^(Toàn|Nhà) trường /, '').split('; ')
        const subject = /^(Toàn|Nhà) trường/.exec(sentence)?.[0] ?? ''
        // Each clause could stand alone behind the subject, so every choice of them reads.
        const wrong = clauses.filter(clause => !verb.test(`${subject} ${clause}`))
        expect({ sentence, wrong }).toEqual({ sentence, wrong: [] })
      }
    }
  })

  it('is one whole sentence whatever the figures, with no place left unfilled', () => {
    const figures = fc.uniqueArray(fc.tuple(fc.constantFrom(...plan.indicators), fc.nat(3)), {
      selector: ([each]) => each.id,
    })
    fc.assert(
      fc.property(figures, fc.constantFrom(...plan.areas), (list, { code }) => {
        const sentence = said(
          code,
          Object.fromEntries(list.map(([{ id, measure }, n]) => [id, measure === 'ratio' ? [n, 3] : n])),
        )
        const any = list.some(([each]) => each.area === code)
        expect(sentence).toMatch(any ? /^\p{Lu}[^{}[\].]*\.$/u : /^$/)
        expect(sentence).not.toMatch(/ {2}| [;,.]|với 0| 0 đồng/)
      }),
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
    expect(figureText({ value: 0, of: 0 }, { measure: 'ratio', unit: 'người' })).toBe('0/0 người')
  })
})
