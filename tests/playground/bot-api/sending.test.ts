import { describe, expect, test } from 'vitest'
import { type Reply, refused, stage } from './support.ts'

const button = (text: string, data?: string): object => ({
  text,
  ...(data === undefined ? {} : { callback_data: data }),
})
const inline = (...rows: object[][]): object => ({ reply_markup: { inline_keyboard: rows } })

describe('a message on its way to a person', () => {
  test('is shown with its markup, its buttons and the keyboard', async () => {
    const { bot, lan } = await stage()
    const sent = await bot.sendMessage(7, '  Chào <b>cô Lan</b>, nhắn /baocao\n', {
      parse_mode: 'HTML',
      reply_markup: {
        inline_keyboard: [[{ text: 'Báo cáo ngay', callback_data: 'b1' }], [{ text: 'Xem', url: 'https://sgd.vn' }]],
      },
    })
    expect(sent).toMatchObject({
      text: 'Chào cô Lan, nhắn /baocao',
      date: 1779251400,
      chat: { id: 7, type: 'private' },
    })
    expect(lan.last()).toMatchObject({
      id: sent.message_id,
      entities: [
        { type: 'bold', offset: 5, length: 6 },
        { type: 'bot_command', offset: 18, length: 7 },
      ],
      buttons: [[{ text: 'Báo cáo ngay', data: 'b1' }], [{ text: 'Xem', url: 'https://sgd.vn/' }]],
    })
    await bot.sendMessage(7, 'Bàn phím', {
      reply_markup: { keyboard: [['Báo cáo', 'Ghi nhanh']], resize_keyboard: true },
    })
    expect(lan.keyboard()).toEqual([['Báo cáo', 'Ghi nhanh']])
    await bot.sendMessage(7, 'Cất đi', { reply_markup: { remove_keyboard: true } })
    expect(lan.keyboard()).toBeUndefined()
  })

  test('counts 4096 code points after the markup is gone, not bytes and not UTF-16 units', async () => {
    const { call } = await stage()
    const long = `<b>${'😀'.repeat(4096)}</b>`
    expect(await call('sendMessage', { chat_id: 7, text: long, parse_mode: 'HTML' })).toMatchObject({ ok: true })
    expect(refused(await call('sendMessage', { chat_id: 7, text: 'ệ'.repeat(4097) }))).toBe(
      '400 Bad Request: message is too long',
    )
  })

  test('keeps code whole: other markup is cut around it', async () => {
    const { bot, lan } = await stage()
    await bot.sendMessage(7, '<b>a<code>b</code>c</b>', { parse_mode: 'HTML' })
    expect(lan.last()?.entities.map(({ type, offset }) => [type, offset])).toEqual([
      ['bold', 0],
      ['code', 1],
      ['bold', 2],
    ])
  })

  test('may answer another message, which must exist', async () => {
    const { bot, lan, call } = await stage()
    const question = lan.says('Hỏi')
    const sent = await bot.sendMessage(7, 'Đáp', { reply_parameters: { message_id: question } })
    expect(sent.reply_to_message).toMatchObject({ message_id: question, text: 'Hỏi' })
    const reply = { chat_id: 7, text: 'Đáp', reply_parameters: { message_id: 999 } }
    expect(refused(await call('sendMessage', reply))).toBe('400 Bad Request: message to be replied not found')
    const anyway = { ...reply, reply_parameters: { message_id: 999, allow_sending_without_reply: true } }
    expect(await call('sendMessage', anyway)).toMatchObject({ ok: true })
  })

  test('takes chat_id as a word too, and any form of body', async () => {
    const { api, lan } = await stage()
    const url = `${api.url}/bot${api.token}`
    const form = new FormData()
    form.set('chat_id', '7')
    form.set('text', 'ba')
    await fetch(`${url}/SENDMESSAGE?chat_id=7&text=m%E1%BB%99t`)
    await fetch(`${url}/sendmessage`, { method: 'POST', body: new URLSearchParams({ chat_id: '7', text: 'hai' }) })
    await fetch(`${url}/sendMessage`, { method: 'POST', body: form })
    expect(lan.screen().map(({ text }) => text)).toEqual(['/start', 'một', 'hai', 'ba'])
  })
})

describe('what the server refuses to send', () => {
  test.each<[string, object]>([
    ['chat_id is empty', { chat_id: '' }],
    ['chat not found', { chat_id: 8 }],
    ['chat not found', { chat_id: '@colan' }],
    ['message text is empty', { text: '' }],
    ['text must be non-empty', { text: ' \n ' }],
    ['text must be non-empty', { text: '<b> </b>', parse_mode: 'HTML' }],
    ['unsupported parse_mode', { parse_mode: 'BBCode' }],
    ['can\'t parse entities: Unsupported start tag "x" at byte offset 4', { text: 'ừ <x>', parse_mode: 'HTML' }],
    ["can't parse MessageEntity: Unsupported type specified", { entities: [{ type: 'loud', offset: 0, length: 1 }] }],
    [
      'entity begins after the end of the text at UTF-16 offset 9',
      { entities: [{ type: 'bold', offset: 9, length: 1 }] },
    ],
    [
      "entity URL 'x' is invalid: Wrong HTTP URL",
      { entities: [{ type: 'text_link', offset: 0, length: 1, url: 'x' }] },
    ],
    ['inline keyboard button text must be non-empty', inline([button('', 'a')])],
    ['can\'t parse inline keyboard button: Can\'t find field "text"', inline([{ callback_data: 'a' }])],
    [
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
      inline([button('a', '')]),
    ],
    ['BUTTON_DATA_INVALID', inline([button('a', `${'ế'.repeat(21)}xx`)])],
    ["inline keyboard button URL 'x' is invalid: Wrong HTTP URL", inline([{ text: 'a', url: 'x' }])],
    ['reply markup is too long', inline(...Array.from({ length: 101 }, () => [button('a', 'a')]))],
    ['field "inline_keyboard" must be of type Array', { reply_markup: { inline_keyboard: 'x' } }],
    ['keyboard button text must be non-empty', { reply_markup: { keyboard: [['']] } }],
    ['field "force_reply" must be of type Boolean', { reply_markup: { force_reply: 'yes' } }],
    ['can\'t find field "message_id"', { reply_parameters: {} }],
  ])('%s', async (reason, params) => {
    const { call, lan } = await stage()
    const reply = await call('sendMessage', { chat_id: 7, text: 'chào', ...params })
    expect(refused(reply)).toBe(`400 Bad Request: ${reason}`)
    expect(lan.screen()).toHaveLength(1)
  })

  test('64 bytes of callback data and 100 buttons still pass', async () => {
    const { call } = await stage()
    const rows = Array.from({ length: 100 }, () => [button('a', `${'ế'.repeat(21)}x`)])
    expect(await call('sendMessage', { chat_id: 7, text: 'a', ...inline(...rows) })).toMatchObject({ ok: true })
  })

  test('a wrong action', async () => {
    const { bot, call } = await stage()
    expect(await bot.sendChatAction(7, 'typing')).toBe(true)
    expect(refused(await call('sendChatAction', { chat_id: 7, action: 'dancing' }))).toBe(
      '400 Bad Request: wrong parameter action in request',
    )
  })
})

describe('who can be written to', () => {
  const greet = (chat_id: number): [string, object] => ['sendMessage', { chat_id, text: 'chào' }]

  test('nobody who has not pressed Start', async () => {
    const { api, call } = await stage()
    const minh = api.person({ id: 8, firstName: 'Minh' })
    expect(refused(await call(...greet(8)))).toBe("403 Forbidden: bot can't initiate conversation with a user")
    expect(refused(await call('getChat', { chat_id: 8 }))).toBe('400 Bad Request: chat not found')
    minh.start('moi-toan')
    expect(await call(...greet(8))).toMatchObject({ ok: true })
    expect(await call('getChat', { chat_id: 8 })).toMatchObject({ result: { type: 'private', first_name: 'Minh' } })
  })

  test('not who has blocked the bot, until unblocked; not who has left Telegram', async () => {
    const { lan, call } = await stage()
    lan.blocks()
    expect(refused(await call(...greet(7)))).toBe('403 Forbidden: bot was blocked by the user')
    lan.unblocks()
    expect(await call(...greet(7))).toMatchObject({ ok: true })
    lan.deletesAccount()
    expect(refused(await call(...greet(7)))).toBe('403 Forbidden: user is deactivated')
  })

  test('not a group that has thrown the bot out or has moved', async () => {
    const { api, call } = await stage()
    const kicked = api.group({ id: -1, title: 'Tổ Toán', kind: 'group' })
    const left = api.group({ id: -1001, title: 'Tổ Văn', kind: 'supergroup' })
    const moved = api.group({ id: -2, title: 'Công đoàn', kind: 'group' })
    expect(await call(...greet(-1))).toMatchObject({ ok: true })
    kicked.kicksBot()
    left.removesBot()
    const home = moved.upgradesTo(-1002)
    expect(refused(await call(...greet(-1)))).toBe('403 Forbidden: bot was kicked from the group chat')
    expect(refused(await call(...greet(-1001)))).toBe('403 Forbidden: bot is not a member of the supergroup chat')
    const reply: Reply = await call(...greet(-2))
    expect(refused(reply)).toBe('400 Bad Request: group chat was upgraded to a supergroup chat')
    expect(reply.parameters).toEqual({ migrate_to_chat_id: -1002 })
    await call(...greet(-1002))
    expect(home.screen().map(({ text }) => text)).toEqual(['chào'])
  })
})
