import { secondPlan } from '../../plans/second-plan.ts'
import { hold } from './said.ts'

hold(
  'of the second programme: what a figure was told of is no work',
  [
    ['pho-bien', 'Dạ tổ em phổ biến được 2 buổi, 17/17 đồng chí tham gia; họp tổ', 'họp tổ > pb-hinh-thuc'],
    [
      'pho-bien',
      'Tổ phổ biến 2 buổi, 9/10 người; Quy chế dân chủ của trường',
      'Quy chế dân chủ của trường > pb-noi-dung',
    ],
    ['pho-bien', '1 buổi 11/12 người (1 đ/c đi học), quyền của viên chức', 'quyền của viên chức > pb-noi-dung'],
    [
      'cong-khai-to',
      'Công khai 4 việc: phân công chuyên môn, kết quả thi đua',
      'phân công chuyên môn, kết quả thi đua > ck-to',
    ],
    ['cong-khai-to', '5 việc đã công khai trong tổ: phân công dạy, quỹ tổ', 'phân công dạy, quỹ tổ > ck-to'],
    [
      'cong-khai-vp',
      'Trường công khai 9 nội dung, gồm: dự toán ngân sách, các khoản thu',
      'dự toán ngân sách, các khoản thu > ck-noi-dung',
    ],
    [
      'giam-sat-tt',
      '2 cuộc, nêu 2 kiến nghị, đã giải quyết 1; các khoản thu đúng quy định',
      'các khoản thu đúng quy định > giam-sat',
    ],
    ['kien-nghi', 'Nhận 6 kn, đã giải quyết 5; chế độ coi thi', 'chế độ coi thi > kien-nghi'],
    ['gop-y', 'góp 3 ý kiến cho kế hoạch năm học', 'kế hoạch năm học > gop-y'],
    ['gop-y', '6 ý kiến góp vào quy chế chi tiêu nội bộ', 'quy chế chi tiêu nội bộ > gop-y'],
    [
      'hoi-nghi',
      '1 hội nghị VC-NLĐ, 82/85 người dự, thông qua quy chế thi đua, bầu Ban TTND',
      'quy chế thi đua, bầu Ban Thanh tra nhân dân > hoi-nghi',
    ],
    [
      'hoi-nghi',
      'Tổ chức 1 hội nghị viên chức, người lao động, 82/85 người dự; thông qua chỉ tiêu thi đua',
      'chỉ tiêu thi đua > hoi-nghi',
    ],
  ],
  secondPlan,
)

hold(
  'of the second programme: what the lead says itself does not stand behind it, and no word is cut in two',
  [
    ['hop-to', '4 buổi, đã bàn bạc dân chủ và quyết định: chọn đội tuyển', 'chọn đội tuyển > hop-to'],
    [
      'hop-to',
      '2 buổi; bàn giao thiết bị; bàn bạc việc dạy thay',
      'bàn giao thiết bị > hop-to',
      'việc dạy thay > hop-to',
    ],
    ['pho-bien-dt', '2 buổi; họp Ban Chấp hành; tọa đàm', 'họp Ban Chấp hành > pb-hinh-thuc', 'tọa đàm > pb-hinh-thuc'],
    ['pho-bien', '1 buổi, 7/7 người; trong buổi sinh hoạt tổ', 'buổi sinh hoạt tổ > pb-hinh-thuc'],
    [
      'doi-thoai',
      '2 cuộc với viên chức và học sinh khối 12, về việc ôn thi',
      'việc ôn thi (với viên chức và học sinh khối 12) > doi-thoai',
    ],
    [
      'lay-y-kien',
      '2 văn bản; KH tuyển sinh; KH năm học',
      'kế hoạch tuyển sinh > lay-y-kien',
      'kế hoạch năm học > lay-y-kien',
    ],
    ['pho-bien', '1 buổi, 7/7 người; luật dân chủ', 'Luật Thực hiện dân chủ ở cơ sở > pb-noi-dung'],
    [
      'pho-bien',
      '1 buổi 11/12 người, Quy chế dân chủ của trường, qua nhóm zalo tổ và họp tổ',
      'Quy chế dân chủ của trường > pb-noi-dung',
      'nhóm Zalo tổ và họp tổ > pb-hinh-thuc',
    ],
    [
      'cong-khai-vp',
      '2 nội dung; chỉ tiêu TS lớp 10, các khoản thu',
      'chỉ tiêu tuyển sinh lớp 10, các khoản thu > ck-noi-dung',
    ],
  ],
  secondPlan,
)
