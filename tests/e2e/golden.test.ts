import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendices, bodyLines, expectedLines } from '../documents/support/golden-lines.ts'
import { openWord, texts, type Word } from '../documents/support/word.ts'
import { type GoldenName, goldenCase, goldenSums, goldenTables } from '../support/golden.ts'
import { enrolGolden, fillsGolden, type GoldenSchool, tellsGolden } from '../support/golden-story.ts'
import { fileOn } from '../support/reporting.ts'
import { at, type Story, tellStory } from '../support/story.ts'

const FILE: Readonly<Record<GoldenName, string>> = {
  'half-year': 'Bao-cao-dan-van-6-thang-2024',
  year: 'Bao-cao-dan-van-nam-2024',
}

describe('the golden year, typed by everybody on their phones', () => {
  let story: Story
  let school: GoldenSchool
  beforeAll(async () => {
    story = await tellStory({ start: '2024-05-06T08:00' })
    school = await enrolGolden(story, goldenCase('half-year'))
  }, 200_000)
  afterAll(() => story.end())

  async function compiles(name: GoldenName): Promise<{ readonly clean: Word; readonly working: Word }> {
    await story.says(school.officer, '/summary')
    await story.presses(school.officer, 'Phần của trường')
    await fillsGolden(story, school.officer, goldenCase(name))
    await story.says(school.officer, '/summary')
    await story.presses(school.officer, 'Bản làm việc (Word)')
    const [clean, working] = ['', '-ban-lam-viec'].map(copy =>
      openWord(fileOn(school.officer, new RegExp(`^${FILE[name]}${copy}\\.docx$`)).bytes),
    )
    if (!clean || !working) throw new Error('two copies were ordered')
    return { clean, working }
  }

  it.each([
    ['half-year', { opens: '2024-05-07T12:00', compiled: '2024-05-31T10:00', turned: false }],
    ['year', { opens: '2024-11-18T12:00', compiled: '2024-12-03T10:00', turned: true }],
  ] as const)(
    'the file that is sent says of the %s to the letter what they said, whoever came first',
    async (name, { opens, compiled, turned }) => {
      const golden = goldenCase(name)
      const sent = golden.half?.sentAs
      if (sent) {
        const half = goldenCase('half-year').period.key
        await story.storage.transaction(tx => tx.documents.putSent(half, { number: sent.number, on: sent.date }))
        // Nobody has anything to do in the summer.
        await story.restart(() => story.clock.moveTo(at(opens)))
      } else await story.passUntil(at(opens))
      await tellsGolden(story, school, golden, turned)
      await story.passUntil(at(compiled))
      const { clean, working } = await compiles(name)
      expect(bodyLines(clean)).toEqual(expectedLines(name))
      expect(appendices(clean, name)).toEqual(goldenTables(name))
      const lines = texts(working)
      for (const sum of goldenSums(name)) expect(lines).toContain(sum)
    },
    600_000,
  )
})
