import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSchool } from '../../src/load-school.ts'

const { plan, programmes } = loadSchool(['prisma/plans/ke-hoach-49', 'prisma/plans/dan-chu-co-so'], 1)

/** What another plan or another school has otherwise: it comes with the data, never with a sentence. */
const FIXED: Readonly<Record<string, RegExp>> = {
  'a section of a plan': /\b[IVX]+\.\d/,
  'a year': /\b20\d\d\b/,
  'a unit or body of the school': new RegExp(
    [plan.school.name, plan.school.symbol, plan.school.through, ...plan.units.map(({ shortName }) => shortName)]
      .filter(name => !/^(?:Văn phòng|Công đoàn|BGH)$/u.test(name))
      .join('|'),
    'u',
  ),
  'a programme': new RegExp(programmes.flatMap(each => [each.plan.topic, each.plan.subject]).join('|'), 'u'),
}

/** Of the law, of a format, of a name that all schools share. */
const OF_ALL_SCHOOLS = /91\/2025\/QH15|2024-04-23/

const lines = readdirSync('src/text', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && !file.endsWith('playground.ts'))
  .flatMap(file =>
    readFileSync(join('src/text', file), 'utf8')
      .split('\n')
      .map((text, at) => ({
        where: `${file}:${at + 1}`,
        text: text.replace(/^\s*(?:\/?\*.*|\/\/.*)|\/\*\*.*\*\//u, ''),
      })),
  )

describe('a sentence', () => {
  it.each(Object.entries(FIXED))('has %s from the data', (_, fixed) => {
    expect(lines.filter(({ text }) => fixed.test(text) && !OF_ALL_SCHOOLS.test(text))).toEqual([])
  })
})
