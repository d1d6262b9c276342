import type { Manner } from './shape.ts'

/** Sections II.1 to II.3, by prompt of Kế hoạch 49. */
export const WORK: Readonly<Record<string, Manner>> = {
  hop: {
    figures: { 'hop-long-ghep': [2, 6] },
    says: ['{hop-long-ghep} lần', 'Tổ họp {hop-long-ghep} lần', 'Dạ {hop-long-ghep} cuộc họp ạ'],
    loose: 'khoảng {hop-long-ghep} lần',
    words: [
      'ký cam kết thực hiện Quy tắc ứng xử văn hóa',
      'phân công giáo viên phụ trách văn hóa học đường từng lớp',
      'rà soát giờ giấc lên lớp, chấn chỉnh việc vào muộn',
      'triển khai “4 xin, 4 luôn” đến từng giáo viên',
      'góp ý dự thảo quy chế dân chủ của trường',
      'thống nhất trang phục, tác phong trên lớp',
      'bàn việc giao tiếp với phụ huynh qua nhóm lớp',
      'kiểm điểm việc thực hiện giờ giấc, hồ sơ',
    ],
    nothing: 0,
  },
  'hop-vp': {
    figures: { 'hop-long-ghep': [2, 5], 'van-ban': [3, 8] },
    says: ['{hop-long-ghep} lần, {van-ban} văn bản', 'Tổ họp {hop-long-ghep} lần, trường ban hành {van-ban} văn bản'],
    words: ['kiện toàn ban chỉ đạo dân vận', 'phân công lại bộ phận một cửa'],
    nothing: 0,
  },
  'giam-sat': {
    figures: { 'kiem-tra': [1, 3] },
    says: ['{kiem-tra} cuộc', 'Công đoàn giám sát {kiem-tra} cuộc'],
    words: ['lương, phụ cấp chi đủ, đúng hạn', 'chế độ thai sản, ốm đau giải quyết kịp thời'],
    nothing: 0,
  },
  'kiem-tra': {
    figures: { 'kiem-tra': [1, 3] },
    says: ['{kiem-tra} cuộc giám sát', '{kiem-tra} cuộc'],
    words: ['công khai thu chi đầy đủ', 'việc mua sắm đúng quy định'],
    nothing: 0,
  },
  'kiem-tra-bgh': {
    figures: { 'kiem-tra': [2, 4] },
    says: ['{kiem-tra} cuộc kiểm tra', '{kiem-tra} cuộc'],
    words: ['chấn chỉnh nền nếp ra vào lớp, trang phục', 'sơ kết việc thực hiện Quy tắc ứng xử'],
    nothing: 0,
  },
  'tuyen-truyen': {
    figures: {
      'tuyen-truyen-buoi': [1, 4],
      'tuyen-truyen-luot': [25, 160],
      'tin-bai': [1, 3],
      'quan-triet': [9, 15],
    },
    says: [
      '{tuyen-truyen-buoi} buổi, {tuyen-truyen-luot} lượt người dự, {tin-bai} tin bài; quán triệt {quan-triet}',
      'Tổ chủ trì {tuyen-truyen-buoi} buổi, {tuyen-truyen-luot} lượt, {tin-bai} tin bài; quán triệt {quan-triet} người',
    ],
    loose: '{tuyen-truyen-buoi} buổi, khoảng {tuyen-truyen-luot} lượt người dự; quán triệt {quan-triet}',
    words: [
      'giới thiệu Luật Thực hiện dân chủ ở cơ sở',
      'lồng vào sinh hoạt chuyên môn và chào cờ',
      'phổ biến các Nghị quyết về công tác dân vận',
      'giới thiệu gương “Dân vận khéo” của ngành',
      'nói chuyện về học tập và làm theo Bác trong giờ sinh hoạt',
      'phát bản tóm tắt Quy tắc ứng xử cho từng lớp',
      'đăng bài trên trang của trường',
    ],
    nothing: 0,
  },
  'tuyen-truyen-dt': {
    figures: { 'tuyen-truyen-buoi': [1, 4], 'tuyen-truyen-luot': [60, 420], 'tin-bai': [1, 4] },
    says: [
      '{tuyen-truyen-buoi} buổi, {tuyen-truyen-luot} lượt, {tin-bai} tin bài',
      'Tổ chức {tuyen-truyen-buoi} buổi, {tuyen-truyen-luot} lượt người dự, đăng {tin-bai} tin bài',
    ],
    loose: '{tuyen-truyen-buoi} buổi, khoảng {tuyen-truyen-luot} lượt người dự',
    words: [
      'sinh hoạt dưới cờ',
      'đăng trên trang của trường',
      'tọa đàm về văn hóa ứng xử học đường',
      'phát thanh đầu giờ',
      'sân khấu hóa về bạo lực học đường',
    ],
    nothing: 8,
  },
  'dan-van-kheo': {
    figures: { 'mo-hinh-dang-ky': [1, 2], 'mo-hinh-cong-nhan': { atMost: 'mo-hinh-dang-ky' } },
    says: [
      'đăng ký {mo-hinh-dang-ky} mô hình, {mo-hinh-cong-nhan} được công nhận',
      '{mo-hinh-dang-ky} mô hình, {mo-hinh-cong-nhan} mô hình được công nhận',
    ],
    words: [
      '“Tủ sách dùng chung”; công khai tiêu chí thi đua',
      '“Lớp học hạnh phúc”; lấy ý kiến về phân công chuyên môn',
      '“Đôi bạn cùng tiến”; công khai quỹ lớp với phụ huynh',
      '“Tiết học không điện thoại”; lấy ý kiến về nội quy',
      '“Góc sẻ chia”; công khai phân công coi thi',
      '“Lớp xanh, lớp sạch”; lấy ý kiến về lịch học thêm',
      '“Mỗi tuần một lời cảm ơn”; công khai xét thi đua',
    ],
    nothing: 12,
  },
  'cai-cach-vp': {
    figures: {
      'tthc-nhan': [35, 80],
      'tthc-dung-han': { atMost: 'tthc-nhan', short: 1 },
      'mo-hinh-dang-ky': [1, 1],
    },
    says: ['{tthc-nhan} hồ sơ, {tthc-dung-han} đúng hạn, {mo-hinh-dang-ky} mô hình'],
    words: ['dùng học bạ số, giảm giấy in', 'nhận hồ sơ trực tuyến, trả kết quả qua tin nhắn'],
    nothing: 0,
  },
  'dan-chu-cd': {
    figures: {
      'y-kien-neu': [3, 9],
      'y-kien-giai-quyet': { atMost: 'y-kien-neu', short: 2 },
      'mo-hinh-dang-ky': [1, 1],
    },
    says: ['{y-kien-neu} ý kiến, {y-kien-giai-quyet} đã giải quyết, {mo-hinh-dang-ky} mô hình'],
    words: ['ý kiến tập trung vào phòng bộ môn và nhà xe', 'mô hình “Bữa cơm công đoàn”'],
    nothing: 0,
  },
  'dan-chu-tt': {
    figures: {},
    says: [''],
    words: ['thu chi, thi đua, nâng lương công khai đủ; không có thắc mắc', 'công khai đúng nơi, đúng hạn'],
    nothing: 0,
  },
  'bo-may': {
    figures: {},
    says: [''],
    words: [
      'bổ nhiệm tổ trưởng công khai; dùng học bạ số; tiết kiệm điện theo từng phòng',
      'đánh giá viên chức công khai; họp không giấy; quy chế dân chủ được góp ý từ các tổ',
    ],
    nothing: 0,
  },
}
