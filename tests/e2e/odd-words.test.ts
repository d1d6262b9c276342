import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openWord, texts } from '../documents/support/word.ts'
import { fileOn } from '../support/reporting.ts'
import { saidSince } from '../support/school-day.ts'
import { at, tellStory } from '../support/story.ts'
import { createCast, enrolAll } from '../transcripts/support/given.ts'

/** Markup, a formula, a field of Word, a template, and what only sorts, turns round or shows nothing. */
const ODD = "<b>&_*[=cmd|' /C calc'!A0 {TOC} {{x}} `rm` \\n %s ]]> --> \"“"
const LONG = '😀'.repeat(2048)

it('whatever is typed at a desk comes back as it was, becomes nothing else in a file, and no message is refused', async () => {
  const story = await tellStory({ start: '2024-05-06T08:00' })
  const cast = createCast(story)
  const people =
    'đầu mối cô Phạm Thị Hoa; Ngữ văn có cô Nguyễn Thị Lan (tổ trưởng); BGH có thầy Phạm Huy Hùng (hiệu trưởng)'
  await enrolAll(story, cast, people)
  const [hoa, lan, hung] = [cast.person('Hoa'), cast.person('Lan'), cast.person('Hùng')]
  await story.passUntil(at('2024-05-07T12:00'))
  for (const words of [ODD, LONG]) {
    // No name.
    await story.says(hoa, '/donvi')
    await story.presses(hoa, 'Toán - Tin')
    await story.presses(hoa, 'Mời Toán - Tin')
    await story.presses(hoa, 'Tổ trưởng')
    expect((await story.says(hoa, `thầy ${words}`)).text).toContain('họ và tên')
    // A vướng mắc and its answer.
    await story.says(lan, 'vướng mắc')
    const asked = lan.screen().length
    await story.says(lan, words)
    const quoted = saidSince(lan, asked).join('')
    expect(quoted).toContain('Gửi cô Hoa')
    expect(quoted).toContain(words)
    await story.presses(lan, 'Gửi')
    await story.presses(hoa, 'Trả lời')
    await story.says(hoa, words)
    const before = lan.screen().length
    await story.presses(hoa, 'Gửi')
    expect(saidSince(lan, before).join('')).toContain(words)
    // A note, and a report that is asked back with a reason.
    await story.says(lan, `/ghi ${words}`)
    await story.presses(lan, 'Chưa phân mục')
    await story.says(lan, '/danhgiaquy')
    await story.says(hung, words)
    await story.says(hung, `/xem ${words}`)
  }
  await story.says(lan, '/baocao')
  await story.presses(lan, 'Không đưa vào báo cáo')
  await story.presses(lan, 'Không đưa vào báo cáo')
  await story.says(lan, `4 lần; ${ODD}`)
  for (let section = 2; section <= 8; section += 1) await story.presses(lan, 'Không phát sinh')
  await story.presses(lan, 'Nộp báo cáo')
  await story.says(hoa, 'tiếp nhận')
  await story.presses(hoa, 'Đề nghị bổ sung')
  for (const words of ['1', ODD, '29/5']) await story.says(hoa, words)
  const before = lan.screen().length
  await story.presses(hoa, 'Gửi')
  expect(saidSince(lan, before).join('')).toContain(ODD)
  await story.says(hoa, '/summary')
  await story.presses(hoa, 'Phần của trường')
  await story.says(hoa, '2')
  await story.says(hoa, ODD)
  await story.says(hoa, '/summary')
  const printed = texts(openWord(fileOn(hoa, /^Bao-cao.*\.docx$/).bytes)).join('\n')
  expect(printed).toContain("=cmd|' /C calc'!A0 {TOC} {{x}} `rm`")
  const db = new Database(join(story.folder, 'bot.db'), { readonly: true })
  const count = (sql: string) => db.prepare(sql).pluck().get()
  expect(count(`SELECT count(*) FROM OutboxRow WHERE state NOT IN ('sent', 'skipped')`)).toBe(0)
  expect(count(`SELECT count(*) FROM InboxRow WHERE state <> 'done'`)).toBe(0)
  db.close()
  await story.end()
})
