import { afterEach, describe, expect, it } from 'vitest'
import { owedKey } from '../../src/domain/owed-key.ts'
import type { Writer } from '../support/plain-channel.ts'
import { enrolLan, LETTER_CHANNELS, type PlainStory, tellPlainStory } from '../support/plain-story.ts'
import { at } from '../support/story.ts'

let story: PlainStory
afterEach(() => story.end())

type Name = keyof typeof LETTER_CHANNELS

async function enrolled(channel: Name): Promise<{ hoa: Writer; lan: Writer }> {
  story = await tellPlainStory('2024-05-06T08:00', channel)
  const people = await enrolLan(story)
  await story.stage.passUntil(at('2024-05-07T12:00'))
  return people
}

const submitted = () =>
  story.stage.storage.transaction(tx => tx.reports.submission(owedKey('dan-van.2024-H1', 'ngu-van')))

describe.each(Object.keys(LETTER_CHANNELS) as Name[])('%s', channel => {
  it('a whole report is given in letters alone: numbers choose, and where figures are asked words do', async () => {
    const { hoa, lan } = await enrolled(channel)
    const asked = (await story.says(lan, '/baocao')).at(-1) ?? ''
    expect(asked).toMatch(/\n\nHoặc nhắn: không phát sinh · .*bỏ qua.* · để sau/)
    const answers = [
      'không phát sinh',
      'tuyên truyền trong 2 buổi họp tổ',
      'không phát sinh',
      'bỏ qua',
      'không phát sinh',
      'không phát sinh',
      'không phát sinh',
      'không phát sinh',
    ]
    for (const answer of answers) {
      await story.says(lan, answer)
      if (/^\d+\. Chủ trì$/m.test(lan.sees().at(-1)?.text ?? '')) await story.chooses(lan, 'Chủ trì')
      if (/^\d+\. Nộp báo cáo$/m.test(lan.sees().at(-1)?.text ?? '')) break
    }
    const receipt = (await story.chooses(lan, 'Nộp báo cáo')).join('\n')
    expect(receipt).toContain('Đã nhận báo cáo của tổ Ngữ văn')
    expect((await submitted())?.version).toBe(1)
    // Where every message counts it is told when it is asked for.
    if (channel === 'Zalo') await story.chooses(lan, 'Tải bản Word')
    const said = lan.sees().map(({ text }) => text)
    expect(said.at(-1)).toMatch(
      new RegExp(`^${channel} không chuyển được tệp\\. Tệp ".*\\.docx" đầu mối lấy được: .* cô Phạm Thị Hoa giúp\\.$`),
    )
    for (const text of said) expect(text.length).toBeLessThanOrEqual(2000)
    const all = [...said, ...hoa.sees().map(({ text }) => text)]
    expect(all.filter(text => /bấm|nút|màn hình/iu.test(text.replaceAll('phút', '')))).toEqual([])
  }, 60_000)

  it('a number chooses of what stands newest, and of nothing that was said before', async () => {
    const { lan } = await enrolled(channel)
    await story.says(lan, '/baocao')
    await story.says(lan, 'cả kỳ không phát sinh')
    await story.chooses(lan, 'Đúng, không phát sinh')
    expect((await story.says(lan, 'hạn nộp')).at(-1)).toMatch(/\n2\. Đổi giờ nhắc$/)
    // Of what stood before it "2" was to change the report and hand it in again.
    expect((await story.says(lan, '2')).at(-1)).toMatch(/giờ/)
    expect((await submitted())?.version).toBe(1)
  }, 60_000)

  it('a file that is all letters comes as letters, in parts that fit, and the officer hears where the others lie', async () => {
    const { hoa, lan } = await enrolled(channel)
    for (let n = 0; n < 8; n += 1) {
      await story.says(
        lan,
        `/ghi Buổi ${n}: ${'tuyên truyền pháp luật về dân chủ ở cơ sở 👨‍👩‍👧‍👦 cho phụ huynh. '.repeat(8)}`,
      )
    }
    await story.says(lan, '/dulieucuatoi')
    const parts = await story.chooses(lan, 'Xem tất cả (tệp)')
    expect(parts.length).toBeGreaterThan(1)
    expect(parts[0]).toContain(`${channel} không chuyển được tệp; dưới đây là phần chữ của "Du-lieu-cua-toi.txt"`)
    expect(parts.join('\n')).toContain('Buổi 7: tuyên truyền pháp luật')
    for (const text of parts) expect(text.length).toBeLessThanOrEqual(2000)
    await story.says(hoa, 'lời mời')
    await story.chooses(hoa, 'Toán - Tin')
    await story.chooses(hoa, 'Tổ trưởng')
    await story.says(hoa, 'thầy Trần Văn Bình')
    expect((await story.chooses(hoa, 'Ảnh QR')).at(-1)).toMatch(
      new RegExp(`^${channel} không .* nằm trên máy chạy Trợ lý\\.$`),
    )
  }, 60_000)
})
