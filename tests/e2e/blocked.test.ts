import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openWord, texts } from '../documents/support/word.ts'
import { fileOn, reportsAll } from '../support/reporting.ts'
import { schoolDay } from '../support/school-day.ts'
import { at, type Story } from '../support/story.ts'
import { tiesTo } from '../support/ties.ts'

let story: Story
afterEach(() => story.end())

it('keeps no number of somebody let go whom the farewell could not reach', async () => {
  const { lan, hoa, ...day } = await schoolDay('2024-05-07T12:00')
  story = day.story
  lan.blocks()
  await story.settle()
  await story.says(hoa, 'đơn vị')
  for (const label of ['Ngữ văn', 'Cô Lan', 'Thôi nhiệm vụ', 'Đúng, cho thôi']) await story.presses(hoa, label)
  await story.passUntil(at('2024-05-07T12:10'))
  const chat = String(lan.id)
  const ties = tiesTo(join(story.folder, 'bot.db'), { member: -1, chat, words: ['Nguyễn Thị Lan'] })
  expect(ties.filter(tie => tie.startsWith('OutboxRow'))).toEqual([])
})

it('says in the working copy of whoever came and blocked that they cannot be written to, not that they never came', async () => {
  const { lan, hoa, ...day } = await schoolDay('2024-05-07T12:00')
  story = day.story
  const nothing = Array.from({ length: 8 }, () => '')
  await reportsAll(story, lan, nothing)
  lan.blocks()
  await story.says(hoa, '/tiepnhan')
  await story.presses(hoa, 'Tiếp nhận')
  await story.passUntil(at('2024-05-07T15:00'))
  await story.says(hoa, '/summary')
  await story.presses(hoa, 'Bản làm việc (Word)')
  const working = texts(openWord(fileOn(hoa, /^Bao-cao.*lam-viec.*\.docx$/i).bytes))
  expect(working.filter(text => text.includes('không nhắn được nữa'))).toHaveLength(1)
  expect(working.some(text => text.includes('chưa vào Trợ lý'))).toBe(true)
}, 120_000)
