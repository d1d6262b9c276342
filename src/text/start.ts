import type { DatabaseTrouble, HttpTrouble, StartProblem } from '../domain/start-problem.ts'

type Place = { readonly path: string; readonly copies: string }

const restore = ({ copies }: Place) => `xin khôi phục từ bản sao lưu trong ${copies} (cách làm ở README, mục "Restore")`

const DATABASE: { readonly [T in DatabaseTrouble]: (place: Place) => string } = {
  'in-use': ({ path }) =>
    `Cơ sở dữ liệu ${path} đang được dùng, có lẽ Trợ lý đang chạy rồi; xin dùng bản đang chạy, hoặc dừng bản ấy (Ctrl+C) rồi chạy lại.`,
  newer: place =>
    `Cơ sở dữ liệu ${place.path} do một bản Trợ lý mới hơn ghi; xin chạy bản mới ấy, hoặc ${restore(place)}.`,
  changed: place =>
    `Cơ sở dữ liệu ${place.path} không khớp với bản Trợ lý này; xin cài lại đúng bản đã phát hành, hoặc ${restore(place)}.`,
  lost: place =>
    `Không thấy cơ sở dữ liệu ${place.path} mà vẫn còn bản sao lưu; ${restore(place)}, hoặc dời thư mục ấy đi nếu muốn bắt đầu lại từ đầu.`,
  'not-a-database': place =>
    `Tệp ${place.path} không phải cơ sở dữ liệu của Trợ lý; xin xem lại DATABASE_URL, hoặc ${restore(place)}.`,
  damaged: place => `Cơ sở dữ liệu ${place.path} bị hỏng; ${restore(place)}.`,
  'not-writable': ({ path }) =>
    `Trợ lý không ghi được vào ${path}; xin xem lại quyền ghi tệp và thư mục chứa tệp, hoặc DATABASE_URL.`,
  'disk-full': ({ path }) => `Ổ đĩa chứa ${path} đã đầy; xin dọn bớt rồi chạy lại, chưa có gì bị mất.`,
  'disk-error': place => `Ổ đĩa báo lỗi khi đọc ${place.path}; xin kiểm tra ổ đĩa, rồi nếu cần ${restore(place)}.`,
}

const FOLDER = {
  'not-writable': (path: string) =>
    `Trợ lý không ghi được vào thư mục ${path}; xin xem lại quyền ghi, hoặc DATA_DIR trong tệp .env.`,
  'disk-full': (path: string) => `Ổ đĩa chứa thư mục ${path} đã đầy; xin dọn bớt rồi chạy lại, chưa có gì bị mất.`,
  'disk-error': (path: string) => `Ổ đĩa báo lỗi ở thư mục ${path}; xin kiểm tra ổ đĩa rồi chạy lại.`,
} as const

const HTTP: { readonly [T in HttpTrouble]: (host: string, port: number) => string } = {
  'port-in-use': (_, port) =>
    `Cổng ${port} đang có chương trình khác dùng; xin chọn cổng khác ở HTTP_PORT trong tệp .env, hoặc để trống.`,
  'port-denied': (_, port) =>
    `Trợ lý không được phép mở cổng ${port}; xin chọn cổng từ 1024 trở lên ở HTTP_PORT trong tệp .env.`,
  'no-address': host => `Máy này không có địa chỉ ${host}; xin xem lại HTTP_HOST trong tệp .env (thường là 127.0.0.1).`,
}

/** Why the program does not start and what to do about it, for whoever stands at the machine. */
export function startProblemText(problem: StartProblem): string {
  switch (problem.about) {
    case 'database':
      return DATABASE[problem.code](problem)
    case 'folder':
      return FOLDER[problem.code](problem.path)
    case 'http':
      return HTTP[problem.code](problem.host, problem.port)
  }
}
