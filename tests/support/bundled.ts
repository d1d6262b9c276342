import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BUNDLES, letThrough, RUN_FOLDER } from './run-folder.ts'

let folder: string | undefined

/**
 * The program, or one of its tools, as a file that starts at once: nine parts of ten of a start through tsx are the
 * reading of six hundred files, and some tests start it a dozen times. It is put together once in a process of tests.
 */
export function bundled(name: 'main' | 'officer-reset' | 'restore' | 'child' | 'shift-clock'): string {
  folder ??= bundle()
  return join(folder, `${name}.mjs`)
}

function bundle(): string {
  const fresh = mkdtempSync(join(process.env[RUN_FOLDER] ?? tmpdir(), BUNDLES))
  letThrough(fresh)
  execFileSync(process.execPath, ['tests/support/bundle.mjs', fresh], { stdio: ['ignore', 'ignore', 'inherit'] })
  return fresh
}
