import { createHmac } from 'node:crypto'
import type { Deps } from '../deps.ts'
import { hashOf } from './load-admission.ts'

/**
 * The code of an invitation as it is stored while it waits, so that its picture and the sheet can still be made: who
 * reads the database alone cannot use it, the key stays outside. Codes are at most 32 letters long.
 */
export const lockCode = (deps: Pick<Deps, 'secret'>, code: string): string =>
  crossed(deps, Buffer.from(code), hashOf(code)).toString('base64url')

/** @returns undefined when the key is another one now: the bot's token has been changed since. */
export function unlockCode(deps: Pick<Deps, 'secret'>, locked: string | null, codeHash: string): string | undefined {
  if (locked === null) return undefined
  const code = crossed(deps, Buffer.from(locked, 'base64url'), codeHash).toString()
  return hashOf(code) === codeHash ? code : undefined
}

/** Codes are random and their hashes unlike, so every one meets a stream of its own. */
function crossed({ secret }: Pick<Deps, 'secret'>, bytes: Buffer, codeHash: string): Buffer {
  const stream = createHmac('sha256', secret).update(`invitation:${codeHash}`).digest()
  return Buffer.from(bytes.map((byte, n) => byte ^ (stream[n % stream.length] ?? 0)))
}
