import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { phoneAt, TELEGRAM_LINE } from '../support/address.ts'
import { rawFinds } from '../support/raw.ts'
import { linksOf } from '../support/school-day.ts'
import { at, SETUP, type Story, tellStory } from '../support/story.ts'
import { tiesTo } from '../support/ties.ts'
import { createCast, enrolAll } from '../transcripts/support/given.ts'

let story: Story
afterEach(() => story.end())

async function school() {
  story = await tellStory({ start: '2024-05-07T12:00' })
  const cast = createCast(story)
  await enrolAll(story, cast, 'đầu mối cô Phạm Thị Hoa')
  return cast.person('Hoa')
}

it('what strangers and decliners write, and a member of a complaint, never stays on the disk, while the program runs', async () => {
  const hoa = await school()
  const stranger = story.api.person({ id: 77, firstName: 'TENNGUOILA' })
  await story.says(stranger, '/start')
  await story.says(stranger, 'LOINGUOILA xin chào')
  stranger.says('/start LOITRONGMA và lời khác')
  await story.says(stranger, '/baocao LOISAULENH')
  const photo = stranger.sendsPhoto(Buffer.from('ANHNGUOILA'.repeat(20)), { caption: 'CHUTHICHNGUOILA' })
  stranger.sendsDocument(Buffer.from('x'), 'TEPNGUOILA.pdf', 'application/pdf')
  stranger.edits(photo, 'SUANGUOILA')
  await story.settle()
  await story.says(hoa, 'lời mời')
  await story.presses(hoa, 'Ngữ văn')
  await story.presses(hoa, 'Tổ trưởng')
  await story.says(hoa, 'cô Nguyễn Thị Lan')
  const decliner = story.api.person({ id: 78, firstName: 'TENNGUOITUCHOI' })
  await story.says(decliner, `/start ${linksOf(hoa).at(-1)}`)
  await story.says(decliner, 'LOITUCHOI để tôi xem đã')
  expect((await story.presses(decliner, 'Không đồng ý')).text).toContain('không lưu gì')
  await story.says(hoa, '/vuongmac')
  expect((await story.says(hoa, 'Tôi tố cáo LOITOCAO')).text).toContain('không lưu lại')
  await story.settle()
  expect(rawFinds(story.folder, ['LOITOCAO', 'NGUOILA', 'LOITRONGMA', 'LOISAULENH', 'TUCHOI'])).toEqual([])
})

it('a code of an invitation stands nowhere once it has been sent, and its buttons work all the same', async () => {
  const hoa = await school()
  await story.says(hoa, 'lời mời')
  await story.presses(hoa, 'Ngữ văn')
  await story.presses(hoa, 'Tổ trưởng')
  await story.says(hoa, 'cô Nguyễn Thị Lan')
  const code = linksOf(hoa).at(-1) ?? ''
  const lan = story.api.person({ id: 78, firstName: 'Lan' })
  await story.says(lan, `/start ${code}`)
  await story.presses(lan, 'Đọc đầy đủ')
  const rows = join(story.folder, 'bot.db')
  expect(tiesTo(rows, { member: -1, chat: '-', words: [code] })).toEqual([])
  await story.presses(lan, 'Đồng ý')
  expect(lan.last()?.text).toContain('tổ trưởng tổ Ngữ văn')
  expect(tiesTo(rows, { member: -1, chat: '-', words: [code, SETUP] })).toEqual([])
  // The seal in a button is no code.
  const thief = story.api.person({ id: 79, firstName: 'T' })
  await story.says(thief, '/start')
  expect((await story.says(thief, `/start seal_${'a'.repeat(50)}`)).text).toContain('không đúng')
})

it('whoever agrees by typing, and goes on writing at once, is heard', async () => {
  story = await tellStory({ start: '2024-05-07T12:00' })
  const hoa = story.api.person({ id: 1, firstName: 'Hoa' })
  await story.says(hoa, `/start ${SETUP}`)
  await story.says(hoa, '1')
  // What comes in the second in which she writes she cannot have seen.
  await story.tickTo(at('2024-05-07T12:01'))
  hoa.says('đồng ý')
  hoa.says('cô Phạm Thị Hoa')
  await story.settle()
  expect(hoa.screen().some(({ text }) => text.includes('Từ nay cô là đầu mối tổng hợp'))).toBe(true)
})

it('an update nobody could handle is not kept: of a stranger at once, of a member three days', async () => {
  const hoa = await school()
  const waiting = (chat: string, words: string, updateId: string) => ({
    ...{ bot: TELEGRAM_LINE, chat: phoneAt(chat), updateId, payload: `{"broken":"${words}"` },
  })
  await story.storage.transaction(async tx => {
    await tx.inbox.append(
      [waiting('99', 'HONGNGUOILA', '1'), waiting(String(hoa.id), 'HONGCUAHOA', '2')],
      story.clock.now(),
    )
  })
  for (let tries = 0; tries < 3; tries += 1) await story.says(hoa, 'trạng thái')
  expect(await story.storage.transaction(tx => tx.inbox.waiting())).toBe(0)
  expect(rawFinds(story.folder, ['HONGNGUOILA'])).toEqual([])
  await story.passUntil(at('2024-05-12T12:00'))
  expect(rawFinds(story.folder, ['HONGCUAHOA'])).toEqual([])
})
