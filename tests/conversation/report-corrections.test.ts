import { describe, expect, it } from 'vitest'
import { openDesk } from '../support/desk.ts'
import { heard, hoa, outline } from '../support/facts.ts'

/** Mục 1: 4 lần; mục 2: 2 buổi, 29 lượt, 1 tin bài, 14/15; mục 3 is open. */
function answered() {
  const desk = openDesk()
  const teacher = desk.person(hoa)
  teacher.opens()
  teacher.says('4 lần; ký cam kết')
  teacher.says('2 buổi, 29 lượt, 1 tin bài, quán triệt 14/15')
  return { desk, teacher }
}

const spread = (change: object = {}) => ({
  ...{ 'tuyen-truyen-buoi': 2, 'tuyen-truyen-luot': 29, 'tin-bai': 1, 'quan-triet': '14/15' },
  ...change,
})

/** Mục 3 to 5 are none; mục 6 has two events and it is asked who led them. */
function askedWhoLed() {
  const { desk, teacher } = answered()
  for (let at = 0; at < 3; at += 1) teacher.presses('none')
  teacher.says('lao động vệ sinh 2 buổi')
  expect(teacher.flow()).toMatchObject({ prompt: 'phoi-hop', wait: { for: 'hosting' } })
  return { desk, teacher }
}

describe('which section a correction means', () => {
  it.each(['nhầm, họp 6 lần', 'em nhầm, mục họp là 6 lần', 'nham, hop 6 lan', 'nhầm, 6 lần'])(
    '%s is the meetings, although sessions were told last',
    text => {
      const { desk, teacher } = answered()
      heard(teacher.says(text), 'mended')
      expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 6 })
      expect(desk.figures('tuyen-truyen')).toEqual(spread())
      expect(teacher.flow()).toMatchObject({ prompt: 'dan-van-kheo', wait: { for: 'answer' } })
    },
  )

  it('a section named decides while another is asked about', () => {
    const { desk, teacher } = askedWhoLed()
    teacher.says('à nhầm, 3 buổi tuyên truyền chứ không phải 2')
    expect(desk.figures('tuyen-truyen')).toEqual(spread({ 'tuyen-truyen-buoi': 3 }))
    expect(desk.figures('phoi-hop')).toMatchObject({ 'phoi-hop': 2 })
    // Whatever number is said to have been wrong.
    teacher.says('tuyên truyền 4 buổi chứ không phải 7')
    expect(desk.figures('tuyen-truyen')).toEqual(spread({ 'tuyen-truyen-buoi': 4 }))
  })

  it('the unit somebody wrote there is the section’s own', () => {
    const { desk, teacher } = askedWhoLed()
    teacher.says('à nhầm, 3 buổi')
    expect(desk.figures('phoi-hop')).toMatchObject({ 'phoi-hop': 3 })
    expect(desk.figures('tuyen-truyen')).toEqual(spread())
  })

  it('a number that stands nowhere is replaced nowhere: it is asked, and one tap changes it', () => {
    const { desk, teacher } = answered()
    for (const text of ['à nhầm, 3 lần chứ không phải 5', '5 em chứ không phải 6 em', 'à nhầm, 3 chứ không phải 5'])
      expect(heard(teacher.says(text), 'mend-which').missing, text).toBeDefined()
    expect([desk.figures('hop'), desk.figures('tuyen-truyen')]).toEqual([{ 'hop-long-ghep': 4 }, spread()])
    teacher.says('à nhầm, 3 lần chứ không phải 5')
    teacher.presses('mend-section')
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 3 })
    expect(teacher.flow()).toMatchObject({ prompt: 'dan-van-kheo', wait: { for: 'answer' } })
  })

  it('a bare number of a section with several figures is asked about, of one with one it is that', () => {
    const { desk, teacher } = answered()
    heard(teacher.says('sửa mục 2 thành 35'), 'mend-which')
    expect(desk.figures('tuyen-truyen')).toEqual(spread())
    teacher.presses('mend-section', 1)
    expect(desk.figures('tuyen-truyen')).toEqual(spread({ 'tuyen-truyen-luot': 35 }))
    teacher.says('mục 1 là 7 nhé, ghi nhầm')
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 7 })
  })

  it('"số lượt phải là ba mươi hai" is one, where no figure is asked for too', () => {
    const { desk, teacher } = answered()
    teacher.presses('none')
    teacher.says('số lượt phải là ba mươi hai')
    expect(desk.figures('tuyen-truyen')).toEqual(spread({ 'tuyen-truyen-luot': 32 }))
    expect(desk.answer('dan-chu')).toBeUndefined()
  })
})

describe('what is said of a correction', () => {
  it('what stood so already is no change', () => {
    const { teacher } = answered()
    const said = teacher.says('sửa mục 2 thành 29 lượt')
    const told = heard(said, 'mended')
    expect([told.changes, told.same.length]).toEqual([[], 1])
    expect(outline(said)).toEqual(['mended'])
  })

  it('the words are said to be as they were only where they are', () => {
    const { desk, teacher } = answered()
    expect(heard(teacher.says('sửa mục 1: 5 lần'), 'mended').words).toBe('renumbered')
    expect(desk.answer('hop')?.text).toBe('5 lần; ký cam kết')
    teacher.says('sửa mục 2: 1 buổi')
    // Now 1 stands there twice.
    expect(heard(teacher.says('sửa mục 2: 3 buổi'), 'mended').words).toBe('kept')
    expect(desk.answer('tuyen-truyen')?.text).toBe('1 buổi, 29 lượt, 1 tin bài, quán triệt 14/15')
  })

  it('nothing is said of words where there are none', () => {
    const { teacher } = answered()
    teacher.presses('none')
    expect(heard(teacher.says('nhầm, mục 3: 1 mô hình'), 'mended').words).toBeUndefined()
  })

  it('behind an answer it is told too', () => {
    const { desk, teacher } = answered()
    heard(teacher.says('“Tủ sách”: góp 200 cuốn; chưa công nhận; nhầm mục trước là 3 buổi'), 'mended')
    expect(desk.figures('tuyen-truyen')).toEqual(spread({ 'tuyen-truyen-buoi': 3 }))
    expect(desk.figures('dan-van-kheo')).toMatchObject({ 'mo-hinh-dang-ky': 1 })
  })

  it('what could not be done is said, and what is said next goes where it is asked', () => {
    const { desk, teacher } = answered()
    expect(outline(teacher.says('à lộn đó là câu sau'))).toEqual(['mend-unread'])
    teacher.says('“Tủ sách”: góp 200 cuốn; chưa công nhận')
    expect(desk.figures('tuyen-truyen')).toEqual(spread())
    expect(desk.figures('dan-van-kheo')).toMatchObject({ 'mo-hinh-dang-ky': 1 })
    teacher.says('mục 1 bỏ chữ ký cam kết đi')
    teacher.presses('section')
    teacher.says('5 lần')
    expect(desk.answer('hop')).toMatchObject({ text: '5 lần', figures: [{ value: 5 }] })
    expect(teacher.flow()).toMatchObject({ prompt: 'dan-chu', wait: { for: 'answer' } })
  })
})

describe('a correction while something about an answer is asked', () => {
  it('is made, the question is asked once more, and the walk goes on', () => {
    const { desk, teacher } = askedWhoLed()
    expect(outline(teacher.says('mục 1: 5 lần nhé')).filter(each => !each.startsWith('['))).toEqual([
      'mended',
      'hosting',
    ])
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 5 })
    teacher.says('tổ chủ trì')
    expect(desk.answer('phoi-hop')?.figures).toContainEqual({ indicator: 'phoi-hop', value: 2, hosting: 'host' })
    expect(teacher.flow()).toMatchObject({ prompt: 'trao-doi-phu-huynh', wait: { for: 'answer' } })
  })

  it('of the very answer asks about it as it is now', () => {
    const { desk, teacher } = askedWhoLed()
    teacher.says('nhầm, 3 buổi chứ không phải 2 buổi lao động')
    expect(teacher.flow()).toMatchObject({ prompt: 'phoi-hop', wait: { for: 'hosting' } })
    teacher.says('tổ chủ trì')
    expect(desk.answer('phoi-hop')?.figures).toContainEqual({ indicator: 'phoi-hop', value: 3, hosting: 'host' })
    expect(teacher.flow()).toMatchObject({ prompt: 'trao-doi-phu-huynh' })
  })

  it('a figure asked for is asked for again', () => {
    const { teacher } = answered()
    for (let at = 0; at < 2; at += 1) teacher.presses('none')
    teacher.says('khen thưởng giáo viên')
    expect(teacher.flow()).toMatchObject({ prompt: 'dao-duc', wait: { for: 'figure' } })
    teacher.says('nhầm, mục 1 là 5 lần')
    expect(teacher.flow()).toMatchObject({ prompt: 'dao-duc', wait: { for: 'figure' } })
    teacher.says('2')
    expect(teacher.flow()).toMatchObject({ prompt: 'phoi-hop', wait: { for: 'answer' } })
  })

  it('opening another section leaves it for later, not for ever', () => {
    const { desk, teacher } = askedWhoLed()
    teacher.says('sửa mục 1')
    teacher.says('6 lần')
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 6 })
    for (let at = 0; at < 2; at += 1) teacher.presses('none')
    expect(teacher.flow()).toMatchObject({ prompt: 'phoi-hop', wait: { for: 'hosting' } })
  })
})

describe('an addition', () => {
  it('"bổ sung mục 1" takes what comes next on top', () => {
    const { desk, teacher } = answered()
    heard(teacher.says('bổ sung mục 1'), 'append-ask')
    teacher.says('phổ biến nội quy')
    expect(desk.answer('hop')).toMatchObject({ text: '4 lần; ký cam kết\nphổ biến nội quy', figures: [{ value: 4 }] })
    expect(teacher.flow()).toMatchObject({ prompt: 'dan-van-kheo', wait: { for: 'answer' } })
    teacher.presses('review')
    teacher.says('bổ sung mục 1')
    teacher.says('sơ kết học kỳ')
    expect(desk.answer('hop')?.text).toBe('4 lần; ký cam kết\nphổ biến nội quy\nsơ kết học kỳ')
    expect(teacher.flow()).toMatchObject({ wait: { for: 'preview' } })
  })

  it('with its section goes there, words and all, whatever is open', () => {
    const { desk, teacher } = answered()
    teacher.says('“Tủ sách”: góp 200 cuốn; chưa công nhận')
    teacher.says('thêm mục 3: “Lớp học xanh”: trồng cây; chưa công nhận')
    expect(desk.figures('dan-van-kheo')).toMatchObject({ 'mo-hinh-dang-ky': 2 })
    expect(desk.answer('dan-van-kheo')?.text).toContain('Lớp học xanh')
    expect(desk.answer('dan-chu')).toBeUndefined()
    teacher.says('mục 2 cộng thêm 10 lượt')
    expect(desk.figures('tuyen-truyen')).toEqual(spread({ 'tuyen-truyen-luot': 39 }))
    expect(teacher.flow()).toMatchObject({ prompt: 'dan-chu', wait: { for: 'answer' } })
  })

  it('edited on the phone is still an addition', () => {
    const { desk, teacher } = answered()
    teacher.says('thêm mục 1: phổ biến nội quy, quy chế')
    teacher.edits(teacher.lastMessage(), 'thêm mục 1: phổ biến nội quy, quy chế mới')
    expect(desk.answer('hop')?.text).toBe('4 lần; ký cam kết\nphổ biến nội quy, quy chế mới')
  })

  it('to a section not asked yet is its answer, and none of the open one', () => {
    const { desk, teacher } = answered()
    heard(teacher.says('quên, mục 5 thêm 2 gương, một cô dạy kèm'), 'added')
    expect(desk.figures('dao-duc')).toMatchObject({ 'dien-hinh': 2 })
    expect(desk.answer('dan-van-kheo')).toBeUndefined()
    expect(teacher.flow()).toMatchObject({ prompt: 'dan-van-kheo', wait: { for: 'answer' } })
  })

  it('"thêm …" to a question answered before adds to its answer', () => {
    const { desk, teacher } = answered()
    teacher.says('“Tủ sách”: góp 200 cuốn; chưa công nhận')
    teacher.presses('back')
    teacher.says('thêm 1 mô hình nữa là “Xe đạp cũ”: sửa xe tặng bạn; chưa công nhận')
    expect(desk.figures('dan-van-kheo')).toMatchObject({ 'mo-hinh-dang-ky': 2 })
    expect(desk.answer('dan-van-kheo')?.text).toContain('Tủ sách')
  })
})

describe('a reply to a message that told of the answer before and asked the next', () => {
  const replied = (text: string) => {
    const { desk, teacher } = answered()
    teacher.presses('none')
    return { desk, teacher, said: teacher.repliesTo('dan-van-kheo', text) }
  }

  it('may put that answer right: which it is takes one tap, and nothing is written before', () => {
    const { desk, teacher, said } = replied('à 2 bài thôi')
    heard(said, 'mend-which')
    expect(desk.answer('dan-van-kheo')).toMatchObject({ state: 'none', text: '' })
    teacher.presses('mend-section')
    expect(desk.figures('tuyen-truyen')).toEqual(spread({ 'tin-bai': 2 }))
    expect(teacher.flow()).toMatchObject({ prompt: 'dan-chu', wait: { for: 'answer' } })
  })

  it('or be of the section all the same', () => {
    const { desk, teacher } = replied('2 bài về mô hình')
    teacher.presses('take')
    expect(desk.answer('dan-van-kheo')?.text).toBe('2 bài về mô hình')
    expect(desk.figures('tuyen-truyen')).toEqual(spread())
  })
})
