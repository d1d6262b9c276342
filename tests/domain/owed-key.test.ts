import { describe, expect, it } from 'vitest'
import { type OwedKey, owedKey, periodKeyOf, readOwedKey, unitIdOf } from '../../src/domain/owed-key.ts'

const key = owedKey('dan-van.2024-H1', 'ngu-van')

describe('the key of what is owed', () => {
  it('stands as it is stored, and gives back what it was made of', () => {
    expect(key).toBe('dan-van.2024-H1:ngu-van')
    expect([periodKeyOf(key), unitIdOf(key)]).toEqual(['dan-van.2024-H1', 'ngu-van'])
  })

  it('is read where it stands in a text of another hand, and nothing else is one', () => {
    expect(readOwedKey('dan-van.2024-H1:ngu-van')).toBe(key)
    for (const none of ['', 'ngu-van', 'dan-van.2024-H1:', ':ngu-van', 'a:b:c', 'dan-van.2024-H1:ngu-van/hop'])
      expect(readOwedKey(none), none).toBeUndefined()
  })

  it('is no bare text to the compiler', () => {
    // @ts-expect-error: a text nobody has read is no key.
    const bare: OwedKey = 'dan-van.2024-H1:ngu-van'
    expect(bare).toBe(key)
  })
})
