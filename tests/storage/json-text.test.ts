import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJsonText } from '../../src/storage/files/json-text.ts'

const accepts = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** A key that may stand twice: JSON.parse keeps the last one without a word. */
const DOUBLED = /("[^"]*"):[\s\S]*\1:/

/** A JSON text with one character taken out, put in or exchanged. */
const damaged = fc
  .tuple(fc.json(), fc.nat(), fc.constantFrom('', ...',:{}[]"\\1-.e\n\u0001tn'), fc.boolean())
  .map(([text, n, char, replace]) => {
    const at = n % (text.length + 1)
    return text.slice(0, at) + char + text.slice(replace ? at + 1 : at)
  })

describe('reading JSON that a person wrote', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), text => {
        const read = readJsonText(text)
        expect(read).toMatchObject({ ok: true })
        if (read.ok) expect(read.value).toEqual(JSON.parse(text.normalize('NFC')))
      }),
    )
  })

  it('refuses what JSON.parse refuses, and names a place inside the text', () => {
    fc.assert(
      fc.property(damaged, text => {
        const read = readJsonText(text)
        if (accepts(text) !== read.ok) expect(text).toMatch(DOUBLED)
        if (read.ok) return
        const lines = text.normalize('NFC').split('\n')
        expect(read.line).toBeLessThanOrEqual(lines.length)
        expect(lines[read.line - 1]?.slice(read.column - 1).startsWith(read.found)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('knows the line of every value, and of the group that lacks a key', () => {
    const read = readJsonText('{\n  "a": [\n    1,\n    { "b":\n 2 }\n  ]\n}')
    const lineOf = read.ok ? read.lineOf : () => undefined
    expect([lineOf([]), lineOf(['a']), lineOf(['a', 0]), lineOf(['a', 1]), lineOf(['a', 1, 'b'])]).toEqual([
      1, 2, 3, 4, 5,
    ])
    expect([lineOf(['a', 1, 'c']), lineOf(['z'])]).toEqual([4, 1])
  })

  it('refuses a nesting that would exhaust the stack', () => {
    expect(readJsonText('['.repeat(100_000)).ok).toBe(false)
  })
})
