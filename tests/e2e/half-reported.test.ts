import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { openWord, texts } from '../documents/support/word.ts'
import { all, textOf } from '../documents/support/xml.ts'
import { withTwoKeepers } from '../storage/plan-support.ts'
import { fileOn, reportsAll } from '../support/reporting.ts'
import { at, type Story, school, tellStory, under } from '../support/story.ts'
import { createCast, enrolAll } from '../transcripts/support/given.ts'

const CLEAN = /^Bao-cao-dan-van-(6-thang|nam)-2024\.docx$/
const WORKING = /^Bao-cao.*lam-viec.*\.docx$/i
const NOTHING = (count: number) => Array.from({ length: count }, () => '')

/** Văn phòng and the BGH keep the same register, and have not counted the same. */
const OFFICE = [...NOTHING(6), '2 lượt, 0 đơn', '']
const LEADERSHIP = [...NOTHING(5), '6 lượt, 0 đơn']

describe('a report of which only a part of the school has told its share', () => {
  let story: Story
  let hoa: Person
  let lan: Person
  let thanh: Person
  let minh: Person
  let nhung: Person
  beforeAll(async () => {
    story = await tellStory({ start: '2024-05-06T08:00', school: under(withTwoKeepers(school.plan)) })
    const cast = createCast(story)
    const people =
      'đầu mối cô Phạm Thị Hoa; Ngữ văn có cô Nguyễn Thị Lan (tổ trưởng); Toán - Tin có thầy Vũ Đức Thành (tổ trưởng); Văn phòng có cô Lê Thị Nhung (tổ trưởng); BGH có thầy Vũ Đức Minh (hiệu trưởng)'
    await enrolAll(story, cast, people)
    ;[hoa, lan, thanh, minh, nhung] = ['Hoa', 'Lan', 'Thành', 'Minh', 'Nhung'].map(name => cast.person(name)) as [
      Person,
      Person,
      Person,
      Person,
      Person,
    ]
    await story.passUntil(at('2024-05-07T12:00'))
  }, 60_000)
  afterAll(() => story.end())

  const read = (person: Person, name: RegExp) => texts(openWord(fileOn(person, name).bytes))
  const yellow = (person: Person, name: RegExp) =>
    all(openWord(fileOn(person, name).bytes).body, 'w:r')
      .filter(run => all(run, 'w:highlight').length > 0)
      .map(run => textOf(run).replaceAll('\u00a0', ' '))

  it('says of the school only what all of it has said: one unit with nothing is not a school with nothing', async () => {
    await reportsAll(story, lan, NOTHING(8))
    await story.says(hoa, '/summary')
    const clean = read(hoa, CLEAN).join('\n')
    expect(clean).not.toMatch(/(Toàn trường|Nhà trường) (chưa|không)|chưa có tin, bài|không nhận được góp ý/)
    expect(clean).not.toContain('Trong kỳ không phát sinh nội dung này')
    expect(clean).not.toContain('Trong kỳ không có mô hình')
    const marked = yellow(hoa, CLEAN)
    expect(marked.join(' ')).toMatch(/\[CHƯA ĐỦ THÔNG TIN: mới có 1\/\d+ đơn vị báo cáo mục này\]/)
    expect(clean).toContain('–')
    expect(clean).not.toContain('mới có 1/8')
    const told = hoa.screen().flatMap(({ text }) => (text.includes('mới có 1/8 đơn vị') ? [text] : []))
    expect(told.join('\n')).not.toMatch(/(Toàn trường|Nhà trường) (chưa|không)/)
  })

  it('shows the officer both registers that do not agree, and takes neither of them into the sentence', async () => {
    await reportsAll(story, thanh, ['4 lần; ký cam kết ứng xử', ...NOTHING(7)])
    await reportsAll(story, nhung, OFFICE)
    await reportsAll(story, minh, LEADERSHIP)
    await story.says(hoa, '/summary')
    const said = hoa.screen().map(({ text }) => text)
    expect(said.filter(text => text.includes('Số lượt tiếp công dân: Văn phòng 2, BGH 6')).length).toBe(1)
    expect(yellow(hoa, CLEAN)).toContain('[SỐ LIỆU CHƯA THỐNG NHẤT: Văn phòng 2 lượt, BGH 6 lượt]')
    expect(yellow(hoa, CLEAN)).toContain('[chưa thống nhất]')
    expect(read(hoa, CLEAN).join('\n')).not.toContain('tiếp 2 lượt công dân')
    const sheets = Object.entries(unzipSync(fileOn(hoa, /^So-lieu.*\.xlsx$/).bytes))
    const unsettled = sheets.map(([, part]) => strFromU8(part)).find(part => part.includes('Không: sổ khác')) ?? ''
    expect(unsettled).toContain('Ban Giám hiệu')
    expect(unsettled).toContain('Không: sổ khác')
    await story.presses(hoa, 'Bản làm việc (Word)')
    const working = read(hoa, WORKING)
    expect(working.join('\n')).toContain('Số lượt tiếp công dân: Văn phòng 2, BGH 6; báo cáo chưa lấy số nào.')
    expect(working.join('\n')).toContain('Số cuộc họp có lồng ghép nội dung dân vận: 4 = Toán - Tin 4; báo 0: Ngữ văn')
    expect(working.join('\n')).toContain('[số tin, bài tuyên truyền: mới có 3/13 đơn vị báo cáo]')
  })

  it('takes the register the officer chose, tells both keepers, and asks no more', async () => {
    await story.presses(hoa, 'Số lượt tiếp công dân')
    await story.presses(hoa, 'Theo BGH')
    for (const keeper of [nhung, minh]) {
      expect(keeper.last()?.text).toContain('số lượt tiếp công dân 6, theo sổ BGH (cô Hoa')
    }
    await story.says(hoa, '/summary')
    expect(read(hoa, CLEAN).join('\n')).toContain('tiếp 6 lượt công dân')
    expect(yellow(hoa, CLEAN).join('\n')).not.toContain('Văn phòng 2 lượt, BGH 6 lượt')
    const settled = await story.storage.transaction(tx =>
      tx.journal.lastAudit('dan-van.2024-H1 tiep-dan-luot copies', ['figure.settled']),
    )
    expect(settled?.detail).toContain('-> 6')
  })

  it('keeps in the year what a unit told in June and has not gone on with', async () => {
    await story.passUntil(at('2024-11-20T12:00'))
    await reportsAll(story, lan, ['8 lần; sơ kết học kỳ', ...NOTHING(7)])
    await story.says(hoa, '/summary')
    const clean = read(hoa, CLEAN)
    expect(clean.some(text => text.startsWith('Các tổ đã tổ chức 12 cuộc họp'))).toBe(true)
  }, 200_000)
})
