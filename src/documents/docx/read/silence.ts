import { localName } from './lists.ts'

/** Nothing in these is said: deleted, moved away, and how things were formatted before. */
const UNSAID: ReadonlySet<string> = new Set(
  'del moveFrom rPrChange pPrChange tblPrChange trPrChange tcPrChange sectPrChange numberingChange'.split(' '),
)

/** What of a document's markup is passed over. */
export type Silence = {
  /** An element begins. @param word its name where it is one of WordprocessingML. */
  open(name: string, word: string | undefined): void
  close(name: string, word: string | undefined): void
  /** Something has been said. */
  said(): void
  readonly silent: boolean
}

/**
 * Deleted and moved text, and what a file says in two ways for older programs (mc:AlternateContent, ISO/IEC 29500-3,
 * 10): the first way that says something is taken.
 */
export function createSilence(): Silence {
  let unsaid = 0
  let said = 0
  // Of each open choice how much had been said before it, and of each way in it whether it is passed over.
  const choices: number[] = []
  const ways: boolean[] = []
  return {
    open(name, word) {
      if (word !== undefined) {
        if (UNSAID.has(word)) unsaid += 1
        return
      }
      const own = localName(name)
      if (own === 'AlternateContent') choices.push(said)
      if (own !== 'Choice' && own !== 'Fallback') return
      const passed = said > (choices.at(-1) ?? said)
      ways.push(passed)
      if (passed) unsaid += 1
    },
    close(name, word) {
      if (word !== undefined) {
        if (UNSAID.has(word)) unsaid = Math.max(0, unsaid - 1)
        return
      }
      const own = localName(name)
      if (own === 'AlternateContent') choices.pop()
      if ((own === 'Choice' || own === 'Fallback') && ways.pop()) unsaid -= 1
    },
    said() {
      said += 1
    },
    get silent() {
      return unsaid > 0
    },
  }
}
