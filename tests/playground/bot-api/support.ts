import { DateTime } from 'luxon'
import { Telegram } from 'telegraf'
import { onTestFinished } from 'vitest'
import { type VirtualClock, virtualClock } from '../../../src/clock.ts'
import { type BotApi, type Person, startBotApi } from '../../../src/playground/bot-api/index.ts'

/** A server for one story, with the bot's client, and cô Lan who has pressed Start. */
export type Stage = {
  readonly api: BotApi
  readonly clock: VirtualClock
  readonly bot: Telegram
  readonly lan: Person
  /** Calls a method with a JSON body, past telegraf. */
  call(method: string, params?: object): Promise<Reply>
  /** Moves the clock. */
  later(span: {
    readonly hours?: number
    readonly minutes?: number
    readonly seconds?: number
    readonly days?: number
  }): void
  /** What the bot has not confirmed. */
  updates(params?: object): Promise<readonly Record<string, unknown>[]>
}

export type Reply = {
  readonly ok: boolean
  readonly result?: unknown
  readonly error_code?: number
  readonly description?: string
  readonly parameters?: object
}

export const MORNING = DateTime.fromISO('2026-05-20T11:30', { zone: 'Asia/Ho_Chi_Minh' })

/** Starts a stage that is taken down with its test. */
export async function stage(options: { readonly seed?: number } = {}): Promise<Stage> {
  const clock = virtualClock(MORNING)
  const api = await startBotApi({ clock, ...options })
  onTestFinished(() => api.stop())
  const bot = new Telegram(api.token, { apiRoot: api.url })
  const lan = api.person({ id: 7, firstName: 'Lan', lastName: 'Nguyễn', username: 'colan' })
  lan.start()
  const call = async (method: string, params: object = {}): Promise<Reply> => {
    const response = await fetch(`${api.url}/bot${api.token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
    })
    return (await response.json()) as Reply
  }
  return {
    ...{ api, clock, bot, lan, call },
    later: span => clock.moveTo(clock.now().plus(span)),
    updates: async params => (await call('getUpdates', params)).result as Record<string, unknown>[],
  }
}

/** A refusal as the table tests write it. */
export const refused = (reply: Reply): string => `${reply.error_code} ${reply.description}`

/** A PNG's header, which is all the server looks at. */
export function png(width: number, height: number, size = 64): Uint8Array {
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x89504e47)
  view.setUint32(4, 0x0d0a1a0a)
  view.setUint32(8, 13)
  view.setUint32(12, 0x49484452)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return bytes
}
