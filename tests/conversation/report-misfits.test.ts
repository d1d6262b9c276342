import { describe, expect, it } from 'vitest'
import { halfPeriod, yearPeriod } from '../../src/domain/period.ts'
import { renderSay } from '../../src/text/chat/render.ts'
import { labelOf } from '../../src/text/words.ts'
import { openDesk } from '../support/desk.ts'
import { at, grant, handedIn, heard, hoa, member, open, outline, plan, told } from '../support/facts.ts'

const voice = { you: 'cô', name: 'Hoa' } as const
const nam = member(6, 'Trần Văn Nam', 'thầy', [grant('head', 'van-phong')])

type Person = ReturnType<ReturnType<typeof openDesk>['person']>

/** Somebody of a unit at one of its sections. */
type Year = readonly [change: Parameters<typeof openDesk>[1], half: Parameters<typeof openDesk>[2]]

function section(unitId: string, promptId: string, who = hoa, year: Year = [{}, undefined]) {
  const desk = openDesk(unitId, ...year)
  const person = desk.person(who)
  const kind = plan.units.find(({ id }) => id === unitId)?.kind
  const prompts = plan.forms.find(form => form.kind === kind)?.prompts ?? []
  person.opens()
  for (let n = 0; n < prompts.indexOf(promptId); n += 1) person.presses('skip')
  return { desk, person }
}

const PROFILE = { staff: 86, partyMembers: 42, classes: 33, pupils: 1322 }

const asked = (effects: Parameters<typeof heard>[0]): string => renderSay(heard(effects, 'misfit'), voice)
const labels = (person: Person): readonly string[] =>
  person
    .shown()
    .filter(({ typedOnly }) => !typedOnly)
    .map(choice => labelOf(choice, voice))
const press = (person: Person, label: string) => {
  const choice = person.shown().find(each => labelOf(each, voice) === label)
  if (!choice) throw new Error(`no button ${label}: ${labels(person).join(', ')}`)
  return person.press(choice)
}

describe('an answer whose figures contradict one another', () => {
  it('is asked about at once, both numbers named, and a button mends it', () => {
    const { desk, person } = section('ngu-van', 'dan-van-kheo')
    const effects = person.says('1 mô hình đăng ký, 3 mô hình được công nhận')
    expect(asked(effects)).toBe(
      'Trợ lý xin hỏi lại một chút: cô ghi 1 mô hình đăng ký nhưng 3 mô hình được công nhận. Số nào đúng ạ?',
    )
    expect(labels(person)).toEqual(['Đăng ký 3', 'Công nhận 1', 'Nhập lại'])
    expect(outline(press(person, 'Công nhận 1'))).toContain('models')
    expect(desk.figures('dan-van-kheo')).toEqual({ 'mo-hinh-dang-ky': 1, 'mo-hinh-cong-nhan': 1 })
  })

  it.each([
    ['40', { 'tthc-nhan': 40, 'tthc-dung-han': 40 }],
    ['55', { 'tthc-nhan': 55, 'tthc-dung-han': 55 }],
    ['60', { 'tthc-nhan': 60, 'tthc-dung-han': 55 }],
    ['nhầm, 38 hồ sơ đúng hạn', { 'tthc-nhan': 40, 'tthc-dung-han': 38 }],
  ])('takes "%s" for an answer', (text, figures) => {
    const { desk, person } = section('van-phong', 'cai-cach-vp', nam)
    expect(outline(person.says('nhận 40 hồ sơ, 55 hồ sơ đúng hạn'))).toContain('misfit')
    expect(outline(person.says(text))).toContain('question')
    expect(desk.figures('cai-cach-vp')).toMatchObject(figures)
  })

  it('"Nhập lại" opens the two figures and no others', () => {
    const { desk, person } = section('van-phong', 'cai-cach-vp', nam)
    person.says('nhận 40 hồ sơ, 55 hồ sơ đúng hạn; 1 mô hình đăng ký')
    expect(heard(press(person, 'Nhập lại'), 'need-figure').indicator.id).toBe('tthc-nhan')
    expect(heard(person.says('56'), 'need-figure').indicator.id).toBe('tthc-dung-han')
    expect(outline(person.says('54'))).toContain('question')
    expect(desk.figures('cai-cach-vp')).toMatchObject({ 'tthc-nhan': 56, 'tthc-dung-han': 54 })
  })

  it('is asked once: the same numbers again are meant, in any way of saying so', () => {
    for (const answer of ['giữ', 'again', 'nhận 40 hồ sơ, 55 hồ sơ đúng hạn']) {
      const { desk, person } = section('van-phong', 'cai-cach-vp', nam)
      person.says('nhận 40 hồ sơ, 55 hồ sơ đúng hạn')
      if (answer === 'giữ') person.presses('keep-both')
      else if (answer === 'again') {
        press(person, 'Nhập lại')
        person.says('40')
        person.says('55')
      } else person.says(answer)
      expect(person.session().flow).toMatchObject({ wait: { for: 'answer' } })
      expect(desk.figures('cai-cach-vp')).toMatchObject({ 'tthc-nhan': 40, 'tthc-dung-han': 55 })
    }
  })

  it('what cannot be read is asked in other words, then let go with the numbers as they are', () => {
    const { desk, person } = section('van-phong', 'cai-cach-vp', nam)
    const first = asked(person.says('nhận 40 hồ sơ, 55 hồ sơ đúng hạn'))
    const second = asked(person.says('cả nhà vui'))
    const third = asked(person.says('cả trường vui lắm'))
    expect(new Set([first, second, third]).size).toBe(3)
    expect(labels(person)).toContain('Giữ nguyên')
    expect(outline(person.says('cả trường vui lắm'))).toContain('question')
    expect(desk.figures('cai-cach-vp')).toMatchObject({ 'tthc-nhan': 40, 'tthc-dung-han': 55 })
    expect(desk.answer('cai-cach-vp')?.text).not.toContain('thế nào')
  })

  it('a register is asked about one relation after the other', () => {
    const { desk, person } = section('van-phong', 'don-thu', nam)
    expect(asked(person.says('2 đơn, 1 đã giải quyết, 0 đúng hạn, 0 tồn'))).toContain(
      'nhận 2 đơn, đã giải quyết 1 đơn, như vậy còn 1 đơn, nhưng ghi còn 0 đơn. Số nào đúng ạ?',
    )
    expect(labels(person)).toEqual(['Còn 1', 'Giải quyết 2', 'Nhập lại', 'Giữ nguyên'])
    press(person, 'Còn 1')
    expect(desk.figures('don-thu')).toMatchObject({ 'don-nhan': 2, 'don-giai-quyet': 1, 'don-ton': 1 })
    const other = section('van-phong', 'don-thu', nam)
    expect(asked(other.person.says('2 đơn, 5 đã giải quyết, 7 đúng hạn, 9 tồn'))).toContain('đã giải quyết 5 đơn')
    expect(asked(press(other.person, 'Giải quyết 2'))).toContain('7 đơn đúng hạn')
    expect(asked(press(other.person, 'Đúng hạn 2'))).toContain('còn 0 đơn')
    expect(outline(press(other.person, 'Còn 0'))).not.toContain('misfit')
  })
})

describe('a figure that makes no sense alone', () => {
  it('who came is asked for the meetings', () => {
    const { desk, person } = section('ngu-van', 'tuyen-truyen')
    expect(asked(person.says('60 lượt người dự'))).toContain(
      'cô ghi 60 lượt người dự nhưng chưa có buổi tuyên truyền nào. Đơn vị chủ trì mấy buổi ạ?',
    )
    person.says('2')
    expect(desk.figures('tuyen-truyen')).toMatchObject({ 'tuyen-truyen-buoi': 2, 'tuyen-truyen-luot': 60 })
    expect(person.session().flow).toMatchObject({ wait: { for: 'answer' } })
  })

  it('help is asked for money, or is a gift', () => {
    const { desk, person } = section('ngu-van', 'dao-duc')
    expect(asked(person.says('0 gương, hỗ trợ 5 học sinh'))).toContain('nhưng chưa có kinh phí. Kinh phí bao nhiêu ạ?')
    expect(labels(person)).toEqual(['Tặng hiện vật', 'Không có số'])
    press(person, 'Tặng hiện vật')
    expect(desk.answer('dao-duc')?.text).toContain('hiện vật')
    expect(person.session().flow).toMatchObject({ wait: { for: 'answer' } })
    const other = section('ngu-van', 'dao-duc')
    expect(outline(other.person.says('0 gương, tặng quà 5 học sinh'))).not.toContain('misfit')
  })

  it('50 triệu for one person is asked about once', () => {
    const { person } = section('ngu-van', 'dao-duc')
    const effects = person.says('0 gương, hỗ trợ 1 học sinh 50.000.000 đồng')
    expect(asked(effects)).toContain('nhiều hơn mức thường gặp. Con số này đúng không ạ?')
    expect(labels(person)).toEqual(['Đúng', 'Nhập lại'])
    expect(outline(person.presses('right'))).toContain('question')
  })
})

describe("the year's report", () => {
  const half = (figures: Record<string, number>, promptId: string, unitId: string) =>
    handedIn(unitId, [told(promptId, '', figures)], { period: halfPeriod('dan-van', 2026) })
  const inDecember = { now: at('20/11/2026 9:00'), periods: [open(yearPeriod('dan-van', 2026))] }

  it('measures with what the half-year told, says so, and keeps what is new', () => {
    const before = half({ 'tthc-nhan': 30, 'tthc-dung-han': 20 }, 'cai-cach-vp', 'van-phong')
    const { desk, person } = section('van-phong', 'cai-cach-vp', nam, [inDecember, before])
    expect(asked(person.says('nhận 5 hồ sơ, 20 hồ sơ đúng hạn'))).toContain(
      'tính cả năm, cô ghi nhận 35 hồ sơ nhưng 40 hồ sơ đúng hạn.',
    )
    expect(labels(person)).toEqual(['Nhận 40', 'Đúng hạn 35', 'Nhập lại'])
    press(person, 'Đúng hạn 35')
    expect(desk.figures('cai-cach-vp')).toMatchObject({ 'tthc-nhan': 5, 'tthc-dung-han': 15 })
  })

  it('is no contradiction where what came in June was answered in December', () => {
    const before = half({ 'tthc-nhan': 30, 'tthc-dung-han': 20 }, 'cai-cach-vp', 'van-phong')
    const { person } = section('van-phong', 'cai-cach-vp', nam, [inDecember, before])
    expect(outline(person.says('nhận 5 hồ sơ, 12 hồ sơ đúng hạn'))).not.toContain('misfit')
  })

  it('"Nhập lại" asks for the whole year', () => {
    const before = half({ 'tthc-nhan': 30, 'tthc-dung-han': 20 }, 'cai-cach-vp', 'van-phong')
    const { desk, person } = section('van-phong', 'cai-cach-vp', nam, [inDecember, before])
    person.says('nhận 5 hồ sơ, 20 hồ sơ đúng hạn')
    expect(renderSay(heard(press(person, 'Nhập lại'), 'need-figure'), voice)).toContain('tính cả năm')
    person.says('41')
    person.says('39')
    expect(desk.figures('cai-cach-vp')).toMatchObject({ 'tthc-nhan': 11, 'tthc-dung-han': 19 })
  })

  it('reckons what is left from the whole year', () => {
    const before = half({ 'don-nhan': 2, 'don-giai-quyet': 1, 'don-dung-han': 1, 'don-ton': 1 }, 'don-thu', 'van-phong')
    const { desk, person } = section('van-phong', 'don-thu', nam, [inDecember, before])
    expect(outline(person.says('1 đơn, 0 đã giải quyết, 0 đúng hạn'))).not.toContain('misfit')
    expect(desk.figures('don-thu')).toMatchObject({ 'don-nhan': 1, 'don-giai-quyet': 0, 'don-ton': 2 })
  })
})

describe('a figure measured with what was told before, and with the school', () => {
  const half = (figures: Parameters<typeof told>[2]) =>
    handedIn('ngu-van', [told('tuyen-truyen', '', figures), told('dan-van-kheo', '', figures)], {
      period: halfPeriod('dan-van', 2026),
    })
  const year = (figures: Parameters<typeof told>[2], promptId: string) =>
    section('ngu-van', promptId, hoa, [{ periods: [open(yearPeriod('dan-van', 2026))] }, half(figures)])

  it('a unit with other people than before is asked once', () => {
    const { desk, person } = year({ 'quan-triet': { value: 15, of: 15 } }, 'tuyen-truyen')
    expect(asked(person.says('1 buổi, 20 lượt, 1 tin bài, quán triệt 14/14'))).toBe(
      '6 tháng đầu năm ghi 15/15 người được quán triệt, nay cô ghi 14/14 người được quán triệt. Đơn vị hiện có 14 người phải không ạ?',
    )
    expect(outline(person.says('đúng rồi em'))).toContain('question')
    expect(desk.figures('tuyen-truyen')).toMatchObject({ 'quan-triet': '14/14' })
  })

  it('fewer recognised models than in the half-year are not taken without a word', () => {
    const { desk, person } = year({ 'mo-hinh-dang-ky': 2, 'mo-hinh-cong-nhan': 2 }, 'dan-van-kheo')
    expect(asked(person.says('2 mô hình, 1 được công nhận'))).toBe(
      '6 tháng đầu năm ghi 2 mô hình được công nhận, nay cô ghi 1 mô hình được công nhận. Nay ít hơn phải không ạ?',
    )
    expect(labels(person)).toEqual(['Đúng', 'Công nhận 2', 'Nhập lại'])
    press(person, 'Công nhận 2')
    expect(desk.figures('dan-van-kheo')).toMatchObject({ 'mo-hinh-cong-nhan': 2 })
  })

  it.each(['Mô hình “Góc sẻ chia”, “Tủ sách dùng chung”', 'Góc sẻ chia; Tủ sách dùng chung'])(
    'names in the place of yes or a number are kept as words, and it is asked once more: %s',
    words => {
      const { desk, person } = year({ 'mo-hinh-dang-ky': 2, 'mo-hinh-cong-nhan': 2 }, 'dan-van-kheo')
      person.says('2 mô hình, 1 được công nhận')
      expect(asked(person.says(words))).toContain('Trợ lý chưa rõ nên ghi số nào')
      expect(outline(press(person, 'Đúng'))).toContain('models')
      expect(desk.answer('dan-van-kheo')?.text).toMatch(/“Góc sẻ chia”[\s\S]*“Tủ sách dùng chung”/u)
      expect(desk.figures('dan-van-kheo')).toEqual({ 'mo-hinh-dang-ky': 2, 'mo-hinh-cong-nhan': 1 })
    },
  )

  it.each(['vì mô hình Góc sẻ chia của lớp 12 không còn', 'một mô hình đã ngừng từ tháng 9 do cô Nga chuyển trường'])(
    'why it is fewer says that it is so, and is kept: %s',
    words => {
      const { desk, person } = year({ 'mo-hinh-dang-ky': 2, 'mo-hinh-cong-nhan': 2 }, 'dan-van-kheo')
      person.says('2 mô hình, 1 được công nhận')
      expect(outline(person.says(words))).not.toContain('misfit')
      expect(desk.answer('dan-van-kheo')?.text).toContain(words)
      expect(desk.figures('dan-van-kheo')).toEqual({ 'mo-hinh-dang-ky': 2, 'mo-hinh-cong-nhan': 1 })
    },
  )

  it('more people at one event than the school has are asked about where the school has told how many', () => {
    const words = '1 buổi, 1900 lượt người dự, 1 tin bài, quán triệt 14/15'
    const known = section('ngu-van', 'tuyen-truyen', hoa, [{ profile: PROFILE }, undefined])
    expect(asked(known.person.says(words))).toContain('nhiều hơn số người của trường (1.408). Con số này đúng không ạ?')
    const unknown = section('ngu-van', 'tuyen-truyen')
    expect(outline(unknown.person.says(words))).not.toContain('misfit')
  })

  it('more people of a unit than the school has staff are asked about, once', () => {
    const { desk, person } = section('ngu-van', 'tuyen-truyen', hoa, [{ profile: PROFILE }, undefined])
    const effects = person.says('2 buổi, 60 lượt, 1 tin bài, quán triệt 40/90')
    expect(asked(effects)).toBe(
      'Trợ lý xin hỏi lại một chút: cô ghi 40/90 người được quán triệt, nhiều hơn số cán bộ, giáo viên, nhân viên của trường (86). Con số này đúng không ạ?',
    )
    expect(labels(person)).toEqual(['Đúng', 'Nhập lại'])
    expect(outline(person.says('14/15'))).toContain('question')
    expect(desk.figures('tuyen-truyen')).toMatchObject({ 'quan-triet': '14/15' })
  })
})
