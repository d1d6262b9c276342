/** Behind what a unit calls itself, as sources of regular expressions: what makes a sentence of its own deeds of it. */

/** As whom the office and the BGH speak. */
export const THE_SCHOOL: readonly string[] = ['nhà trường', 'trường']

/** "đã …": whatever follows was done. */
export const DONE = '(?:cũng |luôn |vẫn )?(?:đã|đang) (?:(?:có|được) (?=tổ chức|họp|bàn))?'
/** "thấy", "nhận thấy": what follows is what was seen. */
export const SEES = '(?:cũng )?(?:nhận thấy|thấy|ghi nhận)(?: rằng)?:? '
/** What may stand before the verb. */
export const STILL = '(?:(?:cũng|luôn|vẫn|có|thường xuyên|chủ động|tích cực) )*'

/** "có mô hình …", "có các hoạt động như …": what it has is what follows. */
export const HAS = [
  '(?:(?:cũng|luôn|vẫn|đã|đang) )*có (?:(?:các |những |nhiều )?hoạt động (?:như|gồm|là):? |',
  '(?=(?:\\d+ |một |một số |các |những |nhiều )?(?:mô hình|câu lạc bộ|clb|phong trào|chương trình|cuộc thi|hội thi',
  '|công trình|chuyên đề|đội|nhóm|hoạt động|việc làm|cách làm)(?![\\p{L}\\p{M}])))',
].join('')

/** Verbs of deeds, wishes and denials at the head of a sentence; "tổ chức" is one, "tổ trưởng" is nobody's deed. */
export const DEEDS = [
  'bàn|ban hành|báo cáo|bổ nhiệm|bố trí|cải tiến|chăm sóc|chấn chỉnh|chỉ đạo|chủ trì|chung tay|công khai|cử|cùng|dạy|dọn',
  'duy trì|dùng|đánh giá|đăng|đề nghị|đến thăm|đối thoại|đóng góp|đổi mới|gặp|giao|giám sát|giới thiệu|giúp|góp|gửi|họp',
  'hỗ trợ|hướng dẫn|hưởng ứng|kết hợp|khám|khen|không|chưa|kiểm tra|kiện toàn|kiến nghị|ký|làm|lấy|lập|liên hệ|lồng ghép',
  'miễn|mở|mong|mời|mua|nấu|nêu|ngồi|nhận|nhắc|nuôi|phân công|phát|phổ biến|phối hợp|phun|quán triệt|quyên góp|ra mắt|rà soát',
  'sơ kết|sử dụng|sửa|tạo|tặng|tham gia|thăm|thành lập|thảo luận|thống nhất|thực hiện|tiếp|tổ chức|tổng kết|trao|treo|triển khai',
  'trồng|trực|tuyên truyền|ủng hộ|vận động|viết|xây dựng|xin',
].join('|')
