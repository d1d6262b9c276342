import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codeOf } from '../../src/messenger/trouble.ts'
import { withoutWords } from '../../src/usecases/without-words.ts'
import { withoutOwnPlace } from '../support/own-place.ts'
import { newFolder } from '../support/story.ts'

const caught = (work: () => Promise<unknown>): Promise<unknown> =>
  work().then(
    () => undefined,
    (error: unknown) => error,
  )

describe('an exception in the log', () => {
  it('keeps the code of a disk, which is no secret', async () => {
    const error = await caught(() => writeFile(join(newFolder(), 'none', 'file'), ''))
    expect(withoutWords(error)).toMatchObject({ name: 'Error', code: 'ENOENT' })
  })

  it("keeps SQLite's own code beneath Prisma's", async () => {
    const full = Object.assign(new Error('Raw query failed. Code: `13`. Message: `database or disk is full`'), {
      code: 'P2010',
      meta: {
        driverAdapterError: Object.assign(new Error('x'), { cause: { kind: 'sqlite', originalCode: 'SQLITE_FULL' } }),
      },
    })
    expect(withoutWords(full).code).toBe('P2010 SQLITE_FULL')
    expect(codeOf(full.meta.driverAdapterError)).toBe('SQLITE_FULL')
  })

  it('lets no line of a person pass for a place in the program', () => {
    const error = new Error('bad input:\n    at home (file:///mẹ/ốm.ts:1:2)\nat school we met 4 times\n    at the end')
    const { stack } = withoutWords(error)
    expect(stack.length).toBeGreaterThan(0)
    expect(withoutOwnPlace(stack)).not.toMatch(/home|school|the end|mẹ/)
    // Libraries change the message after the stack was written.
    error.message = 'something else'
    expect(withoutOwnPlace(withoutWords(error).stack)).not.toMatch(/home|school|the end|mẹ/)
  })
})
