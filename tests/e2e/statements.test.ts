import { afterAll, expect, it } from 'vitest'
import { schoolDay } from '../support/school-day.ts'
import { hearStatements } from '../support/statements.ts'
import { at } from '../support/story.ts'

const heard = hearStatements()
afterAll(heard.stop)

const FRAME = /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|PRAGMA data_version)\b/
/** Prisma quotes names in a way of its own. */
const TYPED = /`/

async function cost(does: () => Promise<unknown>) {
  heard.said.length = 0
  await does()
  const asked = heard.said.filter(sql => !FRAME.test(sql))
  // One that holds only questions writes nothing to the disk.
  const groups = heard.said.join('\n').split('COMMIT').slice(0, -1)
  return {
    asked,
    commits: groups.filter(group => /^(INSERT|UPDATE|DELETE)/m.test(group)).length,
    typed: asked.filter(sql => TYPED.test(sql)),
  }
}

// Counts, not times: they are the same on every machine, and a statement more on each message is seen here first.
it('an ordinary answer, and a pulse at which nothing happens, ask the database few things', async () => {
  const { story, lan } = await schoolDay('2024-05-07T12:00')
  await story.says(lan, '/baocao')
  // With the first answer the report itself changes, and with the next what is known of it is read again.
  for (const line of ['4 lần; ký cam kết ứng xử', '2 buổi, 60 lượt, 1 tin bài']) await story.says(lan, line)
  const answer = await cost(() => story.says(lan, 'Góp 200 cuốn sách; tổ phụ trách'))
  expect(answer.typed).toEqual([])
  expect(answer.asked.length, answer.asked.join('\n')).toBeLessThanOrEqual(15)
  // Written down, handled and taken in hand at once, before it is sent; then that it was sent.
  expect(answer.commits).toBe(2)
  const pulse = await cost(() => story.tickTo(at('2024-05-07T12:30')))
  expect(pulse.typed).toEqual([])
  expect(pulse.asked.length, pulse.asked.join('\n')).toBeLessThanOrEqual(8)
  expect(pulse.commits).toBe(1)
  await story.end()
})
