import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitForChat } from '../../src/domain/reading/fit-text.ts'
import { fold, nfc } from '../../src/domain/reading/fold.ts'
import { TEXT_READERS } from './text-readers.ts'
import { hostileText } from './texts.ts'

const readers = Object.entries(TEXT_READERS)

it('whoever reads what people type answers, whatever it is, and the same each time', () => {
  const failed = new Map<string, string>()
  fc.assert(
    fc.property(hostileText, text => {
      for (const [name, read] of readers) {
        try {
          const [first, second] = [JSON.stringify(read(text)), JSON.stringify(read(text))]
          if (first !== second) failed.set(name, `${JSON.stringify(text)}: ${first}, then ${second}`)
        } catch (error) {
          failed.set(name, `${JSON.stringify(text)}: ${error}`)
        }
      }
      expect(Object.fromEntries(failed)).toEqual({})
    }),
    { numRuns: 100 },
  )
})

it('what is cut into messages is whole again, and what has been made plain stays so', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 20, max: 400 }), (text, limit) => {
      const parts = splitForChat(text, limit)
      expect(parts.every(part => part.length <= limit)).toBe(true)
      expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      expect(nfc(nfc(text))).toBe(nfc(text))
      expect(fold(fold(text))).toBe(fold(text))
    }),
    { numRuns: 100 },
  )
})
