import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderDigest } from '../../src/documents/docx/digest.ts'
import { renderBoardPicture } from '../../src/documents/picture/board-picture.ts'
import { renderDigestPicture } from '../../src/documents/picture/digest-picture.ts'
import { drawable, fitted, widthOf, wrapped } from '../../src/documents/picture/font.ts'
import { titlePart } from '../../src/documents/picture/parts.ts'
import { themes } from '../../src/documents/picture/theme.ts'
import { board, quarter } from './support/digest.ts'
import { at, odd } from './support/period.ts'
import { openWord, texts } from './support/word.ts'
import { all, textOf } from './support/xml.ts'

/** Width and height from the PNG's own header. */
function measured(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  expect([...bytes.slice(1, 4)].map(code => String.fromCharCode(code)).join('')).toBe('PNG')
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

const light = { theme: 'light', names: true } as const

describe('the picture of the assessment', () => {
  it('is 1080 wide, grows with the units, and stays within what Telegram takes', () => {
    const heights = [0, 15, 40, 300].map(count => measured(renderDigestPicture(quarter(count), light)))
    expect(heights.every(({ width }) => width === 1080)).toBe(true)
    expect(heights[1]?.height).toBeLessThan(heights[2]?.height ?? 0)
    for (const { width, height } of heights) {
      expect(width + height).toBeLessThanOrEqual(10_000)
      expect(height / width).toBeLessThanOrEqual(20)
    }
  })

  it('is the same for the same data, another in the dark, and another when a unit did better', () => {
    const first = renderDigestPicture(quarter(), light)
    expect(Buffer.compare(first, renderDigestPicture(quarter(), light))).toBe(0)
    expect(Buffer.compare(first, renderDigestPicture(quarter(), { ...light, theme: 'dark' }))).not.toBe(0)
    const [unit, ...others] = quarter().units
    if (unit === undefined) throw new Error('no units')
    const better = { ...quarter(), units: [{ ...unit, trend: 'down' as const }, ...others] }
    expect(Buffer.compare(first, renderDigestPicture(better, light))).not.toBe(0)
  })

  it('says what says most to its last word, the date', () => {
    const line = 'Đã nộp 14/15 đơn vị. Báo cáo 6 tháng đầu năm 2024 gửi Sở trước ngày 05/6, còn 15 ngày làm việc.'
    const drawn = titlePart('Tình hình nộp báo cáo', 'Trường THPT Nguyễn Khuyến', line, themes.light).draw(0)
    const said = [...drawn.matchAll(/>([^<]+)</g)].map(([, words]) => words).join(' ')
    expect(said).toContain('còn 15 ngày làm việc.')
    expect(said).not.toContain('…')
  })

  it('has no column of what was before in a first period', () => {
    const height = (bytes: Uint8Array) => Buffer.from(bytes).readUInt32BE(20)
    const first = { ...quarter(), units: quarter().units.map(unit => ({ ...unit, trend: null })) }
    expect(height(renderDigestPicture(first, light))).toBeLessThan(height(renderDigestPicture(quarter(), light)))
  })

  it('without names does not depend on who is who', () => {
    const anonymous = { ...light, names: false }
    const model = quarter()
    const renamed = {
      ...model,
      units: [...model.units]
        .reverse()
        .map(unit => ({ ...unit, unit: { id: 'x', name: 'Tổ khác', shortName: 'Khác' } })),
    }
    expect(Buffer.compare(renderDigestPicture(model, anonymous), renderDigestPicture(renamed, anonymous))).toBe(0)
  })

  it('puts who needs attention first when not all can be shown', () => {
    const model = quarter(300)
    const last = model.units.at(-1)
    if (last === undefined) throw new Error('no units')
    const troubled = {
      ...last,
      sections: last.sections.map(() => 'difficult' as const),
      punctuality: 'missing' as const,
    }
    const changed = { ...model, units: [...model.units.slice(0, -1), troubled] }
    expect(Buffer.compare(renderDigestPicture(model, light), renderDigestPicture(changed, light))).not.toBe(0)
  })

  it('draws whatever a unit is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), name => {
        const [unit] = quarter(1).units
        if (unit === undefined) throw new Error('no units')
        const model = { ...quarter(1), units: [{ ...unit, unit: { id: 'x', name, shortName: name } }] }
        expect(measured(renderDigestPicture(model, light)).width).toBe(1080)
      }),
      { numRuns: 15 },
    )
    const [unit] = board(1).units
    if (unit === undefined) throw new Error('no units')
    const strange = { ...board(1), remark: odd, units: [{ ...unit, unit: { id: 'x', name: odd, shortName: odd } }] }
    expect(measured(renderBoardPicture(strange, { theme: 'light' })).width).toBe(1080)
  })
})

describe('the letters in a picture', () => {
  it('measures as the renderer draws, every Vietnamese mark among them', () => {
    for (const words of ['Giáo dục thể chất', 'ẰẲẴẶ ỚỜỞỠỢ ỨỪỬỮỰ đĐ', '“Dân vận khéo”, 97,5% – 12/15']) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100"><text x="0" y="60" font-size="40" xml:space="preserve">${words}</text></svg>`
      const path = new URL(
        '../../node_modules/@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
        import.meta.url,
      ).pathname
      const drawn =
        new Resvg(svg, {
          font: { fontFiles: [path], loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' },
        }).getBBox()?.width ?? 0
      expect(Math.abs(widthOf(words, 40, 'regular') - drawn) / drawn).toBeLessThan(0.06)
      expect(drawable(words, 'regular')).toBe(words)
    }
  })

  it('leaves out what the font cannot draw and cuts what has no room', () => {
    expect(drawable('Tổ 😀 Văn ✓', 'regular')).toBe('Tổ Văn')
    expect(fitted('Giáo dục thể chất', 100, 30, 'regular')).toMatch(/^Giáo.*…$/)
    expect(widthOf(fitted('Giáo dục thể chất', 100, 30, 'regular'), 30, 'regular')).toBeLessThanOrEqual(100)
    expect(wrapped('Giáo dục thể chất và quốc phòng', 180, { size: 26, weight: 'regular', most: 2 })).toHaveLength(2)
  })
})

/** Rows of all tables, as read: what keeps a number beside its unit is a space. */
const rowsIn = (word: ReturnType<typeof openWord>) =>
  all(word.body, 'w:tr').map(row => all(row, 'w:tc').map(cell => textOf(cell).replaceAll('\u00A0', ' ')))

describe('the written assessment', () => {
  it('judges each area by what is reported, what to look at and the mark of the BGH, then what is decided', async () => {
    const word = openWord(await renderDigest(quarter()))
    const found = texts(word)
    expect(found.filter(text => /^[IVX]+\. /.test(text))).toEqual([
      'I. KẾT QUẢ THỰC HIỆN THEO TỪNG NỘI DUNG',
      'II. TÌNH HÌNH BÁO CÁO CỦA CÁC ĐƠN VỊ',
      'III. SỐ LIỆU',
      'IV. KHÓ KHĂN, VƯỚNG MẮC, ĐỀ NGHỊ CỦA CÁC ĐƠN VỊ',
      'V. KẾT QUẢ THỰC HIỆN CHỈ ĐẠO CỦA QUÝ TRƯỚC',
      'VI. ĐIỀU CHỈNH NHIỆM VỤ, GIẢI PHÁP',
      'VII. THỜI HẠN QUÝ TỚI',
    ])
    expect(found.join('\n')).toMatch(
      /Thực hiện mục III\.1 Kế hoạch số .* Ban Giám hiệu đánh giá tình hình thực hiện quý III năm 2026 như sau:/,
    )
    const from = found.indexOf('1. Công tác lãnh đạo, chỉ đạo')
    expect(found.slice(from + 1, from + 4)).toEqual([
      'Các tổ đã tổ chức 12 cuộc họp có lồng ghép nội dung dân vận.',
      '13/15 đơn vị có nội dung.',
      'Đánh giá của Ban Giám hiệu: Tốt.',
    ])
    // A proposal stands in no document: only the BGH marks.
    expect(found.filter(text => text.startsWith('Đánh giá của Ban Giám hiệu: '))).toEqual([
      'Đánh giá của Ban Giám hiệu: Tốt.',
      'Đánh giá của Ban Giám hiệu: Đạt yêu cầu.',
      ...Array.from({ length: 4 }, () => 'Đánh giá của Ban Giám hiệu: chưa đánh giá.'),
    ])
    expect(found).toContain('Điểm cần chú ý: 3 ý kiến góp ý, kiến nghị chưa trả lời.')
    expect(found).toContain('- Ban Giám hiệu quyết định: cử người báo cáo cho Ban Thanh tra nhân dân, Hội Khuyến học.')
    expect(found).toContain('- Các tổ cử người phụ trách tin bài: chưa có kết quả.')
    expect(found.join('\n')).not.toMatch(/thầy|(?<!\p{L})cô(?!\p{L})|đồng ý/u)
  })

  it('tells how reports stand today, and compares units by punctuality alone', async () => {
    const word = openWord(await renderDigest(quarter()))
    const rows = rowsIn(word)
    expect(rows).toContainEqual(['TT', 'Đơn vị', 'Thời hạn', 'Số mục đã trả lời', 'So với kỳ trước'])
    const standings = rows.filter(row => row.length === 5 && row[0] !== '').map(row => row[2])
    expect(standings.slice(1, 7)).toEqual([
      'Trước hẹn',
      'Đúng hạn',
      'Nộp đúng ngày 10/6',
      'Quá hạn 2 ngày',
      'Chưa báo cáo, quá hạn 21 ngày',
      'Được gia hạn đến 20/6/2026',
    ])
    expect(rows.filter(row => row.length === 5).map(row => row[4])).toContain('Kỳ trước chưa báo cáo')
    expect(rows).toContainEqual(['1', 'Số cuộc họp có lồng ghép nội dung dân vận', 'cuộc', '12', '9', '+3 (+33,3%)'])
  })

  it('groups what units find hard, and says of each wish whether it was answered', async () => {
    const found = texts(openWord(await renderDigest(quarter())))
    expect(found).toContain('- Giáo viên dạy kín tuần (3 đơn vị).')
    expect(found).toContain(
      '- Máy chiếu phòng 12 hỏng (Tổ Ngữ văn và 1 đơn vị khác, 12/8/2026): đã thay máy mới (sau 3 ngày làm việc).',
    )
    expect(found).toContain('- Xếp một buổi trống chung (Tổ Toán - Tin, Tổ Vật lí - Công nghệ): chưa trả lời.')
  })

  it('compare only with what there is: a first year has no columns of dashes', async () => {
    const model = quarter()
    const figuresOf = { report: '6 tháng đầu năm 2026', now: '6 tháng đầu năm 2026' }
    const first = { ...model, figuresOf, figures: model.figures.map(figure => ({ ...figure, beside: null })) }
    const rows = rowsIn(openWord(await renderDigest(first)))
    expect(rows).toContainEqual(['TT', 'Chỉ tiêu', 'Đơn vị tính', '6 tháng đầu năm 2026'])
    expect(rows).toContainEqual(['1', 'Số cuộc họp có lồng ghép nội dung dân vận', 'cuộc', '12'])
  })

  it('says first that a quarter had no report, marks nothing of it and tells no punctuality of an older one', async () => {
    const stale = { ...quarter(), stale: { pulsed: 2, of: 15, until: at('2026-05-30T09:00'), silent: true } }
    const found = texts(openWord(await renderDigest(stale)))
    const said = 'Trong quý III năm 2026 không có kỳ báo cáo; 2/15 đơn vị cập nhật nhanh.'
    expect(found[found.indexOf('I. KẾT QUẢ THỰC HIỆN THEO TỪNG NỘI DUNG') + 1]).toBe(
      `${said} Số liệu dưới đây là của báo cáo 6 tháng đầu năm 2026 (đến ngày 30/5/2026).`,
    )
    expect(found[found.indexOf('II. TÌNH HÌNH BÁO CÁO CỦA CÁC ĐƠN VỊ') + 1]).toBe(said)
    expect(found.join('\n')).not.toMatch(/trước hẹn|quá hạn|Đánh giá của Ban Giám hiệu|Điểm cần chú ý/i)
  })

  it('leaves out a part with nothing, but for the decision, which only the BGH can make', async () => {
    const empty = {
      ...quarter(0),
      participation: [],
      figures: [],
      difficulties: [],
      wishes: [],
      obstacles: [],
      directions: [],
      ahead: [],
      decisions: [],
    }
    const bytes = await renderDigest(empty)
    const found = texts(openWord(bytes))
    expect(found.filter(text => /^[IVX]+\. /.test(text)).at(-1)).toBe('III. ĐIỀU CHỈNH NHIỆM VỤ, GIẢI PHÁP')
    expect(found.join('\n')).toContain('[CHƯA CÓ NỘI DUNG: Ban Giám hiệu quyết định')
    const kept = texts(openWord(await renderDigest({ ...empty, planKept: true })))
    expect(kept).toContain('Ban Giám hiệu giữ nguyên nhiệm vụ, giải pháp của Kế hoạch.')
    expect(Buffer.compare(bytes, await renderDigest({ ...empty }))).toBe(0)
  })
})
