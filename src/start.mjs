// What `npm start`, the service and the image run: the program in one process, out of files that start at once. Where
// none can be kept, tsx translates the sources one by one as they are loaded, which takes seconds. Node is told of up to
// 64 MB for what is young (--max-semi-space-size): where many write at once a message takes a tenth less CPU. It has to be
// told before this file is read; idle memory stays as it was.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { programOf } from './start/at-hand.mjs'
import { namePlaces } from './start/places.mjs'

// Of Prisma's compiler only what is used is made machine code: 20 MB. From version 22 on Node does so by itself.
setFlagsFromString('--wasm-lazy-compilation')

const program = await programOf(resolve(import.meta.dirname, '..'))
if (program) {
  namePlaces(program)
  await import(pathToFileURL(resolve(program, 'main.mjs')).href)
} else {
  const { register } = await import('tsx/esm/api')
  register()
  await import('./main.ts')
}
