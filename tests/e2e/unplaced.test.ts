import { expect, it } from 'vitest'
import { saidSince, schoolDay } from '../support/school-day.ts'
import { at, type Story } from '../support/story.ts'

const WHOLE = [
  '4 lần; ký cam kết',
  '2 buổi, 29 lượt',
  '1 mô hình',
  'công khai thi đua',
  '1 gương',
  '3 hoạt động',
  '2 buổi',
  'ít giờ',
]

const noted = (story: Story): Promise<readonly string[]> =>
  story.storage.transaction(async tx =>
    (await tx.notes.ofUnit('ngu-van', at('2024-01-01T00:00'))).map(({ text }) => text),
  )

it('keeps as a note what waited to be put into one of two sections when its writer went elsewhere', async () => {
  const { story, lan } = await schoolDay('2024-05-07T12:00')
  await story.says(lan, 'báo cáo')
  story.api.faults.dropConnection('after', { method: 'sendMessage' })
  await story.says(lan, '4 lần; ký cam kết ứng xử')
  expect((await story.says(lan, '2 buổi, 29 lượt')).text).toContain('Ghi vào mục 1, Họp, hay mục 2')
  await story.says(lan, 'thêm 1 tin bài')
  const before = lan.screen().length
  await story.says(lan, '/start')
  expect(saidSince(lan, before).join('\n')).toContain('2 đoạn chưa xếp đã lưu thành ghi nhanh')
  expect(await noted(story)).toEqual(['2 buổi, 29 lượt', 'thêm 1 tin bài'])
  await story.end()
})

it('keeps as notes the parts of a whole report that a reminder finds unplaced, and says so', async () => {
  const { story, lan } = await schoolDay('2024-05-20T14:00')
  await story.says(lan, 'báo cáo')
  await story.says(lan, WHOLE.map((said, at) => `${at + 1}. ${said}`).join('\n'))
  const before = lan.screen().length
  await story.passUntil(at('2024-05-21T12:00'))
  expect(saidSince(lan, before)).toEqual([expect.stringContaining('Đã có 8 ghi nhanh trong kỳ')])
  expect(await noted(story)).toEqual(WHOLE)
  await story.end()
})
