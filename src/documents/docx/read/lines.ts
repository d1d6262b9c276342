/** What stands between two words; the strongest of a run of blanks is kept, the others cost nothing. */
const GAPS = ['', ' ', '\t', '\n', '\n\n'] as const
type Gap = (typeof GAPS)[number]

/** More marks than this on one letter are no language: to sort them costs their square. */
const MOST_MARKS = 8
const TOO_MANY_MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu')

/** Counts what is kept of one document, so that it ends. */
export type Measure = { add(characters: number): void; readonly full: boolean }

/** @param most characters. */
export function measure(most: number): Measure {
  let said = 0
  return {
    add(characters) {
      said += characters
    },
    get full() {
      return said > most
    },
  }
}

/** Words put together to lines. */
export type Lines = {
  /** Blanks within count as such. */
  say(text: string): void
  /** A blank, a tab or the end of a line; an empty line where one has ended already. */
  gap(gap: ' ' | '\t' | '\n'): void
  /** What follows stands in a line of its own. */
  fresh(): void
  /** Lines as they were made elsewhere. */
  insert(lines: string): void
  text(): string
}

export function createLines(kept: Measure): Lines {
  const said: string[] = []
  let gap: Gap = ''
  const put = (words: string) => {
    if (said.length > 0 && gap !== '') said.push(gap)
    said.push(words)
    kept.add(words.length + gap.length)
    gap = ''
  }
  const leave = (wider: Gap) => {
    // Two ends of a line are an empty line, however many follow.
    if (wider === '\n' && gap === '\n') gap = '\n\n'
    else if (GAPS.indexOf(wider) > GAPS.indexOf(gap)) gap = wider
  }
  return {
    say(text) {
      for (const [piece] of text.replace(TOO_MANY_MARKS, '$1').matchAll(/\s+|\S+/g)) {
        if (kept.full) return
        if (/\S/.test(piece)) put(piece)
        else leave(piece.includes('\t') ? '\t' : ' ')
      }
    },
    gap: leave,
    fresh() {
      if (!gap.startsWith('\n')) leave('\n')
    },
    insert(lines) {
      if (lines !== '') put(lines)
    },
    text: () => said.join(''),
  }
}
