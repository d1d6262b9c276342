/** What ten units write of the six months, by unit and prompt, as teachers write on a phone; a prompt left out: nothing. */
export const told: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'toan-tin': {
    'pho-bien': '1 buổi, 17/17 người; Luật Thực hiện dân chủ ở cơ sở; họp tổ',
    'cong-khai-to': '3 việc; phân công chuyên môn; kết quả xét thi đua; đánh giá viên chức',
    'hop-to': '4 buổi; phân công dạy thay; tiêu chí thi đua của tổ',
    'gop-y': '5 ý kiến; lịch trực; tiêu chí thi đua',
    'danh-gia': 'dự thảo gửi sát ngày họp; đề nghị trường gửi dự thảo trước một tuần',
  },
  'ngu-van': {
    'pho-bien': 'Dạ 1 buổi, 13/14 người ạ; Quy chế dân chủ của trường; sinh hoạt chuyên môn',
    'cong-khai-to': '2 việc; kết quả xét thi đua; phân công coi thi',
    'hop-to': '3 buổi; phân công ôn thi tốt nghiệp; quy định sử dụng quỹ tổ',
    'gop-y': '3 ý kiến; nội quy học sinh; tiêu chí thi đua',
    'danh-gia': 'giáo viên dạy kín tuần, khó họp đủ; kiến nghị Sở tập huấn về Luật Thực hiện dân chủ ở cơ sở',
  },
  'hoa-sinh': {
    'pho-bien': '1 buổi, 12/12 người; Thông tư về thực hiện dân chủ trong cơ sở giáo dục; nhóm Zalo của tổ',
    'cong-khai-to': '2 việc; phân công chuyên môn; kế hoạch sử dụng phòng thí nghiệm',
    'hop-to': '3 buổi; phân công phụ trách phòng thí nghiệm',
    'gop-y': '2 ý kiến; Quy chế chi tiêu nội bộ',
  },
  'ngoai-ngu': {
    'pho-bien': '0 buổi, 10/11 người; đọc tài liệu trên website trường',
    'cong-khai-to': '1 việc; kết quả đánh giá viên chức',
    'hop-to': '2 buổi; phân công dạy thay',
    'gop-y': 'không có',
    'danh-gia': 'không có khó khăn',
  },
  'van-phong': {
    'pho-bien': '1 buổi, 9/9 người; Luật Thực hiện dân chủ ở cơ sở; họp tổ',
    'cong-khai-vp':
      '7 nội dung; dự toán thu chi; kết quả nâng lương; chỉ tiêu tuyển sinh lớp 10; niêm yết tại phòng hội đồng; đăng website trường',
    'hop-to': '2 buổi; phân công trực hè',
    'lay-y-kien': '3 văn bản; Quy chế chi tiêu nội bộ; nội quy học sinh; kế hoạch tuyển sinh lớp 10',
    'gop-y': '1 ý kiến; quy trình mượn tài sản',
    'don-thu': '4 lượt; 2 đơn, đã giải quyết 1',
  },
  'cong-doan': {
    'pho-bien-dt': '1 buổi; Luật Thực hiện dân chủ ở cơ sở; tọa đàm',
    'giam-sat': '1 cuộc; việc nâng lương được công khai đúng quy định',
    'kien-nghi': '6 kiến nghị, đã giải quyết 5; phòng học bộ môn; chế độ coi thi',
  },
  'doan-thanh-nien': {
    'pho-bien-dt': '2 buổi; quyền tham gia ý kiến của học sinh; sinh hoạt dưới cờ',
    'y-kien-hs': '1 buổi, 240 lượt học sinh; nền nếp trực nhật; hoạt động câu lạc bộ',
    'danh-gia': 'học sinh còn ngại nêu ý kiến',
  },
  'nu-cong': { 'gop-y': '2 ý kiến; chế độ với nữ viên chức nuôi con nhỏ' },
  'thanh-tra-nhan-dan': {
    'giam-sat-tt': '2 cuộc, 1 kiến nghị, đã giải quyết 1; các khoản thu thực hiện đúng quy định',
  },
  'ban-giam-hieu': {
    'kiem-tra-bgh': '2 cuộc; việc công khai ở các tổ; việc họp tổ chuyên môn',
    'vi-pham': '0 trường hợp',
    'doi-thoai': '1 cuộc; với viên chức về việc phân công chuyên môn',
  },
}
