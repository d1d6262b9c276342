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

/** What a code opens. Guessing is slowed down per chat and leaves a trace without the guess. */
export async function openDoor(tx: Tx, world: World, code: string, chat: string): Promise<Door> {
  const now = world.clock.now()
  const key = `${GUESSES}${now.toFormat('yyyyLLddHH')}:${hashOf(chat).slice(0, 16)}`
  const tried = Number((await tx.settings.get(key)) ?? 0)
  if (tried >= MOST_GUESSES) return { kind: 'closed', why: 'too-many' }
  const codeHash = hashOf(code)
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
