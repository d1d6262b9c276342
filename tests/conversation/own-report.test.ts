import { expect, it } from 'vitest'
import { readDocxText } from '../../src/documents/docx/read.ts'
import { renderUnitReport } from '../../src/documents/docx/unit-report/render.ts'
import { unitStory } from '../../src/domain/documents/unit-story.ts'
import type { Submission } from '../../src/domain/report.ts'
import { renderSay } from '../../src/text/chat/render.ts'
import { unitReport } from '../documents/support/letters.ts'
import { openDesk } from '../support/desk.ts'
import { heard, hoa, outline, plan, unit } from '../support/facts.ts'

const voice = { you: 'cô', name: 'Hoa' } as const

/** Hoa's report of eight sections, handed in, and the words of its Word file as they come back. */
async function handedIn() {
  const desk = openDesk()
  const teacher = desk.person(hoa)
  teacher.opens()
  teacher.says('4 lần; ký cam kết ứng xử')
  teacher.says('2 buổi, 100 lượt, 2 tin bài; quán triệt 14/15')
  teacher.presses('none')
  teacher.presses('none')
  teacher.says('1 gương; 5 học sinh, 1.600.000 đồng')
  teacher.says('chủ trì 2 hoạt động; 3 góp ý, 3 đã trả lời')
  teacher.presses('none')
  teacher.says('ít thời gian sinh hoạt')
  teacher.presses('submit')
  const [submission] = desk.records.submissions
  if (!submission) throw new Error('nothing was handed in')
  return { desk, teacher, text: await wordsOf(submission) }
}

async function wordsOf(submission: Submission): Promise<string> {
  const nguVan = unit('ngu-van')
  const period = { ...unitReport.period, label: '6 tháng đầu năm 2026' }
  const figures = submission.answers.flatMap(answer => answer.figures)
  const story = unitStory(plan, { unit: nguVan, submission, figures, ofYear: false })
  const { voice: _, ...model } = unitReport
  const bytes = await renderUnitReport({ ...model, ...story, unit: nguVan.name, code: nguVan.code, period })
  return readDocxText(bytes) ?? ''
}

it('the unit’s own Word report sent back adds nothing to itself', async () => {
  const { desk, teacher, text } = await handedIn()
  const before = JSON.stringify(desk.records.answers)
  const effects = teacher.sendsBack(text)
  expect(outline(effects)).toEqual(['own-report'])
  expect(renderSay(heard(effects, 'own-report'), voice)).toBe(
    'Đây là báo cáo 6 tháng đầu năm 2026 của Tổ Ngữ văn, đã có ở Trợ lý; không có gì mới nên không cộng thêm.',
  )
  expect(JSON.stringify(desk.records.answers)).toBe(before)
})

it('changed on the way, it is compared line by line, and taken over only with a tap', async () => {
  const { desk, teacher, text } = await handedIn()
  const changed = text
    .replace('đã tổ chức 4 cuộc họp', 'đã tổ chức 5 cuộc họp')
    .replace('Nội dung: ký cam kết ứng xử.', 'Nội dung: ký cam kết ứng xử; thăm hộ nghèo.')
  expect(changed).not.toBe(text)
  const effects = teacher.sendsBack(changed)
  expect(renderSay(heard(effects, 'own-report'), voice)).toContain('• Mục 1, Họp: 4 lần → 5 lần')
  expect(renderSay(heard(effects, 'own-report'), voice)).toContain('• Mục 1, Họp: thêm "thăm hộ nghèo"')
  expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 4 })
  expect(outline(teacher.presses('take-changes'))).toContain('preview')
  expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 5 })
  expect(desk.answer('hop')?.text).toBe('4 lần; ký cam kết ứng xử\nthăm hộ nghèo')
  expect(desk.figures('dao-duc')).toMatchObject({ 'ho-tro-tien': 1_600_000 })
})

it.each([
  ['a figure', 'đã tổ chức 4 cuộc họp', 'đã tổ chức 5 cuộc họp'],
  ['words', 'Nội dung: ký cam kết ứng xử.', 'Nội dung: ký cam kết ứng xử; thăm hộ nghèo.'],
])('what was taken over is handed in again, be it only %s', async (_, told, changed) => {
  const { desk, teacher, text } = await handedIn()
  teacher.sendsBack(text.replace(told, changed))
  teacher.presses('take-changes')
  teacher.presses('submit-again')
  expect(desk.records.submissions.map(({ version }) => version)).toEqual([1, 2])
})

it('pasted into the chat it is the same; of another period it is told as such', async () => {
  const { teacher, text } = await handedIn()
  teacher.opens()
  teacher.presses('edit-again')
  expect(outline(teacher.says(text))).toEqual(['own-report'])
  const other = text.replaceAll('6 tháng đầu năm 2026', 'năm 2025')
  expect(renderSay(heard(teacher.sendsBack(other), 'own-report'), voice)).toContain(
    'Đây là báo cáo năm 2025 của Tổ Ngữ văn, không phải kỳ này',
  )
})
