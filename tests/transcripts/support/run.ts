import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { play } from './play.ts'
import { TROUBLE } from './script.ts'

const FOLDER = join(import.meta.dirname, '..')

/** Rewrites what is expected instead of checking it: `UPDATE_TRANSCRIPTS=1`; afterwards everything is READ. */
const updating = process.env.UPDATE_TRANSCRIPTS === '1'

/** Every transcript whose name begins so, e.g. "bao-cao". */
export const transcripts = (prefix: string): readonly string[] =>
  readdirSync(FOLDER).filter(name => name.endsWith('.txt') && name.startsWith(prefix))

/** One test for each transcript, called by its first line. */
export function runTranscripts(prefix: string): void {
  describe(prefix, () => {
    for (const name of transcripts(prefix)) {
      const path = join(FOLDER, name)
      const text = readFileSync(path, 'utf8').normalize('NFC')
      const [title = name] = text.split('\n')
      it(title.replace(/^# /, ''), async () => {
        const played = await play(text)
        if (updating) writeFileSync(path, played)
        else expect(played).toBe(text)
        // What could not be acted out is written down where it happened, for whoever mends the story; it is none as it is.
        expect(played.split('\n').filter(line => line.startsWith(TROUBLE))).toEqual([])
      })
    }
  })
}
