import { expect, it } from 'vitest'
import { owedKey } from '../../src/domain/owed-key.ts'
import { fileOn, reportsAll } from '../support/reporting.ts'
import { schoolDay } from '../support/school-day.ts'
import { at } from '../support/story.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

it('the Word report that came with the receipt adds nothing when it is sent back, in its period or the next', async () => {
  const { story, lan } = await schoolDay('2024-05-07T12:00')
  await reportsAll(story, lan, [
    '4 lần; ký cam kết ứng xử',
    '2 buổi, 100 lượt, 2 tin bài; quán triệt 14/15',
    '',
    '',
    '1 gương; 5 học sinh, 1.600.000 đồng',
    '2 hoạt động; 3 góp ý, đã trả lời 3',
    '3 buổi',
    'ít thời gian sinh hoạt',
  ])
  const told = (period: string) =>
    story.storage.transaction(async tx =>
      (await tx.reports.answers(owedKey(period, 'ngu-van'))).map(({ promptId, text, figures }) => ({
        promptId,
        text,
        figures,
      })),
    )
  const before = await told('dan-van.2024-H1')
  expect(before).toHaveLength(8)
  const { name, bytes } = fileOn(lan, /^Bao-cao.*\.docx$/)
  const sendsBack = async () => {
    lan.sendsDocument(bytes, name, WORD)
    await story.settle()
    return lan.last()?.text
  }
  await story.presses(lan, 'Sửa và nộp lại')
  await story.says(lan, '1')
  expect(await sendsBack()).toContain('không có gì mới nên không cộng thêm')
  expect(await told('dan-van.2024-H1')).toEqual(before)
  // In the next period it is still the report of the last one.
  await story.passUntil(at('2024-11-20T12:00'))
  await story.says(lan, '/baocao')
  const first = await told('dan-van.2024-Y')
  expect(await sendsBack()).toContain('6 tháng đầu năm 2024')
  expect(await told('dan-van.2024-Y')).toEqual(first)
  await story.end()
})
