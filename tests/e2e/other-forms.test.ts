import { expect, it } from 'vitest'
import { owedKey } from '../../src/domain/owed-key.ts'
import { wordFile } from '../readings/support/word-file.ts'
import { saidSince, schoolDay } from '../support/school-day.ts'
import { at, pressNewest } from '../support/story.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

it('whatever a phone can send besides an answer is answered, and none of it becomes words of the report', async () => {
  const { story, lan } = await schoolDay('2024-05-07T12:00')
  const kept = () =>
    story.storage.transaction(async tx =>
      (await tx.reports.answers(owedKey('dan-van.2024-H1', 'ngu-van'))).map(({ promptId, state, text }) => [
        promptId,
        state,
        text,
      ]),
    )
  /** What is said to it; the minute after, so that nothing was sent before a question had arrived. */
  const said = async (sends: () => unknown) => {
    const before = lan.screen().length
    story.clock.moveTo(story.clock.now().plus({ minutes: 1 }))
    sends()
    await story.settle()
    return saidSince(lan, before).join('\n')
  }
  // Beside a reminder: it is not heard, and the words that follow are the answer.
  expect(await said(() => lan.sendsVoice(12))).toContain('chưa nghe được tin thoại')
  expect(await said(() => lan.says('họp 3 lần'))).toContain('vào mục 1')
  await story.presses(lan, 'Ghi vào mục 1')
  expect(await kept()).toEqual([['hop', 'given', 'họp 3 lần']])
  const first = await kept()
  const question = /Mục 2\/8/
  expect(await said(() => lan.sendsVoice(12))).toMatch(question)
  expect(await said(() => lan.sendsSticker('👍'))).toContain('micro trên bàn phím')
  expect(await said(() => lan.forwards('Kính gửi các tổ: nộp báo cáo trước 28/5'))).toContain('vào mục 2')
  expect(await said(() => lan.says('không'))).not.toContain('Đã ghi')
  expect(await said(() => lan.says('báo cáo'))).toMatch(question)
  const [own] = lan.screen().filter(({ from, text }) => from === 'person' && text === 'họp 3 lần')
  expect(await said(() => lan.edits(own?.id ?? 0, 'họp 3 lần'))).toBe('')
  expect(await said(() => lan.sendsPhoto(2000))).toContain('gõ phần chính vào đây giúp')
  for (const name of ['bao cao.doc', 'bao cao.pdf'])
    expect(await said(() => lan.sendsDocument(Buffer.from('x'), name, 'application/octet-stream'))).toContain(
      'dán phần chữ vào đây hoặc gửi tệp .docx',
    )
  const minutes = wordFile(['BIÊN BẢN HỌP TỔ', 'Thư ký đọc biên bản cuộc họp trước.'])
  expect(await said(() => lan.sendsDocument(minutes, 'bien ban.docx', WORD))).toContain(
    'không thấy mục nào của báo cáo trong đó',
  )
  expect(await kept()).toEqual(first)
  // The question has waited all the while; a double tap answers it once.
  await story.passUntil(at('2024-05-07T13:00'))
  await story.says(lan, 'báo cáo')
  const doubled = await said(() => {
    pressNewest(lan, 'Không phát sinh')
    pressNewest(lan, 'Không phát sinh')
  })
  expect(doubled.match(/Mục 3\/8/g)).toHaveLength(1)
  expect(await kept()).toEqual([...first, ['tuyen-truyen', 'none', '']])
  await story.end()
})
