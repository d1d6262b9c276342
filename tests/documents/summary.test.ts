import { describe, expect, it } from 'vitest'
import { renderSummary } from '../../src/documents/docx/summary/render.ts'
import { documents } from '../../src/documents/makers.ts'
import type { Copy, SummaryModel } from '../../src/domain/documents/summary.ts'
import { halfPeriod, quarterPeriod, yearPeriod } from '../../src/domain/period.ts'
import { NO_CHOICES } from '../../src/domain/wording/choices.ts'
import type { Point } from '../../src/domain/wording/point.ts'
import { fileName } from '../../src/text/documents/file-names.ts'
import { emptyPeriod, hugePeriod, normalPeriod, odd, withWords } from './support/period.ts'
import { openWord, paragraph, paragraphs, plain, texts, type Word } from './support/word.ts'
import { all, textOf } from './support/xml.ts'

const open = async (model: SummaryModel, copy: Copy) => openWord(await renderSummary(model, { copy }))

const outlineOf = (word: Word) => texts(word).filter(text => /^(?:[IVX]+|\d)\. /.test(text))
const marked = (word: Word) =>
  all(word.body, 'w:r')
    .filter(run => all(run, 'w:highlight')[0]?.attributes['w:val'] === 'yellow')
    .map(textOf)

describe('the compiled report to the Sở', () => {
  it('follows the outline, II in the six areas of the plan', async () => {
    const word = await open(normalPeriod(), 'clean')
    expect(outlineOf(word).map(title => title.slice(0, 28))).toEqual(
      [
        'I. ĐẶC ĐIỂM TÌNH HÌNH',
        '1. Thuận lợi',
        '2. Khó khăn',
        'II. KẾT QUẢ THỰC HIỆN',
        '1. Công tác lãnh đạo, chỉ đạo',
        '2. Công tác tuyên truyền, quán triệt',
        '3. Thực hiện cải cách hành chính; tinh giản biên chế',
        '4. Việc nâng cao đạo đức công vụ, tinh thần trách nhiệm',
        '5. Công tác phối hợp, tạo điều kiện',
        '6. Công tác tiếp dân, xử lý đơn thư',
        'III. ĐÁNH GIÁ CHUNG',
        '1. Ưu điểm',
        '2. Hạn chế, khó khăn',
        '3. Nguyên nhân',
        'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM',
        '1. Tiếp tục đẩy mạnh phong trào thi đua “Dân vận khéo”.',
        'V. KIẾN NGHỊ, ĐỀ XUẤT',
      ].map(title => title.slice(0, 28)),
    )
    const all = texts(word)
    expect(all.filter(text => /^Phụ lục/.test(text))).toEqual(['Phụ lục I', 'Phụ lục II'])
    expect(all.find(text => text.startsWith('Trên đây'))).toMatch(/Trường THPT Nguyễn Khuyến\.\/\.$/)
  })

  it('has one sentence of figures per area, then a paragraph per lead, each thing said once', async () => {
    const all = texts(await open(normalPeriod(), 'clean'))
    const from = all.indexOf('2. Công tác tuyên truyền, quán triệt')
    expect(all.slice(from + 1, from + 4)).toEqual([
      'Các tổ, đoàn thể đã tổ chức 225 buổi tuyên truyền với 238 lượt người dự; 116/130 cán bộ, viên chức, người lao động (89,2%) được quán triệt các văn bản về công tác dân vận.',
      'Nội dung tuyên truyền tập trung vào: tuyên truyền Luật Thực hiện dân chủ ở cơ sở tới toàn thể giáo viên.',
      expect.stringMatching(
        /^Việc tuyên truyền được thực hiện bằng các hình thức: phát thanh măng non về an toàn giao thông .*\.$/,
      ),
    ])
    expect(all.join('\n').match(/uyên truyền Luật Thực hiện/g)).toHaveLength(1)
  })

  it('follows the officer: what is not ticked stays out of the clean copy and is shown in the working one', async () => {
    const model = normalPeriod()
    const first = model.words.find(({ area }) => area === 'II.2')
    const words = model.words.map(entry => (entry === first ? { ...entry, text: 'chỉ để biết việc này' } : entry))
    const untick = withWords(model, words, { ...NO_CHOICES, unticked: new Set([first?.id ?? '']) })
    expect(texts(await open(untick, 'clean')).join('\n')).not.toContain('chỉ để biết')
    expect(texts(await open(untick, 'working')).join('\n')).toContain(
      'Không in: “chỉ để biết việc này” [Tổ Toán - Tin; đã bỏ chọn]',
    )
  })

  it('says to the Sở nothing of who is late, who entered what, or who is missing', async () => {
    const clean = texts(await open(normalPeriod(), 'clean')).join('\n')
    for (const word of [
      'Quá hạn',
      'quá hạn',
      'Nhập hộ',
      'nhập hộ',
      'chưa nộp',
      'Chưa nộp',
      'Khuyến học',
      'BC-01',
      'minh chứng',
    ]) {
      expect(clean).not.toContain(word)
    }
  })

  it('tells the officer unit, source, repetition, what is missing and what changed', async () => {
    const working = texts(await open(normalPeriod(), 'working')).join('\n')
    expect(working).toContain('Đã nộp 13/15 đơn vị. Chưa có Khuyến học; Đại diện CMHS.')
    expect(working).toContain('nhập hộ')
    expect(working).toContain(
      '“tuyên truyền Luật Thực hiện dân chủ ở cơ sở tới toàn thể giáo viên” [Tổ Toán - Tin, Tổ Hóa - Sinh (2 minh chứng), ',
    )
    expect(working).toContain('Số buổi tuyên truyền: 225 = Toán - Tin 3 + ')
    expect(working).toMatch(/Không phát sinh: .+ Bỏ qua: /)
    expect(working).toContain('TÌNH HÌNH NỘP BÁO CÁO CỦA CÁC ĐƠN VỊ')
    expect(working).toContain('Sửa và nộp lại')
    expect(working).toContain('Buổi ký cam kết')
  })

  it('tells the officer of many units once what they say alike, and their receipts in the table at the end', async () => {
    const model = normalPeriod(40)
    const words = model.words.map(each =>
      each.area === 'II.1' && each.state === 'given' ? { ...each, text: 'ký cam kết ứng xử' } : each,
    )
    const word = await open(withWords(model, words), 'working')
    const alike = texts(word).filter(text => text.includes('“ký cam kết ứng xử”'))
    const telling = words.filter(({ area, state }) => area === 'II.1' && state === 'given')
    expect(alike).toHaveLength(1)
    for (const { unit } of telling) expect(alike[0]).toContain(unit.name)
    expect(alike[0]).toMatch(/ \(nhập hộ; 2 minh chứng\), .* \(1 minh chứng; mới sau lần soạn trước\)|, .* \(mới sau/)
    const [, first] = all(word.body, 'w:tr')
      .filter(row => plain(row).includes('BC-01'))
      .map(plain)
    expect([alike[0], first].join()).not.toContain('nộp 20/5')
    expect(texts(word).filter(text => text.includes('BC-01'))).toEqual(['16:42 ngày 20/5/2026 (BC-01)'])
  })

  it('tells of what a unit said in both halves of the year that it did', async () => {
    const model = normalPeriod()
    const [first, second] = model.told.points.filter(({ area }) => area === 'II.1')
    if (!first || !second) throw new Error('nothing told')
    const half = (point: Point): Point => ({ ...point, id: `${point.id}#half`, half: true })
    const standing = new Map(model.told.standing)
    for (const each of [first, second]) {
      const known = standing.get(each.id)
      if (known) standing.set(half(each).id, known)
    }
    const points = [half(first), half(second), ...model.told.points.filter(each => each !== second)]
    const working = texts(await open({ ...model, told: { ...model.told, points, standing } }, 'working')).join('\n')
    expect(working).toContain(`[${first.unit.name} (cả trong 6 tháng đầu năm`)
    expect(working).toContain(`[${second.unit.name} (của 6 tháng đầu năm)`)
  })

  it('sets what is for the officer alone smaller and closer than the report', async () => {
    const word = await open(normalPeriod(), 'working')
    const shown = (text: string) => {
      const found = paragraphs(word.body).find(each => plain(each).includes(text))
      if (!found) throw new Error(text)
      const sizes = all(found, 'w:sz').map(({ attributes }) => attributes['w:val'])
      return { sizes: [...new Set(sizes)], after: all(found, 'w:spacing')[0]?.attributes['w:after'] }
    }
    expect(shown('Số buổi tuyên truyền: 225 = ')).toEqual({ sizes: ['22'], after: '40' })
    expect(shown('[Tổ Toán - Tin, Tổ Hóa - Sinh (2 minh chứng)')).toEqual({ sizes: ['22'], after: '120' })
    expect(shown('Nội dung tuyên truyền tập trung vào')).toEqual({ sizes: ['28'], after: '120' })
  })

  it('shows the officer what was told of difficulties and wishes in one place each', async () => {
    const model = normalPeriod()
    const all = texts(await open(model, 'working'))
    const places = (part: string, until: string) =>
      all.slice(
        all.findIndex(text => text.startsWith(part)),
        all.findIndex(text => text.startsWith(until)),
      )
    const [hard, wished] = [places('2. Hạn chế', '3. Nguyên nhân'), places('V. KIẾN NGHỊ', 'Trên đây')].map(lines =>
      lines.filter(text => text.includes('Không in: ')),
    )
    expect(hard?.every(text => text.includes('dự thảo khó khăn'))).toBe(true)
    expect(wished?.every(text => /gửi BGH|kiến nghị với cấp trên/.test(text))).toBe(true)
    expect([hard?.length, wished?.length]).toEqual([1, 2])
  })

  it('names the units that told 0 once where several figures have the same', async () => {
    const model = normalPeriod()
    const zeros = model.units.slice(0, 6).map(({ unit }) => ({ unit, amount: { value: 0 } }))
    const figures = ['tuyen-truyen-buoi', 'tuyen-truyen-luot', 'tin-bai'].map(indicator => ({
      ...{ indicator, now: { value: 0 }, lastYear: null, byUnit: zeros, asked: 6, missing: [] },
    }))
    const notes = texts(await open({ ...model, figures }, 'working')).filter(text => text.includes('; báo 0: '))
    expect(notes.map(text => text.slice(text.indexOf('báo 0')))).toEqual([
      `báo 0: ${zeros.map(({ unit }) => unit.shortName).join(', ')}`,
      'báo 0: các đơn vị như trên',
      'báo 0: các đơn vị như trên',
    ])
  })

  it('names once the units that have left the same figures untold', async () => {
    const model = normalPeriod()
    const silent = model.units.slice(0, 3).map(({ unit }) => unit)
    const figures = [
      { indicator: 'tin-bai', now: { value: 0 }, lastYear: null, byUnit: [], asked: 3, missing: silent },
      { indicator: 'kiem-tra', now: { value: 0 }, lastYear: null, byUnit: [], asked: 1, missing: silent.slice(2) },
    ]
    const notice = texts(await open({ ...model, figures }, 'working'))
    expect(notice).toContain('- Toán - Tin, Vật lí - Công nghệ: tin bài')
    expect(notice).toContain('- Hóa - Sinh: cuộc, tin bài')
  })

  it('marks every part nobody answered, and the drafts nobody approved', async () => {
    const empty = marked(await open({ ...emptyPeriod(), plan: {} }, 'clean'))
    expect(empty.filter(text => text.startsWith('[CHƯA CÓ NỘI DUNG'))).toHaveLength(1 + 7 + 6)
    expect(empty).toEqual(expect.arrayContaining(['[số kế hoạch]', '[ngày kế hoạch]']))
    const normal = marked(await open(normalPeriod(), 'clean'))
    expect(normal.filter(text => text.startsWith('[CHƯA CÓ NỘI DUNG'))).toHaveLength(3)
    expect(normal.filter(text => text.startsWith('[DỰ THẢO'))).toHaveLength(2)
  })

  it('knows "không phát sinh" and 0 from silence', async () => {
    const model = normalPeriod()
    const nothing = model.words
      .filter(({ area }) => area === 'II.5')
      .map(entry => ({ ...entry, state: 'none' as const, text: '' }))
    const all = texts(
      await open(
        {
          ...withWords(emptyPeriod(), nothing),
          figures: [
            { indicator: 'vi-pham', now: { value: 0 }, lastYear: { value: 2 }, byUnit: [], asked: 2, missing: [] },
          ],
          coverage: [{ area: 'II.5', told: 15, asked: 15 }],
        },
        'clean',
      ),
    )
    expect(all[all.findIndex(text => text.startsWith('5. Công tác phối hợp')) + 1]).toBe(
      'Trong kỳ không phát sinh nội dung này.',
    )
    expect(all).toContain('Trong kỳ không có trường hợp vi phạm kỷ luật, kỷ cương.')
  })

  it('compares with the same period of the year before in Phụ lục I', async () => {
    const rows = all((await open(normalPeriod(), 'clean')).body, 'w:tr').map(row => all(row, 'w:tc').map(plain))
    expect(rows).toContainEqual([
      '1',
      'Số cuộc họp có lồng ghép nội dung dân vận',
      'cuộc',
      '226',
      '203',
      '+23 (+11,3%)',
    ])
    expect(rows).toContainEqual(['7', 'Số tin, bài tuyên truyền', 'tin, bài', '–', '–', '–'])
    expect(rows).toContainEqual(['1', '“Tủ sách số 1”', 'Tổ Toán - Tin', 'Góp sách cho học sinh mượn', 'Đã công nhận'])
  })

  it('marks in Phụ lục II a name that was typed without marks, which is still to be filled in', async () => {
    const model = normalPeriod()
    const [first, ...others] = model.models
    if (!first) throw new Error('no models')
    const unmarked = { ...model, models: [{ ...first, name: 'Vuon rau sach', unmarked: true as const }, ...others] }
    expect(marked(await open(unmarked, 'clean'))).toContain('“Vuon rau sach”')
    expect(documents.gaps(unmarked)).toBe(documents.gaps(model) + 1)
  })

  it('has no columns of dashes in a first year', async () => {
    const model = normalPeriod()
    const figures = model.figures.map(figure => ({ ...figure, lastYear: null }))
    const rows = all((await open({ ...model, figures }, 'clean')).body, 'w:tr').map(row => all(row, 'w:tc').map(textOf))
    expect(rows).toContainEqual(['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Kỳ này'])
    expect(rows).toContainEqual(['1', 'Số cuộc họp có lồng ghép nội dung dân vận', 'cuộc', '226'])
  })

  it('keeps units and numbers on one line, and nothing turned round', async () => {
    const model = normalPeriod()
    const [first, ...others] = model.words
    if (!first) throw new Error('no words')
    const text = 'Tổ Hóa - Sinh hỗ trợ trong 6 tháng: 2.000.000 đồng \u202eđảo ngược\u202c'
    const word = await open(withWords(model, [{ ...first, text }, ...others]), 'clean')
    const raw = all(word.body, 'w:t').map(textOf).join('\n')
    expect(raw).toContain('Hóa\u00a0-\u00a0Sinh hỗ trợ trong 6\u00a0tháng: 2.000.000\u00a0đồng đảo ngược')
  })

  it('opens with 300 units and 5 100 answers, long and odd ones among them', async () => {
    const model = hugePeriod()
    expect(model.words).toHaveLength(5100)
    for (const copy of ['clean', 'working'] as const) {
      const word = openWord(await renderSummary(model, { copy }))
      expect(paragraphs(word.body).length).toBeGreaterThan(copy === 'working' ? 1000 : 50)
      expect(all(word.body, 'w:instrText')).toEqual([])
      expect(texts(word).some(text => text.includes('<w:p> & “ngoặc” =1+1'))).toBe(true)
    }
    expect(odd).toContain('\u0000')
  })

  it.each(['clean', 'working'] as const)('is the same bytes for the same data: %s', async copy => {
    const [bytes, again] = [
      await renderSummary(normalPeriod(), { copy }),
      await renderSummary(normalPeriod(), { copy }),
    ]
    expect(Buffer.compare(bytes, again)).toBe(0)
  })

  it('keeps the signature with the last words', async () => {
    const word = await open(normalPeriod(), 'clean')
    const last = texts(word).find(text => text.startsWith('Trên đây'))
    expect(all(paragraph(word, last ?? ''), 'w:keepNext')).toHaveLength(1)
  })

  it('is called as an office calls it', () => {
    const half = halfPeriod('dan-van', 2026)
    expect(fileName({ kind: 'summary', copy: 'clean' }, half)).toBe('Bao-cao-dan-van-6-thang-2026.docx')
    expect(fileName({ kind: 'summary', copy: 'working' }, half)).toBe('Bao-cao-dan-van-6-thang-2026-ban-lam-viec.docx')
    expect(fileName({ kind: 'unit-report', unit: 'Tổ Sử - Địa - GDKT&PL' }, yearPeriod('dan-van', 2026))).toBe(
      'Bao-cao-dan-van-To-Su-Dia-GDKT-PL-nam-2026.docx',
    )
    expect(fileName({ kind: 'digest' }, quarterPeriod('dan-van', 2026, 3))).toBe('Danh-gia-dan-van-quy-III-2026.docx')
  })
})
