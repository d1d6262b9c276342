import { readFileSync } from 'node:fs'
import { planFile } from '../../src/playground/staff/papers/plan-paper.ts'
import { nextPlanText } from '../../src/playground/staff/papers/plan-texts.ts'

/** The text of the shipped plan, as its school typed it. */
export const PLAN_TEXT = readFileSync('prisma/plans/ke-hoach-49/source.txt', 'utf8')

type Change = readonly [string | RegExp, string]

/** The plan of a later year: the shipped one with what a school changes in it. A change that changes nothing is a mistake. */
export function laterPlan(changes: readonly Change[], before = PLAN_TEXT): string {
  return changes.reduce((text, [from, to]) => {
    const next = text.replace(from, to)
    if (next === text) throw new Error(`the plan has no "${from}"`)
    return next
  }, before)
}

/** That of January 2025: the one the played school issues, with another title of a section. */
export const PLAN_2025 = laterPlan(
  [['6. Công tác tiếp dân, xử lý đơn thư và giải quyết', '6. Công tác tiếp công dân, xử lý đơn thư, giải quyết']],
  nextPlanText(2025),
)

/** Another matter of the school: no file of its, and nothing in common with the others. */
export const OTHER_MATTER = `Số: 15/KH-THPTNK
Vĩnh Bảo, ngày 10 tháng 02 năm 2025

KẾ HOẠCH
Thực hiện công tác phòng, chống bạo lực học đường năm 2025

Căn cứ Nghị định số 80/2017/NĐ-CP ngày 17 tháng 7 năm 2017 của Chính phủ quy định về môi trường giáo dục an toàn; Trường THPT Nguyễn Khuyến xây dựng kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

- Xây dựng môi trường học đường an toàn, lành mạnh, thân thiện.

II. NỘI DUNG

1. Truyền thông, giáo dục về phòng, chống bạo lực học đường

- Mỗi đơn vị tổ chức ít nhất 02 buổi truyền thông về ứng xử văn hóa trên mạng xã hội.

- 100% giáo viên ký cam kết không vi phạm đạo đức nhà giáo.

2. Tư vấn tâm lý, hỗ trợ học sinh

- Duy trì các buổi tư vấn tâm lý cho học sinh; phối hợp với cha mẹ học sinh.

3. Bảo đảm an ninh, an toàn trong trường

- Trực cổng trường, rà soát camera, xử lý kịp thời vụ việc.

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

/** Files that are sent in transcripts, by their names. */
export const SENT: Readonly<Record<string, () => Promise<Buffer>>> = {
  'Ke-hoach-dan-van-2025.docx': () => planFile(PLAN_2025),
  'Ke-hoach-phong-chong-bao-luc-2025.docx': () => planFile(OTHER_MATTER),
  'Ke-hoach-thi-dua.docx': () => planFile('KẾT QUẢ\n\nLớp 10A1 đạt giải nhất.', 'plain'),
}
