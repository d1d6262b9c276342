import type { ConfigMistake } from '../config.ts'

/** What is told to whoever installs and starts the program, on the machine itself. */

type Code = ConfigMistake['code']
type Of<C extends Code> = Extract<ConfigMistake, { readonly code: C }>

const MISTAKES: { readonly [C in Code]: (mistake: Of<C>) => string } = {
  'bad-token': () => 'không giống mã bot của BotFather, dạng "123456789:AAE…"',
  'bad-root': () => 'cần là một địa chỉ http:// hoặc https:// không có phần sau dấu ? hay #',
  'root-with-bot': () => 'chỉ ghi địa chỉ máy chủ; phần "/bot…" Trợ lý tự thêm',
  'bad-proxy': () => 'cần là một địa chỉ http://, https:// hoặc socks5://',
  'bad-setup-code': () => 'chỉ gồm chữ không dấu, số, "_" và "-", dài 4 đến 64 ký tự',
  'not-sqlite': () => 'cần bắt đầu bằng "file:" rồi đến đường dẫn, ví dụ file:./data/bot.db',
  'unknown-zone': ({ value }) => `không có múi giờ "${value}"; ví dụ Asia/Ho_Chi_Minh`,
  'unknown-level': ({ value, choices }) => `không có mức "${value}"; chỉ nhận: ${choices.join(', ')}`,
  'unreadable-file': () => 'có nhưng không đọc được',
}

/** The code picks its own function, which TypeScript cannot see through a union. */
function problemText<C extends Code>(mistake: Of<C> & { readonly code: C }): string {
  return MISTAKES[mistake.code](mistake)
}

/** "BOT_TOKEN: không giống mã bot …". A value that may be a secret is never repeated. */
export function configMistakeText(mistake: ConfigMistake): string {
  const where = mistake.code === 'unreadable-file' ? `Tệp ${mistake.file}` : mistake.variable
  return `${where}: ${problemText(mistake)}.`
}

export const CONFIG_HEADING = 'Chưa khởi động được vì cài đặt còn chỗ chưa đúng (xem .env.example):'

/** The one-time link at the first start. */
export function setupText(link: string | undefined, code: string): string {
  return [
    'Trợ lý đã sẵn sàng và chưa có đầu mối.',
    link === undefined
      ? `Mở bot trên Telegram rồi nhắn: /start ${code}`
      : `Đầu mối tổng hợp mở liên kết này trên điện thoại: ${link}`,
    `Mã cài đặt (dùng một lần): ${code}`,
  ].join('\n')
}

export const STOPPING = 'Trợ lý đang dừng; những gì đã báo nhận đều đã lưu.'
export const STARTED = 'Trợ lý đang chạy. Nhấn Ctrl+C để dừng.'

/** Headings of the playground, product.md 10. */
export const PLAYGROUND = {
  heading: 'Chạy thử, không cần Telegram: cùng một Trợ lý, cơ sở dữ liệu riêng, đồng hồ giả.',
  why: 'BOT_TOKEN đang để trống nên Trợ lý chạy thử. Điền BOT_TOKEN để dùng thật.',
  today: 'Hôm nay',
  people: 'Người chơi thử',
  quit: 'Gõ "thoát" để dừng.',
} as const
