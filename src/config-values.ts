import { IANAZone } from 'luxon'

/** Values of the environment, one by one: what each has to look like. */

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** What is wrong with one variable. Values that may be secret are not repeated. */
export type ConfigProblem =
  | { readonly code: 'bad-token' }
  | { readonly code: 'bad-zalo-token' }
  | { readonly code: 'bad-root'; readonly example: string }
  /** The root goes on with `/bot…`, which the program adds itself. */
  | { readonly code: 'root-with-bot'; readonly example: string }
  | { readonly code: 'bad-proxy' }
  | { readonly code: 'bad-port' }
  | { readonly code: 'bad-count' }
  | { readonly code: 'bad-public-url' }
  | { readonly code: 'bad-webhook' }
  | { readonly code: 'bad-zalo-webhook' }
  | { readonly code: 'bad-webhook-secret' }
  /** There is no address at which it would be asked for. */
  | { readonly code: 'secret-without-webhook' }
  /** A variable of a channel that is not used. */
  | { readonly code: 'without-zalo' }
  /** This way is the other channel's. */
  | { readonly code: 'webhook-elsewhere' }
  /** It is brought nowhere. */
  | { readonly code: 'webhook-without-port' }
  | { readonly code: 'bad-switch' }
  /** The pages stand nowhere. */
  | { readonly code: 'desk-without-port' }
  /** Bound to every address of the machine: none of them is the one to tell people. */
  | { readonly code: 'desk-without-address' }
  | { readonly code: 'bad-setup-code' }
  | { readonly code: 'not-sqlite' }
  | { readonly code: 'unknown-zone'; readonly value: string }
  | { readonly code: 'unknown-level'; readonly value: string; readonly choices: readonly string[] }

export type Parsed<T> = { readonly value: T } | ConfigProblem

export const asItIs = (value: string): Parsed<string> => ({ value })

export const parseSwitch = (value: string): Parsed<boolean> =>
  /^(?:on|off)$/iu.test(value) ? { value: value.toLowerCase() === 'on' } : { code: 'bad-switch' }

export const parseList = (value: string): Parsed<readonly string[]> => ({
  value: value.split(',').flatMap(item => (item.trim() === '' ? [] : [item.trim()])),
})

/** `<bot id>:<secret>`, as BotFather gives it. */
export const parseToken = (value: string): Parsed<string> =>
  /^\d+:[\w-]+$/.test(value) ? { value } : { code: 'bad-token' }

/** `<bot id>:<secret>`, as Zalo Bot Manager gives it; nothing is said of its letters. */
export const parseZaloToken = (value: string): Parsed<string> =>
  /^[\w-]+:[\w.~-]+$/.test(value) ? { value } : { code: 'bad-zalo-token' }

/** Bot API: deep-link payloads are 1 to 64 of these; fewer than eight could be guessed before the officer comes. */
export const parseSetupCode = (value: string): Parsed<string> =>
  /^[\w-]{8,64}$/.test(value) ? { value } : { code: 'bad-setup-code' }

export const parseDatabaseUrl = (value: string): Parsed<string> =>
  /^file:./.test(value) ? { value } : { code: 'not-sqlite' }

export const parseZone = (value: string): Parsed<string> =>
  IANAZone.isValidZone(value) ? { value } : { code: 'unknown-zone', value }

export function parseLevel(value: string): Parsed<LogLevel> {
  const level = LOG_LEVELS.find(known => known === value.toLowerCase())
  return level ? { value: level } : { code: 'unknown-level', value, choices: LOG_LEVELS }
}

export function parseRoot(example: string): (value: string) => Parsed<string> {
  return value => {
    const url = parseUrl(value, ['http:', 'https:'])
    if (url?.search !== '' || url.hash !== '') return { code: 'bad-root', example }
    if (/\/bot([\w-]+:[^/]*)?\/?$/i.test(url.pathname)) return { code: 'root-with-bot', example }
    return { value: url.href.endsWith('/') ? url.href : `${url.href}/` }
  }
}

/** A whole number above nothing. */
export const parseCount = (value: string): Parsed<number> =>
  /^[1-9]\d{0,6}$/.test(value) ? { value: Number(value) } : { code: 'bad-count' }

export const parsePort = (value: string): Parsed<number> =>
  /^\d{1,5}$/.test(value) && Number(value) > 0 && Number(value) < 65_536
    ? { value: Number(value) }
    : { code: 'bad-port' }

export function parsePublic(value: string): Parsed<URL> {
  const url = parseUrl(value, ['http:', 'https:'])
  return url ? { value: url } : { code: 'bad-public-url' }
}

/** Bot API `setWebhook`: https, on one of four ports; a path of its own keeps it apart from the program's other addresses. */
export function parseWebhook(value: string): Parsed<URL> {
  const url = parseUrl(value, ['https:'])
  const reachable = url && ['', '443', '80', '88', '8443'].includes(url.port)
  return reachable && !isOurs(url) ? { value: url } : { code: 'bad-webhook' }
}

/** `setWebhook` of the Zalo Bot API: public https, nothing said of ports; a path of its own as above. */
export function parseZaloWebhook(value: string): Parsed<URL> {
  const url = parseUrl(value, ['https:'])
  const shut = !url || isInside(url.hostname) || isOurs(url)
  return shut ? { code: 'bad-zalo-webhook' } : { value: url }
}

/** It travels in a header: letters that one takes, without blanks. */
export const parseWebhookSecret = (value: string): Parsed<string> =>
  /^[\x21-\x7e]{8,256}$/.test(value) ? { value } : { code: 'bad-webhook-secret' }

/** Nobody outside reaches such a name. */
const isInside = (host: string): boolean =>
  host === 'localhost' ||
  host.startsWith('[') ||
  /^(?:127|10|0)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\./.test(host) ||
  !host.includes('.')

/** An address that the program itself answers, or that is not kept apart from those. */
const isOurs = ({ pathname, search }: URL): boolean =>
  pathname === '/' || search !== '' || RESERVED.some(path => pathname === path || pathname.startsWith(`${path}/`))

/** What the program itself answers there. */
const RESERVED = ['/healthz', '/readyz', '/metrics', '/ban']

const PROXIES = ['http:', 'https:', 'socks:', 'socks4:', 'socks4a:', 'socks5:', 'socks5h:']

export const parseProxy = (value: string): Parsed<string> =>
  parseUrl(value, PROXIES) ? { value } : { code: 'bad-proxy' }

function parseUrl(value: string, protocols: readonly string[]): URL | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined
  return url && protocols.includes(url.protocol) && url.hostname !== '' ? url : undefined
}
