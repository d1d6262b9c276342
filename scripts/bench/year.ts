import { once } from 'node:events'
import { statSync } from 'node:fs'
import { databasePath, playgroundFolder } from '../../src/playground/year/leave.ts'
import { diskFolder, removeFolder } from './kept-program.ts'
import { elapsed, type Measure, spread } from './measure.ts'
import { npmStart } from './npm-start.ts'

const RUNS = 2
const LIMIT_MS = 8000

/** The year that `npm start` plays without a token: how long it takes, and how much the database has grown by it. */
export async function benchYear(): Promise<{ measures: readonly Measure[]; lines: readonly string[] }> {
  const folder = diskFolder()
  try {
    const taken: number[] = []
    while (taken.length < RUNS) taken.push(await elapsed(() => playedBy(folder)))
    const megabytes = statSync(databasePath(playgroundFolder(folder, folder))).size / 1024 / 1024
    return {
      measures: [{ what: 'npm start, a year played', ...spread(taken), limit: LIMIT_MS }],
      lines: [`database after that year: ${megabytes.toFixed(2)} MB`],
    }
  } finally {
    removeFolder(folder)
  }
}

async function playedBy(folder: string): Promise<void> {
  const [code] = await once(npmStart(folder), 'exit')
  if (code !== 0) throw new Error(`npm start has ended with ${code}`)
}
