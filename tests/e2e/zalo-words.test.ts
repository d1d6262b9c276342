import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Writer } from '../support/plain-channel.ts'
import { enrolLan, type PlainStory, tellPlainStory } from '../support/plain-story.ts'
import { at } from '../support/story.ts'

let story: PlainStory
let hoa: Writer
let lan: Writer
beforeEach(async () => {
  story = await tellPlainStory('2024-05-06T08:00', 'Zalo')
  ;({ hoa, lan } = await enrolLan(story))
})
afterEach(() => story.end())

const newest = (writer: Writer): string => writer.sees().at(-1)?.text ?? ''
const answered = async (writer: Writer, text: string) => (await story.says(writer, text)).join('\n')

async function obstacle(text: string): Promise<void> {
  await story.says(lan, 'vướng mắc')
  await story.says(lan, text)
  await story.chooses(lan, 'Gửi')
}

it('chooses by its words what stands further up, beside the dialogue of another matter too', async () => {
  await obstacle('Thiếu máy chiếu')
  // The list of invitations stands above what Lan has sent.
  expect(await answered(hoa, 'Đại diện CMHS')).toContain('Cô mời ai của Ban Đại diện cha mẹ học sinh?')
  await story.says(hoa, 'để sau')
  expect(await answered(hoa, 'trả lời ạ')).toContain('"Thiếu máy chiếu"')
  await story.says(hoa, 'Tuần sau có máy mới')
  await story.chooses(hoa, 'Gửi')
  await story.stage.passUntil(at('2024-05-07T12:00'))
  await story.says(lan, 'báo cáo')
  expect(await answered(lan, 'Đã ổn')).toContain('Cảm ơn cô')
  expect(await answered(lan, '4 lần')).toContain('Đã ghi mục 1: 4 lần.')
})

it('takes no part of its words for it, nor what the report under the pen had asked before', async () => {
  await story.says(hoa, 'hạn nộp')
  // Lan's arrival stands above: "Không phải người này".
  expect(hoa.sees().some(({ text }) => text.includes('Không phải người này'))).toBe(true)
  expect(await answered(hoa, 'không phải')).toContain('chưa hiểu')
  await story.stage.passUntil(at('2024-05-07T12:00'))
  await story.says(lan, 'báo cáo')
  await story.says(lan, '4 lần')
  await story.says(lan, 'không phát sinh')
  await story.says(lan, '2 mô hình')
  expect(newest(lan)).not.toContain('không phát sinh')
  expect(await answered(lan, 'không phát sinh')).not.toContain('tin nhắn cũ')
  await story.says(lan, 'để sau')
  await story.says(lan, 'hạn nộp')
  expect(await answered(lan, 'không phát sinh')).not.toContain('tin nhắn cũ')
})

it('asks which is meant where the same words stand under several messages, by their hours', async () => {
  await obstacle('Thiếu máy chiếu')
  await story.stage.passUntil(at('2024-05-06T10:00'))
  await obstacle('Phòng họp chật')
  await story.says(hoa, 'hạn nộp')
  expect(await answered(hoa, 'Trả lời')).toMatch(
    /\n1\. Trả lời, tin lúc 10:\d\d thứ Hai 06\/5\n2\. Trả lời, tin lúc 08:/,
  )
  expect(await answered(hoa, '2')).toContain('"Thiếu máy chiếu"')
})

it('offers words for what comes while a number would answer a question, and takes names for answers there', async () => {
  await obstacle('Thiếu máy chiếu')
  await story.chooses(hoa, 'Trả lời')
  await obstacle('Phòng họp chật')
  expect(newest(hoa)).toMatch(/\n\nHoặc nhắn: trả lời$/)
  // It stands under the list of units further up.
  expect(await answered(hoa, 'Ngữ văn')).toContain('Gửi cô Lan câu trả lời này, kèm tên cô?\n"Ngữ văn"')
})

it('files a note by the words of its section, whatever has come in between', async () => {
  await obstacle('Thiếu máy chiếu')
  await story.says(lan, '/ghi họp tổ bàn quy tắc ứng xử')
  await story.chooses(hoa, 'Trả lời')
  await story.says(hoa, 'Tuần sau có máy mới')
  await story.chooses(hoa, 'Gửi')
  expect(newest(lan)).toContain('Như vậy đã ổn chưa ạ?')
  expect(await answered(lan, 'Họp')).toContain('Đã xếp vào mục 1, Họp.')
})
