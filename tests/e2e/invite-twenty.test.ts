import { afterEach, expect, it } from 'vitest'
import { enrolOfficer, linksOf } from '../support/school-day.ts'
import { type Story, tellStory, wordsOf } from '../support/story.ts'

/** Twenty people of the school, as an officer would paste them. */
const LIST = [
  'Toán - Tin: thầy Vũ Đức Thành, tổ phó cô Trần Thu Hà',
  'Vật lí - Công nghệ: cô Nguyễn Thị Mai, tổ phó thầy Hồ Anh Tuấn',
  'Hóa - Sinh: cô Trần Thu Hằng',
  'Ngữ văn: cô Lê Thị Lan, tổ phó cô Phan Thu Trang',
  'Sử - Địa: thầy Phạm Quang Huy',
  'Ngoại ngữ: cô Bùi Ngọc Anh',
  'GDTC - GDQP&AN: thầy Đinh Văn Cường',
  'Văn phòng: cô Hoàng Thị Yến',
  'Công đoàn: thầy Ngô Văn Thắng',
  'Đoàn TNCS: thầy Trịnh Quốc Bảo',
  'Nữ công: cô Đặng Thị Hương',
  'Thanh tra nhân dân: thầy Mai Văn Sơn',
  'Chữ thập đỏ: cô Lưu Thị Nhung',
  'Khuyến học: thầy Cao Xuân Phúc',
  'Đại diện CMHS: ông Đào Văn Khải',
  'Hiệu trưởng: thầy Nguyễn Văn Hùng',
  'Văn thư: cô Đỗ Thị Nga',
].join('\n')

/** What an officer may have to type and press until all of them are in. */
const MOST_ACTS = 25

let story: Story
afterEach(() => story.end())

it('has twenty people in with at most 25 acts of the officer', async () => {
  story = await tellStory({ start: '2024-05-06T08:00' })
  const hoa = await enrolOfficer(story)
  const before = hoa.screen().length
  let acts = 0
  const does = async (act: () => Promise<unknown>) => {
    acts += 1
    await act()
  }
  await does(() => story.says(hoa, 'lời mời'))
  await does(() => story.presses(hoa, 'Mời nhiều người'))
  await does(() => story.says(hoa, LIST))
  await does(() => story.presses(hoa, 'Gửi 20 lời mời'))
  const links = linksOf(hoa)
  expect(new Set(links).size).toBe(20)
  for (const [at, link] of links.entries()) {
    const person = story.api.person({ id: 100 + at, firstName: `P${at}` })
    await story.says(person, `/start ${link}`)
    await story.presses(person, 'Đồng ý')
  }
  // Leaders and whoever keeps the documents are let in by the officer's word; of the others it may be given too.
  for (const { id, buttons } of hoa.screen().slice(before)) {
    const right = buttons.flat().find(({ text }) => wordsOf(text) === 'Đúng người')
    if (right) await does(async () => hoa.presses(id, right.text))
  }
  await story.settle()
  const members = await story.storage.transaction(tx => tx.members.all())
  expect(members.filter(({ roles, id }) => id !== 1 && roles.length > 0)).toHaveLength(20)
  expect(acts).toBeLessThanOrEqual(MOST_ACTS)
}, 60_000)
