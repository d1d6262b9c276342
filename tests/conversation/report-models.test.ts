import { describe, expect, it } from 'vitest'
import { halfPeriod, yearPeriod } from '../../src/domain/period.ts'
import { renderSay } from '../../src/text/chat/render.ts'
import { labelOf } from '../../src/text/words.ts'
import { openDesk } from '../support/desk.ts'
import { handedIn, heard, hoa, open, outline, plan, told } from '../support/facts.ts'

const voice = { you: 'cô', name: 'Hoa' } as const
const PROMPT = 'dan-van-kheo'

function section(change: Parameters<typeof openDesk>[1] = {}, half?: Parameters<typeof openDesk>[2]) {
  const desk = openDesk('ngu-van', change, half)
  const person = desk.person(hoa)
  const prompts = plan.forms.find(({ kind }) => kind === 'subject-group')?.prompts ?? []
  person.opens()
  for (let n = 0; n < prompts.indexOf(PROMPT); n += 1) person.presses('skip')
  return { desk, person }
}

type Person = ReturnType<typeof section>['person']
type Effects = ReturnType<Person['says']>

const asked = (effects: Effects): string => renderSay(heard(effects, 'models'), voice)
const labels = (person: Person) =>
  person
    .shown()
    .filter(({ typedOnly }) => !typedOnly)
    .map(choice => labelOf(choice, voice))
const press = (person: Person, label: string): Effects => {
  const choice = person.shown().find(each => labelOf(each, voice) === label)
  if (!choice) throw new Error(`no button ${label}: ${labels(person).join(', ')}`)
  return person.press(choice)
}

describe('models told by name', () => {
  it('one that is told whole is counted and asked nothing', () => {
    const { desk, person } = section()
    const effects = person.says('“Tủ sách dùng chung”: góp 200 cuốn sách; đã được công nhận')
    expect(outline(effects)).toContain('question')
    expect(desk.figures(PROMPT)).toEqual({ 'mo-hinh-dang-ky': 1, 'mo-hinh-cong-nhan': 1 })
  })

  it('each message is one model; the counts are those of the names, shown for one tap', () => {
    const { desk, person } = section()
    expect(asked(person.says('“Tủ sách dùng chung”: góp 200 cuốn sách'))).toBe(
      'Mô hình “Tủ sách dùng chung” đã được công nhận chưa ạ?',
    )
    expect(labels(person)).toEqual(['Đã công nhận', 'Chưa'])
    press(person, 'Đã công nhận')
    person.presses('append')
    expect(asked(person.says('“Góc sẻ chia”: đồ cũ cho bạn nghèo; chưa công nhận'))).toBe(
      'Đã ghi 2 mô hình: “Tủ sách dùng chung” (đã được công nhận); “Góc sẻ chia” (chưa). Đúng không ạ?',
    )
    expect(outline(person.says('đúng rồi ạ'))).toContain('question')
    expect(desk.figures(PROMPT)).toEqual({ 'mo-hinh-dang-ky': 2, 'mo-hinh-cong-nhan': 1 })
    expect(desk.answer(PROMPT)?.text).toBe(
      '“Tủ sách dùng chung”: góp 200 cuốn sách; đã được công nhận\n“Góc sẻ chia”: đồ cũ cho bạn nghèo; chưa công nhận',
    )
  })

  it('a number without names asks for them once, then is kept', () => {
    const { desk, person } = section()
    expect(asked(person.says('2 mô hình, 1 được công nhận'))).toBe('Cô ghi 2 mô hình. Các mô hình tên là gì ạ?')
    expect(outline(press(person, 'Bổ sung sau'))).toContain('question')
    expect(desk.figures(PROMPT)).toEqual({ 'mo-hinh-dang-ky': 2, 'mo-hinh-cong-nhan': 1 })
  })

  it('names typed bare are names; the one that is missing is asked for by its place', () => {
    const { desk, person } = section()
    expect(asked(person.says('2 mô hình: “Tủ sách dùng chung”: góp sách; đã công nhận'))).toBe(
      'Cô ghi 2 mô hình, Trợ lý mới thấy tên 1: “Tủ sách dùng chung”. Mô hình thứ hai tên là gì ạ?',
    )
    expect(labels(person)).toEqual(['Chỉ có 1 mô hình', 'Bổ sung sau'])
    expect(asked(person.says('Góc sẻ chia'))).toBe('Mô hình “Góc sẻ chia” đã được công nhận chưa ạ?')
    expect(asked(person.says('chưa em'))).toContain('Mô hình “Góc sẻ chia” cô chưa ghi việc làm, kết quả.')
    expect(asked(person.says('đồ cũ cho bạn nghèo'))).toContain('Đúng không ạ?')
    press(person, 'Đúng')
    expect(desk.figures(PROMPT)).toEqual({ 'mo-hinh-dang-ky': 2, 'mo-hinh-cong-nhan': 1 })
    expect(desk.answer(PROMPT)?.text).toContain('“Góc sẻ chia”; chưa được công nhận; đồ cũ cho bạn nghèo')
  })

  it('what may be a name is asked about, and [Bỏ mô hình 2] leaves one out', () => {
    const { desk, person } = section()
    expect(asked(person.says('1 mô hình Tủ sách dùng chung'))).toBe('Tên mô hình là “Tủ sách dùng chung” phải không ạ?')
    press(person, 'Đúng')
    press(person, 'Chưa')
    person.presses('append')
    person.says('“Góc sẻ chia”, chưa công nhận')
    press(person, 'Bỏ mô hình 2')
    expect(desk.figures(PROMPT)).toEqual({ 'mo-hinh-dang-ky': 1, 'mo-hinh-cong-nhan': 0 })
    expect(desk.answer(PROMPT)?.text).not.toContain('Góc sẻ chia')
  })

  it.each(['không có số', 'chưa đặt tên ạ', 'em không nhớ', 'bỏ qua', 'hết rồi'])(
    '"%s" names nothing: the number stands, and the report goes on',
    said => {
      const { desk, person } = section()
      person.says('2 mô hình, 1 được công nhận')
      const effects = person.says(said)
      expect(outline(effects)).toContain('question')
      expect(desk.figures(PROMPT)).toEqual({ 'mo-hinh-dang-ky': 2, 'mo-hinh-cong-nhan': 1 })
      expect(desk.answer(PROMPT)?.text).not.toContain('“')
    },
  )

  it.each([
    'cảm ơn em',
    '👍',
    'đúng rồi ạ',
    'mô hình dân vận khéo là gì ạ?',
    'đang họp, lát chị làm',
    'nhờ thầy Tuấn',
    'nộp',
    'làm tiếp',
  ])('"%s" is no name', said => {
    const { desk, person } = section()
    person.says('2 mô hình, 1 được công nhận')
    person.says(said)
    expect(desk.answer(PROMPT)?.text).toBe('2 mô hình, 1 được công nhận')
  })

  it.each([
    // Of another section by its name: it waits for that one.
    ['họp 4 lần', '2 mô hình, 1 được công nhận'],
    ['5 học sinh', '2 mô hình, 1 được công nhận\n5 học sinh'],
  ])('"%s" is neither their names nor their number', (said, told) => {
    const { desk, person } = section()
    person.says('2 mô hình, 1 được công nhận')
    person.says(said)
    expect(desk.figures(PROMPT)).toEqual({ 'mo-hinh-dang-ky': 2, 'mo-hinh-cong-nhan': 1 })
    expect(desk.answer(PROMPT)?.text).toBe(told)
  })

  it.each([
    ['đề nghị thêm máy chiếu', 'danh-gia'],
    ['công khai 9 việc', 'dan-chu'],
  ])('"%s" is kept for the section it begins with', (said, of) => {
    const { desk, person } = section()
    person.says('2 mô hình, 1 được công nhận')
    expect(heard(person.says(said), 'set-aside')).toMatchObject({ here: false, prompt: { id: of } })
    expect(desk.answer(PROMPT)?.text).toBe('2 mô hình, 1 được công nhận')
  })

  it('beside a wish the name is one, and the wish stays what it is', () => {
    const { desk, person } = section()
    person.says('1 mô hình, 0 được công nhận')
    person.says('Góc sẻ chia; đề nghị thêm máy chiếu')
    expect(desk.figures(PROMPT)).toEqual({ 'mo-hinh-dang-ky': 1, 'mo-hinh-cong-nhan': 0 })
    expect(desk.answer(PROMPT)?.text).toBe('1 mô hình, 0 được công nhận\n“Góc sẻ chia”\nđề nghị thêm máy chiếu')
  })

  it('words with a number may be a name, and are asked about', () => {
    const { desk, person } = section()
    person.says('2 mô hình')
    expect(asked(person.says('Lớp học 0 đồng'))).toBe('Tên mô hình là “Lớp học 0 đồng” phải không ạ?')
    expect(asked(person.says('vâng'))).toContain('Trợ lý mới thấy tên 1: “Lớp học 0 đồng”')
    person.says('Góc sẻ chia')
    expect(desk.figures(PROMPT)).toEqual({ 'mo-hinh-dang-ky': 2 })
    expect(desk.answer(PROMPT)?.text).toBe('2 mô hình\n“Lớp học 0 đồng”\n“Góc sẻ chia”')
  })

  it('counts told instead of names are taken as they were told', () => {
    const { desk, person } = section()
    person.says('2 mô hình')
    expect(outline(person.says('3 mô hình, công nhận 2'))).toContain('question')
    expect(desk.figures(PROMPT)).toEqual({ 'mo-hinh-dang-ky': 3, 'mo-hinh-cong-nhan': 2 })
  })

  it('"chưa" is heard, and what was told beside it is kept', () => {
    const { desk, person } = section()
    person.says('“Tủ sách dùng chung”')
    person.says('chưa em, mới góp được 200 cuốn')
    expect(desk.figures(PROMPT)).toEqual({ 'mo-hinh-dang-ky': 1, 'mo-hinh-cong-nhan': 0 })
    expect(desk.answer(PROMPT)?.text).toBe('“Tủ sách dùng chung”; mới góp được 200 cuốn; chưa được công nhận')
  })

  it('“Không rác thải nhựa” is one', () => {
    const { desk, person } = section()
    person.says('1 mô hình, 0 được công nhận')
    person.says('Không rác thải nhựa')
    expect(desk.answer(PROMPT)?.text).toContain('“Không rác thải nhựa”')
  })

  it('words about it are kept and said back; three replies that answer nothing let it go', () => {
    const { person } = section()
    person.says('“Tủ sách dùng chung”: góp sách')
    expect(asked(person.says('các cô trong tổ ai cũng thích'))).toContain('nhắn "rồi" hoặc "chưa"')
    expect(asked(person.says('cả trường đều biết'))).toBe(
      'Đã ghi thêm vào mục 3: "cả trường đều biết".\n' +
        'Mô hình “Tủ sách dùng chung” đã được công nhận chưa ạ? Cô nhắn "rồi" hoặc "chưa" giúp.',
    )
    expect(asked(person.says('cảm ơn em'))).not.toContain('ghi thêm')
    expect(outline(person.says('sách mới cả đấy'))).toContain('question')
  })
})

describe('in the year', () => {
  const text = '“Tủ sách dùng chung”: góp sách; đã được công nhận\n“Góc sẻ chia”: đồ cũ; chưa công nhận'
  const half = handedIn('ngu-van', [told(PROMPT, text, { 'mo-hinh-dang-ky': 2, 'mo-hinh-cong-nhan': 1 })], {
    period: halfPeriod('dan-van', 2026),
  })
  const year = () => section({ periods: [open(yearPeriod('dan-van', 2026))] }, half)

  it('each model is offered again: as before, in other words, or no more', () => {
    const { desk, person } = year()
    expect(labels(person)).toEqual(['Như cũ', 'Sửa', 'Thôi'])
    const second = heard(press(person, 'Như cũ'), 'model-again')
    expect(renderSay(second, voice)).toContain('6 tháng có mô hình “Góc sẻ chia”: đồ cũ; chưa được công nhận.')
    press(person, 'Sửa')
    const more = heard(person.says('“Góc sẻ chia”: đồ cũ cho bạn nghèo; đã được công nhận'), 'models-more')
    expect(renderSay(more, voice)).toContain('“Góc sẻ chia”')
    const told = asked(press(person, 'Không còn'))
    expect(told).toContain('Đã ghi 2 mô hình')
    expect(told).toContain('“Góc sẻ chia” (đã được công nhận)')
    press(person, 'Đúng')
    expect(desk.figures(PROMPT)).toEqual({ 'mo-hinh-dang-ky': 2, 'mo-hinh-cong-nhan': 2 })
  })

  it('"vẫn vậy" is said of all, and numbers alone answer the section as a whole', () => {
    const { desk, person } = year()
    expect(heard(person.says('vẫn vậy ạ'), 'models-more').models).toHaveLength(2)
    person.says('không')
    expect(desk.figures(PROMPT)).toEqual({ 'mo-hinh-dang-ky': 2, 'mo-hinh-cong-nhan': 1 })
    const other = year()
    other.person.says('3 mô hình, công nhận 2')
    expect(other.desk.figures(PROMPT)).toEqual({ 'mo-hinh-dang-ky': 3, 'mo-hinh-cong-nhan': 2 })
  })

  it.each(['mô hình là gì ạ?', 'đang họp, lát chị làm', 'nộp', 'bỏ qua', 'quay lại', 'nhờ thầy Tuấn'])(
    '"%s" tells of no model',
    said => {
      const { desk, person } = year()
      person.says(said)
      expect(desk.answer(PROMPT)?.text ?? '').toBe('')
    },
  )

  it('"hết rồi" after the last of them goes on with those that were told', () => {
    const { desk, person } = year()
    press(person, 'Như cũ')
    press(person, 'Thôi')
    person.says('hết rồi')
    expect(desk.figures(PROMPT)).toEqual({ 'mo-hinh-dang-ky': 1, 'mo-hinh-cong-nhan': 1 })
    expect(person.session().flow).toMatchObject({ wait: { for: 'answer' }, prompt: 'dan-chu' })
  })

  it('none left is a report of none; a new one comes after the old', () => {
    const { desk, person } = year()
    press(person, 'Thôi')
    press(person, 'Thôi')
    person.says('“Vườn thuốc nam”: 30 loại cây; chưa công nhận')
    expect(desk.figures(PROMPT)).toEqual({ 'mo-hinh-dang-ky': 1, 'mo-hinh-cong-nhan': 0 })
    const other = year()
    press(other.person, 'Thôi')
    press(other.person, 'Thôi')
    other.person.says('không')
    expect(other.desk.figures(PROMPT)).toMatchObject({})
    expect(other.person.session().flow).toMatchObject({ wait: { for: 'answer' }, prompt: 'dan-chu' })
  })
})
