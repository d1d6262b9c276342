import { lookup as resolveName } from 'node:dns'
import * as http from 'node:http'
import * as https from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { download } from '../download.ts'
import type { Fetched } from '../messenger.ts'
import { reasonOf } from '../trouble.ts'
import { LARGEST_PICTURE } from './channel.ts'
import type { ZaloDeps } from './deps.ts'

/** Seconds until an address that does not answer is tried again. */
const SOON = 5

/** What an event says is an address; where it leads is not believed: https, a public host, no redirect. */
export async function fetchPicture(deps: ZaloDeps, address: string, stop: AbortSignal): Promise<Fetched> {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url) return { kind: 'gone', reason: 'no address' }
  const agent = agentFor(url, new URL(deps.apiRoot))
  if (!agent) return { kind: 'gone', reason: 'not a public https address' }
  const got = await download({ url, agent }, LARGEST_PICTURE, { stop, milliseconds: deps.limits.fileMs })
  agent.destroy()
  if (got.kind === 'bytes')
    return isPicture(got.bytes) ? { kind: 'fetched', bytes: got.bytes } : { kind: 'gone', reason: 'not a picture' }
  if (got.kind === 'too-big') return got
  const { trouble } = got
  if (trouble.kind === 'unreachable' && trouble.code === INSIDE) return { kind: 'gone', reason: INSIDE }
  // An address that is refused has died: nobody brings it back.
  const gone = trouble.kind === 'refused' && trouble.status < 500 && trouble.status !== 429
  return gone
    ? { kind: 'gone', reason: reasonOf(trouble) }
    : { kind: 'retry', afterSeconds: trouble.kind === 'stopped' ? 0 : SOON, reason: reasonOf(trouble) }
}

/** The server the program was pointed to is trusted as it is; everybody else is met with care. */
function agentFor(url: URL, root: URL): http.Agent | undefined {
  if (url.origin === root.origin) return url.protocol === 'http:' ? new http.Agent() : new https.Agent()
  if (url.protocol !== 'https:' || (isIP(bare(url.hostname)) !== 0 && isInside(bare(url.hostname)))) return undefined
  return new https.Agent({ lookup: publicOnly })
}

const bare = (host: string): string => host.replace(/^\[|\]$/g, '')

const INSIDE = 'EPRIVATE'

/** The name is looked up once, and what is connected to is what was looked at. */
const publicOnly: LookupFunction = (hostname, options, told) =>
  resolveName(hostname, { ...options, all: true }, (error, found) => {
    if (error) return told(error, [])
    if (found.some(({ address }) => isInside(address)))
      return told(Object.assign(new Error('not a public address'), { code: INSIDE }), [])
    const [first] = found
    return options.all || !first ? told(null, found) : told(null, first.address, first.family)
  })

/** Addresses that lead back into the machine or the school's own network (RFC 6890). */
const inside = new BlockList()
for (const [net, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
  ] as const),
])
  inside.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['64:ff9b::', 96],
] as const)
  inside.addSubnet(net, bits, 'ipv6')

const isInside = (address: string): boolean => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  return isIP(mapped ?? address) === 4 ? inside.check(mapped ?? address, 'ipv4') : inside.check(address, 'ipv6')
}

const SIGNS: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
]

/** By its first bytes: JPEG, PNG, GIF or WebP. */
const isPicture = (bytes: Uint8Array): boolean =>
  SIGNS.some(sign => sign.every((byte, at) => bytes[at] === byte)) ||
  (text(bytes, 0) === 'RIFF' && text(bytes, 8) === 'WEBP')

const text = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
