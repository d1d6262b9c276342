import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documents } from '../../src/documents/makers.ts'
import { fillSummary } from '../../src/domain/documents/fill.ts'
import { halfPeriod, type Period, quarterPeriod, yearPeriod } from '../../src/domain/period.ts'
import type { Person } from '../../src/playground/bot-api/index.ts'
import type { Tx } from '../../src/storage/storage.ts'
import { depsOf, type ReadDeps } from '../../src/usecases/deps.ts'
import { gatherBoard } from '../../src/usecases/read/documents/gather-board.ts'
import { gatherDigest } from '../../src/usecases/read/documents/gather-digest.ts'
import { gatherPeriod } from '../../src/usecases/read/documents/gather-period.ts'
import { recordedSchool } from '../../src/usecases/read/recorded-school.ts'
import { reportsAll } from '../support/reporting.ts'
import { at, type Story, school, tellStory } from '../support/story.ts'
import { createCast, enrolAll } from '../transcripts/support/given.ts'

const NOTHING = (count: number) => Array.from({ length: count }, () => '')

describe('a unit that has ended', () => {
  let story: Story
  let hoa: Person
  let lan: Person
  let nam: Person
  const ends = async (unit: string) => {
    await story.says(hoa, 'đơn vị')
    for (const label of [unit, 'Sửa đơn vị', 'Thôi hoạt động']) await story.presses(hoa, label)
    return story.presses(hoa, 'Thôi hoạt động')
  }
  beforeAll(async () => {
    story = await tellStory({ start: '2024-05-06T08:00' })
    const cast = createCast(story)
    const people =
      'đầu mối cô Phạm Thị Hoa; Ngữ văn có cô Nguyễn Thị Lan (tổ trưởng); Hóa - Sinh có thầy Trần Văn Nam (tổ trưởng)'
    await enrolAll(story, cast, people)
    ;[hoa, lan, nam] = ['Hoa', 'Lan', 'Nam'].map(name => cast.person(name)) as [Person, Person, Person]
    await story.passUntil(at('2024-05-07T12:00'))
  }, 60_000)
  afterAll(() => story.end())

  /** What the documents of a period are made of, and its board, under the school as it is recorded. */
  const read = <T>(gather: (tx: Tx, deps: ReadDeps, period: Period) => Promise<T>, period: Period) =>
    story.storage.transaction(async tx => {
      const deps = depsOf({ clock: story.clock, files: school, documents })
      deps.inForce.put(await recordedSchool(tx, school))
      return gather(tx, deps, period)
    })
  const made = async (period: Period) => ({
    model: fillSummary(await read(gatherPeriod, period)),
    board: await read(gatherBoard, period),
  })

  it('before it reported is counted nowhere, on paper as in the chat', async () => {
    await reportsAll(story, lan, NOTHING(8))
    await reportsAll(story, nam, ['4 lần; sơ kết phong trào', ...NOTHING(7)])
    await ends('Khuyến học')
    await story.presses(hoa, 'Bảng theo dõi')
    expect(hoa.screen().some(({ text }) => text.includes('Đã nộp 2/14'))).toBe(true)
    const { model, board } = await made(halfPeriod('dan-van', 2024))
    expect([board.of, model.units.length]).toEqual([14, 14])
    expect(model.coverage.find(({ area }) => area === 'II.2')).toMatchObject({ told: 2, asked: 12 })
    expect(model.figures.flatMap(({ missing }) => missing).map(({ shortName }) => shortName)).not.toContain(
      'Khuyến học',
    )
  })

  it('after it reported is counted in the assessment of its quarter while that is still running', async () => {
    await story.passUntil(at('2024-06-20T09:00'))
    await ends('Hóa - Sinh')
    await story.passUntil(at('2024-06-21T09:00'))
    const digest = await read(gatherDigest, quarterPeriod('dan-van', 2024, 2))
    expect(digest.sections[0]).toMatchObject({ reported: 2, asked: 10 })
    expect(digest.figures[0]).toMatchObject({ indicator: { id: 'hop-long-ghep' }, now: { value: 4 } })
    expect(digest.participation).toMatchObject([{ reported: 2, of: 14 }])
    expect(digest.units.map(({ unit }) => unit.shortName)).toContain('Hóa - Sinh')
    await story.says(hoa, '/danhgiaquy')
    expect(hoa.screen().some(({ text }) => text.includes('2/14'))).toBe(true)
  })

  it('after it reported is counted in the assessment of its quarter', async () => {
    await story.passUntil(at('2024-07-02T09:00'))
    const digest = await read(gatherDigest, quarterPeriod('dan-van', 2024, 2))
    const [first] = digest.sections
    expect(first).toMatchObject({ reported: 2, asked: 10 })
    expect(JSON.stringify(first?.sentence).replaceAll('\u00a0', ' ')).toContain('đã tổ chức 4 cuộc họp')
    expect(digest.figures[0]).toMatchObject({ indicator: { id: 'hop-long-ghep' }, now: { value: 4 } })
    expect(digest.participation).toMatchObject([{ reported: 2, of: 14 }])
    expect(digest.units.map(({ unit }) => unit.shortName)).not.toContain('Khuyến học')
  })

  it('is asked nothing any more in a quarter without a report', async () => {
    await story.passUntil(at('2024-09-20T09:00'))
    const [heard, before] = [lan.screen().length, nam.screen().length]
    await story.passUntil(at('2024-09-30T12:00'))
    expect(lan.screen().length).toBeGreaterThan(heard)
    expect(nam.screen()).toHaveLength(before)
    const { participation, units } = await read(gatherDigest, quarterPeriod('dan-van', 2024, 3))
    expect(participation).toEqual([])
    expect(units.map(({ unit }) => unit.shortName)).not.toContain('Hóa - Sinh')
  })

  it('after it reported keeps in the year what it told for the half-year', async () => {
    await story.passUntil(at('2024-11-20T09:00'))
    const { model, board } = await made(yearPeriod('dan-van', 2024))
    const meetings = model.figures.find(({ indicator }) => indicator === 'hop-long-ghep')
    expect(meetings).toMatchObject({ now: { value: 4 }, half: { value: 4 } })
    expect(model.told.paragraphs.map(({ text }) => text)).toEqual([
      'Nội dung các cuộc họp tập trung vào: sơ kết phong trào.',
    ])
    expect([board.of, model.units.length]).toEqual([13, 13])
    expect(model.coverage.find(({ area }) => area === 'II.1')).toMatchObject({ told: 0, asked: 10 })
  })
})
