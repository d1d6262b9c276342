import { afterAll, expect, it } from 'vitest'
import { schoolDay } from '../support/school-day.ts'
import { hearStatements } from '../support/statements.ts'
import { at } from '../support/story.ts'

const heard = hearStatements()
afterAll(heard.stop)

const FRAME = /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b/
/** Prisma quotes names in a way of its own. */
const TYPED = /`/

async function cost(does: () => Promise<unknown>) {
  heard.said.length = 0
  await does()
  const asked = heard.said.filter(sql => !FRAME.test(sql))
  const handling = asked.slice(
    asked.findIndex(sql => sql.startsWith('UPDATE "InboxRow"')),
    asked.findIndex(sql => sql.startsWith('INSERT INTO "Session"')) + 1,
  )
  return {
    ...{ asked, handling },
    commits: heard.said.filter(sql => sql === 'COMMIT').length,
    typed: asked.filter(sql => TYPED.test(sql)),
  }
}

// Counts, not times: they are the same on every machine, and a statement more on each message is seen here first.
it('an ordinary answer, and a pulse at which nothing happens, ask the database few things', async () => {
  const { story, lan } = await schoolDay('2024-05-07T12:00')
  await story.says(lan, '/baocao')
  const answer = await cost(() => story.says(lan, '4 lần; ký cam kết ứng xử'))
  expect(answer.typed).toEqual([])
  expect(answer.handling.length, answer.handling.join('\n')).toBeLessThanOrEqual(18)
  expect(answer.asked.length, answer.asked.join('\n')).toBeLessThanOrEqual(38)
  expect(answer.commits).toBeLessThanOrEqual(9)
  const pulse = await cost(() => story.tickTo(at('2024-05-07T12:30')))
  expect(pulse.typed).toEqual([])
  expect(pulse.asked.length, pulse.asked.join('\n')).toBeLessThanOrEqual(24)
  expect(pulse.commits).toBeLessThanOrEqual(10)
  await story.end()
})
