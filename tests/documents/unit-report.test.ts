import { describe, expect, it } from 'vitest'
import { renderUnitReport } from '../../src/documents/docx/unit-report/render.ts'
import { fillUnitReport } from '../../src/domain/documents/unit-report-fill.ts'
import { addresseeOf, unitRecipients } from '../../src/text/documents/orders.ts'
import { type GoldenName, goldenPeriod } from '../support/golden.ts'
import { openWord, texts } from './support/word.ts'

/** A unit's own report of a golden period, paragraph by paragraph. */
async function reportOf(unitId: string, name: GoldenName = 'half-year'): Promise<readonly string[]> {
  const input = goldenPeriod(name)
  const own = input.reported.find(({ unit }) => unit.id === unitId)
  if (!own?.submission) throw new Error(unitId)
  const { unit, submission } = own
  const { day, month, year } = submission.submittedAt
  const model = fillUnitReport(input, own, {
    ...(unit.kind === 'leadership' ? {} : { addressee: addresseeOf(input.plan, unit.name) }),
    signature: { office: unit.head },
    recipients: unitRecipients(unit),
    date: { day, month, year },
  })
  if (!model) throw new Error(unitId)
  return texts(openWord(await renderUnitReport(model)))
}

/** From the first heading to the closing sentence. */
const story = (lines: readonly string[]): readonly string[] =>
  lines.slice(
    lines.findIndex(line => line.startsWith('1. ')),
    lines.findIndex(line => line.startsWith('Trên đây')),
  )

const NGU_VAN = `1. Công tác lãnh đạo, chỉ đạo
Tổ đã tổ chức 5 cuộc họp có lồng ghép nội dung dân vận, Quy tắc ứng xử văn hóa. Nội dung: việc giao tiếp với cha mẹ học sinh qua nhóm lớp; sơ kết việc thực hiện Quy tắc ứng xử.
2. Công tác tuyên truyền, quán triệt
Tổ đã tổ chức 2 buổi tuyên truyền với 29 lượt người dự; đăng, phát 2 tin, bài; 12/12 cán bộ, viên chức, người lao động của tổ (100%) được quán triệt các văn bản về công tác dân vận. Nội dung: Luật Thực hiện dân chủ ở cơ sở; sân khấu hóa về bạo lực học đường.
3. Thực hiện cải cách hành chính; tinh giản biên chế, sắp xếp tổ chức bộ máy; phong trào thi đua “Dân vận khéo” và thực hiện Quy chế dân chủ ở nhà trường
Tổ đã đăng ký 1 mô hình “Dân vận khéo” và được công nhận: “Tủ sách dùng chung” (góp 200 cuốn sách cho học sinh mượn). Nội dung: công khai tiêu chí thi đua; lấy ý kiến về phân công chuyên môn.
4. Việc nâng cao đạo đức công vụ, tinh thần trách nhiệm, kỷ luật, kỷ cương, ý thức phục vụ Nhân dân của đội ngũ cán bộ, viên chức
Tổ đã giới thiệu 1 gương người tốt, việc tốt, điển hình tiên tiến; hỗ trợ 4 lượt cán bộ, học sinh có hoàn cảnh khó khăn với tổng kinh phí 2.000.000 đồng. Nội dung: học sinh nhặt được của rơi trả lại người mất.
5. Công tác phối hợp, tạo điều kiện để Mặt trận Tổ quốc Việt Nam, các tổ chức chính trị - xã hội và Nhân dân tham gia giám sát, phản biện xã hội, góp ý xây dựng chính quyền vững mạnh
Tổ đã chủ trì 1 hoạt động phối hợp với Mặt trận Tổ quốc, các đoàn thể, cơ quan và Nhân dân địa phương; tiếp nhận 2 ý kiến góp ý, kiến nghị, trả lời 2 ý kiến. Nội dung: cùng Hội Phụ nữ xã tổ chức ngày hội đọc sách.
6. Công tác tiếp dân, xử lý đơn thư và giải quyết khiếu nại, tố cáo
Tổ đã tổ chức 3 buổi trao đổi với cha mẹ học sinh. Nội dung: việc ôn thi tốt nghiệp.
7. Khó khăn, đề nghị
Khó khăn: tài liệu tuyên truyền còn dài. Kiến nghị với Sở: cấp bản tóm tắt các văn bản mới.`

describe("a unit's own report", () => {
  it('tells the half-year as a story in its name, to the letter', async () => {
    const lines = await reportOf('ngu-van')
    expect(story(lines)).toEqual(NGU_VAN.split('\n'))
    expect(lines).toContain(
      'Thực hiện Kế hoạch số 49/KH-THPTNK ngày 23 tháng 4 năm 2024 của Trường THPT Nguyễn Khuyến về việc triển khai thực hiện công tác dân vận chính quyền năm 2024, Tổ Ngữ văn báo cáo kết quả thực hiện 6 tháng đầu năm 2024 (số liệu từ ngày 01/01/2024 đến ngày 21/5/2024) như sau:',
    )
  })

  it('tells what it took part in beside what it hosted, and leaves out what did not happen', async () => {
    const sports = story(await reportOf('gdtc-gdqpan'))
    expect(sports.join('\n')).toContain('Tổ đã chủ trì 1 hoạt động, tham gia 1 hoạt động phối hợp; tiếp nhận 1 ý kiến')
    expect(sports.join('\n')).not.toMatch(/hỗ trợ|\b0 |chưa/)
    expect(story(await reportOf('ngoai-ngu')).filter(line => line === 'Không phát sinh.')).toHaveLength(2)
  })

  it('names the doer of what the school did, and a model that is not recognised without saying so', async () => {
    const office = story(await reportOf('van-phong')).join('\n')
    expect(office).toContain(
      'Nhà trường đã ban hành 5 văn bản lãnh đạo, chỉ đạo công tác dân vận; tổ đã tổ chức 3 cuộc họp',
    )
    expect(office).toContain(
      'mô hình “Dân vận khéo”: “Nụ cười một cửa” (chào hỏi, hướng dẫn tận nơi người đến làm thủ tục); ',
    )
    const union = story(await reportOf('cong-doan')).join('\n')
    expect(union).toContain('Công đoàn đã tiến hành 2 cuộc kiểm tra, giám sát.')
    expect(union).toMatch(/tiếp nhận 6 ý kiến của viên chức, người lao động, giải quyết 6 ý kiến\./)
  })

  it('keeps wishes for the school at its end, and complaints out of it', async () => {
    expect(story(await reportOf('cha-me-hoc-sinh')).slice(-1)).toEqual([
      'Đề nghị với nhà trường: thêm ghế đá; sửa nhà xe.',
    ])
    expect(story(await reportOf('su-dia-gdktpl')).join('\n')).not.toContain('bức xúc')
  })

  it.each(['half-year', 'year'] as const)('says no word of the assistant’s in any of the %s', async name => {
    for (const { unit } of goldenPeriod(name).reported) {
      const lines = await reportOf(unit.id, name)
      const words = lines.join('\n')
      expect(words).not.toMatch(/nhập hộ|\d\d:\d\d|[A-ZĐ]{2,4}-0\d|6 tháng:|thêm:|Chưa báo cáo| ạ|undefined|\{|\[/u)
      expect(story(lines).filter(line => line.startsWith('- '))).toEqual([])
      const told = story(lines).map(line => line.replace(/ Nội dung: .*$/u, ''))
      const counted = told.join('; ').match(/\d[\d.]* (?:cuộc họp|buổi tuyên truyền|tin, bài|gương)/gu) ?? []
      expect(new Set(counted).size).toBe(counted.length)
    }
  })

  it('of the youth union has the form of its own', async () => {
    const [issuer, below, organisation, number] = await reportOf('doan-thanh-nien')
    expect([issuer, below, organisation, number]).toEqual([
      'BCH ĐOÀN TRƯỜNG THPT NGUYỄN KHUYẾN',
      '***',
      'ĐOÀN TNCS HỒ CHÍ MINH',
      'Số:      -BC/ĐTN',
    ])
    expect((await reportOf('doan-thanh-nien')).join('\n')).not.toContain('CỘNG HÒA XÃ HỘI')
  })

  it('is signed under the office of its unit', () => {
    const heads = goldenPeriod('half-year').plan.units.map(({ id, head }) => [id, head.join(' / ')])
    expect(Object.fromEntries(heads)).toMatchObject({
      'ngu-van': 'Tổ trưởng',
      'van-phong': 'Tổ trưởng',
      'cong-doan': 'TM. Ban Chấp hành / Chủ tịch',
      'doan-thanh-nien': 'TM. Ban Chấp hành / Bí thư',
      'nu-cong': 'Trưởng ban',
      'thanh-tra-nhan-dan': 'TM. Ban Thanh tra nhân dân / Trưởng ban',
      'chu-thap-do': 'TM. Ban Chấp hành / Chi hội trưởng',
      'khuyen-hoc': 'TM. Ban Chấp hành / Chủ tịch',
      'cha-me-hoc-sinh': 'TM. Ban Đại diện / Trưởng ban',
      'ban-giam-hieu': 'Hiệu trưởng',
    })
  })
})
