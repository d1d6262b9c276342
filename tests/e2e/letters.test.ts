import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { openWord, texts } from '../documents/support/word.ts'
import { SENT } from '../support/plan-file.ts'
import { fileOn } from '../support/reporting.ts'
import { enrolOfficer } from '../support/school-day.ts'
import { at, type Story, tellStory } from '../support/story.ts'
import { createCast, enrolAll } from '../transcripts/support/given.ts'

describe('the letters of a half-year, as the officer gets them', () => {
  let story: Story
  let hoa: Person
  let lan: Person
  let mai: Person
  let cast: ReturnType<typeof createCast>
  beforeAll(async () => {
    story = await tellStory({ start: '2024-05-06T08:00' })
    cast = createCast(story)
    const people =
      'đầu mối cô Phạm Thị Hoa; Ngữ văn có cô Nguyễn Thị Lan (tổ trưởng); Ngoại ngữ có cô Trần Thị Mai (tổ trưởng); BGH có cô Trần Thị Thu (phó hiệu trưởng)'
    await enrolAll(story, cast, people)
    hoa = cast.person('Hoa')
    lan = cast.person('Lan')
    mai = cast.person('Mai')
  }, 60_000)
  afterAll(() => story.end())

  const urged = async () => {
    await story.says(hoa, '/summary')
    await story.presses(hoa, 'Công văn đôn đốc')
    return texts(openWord(fileOn(hoa, /^Cong-van.*\.docx$/).bytes))
  }
  const addressees = (letter: readonly string[]) => letter.filter(text => text.startsWith('Kính gửi: '))

  it('has the notice ready on the day the period opens', async () => {
    await story.passUntil(at('2024-05-07T08:00'))
    await story.presses(hoa, 'Thông báo mở kỳ')
    const notice = texts(openWord(fileOn(hoa, /^Thong-bao.*\.docx$/).bytes)).join('\n')
    expect(notice).toContain('chậm nhất ngày 28/5/2024 để nhà trường báo cáo Sở')
  })

  it('urges neither who was given a later day nor who has handed in and is asked for more', async () => {
    await story.passUntil(at('2024-05-28T11:31'))
    await story.presses(mai, 'Cả kỳ không phát sinh')
    await story.presses(mai, 'Đúng, không phát sinh')
    await story.presses(lan, 'Xin lùi')
    await story.presses(hoa, 'Lùi đến thứ Sáu 31/5')
    await story.says(hoa, 'tiếp nhận')
    await story.presses(hoa, 'Đề nghị bổ sung')
    for (const words of ['1', 'Xin ghi rõ số cuộc họp', '29/5']) await story.says(hoa, words)
    await story.presses(hoa, 'Gửi')
    await story.passUntil(at('2024-05-29T12:00'))
    const letter = await urged()
    expect(addressees(letter)).toHaveLength(13)
    expect(addressees(letter).join('\n')).not.toMatch(/Ngữ văn|Ngoại ngữ/)
    const body = letter.join('\n')
    expect(body).toContain('Đến ngày 29/5/2024, nhà trường chưa nhận được báo cáo của Tổ Hóa - Sinh.')
    expect(body).toContain('chậm nhất ngày 31/5/2024 để nhà trường kịp tổng hợp, báo cáo Sở.')
    expect(body).not.toMatch(/00:00|hẹn nội bộ|\) \(/)
    expect(body).toMatch(/Số: +\/THPTNK-CĐ\n/)
    expect(body).toContain('- Ban Giám hiệu (để chỉ đạo);\n- Lưu: VT, CĐ.')
    await story.presses(hoa, 'Bản làm việc (Word)')
    const working = texts(openWord(fileOn(hoa, /lam-viec\.docx$/).bytes)).join('\n')
    const [, missing = ''] = /Đã nộp 1\/15 đơn vị\. Chưa có ([^.]*)\./.exec(working) ?? []
    expect(missing).toContain('Hóa - Sinh')
    expect(missing).not.toMatch(/Ngoại ngữ|Ngữ văn/)
    expect(working).toContain('Đang bổ sung: Ngoại ngữ.')
  })

  it('asks on the school’s last day for the same day, of the extended unit too once its day is over', async () => {
    await story.passUntil(at('2024-06-04T08:30'))
    const letter = await urged()
    expect(addressees(letter).join('\n')).toMatch(/Tổ Ngữ văn/)
    expect(letter.join('\n')).toContain('trong ngày hôm nay 04/6/2024 để nhà trường kịp tổng hợp, báo cáo Sở.')
    expect(letter.join('\n')).not.toContain('chậm nhất ngày 06/6/2024')
  })

  it('serves the year once the school’s own day is over, and urges parents no more', async () => {
    await story.passUntil(at('2024-06-06T08:30'))
    const letter = await urged()
    expect(letter.join('\n')).toContain('(trước ngày 05/6/2024) đã qua.')
    expect(letter.join('\n')).toContain('chậm nhất ngày 07/6/2024; số liệu của đơn vị được tổng hợp vào báo cáo năm.')
    expect(addressees(letter).join('\n')).not.toMatch(/cha mẹ học sinh/i)
  })

  it('is signed by the deputy once the BGH has said so, the report with it, and by the head again', async () => {
    const thu = cast.person('Thu')
    expect((await urged()).join('\n')).toContain('\nHIỆU TRƯỞNG\nPhạm Huy Hùng')
    await story.says(thu, '/danhgiaquy')
    await story.presses(thu, 'Phó Hiệu trưởng ký thay')
    const signed = '\nKT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\nTrần Thị Thu'
    expect((await urged()).join('\n')).toContain(signed)
    await story.presses(hoa, 'Bản làm việc (Word)')
    expect(texts(openWord(fileOn(hoa, /lam-viec\.docx$/).bytes)).join('\n')).toContain(signed)
    await story.says(thu, '/danhgiaquy')
    await story.presses(thu, 'Hiệu trưởng ký')
    expect((await urged()).join('\n')).not.toContain('KT. HIỆU TRƯỞNG')
  })

  it('counts lateness to the day of the document, not to the last change', async () => {
    await story.passUntil(at('2024-07-20T09:00'))
    await story.says(hoa, '/summary')
    const parts = unzipSync(fileOn(hoa, /^So-lieu.*\.xlsx$/).bytes)
    const board = strFromU8(parts['xl/worksheets/sheet3.xml'] ?? new Uint8Array())
    expect(board).toContain('Quá hạn 40 ngày')
    expect(board).not.toContain('Đã qua hẹn nội bộ')
    await story.presses(hoa, 'Bản làm việc (Word)')
    expect(texts(openWord(fileOn(hoa, /lam-viec\.docx$/).bytes))).toContain('Quá hạn 40 ngày')
  })
})

it('names in the notice of a later year whom its plan is sent to anew', async () => {
  const story = await tellStory({ start: '2025-01-20T08:00' })
  try {
    const hoa = await enrolOfficer(story)
    const plan = (await SENT['Ke-hoach-dan-van-2025.docx']?.()) ?? 0
    await story.says(hoa, '/kehoach')
    await story.presses(hoa, 'Kế hoạch năm mới')
    hoa.sendsDocument(plan, 'Ke-hoach-dan-van-2025.docx', 'application/octet-stream')
    await story.settle()
    const answers = ['Các tổ chuyên môn', 'Thay câu "Trao đổi với cha mẹ học sinh"', 'Dùng kế hoạch này']
    for (const answer of answers) await story.presses(hoa, answer)
    await story.passUntil(at('2025-05-12T08:00'))
    await story.presses(hoa, 'Thông báo mở kỳ')
    const notice = texts(openWord(fileOn(hoa, /^Thong-bao.*\.docx$/).bytes))
    const from = notice.findIndex(text => text.startsWith('Nơi nhận'))
    expect(notice.slice(from + 1, from + 6)).toEqual([
      '- Các tổ chuyên môn, Tổ Văn phòng;',
      '- Các đoàn thể;',
      '- Ban Giám hiệu (để chỉ đạo);',
      '- Chi đoàn giáo viên;',
      expect.stringMatching(/^- Lưu: VT/),
    ])
  } finally {
    await story.end()
  }
})
