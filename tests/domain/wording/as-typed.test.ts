import { hold } from './said.ts'

hold('without marks, an office word in it: for whom it is stays known, and it is not printed', [
  ['dao-duc', 'bao rieng bgh: thay Tuan hay bo tiet', 'bao rieng ban giam hieu: thay Tuan hay bo tiet > leadership'],
  ['dao-duc', 'de nghi nha truong mua may chieu cho hs', 'de nghi nha truong mua may chieu cho hoc sinh > school'],
  ['dao-duc', 'ko co hs nao vi pham', 'khong co hoc sinh nao vi pham > nowhere: denied'],
  ['danh-gia', 'ko co kho khan gi', 'khong co kho khan gi > nowhere: denied'],
  [
    'danh-gia',
    'hs hay nghi hoc, de nghi bgh ho tro',
    'hoc sinh hay nghi hoc > difficulties',
    'de nghi ban giam hieu ho tro > school',
  ],
  ['dao-duc', 'gv kem hs yeu mon toan', 'giao vien kem hoc sinh yeu mon toan > reword: no-marks'],
  ['tuyen-truyen', 'noi ve luat ATGT va ma tuy', 'noi ve luat an toan giao thong va ma tuy > reword: no-marks'],
  // Half of it is without marks.
  [
    'tuyen-truyen',
    'luật an ninh mạng va treo banner o cong truong hoc',
    'luật an ninh mạng va treo banner o cong truong hoc > reword: no-marks',
  ],
  ['tuyen-truyen', 'trao đổi qua nhóm chat của lớp', 'trao đổi qua nhóm chat của lớp > tt-noi-dung'],
])

hold('what is asked to stay in the house is for the BGH alone', [
  [
    'dao-duc',
    '1 gv hay đi trễ (không đưa vào báo cáo nha)',
    '1 giáo viên hay đi trễ (không đưa vào báo cáo nha) > leadership',
  ],
  [
    'dao-duc',
    'thầy cô đúng giờ; có gv uống rượu. Cái này đừng ghi vào báo cáo nhé',
    'thầy cô đúng giờ > guong',
    'có giáo viên uống rượu > leadership',
    'Cái này đừng ghi vào báo cáo > leadership',
  ],
  ['dao-duc', 'có gv uống rượu, nội bộ thôi nhé', 'có giáo viên uống rượu, nội bộ thôi > leadership'],
  ['dao-duc', 'co gv uong ruou, dung bao len so', 'co giao vien uong ruou, dung bao len so > leadership'],
  ['danh-gia', 'tổ mất đoàn kết, chỉ BGH biết', 'tổ mất đoàn kết, chỉ Ban Giám hiệu biết > leadership'],
  ['danh-gia', 'riêng BGH: tổ mất đoàn kết', 'riêng Ban Giám hiệu: tổ mất đoàn kết > leadership'],
  // What is only spoken of as usual.
  ['dan-chu', 'công khai trong nội bộ trường', 'công khai trong nội bộ trường > dan-chu'],
  ['hop', 'mẫu dùng để ghi vào báo cáo tuần', 'mẫu dùng để ghi vào báo cáo tuần > hop'],
  ['hop', 'việc cho ghi ý kiến vào báo cáo', 'việc cho ghi ý kiến vào báo cáo > hop'],
  ['dan-chu', 'quy chế chi nội bộ', 'quy chế chi nội bộ > dan-chu'],
  ['hop', 'việc không ghi số liệu sai vào sổ', 'việc không ghi số liệu sai vào sổ > hop'],
  ['phoi-hop', 'ủng hộ 20 suất quà, khong gui so lieu tre', 'ủng hộ 20 suất quà, khong gui so lieu tre > phoi-hop'],
])

hold('a list within a line is a list', [
  [
    'tuyen-truyen',
    'Nội dung tuyên truyền: 1. Luật ATGT 2. Luật PCMT 3. Bầu cử',
    'Luật an toàn giao thông > tt-noi-dung',
    'Luật Phòng, chống ma túy > tt-noi-dung',
    'bầu cử > tt-noi-dung',
  ],
  [
    'phoi-hop',
    '1/ với Đoàn xã dọn vệ sinh 2/ với Hội Phụ nữ tặng quà',
    'cùng Đoàn xã dọn vệ sinh > phoi-hop',
    'cùng Hội Phụ nữ tặng quà > phoi-hop',
  ],
  [
    'hop',
    '1) Quán triệt quy chế 2) Bàn ôn thi 3) Xét thi đua',
    'quán triệt quy chế > hop',
    'bàn ôn thi > hop',
    'xét thi đua > hop',
  ],
  [
    'hop',
    'bàn việc thi lần 1. Bàn việc thi lần 2. Xét thi đua',
    'việc thi lần 1 > hop',
    'việc thi lần 2 > hop',
    'xét thi đua > hop',
  ],
])

hold('what went well is no difficulty', [
  [
    'danh-gia',
    'thuận lợi: tổ đoàn kết. Khó khăn: gv ít',
    'thuận lợi: tổ đoàn kết > nowhere: advantage',
    'giáo viên ít > difficulties',
  ],
  ['danh-gia', 'thuan loi la dc bgh quan tam', 'thuan loi la duoc ban giam hieu quan tam > nowhere: advantage'],
  ['danh-gia', 'chưa thuận lợi vì thiếu phòng học', 'chưa thuận lợi vì thiếu phòng học > difficulties'],
])

hold('as it is shortened on a phone: in full, or the officer words it', [
  [
    'dan-chu',
    'mọi việc đều dc bàn công khai, vd xếp tkb',
    'mọi việc đều được bàn công khai, ví dụ xếp thời khóa biểu > dan-chu',
  ],
  [
    'tuyen-truyen',
    'luật ATGT cho hs trong SHDC',
    'luật an toàn giao thông cho học sinh trong sinh hoạt dưới cờ > tt-hinh-thuc',
  ],
  ['phoi-hop', 'cùng Đoàn xã thăm 2 đc ốm', 'cùng Đoàn xã thăm 2 đồng chí ốm > phoi-hop'],
  ['phoi-hop', 'cùng Đoàn xã thăm 20hs lớp 12 dc giải', 'cùng Đoàn xã thăm 20 học sinh lớp 12 được giải > phoi-hop'],
  ['phoi-hop', 'cùng ĐTN dọn vs sân trường', 'cùng Đoàn Thanh niên dọn vệ sinh sân trường > phoi-hop'],
  ['trao-doi-phu-huynh', 'gặp riêng ph hs cá biệt', 'gặp riêng cha mẹ học sinh cá biệt > trao-doi'],
  ['danh-gia', 'máy chiếu hư. E cảm ơn', 'máy chiếu hư > difficulties', ' > nowhere: courtesy'],
  ['dan-chu', 'tổ e công khai thi đua', 'công khai thi đua > dan-chu'],
  ['tuyen-truyen', '2 buổi (ATGT, ma túy), 120 hs dự', 'an toàn giao thông, ma túy > tt-noi-dung'],
  ['dan-van-kheo', 'Tổ đăng ký mô hình "Mỗi tuần một cuốn sách": hs đọc sách', '“Mỗi tuần một cuốn sách” > mo-hinh'],
  ['dan-chu', 'như mọi năm', 'như mọi năm > reword: no-deed'],
  ['dao-duc', 'Vẫn như HK1', 'vẫn như học kỳ I > reword: no-deed'],
  ['phoi-hop-cm', 'CMHS hỗ trợ 20tr sửa sân', 'cha mẹ học sinh hỗ trợ 20 triệu đồng sửa sân > phoi-hop'],
  ['dan-chu', 'bình xét td cuối năm', 'bình xét td cuối năm > reword: shortened'],
  [
    'cai-cach-vp',
    'giải quyết hs nhanh, không để ph chờ',
    'giải quyết hồ sơ nhanh, không để cha mẹ học sinh chờ > cai-cach',
  ],
  ['dao-duc', 'CÔ HOA GIÚP ĐỠ HS NGHÈO', 'CÔ HOA GIÚP ĐỠ học sinh NGHÈO > reword: capitals'],
  ['dan-chu', 'công khai kt nội bộ', 'công khai kt nội bộ > reword: shortened'],
  [
    'phoi-hop',
    'cùng Đoàn xã dọn 3 km đường, trồng 20 kg giống',
    'cùng Đoàn xã dọn 3 km đường, trồng 20 kg giống > phoi-hop',
  ],
  ['dan-chu', 'công khai thi đua :)', 'công khai thi đua > dan-chu'],
  ['cai-cach-vp', 'niêm yết tại p. văn thư', 'niêm yết tại p. văn thư > reword: shortened'],
])
