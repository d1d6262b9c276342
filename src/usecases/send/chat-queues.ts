import type { Pace, Pacer } from '../../messenger/pacer.ts'
import type { Lines } from '../../storage/queues.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { inOrderTold } from '../read/on-any-phone.ts'
import { deliver, type Taken, take } from './deliver.ts'
import { perhapsSeen } from './perhaps-seen.ts'

/** The line of what is too large for a chat's own: while it is made, the chat goes on being answered. */
const BULK = 'bulk'

/** Messages under way at once; a chat whose line hangs takes one, everybody else has the rest. */
const AT_ONCE = 96

/** Of them what nobody waits for: reminders never stand before an answer in every lane. */
const UNASKED_AT_ONCE = 32

/** One message and the line it stands in. */
type Head = { readonly row: OutboxEntry; readonly line: string }

/** Whose messages, and how fast they may leave. */
export type Served = { readonly pacer: Pacer; readonly of: Lines }

export type ChatQueues = {
  /** One round for a drain; it ends when a message is done or something new may be due. */
  readonly round: (woken: Promise<void>) => Promise<boolean>
  /** Chats that have a message under way. */
  readonly busy: () => readonly string[]
}

/**
 * The outbox's rounds: chats beside each other, each in its own order, so that one slow chat holds up nobody else.
 * Nothing is taken in hand before it may leave: a chat that has had its share holds no lane, and when there is room
 * again whoever has had nothing lately comes first, then whoever has waited longest for an answer.
 * What is sent by one channel waits for no other: each has its queues.
 * @param freed told when a chat has nothing under way any more.
 */
export function createChatQueues(deps: Deps, { pacer, of }: Served, stop: AbortSignal, freed: () => void): ChatQueues {
  const sending = new Map<string, Promise<void>>()
  /** How many of those under way nobody waits for. */
  let unasked = 0
  /** What became of a message and could not be written down, by chat. */
  const unnoted = new Map<string, () => Promise<void>>()
  /** How many have been done with: a chat that was busy when it was looked at may be free by the end of the round. */
  let done = 0
  let doneWhenLooked = 0
  /** Lines whose message has been taken in hand by a work that is not kept yet. */
  let inHand: readonly string[] = []
  const busy = () => [...sending.keys(), ...unnoted.keys(), ...inHand]
  const due = (tx: Tx, { served }: Pace, beside: readonly string[], limit: number) =>
    tx.outbox.due(deps.clock.now(), beside, limit, { served, of })

  /** Put behind what has been told meanwhile, a row may have others before it: then who comes first is asked anew. */
  async function inTurn(tx: Tx, pace: Pace, room: number): Promise<readonly OutboxEntry[]> {
    const beside = [...busy(), ...pace.resting]
    for (;;) {
      const rows = await due(tx, pace, beside, room)
      let moved = false
      for (const row of rows) moved = (await inOrderTold(tx, row, mayStand(row))).id !== row.id || moved
      if (!moved) return rows
    }
  }

  /** @returns whether there was something for all the room there was. */
  async function fill(pace: Pace): Promise<boolean> {
    const room = Math.min(AT_ONCE - sending.size, pace.room)
    doneWhenLooked = done
    if (room <= 0) return false
    try {
      // What they are in hand by is durable with the look: nothing lies between that somebody could do.
      const heads = await deps.storage.transaction(async tx => {
        const found = await look(tx, pace, room)
        inHand = found.map(({ line }) => line)
        return found.map(head => ({ head, taking: take(deps, head.row, tx.followedBy) }))
      })
      for (const { head, taking } of heads) begin(head, taking)
      return heads.filter(({ head }) => head.line !== BULK).length === room
    } finally {
      inHand = []
    }
  }

  /** Who is busy is asked inside: what is done while the transaction waits for its turn leaves its chat free by then. */
  async function look(tx: Tx, pace: Pace, room: number): Promise<readonly Head[]> {
    doneWhenLooked = done
    inHand = []
    const rows = withLanes(await inTurn(tx, pace, room))
    const bulk = busy().includes(BULK) ? undefined : await tx.outbox.dueBulk(deps.clock.now(), of)
    return [...(bulk ? [{ row: bulk, line: BULK }] : []), ...rows.map(row => ({ row, line: row.chat }))]
  }

  /** Answers come first: what nobody waits for has the lanes that are left of its own. */
  function withLanes(rows: readonly OutboxEntry[]): readonly OutboxEntry[] {
    let left = UNASKED_AT_ONCE - unasked
    return rows.filter(({ key }) => {
      if (key === null) return true
      left -= 1
      return left >= 0
    })
  }

  function begin({ row, line }: Head, taking: Promise<Taken>): void {
    const arrived = pacer.left(row.chat)
    if (row.key !== null) unasked += 1
    const under = deliver(deps, row, taking, stop).then(left => {
      arrived()
      if (row.key !== null) unasked -= 1
      sending.delete(line)
      done += 1
      if (left) unnoted.set(line, left)
      freed()
    })
    sending.set(line, under)
  }

  /** Whether anything waits for the pace alone. */
  const isHeldBack = async (pace: Pace) =>
    pace.room <= 0 ||
    (pace.resting.length > 0 && (await deps.storage.transaction(tx => due(tx, pace, busy(), 1))).length > 0)

  async function noteAgain(): Promise<void> {
    for (const [chat, note] of unnoted) {
      // Its failure has been told; it is tried again when the drain is woken next.
      const noted = await note().then(
        () => true,
        () => false,
      )
      if (!noted) return
      unnoted.delete(chat)
      freed()
    }
  }

  const something = (woken: Promise<void>): Promise<void> => Promise.race([woken, ...sending.values()])

  async function somethingOrRoom(woken: Promise<void>, pace: Pace): Promise<void> {
    const over = new AbortController()
    await Promise.race([something(woken), pace.eased(AbortSignal.any([stop, over.signal]))])
    over.abort()
  }

  async function round(woken: Promise<void>): Promise<boolean> {
    await noteAgain()
    // One look at the pace: what holds back in the one question and no longer in the next would be forgotten.
    const pace = pacer.look()
    if (!stop.aborted && (await fill(pace))) return true
    const heldBack = !stop.aborted && (await isHeldBack(pace))
    // One that was done since anybody looked wakes nobody: its chat may have more.
    if (!stop.aborted && done !== doneWhenLooked) return true
    if (sending.size === 0 && !heldBack) return false
    await (heldBack ? somethingOrRoom(woken, pace) : something(woken))
    // Whoever stops the program waits for what is under way.
    if (stop.aborted) await Promise.all(sending.values())
    return true
  }

  return { round, busy }
}

/** Whether it has been tried and may have arrived. */
const mayStand = ({ attempts, reason }: OutboxEntry): boolean =>
  attempts > 0 && (reason === null || perhapsSeen(reason))
