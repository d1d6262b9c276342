/** A file about to be made: the records have been read, the bytes come outside the transaction. */
export type DocumentPlan = {
  readonly name: string
  readonly as: 'document' | 'photo'
  readonly caption: string
  /** Of one person, for that person: nothing of it is kept once it is sent. */
  readonly personal?: boolean
  /** What stands in it, where letters say it all. */
  readonly text?: string
  readonly make: () => Promise<Uint8Array>
}
