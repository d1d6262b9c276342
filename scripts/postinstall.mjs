// After `npm ci`: build the SQLite addon from its own source and generate the database client.
// Nothing here downloads: third-party install scripts are refused in package.json (`allowScripts`), and the
// addon is compiled against the headers that came with this Node wherever they are present.
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const addon = dirname(require.resolve('better-sqlite3/package.json'))
const windows = process.platform === 'win32'

function addonWorks() {
  try {
    execFileSync(process.execPath, ['-e', 'new (require("better-sqlite3"))(":memory:").close()'], {
      cwd: addon,
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
}

/** Somebody at the machine has to do something first: one sentence says what. @returns {never} */
function giveUp(/** @type {string} */ sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Runs quietly: a compiler's warnings worry people, its errors are shown. */
function run(
  /** @type {string} */ file,
  /** @type {string[]} */ args,
  /** @type {string} */ failed,
  /** @type {import('node:child_process').ExecFileSyncOptions} */ options = {},
) {
  try {
    execFileSync(file, args, { stdio: 'pipe', maxBuffer: Number.POSITIVE_INFINITY, ...options })
  } catch (error) {
    const { stdout = '', stderr = '' } = /** @type {{ stdout?: Buffer, stderr?: Buffer }} */ (error)
    process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`)
    giveUp(failed)
  }
}

function npm(/** @type {string[]} */ args) {
  const cli = process.env.npm_execpath
  const failed = 'Chưa dựng được phần SQLite (better-sqlite3): lý do ở các dòng trên; xin sửa rồi chạy lại npm ci.'
  if (cli?.endsWith('.js')) run(process.execPath, [cli, ...args], failed, { cwd: addon })
  else run('npm', args, failed, { cwd: addon, shell: windows })
}

/** Which Node the headers in a folder belong to (NODE_MODULE_VERSION); undefined when there are none. */
function headersOf(/** @type {string} */ folder) {
  const version = join(folder, 'include/node/node_version.h')
  if (!existsSync(join(folder, 'include/node/node.h')) || !existsSync(version)) return undefined
  return /^#define NODE_MODULE_VERSION (\d+)/m.exec(readFileSync(version, 'utf8'))?.[1]
}

/** Minutes of compiling against another Node's headers end in an addon that this one cannot open. */
function findHeaders() {
  const named = process.env.npm_config_nodedir
  const own = join(dirname(process.execPath), '..')
  const found = [...(named ? [named] : []), own].find(folder => headersOf(folder) === process.versions.modules)
  if (found === undefined && named)
    giveUp(
      `Cấu hình npm chỉ nodedir=${named}, không phải tệp của Node đang chạy (${process.version}); xin chạy npm config delete nodedir rồi chạy lại npm ci.`,
    )
  return found
}

/** What a compiler needs, as node-gyp looks for it. @returns the names of what is not there. */
function missingTools() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const isThere = (/** @type {string} */ name) =>
    folders.some(folder => {
      try {
        accessSync(join(folder, name), constants.X_OK)
        return true
      } catch {
        return false
      }
    })
  const chosen = (/** @type {string | undefined} */ name) => name !== undefined && name !== ''
  const { CXX, PYTHON, npm_config_python: python } = process.env
  return [
    ...(isThere('make') || isThere('gmake') ? [] : ['make']),
    ...(chosen(CXX) || ['c++', 'g++', 'clang++'].some(isThere) ? [] : ['g++']),
    ...(chosen(PYTHON) || chosen(python) || ['python3', 'python'].some(isThere) ? [] : ['python3']),
  ]
}

if (!addonWorks()) {
  const headers = findHeaders()
  if (headers !== undefined) {
    const missing = windows ? [] : missingTools()
    if (missing.length > 0)
      giveUp(
        `Chưa dựng được phần SQLite vì máy thiếu ${missing.join(', ')}; trên Debian, Ubuntu xin chạy: sudo apt install -y build-essential python3 rồi chạy lại npm ci.`,
      )
    console.log('Đang dựng phần SQLite (better-sqlite3), một lần, mất một hai phút.')
    npm(['run', 'build-release', '--', `--nodedir=${headers}`])
  } else {
    console.log('Không có tệp tiêu đề của Node ở máy này: better-sqlite3 tự tải bản dựng sẵn, theo cách của tác giả.')
    npm(['run', 'install'])
  }
  if (!addonWorks())
    giveUp('Đã dựng phần SQLite nhưng Node này không mở được; xin xem lệnh node có phải bản mà npm dùng không.')
}

if (existsSync(join('node_modules', 'prisma', 'package.json'))) {
  const failed = 'Chưa tạo được phần truy cập cơ sở dữ liệu: lý do ở các dòng trên; xin sửa rồi chạy lại npm ci.'
  run(process.execPath, [join('node_modules', 'prisma', 'build', 'index.js'), 'generate'], failed)
  console.log('Đã cài xong: npm start')
} else {
  const left = existsSync(join('src', 'storage', 'prisma', 'generated', 'client.ts'))
  console.log(
    left
      ? 'Không cài gói prisma; dùng phần truy cập cơ sở dữ liệu của lần cài đầy đủ trước.'
      : 'Không cài gói prisma nên chưa có phần truy cập cơ sở dữ liệu: xin chạy npm ci, không bỏ bớt gói nào.',
  )
}
