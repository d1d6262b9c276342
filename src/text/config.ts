import type { ConfigMistake } from '../config.ts'

type Code = ConfigMistake['code']
type Of<C extends Code> = Extract<ConfigMistake, { readonly code: C }>

const SENTENCES: { readonly [C in Code]: (mistake: Of<C>) => string } = {
  'bad-token': () =>
    'không đúng dạng mã của bot. Dán nguyên mã mà BotFather gửi, dạng 123456789:AbC…; để trống nếu muốn chạy thử.',
  'bad-zalo-token': () =>
    'không đúng dạng mã của bot Zalo. Dán nguyên mã mà "Zalo Bot Manager" gửi; để trống nếu không dùng Zalo.',
  'bad-root': ({ example }) => `cần là một địa chỉ bắt đầu bằng http:// hoặc https://, ví dụ ${example}`,
  'root-with-bot': ({ example }) => `chỉ cần địa chỉ gốc, không kèm phần /bot và mã của bot; ví dụ ${example}`,
  'bad-proxy': () =>
    'cần có dạng http://tên:mật-khẩu@máy:cổng hoặc socks5://máy:cổng (http, https, socks4, socks5, socks5h).',
  'bad-port': () => 'cần là một số cổng từ 1 đến 65535, ví dụ 8080; để trống nếu không mở.',
  'bad-count': () => 'cần là một số nguyên lớn hơn 0, viết liền, ví dụ 3000.',
  'bad-public-url': () => 'cần là một địa chỉ bắt đầu bằng http:// hoặc https://, ví dụ https://troly.truong.edu.vn',
  'bad-webhook': () =>
    'cần là địa chỉ https ở cổng 443, 80, 88 hoặc 8443, có đường dẫn riêng; ví dụ https://troly.truong.edu.vn/telegram',
  'bad-zalo-webhook': () =>
    'cần là địa chỉ https mà ngoài Internet mở được (không phải địa chỉ trong mạng trường), có đường dẫn riêng; ví dụ https://troly.truong.edu.vn/zalo',
  'bad-webhook-secret': () =>
    'cần từ 8 đến 256 ký tự, không dấu, không có khoảng trắng; để trống thì Trợ lý tự chọn một mã và giữ lại.',
  'secret-without-webhook': () => 'chỉ dùng khi có ZALO_WEBHOOK_URL; xin điền địa chỉ ấy, hoặc để trống cả hai.',
  'without-zalo': () => 'cần có ZALO_BOT_TOKEN; không dùng Zalo thì xin để trống.',
  'webhook-elsewhere': () => 'chỉ dùng với Telegram; với Zalo xin điền ZALO_WEBHOOK_URL.',
  'webhook-without-port': () => 'cần có HTTP_PORT để Trợ lý nhận tin ở địa chỉ ấy.',
  'bad-switch': () => 'chỉ nhận on (bật) hoặc off (tắt).',
  'desk-without-port': () => 'cần có HTTP_PORT để mở bàn làm việc trên trình duyệt.',
  'desk-without-address': () =>
    'cần có PUBLIC_URL là địa chỉ thầy cô mở được, ví dụ http://192.168.1.20:8080, vì HTTP_HOST đang là mọi địa chỉ của máy.',
  'bad-setup-code': () => 'cần từ 8 đến 64 ký tự, chỉ gồm chữ không dấu, chữ số, dấu gạch dưới và gạch nối.',
  'not-sqlite': () => 'cần bắt đầu bằng file: rồi đến tên tệp, ví dụ file:./data/bot.db',
  'unknown-zone': ({ value }) => `không có múi giờ tên là "${value}"; ví dụ Asia/Ho_Chi_Minh`,
  'unknown-level': ({ value, choices }) => `không có mức "${value}"; chỉ nhận ${choices.join(', ')}.`,
  'unreadable-file': () => 'có tệp này nhưng không đọc được; xin xem lại quyền đọc tệp.',
}

/** One mistake of the configuration, with the name of the variable (or the file) in front. */
export function configMistake(mistake: ConfigMistake): string {
  const place = 'variable' in mistake ? mistake.variable : mistake.file
  const sentence = SENTENCES[mistake.code] as (of: ConfigMistake) => string
  return `${place}: ${sentence(mistake)}`
}

/** Everything that is wrong with the configuration, for whoever starts the program. */
export const configMistakes = (mistakes: readonly ConfigMistake[]): string =>
  [
    `Chưa chạy được vì cấu hình có ${mistakes.length} chỗ cần sửa:`,
    ...mistakes.map(mistake => `  • ${configMistake(mistake)}`),
    'Xin sửa trong tệp .env (mẫu: .env.example) hoặc biến môi trường, rồi chạy lại.',
  ].join('\n')
