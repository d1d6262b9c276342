import { readFileSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from '@swc/core'

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
  if (!ours) return next(url, context)
  const path = fileURLToPath(ours)
  const { code } = transformSync(readFileSync(path, 'utf8'), {
    ...{ filename: path, swcrc: false, configFile: false },
    ...{ sourceMaps: 'inline', inlineSourcesContent: false },
    jsc: {
      parser: { syntax: 'typescript' },
      target: 'es2023',
      transform: { verbatimModuleSyntax: true },
      experimental: { keepImportAttributes: true },
    },
  })
  return { format: 'module', source: code, shortCircuit: true }
}
