import { describe, expect, it } from 'vitest'
import { halfPeriod, yearPeriod } from '../../src/domain/period.ts'
import { openDesk } from '../support/desk.ts'
import { handedIn, heard, hoa, at as moment, open, outline, told } from '../support/facts.ts'

/** Tổ Ngữ văn at the question of one section. */
function at(promptId: string) {
  const desk = openDesk()
  const teacher = desk.person(hoa)
  const number = ['hop', 'tuyen-truyen', 'dan-van-kheo', 'dan-chu', 'dao-duc', 'phoi-hop'].indexOf(promptId)
  teacher.opens()
  for (let n = 0; n < number; n += 1) teacher.presses('skip')
  return { desk, teacher }
}

describe('a number that is spoken of but cannot be told', () => {
  it('"95%" is asked for as so many of so many, and the rest is kept', () => {
    const { desk, teacher } = at('tuyen-truyen')
    expect(heard(teacher.says('2 buổi; 95%'), 'need-figure').indicator.id).toBe('quan-triet')
    expect(desk.figures('tuyen-truyen')).toEqual({ 'tuyen-truyen-buoi': 2 })
    expect(outline(teacher.says('95%'))).toContain('figure-unreadable')
    teacher.says('14/15')
    expect(desk.figures('tuyen-truyen')).toEqual({ 'tuyen-truyen-buoi': 2, 'quan-triet': '14/15' })
  })

  it.each(['vài lần', '2 lần/tháng'])('"%s"', text => {
    const { desk, teacher } = at('hop')
    expect(heard(teacher.says(text), 'need-figure').indicator.id).toBe('hop-long-ghep')
    teacher.says('5')
    expect(desk.answer('hop')).toMatchObject({ text, figures: [{ value: 5 }] })
  })

  it('"không có" is 0 for that figure alone, and no ratio at all', () => {
    const { desk, teacher } = at('tuyen-truyen')
    teacher.says('2 buổi, vài người, 95%')
    teacher.says('không có')
    teacher.says('không')
    expect(desk.figures('tuyen-truyen')).toEqual({ 'tuyen-truyen-buoi': 2, 'tuyen-truyen-luot': 0 })
  })
})

describe('a doubt about one figure', () => {
  it('stays open while another is told', () => {
    const { desk, teacher } = at('dao-duc')
    expect(heard(teacher.says('kinh phí 2'), 'doubt').indicator.id).toBe('ho-tro-tien')
    expect(heard(teacher.says('mời 3 người'), 'doubt').indicator.id).toBe('ho-tro-tien')
    teacher.says('2 triệu')
    expect(desk.figures('dao-duc')).toEqual({ 'ho-tro-nguoi': 3, 'ho-tro-tien': 2_000_000 })
  })
})

describe('a further message', () => {
  it('"trong đó" tells of a part of what was told, which is not added', () => {
    const { desk, teacher } = at('hop')
    teacher.says('4 lần')
    teacher.saysLate('trong đó 1 lần bàn dân vận khéo')
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 4 })
    expect(desk.answer('hop')?.text).toBe('4 lần\ntrong đó 1 lần bàn dân vận khéo')
    teacher.saysLate('thêm 1 lần')
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 5 })
  })

  it('"chị em" are people', () => {
    const { desk, teacher } = at('tuyen-truyen')
    teacher.says('1 buổi tọa đàm, 62 chị em dự, 0 bài')
    expect(desk.figures('tuyen-truyen')).toMatchObject({ 'tuyen-truyen-buoi': 1, 'tuyen-truyen-luot': 62 })
  })
})

it('what is only planned counts nothing', () => {
  const { desk, teacher } = at('hop')
  expect(outline(teacher.says('họp 4 lần, dự kiến tháng 6 họp thêm 1 lần'))).toContain('question')
  expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 4 })
})

describe('an unusual number', () => {
  it('is questioned once, and typed again it is meant', () => {
    const { desk, teacher } = at('hop')
    expect(heard(teacher.says('12000 lần'), 'doubt').why).toBe('absurd')
    expect(outline(teacher.says('12000'))).toContain('question')
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 12000 })
  })

  it('another unusual one is questioned too', () => {
    const { teacher } = at('hop')
    teacher.says('12000 lần')
    expect(heard(teacher.says('1200 lần'), 'doubt').figure.value).toBe(1200)
  })
})

describe('who hosted', () => {
  it('is not asked when it was typed', () => {
    const { desk, teacher } = at('phoi-hop')
    expect(outline(teacher.says('chủ trì 3, phối hợp 2'))).toContain('question')
    expect(desk.answer('phoi-hop')?.figures).toEqual([
      { indicator: 'phoi-hop', value: 5, hosting: { host: 3, partner: 2 } },
    ])
  })

  it('can be typed in answer to the question', () => {
    const { desk, teacher } = at('phoi-hop')
    expect(outline(teacher.says('3 hoạt động với Đoàn xã'))).toContain('hosting')
    teacher.says('chu tri 1, phoi hop 2')
    expect(desk.answer('phoi-hop')?.figures[0]?.hosting).toEqual({ host: 1, partner: 2 })
  })
})

describe('who paid', () => {
  it('is asked only when somebody else is spoken of', () => {
    expect(outline(at('dao-duc').teacher.says('1 gương; 5 học sinh, 2 triệu đồng'))).toContain('question')
    expect(outline(at('dao-duc').teacher.says('5 học sinh, 2 triệu đồng cùng Công đoàn'))).toContain('paying')
  })

  it('of a sum put together only the own part counts; the people stay as they were told', () => {
    const { desk, teacher } = at('dao-duc')
    teacher.says('5 học sinh, 2 triệu đồng góp chung với Công đoàn')
    teacher.presses('paid-part')
    expect(outline(teacher.says('3 triệu'))).toContain('paid-count')
    teacher.says('500 nghìn')
    expect(desk.answer('dao-duc')?.figures).toContainEqual({
      ...{ indicator: 'ho-tro-tien', value: 2_000_000 },
      hosting: { host: 500_000, partner: 1_500_000 },
    })
    expect(desk.answer('dao-duc')?.figures).toContainEqual({ indicator: 'ho-tro-nguoi', value: 5 })
  })
})

describe('"Không phát sinh" to what is told anew each time', () => {
  const none = (desk: ReturnType<typeof openDesk>) => {
    const teacher = desk.person(hoa)
    teacher.opens()
    for (let n = 0; n < 2; n += 1) teacher.presses('skip')
    teacher.presses('none')
    return desk.figures('dan-van-kheo')
  }

  it('is 0, so that the sum knows who has told it', () => {
    expect(none(openDesk())).toEqual({ 'mo-hinh-dang-ky': 0, 'mo-hinh-cong-nhan': 0 })
  })

  it('leaves in the year what June had', () => {
    const june = { 'mo-hinh-dang-ky': 2, 'mo-hinh-cong-nhan': 1 }
    const half = handedIn('ngu-van', [told('dan-van-kheo', '', june)], { period: halfPeriod('dan-van', 2026) })
    const december = { now: moment('20/11/2026 9:00'), periods: [open(yearPeriod('dan-van', 2026))] }
    expect(none(openDesk('ngu-van', december, half))).toEqual(june)
  })
})
