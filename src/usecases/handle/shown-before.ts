import type { DateTime } from 'luxon'
import type { Input } from '../../conversation/input.ts'
import type { Session } from '../../conversation/session.ts'
import type { ChatAddress } from '../../domain/chat-address.ts'
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
    .filter(row => (row.turn === null || row.turn === session.turn) && seen(row) && sentAt(row).toSeconds() > since)
    .flatMap(row => saidIn(row, text, answering))
    .filter(({ item }, at, all) => all.findIndex(other => meansTheSame(other.item, item)) === at)
  const [first, ...others] = found
  if (!first) return undefined
  if (others.length === 0) return { kind: 'choice', action: first.item.action, typed: true }
  const choices = found.map(({ item: { label, action }, row }) => ({ label, action, at: sentAt(row) }))
  return { kind: 'shown-in-several', choices }
}

const sentAt = ({ sentAt: at, createdAt }: OutboxEntry): DateTime => at ?? createdAt

function saidIn(row: OutboxEntry, text: string, answering: boolean): readonly { row: OutboxEntry; item: MenuItem }[] {
  const items = storedMenu(row.choices)?.items ?? []
  const labels = items.map(({ label }) => label)
  const at = matchChoice(text, labels, { numbered: false })
  const item = typeof at === 'number' ? items[at] : undefined
  return item && (!answering || saysWhatToDo(item)) ? [{ row, item }] : []
}

/** Of one report the newest message counts: what stood open before it has been asked anew. */
function meansTheSame({ action: a }: MenuItem, { action: b }: MenuItem): boolean {
  const ofOneReport = 'obligation' in a && 'obligation' in b && a.obligation === b.obligation
  return a.do === b.do && (ofOneReport || JSON.stringify(a) === JSON.stringify(b))
}

/**
 * While an answer is waited for, names, places and single words may be one: only words of the assistant's own, two at
 * least, mean their choice.
 */
function saysWhatToDo({ label, word }: MenuItem): boolean {
  const own = word === undefined ? '' : labelOf({ word, action: { do: 'nothing' } }, UNKNOWN_VOICE)
  return own !== '' && label.startsWith(own) && label.includes(' ')
}
