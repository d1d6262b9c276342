import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('every package that could be installed on any machine is known by its contents', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { integrity?: string; link?: boolean }>
  }
  const unknown = Object.entries(lock.packages).filter(([path, { integrity }]) => path !== '' && !integrity)
  expect(unknown.map(([path]) => path)).toEqual([])
})
