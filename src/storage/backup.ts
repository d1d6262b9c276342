import type { DateTime } from 'luxon'

/** What the database is called in a copy; everything else lies in it as in the data folder. */
export const DATABASE_NAME = 'bot.db'

/** Something that goes into a copy of everything: where it lies, and what it is called in the copy. */
export type Packed = { readonly name: string; readonly path: string }

/** How a copy is closed. */
export type Sealing = {
  /** What opens it again. */
  readonly code: string
  readonly madeAt: DateTime
}

/** What the program needs to make an encrypted copy of everything it keeps. */
export interface Backups {
  /**
   * Writes `files` into the one file `to`, readable by whoever has the code alone; piece by piece, whatever they weigh.
   * @throws when one of them is not there any more.
   */
  seal(files: readonly Packed[], sealing: Sealing, to: string): Promise<void>
}
