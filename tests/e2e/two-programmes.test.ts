import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { owedKey } from '../../src/domain/owed-key.ts'
import { loadSchool } from '../../src/load-school.ts'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { openWord, texts } from '../documents/support/word.ts'
import { fileOn, reportsAll } from '../support/reporting.ts'
import { at, type Story, screenText, tellStory } from '../support/story.ts'
import { createCast, enrolAll } from '../transcripts/support/given.ts'

const school = loadSchool(['prisma/plans/ke-hoach-49', 'prisma/plans/dan-chu-co-so'], 1)

const DEMOCRACY = [
  '1 buổi, 12/12 người; Luật Thực hiện dân chủ ở cơ sở; sinh hoạt tổ',
  '3 việc; phân công chuyên môn; kết quả xét thi đua',
  '3 buổi; phân công dạy thay',
  '2 ý kiến; lịch trực',
  'không có khó khăn',
]

/** Days on which the assistant wrote to the person by itself, each as often as it did. */
const reminded = (person: Person): readonly string[] =>
  person
    .screen()
    .filter(({ from, text }) => from === 'bot' && /^Chào (cô|thầy)/.test(text) && /báo cáo/.test(text))
    .map(({ date }) => new Date(date * 1000).toISOString().slice(0, 10))

describe('a school that reports on two matters, over their year', () => {
  let story: Story
  let hoa: Person
  let lan: Person
  beforeAll(async () => {
    story = await tellStory({ start: '2024-05-02T08:00', school })
    const cast = createCast(story)
    await enrolAll(
      story,
      cast,
      'đầu mối cô Phạm Thị Hoa; Ngữ văn có cô Nguyễn Thị Lan (tổ trưởng); BGH có thầy Vũ Đức Minh (hiệu trưởng)',
    )
    ;[hoa, lan] = ['Hoa', 'Lan'].map(name => cast.person(name)) as [Person, Person]
  }, 120_000)
  afterAll(() => story.end())

  /** Answers what is asked until the preview, and hands in. */
  async function reports(choice: string, answers: readonly string[]) {
    await story.says(lan, '/baocao')
    await story.presses(lan, choice)
    const labels = () => (lan.last()?.buttons.flat() ?? []).map(({ text }) => text.replace(/^\d+\s+/, ''))
    for (const answer of answers) {
      await story.says(lan, answer)
      for (const yes of ['Đúng', 'Chủ trì']) if (labels().includes(yes)) await story.presses(lan, yes)
    }
    await story.presses(lan, 'Nộp báo cáo')
  }

  it('writes once on a day on which both are due, and asks which one is to be reported', async () => {
    await story.passUntil(at('2024-05-21T12:00'))
    expect(reminded(lan).filter(day => day === '2024-05-21')).toHaveLength(1)
    const both = lan.screen().findLast(({ text }) => text.includes('còn hai báo cáo'))?.text ?? ''
    expect(both).toContain('6 tháng đầu năm (dân chủ)')
    expect(both).toContain('6 tháng đầu năm (dân vận)')
    const asked = await story.says(lan, '/baocao')
    expect(asked.buttons.flat().map(({ text }) => text)).toEqual([
      '1 Ngữ văn, 6 tháng đầu năm 2024 (dân chủ)',
      '2 Ngữ văn, 6 tháng đầu năm 2024 (dân vận)',
    ])
    const dates = await story.says(lan, '/hannop')
    expect(dates.text).toMatch(/\(dân chủ\): hẹn nội bộ thứ Tư 22\/5/)
    expect(dates.text).toMatch(/\(dân vận\): hẹn nội bộ thứ Ba 28\/5/)
  }, 60_000)

  it('takes each report under its own questions, and goes on reminding of the other alone', async () => {
    await reports('Ngữ văn, 6 tháng đầu năm 2024 (dân chủ)', DEMOCRACY)
    expect(lan.screen().findLast(({ text }) => text.startsWith('Đã nhận báo cáo'))?.text).toContain(
      'Trợ lý không nhắc tổ về báo cáo này nữa',
    )
    await story.passUntil(at('2024-05-24T12:00'))
    const since = lan.screen().filter(({ date, from }) => from === 'bot' && date > at('2024-05-21T23:00').toSeconds())
    expect(since.map(({ text }) => text).join('\n')).not.toContain('dân chủ)')
    expect(since.map(({ text }) => text).join('\n')).toContain('(dân vận)')
  }, 60_000)

  it.each(['dân vận', 'dân chủ'])('hears which of them is meant by the words alone: %s', async topic => {
    const said = async (text: string) => (await story.says(hoa, text)).text
    expect(await said(`ai chưa nộp ${topic}`)).toContain(`6 tháng đầu năm 2024 (${topic})`)
    const state = await said(`tổ Văn nộp ${topic} chưa`)
    expect(state).toContain(topic === 'dân chủ' ? 'Ngữ văn: đã nộp' : 'Ngữ văn: chưa')
    const nudge = await story.says(hoa, `nhắc tổ Văn ${topic}`)
    const offered = nudge.buttons.flat().map(({ text }) => text)
    expect(offered).toEqual(topic === 'dân chủ' ? ['1 Xem báo cáo'] : [expect.stringContaining('Nhắc Ngữ văn')])
  })

  it('compiles each by its own outline', async () => {
    await story.says(hoa, '/summary dân chủ')
    const democracy = texts(openWord(fileOn(hoa, /^Bao-cao-dan-chu-6-thang-2024\.docx$/).bytes)).join('\n')
    expect(democracy).toContain('Quy chế dân chủ ở cơ sở')
    expect(democracy).not.toContain('dân vận')
    await reportsAll(
      story,
      lan,
      Array.from({ length: 8 }, () => ''),
    )
    await story.says(hoa, '/summary dân vận')
    const other = texts(openWord(fileOn(hoa, /^Bao-cao-dan-van-6-thang-2024\.docx$/).bytes)).join('\n')
    expect(other).toContain('công tác dân vận chính quyền')
    expect(other).not.toContain('phân công dạy thay')
  }, 60_000)

  it('keeps them apart to the end of the year: periods, keys and one message a day', async () => {
    await story.passUntil(at('2025-01-10T12:00'))
    const kept = await story.storage.transaction(async tx => ({
      open: (await tx.periods.open()).map(({ key }) => key),
      half: await tx.reports.ofPeriod('dan-chu.2024-H1'),
      other: await tx.reports.ofPeriod('dan-van.2024-H1'),
    }))
    expect(kept.open).toEqual(expect.arrayContaining(['dan-chu.2024-Y', 'dan-van.2024-Y']))
    expect(kept.open.filter(key => key.endsWith('-H1'))).toEqual([])
    expect(kept.half.find(({ unitId }) => unitId === 'ngu-van')?.state).toBe('submitted')
    expect(kept.half).toHaveLength(13)
    expect(kept.other).toHaveLength(16)
    const days = reminded(lan)
    expect(days.length, screenText(lan, 3)).toBeGreaterThan(12)
    expect(new Set(days).size).toBe(days.length)
  }, 120_000)
})

it('files what was sent before the question of the other report was there under the one that had been read', async () => {
  const story = await tellStory({ start: '2024-05-21T08:00', school })
  const cast = createCast(story)
  await enrolAll(story, cast, 'đầu mối cô Phạm Thị Hoa; Ngữ văn có cô Nguyễn Thị Lan (tổ trưởng)')
  await story.passUntil(at('2024-05-21T12:00'))
  const lan = cast.person('Lan')
  const choice = (topic: string) => `Ngữ văn, 6 tháng đầu năm 2024 (${topic})`
  const asked = await story.says(lan, '/baocao')
  await story.presses(lan, choice('dân chủ'))
  // She reads it.
  await story.passUntil(story.clock.now().plus({ seconds: 8 }))
  const open = story.api.faults.hold({ method: 'sendMessage' })
  lan.presses(asked.id, `2 ${choice('dân vận')}`)
  lan.says('2 buổi, 12/12 người; Luật Thực hiện dân chủ ở cơ sở')
  lan.says('nói thêm: sinh hoạt tổ')
  open()
  await story.settle()
  const answers = (programme: string) =>
    story.storage.transaction(tx => tx.reports.answers(owedKey(`${programme}.2024-H1`, 'ngu-van')))
  const told = (await answers('dan-chu')).map(({ promptId, text }) => `${promptId}: ${text}`)
  expect(told).toEqual([expect.stringMatching(/^pho-bien: .*Luật Thực hiện dân chủ ở cơ sở/)])
  expect(told.join()).toContain('nói thêm: sinh hoạt tổ')
  expect(await answers('dan-van')).toEqual([])
  await story.end()
})
