import { afterEach, beforeEach } from 'vitest'
import type { Channel } from '../../src/domain/channel.ts'
import type { Incoming, Messenger, Outgoing } from '../../src/messenger/messenger.ts'

/** Somebody on the other side of the channel, with a chat open. */
export type Correspondent = {
  readonly chat: string
  readonly name: string
  /** @returns the message's id in the channel. */
  says(text: string): string
  /** Follows a link that the assistant made. */
  opens(link: string): void
  blocks(): void
  unblocks(): void
  /** Where photos can be sent. */
  sendsPhoto?(bytes: Uint8Array, caption: string): string
  /** What the assistant's messages show, oldest first. */
  sees(): readonly {
    readonly id: string
    readonly text: string
    readonly buttons: readonly (readonly string[])[]
    readonly file?: { readonly name: string; readonly bytes: Uint8Array }
  }[]
  /** What people can do in some channels only. */
  readonly more?: {
    answers(messageId: string, text: string): string
    sendsDocument(bytes: Uint8Array, name: string, mime: string, caption: string): string
    edits(messageId: string, text: string): void
    presses(messageId: string, label: string): void
    keyboard(): readonly (readonly string[])[] | undefined
    menu(): Promise<readonly string[]>
  }
}

type Letters = Omit<Correspondent, 'opens' | 'sees'> & {
  sees(): readonly { readonly id: string; readonly text: string }[]
}

/** Somebody on a channel that carries letters alone: nothing opens by a link, nothing has buttons. */
export const inLetters = (person: Letters): Correspondent => ({
  ...person,
  opens: () => {},
  sees: () => person.sees().map(({ id, text }) => ({ id, text, buttons: [] })),
})

/** A channel in a test: the adapter and somebody who uses it. */
export type Line = {
  readonly messenger: Messenger
  readonly correspondent: Correspondent
  /** A chat in which nobody is. */
  readonly nobody: string
  /** Receives until closed. @param keep may throw: then nothing counts as kept. */
  listen(keep?: (updates: readonly Incoming[]) => void): {
    whenKept(count: number): Promise<readonly Incoming[]>
    stop(): Promise<void>
  }
  close(): Promise<void>
}

/** What a contract is run against. */
export type Subject = {
  readonly name: string
  /** What the channel says of itself before it is connected. */
  readonly can: Channel
  readonly open: () => Promise<Line>
  /** What it tells besides; the program is at ease without. */
  readonly tells?: { readonly replies?: true; readonly door?: true }
}

export const never = new AbortController().signal

export const text = (words: string, more: Partial<Extract<Outgoing, { kind: 'text' }>> = {}): Outgoing => ({
  ...{ kind: 'text', text: words, buttons: [] },
  ...more,
})

/** A line of its own for each test; `now` is the one of the running test. */
export function lines(open: Subject['open']) {
  let line: Line
  beforeEach(async () => {
    line = await open()
    await line.messenger.connect(never)
  })
  afterEach(() => line.close())
  return {
    now: () => line,
    /** The correspondent, with what not every channel lets people do. */
    able() {
      const { more, ...always } = line.correspondent
      if (!more) throw new Error('the channel claims more than its people can do here')
      return { ...always, ...more }
    },
    /** What arrives while the story goes on. */
    async arrivals(count: number, story: () => void): Promise<readonly Incoming[]> {
      const listening = line.listen()
      story()
      const kept = await listening.whenKept(count)
      await listening.stop()
      return kept
    },
  }
}
