import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { closeAll } from './closing.ts'
import { letThrough, RUN_FOLDER } from './run-folder.ts'

// What a file of tests writes for a while goes with it, also when a test fails.
const run = process.env[RUN_FOLDER] ?? tmpdir()
const folder = mkdtempSync(join(run, 'tep-'))
letThrough(folder)
process.env.TMPDIR = folder
afterAll(async () => {
  await closeAll()
  process.env.TMPDIR = run
  rmSync(folder, { recursive: true, force: true })
})
