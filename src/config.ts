import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { IANAZone } from 'luxon'

/** Every variable the program knows; `.env.example` lists the same ones. */
export const VARIABLES = [
  ...([
    'BOT_TOKEN',
    'TELEGRAM_API_ROOT',
    'OUTGOING_PROXY',
    'ZALO_BOT_TOKEN',
    'ZALO_API_ROOT',
    'SETUP_CODE',
    'DATABASE_URL',
    'DATA_DIR',
  ] as const),
  ...(['PLAN_FILE', 'TIMEZONE', 'LOG_LEVEL', 'HTTP_PORT', 'HTTP_HOST', 'PUBLIC_URL', 'WEBHOOK_URL', 'DESK'] as const),
] as const
export type Variable = (typeof VARIABLES)[number]

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

type Common = {
  /** `file:` and a path, relative to the working directory unless absolute. */
  readonly databaseUrl: string
  /** Folder of everything kept outside the database. */
  readonly dataDir: string
  /** Folders of the plans (prisma/plans/…), the school's main matter first; undefined: what is shipped. */
  readonly planFiles: readonly string[] | undefined
  /** IANA name. */
  readonly timezone: string
  /** Fixes the one-time set-up code; undefined lets the program draw one. */
  readonly setupCode: string | undefined
  readonly logLevel: LogLevel
  /** undefined: the bot does not listen, and the playground's page takes any port that is free. */
  readonly http: HttpConfig | undefined
}

/** Where the program answers over HTTP. */
export type HttpConfig = {
  readonly port: number
  readonly host: string
  /** Names under which a reverse proxy passes requests on. */
  readonly names: readonly string[]
}

/** What the environment asks for: without a token the playground, with one the bot. */
export type Config =
  | (Common & { readonly mode: 'playground' })
  | (Common & {
      readonly mode: 'bot'
      readonly channel: ChannelConfig
      /** Address of the pages in the browser, without a slash at its end; undefined: there are none. */
      readonly desk: string | undefined
    })

/** Where people are met. */
export type ChannelConfig = {
  /** A secret: never logged, never shown. */
  readonly token: string
  /** Ends with a slash. */
  readonly apiRoot: string
} & (
  | {
      readonly kind: 'telegram'
      /** May hold a password. */
      readonly proxy: string | undefined
      /** Where the channel brings updates to; undefined: they are asked for. */
      readonly webhook: URL | undefined
    }
  | { readonly kind: 'zalo' }
)

/** What is wrong with one variable. Values that may be secret are not repeated. */
export type ConfigProblem =
  | { readonly code: 'bad-token' }
  | { readonly code: 'bad-zalo-token' }
  /** Two channels beside each other are not there yet. */
  | { readonly code: 'one-channel' }
  | { readonly code: 'bad-root' }
  /** The root goes on with `/bot…`, which the program adds itself. */
  | { readonly code: 'root-with-bot' }
  | { readonly code: 'bad-proxy' }
  | { readonly code: 'bad-port' }
  | { readonly code: 'bad-public-url' }
  | { readonly code: 'bad-webhook' }
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

export type ConfigMistake =
  | (ConfigProblem & { readonly variable: Variable })
  /** The optional file of variables is there but cannot be read. */
  | { readonly code: 'unreadable-file'; readonly file: string }

export type ParsedConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly mistakes: readonly ConfigMistake[] }

type Env = Readonly<Record<string, string | undefined>>
type Parsed<T> = { readonly value: T } | ConfigProblem

/**
 * Reads the environment once. A blank variable counts as absent.
 * @returns the configuration, or every mistake at once; the process then ends with 78 (EX_CONFIG of sysexits.h).
 */
export function parseConfig(env: Env): ParsedConfig {
  const mistakes: ConfigMistake[] = []
  const read: Read = (variable, fallback, parse) => {
    const text = env[variable]?.trim() ?? ''
    if (text === '') return fallback
    const parsed = parse(text)
    if (!('code' in parsed)) return parsed.value
    mistakes.push({ variable, ...parsed })
    return fallback
  }
  const webhook = read('WEBHOOK_URL', undefined, parseWebhook)
  const telegram = telegramOf(read, webhook)
  const zalo = zaloOf(read)
  if (webhook && zalo && !telegram) mistakes.push({ variable: 'WEBHOOK_URL', code: 'webhook-elsewhere' })
  if (telegram && zalo) mistakes.push({ variable: 'ZALO_BOT_TOKEN', code: 'one-channel' })
  const http = httpOf(read, webhook)
  if (webhook && !http) mistakes.push({ variable: 'WEBHOOK_URL', code: 'webhook-without-port' })
  const desk = read('DESK', false, parseSwitch) ? deskOf(http, env.PUBLIC_URL?.trim() ?? '') : undefined
  if (desk && 'code' in desk) mistakes.push({ variable: 'DESK', ...desk })
  const common: Common = {
    setupCode: read('SETUP_CODE', undefined, parseSetupCode),
    databaseUrl: read('DATABASE_URL', 'file:./data/bot.db', parseDatabaseUrl),
    dataDir: read('DATA_DIR', './data', asItIs),
    planFiles: read('PLAN_FILE', undefined, parseList),
    timezone: read('TIMEZONE', 'Asia/Ho_Chi_Minh', parseZone),
    logLevel: read('LOG_LEVEL', 'info', parseLevel),
    http,
  }
  if (mistakes.length > 0) return { ok: false, mistakes }
  const channel = telegram ?? zalo
  if (channel === undefined) return { ok: true, config: { mode: 'playground', ...common } }
  return {
    ok: true,
    config: { mode: 'bot', channel, desk: desk && 'value' in desk ? desk.value : undefined, ...common },
  }
}

function telegramOf(read: Read, webhook: URL | undefined): ChannelConfig | undefined {
  const token = read('BOT_TOKEN', undefined, parseToken)
  const apiRoot = read('TELEGRAM_API_ROOT', 'https://api.telegram.org/', parseRoot)
  const proxy = read('OUTGOING_PROXY', undefined, parseProxy)
  return token === undefined ? undefined : { kind: 'telegram', token, apiRoot, proxy, webhook }
}

function zaloOf(read: Read): ChannelConfig | undefined {
  const token = read('ZALO_BOT_TOKEN', undefined, parseZaloToken)
  const apiRoot = read('ZALO_API_ROOT', 'https://bot-api.zaloplatforms.com/', parseRoot)
  return token === undefined ? undefined : { kind: 'zalo', token, apiRoot }
}

/** Where people are sent to: the name a reverse proxy has, else the address that is listened on. */
function deskOf(http: HttpConfig | undefined, known: string): Parsed<string> {
  if (!http) return { code: 'desk-without-port' }
  if (known !== '') return { value: known.replace(/\/+$/u, '') }
  if (['0.0.0.0', '::', '[::]'].includes(http.host)) return { code: 'desk-without-address' }
  return { value: `http://${http.host.includes(':') ? `[${http.host}]` : http.host}:${http.port}` }
}

/** The plan a school begins with. */
export const SHIPPED_PLAN = 'prisma/plans/ke-hoach-49'

type Read = <T, D>(variable: Variable, fallback: D, parse: (value: string) => Parsed<T>) => T | D

function httpOf(read: Read, webhook: URL | undefined): HttpConfig | undefined {
  const port = read('HTTP_PORT', undefined, parsePort)
  const host = read('HTTP_HOST', '127.0.0.1', asItIs)
  const known = read('PUBLIC_URL', undefined, parsePublic)
  const names = [known, webhook].flatMap(url => (url ? [url.hostname] : []))
  return port === undefined ? undefined : { port, host, names: [...new Set(names)] }
}

/**
 * `parseConfig` of the environment and, where the environment is silent, of an optional file in the form of `.env`.
 * A variable that the environment has, even blank, is not overridden: `BOT_TOKEN= npm start` is the playground.
 */
export function loadConfig(file: string, env: Env): ParsedConfig {
  try {
    return parseConfig({ ...parseEnv(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')), ...env })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return parseConfig(env)
    const parsed = parseConfig(env)
    const mistakes = parsed.ok ? [] : parsed.mistakes
    return { ok: false, mistakes: [{ code: 'unreadable-file', file }, ...mistakes] }
  }
}

const asItIs = (value: string): Parsed<string> => ({ value })

const parseSwitch = (value: string): Parsed<boolean> =>
  /^(?:on|off)$/iu.test(value) ? { value: value.toLowerCase() === 'on' } : { code: 'bad-switch' }

const parseList = (value: string): Parsed<readonly string[]> => ({
  value: value.split(',').flatMap(item => (item.trim() === '' ? [] : [item.trim()])),
})

/** `<bot id>:<secret>`, as BotFather gives it. */
const parseToken = (value: string): Parsed<string> => (/^\d+:[\w-]+$/.test(value) ? { value } : { code: 'bad-token' })

/** `<bot id>:<secret>`, as Zalo Bot Manager gives it; nothing is said of its letters. */
const parseZaloToken = (value: string): Parsed<string> =>
  /^[\w-]+:[\w.~-]+$/.test(value) ? { value } : { code: 'bad-zalo-token' }

/** Bot API: deep-link payloads are 1 to 64 of these; fewer than eight could be guessed before the officer comes. */
const parseSetupCode = (value: string): Parsed<string> =>
  /^[\w-]{8,64}$/.test(value) ? { value } : { code: 'bad-setup-code' }

const parseDatabaseUrl = (value: string): Parsed<string> => (/^file:./.test(value) ? { value } : { code: 'not-sqlite' })

const parseZone = (value: string): Parsed<string> =>
  IANAZone.isValidZone(value) ? { value } : { code: 'unknown-zone', value }

function parseLevel(value: string): Parsed<LogLevel> {
  const level = LOG_LEVELS.find(known => known === value.toLowerCase())
  return level ? { value: level } : { code: 'unknown-level', value, choices: LOG_LEVELS }
}

function parseRoot(value: string): Parsed<string> {
  const url = parseUrl(value, ['http:', 'https:'])
  if (url?.search !== '' || url.hash !== '') return { code: 'bad-root' }
  if (/\/bot(\d+:[^/]*)?\/?$/i.test(url.pathname)) return { code: 'root-with-bot' }
  return { value: url.href.endsWith('/') ? url.href : `${url.href}/` }
}

const parsePort = (value: string): Parsed<number> =>
  /^\d{1,5}$/.test(value) && Number(value) > 0 && Number(value) < 65_536
    ? { value: Number(value) }
    : { code: 'bad-port' }

function parsePublic(value: string): Parsed<URL> {
  const url = parseUrl(value, ['http:', 'https:'])
  return url ? { value: url } : { code: 'bad-public-url' }
}

/** Bot API `setWebhook`: https, on one of four ports; a path of its own keeps it apart from the program's other addresses. */
function parseWebhook(value: string): Parsed<URL> {
  const url = parseUrl(value, ['https:'])
  const reachable = url && ['', '443', '80', '88', '8443'].includes(url.port)
  return reachable &&
    url.pathname !== '/' &&
    url.search === '' &&
    !RESERVED.some(path => url.pathname === path || url.pathname.startsWith(`${path}/`))
    ? { value: url }
    : { code: 'bad-webhook' }
}

/** What the program itself answers there. */
const RESERVED = ['/healthz', '/readyz', '/metrics', '/ban']

const PROXIES = ['http:', 'https:', 'socks:', 'socks4:', 'socks4a:', 'socks5:', 'socks5h:']

const parseProxy = (value: string): Parsed<string> => (parseUrl(value, PROXIES) ? { value } : { code: 'bad-proxy' })

function parseUrl(value: string, protocols: readonly string[]): URL | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined
  return url && protocols.includes(url.protocol) && url.hostname !== '' ? url : undefined
}
