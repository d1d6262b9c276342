import type { WayIn } from '../domain/channel.ts'
import { codeText, OFFICER_OPENS, wayText } from './channels.ts'
/** What is told to whoever installs and starts the program, on the machine itself. */

/**
 * The one-time link at the first start.
 * @param link undefined while the channel cannot be asked for the bot's name.
 */
export function setupText(way: WayIn | undefined, code: string, channel: string): string {
  return [
    'Trợ lý đã sẵn sàng và chưa có đầu mối.',
    way === undefined ? `Mở bot trên ${channel} rồi ${codeText(code)}` : `${OFFICER_OPENS}: ${wayText(way)}`,
    `Mã cài đặt (dùng một lần): ${code}`,
  ].join('\n')
}

export const STOPPING = 'Trợ lý đang dừng; những gì đã báo nhận đều đã lưu.'
export const STARTED = 'Trợ lý đang chạy. Nhấn Ctrl+C để dừng.'
