import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the run's own folder stands in the environment of every process of the run. */
export const RUN_FOLDER = 'TRO_LY_TEST_RUN'

/** Folders in it that are the whole run's. */
export const BUNDLES = 'chuong-trinh-'

/** A disk that is memory, where the machine has one: the program makes every answer durable, and a test waits for it. */
const MEMORY = '/dev/shm'
/** What a whole run may need at once. */
const ROOM = 2 * 1024 ** 3

function placeOfRun(): string {
  if (process.env.TMPDIR !== undefined) return tmpdir()
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= ROOM ? MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** Programs that run as somebody else are started in folders below. */
export const letThrough = (folder: string): void => chmodSync(folder, 0o711)

/**
 * One folder for a whole run, in which every file of tests has one of its own; all of it is gone when the run is over.
 * @returns what ends the run; it fails when a file of tests was not rid of what it wrote.
 */
export default function openRunFolder(): () => void {
  const folder = mkdtempSync(join(placeOfRun(), 'tro-ly-'))
  letThrough(folder)
  process.env[RUN_FOLDER] = folder
  return () => {
    // A file all of whose tests were left out has an empty folder, which nobody took away.
    const kept = readdirSync(folder).filter(name => !name.startsWith(BUNDLES))
    const left = kept.flatMap(name => readdirSync(join(folder, name)).map(file => `${name}/${file}`))
    rmSync(folder, { recursive: true, force: true })
    if (left.length === 0) return
    // What is thrown here is printed, and forgotten.
    process.exitCode = 1
    throw new Error(`left behind by the tests: ${left.slice(0, 20).join(', ')}`)
  }
}
