/** What is said on the school's report's way to the Sở. */

/** What the hiệu phó wants changed the first time, by section of the report. */
export const CHANGES_ASKED = [
  { section: 'II.2', text: 'nêu rõ hình thức tuyên truyền' },
  { section: 'III.1', text: 'thêm kết quả nổi bật của các tổ' },
] as const

/** How the officer mends the section of her own. */
export const CHANGE_MADE =
  'Công tác dân vận được triển khai đến từng tổ, đoàn thể, gắn với nhiệm vụ chuyên môn\nNhiều tổ duy trì tốt mô hình “Dân vận khéo” đã đăng ký\nQuy chế dân chủ được thực hiện; cha mẹ học sinh và viên chức được trao đổi, đối thoại trực tiếp'
