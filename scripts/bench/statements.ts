import { hearStatements } from '../../tests/support/statements.ts'
import { withStage } from './program.ts'
import { saidBy } from './traffic.ts'

const FRAME = /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|PRAGMA data_version)\b/
const WRITES = /^(INSERT|UPDATE|DELETE)/

/** What the database is asked for one answer, and for as many at once as share a transaction. */
export async function benchStatements(): Promise<readonly string[]> {
  const heard = hearStatements()
  const counted = async (updates: number, does: () => Promise<unknown>) => {
    heard.said.length = 0
    await does()
    const asked = heard.said.filter(sql => !FRAME.test(sql)).length
    // A transaction that only asks writes nothing to the disk.
    const groups = heard.said.join('\n').split('COMMIT').slice(0, -1)
    const kept = groups.filter(group => group.split('\n').some(sql => WRITES.test(sql))).length
    const [each, written] = [asked / updates, kept / updates].map(n => n.toFixed(1))
    return `${each} statements, ${written} transactions that reach the disk`
  }
  try {
    return await withStage(async (stage, _folder, people) => {
      const [, one, ...others] = people
      if (!one) return []
      // What came in the second in which they write they cannot have read.
      const read = () => stage.passUntil(stage.clock.now().plus({ seconds: 30 }))
      for (const nth of [0, 1, 2]) {
        one.says(saidBy(nth, one))
        await stage.settle()
        await read()
      }
      const alone = await counted(1, () => {
        one.says(saidBy(3, one))
        return stage.settle()
      })
      for (const person of others) person.says(saidBy(0, person))
      await stage.settle()
      await read()
      const together = await counted(others.length, () => {
        for (const person of others) person.says(saidBy(1, person))
        return stage.settle()
      })
      return [`one answer alone: ${alone}`, `each of ${others.length} people who write at once: ${together}`]
    })
  } finally {
    heard.stop()
  }
}
