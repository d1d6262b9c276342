import type { Channel } from '../../src/domain/channel.ts'
import type { Incoming, Messenger, Outcome, Outgoing } from '../../src/messenger/messenger.ts'

/** Letters and nothing else: what the least able channel there is can do. */
export const plainChannel: Channel = {
  key: 'kenh-chu',
  name: 'Kênh chữ',
  chatsOutliveBot: false,
  abroad: false,
  textLimit: 2000,
  buttons: false,
  edits: false,
  files: { in: 'none', out: 'none' },
  largestFile: 0,
  largestSent: 0,
  menu: false,
  leavesGroups: true,
  keepsUnheard: true,
  linkBringsCode: false,
  door: () => 'https://kenh-chu.vn/tro-ly',
  link: () => 'https://kenh-chu.vn/tro-ly',
}

/** Somebody with such a phone. */
export type Writer = {
  readonly chat: string
  readonly name: string
  /** @returns the message's id. */
  says(text: string): string
  /** What the assistant has written, oldest first. */
  sees(): readonly { readonly id: string; readonly text: string }[]
  blocks(): void
  unblocks(): void
}

export type PlainLine = {
  readonly messenger: Messenger
  writer(chat: string, name: string): Writer
  /** Everything said has been heard. */
  idle(): boolean
  whenIdle(): Promise<void>
}

type Desk = { readonly seen: { readonly id: string; readonly text: string }[]; open: boolean }

/** A channel in memory that carries text alone, and refuses whatever it cannot do. @param now seconds since 1970 */
export function openPlainLine(now: () => number): PlainLine {
  const desks = new Map<string, Desk>()
  const unheard: Incoming[] = []
  const waiting: (() => void)[] = []
  let hear = () => {}
  let count = 0
  const nextId = () => String(++count)
  const send = async (chat: string, message: Outgoing, stop: AbortSignal): Promise<Outcome> => {
    if (stop.aborted) return { kind: 'retry', afterSeconds: 0, reason: 'stopped' }
    const desk = desks.get(chat)
    if (!desk?.open) return { kind: 'gone', reason: 'nobody there' }
    const reason = beyond(message)
    if (reason !== undefined || message.kind !== 'text') return { kind: 'rejected', reason: reason ?? message.kind }
    const id = nextId()
    desk.seen.push({ id, text: message.text })
    return { kind: 'sent', messageId: id, at: now() }
  }
  return {
    messenger: {
      channel: plainChannel,
      identity: () => ({ bot: 'plain', username: 'tro-ly' }),
      connect: async () => undefined,
      async receive(keep, stop) {
        while (!stop.aborted) {
          const batch = [...unheard]
          if (batch.length > 0 && (await kept(keep, batch))) unheard.splice(0, batch.length)
          if (unheard.length === 0) for (const resolve of waiting.splice(0)) resolve()
          if (unheard.length === 0) await somethingSaid(stop)
        }
        return undefined
      },
      send,
    },
    writer(chat, name) {
      const desk: Desk = { seen: [], open: true }
      desks.set(chat, desk)
      return {
        chat,
        name,
        says(text) {
          const messageId = nextId()
          const body = { kind: 'text', messageId, text: text.normalize('NFC') } as const
          unheard.push({ updateId: messageId, chat, private: true, profileName: name, at: now(), body })
          hear()
          return messageId
        },
        sees: () => [...desk.seen],
        blocks() {
          desk.open = false
        },
        unblocks() {
          desk.open = true
        },
      }
    },
    idle: () => unheard.length === 0,
    whenIdle: () => (unheard.length === 0 ? Promise.resolve() : new Promise(resolve => waiting.push(resolve))),
  }

  function somethingSaid(stop: AbortSignal): Promise<void> {
    return new Promise(resolve => {
      hear = resolve
      stop.onabort = () => resolve()
      if (stop.aborted || unheard.length > 0) resolve()
    })
  }
}

const kept = (keep: (updates: readonly Incoming[]) => Promise<void>, batch: readonly Incoming[]): Promise<boolean> =>
  keep(batch).then(
    () => true,
    () => false,
  )

/** Why such a message cannot be carried. */
function beyond(message: Outgoing): string | undefined {
  if (message.kind === 'leave') return 'no groups here'
  if (message.kind === 'file') return 'no files here'
  if (message.buttons.length > 0) return 'no buttons here'
  if (message.keyboard !== undefined) return 'no keyboard here'
  if (message.text === '') return 'nothing to say'
  return message.text.length > plainChannel.textLimit ? 'too long' : undefined
}
