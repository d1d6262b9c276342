import { describe, expect, test } from 'vitest'
import { png, refused, stage } from './support.ts'

const BUTTON = { inline_keyboard: [[{ text: 'Tiếp', callback_data: 'next' }]] }

describe('changing a message that is there', () => {
  test('shows the new text and the new buttons on the phone', async () => {
    const { bot, lan, later } = await stage()
    const { message_id } = await bot.sendMessage(7, 'Mục 1', { reply_markup: BUTTON })
    later({ minutes: 1 })
    const edited = await bot.editMessageText(7, message_id, undefined, '<i>Mục 2</i>', {
      parse_mode: 'HTML',
      reply_markup: BUTTON,
    })
    expect(edited).toMatchObject({ text: 'Mục 2', edit_date: 1779251460, date: 1779251400 })
    await bot.editMessageReplyMarkup(7, message_id, undefined, undefined)
    expect(lan.last()).toMatchObject({ text: 'Mục 2', edited: true, buttons: [], entities: [{ type: 'italic' }] })
  })

  test('to the very same is refused; the same text without its buttons is a change', async () => {
    const { bot, call } = await stage()
    const { message_id } = await bot.sendMessage(7, 'Mục 1', { reply_markup: BUTTON })
    const same = { chat_id: 7, message_id, text: ' Mục 1 ' }
    const reason =
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'
    expect(refused(await call('editMessageText', { ...same, reply_markup: BUTTON }))).toBe(`400 Bad Request: ${reason}`)
    expect(await call('editMessageText', same)).toMatchObject({ ok: true })
    expect(refused(await call('editMessageReplyMarkup', { chat_id: 7, message_id }))).toBe(`400 Bad Request: ${reason}`)
  })

  test('a caption is not a text', async () => {
    const { bot, lan, call } = await stage()
    const photo = await bot.sendPhoto(7, { source: Buffer.from(png(40, 30)) }, { caption: 'Ảnh' })
    const { message_id } = photo
    expect(refused(await call('editMessageText', { chat_id: 7, message_id, text: 'x' }))).toBe(
      '400 Bad Request: there is no text in the message to edit',
    )
    await bot.editMessageCaption(7, message_id, undefined, 'Ảnh đẹp')
    expect(lan.last()).toMatchObject({ text: 'Ảnh đẹp', edited: true, file: { kind: 'photo' } })
  })

  test("is refused for what is not the bot's, is gone, or brought a keyboard of letters", async () => {
    const { bot, lan, call } = await stage()
    const edit = async (message_id: number, extra: object = {}): Promise<string> =>
      refused(await call('editMessageText', { chat_id: 7, message_id, text: 'mới', ...extra }))
    const hers = lan.says('của tôi')
    const keyboard = await bot.sendMessage(7, 'Phím', { reply_markup: { keyboard: [['A']] } })
    const plain = await bot.sendMessage(7, 'Thường')
    expect(await edit(hers)).toBe("400 Bad Request: message can't be edited")
    expect(await edit(keyboard.message_id)).toBe("400 Bad Request: message can't be edited")
    expect(await edit(999)).toBe('400 Bad Request: message to edit not found')
    expect(await edit(plain.message_id, { reply_markup: { keyboard: [['A']] } })).toBe(
      '400 Bad Request: inline keyboard expected',
    )
    lan.deletes(plain.message_id)
    expect(await edit(plain.message_id)).toBe('400 Bad Request: message to edit not found')
  })
})

test("a bot deletes its own and the person's messages, for 48 hours", async () => {
  const { bot, lan, call, later } = await stage()
  const hers = lan.says('nhầm')
  const old = await bot.sendMessage(7, 'cũ')
  await bot.deleteMessage(7, hers)
  expect(lan.screen().map(({ text }) => text)).toEqual(['/start', 'cũ'])
  expect(lan.transcript().map(({ deleted }) => deleted)).toEqual([false, true, false])
  const again = { chat_id: 7, message_id: hers }
  expect(refused(await call('deleteMessage', again))).toBe('400 Bad Request: message to delete not found')
  later({ hours: 49 })
  const late = { chat_id: 7, message_id: old.message_id }
  expect(refused(await call('deleteMessage', late))).toBe("400 Bad Request: message can't be deleted for everyone")
})

describe('a press of a button', () => {
  test('brings its data and the message, and is answered on the phone', async () => {
    const { bot, lan, updates } = await stage()
    const { message_id } = await bot.sendMessage(7, 'Mục 1', { reply_markup: BUTTON })
    const byLabel = lan.presses(message_id, 'Tiếp')
    const byData = lan.presses(message_id, 'next')
    const byPlace = lan.presses(message_id, 0)
    expect(() => lan.presses(message_id, 'Lùi')).toThrow('shows no button "Lùi"')
    const queries = (await updates()).flatMap(update => (update.callback_query ? [update.callback_query] : []))
    expect(queries).toMatchObject(
      [byLabel, byData, byPlace].map(id => ({ id, data: 'next', from: { id: 7 }, message: { message_id } })),
    )
    await bot.answerCbQuery(byLabel, 'Đã nhận', { show_alert: true })
    expect(lan.notices()).toEqual([{ queryId: byLabel, text: 'Đã nhận', alert: true }])
  })

  test('can be forged, also on a message that is gone', async () => {
    const { bot, lan, updates } = await stage()
    const { message_id } = await bot.sendMessage(7, 'Mục 1')
    await bot.deleteMessage(7, message_id)
    lan.pressesRaw(message_id, 'admin:1')
    expect((await updates()).at(-1)).toMatchObject({
      callback_query: { data: 'admin:1', message: { message_id, date: 0 } },
    })
  })

  test('must be answered within 150 seconds', async () => {
    const { bot, lan, call, later } = await stage()
    const { message_id } = await bot.sendMessage(7, 'Mục 1', { reply_markup: BUTTON })
    const query = lan.presses(message_id, 'Tiếp')
    const answer = async (id: string): Promise<unknown> => await call('answerCallbackQuery', { callback_query_id: id })
    later({ seconds: 149 })
    expect(await answer(query)).toMatchObject({ ok: true })
    later({ seconds: 1 })
    const tooOld = { description: 'Bad Request: query is too old and response timeout expired or query ID is invalid' }
    expect(await answer(query)).toMatchObject(tooOld)
    expect(await answer('123')).toMatchObject(tooOld)
  })
})
