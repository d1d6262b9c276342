// Puts what is started as processes of their own into one file each, in the folder given: node bundle.mjs <folder>
import { symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PROGRAM } from '../../src/start/at-hand.mjs'
import { putTogether } from '../../src/start/put-together.mjs'

const folder = process.argv[2] ?? '.'
// What is installed is found from there as from here.
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))

await putTogether({
  root: resolve('.'),
  folder,
  entries: {
    ...PROGRAM,
    'officer-reset': 'scripts/officer-reset.ts',
    restore: 'scripts/restore.ts',
    child: 'tests/support/child.ts',
    'shift-clock': 'tests/support/shift-clock.ts',
  },
})
