import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** What `npm start` starts, in its own way, on a data folder of its own and with nothing of the machine's environment. */
export function npmStart(folder: string, env: Readonly<Record<string, string>> = {}): ChildProcess {
  const [command = '', ...rest] = startWords()
  const path = `${resolve('node_modules/.bin')}:${process.env.PATH ?? ''}`
  const own = { DATABASE_URL: `file:${join(folder, 'bot.db')}`, DATA_DIR: folder }
  return spawn(command, rest, { env: { PATH: path, ...own, ...env }, stdio: 'ignore' })
}

/** What `npm start` tells node beside the program. */
export const nodeFlags = (): readonly string[] => startWords().filter(word => word.startsWith('--'))

function startWords(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
  return scripts.start.split(' ')
}
