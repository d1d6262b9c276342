import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Copies of the database are kept some nights; what they hold goes with them. */
const COPIES = 'sao-luu'

/** Which of the words stand in the raw bytes of any file below the folder, "bot.db-wal: word"; copies left out. */
export function rawFinds(folder: string, words: readonly string[]): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return files
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter(path => !path.startsWith(COPIES))
    .flatMap(path => {
      const bytes = readFileSync(join(folder, path))
      return words.filter(word => bytes.includes(word) || path.includes(word)).map(word => `${path}: ${word}`)
    })
}
