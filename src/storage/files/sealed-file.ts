import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGunzip, createGzip } from 'node:zlib'
import { DateTime } from 'luxon'
import { z } from 'zod'
import type { BackupTrouble } from '../../domain/backup-trouble.ts'
import { bareCode } from '../../domain/recovery-code.ts'
import type { Sealing } from '../backup.ts'

/**
 * A closed file: MARK, a version (1 byte), the length of the head (4), the head as JSON, the hash of all this (32), what
 * is in it (gzip, then AES-256-GCM under a key that scrypt makes of the code), its tag (16). Everything before the
 * contents is authenticated with them.
 */
const MARK = Buffer.from('TLBCSAOLUU')
const VERSION = 1
const FIXED = MARK.length + 1 + 4
const LARGEST_HEAD = 64 * 1024
const HASH_BYTES = 32
const TAG_BYTES = 16

/** As costly as a guess may be made for whoever has the file: 64 MB, a quarter of a second. */
const COST = { N: 2 ** 16, r: 8, p: 1 } as const

const headShape = z.object({
  madeAt: z.string(),
  /** The last step by which the database had been brought up to date. */
  schema: z.string(),
  salt: z.base64(),
  iv: z.base64(),
  /** By which a wrong code is told from a damaged file. */
  check: z.base64(),
  cost: z.object({
    N: z
      .number()
      .int()
      .min(2)
      .max(2 ** 20),
    r: z.number().int().min(1).max(32),
    p: z.number().int().min(1).max(16),
  }),
})

type Head = z.infer<typeof headShape>
type Keys = { readonly contents: Buffer; readonly check: Buffer }

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt)

/** Beyond what scrypt needs, so that it does not refuse. */
const room = ({ N, r }: Head['cost']): number => 256 * N * r

async function keysOf(code: string, { salt, cost }: Pick<Head, 'salt' | 'cost'>): Promise<Keys> {
  const made = await derive(bareCode(code), Buffer.from(salt, 'base64'), 64, { ...cost, maxmem: room(cost) })
  const check = createHmac('sha256', made.subarray(32)).update('check').digest().subarray(0, 16)
  return { contents: made.subarray(0, 32), check }
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()

/** Writes what `pieces` bring into a closed file; nothing is held in memory but the piece in hand. */
export async function seal(
  pieces: AsyncIterable<Buffer>,
  { code, madeAt }: Sealing,
  schema: string,
  to: string,
): Promise<void> {
  const salted = { salt: randomBytes(16).toString('base64'), cost: COST }
  const { contents, check } = await keysOf(code, salted)
  const iv = randomBytes(12)
  const head: Head = {
    ...{ madeAt: madeAt.toISO() ?? '', schema, iv: iv.toString('base64'), check: check.toString('base64') },
    ...salted,
  }
  const json = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  const open = Buffer.concat([MARK, Buffer.from([VERSION]), length, json])
  const cipher = createCipheriv('aes-256-gcm', contents, iv)
  cipher.setAAD(open)
  await pipeline(
    pieces,
    createGzip(),
    async function* (compressed: AsyncIterable<Buffer>) {
      yield open
      yield sha256(open)
      for await (const piece of compressed) yield cipher.update(piece)
      yield cipher.final()
      yield cipher.getAuthTag()
    },
    createWriteStream(to, { mode: 0o600 }),
  )
}

/** A closed file that has been looked at. */
export type Sealed = {
  readonly madeAt: DateTime
  readonly schema: string
  /** Gives its contents to `use`. */
  contents<T>(use: (pieces: AsyncIterable<Buffer>) => Promise<T>): Promise<T>
}

/**
 * Opens a closed file, having read all of it once: what comes out of `contents` is what went in.
 * @throws the errors of the disk.
 */
export async function unseal(path: string, code: string): Promise<Sealed | BackupTrouble> {
  const file = await open(path, 'r')
  try {
    const found = await readHead(file)
    if (typeof found === 'string') return found
    const { head, open: before, from, to } = found
    const keys = await keysOf(code, head)
    if (!same(keys.check, Buffer.from(head.check, 'base64'))) return 'wrong-code'
    const tag = await bytesAt(file, to, TAG_BYTES)
    const deciphering = () => {
      const decipher = createDecipheriv('aes-256-gcm', keys.contents, Buffer.from(head.iv, 'base64'))
      decipher.setAAD(before)
      decipher.setAuthTag(tag)
      return decipher
    }
    if (!(await isWhole(createReadStream(path, { start: from, end: to - 1 }), deciphering()))) return 'damaged'
    return {
      madeAt: DateTime.fromISO(head.madeAt, { setZone: true }),
      schema: head.schema,
      contents: use =>
        pipeline(createReadStream(path, { start: from, end: to - 1 }), deciphering(), createGunzip(), pieces =>
          use(pieces),
        ),
    }
  } finally {
    await file.close()
  }
}

const same = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b)

async function isWhole(pieces: AsyncIterable<Buffer>, decipher: ReturnType<typeof createDecipheriv>): Promise<boolean> {
  for await (const piece of pieces) decipher.update(piece)
  try {
    decipher.final()
    return true
  } catch {
    return false
  }
}

type Found = { readonly head: Head; readonly open: Buffer; readonly from: number; readonly to: number }

async function readHead(file: FileHandle): Promise<Found | BackupTrouble> {
  const { size } = await file.stat()
  const fixed = await bytesAt(file, 0, FIXED)
  if (!fixed.subarray(0, MARK.length).equals(MARK)) return 'not-a-backup'
  if ((fixed[MARK.length] ?? 0) > VERSION) return 'newer'
  const length = fixed.length === FIXED ? fixed.readUInt32BE(MARK.length + 1) : LARGEST_HEAD + 1
  const from = FIXED + length + HASH_BYTES
  const to = size - TAG_BYTES
  if (length > LARGEST_HEAD || from >= to) return 'damaged'
  const open = await bytesAt(file, 0, FIXED + length)
  if (!sha256(open).equals(await bytesAt(file, FIXED + length, HASH_BYTES))) return 'damaged'
  const head = headShape.safeParse(JSON.parse(open.subarray(FIXED).toString('utf8')))
  return head.success ? { head: head.data, open, from, to } : 'damaged'
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
