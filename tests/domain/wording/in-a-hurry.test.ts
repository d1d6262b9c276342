import { hold } from './said.ts'

hold('a wish told in one breath, and what only looks like one', [
  [
    'danh-gia',
    'khó khăn là máy chiếu hư hoài đề nghị trường sửa giùm',
    'máy chiếu hư hoài > difficulties',
    'đề nghị trường sửa giùm > school',
  ],
  ['danh-gia', 'máy chiếu hư nên đề nghị trường sửa', 'máy chiếu hư > difficulties', 'đề nghị trường sửa > school'],
  [
    'danh-gia',
    'kho khan la it gv kien nghi so bot ho so',
    'kho khan la it giao vien > difficulties',
    'kien nghi so bot ho so > superior',
  ],
  ['danh-gia', 'kk của tổ là ít gv, kn sở bớt hồ sơ', 'ít giáo viên > difficulties', 'bớt hồ sơ > superior'],
  [
    'danh-gia',
    'không có gì khó khăn, chỉ xin trường thêm 1 máy in',
    'không có gì khó khăn > nowhere: denied',
    'chỉ xin trường thêm 1 máy in > school',
  ],
  ['danh-gia', 'tổ đã đề nghị trường sửa máy chiếu', 'đề nghị trường sửa máy chiếu > school'],
  ['danh-gia', 'khó khăn: của cha mẹ học sinh về tiếng ồn', 'khó khăn của cha mẹ học sinh về tiếng ồn > difficulties'],
  ['dan-chu', 'xin ý kiến xếp loại cuối năm', 'xin ý kiến xếp loại cuối năm > dan-chu'],
  ['tuyen-truyen', 'gop 200 cuon cho hs muon', 'gop 200 cuon cho hoc sinh muon > reword: no-marks'],
  [
    'phoi-hop',
    'phối hợp công an phường nói chuyện về ma túy, nghe góp ý về nhà xe',
    'phối hợp công an phường nói chuyện về ma túy, nghe góp ý về nhà xe > phoi-hop',
  ],
  [
    'phoi-hop',
    'nhận 1 ý kiến của ph về tiếng ồn',
    'nhận 1 ý kiến của cha mẹ học sinh về tiếng ồn > reword: figure-inside',
  ],
])

hold('days one after the other, none of which is a figure', [
  ['tuyen-truyen', '2 buổi, kỷ niệm 30/4, 1/5', 'kỷ niệm 30/4, 1/5 > tt-noi-dung'],
  ['tuyen-truyen', 'kỷ niệm các ngày 3/2, 26/3, 30/4', 'kỷ niệm các ngày 3/2, 26/3, 30/4 > tt-noi-dung'],
  ['tuyen-truyen', 'luật dân chủ, 2 buổi, 29 lượt, 14/15', 'Luật Thực hiện dân chủ ở cơ sở > tt-noi-dung'],
])

hold('what is said in passing, to nobody of the report', [
  ['hop', 'haha 4 lần bàn ôn thi, trời ơi hỏi hoài vậy', 'bàn ôn thi > hop'],
  ['tuyen-truyen', 'ủa sao hỏi nhiều vậy, 2 buổi 60 lượt nha cưng'],
])

hold('what a phone shortens, in full', [
  ['dao-duc', '1 gương, giúp 2 đứa nghèo 600k'],
  ['cai-cach-vp', 'nhận hs online, học bạ số', 'nhận hồ sơ trực tuyến, học bạ số > cai-cach'],
  [
    'tuyen-truyen',
    '2 buổi, tt luật thanh niên, sh dưới cờ',
    'tuyên truyền luật thanh niên > tt-noi-dung',
    'sinh hoạt dưới cờ > tt-hinh-thuc',
  ],
  [
    'dan-chu',
    'ck phân công cm; công khai quỹ tổ 3tr',
    'công khai phân công chuyên môn > dan-chu',
    'công khai quỹ tổ 3 triệu đồng > dan-chu',
  ],
  [
    'hop',
    'họp 4 lần, bàn về gtiếp vs phhs, rà soát QTƯX',
    'giao tiếp với cha mẹ học sinh, rà soát Quy tắc ứng xử > hop',
  ],
  ['hop', 'thì tổ có họp mấy bữa, bàn chuyện dạy thêm', 'dạy thêm > hop'],
  [
    'tuyen-truyen',
    '2 buổi, tuyên truyền về ATGT, phòng chống ma túy',
    'an toàn giao thông, phòng chống ma túy > tt-noi-dung',
  ],
  [
    'tuyen-truyen',
    'nd: luật dân chủ ở cơ sở; ht: họp tổ',
    'Luật Thực hiện dân chủ ở cơ sở > tt-noi-dung',
    'họp tổ > tt-hinh-thuc',
  ],
  ['dao-duc', '1 gương: em Nam 11A2 nhặt ví trả lại', 'em Nam 11A2 nhặt ví trả lại > reword: person-named'],
])

hold('of a big school: what only tells when, where or of what the figure was is no work', [
  ['trao-doi-phu-huynh', '4 buổi họp phụ huynh; nền nếp học tập', 'nền nếp học tập > trao-doi'],
  [
    'tuyen-truyen',
    '3 buổi; an toàn giao thông; tuyên truyền dưới cờ',
    'an toàn giao thông > tt-noi-dung',
    'tuyên truyền dưới cờ > tt-hinh-thuc',
  ],
  ['tuyen-truyen-dt', '1 buổi; họp Ban Chấp hành', 'họp Ban Chấp hành > tt-hinh-thuc'],
  ['hop', '5 lần, bàn về nền nếp, trang phục của giáo viên', 'nền nếp, trang phục của giáo viên > ky-cuong'],
  [
    'hop',
    'Từ đầu năm đến nay tổ đã họp 9 lần có lồng ghép nội dung dân vận. Sơ kết phong trào',
    'sơ kết phong trào > hop',
  ],
  [
    'hop',
    '2 lần. Lần thứ nhất ngày 08/01 bàn việc phụ đạo; lần 2: sơ kết học kỳ',
    'việc phụ đạo > hop',
    'sơ kết học kỳ > hop',
  ],
  ['hop', 'Lần thứ hai ngày 05/02, tổ họp bàn việc ôn thi', 'việc ôn thi > hop'],
  [
    'phoi-hop',
    '1 hoạt động với LĐLĐ huyện, tổ chức hội thao',
    'cùng Liên đoàn Lao động huyện tổ chức hội thao > phoi-hop',
  ],
  [
    'tuyen-truyen',
    'Nội dung tuyên truyền rất phong phú, đa dạng: Luật An ninh mạng',
    'Luật An ninh mạng > tt-noi-dung',
  ],
  [
    'tuyen-truyen',
    '2 buổi, phòng chống ma túy, qua sinh hoạt dưới cờ, qua đó học sinh hiểu hơn',
    'phòng chống ma túy > tt-noi-dung',
    'sinh hoạt dưới cờ, qua đó học sinh hiểu hơn > tt-hinh-thuc',
  ],
])
