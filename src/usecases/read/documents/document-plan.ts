/** A file about to be made: the records have been read, the bytes come outside the transaction. */
export type DocumentPlan = MadePlan | (Told & Written)

/** One whose bytes are made in memory. */
export type MadePlan = Told & Made

type Told = {
  readonly name: string
  readonly as: 'document' | 'photo'
  readonly caption: string
}

/** A document as most are. */
type Made = {
  /** Of one person, for that person: nothing of it is kept once it is sent. */
  readonly personal?: boolean
  /** What stands in it, where letters say it all. */
  readonly text?: string
  readonly make: () => Promise<Uint8Array>
}

/** Too large to be held in memory. Nothing of it is kept once it is sent. */
type Written = {
  /** Writes it into the file `to`; what else it needs meanwhile stands beside, under a name that begins so. */
  readonly write: (to: string) => Promise<void>
  /** Folder of the data folder where it stays when the channel cannot carry it. */
  readonly folder: string
  /** What an earlier order left there goes as soon as this one is whole. */
  readonly replaces: boolean
}
