import { createHmac } from 'node:crypto'
import type { Deps } from '../deps.ts'
import { hashOf } from './load-admission.ts'

/**
 * The code of an invitation as it is stored while it waits, so that its picture and the sheet can still be made: who
 * reads the database alone cannot use it, the key stays outside. Codes are at most 32 letters long.
 */
export const lockCode = ({ secrets: [first = ''] }: Pick<Deps, 'secrets'>, code: string): string =>
  crossed(first, Buffer.from(code), hashOf(code)).toString('base64url')

/** @returns undefined when none of the keys is it any more: the bot's token has been changed since. */
export function unlockCode(
  { secrets }: Pick<Deps, 'secrets'>,
  locked: string | null,
  codeHash: string,
): string | undefined {
  if (locked === null) return undefined
  const opened = secrets.map(secret => crossed(secret, Buffer.from(locked, 'base64url'), codeHash).toString())
  return opened.find(code => hashOf(code) === codeHash)
}

/** Codes are random and their hashes unlike, so every one meets a stream of its own. */
function crossed(secret: string, bytes: Buffer, codeHash: string): Buffer {
  const stream = createHmac('sha256', secret).update(`invitation:${codeHash}`).digest()
  return Buffer.from(bytes.map((byte, n) => byte ^ (stream[n % stream.length] ?? 0)))
}
