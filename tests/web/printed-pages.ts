/**
 * With what each page begins in LibreOffice (7.4, fonts-liberation2), of the Word files of three reports: words, of a
 * table that goes on its first row. Made by `soffice --convert-to pdf` and read with pdftotext.
 */
export const PRINTED = {
  'half-year': [
    'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
    'Đảng ủy, Ban Giám hiệu tập trung chỉ đạo: chấn chỉnh',
    'đúng hạn 74 hồ sơ (100%);',
    '5. Công tác phối hợp, tạo điều kiện',
    '3. Nguyên nhân',
    'Phụ lục I',
    'II.5. Công tác phối hợp',
    'Phụ lục II',
  ],
  year: [
    'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
    'Ban Giám hiệu, Công đoàn trường và Ban Thanh tra nhân dân đã tiến hành 12',
    'Việc tuyên truyền được thực hiện bằng các hình thức:',
    'Các việc làm tốt được giới thiệu gồm:',
    'Nội dung đối thoại tập trung vào:',
    'Phụ lục I',
    '17Số trường hợp vi phạm kỷ luật',
    'Phụ lục II',
  ],
  second: [
    'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
    'phương châm “dân biết, dân bàn',
    'Ban Giám hiệu tập trung kiểm tra:',
    '- Tập huấn về Luật Thực hiện dân chủ',
    'Phụ lục',
    '20Số lượt tiếp công dân',
  ],
} as const
