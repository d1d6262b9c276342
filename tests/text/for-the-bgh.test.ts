import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { indicatorsOf } from '../../src/domain/form.ts'
import { ackText } from '../../src/text/chat/answer.ts'
import { shipped } from '../storage/plan-support.ts'

const plan = shipped()

function acked(text: string): string {
  const prompt = plan.prompts.find(({ id }) => id === 'trao-doi-phu-huynh')
  if (!prompt) throw new Error('no such prompt')
  const figures = [{ indicator: 'trao-doi', value: 3 }]
  const updatedAt = DateTime.fromISO('2026-05-27T10:00')
  const answer = { promptId: prompt.id, state: 'given', text, figures, authorId: 1, updatedAt } as const
  return ackText({ number: 7, prompt, answer, indicators: indicatorsOf(plan, prompt), halfBase: [] })
}

test('what is marked for the BGH is said to go nowhere else', () => {
  const said = 'Phần “Báo BGH” chỉ gửi BGH, không vào báo cáo gửi Sở.'
  expect(acked('3 buổi; việc ôn thi; Báo BGH: phụ huynh mong sửa nhà xe')).toContain(said)
  expect(acked('3 buổi; việc ôn thi')).not.toContain('BGH')
})

test('what is asked to stay in the house is said to be shown to the BGH alone', () => {
  const said = 'Ý được dặn giữ lại chỉ gửi BGH, không vào báo cáo gửi Sở.'
  expect(acked('3 buổi; có phụ huynh gay gắt, đừng ghi vào báo cáo nhé')).toContain(said)
  expect(acked('3 buoi; co phu huynh gay gat, chi bgh biet thoi')).toContain(said)
  expect(acked('3 buổi; không ghi nhận ý kiến nào, đoàn kết nội bộ')).not.toContain('BGH')
})
