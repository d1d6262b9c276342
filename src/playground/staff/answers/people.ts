import type { Manner } from './shape.ts'

/** Sections II.4 to II.6 and III, by prompt of Kế hoạch 49. */
export const PEOPLE: Readonly<Record<string, Manner>> = {
  'dao-duc': {
    figures: { 'dien-hinh': [1, 2], 'ho-tro-nguoi': [2, 8], 'ho-tro-tien': [8, 60] },
    says: [
      '{dien-hinh} gương; {ho-tro-nguoi} học sinh, {ho-tro-tien}',
      '{dien-hinh} gương tốt, hỗ trợ {ho-tro-nguoi} học sinh, {ho-tro-tien}',
    ],
    words: [
      'giáo viên kèm học sinh yếu ngoài giờ',
      'học sinh trả lại của rơi',
      'hiến máu tình nguyện',
      'giáo viên nhận đỡ đầu học sinh mồ côi',
      'góp chung với Hội cựu học sinh mua áo ấm',
      'giáo viên vận động học sinh bỏ học trở lại lớp',
    ],
    nothing: 10,
  },
  'dao-duc-dt': {
    figures: { 'ho-tro-nguoi': [3, 15], 'ho-tro-tien': [15, 120] },
    says: ['{ho-tro-nguoi} học sinh, {ho-tro-tien}', 'Hỗ trợ {ho-tro-nguoi} học sinh, {ho-tro-tien}'],
    words: [
      'tặng quà nhân dịp tổng kết',
      'nuôi lợn đất tiết kiệm mua thẻ bảo hiểm y tế',
      'tặng xe đạp, áo ấm',
      'thăm gia đình học sinh khó khăn',
    ],
    nothing: 8,
  },
  'dao-duc-vp': {
    figures: { 'dien-hinh': [1, 2], 'ho-tro-nguoi': [10, 25], 'ho-tro-tien': [60, 180] },
    says: ['{dien-hinh} gương; {ho-tro-nguoi} học sinh, {ho-tro-tien}'],
    words: ['diễn tập phòng cháy, phòng bão', 'phun thuốc phòng dịch, vệ sinh bể nước'],
    nothing: 0,
  },
  'hoat-dong-doan': {
    figures: { 'hoat-dong-doan': [4, 9], 'doan-vien': [280, 900] },
    says: [
      '{hoat-dong-doan} hoạt động, {doan-vien} đoàn viên',
      '{hoat-dong-doan} hoạt động, {doan-vien} lượt đoàn viên',
    ],
    loose: '{hoat-dong-doan} hoạt động, khoảng {doan-vien} đoàn viên',
    words: ['Ngày Chủ nhật xanh; tiếp sức mùa thi', 'dọn nghĩa trang liệt sĩ; trồng hàng cây trước cổng'],
    nothing: 0,
  },
  'vi-pham': {
    figures: { 'vi-pham': [0, 1], 'vi-pham-xu-ly': { atMost: 'vi-pham', short: 0 } },
    says: ['{vi-pham} trường hợp, đã xử lý {vi-pham-xu-ly}'],
    words: [''],
    nothing: 0,
  },
  'phoi-hop': {
    figures: {
      'phoi-hop': [1, 3],
      'kien-nghi-nhan': [1, 3],
      'kien-nghi-tra-loi': { atMost: 'kien-nghi-nhan', short: 1 },
    },
    says: [
      '{phoi-hop} hoạt động; {kien-nghi-nhan} góp ý, {kien-nghi-tra-loi} đã trả lời',
      'Phối hợp {phoi-hop} hoạt động; nhận {kien-nghi-nhan} góp ý, {kien-nghi-tra-loi} đã trả lời',
    ],
    words: [
      'cùng Đoàn xã dọn vệ sinh đường làng',
      'cùng Hội Cựu chiến binh nói chuyện truyền thống',
      'cùng trạm y tế khám sức khỏe học sinh',
      'cùng Công an xã tuyên truyền an toàn giao thông',
      'cùng Mặt trận xã trong Ngày hội đại đoàn kết',
      'cùng Hội Phụ nữ xã gói bánh tặng hộ nghèo',
    ],
    nothing: 15,
  },
  'phoi-hop-vp': {
    figures: {
      'phoi-hop': [1, 2],
      'lay-y-kien': [1, 1],
      'kien-nghi-nhan': [2, 5],
      'kien-nghi-tra-loi': { atMost: 'kien-nghi-nhan', short: 1 },
    },
    says: ['{phoi-hop} hoạt động, {lay-y-kien} văn bản; {kien-nghi-nhan} góp ý, {kien-nghi-tra-loi} đã trả lời'],
    words: ['lấy ý kiến Quy tắc ứng xử', 'lấy ý kiến quy chế chi tiêu nội bộ'],
    nothing: 0,
  },
  'phoi-hop-cm': {
    figures: { 'phoi-hop': [1, 2] },
    says: ['{phoi-hop} hoạt động'],
    words: ['góp ngày công sửa vườn trường', 'cùng trường tổ chức lễ tri ân'],
    nothing: 0,
  },
  'trao-doi-phu-huynh': {
    figures: { 'trao-doi': [1, 4] },
    says: ['{trao-doi} buổi', 'Tổ trao đổi {trao-doi} buổi'],
    words: [
      'kết quả học tập học kỳ I',
      'việc ôn thi tốt nghiệp; Báo BGH: phụ huynh mong có thêm giờ phụ đạo',
      'việc sử dụng điện thoại trong giờ học',
      'chọn môn học, tổ hợp xét tuyển; Báo BGH: phụ huynh mong được báo điểm sớm',
      'việc xếp lớp, lịch học thêm',
    ],
    nothing: 5,
  },
  'trao-doi-cm': {
    figures: {},
    says: [''],
    words: [
      'việc sử dụng điện thoại; an toàn giao thông khi đến trường',
      'kế hoạch ôn thi; Báo BGH: mong trường thông báo khoản thu sớm hơn',
    ],
    nothing: 0,
  },
  'don-thu': {
    figures: {
      'tiep-dan-luot': [2, 9],
      'don-nhan': [1, 3],
      'don-giai-quyet': { atMost: 'don-nhan', short: 1 },
      'don-dung-han': { atMost: 'don-giai-quyet' },
    },
    says: ['{tiep-dan-luot} lượt; {don-nhan} đơn, đã giải quyết {don-giai-quyet}, đúng hạn {don-dung-han}'],
    left: { 'don-ton': ['don-nhan', 'don-giai-quyet'] },
    words: [''],
    nothing: 15,
  },
  'doi-thoai': {
    figures: { 'doi-thoai': [1, 2] },
    says: ['{doi-thoai} cuộc đối thoại', '{doi-thoai} cuộc'],
    words: ['với cha mẹ học sinh khối 12 về việc ôn thi tốt nghiệp', 'với viên chức về quy chế chi tiêu nội bộ'],
    nothing: 0,
  },
  'danh-gia': {
    figures: {},
    says: [''],
    words: [
      'ít thời gian sinh hoạt chung; đề nghị trường thêm máy chiếu',
      'việc dồn vào cuối kỳ; kiến nghị Sở tập huấn sớm',
      'kinh phí hoạt động hạn chế; đề nghị bố trí từ đầu năm',
      'phòng họp chật; đề nghị sửa hội trường',
      'giáo viên dạy kín tuần, khó họp đủ; đề nghị xếp chung một buổi trống',
      'tài liệu tuyên truyền còn dài; đề nghị có bản tóm tắt',
      'học sinh ở xa, khó phối hợp ngoài giờ; đề nghị thêm lịch trực tuyến',
      'đường truyền chậm; đề nghị nâng cấp mạng ở dãy nhà B',
      'chưa có chỗ tiếp phụ huynh riêng; đề nghị bố trí một phòng',
    ],
    leaders: [
      'ít thời gian sinh hoạt chung của toàn trường; kiến nghị Sở cấp bản tóm tắt các văn bản mới',
      'kinh phí dành cho tuyên truyền còn hạn chế; kiến nghị Sở tập huấn từ đầu năm học',
    ],
    nothing: 20,
  },
}
