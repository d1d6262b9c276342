import { createHash } from 'node:crypto'
import type { DateTime } from 'luxon'
import type { Admission } from '../../conversation/facts.ts'
import { readSession } from '../../conversation/session.ts'
import type { ChatAddress } from '../../domain/chat-address.ts'
import { readTypedCode } from '../../domain/typed-code.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { sentPeriods } from './load-dispatch.ts'
import { storedJoining, storedMenu } from './stored.ts'

/** Setting that holds the hash of the one-time set-up code; absent once it has been used. */
export const SETUP_HASH = 'setup.hash'

/** Prefix of the settings that count wrong codes, by hour and chat. */
export const GUESSES = 'guesses:'

/** Setting that remembers who came in by the set-up code: its hash and the member's id. */
export const SETUP_USED = 'setup.used'

/** Wrong codes one chat may try in an hour. */
const MOST_GUESSES = 5

/** Wrong codes all chats together may try in an hour, before short codes are not looked at any more. */
const MOST_OF_ALL = 30

/** Codes of links are longer (96 bits) and cannot be guessed; those that are typed, and a set-up code fixed by hand, are short. */
const SHORT = 16

/** Codes are kept as hashes only: who reads the database cannot enrol with it. */
export const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex')

const SEAL = 'seal:'

/** A code as a stored button carries it: it still lets its person in, and nobody who reads it can make a link of it. */
export const sealed = (code: string): string => (code.startsWith(SEAL) ? code : `${SEAL}${hashOf(code)}`)

/** The set-up code has been used: the button that hands its link on needs it no longer. */
export const sealSetup = (tx: Tx): Promise<void> =>
  tx.outbox.rewriteChoices('"setup.installer"', choices =>
    choices.replace(
      /("do":"setup\.installer","code":")([^"]+)/g,
      (_, before: string, code: string) => before + sealed(code),
    ),
  )

/** A button is ours, so its seal is; what somebody types is a code and nothing else. */
export const hashIn = (code: string, byButton: boolean): string =>
  byButton && code.startsWith(SEAL) ? code.slice(SEAL.length) : hashOf(code)

/** A code as typed, or as a button of ours carries it. */
export type Offered = { readonly code: string; readonly byButton: boolean }

/** What a code opens for the chat. Guessing is slowed down per chat and in all, and leaves a trace without the guess. */
export async function admit(tx: Tx, deps: Deps, offered: Offered, chat: ChatAddress): Promise<Admission> {
  const now = deps.clock.now()
  const { byButton } = offered
  // Typed after "/start" it may have its dash, or small letters.
  const code = byButton ? offered.code : (readTypedCode(offered.code) ?? offered.code)
  const codeHash = hashIn(code, byButton)
  const me = await tx.members.byChat(chat)
  const invitation = await tx.invitations.byHash(codeHash)
  // Whoever has come in by this very link is no guesser.
  if (me && (invitation?.usedBy === me.id || (await tx.settings.get(SETUP_USED)) === `${codeHash}:${me.id}`)) {
    return { kind: 'mine', awaits: me.roles.length === 0 }
  }
  if (await guessesTooMuch(tx, now, { code, byButton }, chat)) return { kind: 'closed', why: 'too-many' }
  if ((await tx.settings.get(SETUP_HASH)) === codeHash) return { kind: 'setup', code }
  const joining = me ? undefined : await joiningBy(tx, now, codeHash)
  if (joining) return { kind: 'join', code, ...joining }
  if (!invitation) return unknown(tx, now, chat)
  // What can be guessed is not told apart from what is wrong.
  const open = !invitation.revokedAt && !invitation.usedAt && invitation.expiresAt > now
  if (!open && !byButton && code.length < SHORT) return unknown(tx, now, chat)
  if (invitation.revokedAt) return { kind: 'closed', why: 'revoked' }
  if (invitation.usedAt) return { kind: 'closed', why: 'used' }
  if (invitation.expiresAt <= now) return { kind: 'closed', why: 'expired' }
  const { id, role, unitId, name, address, createdBy, replaces } = invitation
  const owed = await tx.reports.ofUnits(
    [unitId],
    (await tx.periods.open()).map(({ key }) => key),
  )
  const sent = await sentPeriods(tx)
  return { kind: 'invitation', code, id, role, unitId, name, address, createdBy, replaces, owed, sent }
}

/** Prefix of the settings that hold who may be met on one more channel, by the hash of the code. */
export const JOINING = 'join:'

/** Whose code it is, while it is good. */
async function joiningBy(tx: Tx, now: DateTime, codeHash: string) {
  const stored = storedJoining(await tx.settings.get(`${JOINING}${codeHash}`))
  const member = stored && now < stored.until ? await tx.members.byId(stored.member) : undefined
  if (!member?.chat || member.state === 'left') return undefined
  return { member: member.id, open: readSession(await tx.sessions.load(member.chat)).flow !== null }
}

/** One guess more. */
async function unknown(tx: Tx, now: DateTime, chat: ChatAddress): Promise<Admission> {
  for (const key of [ofChat(now, chat), ofAll(now)]) await tx.settings.set(key, String((await tried(tx, key)) + 1))
  await tx.journal.audit({ at: now, actor: null, action: 'door.unknown-code', subject: '' })
  return { kind: 'closed', why: 'unknown' }
}

const ofChat = (now: DateTime, chat: ChatAddress): string =>
  `${GUESSES}${now.toFormat('yyyyLLddHH')}:${hashOf(chat).slice(0, 16)}`

const ofAll = (now: DateTime): string => `${GUESSES}${now.toFormat('yyyyLLddHH')}:all`

const tried = async (tx: Tx, key: string): Promise<number> => Number((await tx.settings.get(key)) ?? 0)

/** Many accounts guess together at what can be guessed; links the program has drawn go on opening. */
async function guessesTooMuch(tx: Tx, now: DateTime, { code, byButton }: Offered, chat: ChatAddress): Promise<boolean> {
  if ((await tried(tx, ofChat(now, chat))) >= MOST_GUESSES) return true
  return !byButton && code.length < SHORT && (await tried(tx, ofAll(now))) >= MOST_OF_ALL
}

/** The code, sealed, of the consent a stranger was shown last, while its buttons stand. */
export async function openConsent(tx: Tx, chat: ChatAddress): Promise<string | undefined> {
  const shown = storedMenu((await tx.outbox.lastWithChoices(chat))?.choices ?? null)
  return shown?.items.flatMap(({ action }) => (action.do === 'consent.agree' ? [action.code] : []))[0]
}
