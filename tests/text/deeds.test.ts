import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LINE_DEEDS } from '../../src/conversation/vocabulary/wording.ts'
import { DISPATCH_DEEDS } from '../../src/domain/dispatch.ts'
import { deedName } from '../../src/text/deeds.ts'

const UNNAMED = deedName('?')

/** Every entry that the program writes into its journal, as its source has them: whole, or up to what is filled in. */
function written(): readonly string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(name =>
    /^(?:usecases|conversation|domain).*\.ts$/.test(name),
  )
  return files.flatMap(name =>
    [...readFileSync(join('src', name), 'utf8').matchAll(/\baction: ['`]([a-z][a-z.-]+)/g)].flatMap(
      ([, words]) => words ?? [],
    ),
  )
}

it('whatever the journal may hold has a name that a person can read', () => {
  const words = [...new Set(written())]
  expect(words.length).toBeGreaterThan(20)
  // Of these two each state has a name of its own.
  const states = [
    ...DISPATCH_DEEDS,
    'dispatch.scanned',
    ...['pending', 'drafting', 'submitted', 'accepted', 'returned'].map(state => `report.${state}`),
  ]
  const all = [...words.filter(each => each !== 'dispatch.' && each !== 'report.'), ...states, ...LINE_DEEDS]
  expect(all.filter(deed => deedName(deed) === UNNAMED)).toEqual([])
})
