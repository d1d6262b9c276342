import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type ConfigMistake, loadConfig, parseConfig, VARIABLES } from '../src/config.ts'
import { configMistake, configMistakes } from '../src/text/config.ts'

const TOKEN = '123456789:AAbb-cc_DD'
const mistakesOf = (env: Record<string, string>): readonly ConfigMistake[] => {
  const parsed = parseConfig(env)
  return parsed.ok ? [] : parsed.mistakes
}

describe('the configuration', () => {
  it('plays without anything set', () => {
    expect(parseConfig({})).toEqual({
      ok: true,
      config: {
        mode: 'playground',
        databaseUrl: 'file:./data/bot.db',
        dataDir: './data',
        timezone: 'Asia/Ho_Chi_Minh',
        setupCode: undefined,
        logLevel: 'info',
      },
    })
  })

  it('runs the bot as soon as there is a token, blanks around values being nothing', () => {
    const env = {
      BOT_TOKEN: ` ${TOKEN} `,
      OUTGOING_PROXY: 'socks5h://me:s%40fe@proxy:1080',
      LOG_LEVEL: 'WARN',
      DATA_DIR: ' ',
    }
    expect(parseConfig(env)).toMatchObject({
      ok: true,
      config: {
        ...{ mode: 'bot', logLevel: 'warn', dataDir: './data' },
        channels: [
          {
            ...{ kind: 'telegram', token: TOKEN, apiRoot: 'https://api.telegram.org/' },
            proxy: 'socks5h://me:s%40fe@proxy:1080',
          },
        ],
      },
    })
  })

  it('meets people on Zalo where that is the only token, and on both channels where both are given', () => {
    const ZALO_BOT_TOKEN = '490000000000049:SECRET-z'
    expect(parseConfig({ ZALO_BOT_TOKEN })).toMatchObject({
      config: {
        mode: 'bot',
        channels: [{ kind: 'zalo', token: ZALO_BOT_TOKEN, apiRoot: 'https://bot-api.zaloplatforms.com/' }],
      },
    })
    expect(parseConfig({ ZALO_BOT_TOKEN, BOT_TOKEN: TOKEN })).toMatchObject({
      config: {
        channels: [
          { kind: 'telegram', token: TOKEN },
          { kind: 'zalo', token: ZALO_BOT_TOKEN },
        ],
      },
    })
    const WEBHOOK_URL = 'https://nhan.truong.vn/telegram'
    expect(mistakesOf({ ZALO_BOT_TOKEN, WEBHOOK_URL, HTTP_PORT: '8080' })).toEqual([
      { variable: 'WEBHOOK_URL', code: 'webhook-elsewhere' },
    ])
  })

  it('is brought messages by Zalo where it has an address of its own', () => {
    const env = { ZALO_BOT_TOKEN: '490000000000049:SECRET-z', ZALO_WEBHOOK_URL: 'https://nhan.truong.vn:444/zalo' }
    expect(mistakesOf(env)).toEqual([{ variable: 'ZALO_WEBHOOK_URL', code: 'webhook-without-port' }])
    expect(parseConfig({ ...env, HTTP_PORT: '8080', ZALO_WEBHOOK_SECRET: 'bi-mat-cua-truong' })).toMatchObject({
      config: {
        channels: [{ webhook: new URL('https://nhan.truong.vn:444/zalo'), secret: 'bi-mat-cua-truong' }],
        http: { names: ['nhan.truong.vn'], proxied: false },
      },
    })
  })

  it('shows the address of the channel it is about', () => {
    for (const [variable, host] of [
      ['ZALO_API_ROOT', 'bot-api.zaloplatforms.com'],
      ['TELEGRAM_API_ROOT', 'api.telegram.org'],
    ] as const)
      expect(mistakesOf({ [variable]: 'x' }).map(configMistake)).toEqual([expect.stringContaining(`https://${host}`)])
  })

  it('listens where it is told to, under the names it is known by', () => {
    const env = {
      ...{ BOT_TOKEN: TOKEN, HTTP_PORT: '8080', PUBLIC_URL: 'https://troly.truong.vn:8443/x' },
      WEBHOOK_URL: 'https://nhan.truong.vn/telegram',
    }
    expect(parseConfig(env)).toMatchObject({
      config: { http: { port: 8080, host: '127.0.0.1', names: ['troly.truong.vn', 'nhan.truong.vn'], proxied: true } },
    })
    expect(parseConfig({ BOT_TOKEN: TOKEN })).toMatchObject({
      config: { http: undefined, channels: [{ webhook: undefined }] },
    })
  })

  it('sends people to the pages in the browser where they can be reached', () => {
    const deskOf = (env: Record<string, string>) => {
      const parsed = parseConfig({ BOT_TOKEN: TOKEN, HTTP_PORT: '8080', DESK: 'on', ...env })
      if (!parsed.ok) return parsed.mistakes.map(configMistake)
      return 'desk' in parsed.config ? parsed.config.desk : undefined
    }
    expect(deskOf({})).toBe('http://127.0.0.1:8080')
    expect(deskOf({ DESK: '' })).toBeUndefined()
    expect(deskOf({ PUBLIC_URL: 'https://troly.truong.vn/' })).toBe('https://troly.truong.vn')
    expect(deskOf({ HTTP_HOST: '192.168.1.20' })).toBe('http://192.168.1.20:8080')
    expect(deskOf({ HTTP_HOST: '0.0.0.0' })).toEqual([expect.stringMatching(/^DESK: cần có PUBLIC_URL/)])
  })

  it.each([
    ['https://api.telegram.org', 'https://api.telegram.org/'],
    ['http://127.0.0.1:8081/', 'http://127.0.0.1:8081/'],
    ['https://gate.school.vn/telegram', 'https://gate.school.vn/telegram/'],
    ['https://gate.school.vn/telegram/', 'https://gate.school.vn/telegram/'],
  ])('takes %s as the root of the Bot API', (TELEGRAM_API_ROOT, apiRoot) => {
    expect(parseConfig({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT })).toMatchObject({ config: { channels: [{ apiRoot }] } })
  })

  it.each([
    ['BOT_TOKEN', 'dán mã vào đây', 'bad-token'],
    ['BOT_TOKEN', '123456789', 'bad-token'],
    ['ZALO_BOT_TOKEN', 'mã của bot', 'bad-zalo-token'],
    ['ZALO_API_ROOT', 'bot-api.zaloplatforms.com', 'bad-root'],
    ['ZALO_API_ROOT', 'https://bot-api.zaloplatforms.com/bot49-z:SECRET/', 'root-with-bot'],
    ['ZALO_WEBHOOK_URL', 'https://troly.truong.vn/zalo', 'without-zalo'],
    ['ZALO_WEBHOOK_URL', 'http://troly.truong.vn/zalo', 'bad-zalo-webhook'],
    ['ZALO_WEBHOOK_URL', 'https://192.168.1.20/zalo', 'bad-zalo-webhook'],
    ['ZALO_WEBHOOK_URL', 'https://may-chu/zalo', 'bad-zalo-webhook'],
    ['ZALO_WEBHOOK_URL', 'https://troly.truong.vn', 'bad-zalo-webhook'],
    ['ZALO_WEBHOOK_URL', 'https://troly.truong.vn/healthz', 'bad-zalo-webhook'],
    ['ZALO_WEBHOOK_SECRET', 'bí mật của trường', 'bad-webhook-secret'],
    ['ZALO_MONTHLY_MESSAGES', '3 000', 'bad-count'],
    ['ZALO_MAX_PEOPLE', '0', 'bad-count'],
    ['ZALO_WEBHOOK_SECRET', 'bi-mat', 'bad-webhook-secret'],
    ['ZALO_WEBHOOK_SECRET', 'bi-mat-cua-truong', 'secret-without-webhook'],
    ['HTTP_PORT', '0', 'bad-port'],
    ['HTTP_PORT', '65536', 'bad-port'],
    ['HTTP_PORT', '80a', 'bad-port'],
    ['PUBLIC_URL', 'troly.truong.vn', 'bad-public-url'],
    ['WEBHOOK_URL', 'http://troly.truong.vn/nhan', 'bad-webhook'],
    ['WEBHOOK_URL', 'https://troly.truong.vn', 'bad-webhook'],
    ['WEBHOOK_URL', 'https://troly.truong.vn/metrics', 'bad-webhook'],
    ['WEBHOOK_URL', 'https://troly.truong.vn:8080/nhan', 'bad-webhook'],
    ['WEBHOOK_URL', 'https://troly.truong.vn/ban/viec', 'bad-webhook'],
    ['DESK', 'on', 'desk-without-port'],
    ['DESK', 'yes', 'bad-switch'],
    ['WEBHOOK_URL', 'https://troly.truong.vn/nhan', 'webhook-without-port'],
    ['TELEGRAM_API_ROOT', 'api.telegram.org', 'bad-root'],
    ['TELEGRAM_API_ROOT', 'ftp://api.telegram.org', 'bad-root'],
    ['TELEGRAM_API_ROOT', 'https://api.telegram.org/?x=1', 'bad-root'],
    ['TELEGRAM_API_ROOT', 'https://api.telegram.org/bot', 'root-with-bot'],
    ['TELEGRAM_API_ROOT', `https://api.telegram.org/bot${TOKEN}/`, 'root-with-bot'],
    ['OUTGOING_PROXY', 'proxy:3128', 'bad-proxy'],
    ['OUTGOING_PROXY', 'ssh://me:secret@proxy', 'bad-proxy'],
    ['SETUP_CODE', 'abcd', 'bad-setup-code'],
    ['SETUP_CODE', 'abcdefg', 'bad-setup-code'],
    ['SETUP_CODE', 'mã trường', 'bad-setup-code'],
    ['SETUP_CODE', 'a'.repeat(65), 'bad-setup-code'],
    ['DATABASE_URL', 'postgres://localhost/bot', 'not-sqlite'],
    ['DATABASE_URL', 'file:', 'not-sqlite'],
    ['TIMEZONE', 'Asia/Hanoi', 'unknown-zone'],
    ['LOG_LEVEL', 'loud', 'unknown-level'],
  ])('refuses %s=%s', (variable, value, code) => {
    expect(mistakesOf({ [variable]: value })).toMatchObject([{ variable, code }])
  })

  it('names every mistake at once, by variable, in Vietnamese, repeating no secret', () => {
    const mistakes = mistakesOf({
      ...{ BOT_TOKEN: 'hush', TELEGRAM_API_ROOT: 'hush', OUTGOING_PROXY: 'hush', SETUP_CODE: 'bí mật: hush' },
      ...{ DATABASE_URL: 'hush', TIMEZONE: 'Asia/Hanoi', LOG_LEVEL: 'loud' },
    })
    const text = configMistakes(mistakes)
    expect(
      text
        .split('\n')
        .slice(1, -1)
        .map(line => /[A-Z_]+/.exec(line)?.[0]),
    ).toEqual([
      ...['BOT_TOKEN', 'TELEGRAM_API_ROOT', 'OUTGOING_PROXY', 'SETUP_CODE', 'DATABASE_URL', 'TIMEZONE', 'LOG_LEVEL'],
    ])
    expect(text).toContain('có 7 chỗ cần sửa')
    expect(text).toContain('TIMEZONE: không có múi giờ tên là "Asia/Hanoi"')
    expect(text).not.toContain('hush')
  })
})

describe('the file of variables', () => {
  const file = (content: string): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'tro-ly-')), '.env')
    writeFileSync(path, content)
    return path
  }

  it('fills in what the environment does not say, and never overrides it', () => {
    const path = file(`\uFEFFBOT_TOKEN=${TOKEN}\nTIMEZONE="Asia/Bangkok" # năm 2026\nLOG_LEVEL=debug\n`)
    expect(loadConfig(path, { LOG_LEVEL: 'error' })).toMatchObject({
      config: { mode: 'bot', channels: [{ token: TOKEN }], timezone: 'Asia/Bangkok', logLevel: 'error' },
    })
    expect(loadConfig(path, { BOT_TOKEN: '' })).toMatchObject({ config: { mode: 'playground' } })
  })

  it('may be missing, but not unreadable', () => {
    expect(loadConfig('/nowhere/.env', {})).toEqual(parseConfig({}))
    const folder = mkdtempSync(join(tmpdir(), 'tro-ly-'))
    const parsed = loadConfig(folder, { LOG_LEVEL: 'loud' })
    expect(parsed).toMatchObject({ ok: false, mistakes: [{ code: 'unreadable-file' }, { variable: 'LOG_LEVEL' }] })
    expect(parsed.ok ? '' : parsed.mistakes.map(configMistake)[0]).toContain(`${folder}: có tệp này`)
  })

  it('has a model that lists exactly the known variables, with their usual values', () => {
    const model = parseEnv(readFileSync('.env.example', 'utf8'))
    expect(Object.keys(model).sort()).toEqual([...VARIABLES].sort())
    expect(parseConfig(model)).toEqual(parseConfig({}))
    expect(parseConfig({ ...model, BOT_TOKEN: TOKEN })).toEqual(parseConfig({ BOT_TOKEN: TOKEN }))
  })
})
