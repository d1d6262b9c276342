import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSchool } from '../../src/load-school.ts'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { openWord, texts } from '../documents/support/word.ts'
import { SENT } from '../support/plan-file.ts'
import { fileOn } from '../support/reporting.ts'
import { at, type Story, tellStory } from '../support/story.ts'
import { createCast, enrolAll } from '../transcripts/support/given.ts'

const FILE = 'Ke-hoach-phong-chong-bao-luc-2025.docx'
const ANSWERS = [
  'Một công việc khác',
  'Đúng',
  'Các tổ chuyên môn',
  'Có đếm',
  'Có đếm',
  'Các tổ chuyên môn',
  'Không đếm',
  'Các tổ chuyên môn',
  'Đưa công việc này vào dùng',
]

describe('a matter that was founded by a plan sent in the chat', () => {
  let story: Story
  let hoa: Person
  let lan: Person
  beforeAll(async () => {
    story = await tellStory({ start: '2025-05-02T08:00', school: loadSchool(['prisma/plans/ke-hoach-49'], 1) })
    const cast = createCast(story)
    await enrolAll(story, cast, 'đầu mối cô Phạm Thị Hoa; Ngữ văn có cô Nguyễn Thị Lan (tổ trưởng)')
    ;[hoa, lan] = ['Hoa', 'Lan'].map(name => cast.person(name)) as [Person, Person]
  }, 120_000)
  afterAll(() => story.end())

  it('is reminded of, reported and compiled to the Word file by its own outline', async () => {
    hoa.sendsDocument((await SENT[FILE]?.()) ?? Buffer.from(''), FILE, 'application/octet-stream', {})
    await story.settle()
    for (const answer of ANSWERS) await story.presses(hoa, answer)
    await story.passUntil(at('2025-05-05T12:00'))
    await story.says(lan, '/baocao')
    await story.says(lan, '2 buổi, 14/15 giáo viên; tuyên truyền Bộ quy tắc ứng xử')
    await story.presses(lan, 'Chủ trì')
    await story.says(lan, 'gặp riêng học sinh lớp 10')
    await story.says(lan, 'trực cổng giờ tan học')
    await story.presses(lan, 'Không phát sinh')
    await story.presses(lan, 'Nộp báo cáo')
    await story.says(hoa, '/summary phòng, chống bạo lực học đường')
    const file = fileOn(hoa, /^Bao-cao-phong-chong-bao-luc-hoc-duong-6-thang-2025\.docx$/)
    const text = texts(openWord(file.bytes)).join('\n')
    expect(text).toContain('Kế hoạch số 15/KH-THPTNK ngày 10 tháng 02 năm 2025')
    expect(text).toContain(
      [
        '1. Truyền thông, giáo dục về phòng, chống bạo lực học đường',
        'Tổ Ngữ văn đã thực hiện 2 buổi truyền thông; 14/15 giáo viên (93,3%) ký cam kết không vi phạm đạo đức nhà giáo.',
        'Tổ Ngữ văn đã thực hiện: tuyên truyền Bộ Quy tắc ứng xử.',
        '2. Tư vấn tâm lý, hỗ trợ học sinh',
        'Tổ Ngữ văn đã thực hiện: gặp riêng học sinh lớp 10.',
      ].join('\n'),
    )
    expect(text).toContain('Số giáo viên ký cam kết không vi phạm đạo đức nhà giáo trên tổng số')
    expect(text).not.toContain('buổi tư vấn')
    expect(text).not.toContain('dân vận')
  }, 120_000)
})
