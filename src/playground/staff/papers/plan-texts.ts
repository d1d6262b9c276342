import { existsSync, readFileSync } from 'node:fs'

/** The shipped plan as its school typed it. */
const PLAN_TEXT = 'prisma/plans/ke-hoach-49/source.txt'

/**
 * The plan of a later year: its own number and days, an earlier day for the units, one new section, one more recipient,
 * which is what a school changes. @returns undefined where the shipped plan does not lie.
 */
export function nextPlanText(year: number): string | undefined {
  if (!existsSync(PLAN_TEXT)) return undefined
  const changes: readonly (readonly [string | RegExp, string])[] = [
    ['Số: 49/KH-THPTNK', 'Số: 07/KH-THPTNK'],
    ['ngày 23 tháng 4 năm 2024', `ngày 20 tháng 01 năm ${year}`],
    ['số 238/KH-SGDĐT ngày 29 tháng 02 năm 2024', `số 15/KH-SGDĐT ngày 10 tháng 01 năm ${year}`],
    [/năm 2024/g, `năm ${year}`],
    ['trước 10/6', 'trước ngày 30 tháng 5'],
    [
      '\nIII. TỔ CHỨC',
      '\n7. Chuyển đổi số trong nhà trường\n\n- Mỗi tổ dùng học bạ số, sổ điểm điện tử.\n\nIII. TỔ CHỨC',
    ],
    ['- Tổ chuyên môn;', '- Tổ chuyên môn;\n- Chi đoàn giáo viên;'],
  ]
  return changes.reduce((text, [from, to]) => text.replace(from, to), readFileSync(PLAN_TEXT, 'utf8'))
}

/** A plan of another matter, which the school has never reported on in the assistant. */
export const otherPlanText = (year: number): string => `Số: 09/KH-THPTNK
Vĩnh Bảo, ngày 21 tháng 01 năm ${year}

KẾ HOẠCH
Thực hiện công tác phòng, chống bạo lực học đường năm ${year}

Căn cứ Nghị định số 80/2017/NĐ-CP ngày 17 tháng 7 năm 2017 của Chính phủ quy định về môi trường giáo dục an toàn; Trường THPT Nguyễn Khuyến xây dựng kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

- Xây dựng môi trường học đường an toàn, lành mạnh, thân thiện.

II. NỘI DUNG

1. Truyền thông, giáo dục về phòng, chống bạo lực học đường

- Mỗi đơn vị tổ chức ít nhất 02 buổi truyền thông về ứng xử văn hóa trên mạng xã hội.

2. Tư vấn tâm lý, hỗ trợ học sinh

- Duy trì các buổi tư vấn tâm lý cho học sinh; phối hợp với cha mẹ học sinh.

III. TỔ CHỨC THỰC HIỆN

1. BGH nhà trường chỉ đạo, kiểm tra việc thực hiện Kế hoạch.

2. Các tổ, đoàn thể báo cáo kết quả 06 tháng (trước 20/5) và 01 năm (trước 15/11) về nhà trường (qua Công đoàn trường) để tổng hợp.

3. Nhà trường báo cáo 06 tháng (trước 10/6) và 01 năm (trước 05/12) về Sở Giáo dục và Đào tạo Hải Phòng.

Nơi nhận:
- Sở GD&ĐT Hải Phòng;
- BGH nhà trường;
- Các tổ, đoàn thể;
- Lưu: VT.
`
