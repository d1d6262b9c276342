import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { zaloChannel } from '../../src/messenger/zalo/channel.ts'
import { CAST } from '../../src/playground/staff/cast.ts'
import type { Behind, Seen } from '../../src/playground/staff/seen.ts'
import { spanOf } from '../../src/playground/year/options.ts'
import { type Played, play } from '../../src/playground/year/play.ts'
import { storedAbout, storedMenu } from '../../src/usecases/read/stored.ts'
import { QUOTA } from '../messenger/support.ts'
import { at, newFolder, school } from '../support/story.ts'
import { unopened } from '../support/unopened.ts'
import { calendar, plan } from '../support/year.ts'

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

let played: Played | undefined
afterEach(async () => {
  await played?.stage.stop()
  await played?.stage.api.stop()
})

it('the dearest month of a school that is on Zalo alone costs less than 1 200 messages, none over 1 900 units', async () => {
  const folder = newFolder()
  const { textLimit, buttons, edits, files, menu, quota } = zaloChannel(() => '', { brought: false, quota: QUOTA })
  const { start } = spanOf(2024, plan, calendar)
  played = await play({
    ...{
      school,
      folder,
      seed: 49,
      cast: CAST.map(({ onZalo: _, ...member }) => member),
      years: [2024],
      start,
      until: at('2024-06-01T00:00'),
    },
    glasses: readers(join(folder, 'bot.db')),
    set: { channel: { textLimit, buttons, edits, files, menu, ...(quota ? { quota } : {}) }, documents: unopened },
  })
  const lines = played.chronicle.lines()
  const inMay = lines.filter(line => line.at.month === 5)
  // Nearly all have reported by then, after reminders.
  expect(new Set(played.ledger.handed().map(({ unit }) => unit)).size).toBeGreaterThanOrEqual(12)
  expect(inMay.length).toBeGreaterThan(400)
  expect(inMay.length).toBeLessThan(1200)
  const told = lines.filter(({ from }) => from === 'assistant')
  expect(Math.max(...told.map(({ text }) => text.length))).toBeLessThanOrEqual(1900)
}, 120_000)
