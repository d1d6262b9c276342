import type { Manner } from './shape.ts'

/** By prompt of the plan on the Quy chế dân chủ ở cơ sở. */
export const DEMOCRACY: Readonly<Record<string, Manner>> = {
  'pho-bien': {
    figures: { 'pho-bien-buoi': [1, 2], 'quan-triet': [9, 15] },
    says: ['{pho-bien-buoi} buổi, {quan-triet} người', 'Tổ phổ biến {pho-bien-buoi} buổi, {quan-triet} người'],
    words: [
      'Luật Thực hiện dân chủ ở cơ sở; sinh hoạt tổ',
      'Nghị định số 59/2023/NĐ-CP; họp tổ',
      'Quy chế dân chủ của trường; gửi bản tóm tắt đến từng người',
    ],
    nothing: 0,
  },
  'pho-bien-dt': {
    figures: { 'pho-bien-buoi': [1, 3] },
    says: ['{pho-bien-buoi} buổi', 'Tổ chức {pho-bien-buoi} buổi'],
    words: ['quyền tham gia ý kiến của học sinh; sinh hoạt dưới cờ', 'Quy chế dân chủ của trường; họp Ban Chấp hành'],
    nothing: 0,
  },
  'cong-khai-vp': {
    figures: { 'cong-khai-truong': [5, 9] },
    says: ['{cong-khai-truong} nội dung'],
    words: [
      'dự toán thu chi; kết quả nâng lương; niêm yết tại phòng hội đồng',
      'chỉ tiêu tuyển sinh; điều kiện dạy học; đăng trên trang của trường',
    ],
    nothing: 0,
  },
  'cong-khai-to': {
    figures: { 'cong-khai-to': [2, 4] },
    says: ['{cong-khai-to} việc', 'Tổ công khai {cong-khai-to} việc'],
    words: [
      'phân công chuyên môn; kết quả xét thi đua',
      'lịch coi thi; kết quả đánh giá viên chức',
      'quỹ của tổ; phân công dạy thay',
    ],
    nothing: 0,
  },
  'hoi-nghi': {
    figures: { 'hoi-nghi': [1, 1], 'hoi-nghi-du': [80, 90] },
    says: ['{hoi-nghi} hội nghị, {hoi-nghi-du} người dự'],
    words: ['Quy chế chi tiêu nội bộ; chỉ tiêu thi đua năm học'],
    nothing: 0,
  },
  'hop-to': {
    figures: { 'hop-to': [2, 5] },
    says: ['{hop-to} buổi', 'Tổ họp {hop-to} buổi'],
    words: ['phân công dạy thay; tiêu chí thi đua của tổ', 'chỉ tiêu chất lượng; phân công bồi dưỡng học sinh'],
    nothing: 0,
  },
  'lay-y-kien': {
    figures: { 'lay-y-kien': [2, 4] },
    says: ['{lay-y-kien} văn bản'],
    words: ['Quy chế chi tiêu nội bộ; kế hoạch tuyển sinh lớp 10', 'Quy tắc ứng xử; kế hoạch năm học'],
    nothing: 0,
  },
  'gop-y': {
    figures: { 'gop-y': [2, 6] },
    says: ['{gop-y} ý kiến', 'Tham gia {gop-y} ý kiến'],
    words: ['tiêu chí thi đua; lịch trực', 'Quy chế chi tiêu nội bộ; lịch sinh hoạt chuyên môn'],
    nothing: 10,
  },
  'y-kien-hs': {
    figures: { 'y-kien-hs-buoi': [1, 2], 'y-kien-hs-luot': [90, 240] },
    says: ['{y-kien-hs-buoi} buổi, {y-kien-hs-luot} lượt'],
    words: ['nền nếp trực nhật; hoạt động câu lạc bộ', 'đồng phục; giờ mở cửa thư viện'],
    nothing: 0,
  },
  'kiem-tra-bgh': {
    figures: { 'kiem-tra': [1, 3] },
    says: ['{kiem-tra} cuộc kiểm tra'],
    words: ['việc công khai ở các tổ; việc họp tổ chuyên môn'],
    nothing: 0,
  },
  'giam-sat': {
    figures: { 'kiem-tra': [1, 2] },
    says: ['{kiem-tra} cuộc giám sát'],
    words: ['việc nâng lương được công khai đúng quy định'],
    nothing: 0,
  },
  'giam-sat-tt': {
    figures: {
      'kiem-tra': [1, 2],
      'ttnd-kien-nghi': [1, 2],
      'ttnd-giai-quyet': { atMost: 'ttnd-kien-nghi', short: 1 },
    },
    says: ['{kiem-tra} cuộc, {ttnd-kien-nghi} kiến nghị, đã giải quyết {ttnd-giai-quyet}'],
    words: ['các khoản thu thực hiện đúng quy định'],
    nothing: 0,
  },
  'vi-pham': {
    figures: { 'vi-pham': [0, 1], 'vi-pham-xu-ly': { atMost: 'vi-pham', short: 0 } },
    says: ['{vi-pham} trường hợp, đã xử lý {vi-pham-xu-ly}'],
    words: [''],
    nothing: 0,
  },
  'doi-thoai': {
    figures: { 'doi-thoai': [1, 2] },
    says: ['{doi-thoai} cuộc đối thoại'],
    words: ['với viên chức về việc phân công chuyên môn'],
    nothing: 0,
  },
  'kien-nghi': {
    figures: { 'kien-nghi-nhan': [3, 7], 'kien-nghi-giai-quyet': { atMost: 'kien-nghi-nhan', short: 2 } },
    says: ['{kien-nghi-nhan} kiến nghị, đã giải quyết {kien-nghi-giai-quyet}'],
    words: ['phòng học bộ môn; chế độ coi thi'],
    nothing: 0,
  },
  'don-thu': {
    figures: { 'tiep-dan-luot': [2, 6], 'don-nhan': [1, 3], 'don-giai-quyet': { atMost: 'don-nhan', short: 1 } },
    says: ['{tiep-dan-luot} lượt; {don-nhan} đơn, đã giải quyết {don-giai-quyet}'],
    left: { 'don-ton': ['don-nhan', 'don-giai-quyet'] },
    words: [''],
    nothing: 0,
  },
  'danh-gia': {
    figures: {},
    says: [''],
    words: [
      'dự thảo gửi sát ngày họp, ít thời gian góp ý; đề nghị trường gửi dự thảo trước một tuần',
      'bảng tin của trường chật; đề nghị lắp thêm bảng ở nhà B',
      'văn bản mới còn dài; đề nghị có bản tóm tắt',
    ],
    leaders: ['việc lấy ý kiến dồn vào đầu năm học; kiến nghị Sở gửi mẫu quy chế sớm'],
    nothing: 45,
  },
}
