import type { DateTime } from 'luxon'
import type { ChatView, DayCount, NoticeView, PhoneView } from '../../web/wire/playground.ts'
import type { Person } from '../bot-api/index.ts'
import type { Doing } from '../staff/phone.ts'
import type { Moment, Playing } from '../year/play.ts'
import { hexOf } from '../zalo/wire.ts'
import { actOn, type PhoneDeed } from './act.ts'
import { bubbleView } from './bubbles.ts'
import { type Owner, phoneView } from './phones.ts'

/** Of a chat that has changed so many of the newest messages are sent anew, whatever has happened to them. */
const NEWEST = 12
/** And so many when a page opens. */
const WHOLE = 60
/** What is read before it is answered takes so long at least. */
const READING = { seconds: 2 }

/** What one moment brought, for whoever waits for something. */
export type Passed = { readonly moment: Moment; readonly told: boolean }

/** A school with its phones, some of them in the visitor's hands. */
export type Room = {
  readonly playing: Playing
  readonly owners: readonly Owner[]
  personOf(id: number): Person | undefined
  /** @returns false where the phone would not let anybody do it. */
  act(deed: PhoneDeed): Promise<boolean>
  /** Takes a phone into one's hands, or gives it back to the played staff. */
  hold(who: number, on: boolean): void
  holdAll(): void
  /** Whatever comes next, at most up to `until`. */
  goOn(until: DateTime): Promise<Passed>
  phones(): readonly PhoneView[]
  /** Chats with what has changed since this was last asked; `all`: as they stand. */
  chats(all: boolean): readonly ChatView[]
  notices(): readonly NoticeView[]
  /** How many moments have passed: what came due, and what was done by the played staff. */
  passed(): number
  /** How often somebody has done something: reports come in by nothing else. */
  done(): number
  /** Messages that came by themselves, by day. */
  told(): ReadonlyMap<string, number>
}

export function roomOf(playing: Playing, owners: readonly Owner[]): Room {
  const { stage, chronicle, actors } = playing
  const { api, zalo, clock } = stage
  const zone = clock.now().zoneName ?? 'utc'
  const held = new Set<number>()
  /** Changed messages by chat, some of them far up. */
  const changed = new Map<number, Set<number>>()
  const told = new Map<string, number>()
  const seen = new Map<number, number>()
  let arrived: Arrival[] = []
  let passed = 0
  let done = 0
  const touch = (chat: number, ...ids: readonly number[]): void => {
    const known = changed.get(chat) ?? new Set()
    for (const id of ids) known.add(id)
    changed.set(chat, known)
  }
  api.onMessage(({ chatId, message, edited }) => {
    if (!edited) arrived.push({ chat: chatId, name: String(message.message_id) })
    touch(chatId, message.message_id)
  })
  zalo?.onMessage((chat, { id }) => {
    arrived.push({ chat, name: hexOf(id) })
    touch(chat, id)
  })
  const phones = new Map(
    owners.flatMap(owner => {
      const person = zalo?.personOf(owner.id) ?? api.personOf(owner.id)
      return person ? [[owner.id, { owner, person }] as const] : []
    }),
  )
  /** The newest of a chat, and whatever else has changed in it. */
  const chatOf = (id: number, also: ReadonlySet<number>, newest: number): ChatView => {
    const all = phones.get(id)?.person.transcript() ?? []
    const from = all.length - newest
    const wanted = all.filter((message, place) => place >= from || also.has(message.id))
    return { phone: id, bubbles: wanted.map(message => bubbleView(message, zone)) }
  }
  return {
    playing,
    owners: [...phones.values()].map(({ owner }) => owner),
    personOf: id => phones.get(id)?.person,
    async act(deed) {
      const person = phones.get(deed.who)?.person
      if (!person) return false
      // Where the visitor has stopped the clock, too, nothing is answered within the very second in which it came.
      if ((person.last()?.date ?? 0) >= Math.floor(clock.now().toSeconds())) clock.moveTo(clock.now().plus(READING))
      if (!actOn(person, deed)) return false
      held.add(deed.who)
      done++
      touch(deed.who)
      chronicle.person(deed.who, doingOf(deed), clock.now())
      await stage.settle()
      return true
    },
    hold(who, on) {
      if (on) held.add(who)
      else if (held.delete(who)) actors.find(({ id }) => id === who)?.resumes(clock.now())
    },
    holdAll() {
      for (const id of phones.keys()) held.add(id)
    },
    async goOn(until) {
      arrived = []
      const lines = chronicle.lines().length
      const moment = await playing.goOn(until, id => !held.has(id))
      if (moment !== 'nothing') passed++
      if (moment === 'act') done++
      for (const { chat } of chronicle.lines().slice(lines)) touch(chat)
      const came = moment === 'due' ? await unasked(playing, arrived) : 0
      const day = clock.now().toISODate()
      if (came > 0) told.set(day, (told.get(day) ?? 0) + came)
      return { moment, told: came > 0 }
    },
    phones: () => [...phones.values()].map(({ owner, person }) => phoneView(owner, person, held.has(owner.id))),
    chats(all) {
      const whole = all ? [...phones.keys()].map(id => chatOf(id, new Set(), WHOLE)) : []
      const some = all ? [] : [...changed].map(([id, also]) => chatOf(id, also, NEWEST))
      if (!all) changed.clear()
      return [...whole, ...some].filter(({ bubbles }) => bubbles.length > 0)
    },
    notices() {
      const fresh: NoticeView[] = []
      for (const [id, { person }] of phones) {
        const notices = person.notices()
        for (const { text, alert } of notices.slice(seen.get(id) ?? 0))
          if (text !== '') fresh.push({ phone: id, text, alert })
        seen.set(id, notices.length)
      }
      return fresh
    },
    passed: () => passed,
    done: () => done,
    told: () => told,
  }
}

/** A message of the bot, by the name the channel gave it. */
type Arrival = { readonly chat: number; readonly name: string }

/** How many of the messages had their hour, instead of answering somebody. */
async function unasked({ stage }: Playing, messages: readonly Arrival[]): Promise<number> {
  if (messages.length === 0) return 0
  return stage.storage.transaction(async tx => {
    let count = 0
    for (const { chat, name } of messages) {
      if ((await tx.outbox.byMessage(stage.address(chat), name))?.kind === 'due') count++
    }
    return count
  })
}

/** As the chronicle tells of it. */
function doingOf(deed: PhoneDeed): Doing {
  switch (deed.do) {
    case 'start':
      return { how: 'says', text: deed.code === undefined ? '/start' : `/start ${deed.code}` }
    case 'say':
      return { how: 'says', text: deed.text }
    case 'press':
      return { how: 'presses', text: String(deed.place) }
    case 'edit':
      return { how: 'edits', text: deed.text }
    case 'send':
      return { how: deed.kind === 'photo' ? 'photo' : 'file', text: deed.kind === 'photo' ? deed.caption : deed.name }
    case 'voice':
      return { how: 'file', text: `${deed.seconds}″` }
    case 'sticker':
      return { how: 'says', text: deed.emoji }
    case 'block':
      return { how: 'blocks', text: '' }
    case 'unblock':
      return { how: 'unblocks', text: '' }
  }
}

/** Adds up what happened on each day. */
export function dayCounts(told: ReadonlyMap<string, number>, handed: ReadonlyMap<string, number>): readonly DayCount[] {
  const days = new Set([...told.keys(), ...handed.keys()])
  return [...days].map(day => ({ day, told: told.get(day) ?? 0, handed: handed.get(day) ?? 0 }))
}
