import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

let begun = false

/** From now on this process imports files of TypeScript as they lie there. */
export function begin() {
  if (begun) return
  begun = true
  if (module.registerHooks) module.registerHooks({ load })
  else module.register(import.meta.url)
}

/** Ours: what is installed is JavaScript, and whatever stands behind the path makes it another module of the same file. */
const OURS = /^file:(?!.*\/node_modules\/)[^?]*\.ts(?=\?|$)/

/** Node's hook: types go, lines are found again. */
export function load(url, context, next) {
  const [ours] = OURS.exec(url) ?? []
  return ours ? { format: 'module', source: translated(fileURLToPath(ours)), shortCircuit: true } : next(url, context)
}

const HOW = {
  ...{ swcrc: false, configFile: false, sourceMaps: 'inline', inlineSourcesContent: false },
  jsc: {
    parser: { syntax: 'typescript' },
    target: 'es2023',
    transform: { verbatimModuleSyntax: true },
    experimental: { keepImportAttributes: true },
  },
}

const require = createRequire(import.meta.url)
const BY = JSON.stringify([HOW, require('@swc/core/package.json').version])
const hashOf = text => createHash('sha1').update(text).digest('base64url')

/** A third of what it costs to read the program is translating it, in every process of every run: a file as it is, once is enough. */
const KEPT = fileURLToPath(new URL('../../node_modules/.cache/tests-typescript', import.meta.url))

function translated(path) {
  const source = readFileSync(path, 'utf8')
  const kept = join(KEPT, `${hashOf(path)}.js`)
  const mark = `\n// ${hashOf(BY + source)}`
  const before = contentOf(kept)
  if (before?.endsWith(mark)) return before
  const { code } = require('@swc/core').transformSync(source, { ...HOW, filename: path })
  keep(kept, code + mark)
  return code
}

function contentOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Whole or not at all: another process may be reading it. Where nothing can be kept, all do without. */
function keep(path, content) {
  try {
    mkdirSync(KEPT, { recursive: true })
    writeFileSync(`${path}.${process.pid}`, content)
    renameSync(`${path}.${process.pid}`, path)
  } catch {}
}
