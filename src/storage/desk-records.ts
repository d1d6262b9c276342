import type { DateTime } from 'luxon'

/** A session of the officer's pages in the browser. */
export type DeskSession = {
  readonly id: number
  readonly memberId: number
  readonly openedAt: DateTime
  readonly until: DateTime
}

/** One-time links to the pages in the browser, and the sessions they open. Of all codes only hashes are kept. */
export interface DeskRecords {
  /** Earlier links of the same person that nobody has opened open nothing any more. */
  offer(link: {
    readonly memberId: number
    readonly codeHash: string
    readonly at: DateTime
    readonly until: DateTime
  }): Promise<void>
  /** Once only; undefined where the link is unknown, used, replaced or too old. */
  open(
    codeHash: string,
    session: { readonly tokenHash: string; readonly at: DateTime; readonly until: DateTime },
  ): Promise<DeskSession | undefined>
  /** Without a link, by what the channel itself has signed (`codeHash`). @returns false where that has been used. */
  enter(session: {
    readonly memberId: number
    readonly codeHash: string
    readonly tokenHash: string
    readonly at: DateTime
    readonly until: DateTime
  }): Promise<boolean>
  /** Neither ended nor run out. */
  byToken(tokenHash: string, now: DateTime): Promise<DeskSession | undefined>
  /** The person's, oldest first; neither ended nor run out. */
  of(memberId: number, now: DateTime): Promise<readonly DeskSession[]>
  /** Every session and every link of the person. */
  end(memberId: number, at: DateTime): Promise<void>
  /** What was made before `before` goes. */
  prune(before: DateTime): Promise<void>
}
