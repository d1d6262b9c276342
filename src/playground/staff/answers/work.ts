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
    words: ['kiện toàn Ban Chỉ đạo công tác dân vận', 'triển khai quy chế dân chủ; thực hiện Quy tắc ứng xử'],
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
    words: ['thu, chi được công khai đầy đủ', 'việc mua sắm tài sản thực hiện đúng quy định'],
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
      'Quy tắc ứng xử văn hóa; lồng ghép trong sinh hoạt chuyên môn',
      'phổ biến các Nghị quyết về công tác dân vận',
      'giới thiệu gương “Dân vận khéo” của ngành',
      'nói chuyện về học tập và làm theo Bác trong giờ sinh hoạt',
      'phát bản tóm tắt Quy tắc ứng xử cho từng lớp',
      'Nghị quyết số 43-NQ/TW về đại đoàn kết toàn dân tộc; đăng bài trên trang của trường',
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
      'phòng, chống bạo lực học đường; sinh hoạt dưới cờ',
      'gương “Dân vận khéo”; đăng bài trên trang của trường',
      'tọa đàm về văn hóa ứng xử học đường',
      'an toàn giao thông; phát thanh đầu giờ',
      'sân khấu hóa về phòng, chống bạo lực học đường',
    ],
    nothing: 8,
  },
  'dan-van-kheo': {
    figures: { 'mo-hinh-dang-ky': [1, 2], 'mo-hinh-cong-nhan': { atMost: 'mo-hinh-dang-ky' } },
    says: [''],
    words: [''],
    models: [
      '“Tủ sách dùng chung”: góp sách cho học sinh mượn',
      '“Lớp học hạnh phúc”: mỗi tuần một buổi lắng nghe học sinh',
      '“Đôi bạn cùng tiến”: học sinh khá kèm bạn học yếu',
      '“Tiết học không điện thoại”: điện thoại để trong tủ lớp giờ học',
      '“Góc sẻ chia”: hộp thư góp ý đặt ở thư viện',
      '“Lớp xanh, lớp sạch”: mỗi lớp chăm một bồn cây',
      '“Mỗi tuần một lời cảm ơn”: học sinh viết thiệp cảm ơn thầy cô, bạn bè',
      '“Bữa cơm công đoàn”: thăm, nấu ăn cùng đoàn viên ốm đau',
    ],
    nothing: 12,
  },
  'dan-chu': {
    figures: {},
    says: [''],
    words: [
      'công khai tiêu chí xét thi đua; lấy ý kiến về phân công chuyên môn',
      'công khai phân công coi thi; lấy ý kiến về nội quy của tổ',
      'công khai quỹ tổ; lấy ý kiến về lịch sinh hoạt chuyên môn',
      'công khai kết quả xét thi đua; lấy ý kiến dự thảo quy chế dân chủ của trường',
    ],
    nothing: 10,
  },
  'cai-cach-vp': {
    figures: { 'tthc-nhan': [35, 80], 'tthc-dung-han': { atMost: 'tthc-nhan', short: 1 } },
    says: ['{tthc-nhan} hồ sơ, {tthc-dung-han} đúng hạn', 'nhận {tthc-nhan} hồ sơ, đúng hạn {tthc-dung-han}'],
    words: ['sử dụng học bạ số, giảm giấy in', 'nhận hồ sơ trực tuyến, trả kết quả qua tin nhắn'],
    nothing: 0,
  },
  'dan-chu-cd': {
    figures: { 'y-kien-neu': [3, 9], 'y-kien-giai-quyet': { atMost: 'y-kien-neu', short: 2 } },
    says: ['{y-kien-neu} ý kiến, đã giải quyết {y-kien-giai-quyet}'],
    words: ['phòng học bộ môn; nhà để xe', 'chế độ coi thi; lịch họp hội đồng'],
    nothing: 0,
  },
  'dan-chu-tt': {
    figures: {},
    says: [''],
    words: [
      'thu chi, xét thi đua, nâng lương được công khai đầy đủ',
      'kết quả xét thi đua được công khai đúng nơi, đúng hạn',
    ],
    nothing: 0,
  },
  'bo-may': {
    figures: {},
    says: [''],
    words: [
      'bổ nhiệm 2 tổ trưởng chuyên môn; họp không giấy; tiết kiệm điện theo từng phòng',
      'đánh giá viên chức công khai; phân công nhiệm vụ trong cấp ủy; lấy ý kiến quy chế dân chủ từ các tổ',
    ],
    nothing: 0,
  },
}
