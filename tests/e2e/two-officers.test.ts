import { expect, it } from 'vitest'
import { owedKey } from '../../src/domain/owed-key.ts'
import { saidSince } from '../support/school-day.ts'
import { at, pressNewest, tellStory } from '../support/story.ts'
import { createCast, enrolAll } from '../transcripts/support/given.ts'

it('of two officers who decide in the same instant one has decided, and the other hears who', async () => {
  const story = await tellStory({ start: '2024-05-06T08:00' })
  const cast = createCast(story)
  const people =
    'đầu mối cô Phạm Thị Hoa; Ngữ văn có cô Nguyễn Thị Lan (tổ trưởng); Trường có thầy Vũ Văn Bình (đầu mối tổng hợp)'
  await enrolAll(story, cast, people)
  const [hoa, lan, binh] = [cast.person('Hoa'), cast.person('Lan'), cast.person('Bình')]
  await story.passUntil(at('2024-05-28T12:00'))
  await story.presses(lan, 'Xin lùi')
  const seen = [lan, hoa, binh].map(person => person.screen().length)
  pressNewest(hoa, 'Lùi đến thứ Sáu 31/5')
  pressNewest(binh, 'Giữ hẹn cũ')
  await story.settle()
  const [toLan = [], toHoa = [], toBinh = []] = [lan, hoa, binh].map((person, n) => saidSince(person, seen[n] ?? 0))
  expect(toLan).toHaveLength(1)
  const granted = toLan[0]?.includes('31/5') ?? false
  const late = granted ? toBinh : toHoa
  expect(late.join('\n')).toContain(granted ? 'Cô Hoa' : 'Thầy Bình')
  const report = await story.storage.transaction(tx => tx.reports.byId(owedKey('dan-van.2024-H1', 'ngu-van')))
  expect(report?.extendedTo?.toISODate() ?? null).toBe(granted ? '2024-05-31' : null)
  await story.end()
})
