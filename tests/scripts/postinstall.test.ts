import { spawnSync } from 'node:child_process'
import { constants, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newFolder } from '../support/story.ts'

/** A folder of the project as npm leaves it before the addon is built. */
function unpacked(): string {
  const folder = newFolder()
  const addon = join(folder, 'node_modules', 'better-sqlite3')
  for (const each of ['scripts', 'empty', 'bin']) mkdirSync(join(folder, each))
  mkdirSync(addon, { recursive: true })
  writeFileSync(join(addon, 'package.json'), '{ "name": "better-sqlite3", "main": "index.js" }')
  writeFileSync(join(addon, 'index.js'), 'throw new Error("not built")')
  copyFileSync('scripts/postinstall.mjs', join(folder, 'scripts', 'postinstall.mjs'))
  return folder
}

/** Headers of a Node with this NODE_MODULE_VERSION. */
function headers(folder: string, modules: string): string {
  const include = join(folder, 'include', 'node')
  mkdirSync(include, { recursive: true })
  writeFileSync(join(include, 'node.h'), '')
  writeFileSync(join(include, 'node_version.h'), `#define NODE_MODULE_VERSION ${modules}\n`)
  return folder
}

/** Runs it where no other program can be found. */
function install(folder: string, node: string, nodedir: string) {
  const env = { PATH: join(folder, 'empty'), npm_config_nodedir: nodedir }
  const run = spawnSync(node, [join('scripts', 'postinstall.mjs')], { cwd: folder, env, encoding: 'utf8' })
  return { status: run.status, stdout: run.stdout, stderr: run.stderr }
}

/** What fetches the addon's published binary, for a machine whose network has it. */
function published(folder: string): void {
  const fetcher = join(folder, 'node_modules', 'prebuild-install')
  mkdirSync(fetcher)
  writeFileSync(join(fetcher, 'package.json'), '{ "name": "prebuild-install" }')
  const works = 'module.exports = class { close() {} }'
  writeFileSync(join(fetcher, 'bin.js'), `require('node:fs').writeFileSync('index.js', ${JSON.stringify(works)})`)
}

const sentence = (words: string) => expect.stringMatching(new RegExp(`^[^\\n]*${words}[^\\n]*\\.\\n$`))

it('a machine without a compiler is told in one sentence what to install', () => {
  const folder = unpacked()
  const run = install(folder, process.execPath, headers(join(folder, 'node'), process.versions.modules))
  expect(run).toEqual({
    status: 1,
    stdout: '',
    stderr: sentence('không có bản dựng sẵn và máy thiếu make, g\\+\\+, python3; .*sudo apt install -y'),
  })
})

it('a binary that would end the program some day is taken neither from before nor from its authors', () => {
  const folder = unpacked()
  const binary = join('build', 'Release', 'better_sqlite3.node')
  mkdirSync(join(folder, 'node_modules', 'better-sqlite3', 'build', 'Release'), { recursive: true })
  const deadly = '_ZN4node28RemoveEnvironmentCleanupHookEPN2v87IsolateEPFvPvES3_'
  writeFileSync(join(folder, 'node_modules', 'better-sqlite3', binary), deadly)
  published(folder)
  const run = install(folder, process.execPath, headers(join(folder, 'node'), process.versions.modules))
  expect(run).toMatchObject({ status: 1, stderr: sentence('dừng đột ngột trên Node v[\\d.]+; xin cài Node 22') })
})

it('the addon in use here ends no program', () => {
  const binary = createRequire(import.meta.url).resolve('better-sqlite3/build/Release/better_sqlite3.node')
  expect(readFileSync(binary).includes('AddEnvironmentCleanupHook')).toBe(true)
  expect(readFileSync(binary).includes('RemoveEnvironmentCleanupHook')).toBe(false)
})

it('headers of another Node are not compiled against', () => {
  const folder = unpacked()
  // A Node that has no headers of its own beside it.
  const node = join(folder, 'bin', 'node')
  copyFileSync(process.execPath, node, constants.COPYFILE_FICLONE)
  const run = install(folder, node, headers(join(folder, 'node'), '1'))
  expect(run).toEqual({ status: 1, stdout: '', stderr: sentence('không phải tệp của Node đang chạy') })
})

it('what cannot be compiled is fetched as its authors publish it, where the network has it', () => {
  const folder = unpacked()
  published(folder)
  const noCompiler = install(folder, process.execPath, headers(join(folder, 'node'), process.versions.modules))
  expect(noCompiler).toMatchObject({ status: 0, stderr: '' })
  const other = unpacked()
  published(other)
  const node = join(other, 'bin', 'node')
  copyFileSync(process.execPath, node, constants.COPYFILE_FICLONE)
  expect(install(other, node, headers(join(other, 'node'), '1'))).toMatchObject({ status: 0, stderr: '' })
  // Neither headers nor a compiler nor the network.
  const bare = unpacked()
  const alone = join(bare, 'bin', 'node')
  copyFileSync(process.execPath, alone, constants.COPYFILE_FICLONE)
  expect(install(bare, alone, '')).toMatchObject({ status: 1, stderr: sentence('mạng không có bản dựng sẵn') })
})
