/** Answers in a row without a rival, after which a program counts as the one that has the token. */
const SETTLED = 5

/**
 * So often a newcomer is told of a rival before it believes it: with the growing pauses that takes a minute and a half,
 * and the last poll of a program that was killed is held open for 50 seconds at most.
 */
const BELIEVED = 8

/**
 * Two programs with one token take turns in driving each other off, and each hears half of what people say. The one that
 * has been there goes on; the one that has just been started is to say so and end.
 */
export type Newcomer = {
  /** Updates, or none: nobody else is asking at this moment. */
  heard(): void
  /** Bot API 409. @returns whether this program has to give way. */
  drivenOff(): boolean
}

export function createNewcomer(): Newcomer {
  let quiet = 0
  let rivals = 0
  let settled = false
  return {
    heard() {
      quiet += 1
      if (quiet >= SETTLED) settled = true
    },
    drivenOff() {
      quiet = 0
      rivals += 1
      return !settled && rivals >= BELIEVED
    },
  }
}
