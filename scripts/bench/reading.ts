import { indicatorsOf } from '../../src/domain/form.ts'
import { listenAll } from '../../src/domain/reading/doorman/parts.ts'
import { readFigures } from '../../src/domain/reading/figures.ts'
import { wholeReport } from '../../src/domain/reading/whole-report.ts'
import { loadSchool } from '../../src/load-school.ts'
import { type Measure, measured } from './measure.ts'

/** As long as a Word file may be that is taken for a report. */
const LENGTH = 60_000
const LIMIT = 100

const SECTIONS = [
  '1. Công tác lãnh đạo, chỉ đạo: tổ họp 4 lần, ký cam kết thực hiện Quy tắc ứng xử.',
  '2. Tuyên truyền: chủ trì 2 buổi, 60 lượt người dự, 1 tin bài; quán triệt 14/15 đồng chí.',
  '3. Dân vận khéo: “Tủ sách dùng chung”: góp 200 cuốn sách; đã được công nhận.',
  '4. Công khai kết quả xét thi đua; lấy ý kiến về phân công chuyên môn.',
  '5. Gương tốt, hỗ trợ: 1 gương; 5 học sinh, 2 triệu đồng.',
  '6. Phối hợp: 2 hoạt động, tổ chủ trì 1; nhận 3 góp ý, đã trả lời 2.',
  '7. Trao đổi với cha mẹ học sinh: 3 buổi về kết quả học tập.',
  '8. Khó khăn: ít thời gian; đề nghị trường xếp một buổi trống chung.',
].join('\n')

/** What becomes of a text before anything of it is kept: heard, split into sections, its figures read. */
export async function benchReading(): Promise<readonly Measure[]> {
  const { plan } = loadSchool('prisma/plans/ke-hoach-49', 1)
  const prompts = plan.prompts.filter(({ retired }) => !retired).slice(0, 8)
  const indicators = prompts.flatMap(prompt => indicatorsOf(plan, prompt))
  const ear = {
    hasFigure: (text: string) => readFigures(text, indicators).figures.length > 0,
    about: [],
    wantsFigures: true,
  }
  const once = (text: string) => [listenAll(text, ear), wholeReport(text, prompts, plan), readFigures(text, indicators)]
  const of = (length: number) => SECTIONS.repeat(Math.ceil(length / SECTIONS.length)).slice(0, length)
  const [whole, half, list] = [of(LENGTH), of(LENGTH / 2), 'họp 4 lần, '.repeat(LENGTH / 11)]
  return [
    await measured('a text of 30 000 characters read', 10, () => once(half)),
    await measured('a text of 60 000 characters read', 10, () => once(whole), LIMIT),
    await measured('60 000 characters of nothing but figures read', 10, () => once(list), LIMIT),
  ]
}
