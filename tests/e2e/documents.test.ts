import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { openWord, texts } from '../documents/support/word.ts'
import { all, parseXml, textOf } from '../documents/support/xml.ts'
import { fileOn, reportsAll } from '../support/reporting.ts'
import { at, type Story, tellStory } from '../support/story.ts'
import { createCast, enrolAll } from '../transcripts/support/given.ts'

const CLEAN = /^Bao-cao-dan-van-6-thang-2024\.docx$/
const WORKING = /^Bao-cao.*lam-viec.*\.docx$/i

/** How cô Lan answers; each question of a tổ once. */
const LAN = [
  '4 lần; ký cam kết ứng xử',
  '2 buổi, 29 lượt, quán triệt 14/14; Luật Thực hiện dân chủ ở cơ sở',
  '“Tủ sách dùng chung”: góp sách cho học sinh mượn; chưa được công nhận',
  '',
  '',
  '',
  '3 buổi',
  'thiếu máy chiếu, đề nghị mua thêm',
]

/** What the BGH alone can tell: its own short form. */
const MINH = ['5 cuộc; kiểm tra hồ sơ chuyên môn', 'sắp xếp lại phòng bộ môn', '', '1 cuộc; đối thoại đầu năm', '']

describe('the documents of half a year, as they come to the phones', () => {
  let story: Story
  let hoa: Person
  let lan: Person
  let minh: Person
  beforeAll(async () => {
    story = await tellStory({ start: '2024-05-06T08:00' })
    const cast = createCast(story)
    const people =
      'đầu mối cô Phạm Thị Hoa; Ngữ văn có cô Nguyễn Thị Lan (tổ trưởng); BGH có thầy Vũ Đức Minh (hiệu trưởng)'
    await enrolAll(story, cast, people)
    hoa = cast.person('Hoa')
    lan = cast.person('Lan')
    minh = cast.person('Minh')
    await story.passUntil(at('2024-05-07T12:00'))
  }, 60_000)
  afterAll(() => story.end())

  const read = (person: Person, name: RegExp) => texts(openWord(fileOn(person, name).bytes))

  it('gives the unit its own report with the receipt', async () => {
    await reportsAll(story, lan, LAN)
    await story.presses(lan, 'Tải bản Word')
    const own = read(lan, /^Bao-cao.*Ngu-van.*\.docx$/)
    expect(own.join('\n')).toMatch(/tổ Ngữ văn/i)
    expect(own.some(text => text.includes('Tủ sách dùng chung'))).toBe(true)
    expect(own.join('\n')).not.toMatch(/NV-01|nộp lúc/)
  })

  it('takes what the BGH alone can tell, in its own short form, into the report', async () => {
    await reportsAll(story, minh, MINH)
    // The workbook says at which minute it was made: both times it is the same one.
    await story.passUntil(story.clock.now().endOf('minute').plus(1))
    await story.says(hoa, '/summary')
    const clean = read(hoa, CLEAN)
    expect(clean).toContain('Đảng ủy, Ban Giám hiệu tập trung chỉ đạo: kiểm tra hồ sơ chuyên môn.')
    expect(clean.some(text => /tiến hành 5 cuộc kiểm tra, giám sát/.test(text))).toBe(true)
  })

  it('hands the officer the report, its number and date open, and nobody named as late', () => {
    const clean = read(hoa, CLEAN)
    expect(clean).toContain('Nội dung các cuộc họp tập trung vào: ký cam kết ứng xử.')
    expect(clean.filter(text => / đã tổ chức 4 cuộc họp có lồng ghép/.test(text))).toHaveLength(1)
    expect(clean.find(text => text.startsWith('Số:'))).toMatch(/^Số:\s+\/BC-THPTNK$/)
    expect(clean.join('\n')).toMatch(/ngày\s+tháng\s+năm 2024|ngày\s+tháng\s+năm/)
    expect(clean.join('\n')).not.toMatch(/Ngoại ngữ|chưa báo cáo|4 lần/)
  })

  it('hands the figures over as a workbook', () => {
    const { bytes } = fileOn(hoa, /^So-lieu-dan-van-6-thang-2024\.xlsx$/)
    const parts = unzipSync(bytes)
    const sheets = Object.keys(parts).filter(path => path.startsWith('xl/worksheets/sheet'))
    expect(sheets.length).toBeGreaterThan(3)
    const words = sheets.map(path => textOf(parseXml(strFromU8(parts[path] ?? new Uint8Array())))).join('\n')
    expect(words).toContain('4 lần; ký cam kết ứng xử')
    const formulas = sheets.flatMap(path => all(parseXml(strFromU8(parts[path] ?? new Uint8Array())), 'f'))
    expect(formulas.length).toBeGreaterThan(10)
  })

  it('sends nothing up a second time when nothing has changed', async () => {
    story.api.forgetCalls()
    await story.says(hoa, '/summary')
    expect(story.api.calls('sendChatAction').map(({ params }) => params.action)).toContain('upload_document')
    const sent = story.api.calls('sendDocument')
    expect(sent.map(({ files, status }) => [files.length, status])).toEqual([
      [0, 200],
      [0, 200],
    ])
    const [first, second] = hoa.screen().flatMap(({ file }) => (file && CLEAN.test(file.name) ? [file.bytes] : []))
    expect(Buffer.compare(first ?? Buffer.of(), second ?? Buffer.of(1))).toBe(0)
  })

  it('leaves out of the clean copy what the officer took out, and keeps it in the working copy', async () => {
    await story.presses(hoa, 'Chọn điểm nổi bật')
    await story.says(hoa, '1, 2')
    expect(hoa.last()?.text).toContain('Đang chọn 0/2')
    await story.says(hoa, '2')
    await story.presses(hoa, 'Xong')
    await story.restart()
    await story.presses(hoa, 'Báo cáo gửi Sở (Word)')
    const clean = read(hoa, CLEAN)
    expect(clean.join('\n')).not.toMatch(/ký cam kết ứng xử/i)
    expect(clean).toContain('Đảng ủy, Ban Giám hiệu tập trung chỉ đạo: kiểm tra hồ sơ chuyên môn.')
    await story.presses(hoa, 'Bản làm việc (Word)')
    expect(read(hoa, WORKING).some(text => /Không in: “ký cam kết ứng xử” .*đã bỏ chọn/.test(text))).toBe(true)
  })

  it('stands with the school’s own words once the officer has said them', async () => {
    expect(read(hoa, CLEAN).some(text => /^\[DỰ THẢO/.test(text))).toBe(true)
    await story.says(hoa, '/summary')
    await story.presses(hoa, 'Phần của trường')
    await story.presses(hoa, 'Thuận lợi')
    await story.says(hoa, 'trường có 80 cán bộ, 30 lớp')
    await story.presses(hoa, 'Bỏ qua câu này')
    await story.presses(hoa, 'Bỏ qua câu này')
    // The wish is the school's own matter: it is no difficulty, and it does not go to the Sở.
    expect(hoa.last()?.text).toContain('Thiếu máy chiếu.')
    expect(hoa.last()?.text).not.toContain('mua thêm')
    await story.presses(hoa, 'Dùng')
    await story.presses(hoa, 'Để sau')
    expect(hoa.last()?.text).toContain('Hạn chế, khó khăn (III.2): đã có')
    await story.presses(hoa, 'Báo cáo gửi Sở (Word)')
    const clean = read(hoa, CLEAN)
    expect(clean).toContain('Trường có 80 cán bộ, 30 lớp.')
    expect(clean.filter(text => text === 'Thiếu máy chiếu.')).toHaveLength(1)
    expect(clean.join('\n')).not.toContain('mua thêm')
  })

  it('points out what came after the last compile', async () => {
    await story.presses(lan, 'Sửa và nộp lại')
    await story.says(lan, '1')
    await story.says(lan, '5 lần; ký cam kết ứng xử')
    await story.presses(lan, 'Nộp lại')
    await story.says(hoa, '/summary')
    const said = hoa.screen().flatMap(({ text }) => (text.includes('Từ lần soạn trước') ? [text] : []))
    expect(said.at(-1)).toMatch(/Từ lần soạn trước \(.*\): Ngữ văn sửa và nộp lại\./)
    // Looked at again with nothing new, it stays marked.
    await story.says(hoa, '/summary')
    await story.presses(hoa, 'Bản làm việc (Word)')
    const working = read(hoa, WORKING)
    expect(working.some(text => text.includes('mới sau lần soạn trước'))).toBe(true)
    expect(working).toContain('Sửa và nộp lại')
  })

  it('sends the letters, one page for each unit still missing', async () => {
    await story.presses(hoa, 'Công văn đôn đốc')
    const urging = read(hoa, /^Cong-van.*\.docx$/)
    expect(urging.filter(text => /^Kính gửi: /.test(text))).toHaveLength(14)
    expect(urging.join('\n')).not.toMatch(/Kính gửi: Tổ Ngữ văn/)
    await story.presses(hoa, 'Thông báo mở kỳ')
    const notice = read(hoa, /^Thong-bao.*\.docx$/)
    expect(notice.join('\n')).toMatch(/6 tháng đầu năm 2024/)
  })

  it('draws the board and the assessment, and tells the BGH the details', async () => {
    await story.says(hoa, '/trangthai')
    expect([...fileOn(hoa, /\.png$/).bytes.slice(1, 4)]).toEqual([...Buffer.from('PNG')])
    await story.passUntil(at('2024-07-01T08:00'))
    await story.presses(minh, 'Chi tiết')
    const details = read(minh, /^Danh-gia.*\.docx$/)
    expect(details.filter(text => /^I{1,2}\. /.test(text))).toEqual([
      'I. KẾT QUẢ THỰC HIỆN THEO TỪNG NỘI DUNG',
      'II. TÌNH HÌNH BÁO CÁO CỦA CÁC ĐƠN VỊ',
    ])
    expect(details).toContain('1/15 đơn vị đã báo cáo.')
    expect(details.filter(text => text === 'Chưa báo cáo, quá hạn 20 ngày')).toHaveLength(14)
    expect(details.filter(text => text === 'Đánh giá của Ban Giám hiệu: chưa đánh giá.')).toHaveLength(6)
    expect(details.join('\n')).not.toMatch(/00:00/)
    // One unit has written, nobody has said how it went: there is no mark, and nothing to compare with.
    expect(details).not.toContain('Tốt')
    expect(details).not.toContain('Đang làm')
    expect(details).not.toContain('Kỳ trước')
    expect(details.join('\n')).not.toContain('6 tháng đầu năm 2023')
  })

  it('says of a quarter without a report that it had none, in the message and in the file', async () => {
    await story.passUntil(at('2024-10-01T08:00'))
    const said = minh.screen().findLast(({ text }) => text.includes('Trong quý III'))?.text ?? ''
    expect(said).toMatch(/Trong quý III(?:\/| năm )2024 không có kỳ báo cáo; chưa có đơn vị nào cập nhật nhanh\./)
    await story.presses(minh, 'Chi tiết')
    const details = read(minh, /^Danh-gia.*quy-III.*\.docx$/).join('\n')
    expect(details).toMatch(/Trong quý III(?:\/| năm )2024 không có kỳ báo cáo; chưa có đơn vị nào cập nhật nhanh\./)
    expect(details).not.toMatch(/Tốt|trước hẹn|quá hạn|Muộn hơn/)
  }, 60_000)
})
