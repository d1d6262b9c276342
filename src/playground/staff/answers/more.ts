/** What people say beside the answers themselves. */

/** Added to the section before. */
export const MORE = 'công khai trên bảng tin của tổ'

export const OBSTACLES = [
  'Tổ chưa bố trí được buổi sinh hoạt chung vì lịch thi thử dày; xin trường xếp chung một chiều.',
  'Mục quán triệt trong Kế hoạch nêu nhiều văn bản; đề nghị trường gửi bản tóm tắt cho các tổ.',
] as const

/** The officer's answer to each of them. */
export const OBSTACLE_ANSWERS = [
  'Đã trao đổi với BGH: trường dành chiều thứ Năm tuần tới cho sinh hoạt các tổ.',
  'Công đoàn sẽ gửi bản tóm tắt hai trang cho các tổ trong tuần này.',
] as const

/** Why a report is sent back; the section is the second of the form. */
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
