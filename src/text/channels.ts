import type { ChannelConfig } from '../config.ts'
import { LATEST } from '../conversation/vocabulary/channels.ts'
import type { Channel, WayIn } from '../domain/channel.ts'
import { foldedWords } from '../domain/reading/fold.ts'
import type { ChannelRefusal } from '../domain/start-problem.ts'
import { shownCode } from '../domain/typed-code.ts'

/** The words about channels: besides their adapters and the configuration, the one place that names them. */

/** Why a channel will not have the program, and what to do about it. */
export const CHANNEL_REFUSALS: {
  readonly [K in ChannelConfig['kind']]: { readonly [R in ChannelRefusal]: string }
} = {
  telegram: {
    'token-refused':
      'Telegram không nhận BOT_TOKEN; xin dán lại nguyên mã BotFather gửi vào tệp .env (và xem lại TELEGRAM_API_ROOT nếu có đặt) rồi chạy lại.',
    rival:
      'Một chương trình khác đang dùng BOT_TOKEN này; xin dừng chương trình ấy, hoặc dùng mã của một bot khác, rồi chạy lại.',
  },
  zalo: {
    'token-refused':
      'Zalo không nhận ZALO_BOT_TOKEN; xin dán lại nguyên mã "Zalo Bot Manager" gửi vào tệp .env (và xem lại ZALO_API_ROOT nếu có đặt) rồi chạy lại.',
    rival:
      'Một chương trình khác đang dùng ZALO_BOT_TOKEN này; xin dừng chương trình ấy, hoặc dùng mã của một bot khác, rồi chạy lại.',
  },
}

/** One of several will not have the program. */
export const withoutChannel = (refusal: string): string => `${refusal} Trong lúc đó Trợ lý vẫn chạy trên kênh kia.`

/** What is typed to be met on one more channel. */
export const ADD_CHANNEL: readonly string[] = ['thêm zalo', 'thêm telegram', 'nối zalo', 'nối telegram']

/** What is typed to be written to on one channel, by its key, or wherever that was last. */
const KEEP_CHANNEL: Readonly<Record<string, string>> = {
  'dùng zalo': 'zalo',
  'nhắc ở zalo': 'zalo',
  'dùng telegram': 'telegram',
  'nhắc ở telegram': 'telegram',
  'nơi vừa dùng': LATEST,
  'dùng nơi vừa dùng': LATEST,
  'kênh vừa dùng': LATEST,
}

/** What may be typed for it. */
export const KEEP_CHANNEL_WORDS: readonly string[] = Object.keys(KEEP_CHANNEL)

const meant = new Map(Object.entries(KEEP_CHANNEL).map(([words, key]) => [foldedWords(words), key]))

/** Which one is meant; '' where the words choose none. */
export const channelMeant = (typed: string): string => meant.get(foldedWords(typed)) ?? ''

/** Where a school begins that has not said otherwise. */
export const USUAL_CHANNEL = 'Telegram'

/** At the beginning of the played year. */
export const PLAYED_WITHOUT_CHANNEL = 'Chạy thử, không cần Telegram: cùng một Trợ lý, cơ sở dữ liệu riêng, đồng hồ giả.'

/** Behind the path of the files that were sent in the played year. */
export const AS_SENT = 'như đã gửi trên Telegram'

/** What is done at the machine is over: the rest happens on a phone. */
export const OFFICER_OPENS = 'Đầu mối tổng hợp mở liên kết này trên điện thoại'

/** By what somebody who does not use the assistant hands in: never by what has just been declined. */
export const withoutAssistant = ({ name }: Pick<Channel, 'name'>): string =>
  name === 'Zalo' ? 'tin nhắn riêng hoặc bản giấy' : 'Zalo hoặc bản giấy'

/** A way in, in one line. */
export const wayText = ({ link, code }: WayIn): string => (code === undefined ? link : `${link} rồi ${codeText(code)}`)

/** Where a link does not bring its code along: what to send instead, in the middle of a sentence. */
export function codeText(code: string): string {
  const shown = shownCode(code)
  return shown === undefined ? `nhắn cho Trợ lý: /start ${code}` : `gửi mã ${shown}`
}

/** The ways in on the other channels, a line each. */
export const besideTexts = ({ beside = [] }: WayIn): readonly string[] =>
  beside.map(({ channel, link, code }) =>
    code === undefined ? `${channel}: mở ${link}` : `${channel}: mở ${link}, ${codeText(code)}`,
  )
