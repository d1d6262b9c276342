/** What is told to whoever installs and starts the program, on the machine itself. */

/**
 * The one-time link at the first start.
 * @param link undefined while the channel cannot be asked for the bot's name.
 */
export function setupText(link: string | undefined, code: string, channel: string): string {
  return [
    'Trợ lý đã sẵn sàng và chưa có đầu mối.',
    link === undefined
      ? `Mở bot trên ${channel} rồi nhắn: /start ${code}`
      : `Đầu mối tổng hợp mở liên kết này trên điện thoại: ${link}`,
    `Mã cài đặt (dùng một lần): ${code}`,
  ].join('\n')
}

export const STOPPING = 'Trợ lý đang dừng; những gì đã báo nhận đều đã lưu.'
export const STARTED = 'Trợ lý đang chạy. Nhấn Ctrl+C để dừng.'
