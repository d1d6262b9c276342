/** The words of the desk's pages; one language without a word does not compile. */
export type DeskWords = {
  /** The other one. */
  readonly language: string
  readonly title: string
  readonly wait: string
  readonly enter: Readonly<Record<'heading' | 'how' | 'bad' | 'written' | 'too-many', string>>
  readonly session: {
    readonly until: (time: string) => string
    readonly end: string
    readonly reading: string
    readonly unkept: string
  }
  readonly lost: string
  readonly tab: Readonly<Record<'board' | 'notices' | 'people' | 'units' | 'plan' | 'days', string>>
  readonly pages: string
  readonly nothing: string
  readonly column: Readonly<Record<string, string>>
  readonly state: Readonly<Record<'pending' | 'drafting' | 'submitted' | 'accepted' | 'returned', string>>
  readonly reach: Readonly<Record<'reached' | 'blocked' | 'nobody', string>>
  readonly board: {
    readonly at: (time: string) => string
    readonly dates: (target: string, school: string) => string
    readonly left: (days: number) => string
    readonly late: (days: number) => string
    readonly extended: (day: string) => string
    readonly progress: (done: number, total: number) => string
    readonly in: (done: number, total: number) => string
  } & Readonly<
    Record<
      | 'unit'
      | 'state'
      | 'days'
      | 'people'
      | 'open'
      | 'none'
      | 'compiled'
      | 'nudge'
      | 'behalf'
      | 'obstacles'
      | 'answer'
      | 'over',
      string
    >
  >
  readonly report: {
    readonly version: (n: number) => string
    readonly versionAt: (n: number, at: string, by: string) => string
    readonly older: (newest: number) => string
    readonly section: (n: number) => string
    readonly returned: (sections: string, until: string) => string
    readonly sent: string
  } & Readonly<
    Record<
      | 'back'
      | 'versions'
      | 'nothing'
      | 'skipped'
      | 'open'
      | 'before'
      | 'files'
      | 'otherFiles'
      | 'loading'
      | 'notSeen'
      | 'notThere'
      | 'save'
      | 'accept'
      | 'return'
      | 'which'
      | 'all'
      | 'why'
      | 'until'
      | 'otherDay'
      | 'send'
      | 'cancel'
      | 'nextOne'
      | 'none',
      string
    >
  >
  readonly compiled: {
    readonly last: (time: string) => string
    readonly gaps: (count: number) => string
    readonly since: (count: number) => string
    /** @param part an appendix; '' the report itself. @param exact the letters are as wide as in the file. */
    readonly page: (part: string, number: number, of: number, exact: boolean) => string
    readonly file: Readonly<Record<'sach' | 'lam-viec' | 'so-lieu', string>>
  } & Readonly<
    Record<
      | 'paper'
      | 'asPrinted'
      | 'roughly'
      | 'beside'
      | 'choose'
      | 'parts'
      | 'never'
      | 'compile'
      | 'look'
      | 'table'
      | 'sums'
      | 'leftOut'
      | 'whole'
      | 'keep'
      | 'byRules'
      | 'reworded'
      | 'newWords'
      | 'reword'
      | 'drop'
      | 'putIn'
      | 'back'
      | 'move'
      | 'join'
      | 'unwritten'
      | 'fromDraft'
      | 'write'
      | 'kept'
      | 'matters'
      | 'take'
      | 'keepFigures'
      | 'changedLines'
      | 'tookBack'
      | 'yours'
      | 'keepMine'
      | 'takeNew'
      | 'noted'
      | 'stand'
      | 'signer'
      | 'submit'
      | 'submitAsk'
      | 'submitNow'
      | 'way'
      | 'profile'
      | 'spread'
      | 'highlights'
      | 'last-year',
      string
    >
  >
  /** The chat's own dialogues on a page, and why one does not go on. */
  readonly dialogue: Readonly<
    Record<'answer' | 'send' | 'file' | 'close' | 'sent' | 'gone' | 'kind' | 'too-large' | 'failed', string>
  >
  readonly changed: string
  readonly undone: string
  readonly notSaved: string
  readonly failed: string
}
