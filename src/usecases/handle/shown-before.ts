import type { DateTime } from 'luxon'
import { buttonOf, isOf } from '../../conversation/action.ts'
import type { Input } from '../../conversation/input.ts'
import { offerAt } from '../../conversation/offered.ts'
import { type Session, stateOf } from '../../conversation/session.ts'
import { admissionButtons } from '../../conversation/vocabulary/admission.ts'
import type { ChatAddress } from '../../domain/chat-address.ts'
import { foldedWords } from '../../domain/reading/fold.ts'
import { matchChoice } from '../../domain/reading/words-match.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import { UNKNOWN_VOICE } from '../../text/voice.ts'
import { labelOf } from '../../text/words.ts'
import type { MenuItem } from '../menu.ts'
import { recentChoices } from '../read/on-any-phone.ts'
import { storedMenu } from '../read/stored.ts'

/** Messages with choices that are looked through, the newest first, and how old they may be. */
const LOOKED_THROUGH = 20
const LOOKED_BACK_DAYS = 30

/** No words to choose by are longer, in UTF-16 units; courtesies may stand around them. */
const LONGEST = 100

type Said = {
  readonly chat: ChatAddress
  readonly text: string
  /** A question stands open that words may answer. */
  readonly answering: boolean
  /** When: seconds, by the channel's own stamp. */
  readonly at: number
  /** Whether a message had reached the person by then. */
  readonly seen: (row: OutboxEntry) => boolean
}

/**
 * Words that stand under a message further up: where there are buttons it is pressed, where there are none its words are
 * all there is. The same words under several messages about different things: it is asked which.
 */
export async function shownBefore(
  tx: Tx,
  session: Session,
  { chat, text, answering, at, seen }: Said,
): Promise<Input | undefined> {
  if (text.length > LONGEST) return undefined
  const since = at - LOOKED_BACK_DAYS * 24 * 3600
  const rows = await recentChoices(tx, chat, LOOKED_THROUGH)
  const found = rows
    .flatMap((row, nth) => saidIn(row, text).filter(({ item }) => !isAskedAnew(item, rows.slice(0, nth))))
    .filter(
      ({ row }) =>
        (row.turn === null || row.turn === session.turn || offerAt(session, row.turn)) &&
        seen(row) &&
        sentAt(row).toSeconds() > since,
    )
    // Whoever is in agreed long ago: "đồng ý" is to something else.
    .filter(({ item }) => !isOf(admissionButtons, item.action))
    .filter(({ item }) => !answering || (saysWhatToDo(item) && !isOfReport(item, openReport(session))))
    .filter(({ item }, nth, all) => all.findIndex(other => meansTheSame(other.item, item)) === nth)
  const [first, ...others] = found
  if (!first) return undefined
  if (others.length === 0) {
    const { turn } = first.row
    const offered = turn !== null && turn !== session.turn ? { offered: turn } : {}
    return { kind: 'choice', action: first.item.action, typed: true, ...offered }
  }
  const choices = found.map(({ item: { label, action }, row }) => ({ label, action, at: sentAt(row) }))
  return { kind: 'shown-in-several', choices }
}

const sentAt = ({ sentAt: at, createdAt }: OutboxEntry): DateTime => at ?? createdAt

/** Only all its words mean a choice that does not stand before the eyes: "không phải" is not "Không phải người này". */
function saidIn(row: OutboxEntry, text: string): readonly { row: OutboxEntry; item: MenuItem }[] {
  const items = storedMenu(row.choices)?.items ?? []
  const labels = items.map(({ label }) => label)
  const at = matchChoice(text, labels, { numbered: false })
  const item = typeof at === 'number' ? items[at] : undefined
  return item && foldedWords(text).includes(foldedWords(item.label)) ? [{ row, item }] : []
}

const openReport = ({ flow }: Session): string | undefined => (flow ? stateOf(flow).report?.(flow) : undefined)

const reportOf = ({ action }: MenuItem): string | undefined => buttonOf(action)?.needs(action).obligation

/** What was asked of the report under the pen has been asked anew: "không phát sinh" answers what stands open. */
const isOfReport = (item: MenuItem, report: string | undefined): boolean =>
  report !== undefined && reportOf(item) === report

const meansTheSame = (a: MenuItem, b: MenuItem): boolean => JSON.stringify(a.action) === JSON.stringify(b.action)

const dialogueOf = ({ action }: MenuItem): string => action.do.split('.')[0] ?? ''

/** Of one report the newest question counts, also where it has been left since. */
function isAskedAnew(item: MenuItem, newer: readonly OutboxEntry[]): boolean {
  const report = reportOf(item)
  return newer
    .flatMap(({ choices }) => storedMenu(choices)?.items ?? [])
    .some(other => dialogueOf(other) === dialogueOf(item) && isOfReport(other, report))
}

/**
 * While an answer is waited for, names, places and single words may be one: only words of the assistant's own, two at
 * least, mean their choice.
 */
function saysWhatToDo({ label, word }: MenuItem): boolean {
  const own = word === undefined ? '' : labelOf({ word, action: { do: 'nothing' } }, UNKNOWN_VOICE)
  return own !== '' && label.startsWith(own) && label.includes(' ')
}
