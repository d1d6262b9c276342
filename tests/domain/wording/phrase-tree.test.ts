import fc from 'fast-check'
import { expect, it } from 'vitest'
import { treeSource } from '../../../src/domain/wording/phrase-tree.ts'
import { wordsSource } from '../../../src/domain/wording/phrases.ts'
import { loadSchool } from '../../../src/load-school.ts'

const { plan } = loadSchool('prisma/plans/ke-hoach-49', 1)
const { office } = plan.wording
const phrases = [
  ...plan.units.map(({ name }) => name),
  ...Array.from({ length: 300 }, (_, n) => `Tổ ${n}`),
  ...office.flatMap(({ said, notAfter }) => said.map(each => (notAfter ? { words: each, notAfter } : each))),
  { words: 'Tổ 7', before: ['họp'], notBefore: ['họp kín'] },
]
const pieces = [
  ...phrases.map(phrase => (typeof phrase === 'string' ? phrase : phrase.words)),
  ...office.flatMap(({ notAfter = [] }) => notAfter),
  ...['đã', 'xã', 'họp', 'họp kín', 'a.b(c'],
]

it('finds in any text what a list of the same phrases finds', () => {
  const [list, tree] = [wordsSource(phrases), treeSource(phrases)].map(source => new RegExp(source, 'giu'))
  const found = (pattern: RegExp | undefined, text: string) =>
    [...text.matchAll(pattern ?? /(?!)/g)].map(({ index, 0: words }) => `${index} ${words}`)
  const texts = fc.tuple(
    fc.array(fc.constantFrom(...pieces), { maxLength: 8 }),
    fc.constantFrom(' ', ', ', ''),
    fc.boolean(),
  )
  let hits = 0
  fc.assert(
    fc.property(texts, ([words, between, loud]) => {
      const text = loud ? words.join(between).toLocaleUpperCase('vi') : words.join(between)
      const expected = found(list, text)
      hits += expected.length
      expect(found(tree, text)).toEqual(expected)
    }),
    { numRuns: 1500, seed: 49 },
  )
  expect(hits).toBeGreaterThan(1000)
  expect(new RegExp(treeSource([])).test('Tổ 7')).toBe(false)
})
