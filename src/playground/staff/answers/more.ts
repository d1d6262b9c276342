/** What people say beside the answers themselves. */

/**
 * What two units tell of one and the same thing, each as its own, whatever chance would have let them say: the school
 * has to find out whose it was. By unit, in the half-year.
 */
export const TOLD_TWICE: Readonly<
  Record<string, { readonly prompt: string; readonly hosted: string; readonly text: string }>
> = Object.fromEntries(
  ['toan-tin', 'vat-li-cong-nghe'].map(unit => [
    unit,
    { prompt: 'phoi-hop', hosted: 'phoi-hop', text: 'cùng Mặt trận xã trong Ngày hội đại đoàn kết' },
  ]),
)

/** Added to the section before. */
export const MORE = 'công khai trên bảng tin của tổ'

export const OBSTACLES = [
  'Tổ chưa bố trí được buổi sinh hoạt chung vì lịch thi thử dày; xin trường xếp chung một chiều.',
  'Mục quán triệt trong Kế hoạch nêu nhiều văn bản; đề nghị trường gửi bản tóm tắt cho các tổ.',
] as const

/** The officer's answer to either of them. */
export const OBSTACLE_ANSWER =
  'Đã trao đổi với BGH: trường dành chiều thứ Năm tuần tới cho sinh hoạt các tổ, và gửi các tổ bản tóm tắt hai trang trong tuần này.'

/** What has come of a direction of the BGH, when it is begun and when it is done. */
export const DIRECTION_OUTCOMES = [
  'Đã phổ biến tại họp giao ban; các tổ đang thực hiện',
  'Các tổ đã thực hiện xong, có biên bản họp tổ',
] as const

/** What the BGH answers to an obstacle that the officer has passed on. */
export const BGH_ANSWER = 'Trường đã duyệt lắp thêm ổ cắm cho phòng máy, xong trước tuần sau.'

/** Why a report is sent back; the section is the second of the form. */
/** What the unit asks about a report sent back. */
export const ASKED_BACK = 'Số lượt người dự tính cả học sinh hay chỉ giáo viên ạ?'

export const RETURN_REASON = 'Các buổi này tổ chủ trì hay dự chung với trường? Xin ghi rõ số buổi tổ chủ trì.'
export const RETURN_SECTION = '2'

/** The hiệu phó's own words on the assessments, in turn. */
export const OPINIONS = [
  'Quý sau các tổ gửi báo cáo ngay từ lần nhắc đầu; tổ nào chậm, đầu mối trao đổi riêng.',
  'Đầu mối lập danh sách các mô hình “Dân vận khéo” để giới thiệu trong hội nghị viên chức.',
  'Sang năm mỗi đơn vị có hai người dùng Trợ lý để không lỡ việc khi vắng.',
] as const

/** A stranger. */
export const STRANGER = 'Cho hỏi trường còn tuyển sinh lớp 10 không ạ?'
