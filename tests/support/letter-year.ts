import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { DateTime } from 'luxon'
import { zaloChannel } from '../../src/messenger/zalo/channel.ts'
import { CAST, OFFICER } from '../../src/playground/staff/cast.ts'
import type { Behind, Seen } from '../../src/playground/staff/seen.ts'
import { withinProcess } from '../../src/playground/within-process.ts'
import type { Line } from '../../src/playground/year/chronicle.ts'
import { spanOf } from '../../src/playground/year/options.ts'
import { play } from '../../src/playground/year/play.ts'
import { storedAbout, storedMenu } from '../../src/usecases/read/stored.ts'
import { QUOTA } from '../messenger/support.ts'
import { folderWithDatabase, schoolOf } from './story.ts'
import { unopened } from './unopened.ts'
import { calendar, plan } from './year.ts'

type Row = {
  readonly id: number
  readonly messageId: number
  readonly choices: string | null
  readonly about: string | null
  readonly turn: number | null
}

/** Who reads numbered lines chooses among the same things as who sees buttons; what is typed is one message either way. */
function readers(path: string): (behind: Behind) => Behind {
  const known = new Map<number, Stands>()
  let database: Database.Database | undefined
  let last = 0
  const sent = (): readonly Row[] => {
    database ??= new Database(path, { readonly: true })
    const select = `SELECT "id", CAST("messageId" AS INTEGER) AS "messageId", "choices", "about", "turn" FROM "OutboxRow"
      WHERE CAST("messageId" AS INTEGER) > ? ORDER BY 2`
    return database.prepare<[number], Row>(select).all(last)
  }
  return () => ({
    async learn() {
      for (const { id, messageId, choices, about, turn } of sent()) {
        last = messageId
        known.set(messageId, whatStands({ id, choices, about, turn }))
      }
    },
    seen: message => ({ ...message, ...(known.get(message.id) ?? NOTHING) }),
  })
}

type Stands = Pick<Seen, 'buttons' | 'numbered' | 'isAnswer' | 'about'>

const NOTHING: Stands = { buttons: [], numbered: [], isAnswer: false }

function whatStands({ id, choices, about, turn }: Omit<Row, 'messageId'>): Stands {
  const items = storedMenu(choices)?.items ?? []
  const meant = storedAbout(about)
  return {
    buttons: items.map(({ label, word, action }, place) => [
      { text: label, data: `${id}:${place}`, action, ...(word ? { word } : {}) },
    ]),
    numbered: items.flatMap(({ number, action }) => (number === null ? [] : [{ number, action }])),
    isAnswer: turn !== null,
    ...(meant ? { about: meant } : {}),
  }
}

/** What the played officer does to show every way of wording a report: at a school on letters it is done at the desk. */
const AT_THE_DESK = [
  ...['lines of the report', 'two lines that read as one, after all not', 'points that stand out'],
  ...['a paragraph in words of the school, after all not', 'the parts of the school once more'],
  'a figure of the year before, of another year by mistake',
]

/** The school with both its matters, all its people on Zalo alone, played from the plan's first day. */
export async function playedOnLetters(until: DateTime): Promise<readonly Line[]> {
  const folder = folderWithDatabase()
  const { textLimit, buttons, edits, files, menu, quota } = zaloChannel(() => '', { brought: false, quota: QUOTA })
  const { start } = spanOf(plan.year, plan, calendar)
  const { stage, chronicle } = await play({
    ...{ folder, start, until, seed: 49, years: [plan.year], without: AT_THE_DESK, sparing: true },
    school: schoolOf(['ke-hoach-49', 'dan-chu-co-so']),
    cast: CAST.map(({ onZalo: _, ...member }) => member),
    glasses: readers(join(folder, 'bot.db')),
    set: {
      channel: { textLimit, buttons, edits, files, menu, ...(quota ? { quota } : {}) },
      documents: unopened,
      way: withinProcess,
    },
  })
  await stage.stop()
  await stage.api.stop()
  return chronicle.lines()
}

/** How many messages there are of each, both ways, dearest first. */
export function counted(lines: readonly Line[], of: (line: Line) => string): readonly (readonly [string, number])[] {
  const found = new Map<string, number>()
  for (const line of lines) found.set(of(line), (found.get(of(line)) ?? 0) + 1)
  return [...found].toSorted(([, one], [, other]) => other - one)
}

/** The longest message the assistant sends, in UTF-16 units. */
export const longest = (lines: readonly Line[]): number =>
  Math.max(...lines.map(({ from, text }) => (from === 'assistant' ? text.length : 0)))

export const ofOfficer = (lines: readonly Line[]): readonly Line[] => lines.filter(({ chat }) => chat === OFFICER.id)
