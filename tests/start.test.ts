import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newFolder } from './support/story.ts'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
const [, ...START] = scripts.start.split(' ')

/** A clone in which everything is installed. */
function installed(): string {
  const folder = newFolder()
  for (const name of ['src', 'package.json', 'package-lock.json', 'prisma'])
    cpSync(name, join(folder, name), { recursive: true })
  const packages = join(folder, 'node_modules')
  mkdirSync(packages)
  for (const name of readdirSync('node_modules').filter(each => each !== '.cache'))
    symlinkSync(join(process.cwd(), 'node_modules', name), join(packages, name))
  return folder
}

const started = (folder: string) => {
  const env = { PATH: process.env.PATH ?? '', BOT_TOKEN: 'x' }
  const { status, stdout, stderr } = spawnSync(process.execPath, START, { cwd: folder, env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

it('is put together at the first start, needs no translating afterwards, and is put together anew with what changes', () => {
  const folder = installed()
  const cache = join(folder, 'node_modules', '.cache', 'tro-ly-bao-cao')
  const refused = { status: 78, stdout: '', stderr: expect.stringContaining('BOT_TOKEN') }
  expect(started(folder)).toEqual(refused)
  const first = readdirSync(cache)
  expect(first).toHaveLength(1)
  for (const name of ['tsx', 'esbuild', '@esbuild']) rmSync(join(folder, 'node_modules', name))
  expect(started(folder)).toEqual(refused)

  // Neither its size nor its time tells that it is another text.
  const source = join(folder, 'src', 'main.ts')
  appendFileSync(source, "\nthrow new Error('one')\n")
  for (const name of ['tsx', 'esbuild', '@esbuild'])
    symlinkSync(join(process.cwd(), 'node_modules', name), join(folder, 'node_modules', name))
  const line = readFileSync(source, 'utf8').split('\n').length - 1
  const one = started(folder)
  expect(one.stderr).toContain('Error: one')
  // Whoever reads it finds the place in the sources.
  expect(one.stderr).toContain(`/src/main.ts:${line}:`)
  writeFileSync(source, readFileSync(source, 'utf8').replace("Error('one')", "Error('two')"))
  expect(started(folder).stderr).toContain('Error: two')
  expect(readdirSync(cache)).toHaveLength(3)
})

it('starts all the same where nothing can be kept', () => {
  const folder = installed()
  writeFileSync(join(folder, 'node_modules', '.cache'), '')
  expect(started(folder)).toMatchObject({ status: 78, stderr: expect.stringContaining('BOT_TOKEN') })
})
