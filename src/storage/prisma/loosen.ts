import { givenName } from '../../domain/member.ts'
import { SOMEONE_WHO_LEFT } from '../../text/left.ts'
import { capital } from '../../text/wording.ts'

/** Somebody as stored JSON may name them: by number, or in words. */
export type Named = {
  readonly id: number
  readonly name: string
  readonly address: string
  /** Nobody else is called the same ("cô Lan"), so the short form means this person too. */
  readonly alone: boolean
}

/** Fields that hold a member's number, wherever JSON is stored. */
export const NUMBERED = ['member', 'memberId', 'authorId', 'asker', 'by', 'to', 'replaces']

/** Ways in which the person is spoken of, longest first. */
export function waysToSay({ name, address, alone }: Named): readonly string[] {
  if (name.trim() === '') return []
  const called = `${address} ${givenName(name)}`
  const full = [`${address} ${name}`, capital(`${address} ${name}`), name]
  return alone ? [...full, called, capital(called)] : full
}

/** Stored JSON without the person: numbers become `nobody`, names the words for somebody who has left. */
export function loosened(json: string, person: Named, nobody: 0 | null): string {
  const ways = waysToSay(person)
  const words = (text: string) =>
    ways.reduce(
      (said, way) => said.replaceAll(way, isCapital(way) ? capital(SOMEONE_WHO_LEFT) : SOMEONE_WHO_LEFT),
      text,
    )
  const walk = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return words(value)
    if (value === person.id && NUMBERED.includes(key)) return nobody
    if (Array.isArray(value)) return value.map(each => walk(each))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, walk(each, field)]))
  }
  return JSON.stringify(walk(JSON.parse(json)))
}

/** "Cô Lan" begins a sentence; a bare name does not say. */
const isCapital = (way: string): boolean => /^(?:Thầy|Cô|Ông|Bà)/u.test(way)
