import { expect, it } from 'vitest'
import { named, troubleOf } from '../../src/storage/trouble.ts'
import { withoutWords } from '../../src/usecases/without-words.ts'

/** As Prisma throws it out of a statement, and out of BEGIN or COMMIT. */
const beneath = (originalCode: string) => [
  Object.assign(new Error('Invalid `tx.setting.upsert()`: cô Lan'), {
    code: 'P2010',
    meta: { driverAdapterError: { name: 'DriverAdapterError', cause: { originalCode } } },
  }),
  Object.assign(new Error('database'), { name: 'DriverAdapterError', cause: { originalCode, originalMessage: 'x' } }),
  Object.assign(new Error('x'), { code: originalCode }),
]

it.each([
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY_DIRECTORY', 'not-writable'],
  ['SQLITE_CORRUPT_INDEX', 'damaged'],
  ['SQLITE_IOERR_READ', 'disk-error'],
  ['SQLITE_BUSY_SNAPSHOT', 'in-use'],
])('%s is found wherever Prisma puts it, and named in the log', (code, trouble) => {
  for (const error of beneath(code)) {
    expect(troubleOf(error)).toBe(trouble)
    expect(withoutWords(named(error))).toMatchObject({ code })
    expect(JSON.stringify(withoutWords(named(error)))).not.toContain('cô Lan')
  }
})

it('a bug stays a bug', () => {
  const bug = Object.assign(new TypeError('x'), { code: 'cô Lan' })
  expect([troubleOf(bug), named(bug), troubleOf(undefined)]).toEqual([undefined, bug, undefined])
  expect(withoutWords(bug)).not.toHaveProperty('code')
})
