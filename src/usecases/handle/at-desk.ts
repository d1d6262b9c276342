import { createHmac } from 'node:crypto'
import type { DateTime } from 'luxon'
import type { DocumentOrder } from '../../conversation/document-order.ts'
import type { Effect, Message } from '../../conversation/effect.ts'
import { may } from '../../conversation/flows/who-may.ts'
import type { Input } from '../../conversation/input.ts'
import type { Say } from '../../conversation/say.ts'
import type { Flow, Session } from '../../conversation/session.ts'
import { BROWSER_SUBJECT } from '../../conversation/vocabulary/browser.ts'
import { addressOf, keptAddress } from '../../domain/chat-address.ts'
import { hasConsented, type Member } from '../../domain/member.ts'
import type { Heard } from '../../messenger/lines.ts'
import { channelFor } from '../../messenger/lines.ts'
import type { Tx } from '../../storage/storage.ts'
import { renderSay } from '../../text/chat/render.ts'
import { voiceOf } from '../../text/voice.ts'
import type { Deps } from '../deps.ts'
import { hashOf } from '../read/load-admission.ts'
import { takeStep } from './take-step.ts'

/** Hours a session in the browser lasts: a working day. */
export const SESSION_HOURS = 8

export type Entered = { readonly token: string; readonly until: DateTime }

/** A one-time link is exchanged for a session; undefined where it opens nothing, whyever. */
export async function enterDesk(deps: Deps, code: string): Promise<Entered | undefined> {
  const now = deps.clock.now()
  const token = `${deps.newCode()}${deps.newCode()}`
  const until = now.plus({ hours: SESSION_HOURS })
  return deps.storage.transaction(async tx => {
    const session = await tx.desks.open(hashOf(code), { tokenHash: hashOf(token), at: now, until })
    const me = session && (await readerOf(tx, deps, session.memberId))
    if (!me) return undefined
    await tx.journal.audit({ at: now, actor: me.id, action: 'desk.opened', subject: BROWSER_SUBJECT })
    return { token, until }
  })
}

/** Seconds for which the channel's word is good that somebody has opened the page, and by which a clock may go before. */
const SIGNED_SECONDS = 10 * 60
const CLOCKS_APART_SECONDS = 60

/** Somebody opens the desk within the channel's app: by what the channel has signed of it, once, with the rights in chat. */
export async function enterFromChannel(deps: Deps, signed: string): Promise<Entered | undefined> {
  const now = deps.clock.now()
  const opened = openedOf(deps, signed)
  const age = opened && now.toSeconds() - opened.at
  if (!opened || age === undefined || age > SIGNED_SECONDS || age < -CLOCKS_APART_SECONDS) return undefined
  const token = `${deps.newCode()}${deps.newCode()}`
  const until = now.plus({ hours: SESSION_HOURS })
  return deps.storage.transaction(async tx => {
    const known = await tx.members.byChat(opened.chat)
    const me = known && (await readerOf(tx, deps, known.id))
    const session = me && { memberId: me.id, codeHash: hashOf(signed), tokenHash: hashOf(token), at: now, until }
    if (!session || !(await tx.desks.enter(session))) return undefined
    await tx.journal.audit({ at: now, actor: me.id, action: 'desk.opened', subject: BROWSER_SUBJECT })
    return { token, until }
  })
}

function openedOf({ lines }: Deps, signed: string) {
  for (const { key, messenger } of lines) {
    const opened = messenger.openedPage?.(signed)
    if (opened) return { at: opened.at, chat: addressOf(key, opened.chat) }
  }
  return undefined
}

/** Whose session it is, if the person may still look at what others reported; asked anew at every request. */
export async function whoAtDesk(tx: Tx, deps: Deps, token: string): Promise<Member | undefined> {
  const session = await tx.desks.byToken(hashOf(token), deps.clock.now())
  return session && readerOf(tx, deps, session.memberId)
}

async function readerOf(tx: Tx, deps: Deps, id: number): Promise<Member | undefined> {
  const me = await tx.members.byId(id)
  const known = me?.chat != null && me.state !== 'left' && hasConsented(me)
  return known && may('reading', { me, plan: deps.school }) ? me : undefined
}

/** What a page shows with each request that does something: it follows from the session and opens nothing by itself. */
export const keyOf = (token: string): string => createHmac('sha256', token).update('page').digest('base64url')

/** Leaves the desk on this and every other machine. */
export async function leaveDesk(tx: Tx, deps: Deps, me: Member): Promise<void> {
  const at = deps.clock.now()
  await tx.desks.end(me.id, at)
  await tx.journal.audit({ at, actor: me.id, action: 'desk.ended', subject: BROWSER_SUBJECT })
}

/** What says that a button or a dialogue came too late. */
const OVERTAKEN: readonly Say['say'][] = ['stale', 'settled-by', 'changed-since']

/** One thing as it would be pressed or typed in chat, and where the dialogue would stand. */
export type Move = { readonly flow?: Flow; readonly input: Input }

export type Moved = {
  /** Whether anything has come of it; if not, `said` tells why. */
  readonly done: boolean
  readonly said: string
  /** What was shown is settled, or says otherwise now. */
  readonly overtaken?: true
  /** Documents that were asked for. */
  readonly orders: readonly DocumentOrder[]
}

/** What the chat would get, and the page shows instead. */
const toPage = (effect: Effect): boolean =>
  (effect.effect === 'say' || effect.effect === 'document') && effect.to === undefined

/** Somebody's dialogue at the desk, as far as it has come. */
export type Talked = {
  readonly session: Session
  /** What the chat would have shown to the one who speaks. */
  readonly said: readonly Message[]
  /** A file goes to the phone of whoever speaks. */
  readonly sent: boolean
}

/** One step of a dialogue on a page: the chat's own, whose answer is for the page; documents go to the phone. */
export async function talkAtDesk(tx: Tx, deps: Deps, me: Member, { session, input }: Talking): Promise<Talked> {
  const aside = (effect: Effect) => effect.effect === 'say' && effect.to === undefined
  const { next } = await takeStep(tx, deps, { session, input, incoming: incomingOf(deps, me), aside })
  return {
    session: next.session,
    said: next.effects.filter((effect): effect is Message => effect.effect === 'say' && effect.to === undefined),
    sent: next.effects.some(effect => effect.effect === 'document' && effect.to === undefined),
  }
}

type Talking = { readonly session: Session; readonly input: Input }

function incomingOf({ clock }: Deps, { chat }: Member): Heard {
  const body = { kind: 'text', messageId: '', text: '' } as const
  return {
    updateId: '',
    chat: chat ?? keptAddress(''),
    private: true,
    profileName: '',
    at: clock.now().toUnixInteger(),
    body,
  }
}

/**
 * Does at the desk what the same buttons and words do in chat, by the same steps, rights and records; what they answer
 * is for the page, what they tell others goes to their phones. The chat's own dialogue is left where it is.
 */
export async function moveAtDesk(tx: Tx, deps: Deps, me: Member, moves: readonly Move[]): Promise<Moved> {
  let session: Session = { v: 1, turn: 0, flow: null }
  let effects: readonly Effect[] = []
  const incoming = incomingOf(deps, me)
  for (const [place, { flow, input }] of moves.entries()) {
    if (flow) session = { ...session, flow }
    const { next } = await takeStep(tx, deps, { session, input, incoming, aside: toPage })
    effects = next.effects
    const onward = place === moves.length - 1 || (next.session.flow !== null && next.session.turn > session.turn)
    session = next.session
    if (!onward) break
  }
  const said = effects.filter((effect): effect is Message => effect.effect === 'say' && effect.to === undefined)
  // A page has no old messages: it shows how it stands now, and who settled it is said.
  const told = said.filter(({ say: { say } }) => say !== 'stale')
  return {
    done: effects.some(effect => effect.effect !== 'say' || effect.to !== undefined),
    ...(said.some(({ say: { say } }) => OVERTAKEN.includes(say)) ? { overtaken: true } : {}),
    said: told.map(each => renderSay(each.say, voiceOf(me), channelFor(deps, me))).join('\n\n'),
    orders: effects.flatMap(effect => (effect.effect === 'document' && effect.to === undefined ? [effect.order] : [])),
  }
}
