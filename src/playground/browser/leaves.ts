import { DateTime } from 'luxon'
import { formOf, unitOf } from '../../domain/form.ts'
import type { Notice } from '../../domain/notice.ts'
import { periodOf } from '../../domain/period.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Tx } from '../../storage/storage.ts'
import { dateText, momentText, timeText } from '../../text/dates.ts'
import { rungName, skipReason } from '../../text/documents/orders.ts'
import { stateText } from '../../text/documents/unit-status.ts'
import { periodKeyText } from '../../text/periods.ts'
import { doingText } from '../../text/playground.ts'
import { noticesOf } from '../../usecases/read/notices.ts'
import type { Leaf, LeafCell, LeafView } from '../../web/wire/playground.ts'
import { FILES_AT } from './bubbles.ts'
import type { Room } from './room.ts'

/** What somebody wants to see: a leaf of the drawer, of a day (ISO) where it is about one. */
export type Asked = { readonly leaf: Leaf; readonly day: string }

type Rows = LeafView['rows']

/** One leaf of the drawer, from the school's own records and from what lies on the phones. */
export async function leafOf(room: Room, plan: Plan, { leaf, day }: Asked): Promise<LeafView> {
  const { storage, clock, api } = room.playing.stage
  switch (leaf) {
    case 'board': {
      const rows = await storage.transaction(tx => boardRows(tx, plan))
      const [newest] = sentFiles(room).filter(({ name }) => BOARD_PICTURE.test(name))
      return {
        ...table(['period', 'unit', 'state', 'submitted', 'version', 'extended'], rows),
        ...(newest ? { picture: { text: newest.name, href: `${FILES_AT}${newest.id}` } } : {}),
      }
    }
    case 'notices':
      return table(['due', 'unit', 'person', 'rung', 'sent'], await storage.transaction(tx => noticeRows(tx, plan)))
    case 'queues': {
      const { inbox, outbox, files, members } = await storage.transaction(tx => tx.vitals.queues(clock.now()))
      const counts = [inbox.waiting, inbox.setAside, outbox.waiting, outbox.setAside, files.waiting, members]
      const calls = api.calls().slice(-MOST_CALLS).toReversed()
      return {
        ...table(
          ['method', 'status'],
          calls.map(({ method, status }) => [method, String(status ?? '…')]),
        ),
        counts,
      }
    }
    case 'documents':
      return table(['when', 'person', 'file'], documentRows(room))
    case 'day':
      return table(['when', 'person', 'said'], dayRows(room, day))
  }
}

/** So many calls of the channel are shown. */
const MOST_CALLS = 30
/** So many lines of one day. */
const MOST_LINES = 300

const table = (columns: readonly string[], rows: Rows): LeafView => ({ columns, rows, counts: [] })
const momentOf = (at: DateTime | null): string => (at ? momentText(at) : '')

async function boardRows(tx: Tx, plan: Plan): Promise<Rows> {
  const rows: LeafCell[][] = []
  for (const { key } of (await tx.periods.all()).toReversed()) {
    for (const { id, unitId, state, submittedAt, version, extendedTo } of await tx.reports.ofPeriod(key)) {
      const found = unitOf(plan, unitId)
      const answered = state === 'drafting' ? (await tx.reports.answers(id)).length : 0
      const standing = stateText({ state, answered, asked: found ? formOf(plan, found).length : 0, nothing: false })
      const unit = found?.shortName ?? unitId
      rows.push([
        periodKeyText(key),
        unit,
        standing,
        momentOf(submittedAt),
        String(version || ''),
        extendedTo ? dateText(extendedTo) : '',
      ])
    }
  }
  return rows
}

async function noticeRows(tx: Tx, plan: Plan): Promise<Rows> {
  const periods = (await tx.periods.all()).flatMap(({ key }) => periodOf(key) ?? [])
  const notices: Notice[] = []
  for (const period of periods) notices.push(...(await noticesOf(tx, period)))
  return notices
    .toSorted((a, b) => +b.dueAt - +a.dueAt)
    .map(({ dueAt, unitId, person, kind, sentAt, reason }) => [
      ...[momentText(dueAt), unitOf(plan, unitId)?.shortName ?? unitId, person, rungName(kind)],
      sentAt ? momentText(sentAt) : skipReason(reason),
    ])
}

/** As the assistant names it. */
const BOARD_PICTURE = /^Tinh-hinh-.*\.png$/u

type SentFile = { readonly id: number; readonly at: number; readonly who: string; readonly name: string }

/** What the assistant has sent to whomever, the newest first. */
function sentFiles(room: Room): readonly SentFile[] {
  const found = room.owners.flatMap(owner =>
    (room.personOf(owner.id)?.screen() ?? []).flatMap(({ id, from, file, date }) =>
      from === 'bot' && file ? [{ id, at: date, who: owner.called, name: file.name }] : [],
    ),
  )
  return found.toSorted((a, b) => b.at - a.at)
}

function documentRows(room: Room): Rows {
  const zone = room.playing.stage.clock.now().zoneName ?? 'utc'
  return sentFiles(room).map(({ id, at, who, name }) => [
    momentText(DateTime.fromSeconds(at, { zone })),
    who,
    { text: name, href: `${FILES_AT}${id}` },
  ])
}

function dayRows(room: Room, day: string): Rows {
  const called = new Map(room.owners.map(owner => [owner.id, owner.called]))
  return room.playing.chronicle
    .lines()
    .filter(line => line.at.toISODate() === day)
    .slice(0, MOST_LINES)
    .map(line => {
      const who = called.get(line.chat) ?? ''
      const said = line.from === 'person' ? doingText(line) : line.text
      return [timeText(line.at), line.from === 'person' ? who : `→ ${who}`, said.split('\n')[0] ?? '']
    })
}
