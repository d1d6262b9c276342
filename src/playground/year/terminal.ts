import type { WriteStream } from 'node:tty'
import type { DateTime } from 'luxon'
import { cut } from '../../domain/reading/fit-text.ts'
import { monthText, type Player, progressText, scrollText } from '../../text/playground.ts'
import type { Line } from './chronicle.ts'

/** Where the year scrolls by. */
export type Terminal = {
  says(text: string): Promise<void>
  /** Lines of one moment, and how far the year is. */
  shows(lines: readonly Line[], at: DateTime, handed: number): Promise<void>
  /** Takes the bar away. */
  ends(): Promise<void>
}

export type Span = { readonly start: DateTime; readonly until: DateTime }

type Output = Pick<WriteStream, 'write' | 'once'> & { readonly isTTY?: boolean; readonly columns?: number }

const WIDEST = 100
const BAR = 24
/** Goes back to the beginning of the line and empties it. */
const CLEAR = '\r\u001b[2K'

/** @param total units that report. */
export function terminalOn(out: Output, span: Span, total: number, playerOf: (chat: number) => Player): Terminal {
  // A terminal that does not know its size says 0.
  const width = Math.min(out.columns || WIDEST, WIDEST) - 1
  const live = out.isTTY === true
  let month = 0
  let bar = ''
  const write = (text: string): Promise<void> =>
    new Promise(resolve => {
      if (text === '' || out.write(text)) resolve()
      else out.once('drain', resolve)
    })
  const percentAt = (at: DateTime) =>
    Math.min(100, Math.floor((100 * at.diff(span.start).toMillis()) / span.until.diff(span.start).toMillis()))
  return {
    says: text => write(`${live ? CLEAR : ''}${text}\n`),
    shows(lines, at, handed) {
      const percent = percentAt(at)
      const rows = lines.map(line => cut(scrollText(line, playerOf(line.chat)), width))
      // A month is announced with its first line, also where no bar can be drawn.
      if (rows.length > 0 && at.month !== month) rows.unshift('', monthText(at, percent), '')
      if (rows.length > 0) month = at.month
      const next = live ? cut(progressText({ at, percent, handed, total }, BAR), width) : ''
      if (rows.length === 0 && next === bar) return Promise.resolve()
      bar = next
      return write(`${live ? CLEAR : ''}${rows.map(row => `${row}\n`).join('')}${bar}`)
    },
    ends: () => write(live ? CLEAR : ''),
  }
}
