import { Telegraf } from 'telegraf'
import { expect, test } from 'vitest'
import type { Seen } from '../../../src/playground/bot-api/index.ts'
import { stage } from './support.ts'

test('a whole telegraf bot talks with a person and stops when it is told to', async () => {
  const { api, lan } = await stage()
  const bot = new Telegraf(api.token, { telegram: { apiRoot: api.url } })
  bot.start(ctx =>
    ctx.reply('Chào cô', { reply_markup: { inline_keyboard: [[{ text: 'Đồng ý', callback_data: 'yes' }]] } }),
  )
  bot.action('yes', async ctx => {
    await ctx.answerCbQuery('Cảm ơn cô')
    await ctx.editMessageText('Đã đồng ý')
  })
  const launched = bot.launch()
  await api.whenIdle()
  await expect.poll(() => lan.last()?.text).toBe('Chào cô')
  lan.presses(lan.last()?.id ?? 0, 'Đồng ý')
  await expect.poll(() => lan.last()?.text).toBe('Đã đồng ý')
  expect(lan.notices().map(({ text }) => text)).toEqual(['Cảm ơn cô'])
  bot.stop()
  api.expirePoll()
  await launched
})

test('whoever watches sees each message of the bot appear and change', async () => {
  const { api, bot, lan } = await stage()
  const seen: Seen[] = []
  const stop = api.onMessage(event => seen.push(event))
  lan.says('không phải của bot')
  const { message_id } = await bot.sendMessage(7, 'một')
  await bot.editMessageText(7, message_id, undefined, 'hai')
  stop()
  await bot.sendMessage(7, 'ba')
  expect(seen.map(({ chatId, message, edited }) => [chatId, message.text, edited])).toEqual([
    [7, 'một', false],
    [7, 'hai', true],
  ])
})

test('the app on the phone does what apps do', async () => {
  const { bot, lan, updates } = await stage()
  expect(() => lan.says('  ')).toThrow('empty')
  expect(() => lan.start('mã có dấu')).toThrow('no link can carry')
  expect(() => lan.taps('Báo cáo')).toThrow('has no key')
  await bot.sendMessage(7, 'Phím', { reply_markup: { keyboard: [['Báo cáo']], one_time_keyboard: true } })
  lan.taps('Báo cáo')
  expect(lan.keyboard()).toBeUndefined()
  const question = lan.last()?.id ?? 0
  lan.says('ế'.repeat(5000), { replyTo: question })
  const messages = (await updates()).map(update => update.message as { text: string; reply_to_message?: object })
  expect(messages.map(({ text }) => text.length)).toEqual([6, 7, 4096, 904])
  expect(messages[2]?.reply_to_message).toMatchObject({ message_id: question })
})

test('a person only meets the bot after Start, and once per id', async () => {
  const { api } = await stage()
  const minh = api.person({ id: 8, firstName: 'Minh' })
  expect(() => minh.says('chào')).toThrow('no chat open: new')
  expect(() => api.person({ id: 8, firstName: 'Khác' })).toThrow('a chat 8 already')
})
