import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import {
  asItIs,
  type ConfigProblem,
  type LogLevel,
  type Parsed,
  parseCount,
  parseDatabaseUrl,
  parseLevel,
  parseList,
  parsePort,
  parseProxy,
  parsePublic,
  parseRoot,
  parseSetupCode,
  parseSwitch,
  parseToken,
  parseWebhook,
  parseWebhookSecret,
  parseZaloToken,
  parseZaloWebhook,
  parseZone,
} from './config-values.ts'

/** Every variable the program knows; `.env.example` lists the same ones. */
export const VARIABLES = [
  ...([
    'BOT_TOKEN',
    'TELEGRAM_API_ROOT',
    'OUTGOING_PROXY',
    'ZALO_BOT_TOKEN',
    'ZALO_API_ROOT',
    'ZALO_WEBHOOK_URL',
    'ZALO_WEBHOOK_SECRET',
    'ZALO_MONTHLY_MESSAGES',
    'ZALO_MAX_PEOPLE',
    'SETUP_CODE',
    'DATABASE_URL',
    'DATA_DIR',
  ] as const),
  ...(['PLAN_FILE', 'TIMEZONE', 'LOG_LEVEL', 'HTTP_PORT', 'HTTP_HOST', 'PUBLIC_URL', 'WEBHOOK_URL', 'DESK'] as const),
] as const
export type Variable = (typeof VARIABLES)[number]

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
  /** The school's own name for it stands in a reverse proxy. */
  readonly proxied: boolean
}

/** What the environment asks for: without a token the playground, with one the bot. */
export type Config =
  | (Common & { readonly mode: 'playground' })
  | (Common & {
      readonly mode: 'bot'
      /** At least one, each beside the others. */
      readonly channels: readonly ChannelConfig[]
      /** Address of the pages in the browser, without a slash at its end; undefined: there are none. */
      readonly desk: string | undefined
    })

type Reached = {
  /** A secret: never logged, never shown. */
  readonly token: string
  /** Ends with a slash. */
  readonly apiRoot: string
  /** Where the channel brings updates to; undefined: they are asked for. */
  readonly webhook: URL | undefined
}

type TelegramConfig = Reached & {
  readonly kind: 'telegram'
  /** May hold a password. */
  readonly proxy: string | undefined
}

type ZaloConfig = Reached & {
  readonly kind: 'zalo'
  /** What the channel shows when it brings something; undefined: one is drawn. */
  readonly secret: string | undefined
  /** Messages a month, both ways, and people. */
  readonly quota: { readonly messages: number; readonly people: number }
  /** The program's own address as it is reached from outside, https, without a slash at its end. */
  readonly publicly: string | undefined
}

/** Where people are met. */
export type ChannelConfig = TelegramConfig | ZaloConfig

export type ConfigMistake =
  | (ConfigProblem & { readonly variable: Variable })
  /** The optional file of variables is there but cannot be read. */
  | { readonly code: 'unreadable-file'; readonly file: string }

export type ParsedConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly mistakes: readonly ConfigMistake[] }

type Env = Readonly<Record<string, string | undefined>>

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
  const zalo = zaloOf(read, mistakes)
  if (webhook && zalo && !telegram) mistakes.push({ variable: 'WEBHOOK_URL', code: 'webhook-elsewhere' })
  const http = httpOf(read, [webhook, zalo?.webhook])
  if (webhook && !http) mistakes.push({ variable: 'WEBHOOK_URL', code: 'webhook-without-port' })
  if (zalo?.webhook && !http) mistakes.push({ variable: 'ZALO_WEBHOOK_URL', code: 'webhook-without-port' })
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
  const known = env.PUBLIC_URL?.trim() ?? ''
  const publicly = http && known.startsWith('https:') ? withoutSlash(known) : undefined
  const channels = [telegram, zalo && { ...zalo, publicly }].filter(channel => channel !== undefined)
  if (channels.length === 0) return { ok: true, config: { mode: 'playground', ...common } }
  return {
    ok: true,
    config: { mode: 'bot', channels, desk: desk && 'value' in desk ? desk.value : undefined, ...common },
  }
}

function telegramOf(read: Read, webhook: URL | undefined): ChannelConfig | undefined {
  const token = read('BOT_TOKEN', undefined, parseToken)
  const apiRoot = read('TELEGRAM_API_ROOT', `${TELEGRAM_ROOT}/`, parseRoot(TELEGRAM_ROOT))
  const proxy = read('OUTGOING_PROXY', undefined, parseProxy)
  return token === undefined ? undefined : { kind: 'telegram', token, apiRoot, proxy, webhook }
}

function zaloOf(read: Read, mistakes: ConfigMistake[]): Omit<ZaloConfig, 'publicly'> | undefined {
  const token = read('ZALO_BOT_TOKEN', undefined, parseZaloToken)
  const apiRoot = read('ZALO_API_ROOT', `${ZALO_ROOT}/`, parseRoot(ZALO_ROOT))
  const webhook = read('ZALO_WEBHOOK_URL', undefined, parseZaloWebhook)
  const secret = read('ZALO_WEBHOOK_SECRET', undefined, parseWebhookSecret)
  if (webhook && token === undefined) mistakes.push({ variable: 'ZALO_WEBHOOK_URL', code: 'without-zalo' })
  if (secret !== undefined && !webhook)
    mistakes.push({ variable: 'ZALO_WEBHOOK_SECRET', code: 'secret-without-webhook' })
  const quota = {
    messages: read('ZALO_MONTHLY_MESSAGES', 3000, parseCount),
    people: read('ZALO_MAX_PEOPLE', 50, parseCount),
  }
  return token === undefined ? undefined : { kind: 'zalo', token, apiRoot, webhook, secret, quota }
}

const TELEGRAM_ROOT = 'https://api.telegram.org'
const ZALO_ROOT = 'https://bot-api.zaloplatforms.com'

/** Where people are sent to: the name a reverse proxy has, else the address that is listened on. */
function deskOf(http: HttpConfig | undefined, known: string): Parsed<string> {
  if (!http) return { code: 'desk-without-port' }
  if (known !== '') return { value: withoutSlash(known) }
  if (['0.0.0.0', '::', '[::]'].includes(http.host)) return { code: 'desk-without-address' }
  return { value: `http://${http.host.includes(':') ? `[${http.host}]` : http.host}:${http.port}` }
}

const withoutSlash = (address: string): string => address.replace(/\/+$/u, '')

/** The plan a school begins with. */
export const SHIPPED_PLAN = 'prisma/plans/ke-hoach-49'

type Read = <T, D>(variable: Variable, fallback: D, parse: (value: string) => Parsed<T>) => T | D

function httpOf(read: Read, brought: readonly (URL | undefined)[]): HttpConfig | undefined {
  const port = read('HTTP_PORT', undefined, parsePort)
  const host = read('HTTP_HOST', '127.0.0.1', asItIs)
  const known = read('PUBLIC_URL', undefined, parsePublic)
  const names = [known, ...brought].flatMap(url => (url ? [url.hostname] : []))
  return port === undefined ? undefined : { port, host, names: [...new Set(names)], proxied: known !== undefined }
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
