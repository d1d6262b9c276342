import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { transcripts } from './support/run.ts'

it('acts out every transcript exactly once', () => {
  const tests = readdirSync(import.meta.dirname).filter(name => name.endsWith('.test.ts'))
  const acted = tests.flatMap(name => {
    const [, prefix] = /^runTranscripts\('(.+)'\)$/m.exec(readFileSync(`${import.meta.dirname}/${name}`, 'utf8')) ?? []
    return prefix === undefined ? [] : transcripts(prefix)
  })
  expect(acted.toSorted()).toEqual([...transcripts('')].toSorted())
})
