import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderDigest } from '../../src/documents/docx/digest.ts'
import { renderBoardPicture } from '../../src/documents/picture/board-picture.ts'
import { renderDigestPicture } from '../../src/documents/picture/digest-picture.ts'
import { drawable, fitted, widthOf, wrapped } from '../../src/documents/picture/font.ts'
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
    expect(wrapped('Giáo dục thể chất và quốc phòng', 180, 26, 'regular', 2)).toHaveLength(2)
  })
})

describe('the details of the assessment', () => {
  it('say how units reported, each section, the figures, obstacles, directions, dates and decisions', async () => {
    const word = openWord(await renderDigest(quarter()))
    const found = texts(word)
    expect(found.filter(text => /^[IVX]+\. /.test(text))).toHaveLength(7)
    expect(found).toContain(
      '13/15 đơn vị đã cập nhật (quý II năm 2026: 15/15): 6 đơn vị trước hẹn nội bộ, 3 đơn vị trong hạn, 3 đơn vị quá hạn, 3 đơn vị chưa báo cáo.',
    )
    const rows = all(word.body, 'w:tr').map(row => all(row, 'w:tc').map(textOf))
    expect(rows).toContainEqual([
      '5',
      expect.stringContaining('Công tác phối hợp'),
      'Gặp khó',
      '9/15',
      'Chưa có lịch phối hợp với Đoàn xã.',
    ])
    expect(rows).toContainEqual(['1', 'Số cuộc họp có lồng ghép nội dung dân vận', 'cuộc', '12', '9', '+3 (+33,3%)'])
    expect(found.filter(text => text.startsWith('- Máy chiếu'))).toHaveLength(1)
    expect(found).toContain(
      '- Máy chiếu phòng 12 hỏng (Tổ Ngữ văn, 12/8/2026): đã thay máy mới. Có 2 đơn vị cùng nêu nội dung này.',
    )
    expect(found).toContain(
      '- “Các tổ cử người phụ trách tin bài” (thầy Phạm Huy Hùng, 05/7/2026). Kết quả: 12/15 đơn vị đã cử người.',
    )
    expect(found).toContain('- Dời hẹn nội bộ từ 02/12 sang 04/12 theo đề nghị của ba tổ: đang chờ ý kiến.')
    expect(found).toContain('- Nhà trường báo cáo Sở GD&ĐT Hải Phòng: 09/12/2026.')
  })

  it('compare only with what there is: a first year has no columns of dashes', async () => {
    const model = quarter()
    const first = { ...model, figures: model.figures.map(figure => ({ ...figure, yearBefore: null })) }
    const rows = all(openWord(await renderDigest(first)).body, 'w:tr').map(row => all(row, 'w:tc').map(textOf))
    expect(rows).toContainEqual(['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Kỳ này'])
    expect(rows).toContainEqual(['1', 'Số cuộc họp có lồng ghép nội dung dân vận', 'cuộc', '12'])
  })

  it('say first that a quarter had no report, and tell no punctuality of an older one', async () => {
    const figuresOf = { now: '6 tháng đầu năm 2026', yearBefore: '6 tháng đầu năm 2025', wholeYear: false }
    const stale = { ...quarter(), figuresOf, stale: { pulsed: 2, of: 15, until: at('2026-05-30T09:00') } }
    const found = texts(openWord(await renderDigest(stale)))
    expect(found).toContain(
      'Trong quý III năm 2026 không có kỳ báo cáo; 2/15 đơn vị cập nhật nhanh. Số liệu dưới đây là của báo cáo 6 tháng đầu năm 2026 (đến ngày 30/5/2026).',
    )
    expect(found.join('\n')).not.toMatch(/trước hẹn|quá hạn/i)
  })

  it('stand also for a quarter in which nothing was said, as the same bytes', async () => {
    const empty = {
      ...quarter(0),
      participation: [],
      figures: [],
      obstacles: [],
      directions: [],
      ahead: [],
      decisions: [],
    }
    const bytes = await renderDigest(empty)
    expect(texts(openWord(bytes))).toContain('Trong kỳ không có vướng mắc.')
    expect(Buffer.compare(bytes, await renderDigest({ ...empty }))).toBe(0)
  })
})
