import { unzipSync } from 'fflate'
import { afterEach, expect, it } from 'vitest'
import { fileOn, reportsAll } from '../support/reporting.ts'
import { saidSince, schoolDay } from '../support/school-day.ts'
import type { Story } from '../support/story.ts'

let story: Story
afterEach(() => story.end())

const PHOTO = Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.from('ANHCUALAN'.repeat(40))])
const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8')

it('hands everything over as files that open without the assistant', async () => {
  const day = await schoolDay('2024-05-07T12:00')
  story = day.story
  const { hoa, lan } = day
  await reportsAll(story, lan, ['4 lần; BAOCAOCUALAN', '', '', '', '', '', '', ''])
  await story.says(lan, '/ghi =1+1 GHICHUCUALAN')
  lan.sendsPhoto(PHOTO, { caption: 'CHUTHICHCUALAN' })
  await story.settle()
  await story.presses(lan, 'Chưa phân mục')
  await story.says(lan, 'vướng mắc')
  await story.says(lan, '=cmd VUONGMACCUALAN')
  await story.presses(lan, 'II.2 Tuyên truyền')
  await story.presses(lan, 'Gửi')
  await story.says(lan, 'vướng mắc')
  await story.says(lan, 'Đề nghị sửa Kế hoạch: dời hạn DENGHICUALAN')
  await story.presses(lan, 'Gửi')
  await story.says(hoa, 'tổng hợp')

  const before = hoa.screen().length
  await story.says(hoa, '/xuat')
  expect(saidSince(hoa, before)[0]).toContain('đang xuất')
  const records = unzipSync(fileOn(hoa, /^Xuat-du-lieu-.*\.zip$/).bytes)
  expect(Object.keys(records).sort()).toEqual([
    '6 tháng đầu năm 2024/Báo cáo gửi Sở.docx',
    '6 tháng đầu năm 2024/Báo cáo tổ Ngữ văn.docx',
    '6 tháng đầu năm 2024/Các lần nộp.xlsx',
    '6 tháng đầu năm 2024/Số liệu, nội dung, nhật ký nhắc.xlsx',
    'Hồ sơ chung.xlsx',
  ])
  const sheets = (name: string) => {
    const parts = unzipSync(records[name] ?? new Uint8Array())
    return Object.entries(parts).flatMap(([path, bytes]) => (path.includes('worksheets') ? [text(bytes)] : []))
  }
  const common = sheets('Hồ sơ chung.xlsx').join('\n')
  for (const kept of [
    'Nguyễn Thị Lan',
    'Phạm Thị Hoa',
    '=1+1 GHICHUCUALAN',
    '=cmd VUONGMACCUALAN',
    'II.2 Tuyên truyền',
    'xuất dữ liệu',
  ])
    expect(common).toContain(kept)
  const rowWith = (word: string) => common.split('</row>').find(row => row.includes(word))
  expect(rowWith('VUONGMACCUALAN')).toContain('>Vướng mắc<')
  expect(rowWith('DENGHICUALAN')).toContain('>Đề nghị sửa Kế hoạch<')
  expect(sheets('6 tháng đầu năm 2024/Các lần nộp.xlsx').join('\n')).toContain('4 lần; BAOCAOCUALAN')
  const all = Object.keys(records).flatMap(name => (name.endsWith('.xlsx') ? sheets(name) : []))
  // Whatever begins like a formula is text; nobody's account is told, no word of the program's own stands anywhere.
  expect(common).not.toMatch(/<f>/)
  for (const sheet of all) expect(sheet).not.toMatch(/\b(?:undefined|null|ngu-van|dan-van\.2024|report\.submitted)\b/)
  const evidence = unzipSync(fileOn(hoa, /^Minh-chung-1-.*\.zip$/).bytes)
  const [name = ''] = Object.keys(evidence)
  expect(name).toMatch(/^Ngữ văn\/.*07-05-2024 .*\.jpg$/)
  expect(Buffer.from(evidence[name] ?? []).equals(PHOTO)).toBe(true)
})
