/**
 * How long what is kept of people is kept. The law names no numbers: data is to be kept no longer than its purpose needs
 * (Luật 91/2025/QH15, Điều 3), so the periods follow the school's own use. The cleaning goes by them, the terms people
 * agree to and the page for the school's own papers tell them.
 */
export const RETENTION = {
  /** Months: messages, notes, photos, files, vướng mắc, directions. Two school years: this one's report cites the last. */
  words: 24,
  /** Months: documents that were made; they can be made anew. */
  documents: 24,
  /** Months: who read what. */
  readings: 24,
  /** Months: who did what, by which the school can show its own diligence. */
  audit: 36,
  /** Months: the name on an invitation that is over. */
  invited: 3,
  /** Months: that an officer's morning, or a nudge that proves nothing of a report, has been said. */
  mornings: 3,
  /** Days: of whom messages were that have been handled, and what was said to strangers. */
  handled: 3,
  /** Days: numbers of messages that came, by which one that is brought once more is known. */
  delivered: 30,
  /** Days: the copies of the database, one a day. */
  copies: 7,
} as const
