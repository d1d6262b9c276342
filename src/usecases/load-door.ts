import { createHash } from 'node:crypto'
import type { Door } from '../conversation/facts.ts'
import type { Tx } from '../storage/storage.ts'
import type { World } from './world.ts'

/** Setting that holds the hash of the one-time set-up code; absent once it has been used. */
export const SETUP_HASH = 'setup.hash'

/** Prefix of the settings that count wrong codes, by hour and chat. */
export const GUESSES = 'guesses:'

/** Wrong codes one chat may try in an hour. */
const MOST_GUESSES = 5

/** Codes are kept as hashes only: who reads the database cannot enrol with it. */
export const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex')

const SEAL = 'seal:'

/** A code as a stored button carries it: it still opens this door, and nobody who reads it can make a link of it. */
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
const hashIn = (code: string, byButton: boolean): string =>
  byButton && code.startsWith(SEAL) ? code.slice(SEAL.length) : hashOf(code)

/** What a code opens. Guessing is slowed down per chat and leaves a trace without the guess. */
export async function openDoor(
  tx: Tx,
  world: World,
  { code, byButton }: { readonly code: string; readonly byButton: boolean },
  chat: string,
): Promise<Door> {
  const now = world.clock.now()
  const key = `${GUESSES}${now.toFormat('yyyyLLddHH')}:${hashOf(chat).slice(0, 16)}`
  const tried = Number((await tx.settings.get(key)) ?? 0)
  if (tried >= MOST_GUESSES) return { kind: 'closed', why: 'too-many' }
  const codeHash = hashIn(code, byButton)
  if ((await tx.settings.get(SETUP_HASH)) === codeHash) return { kind: 'setup', code }
  const invitation = await tx.invitations.byHash(codeHash)
  if (!invitation) {
    await tx.settings.set(key, String(tried + 1))
    await tx.journal.audit({ at: now, actor: null, action: 'door.unknown-code', subject: '' })
    return { kind: 'closed', why: 'unknown' }
  }
  if (invitation.revokedAt) return { kind: 'closed', why: 'revoked' }
  if (invitation.usedAt) return { kind: 'closed', why: 'used' }
  if (invitation.expiresAt <= now) return { kind: 'closed', why: 'expired' }
  const { id, role, unitId, name, address, createdBy } = invitation
  return { kind: 'invitation', code, id, role, unitId, name, address, createdBy }
}
