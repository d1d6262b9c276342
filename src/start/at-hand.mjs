import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'

/** In the folder of what is installed, so that a new installation begins with none. */
const CACHE = join('node_modules', '.cache', 'tro-ly-bao-cao')
/** One may still be running out of an older one. */
const KEPT = 3

/** The program, and what it runs in threads of its own, which it looks for beside itself. */
export const PROGRAM = {
  main: 'src/main.ts',
  thread: 'src/documents/apart/thread.ts',
  'scribe-thread': 'src/scribe/scribe-thread.ts',
  'read-worker': 'src/documents/docx/read-worker.ts',
  'copy-worker': 'src/storage/prisma/copy-worker.mjs',
}

/**
 * The folder in which the program of these very sources and packages lies put together, after putting it there if need be.
 * @param {string} root where package.json lies
 * @returns {Promise<string | undefined>} undefined where nothing can be kept
 */
export async function programOf(root) {
  const cache = join(root, CACHE)
  const program = join(cache, fingerprint(root))
  if (existsSync(program)) return program
  const part = `${program}.${process.pid}`
  try {
    const { putTogether } = await import('./put-together.mjs')
    await putTogether({ root, entries: PROGRAM, folder: part })
    for (const name of readdirSync(part)) keep(join(part, name))
    renameSync(part, program)
    forgetOld(cache)
  } catch {
    if (existsSync(part)) rmSync(part, { recursive: true, force: true })
  }
  // Another start may have been quicker.
  return existsSync(program) ? program : undefined
}

/** By what the sources hold, not when they were written: a copied or an unpacked folder tells other times. */
function fingerprint(/** @type {string} */ root) {
  const hash = createHash('sha256')
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).sort()
  const installed = ['package-lock.json', join('node_modules', '.package-lock.json')]
  for (const name of [...installed, ...sources.map(name => join('src', name))]) {
    const content = contentOf(join(root, name))
    if (content) hash.update(`${name}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex').slice(0, 32)
}

/** @returns {Buffer | undefined} undefined for a folder, and for what is not there */
function contentOf(/** @type {string} */ path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** On the disk before it has its name: after a power cut half a program would be taken for the whole one. */
function keep(/** @type {string} */ path) {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}

function forgetOld(/** @type {string} */ cache) {
  const all = readdirSync(cache).map(name => join(cache, name))
  const written = new Map(all.map(path => [path, statSync(path).mtimeMs]))
  const old = all.sort((a, b) => (written.get(b) ?? 0) - (written.get(a) ?? 0)).slice(KEPT)
  for (const path of old) rmSync(path, { recursive: true, force: true })
}
