import { afterEach, expect, it } from 'vitest'
import type { Writer } from '../support/plain-channel.ts'
import { type PlainStory, tellPlainStory } from '../support/plain-story.ts'
import { at, SETUP } from '../support/story.ts'

let story: PlainStory
afterEach(() => story.end())

/** The officer cô Hoa and cô Lan of tổ Ngữ văn, enrolled by what they write alone. */
async function enrolled(): Promise<{ hoa: Writer; lan: Writer }> {
  story = await tellPlainStory('2024-05-06T08:00')
  const [hoa, lan] = [story.writer('hoa', 'Hoa'), story.writer('lan', 'Lan')]
  await story.says(hoa, `/start ${SETUP}`)
  await story.chooses(hoa, 'Tôi là đầu mối')
  await story.chooses(hoa, 'Đồng ý')
  await story.says(hoa, 'cô Phạm Thị Hoa')
  await story.says(hoa, 'lời mời')
  await story.chooses(hoa, 'Ngữ văn')
  await story.chooses(hoa, 'Tổ trưởng')
  const [invitation = ''] = await story.says(hoa, 'cô Nguyễn Thị Lan')
  const [, code = ''] = /\/start ([\w-]+)/.exec(invitation) ?? []
  await story.says(lan, `/start ${code}`)
  await story.chooses(lan, 'Đồng ý')
  await story.stage.passUntil(at('2024-05-07T12:00'))
  return { hoa, lan }
}

const submitted = () => story.stage.storage.transaction(tx => tx.reports.submission('2024-H1:ngu-van'))

it('a whole report is given in letters alone: numbers choose, and where figures are asked words do', async () => {
  const { lan } = await enrolled()
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
  expect(receipt).toContain('Đã nộp')
  expect((await submitted())?.version).toBe(1)
  for (const { text } of lan.sees()) expect(text.length).toBeLessThanOrEqual(2000)
}, 60_000)
