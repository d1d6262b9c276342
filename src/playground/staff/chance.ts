import { seededRandom } from '../bot-api/random.ts'

/** What is left to chance, the same for the same seed. */
export type Chance = {
  /** A whole number, both ends included. */
  between(from: number, to: number): number
  pick<T>(from: readonly [T, ...T[]]): T
  /** True in so many of a hundred cases. */
  happens(percent: number): boolean
}

/** @param seed the story's. @param owner whose luck it is: one person's draws do not disturb another's. */
export function chanceOf(seed: number, owner: number): Chance {
  const random = seededRandom(seed * 1009 + owner * 9176)
  return {
    between: (from, to) => random.between(from, to + 1),
    pick: from => from[random.between(0, from.length)] ?? from[0],
    happens: percent => random.between(0, 100) < percent,
  }
}
