// After `npm ci`: build the SQLite addon from its own source and generate the database client.
// Nothing here downloads: third-party install scripts are refused in package.json (`allowScripts`), and the
// addon is compiled against the headers that came with this Node wherever they are present.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const addon = dirname(require.resolve('better-sqlite3/package.json'))

function addonWorks() {
  try {
    execFileSync(process.execPath, ['-e', 'new (require("better-sqlite3"))(":memory:").close()'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

if (!addonWorks()) {
  const env = { ...process.env }
  const headers = join(dirname(process.execPath), '..')
  // Without local headers the addon's own install script may fetch a prebuilt file, its authors' way.
  const local = existsSync(join(headers, 'include/node/node.h'))
  if (local) env.npm_config_nodedir = headers
  const npm = process.env.npm_execpath
  const run = (/** @type {string[]} */ args) =>
    npm?.endsWith('.js')
      ? execFileSync(process.execPath, [npm, ...args], { cwd: addon, env, stdio: 'inherit' })
      : execFileSync('npm', args, { cwd: addon, env, stdio: 'inherit', shell: process.platform === 'win32' })
  run(['run', local ? 'build-release' : 'install'])
  if (!addonWorks()) throw new Error('better-sqlite3 was built but cannot be opened by this Node; see the lines above')
}

if (existsSync(join('node_modules', 'prisma', 'package.json'))) {
  execFileSync(process.execPath, [join('node_modules', 'prisma', 'build', 'index.js'), 'generate'], {
    stdio: 'inherit',
  })
} else {
  console.log('prisma is not installed (production install): keep src/storage/prisma/generated from a full install.')
}
