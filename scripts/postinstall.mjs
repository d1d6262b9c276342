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

/** Runs quietly: a compiler's warnings worry people, its errors are shown. */
function run(/** @type {string} */ file, /** @type {string[]} */ args, options = {}) {
  try {
    execFileSync(file, args, { stdio: 'pipe', maxBuffer: Number.POSITIVE_INFINITY, ...options })
  } catch (error) {
    const { stdout = '', stderr = '' } = /** @type {{ stdout?: Buffer, stderr?: Buffer }} */ (error)
    process.stderr.write(`${stdout}${stderr}`)
    throw error
  }
}

function npm(/** @type {string[]} */ args) {
  const cli = process.env.npm_execpath
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], { cwd: addon })
  return run('npm', args, { cwd: addon, shell: process.platform === 'win32' })
}

if (!addonWorks()) {
  const headers = process.env.npm_config_nodedir || join(dirname(process.execPath), '..')
  if (existsSync(join(headers, 'include/node/node.h'))) {
    console.log('Compiling better-sqlite3, once; this takes a minute or two.')
    npm(['run', 'build-release', '--', `--nodedir=${headers}`])
  } else {
    console.log(
      `No Node headers in ${headers}: better-sqlite3 fetches its prebuilt file or the headers, its authors' way.`,
    )
    npm(['run', 'install'])
  }
  if (!addonWorks())
    throw new Error('better-sqlite3 was built but this Node cannot open it: is `node` the one npm runs?')
}

if (existsSync(join('node_modules', 'prisma', 'package.json'))) {
  run(process.execPath, [join('node_modules', 'prisma', 'build', 'index.js'), 'generate'])
  console.log('Ready: npm start')
} else {
  const left = existsSync(join('src', 'storage', 'prisma', 'generated', 'client.ts'))
  console.log(
    left
      ? 'The prisma package is not installed; the database client of the last full install stays in use.'
      : 'The prisma package is not installed, so there is no database client yet: run `npm ci` without omitting anything.',
  )
}
