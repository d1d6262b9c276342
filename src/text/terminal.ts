/** What is told to whoever installs and starts the program, on the machine itself. */

/** What can be wrong with one setting; the setting's own value is never repeated (it may be a secret). */
export type SettingProblem =
  | 'missing'
  | 'not-a-number'
  | 'not-a-time'
  | 'not-a-zone'
  | 'not-an-address'
  | 'not-a-choice'
  | 'bad-token'
  | 'bad-code'
  | 'no-access'

const PROBLEMS: Readonly<Record<SettingProblem, string>> = {
  missing: 'còn thiếu',
  'not-a-number': 'cần là một con số',
  'not-a-time': 'cần là giờ dạng HH:mm, ví dụ 11:30',
  'not-a-zone': 'cần là một múi giờ, ví dụ Asia/Ho_Chi_Minh',
  'not-an-address': 'cần là một địa chỉ bắt đầu bằng http://, https:// hoặc socks5://',
  'not-a-choice': 'chỉ nhận một trong các giá trị đã nêu trong .env.example',
  'bad-token': 'không giống mã bot của BotFather (số, dấu hai chấm, rồi chữ và số)',
  'bad-code': 'chỉ gồm chữ không dấu, số, "_" và "-", dài 8 đến 64 ký tự',
  'no-access': 'trỏ đến thư mục không đọc hoặc không ghi được',
}

/** "BOT_TOKEN: không giống mã bot …; xem .env.example." */
export function configMistakeText(problem: SettingProblem, setting: string, choices: readonly string[] = []): string {
  const known = choices.length > 0 ? `chỉ nhận: ${choices.join(', ')}` : PROBLEMS[problem]
  return `${setting}: ${known}.`
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
