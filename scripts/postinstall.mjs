// After `npm ci`: build the SQLite addon from its own source and generate the database client.
// Third-party install scripts are refused in package.json (`allowScripts`). The addon is compiled against the headers
// that came with this Node; only where that cannot be is the binary fetched that its authors have published.
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const addon = dirname(require.resolve('better-sqlite3/package.json'))
const windows = process.platform === 'win32'

/** What an addon asks Node for that ends the program at some later moment (object-wrap.h). */
const DEADLY = 'RemoveEnvironmentCleanupHook'

function endsTheProgram() {
  const binary = join(addon, 'build', 'Release', 'better_sqlite3.node')
  return existsSync(binary) && readFileSync(binary).includes(DEADLY)
}

function addonWorks() {
  if (endsTheProgram()) return false
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

/** What a program that failed has printed. */
const printed = (/** @type {unknown} */ error) => {
  const { stdout = '', stderr = '' } = /** @type {{ stdout?: Buffer, stderr?: Buffer }} */ (error)
  return `${stdout ?? ''}${stderr ?? ''}`
}

/** Runs quietly: a compiler's warnings worry people. @returns what it printed when it failed, or undefined */
function failure(
  /** @type {string} */ file,
  /** @type {string[]} */ args,
  /** @type {import('node:child_process').ExecFileSyncOptions} */ options = {},
) {
  try {
    execFileSync(file, args, { stdio: 'pipe', maxBuffer: Number.POSITIVE_INFINITY, ...options })
    return undefined
  } catch (error) {
    return printed(error)
  }
}

/** Compiles it; where it is compiled the way from there to the header stands, as no shell parts it. */
const HEADER = '../../../scripts/object-wrap.h'

/** @returns what was printed when it failed, or undefined */
function compile(/** @type {string | undefined} */ headers) {
  const args = ['run', 'build-release', ...(headers === undefined ? [] : ['--', `--nodedir=${headers}`])]
  const env = {
    ...process.env,
    // What the environment names comes before what is asked for.
    ...(headers === undefined ? {} : { npm_config_nodedir: headers }),
    ...(windows ? {} : { CXXFLAGS: `${process.env.CXXFLAGS ?? ''} -include ${HEADER}` }),
  }
  const cli = process.env.npm_execpath
  if (cli?.endsWith('.js')) return failure(process.execPath, [cli, ...args], { cwd: addon, env })
  return failure('npm', args, { cwd: addon, env, shell: windows })
}

/** The binary that the addon's authors have published for this Node, where the network has it. @returns whether it works */
function fetchPublished() {
  try {
    const fetcher = createRequire(join(addon, 'package.json')).resolve('prebuild-install/bin.js')
    // Behind a firewall that answers nothing nobody waits longer.
    execFileSync(process.execPath, [fetcher], { cwd: addon, stdio: 'ignore', timeout: 120_000 })
  } catch {
    return false
  }
  return addonWorks()
}

/** Which Node the headers in a folder belong to (NODE_MODULE_VERSION); undefined when there are none. */
function headersOf(/** @type {string} */ folder) {
  const version = join(folder, 'include/node/node_version.h')
  if (!existsSync(join(folder, 'include/node/node.h')) || !existsSync(version)) return undefined
  return /^#define NODE_MODULE_VERSION (\d+)/m.exec(readFileSync(version, 'utf8'))?.[1]
}

/** The headers that came with this Node: minutes of compiling against another's end in an addon that it cannot open. */
function findHeaders() {
  const named = process.env.npm_config_nodedir
  const own = join(dirname(process.execPath), '..')
  return [...(named ? [named] : []), own].find(folder => headersOf(folder) === process.versions.modules)
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

/** Why it cannot be compiled here, in a sentence with the way out; undefined when it can. */
function obstacle(/** @type {string | undefined} */ headers) {
  const named = process.env.npm_config_nodedir
  if (headers === undefined && named)
    return `Cấu hình npm chỉ nodedir=${named}, không phải tệp của Node đang chạy (${process.version}); xin chạy npm config delete nodedir rồi chạy lại npm ci.`
  const missing = windows ? [] : missingTools()
  if (missing.length > 0)
    return `Chưa có phần SQLite: mạng không có bản dựng sẵn và máy thiếu ${missing.join(', ')}; trên Debian, Ubuntu xin chạy: sudo apt install -y build-essential python3 rồi chạy lại npm ci.`
  return undefined
}

function provideAddon() {
  const headers = findHeaders()
  const why = obstacle(headers)
  // What came with this Node comes first; without its headers the compiler would have to fetch them as well.
  if ((why !== undefined || headers === undefined) && fetchPublished()) return
  if (why !== undefined && endsTheProgram())
    giveUp(
      `Bản dựng sẵn của phần SQLite có thể làm Trợ lý dừng đột ngột trên Node ${process.version}; xin cài Node 22 rồi chạy lại npm ci.`,
    )
  if (why !== undefined) giveUp(why)
  console.log('Đang dựng phần SQLite (better-sqlite3), một lần, mất một hai phút.')
  const wrong = compile(headers)
  if (wrong === undefined && addonWorks()) return
  if (headers !== undefined && fetchPublished()) return
  if (wrong === undefined)
    giveUp('Đã dựng phần SQLite nhưng Node này không mở được; xin xem lệnh node có phải bản mà npm dùng không.')
  process.stderr.write(wrong)
  giveUp('Chưa dựng được phần SQLite (better-sqlite3): lý do ở các dòng trên; xin sửa rồi chạy lại npm ci.')
}

if (!addonWorks()) provideAddon()

if (existsSync(join('node_modules', 'prisma', 'package.json'))) {
  const failed = 'Chưa tạo được phần truy cập cơ sở dữ liệu: lý do ở các dòng trên; xin sửa rồi chạy lại npm ci.'
  const wrong = failure(process.execPath, [join('node_modules', 'prisma', 'build', 'index.js'), 'generate'])
  if (wrong !== undefined) {
    process.stderr.write(wrong)
    giveUp(failed)
  }
  // Whoever runs it may write nothing here; where this fails too, it is translated at each start.
  await (await import('../src/start/at-hand.mjs')).programOf(process.cwd())
  console.log('Đã cài xong: npm start')
} else {
  const left = existsSync(join('src', 'storage', 'prisma', 'generated', 'client.ts'))
  console.log(
    left
      ? 'Không cài gói prisma; dùng phần truy cập cơ sở dữ liệu của lần cài đầy đủ trước.'
      : 'Không cài gói prisma nên chưa có phần truy cập cơ sở dữ liệu: xin chạy npm ci, không bỏ bớt gói nào.',
  )
}
