import { describe, expect, it } from 'vitest'
import { toldBoard, voicedIn } from '../../../src/domain/documents/digest-words.ts'
import { modelsOf } from '../../../src/domain/documents/reported.ts'
import { NO_CHOICES, type WordingChoices } from '../../../src/domain/wording/choices.ts'
import { compiledWords } from '../../../src/domain/wording/compiled-words.ts'
import type { TellingUnit } from '../../../src/domain/wording/told.ts'
import { goldenPlan } from '../../support/golden.ts'
import { saying, unit } from './said.ts'

const [TOAN, LI] = [unit('toan-tin'), unit('vat-li-cong-nghe')]

const compiled = (units: readonly TellingUnit[], choices: Partial<WordingChoices> = {}) =>
  compiledWords(goldenPlan, units, { ...NO_CHOICES, ...choices })

const rowsOf = (units: readonly TellingUnit[], choices: Partial<WordingChoices> = {}) =>
  modelsOf(compiled(units, choices)).map(
    ({ unit: { shortName }, name, deed, recognised }) =>
      `${shortName} | ${name} | ${deed} | ${recognised ? 'Đã công nhận' : 'Đã đăng ký'}`,
  )

describe('the list of models behind the report', () => {
  it('has the words of its paragraph: no courtesy, no first person, office words in full', () => {
    const told = '“Tủ sách dùng chung”: dạ tổ em góp 200 cuốn sách cho HS mượn ạ; đã được công nhận'
    expect(rowsOf([saying(TOAN, { 'dan-van-kheo': told })])).toEqual([
      'Toán - Tin | Tủ sách dùng chung | Góp 200 cuốn sách cho học sinh mượn | Đã công nhận',
    ])
  })

  it.each([
    ['doan-thanh-nien', 'Đoàn trường có mô hình “Góc xanh”: trồng cây'],
    ['doan-thanh-nien', 'Đoàn trường em có mô hình “Góc xanh”, trồng cây'],
    ['doan-thanh-nien', 'Đoàn Thanh niên duy trì mô hình "Góc xanh": trồng cây'],
    ['doan-thanh-nien', 'Đoàn trường thực hiện mô hình: Góc xanh; trồng cây'],
    ['toan-tin', 'chúng em có mô hình “Góc xanh”: trồng cây'],
    ['toan-tin', 'Tổ Toán - Tin đăng ký mô hình Góc xanh: trồng cây'],
    ['cong-doan', 'Công đoàn trường đã xây dựng được 1 mô hình là “Góc xanh”: trồng cây'],
  ])('is not asked about the words in front of a name: %s: %s', (id, told) => {
    const { points } = compiled([saying(unit(id), { 'dan-van-kheo': told })])
    expect(points.map(({ text, model }) => [text, model?.content])).toEqual([['“Góc xanh”', 'Trồng cây']])
  })

  it.each([
    ['vườn rau sạch: trồng rau', 'report'],
    ['“Vuon rau sach”: trồng rau', 'no-marks'],
    ['“Goc xanh”: trồng rau', 'no-marks'],
    ['mo hinh vuon rau sach: trồng rau', 'no-marks'],
    ['“English Speaking Club”: trồng rau', 'report'],
    ['“Go Green”: trồng rau', 'report'],
    ['“STEM”: trồng rau', 'report'],
  ])('has a name that was typed without marks put right before it is printed: %s', (told, why) => {
    const [{ fate } = { fate: undefined }] = compiled([saying(TOAN, { 'dan-van-kheo': told })]).points
    expect(fate?.to === 'reword' ? fate.why : fate?.to).toBe(why)
  })

  it.each(['“Vườn rau sạch”', '"Vườn rau sạch"', 'Vườn rau sạch.'])('has the name the officer gives it: %s', typed => {
    const units = [saying(TOAN, { 'dan-van-kheo': '“Vuon rau sach”: trồng rau; đã được công nhận' })]
    const [point] = compiled(units).points
    expect(modelsOf(compiled(units))).toMatchObject([{ name: 'Vuon rau sach', unmarked: true }])
    const reworded = new Map([[point?.id ?? '', { text: typed, original: '', beside: [] }]])
    expect(compiled(units, { reworded }).paragraphs.map(({ text }) => text)).toEqual([
      'Mô hình được công nhận là “Vườn rau sạch” (Tổ Toán - Tin).',
    ])
    const [model] = modelsOf(compiled(units, { reworded }))
    expect([model?.name, model?.unmarked]).toEqual(['Vườn rau sạch', undefined])
  })

  it.each(['trong rau cho hoc sinh', 'co Nguyen Thi Lan tuoi cay', 'cô Nguyen Thi Lan tưới cây', 'thay Nam tưới cây'])(
    'has no deed in its list that nobody could sign, and shows it to the officer: %s',
    deed => {
      const units = [saying(TOAN, { 'dan-van-kheo': `“Góc xanh”: ${deed}` })]
      expect(rowsOf(units)).toEqual(['Toán - Tin | Góc xanh |  | Đã đăng ký'])
      expect(compiled(units).points.map(({ text, fate }) => [text, fate.to])).toEqual([
        ['“Góc xanh”', 'report'],
        [deed, 'reword'],
      ])
    },
  )

  it('calls recognised what the paragraph does, also where a figure alone says so', () => {
    const units = [
      saying(
        TOAN,
        { 'dan-van-kheo': '“Góc xanh”: trồng cây\n“Góc sách”: góp sách' },
        { 'mo-hinh-dang-ky': 2, 'mo-hinh-cong-nhan': 2 },
      ),
    ]
    expect(compiled(units).paragraphs.map(({ text }) => text)).toEqual([
      'Các mô hình được công nhận gồm: “Góc xanh” (Tổ Toán - Tin); “Góc sách” (Tổ Toán - Tin).',
    ])
    expect(rowsOf(units)).toEqual([
      'Toán - Tin | Góc xanh | Trồng cây | Đã công nhận',
      'Toán - Tin | Góc sách | Góp sách | Đã công nhận',
    ])
  })

  it('holds neither a wish, nor what is for the BGH alone, nor anybody by name; nothing of it is lost', () => {
    const told =
      '“Góc xanh”: trồng cây; đề nghị trường cấp chậu; cô Nguyễn Thị Lan tưới; em thấy lớp vui hơn\nBáo BGH: có người phàn nàn'
    const units = [saying(TOAN, { 'dan-van-kheo': told })]
    expect(rowsOf(units)).toEqual(['Toán - Tin | Góc xanh | Trồng cây | Đã đăng ký'])
    expect(compiled(units).points.map(({ text, fate }) => `${fate.to}: ${text}`)).toEqual([
      'report: “Góc xanh”',
      'school: đề nghị trường cấp chậu',
      'reword: cô Nguyễn Thị Lan tưới',
      'reword: em thấy lớp vui hơn',
      'leadership: Báo Ban Giám hiệu: có người phàn nàn',
    ])
  })

  it('follows the officer: another name, or left out; the units in the order of the plan', () => {
    const units = [
      saying(LI, { 'dan-van-kheo': '“Góc sẻ chia”: hộp thư; đã được công nhận' }),
      saying(TOAN, { 'dan-van-kheo': '“goc xanh”: trồng cây; đã được công nhận\n“Góc sách”: góp sách' }),
    ]
    const idOf = (name: string) => compiled(units).points.find(({ model }) => model?.name === name)?.id ?? ''
    const reworded = new Map([[idOf('goc xanh'), { text: '“Góc xanh”', original: '“goc xanh”: trồng cây' }]])
    expect(rowsOf(units, { reworded, unticked: new Set([idOf('Góc sách')]) })).toEqual([
      'Toán - Tin | Góc xanh | Trồng cây | Đã công nhận',
      'Vật lí - Công nghệ | Góc sẻ chia | Hộp thư | Đã công nhận',
    ])
  })
})

describe('what the units find hard and wish for, before the BGH', () => {
  const voiced = (...units: readonly TellingUnit[]) => {
    const { difficulties, wishes } = voicedIn(
      goldenPlan,
      'III',
      units.map(({ unit: of, submission }) => ({ unit: of, submission: submission as NonNullable<typeof submission> })),
    )
    return [difficulties, wishes].map(list =>
      list.map(({ text, units: who }) => `${text} (${who.map(({ shortName }) => shortName).join(', ')})`),
    )
  }

  it('stands without the words of asking, and once with everybody who says it, the fuller form first', () => {
    const said = voiced(
      saying(TOAN, { 'danh-gia': 'ít thời gian sinh hoạt; đề nghị với nhà trường: xếp một buổi trống chung' }),
      saying(LI, {
        'danh-gia': 'tổ em ít thời gian sinh hoạt chung ạ; mong nhà trường xếp một buổi trống chung trong tuần',
      }),
    )
    expect(said).toEqual([
      ['Ít thời gian sinh hoạt chung (Toán - Tin, Vật lí - Công nghệ)'],
      ['Xếp một buổi trống chung trong tuần (Toán - Tin, Vật lí - Công nghệ)'],
    ])
  })
})

it('words that name somebody or are typed as on a phone are marked, to be put right before the paper is signed', () => {
  const marked = (text: string) => {
    const { unit: of, submission } = saying(TOAN, { 'danh-gia': text })
    const { difficulties } = voicedIn(goldenPlan, 'III', submission ? [{ unit: of, submission }] : [])
    return difficulties.map(each => `${each.text}${each.toWord ? ' (!)' : ''}`)
  }
  expect(marked('giáo viên dạy kín tuần, khó họp đủ')).toEqual(['Giáo viên dạy kín tuần, khó họp đủ'])
  expect(marked('gv day kin tuan kho hop du')).toEqual([expect.stringContaining('(!)')])
  expect(marked('máy chiếu hỏng từ kì trg, sửa mãi ko xong')).toEqual([expect.stringMatching(/không xong \(!\)$/)])
  expect(marked('máy chiếu hỏng, bgd vs tổ vp chưa sửa')).toEqual([expect.stringContaining('(!)')])
  expect(marked('cô Nguyễn Thị Mai hay vắng họp')).toEqual([expect.stringContaining('(!)')])
  expect(marked('KHÔNG CÓ THỜI GIAN HỌP TỔ')).toEqual([expect.stringContaining('(!)')])
})

it('what a unit tells the BGH alone is shown it wherever in the answer it stands', () => {
  const told = (text: string) => {
    const { unit: of, submission } = saying(TOAN, { 'trao-doi-phu-huynh': text })
    return submission ? toldBoard(goldenPlan, [{ unit: of, submission }]).map(each => each.text) : []
  }
  expect(told('3 buổi; Báo BGH: sửa nhà xe')).toEqual(['Sửa nhà xe'])
  expect(told('3 buổi, việc ôn thi. Báo BGH: sửa nhà xe')).toEqual(['Sửa nhà xe'])
  expect(told('3 buổi, việc ôn thi, cần báo riêng BGH: sửa nhà xe')).toEqual(['Sửa nhà xe'])
  expect(told('3 buổi, việc ôn thi')).toEqual([])
})
