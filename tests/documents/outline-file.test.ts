import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadOutline, parseOutline } from '../../src/storage/files/outline-file.ts'
import { plan } from './support/period.ts'

const path = join(import.meta.dirname, '../../prisma/plans/ke-hoach-49/outline.json')
const shipped = () => JSON.parse(readFileSync(path, 'utf8'))

function mistakes(change: (outline: ReturnType<typeof shipped>) => void) {
  const outline = shipped()
  change(outline)
  const parsed = parseOutline(outline, plan, 'outline.json')
  return parsed.ok ? [] : parsed.mistakes.map(({ code, path }) => [code, path])
}

describe('the outline of the report, a file that somebody edits', () => {
  it('is right as it is shipped', () => {
    expect(loadOutline(path, plan).ok).toBe(true)
  })

  it('names what is wrong with a changed one and where', () => {
    expect(mistakes(outline => delete outline.closing)).toEqual([['missing-key', 'closing']])
    expect(mistakes(outline => (outline.opening[0] = 'Theo {keHoach}'))).toEqual([
      ['unknown-placeholder', 'opening[0]'],
    ])
    expect(mistakes(outline => (outline.subject.year = 'Năm {namNay}'))).toEqual([
      ['unknown-placeholder', 'subject.year'],
    ])
    expect(mistakes(outline => (outline.parts[0].lead[0].text = '{lop} lớp'))).toEqual([
      ['unknown-placeholder', 'parts[0].lead[0].text'],
    ])
    expect(mistakes(outline => (outline.parts[1].items[0].content.area = 'II.9'))).toEqual([['unknown-area', 'parts']])
    expect(mistakes(outline => (outline.parts[3].content.key = 'thuan-loi'))).toEqual([['duplicate', 'parts']])
    expect(loadOutline('/nowhere/outline.json', plan)).toMatchObject({
      ok: false,
      mistakes: [{ code: 'unreadable-file' }],
    })
  })
})
