import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = 8

/** The same PNG with its pixels packed harder; other chunks stay as they are. */
export function repacked(png: Uint8Array): Uint8Array {
  const bytes = Buffer.from(png)
  const data: Buffer[] = []
  const out: Buffer[] = [bytes.subarray(0, SIGNATURE)]
  for (let at = SIGNATURE; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (kind === 'IDAT') data.push(body)
    else {
      if (kind === 'IEND')
        out.push(chunk('IDAT', deflateSync(inflateSync(Buffer.concat(data)), { level: 9, memLevel: 9 })))
      out.push(chunk(kind, body))
    }
    at += length + 12
  }
  return Buffer.concat(out)
}

/** Length, kind, body, checksum (PNG specification 5.3). */
function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
