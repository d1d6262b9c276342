import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

// Without an address npm takes the registry it is set to; one that is named must be there for everybody.
const PUBLIC = 'https://registry.npmjs.org/'

it('every package that could be installed on any machine is known by its contents', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { integrity?: string; resolved?: string }>
  }
  const unknown = Object.entries(lock.packages).filter(([path, { integrity }]) => path !== '' && !integrity)
  expect(unknown.map(([path]) => path)).toEqual([])
  const elsewhere = Object.values(lock.packages).filter(({ resolved = PUBLIC }) => !resolved.startsWith(PUBLIC))
  expect(elsewhere.map(({ resolved }) => resolved)).toEqual([])
})
