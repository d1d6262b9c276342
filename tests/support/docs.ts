import { readFileSync, writeFileSync } from 'node:fs'
import { VARIABLES } from '../../src/config.ts'
import { type Hat, hatsOf } from '../../src/conversation/rights.ts'
import type { CommandName } from '../../src/conversation/vocabulary/commands.ts'
import { COMMANDS } from '../../src/text/commands.ts'
import { keptRows, retentionRows } from './kept.ts'

/** Parts of the documents that the program itself tells; they stand between these two lines. */
const PART = /<!-- told: (?<what>.+?) -->\n(?<text>[\s\S]*?)<!-- end -->/g

export type ToldPart = { readonly what: string; readonly text: string; readonly expected: string }

/** Every told part of a document with what it has to say. @throws when a part names something that is not there. */
export function toldParts(document: string): readonly ToldPart[] {
  return [...document.matchAll(PART)].map(({ groups }) => {
    const { what = '', text = '' } = groups ?? {}
    return { what, text, expected: tell(what) }
  })
}

/** Writes anew what the program tells: `UPDATE_DOCS=1 npx vitest run tests/docs.test.ts`; afterwards it is READ. */
export function rewrite(path: string): void {
  const document = readFileSync(path, 'utf8')
  const written = document.replace(PART, (_, what: string) => `<!-- told: ${what} -->\n${tell(what)}<!-- end -->`)
  if (written !== document) writeFileSync(path, written)
}

function tell(what: string): string {
  if (what === 'environment') return environmentTable()
  if (what === 'commands') return commandTable()
  if (what === 'retention') return table(['Dữ liệu', 'Giữ tối đa'], retentionRows())
  if (what === 'kept') return table(['Dữ liệu', 'Giữ bao lâu', 'Bảng'], keptRows())
  const excerpt = /^(?<file>[\w-]+\.txt), (?<name>\S+), "(?<from>.+?)" … "(?<to>.+?)"$/.exec(what)?.groups
  if (!excerpt) throw new Error(`no document part is called ${what}`)
  const { file = '', name = '', from = '', to = '' } = excerpt
  return conversation(readFileSync(`tests/transcripts/${file}`, 'utf8'), name, from, to)
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  `${[row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')}\n`

/** Name, default and meaning, from `.env.example`: a comment in Vietnamese, one in English, the variable. */
function environmentTable(): string {
  const example = readFileSync('.env.example', 'utf8')
  const rows = VARIABLES.map(variable => {
    const found = new RegExp(`^# (?<meaning>.+)\\n${variable}=(?<value>.*)$`, 'm').exec(example)?.groups
    if (!found) throw new Error(`.env.example does not explain ${variable}`)
    return [`\`${variable}\``, found.value ? `\`${found.value}\`` : '(empty)', found.meaning ?? '']
  })
  return table(['variable', 'default', 'meaning'], rows)
}

const HATS: Readonly<Record<Hat, string>> = {
  reporter: 'reporter',
  'union-leader': 'tổ trưởng công đoàn',
  officer: 'officer',
  leadership: 'BGH',
  clerk: 'văn thư',
}

function commandTable(): string {
  const hats = Object.keys(HATS) as Hat[]
  const rows = (Object.keys(COMMANDS) as CommandName[]).map(name => {
    const { command, description, aliases } = COMMANDS[name]
    return [
      `\`/${command}\``,
      description,
      aliases.map(alias => `"${alias}"`).join(', '),
      ...hats.map(hat => (hatsOf(name).includes(hat) ? '✓' : '')),
    ]
  })
  return table(['command', 'as the menu says it', 'typed instead', ...Object.values(HATS)], rows)
}

/** One message or act of a transcript: its heading line and the indented lines after it. */
type Turn = { readonly head: string; readonly body: readonly string[] }

/** What passes between one person and the assistant, from the turn that says `from` to the one that says `to`. */
function conversation(transcript: string, name: string, from: string, to: string): string {
  const turns: Turn[] = []
  for (const line of transcript.split('\n')) {
    const last = turns.at(-1)
    if (last && (line === '' || line.startsWith('  ')))
      turns[turns.length - 1] = { ...last, body: [...last.body, line] }
    else turns.push({ head: line, body: [] })
  }
  const own = turns.filter(
    ({ head }) => head.startsWith(`Trợ lý → ${name}`) || head.startsWith(`${name}:`) || head.startsWith(`${name} `),
  )
  const says = ({ head, body }: Turn, words: string) => [head, ...body].some(line => line.includes(words))
  const first = own.findIndex(turn => says(turn, from))
  const last = own.findIndex((turn, at) => at >= first && says(turn, to))
  if (first < 0 || last < 0) throw new Error(`no transcript says "${from}" and then "${to}" to ${name}`)
  return `${own
    .slice(first, last + 1)
    .map(quoted)
    .join('>\n')}`
}

/** A turn as a quotation: who, the words line by line, the buttons as code. */
function quoted({ head, body }: Turn): string {
  const bot = /^Trợ lý → [^,:]+(?<when>, .+)?:$/.exec(head)
  const [who = '', said = ''] = bot ? [`Trợ lý${bot.groups?.when ?? ''}`] : head.split(/: ?(.*)/s)
  const lines = body.map(line => line.trim()).filter(Boolean)
  const isButtons = (line: string) => /^(\[[^\]]+\] ?)+$/.test(line)
  const words = [said, ...lines.filter(line => !isButtons(line))].filter(Boolean).map(escaped)
  const buttons = lines.filter(isButtons).flatMap(line => line.match(/\[[^\]]+\]/g) ?? [])
  const shown = buttons.length === 0 ? [] : ['>', `> ${buttons.map(button => `\`${button.slice(1, -1)}\``).join(' ')}`]
  return `${[`> **${who}${words.length > 0 ? ':' : ''}** ${words.join('<br>')}`.trimEnd(), ...shown].join('\n')}\n`
}

const escaped = (text: string) => text.replace(/[<>&_*\\]/g, mark => `\\${mark}`).replace(/^(\d+)\. /, '$1\\. ')
