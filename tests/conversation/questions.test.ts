import { describe, expect, it } from 'vitest'
import { formOf, indicatorsOf } from '../../src/domain/form.ts'
import type { Plan, Prompt } from '../../src/domain/plan.ts'
import type { Unit } from '../../src/domain/school.ts'
import { renderSay } from '../../src/text/chat/render.ts'
import { secondPlan } from '../plans/second-plan.ts'
import { openDesk } from '../support/desk.ts'
import { plan as firstPlan, grant, heard, member } from '../support/facts.ts'

const voice = { you: 'cô', name: 'Hoa' } as const

/** Every kind of question as teachers put it, and what its answer must hold. */
const ASKED: readonly (readonly [
  kind: string,
  words: readonly string[],
  holds: (place: { prompt: Prompt; unit: Unit; plan: Plan }) => string | RegExp,
])[] = [
  [
    'what it is',
    ['mục này là gì', 'câu này nghĩa là sao em', 'ghi gì vào đây ạ?', 'cho chị hỏi mục này ghi ntn z'],
    ({ prompt, unit }) => prompt.help.replaceAll('{donVi}', unit.called),
  ],
  ['until when', ['hạn khi nào', 'bao giờ phải nộp vậy em', 'nop truoc ngay nao'], () => /trước (?:\d|thứ)/],
  ['who', ['ai phải làm', 'ai phải báo mục này?', 'ai lam cai nay vay'], () => /Người báo cáo của .*cô Hoa/],
  ['from when', ['tính từ ngày nào?', 'lấy số liệu từ tháng mấy'], () => /^Số liệu tính từ 01\/01/],
  ['what is left', ['còn mấy mục', 'con bao nhieu cau nua vay'], () => /^Còn \d+ mục: /],
  ['why', ['vì sao phải báo mục này?', 'sao lại hỏi cái này'], ({ plan }) => `Kế hoạch số ${plan.number}`],
  ['to whom', ['gửi cho ai?', 'ai sẽ đọc mục này?'], () => /^Báo cáo gửi về /],
]

const opened = (plan: Plan, unit: Unit, prompt: Prompt) => {
  const lan = member(9, 'Nguyễn Thị Hoa', 'cô', [grant('head', unit.id)])
  const desk = openDesk(unit.id, { plan, people: [lan] })
  const person = desk.person(lan)
  person.opens()
  const before = formOf(plan, unit).findIndex(({ id }) => id === prompt.id)
  for (let n = 0; n < before; n += 1) person.presses('skip')
  return { desk, person }
}

describe.each([firstPlan, secondPlan].map(plan => [plan.programme, plan] as const))('%s', (_, plan) => {
  const kinds = [...new Map(plan.units.map(unit => [unit.kind, unit])).values()].filter(unit => unit.onBoard)
  const places = kinds.flatMap(unit =>
    formOf(plan, unit).map(prompt => [unit.shortName, prompt.id, unit, prompt] as const),
  )

  it.each(places)('%s, %s: every question is answered, and stored nowhere', (_unit, _id, unit, prompt) => {
    const { desk, person } = opened(plan, unit, prompt)
    const open = person.flow()
    expect(open).toMatchObject({ prompt: prompt.id })
    const answers = desk.records.answers
    const counts = indicatorsOf(plan, prompt).map(
      ({ chat, help }) =>
        ['how it is counted', [`${chat} tính thế nào?`], () => help.replaceAll('{donVi}', unit.called)] as const,
    )
    for (const [kind, words, holds] of [...ASKED, ...counts]) {
      for (const text of words) {
        const said = renderSay(heard(person.says(text), 'explained'), voice)
        const wanted = holds({ prompt, unit, plan })
        expect(said, `${kind}: ${text}`).toEqual(
          typeof wanted === 'string' ? expect.stringContaining(wanted) : expect.stringMatching(wanted),
        )
        expect(said.length, text).toBeLessThan(800)
        expect(person.flow(), text).toEqual(open)
        expect(desk.records.answers, text).toEqual(answers)
      }
    }
  })
})
