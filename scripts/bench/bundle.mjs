// Puts the benchmark's child together as `npm start` does with the program, in the folder given: node bundle.mjs <folder>
import { resolve } from 'node:path'
import { PROGRAM } from '../../src/start/at-hand.mjs'
import { putTogether } from '../../src/start/put-together.mjs'

const folder = process.argv[2] ?? '.'
await putTogether({ root: resolve('.'), folder, entries: { ...PROGRAM, child: 'scripts/bench/child.ts' } })
