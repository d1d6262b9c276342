import { describe, expect, test } from 'vitest'
import { refused, stage } from './support.ts'

const command = (name: string, description = 'Báo cáo'): object => ({ commands: [{ command: name, description }] })

describe('what the bot says about itself', () => {
  test('its name', async () => {
    const { bot } = await stage()
    expect(await bot.getMe()).toMatchObject({ id: 4900000049, is_bot: true, username: 'tro_ly_bao_cao_bot' })
  })

  test('its commands, kept apart by scope and chat', async () => {
    const { api, bot } = await stage()
    const scope = { type: 'chat' as const, chat_id: 7 }
    await bot.setMyCommands([{ command: 'trogiup', description: 'Trợ giúp' }])
    await bot.setMyCommands([{ command: 'summary', description: 'Tổng hợp' }], { scope })
    expect(await bot.getMyCommands()).toEqual([{ command: 'trogiup', description: 'Trợ giúp' }])
    expect(await bot.getMyCommands({ scope })).toEqual([{ command: 'summary', description: 'Tổng hợp' }])
    api.person({ id: 8, firstName: 'Minh' }).start()
    expect(await bot.getMyCommands({ scope: { type: 'chat', chat_id: 8 } })).toEqual([])
    await bot.deleteMyCommands({ scope })
    expect(await bot.getMyCommands({ scope })).toEqual([])
  })

  test.each<[string, object]>([
    ['BOT_COMMAND_INVALID', command('BaoCao')],
    ['BOT_COMMAND_INVALID', command('báo')],
    ['BOT_COMMAND_INVALID', command('a'.repeat(33))],
    ['BOT_COMMAND_DESCRIPTION_INVALID', command('baocao', 'ế'.repeat(257))],
    ['command description must be non-empty', command('baocao', ' ')],
    [
      'BOT_COMMANDS_TOO_MUCH',
      { commands: Array.from({ length: 101 }, (_, i) => ({ command: `c${i}`, description: 'x' })) },
    ],
    ['chat not found', { ...command('baocao'), scope: { type: 'chat', chat_id: 8 } }],
    ["can't parse BotCommandScope: Unsupported type specified", { ...command('baocao'), scope: { type: 'staff' } }],
  ])('%s', async (reason, params) => {
    const { call } = await stage()
    expect(refused(await call('setMyCommands', params))).toBe(`400 Bad Request: ${reason}`)
  })

  test('its descriptions and menu button', async () => {
    const { bot, call } = await stage()
    await bot.setMyDescription('Trợ lý báo cáo của trường', 'vi')
    expect(await bot.getMyDescription('vi')).toEqual({ description: 'Trợ lý báo cáo của trường' })
    await bot.setMyShortDescription('Trợ lý')
    expect(refused(await call('setMyDescription', { description: 'a'.repeat(513) }))).toBe(
      '400 Bad Request: BOT_DESCRIPTION_TOO_LONG',
    )
    await bot.setChatMenuButton({ chatId: 7, menuButton: { type: 'commands' } })
    expect(await bot.getChatMenuButton({ chatId: 7 })).toEqual({ type: 'commands' })
    // A page opens within the app only where it is reached safely.
    const button = (url: string) => ({ text: 'Bàn', web_app: { url } })
    const menu = (url: string) =>
      call('setChatMenuButton', { chat_id: 7, menu_button: { type: 'web_app', ...button(url) } })
    const inline = (url: string) =>
      call('sendMessage', { chat_id: 7, text: 'a', reply_markup: { inline_keyboard: [[button(url)]] } })
    expect(refused(await menu('http://truong.example/ban'))).toMatch(/^400 .*Only HTTPS links are allowed$/)
    expect(refused(await inline('http://truong.example/ban'))).toMatch(/^400 .*Only HTTPS links are allowed$/)
    await menu('https://truong.example/ban')
    expect(await bot.getChatMenuButton({ chatId: 7 })).toMatchObject(button('https://truong.example/ban'))
  })
})
