import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, isAbsolute, join, relative, resolve } from 'node:path'
import type { Plan } from '../../domain/plan.ts'
import {
  DOCUMENT_FOLDER,
  type Player,
  STORY_FOLDER,
  SUMMARY_FILE,
  summaryFile,
  transcriptFile,
  transcriptHeading,
  transcriptText,
} from '../../text/playground.ts'
import type { ReceivedFile } from '../staff/actor.ts'
import type { Line } from './chronicle.ts'

const DATABASE = 'bot.db'
const FILES = 'minh-chung'
/** Where the program keeps each document it has made, by its content. */
const MADE = 'van-ban'

/** The playground's own folder. A database of the school's that stands in it is left in peace: then another is taken. */
export function playgroundFolder(dataDir: string, databaseUrl: string): string {
  const folder = join(dataDir, 'playground')
  const inside = relative(resolve(folder), resolve(databaseUrl.replace(/^file:/, '')))
  const isInside = inside !== '' && !inside.startsWith('..') && !isAbsolute(inside)
  return isInside ? join(dataDir, 'playground-2') : folder
}

/** Removes what an earlier play has left, and nothing else. */
export function emptyPlayground(folder: string): void {
  const folders = [FILES, MADE, STORY_FOLDER, DOCUMENT_FOLDER]
  mkdirSync(folder, { recursive: true })
  const summaries = readdirSync(folder).filter(name => SUMMARY_FILE.test(name))
  const files = [DATABASE, `${DATABASE}-wal`, `${DATABASE}-shm`, ...folders, ...summaries]
  for (const name of files) rmSync(join(folder, name), { recursive: true, force: true })
}

/** One text per person. @returns the folder. */
export function leaveTranscripts(folder: string, lines: readonly Line[], playerOf: (chat: number) => Player): string {
  const stories = join(folder, STORY_FOLDER)
  mkdirSync(stories, { recursive: true })
  for (const chat of new Set(lines.map(line => line.chat))) {
    const own = lines.filter(line => line.chat === chat)
    const player = playerOf(chat)
    const text = [transcriptHeading(player), ...own.map(line => transcriptText(line, player))].join('\n')
    writeFileSync(join(stories, transcriptFile(chat, player)), `${text}\n`)
  }
  return stories
}

/**
 * The last version of every document that was sent, under its own name: from the phones, because the data folder keeps
 * nothing that names somebody who has withdrawn. @returns the folder.
 */
export function leaveDocuments(folder: string, files: readonly ReceivedFile[]): string {
  const documents = join(folder, DOCUMENT_FOLDER)
  mkdirSync(documents, { recursive: true })
  for (const { name, bytes } of files) writeFileSync(join(documents, basename(name)), bytes)
  return documents
}

export type Compiled = { readonly board: string; readonly summary: string }

/** What the last /summary of a period brought to the officer's phone: the board, then all that was read after it. */
export function lastCompiled(lines: readonly Line[], officer: number, of: Reported): Compiled | undefined {
  const own = lines.filter(line => line.chat === officer)
  const commands = ['/summary', `/summary ${of.topic}`]
  const asked = own.findLastIndex(
    (line, at) =>
      line.from === 'person' &&
      commands.includes(line.text) &&
      sameReport(reportAsked(line), of) &&
      isAbout(own[at + 1]?.text ?? '', of),
  )
  if (asked < 0) return undefined
  const rest = own.slice(asked + 1)
  const until = rest.findIndex(line => line.from === 'person' && line.how !== 'presses')
  const said = rest.slice(0, until < 0 ? rest.length : until).filter(line => line.from === 'assistant')
  const [board, ...parts] = said
  return { board: board?.text ?? '', summary: parts.map(part => part.text).join('\n\n') }
}

/** Which of a year's two reports, of which matter. */
export type Reported = { readonly kind: 'half' | 'year'; readonly year: number; readonly topic: string }

type Asked = Omit<Reported, 'topic'>
const sameReport = (a: Asked, b: Asked): boolean => a.kind === b.kind && a.year === b.year

/** A board names its matter where there are several. */
function isAbout(board: string, { topic }: Reported): boolean {
  const [first = ''] = board.split('\n')
  return first.includes(`(${topic})`) || !first.includes('(')
}

/** The one open when it was asked: the year's from its opening in November until the next opens in May. */
function reportAsked({ at: { month, year } }: Line): Asked {
  if (month < 5) return { kind: 'year', year: year - 1 }
  return { kind: month < 11 ? 'half' : 'year', year }
}

/** @returns the paths of the texts written. */
export function leaveSummaries(
  folder: string,
  lines: readonly Line[],
  officer: number,
  { plans, year }: { readonly plans: readonly Plan[]; readonly year: number },
): readonly string[] {
  return plans.flatMap(({ topic, programme }) =>
    (['half', 'year'] as const).flatMap(kind => {
      const compiled = lastCompiled(lines, officer, { kind, year, topic })
      if (!compiled) return []
      const path = join(folder, summaryFile(programme, kind, year))
      writeFileSync(path, `${compiled.board}\n\n${compiled.summary}\n`)
      return [path]
    }),
  )
}

export const databasePath = (folder: string): string => join(folder, DATABASE)
export const filesPath = (folder: string): string => join(folder, FILES)
