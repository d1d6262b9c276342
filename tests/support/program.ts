import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { bundled } from './bundled.ts'
import { newFolder, SETUP } from './story.ts'

/** The program as it runs at a school, and what it has printed. */
export type Program = { readonly child: ChildProcess; output(): string }

export type ProgramOptions = {
  readonly folder?: string
  /** What is loaded before the program. */
  readonly preload?: 'shift-clock'
  /** By the very command that the guide, the service and the image have. */
  readonly asInstalled?: boolean
  readonly env?: Readonly<Record<string, string>>
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
const INSTALLED = scripts.start.split(' ').slice(1)

const preloaded = ({ preload }: ProgramOptions): readonly string[] =>
  preload === undefined ? [] : ['--import', bundled(preload)]

/** `npm start` with a token. */
export function startProgram(token: string, root: string, options: ProgramOptions = {}): Program {
  const folder = options.folder ?? newFolder()
  const env = {
    PATH: process.env.PATH ?? '',
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: root,
    DATABASE_URL: `file:${join(folder, 'bot.db')}`,
    DATA_DIR: folder,
    SETUP_CODE: SETUP,
    LOG_LEVEL: 'info',
    ...options.env,
  }
  const child = spawn(process.execPath, options.asInstalled ? INSTALLED : [...preloaded(options), bundled('main')], {
    env,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (output += chunk))
  return { child, output: () => output }
}

/** Waits for output that has these words; the stream itself tells when to look again. */
export async function prints({ child, output }: Program, words: string): Promise<void> {
  while (!output().includes(words) && child.exitCode === null) {
    await Promise.race([once(child.stdout ?? child, 'data'), once(child.stderr ?? child, 'data'), once(child, 'exit')])
  }
  expect(output()).toContain(words)
}
