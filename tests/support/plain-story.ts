import type { VirtualClock } from '../../src/clock.ts'
import { createLog } from '../../src/log.ts'
import { createZaloMessenger } from '../../src/messenger/zalo/zalo.ts'
import { type Carrier, openStage, type Stage } from '../../src/playground/stage.ts'
import { newMemory } from '../messenger/support.ts'
import { openPlainLine, type Writer } from './plain-channel.ts'
import { at, newFolder, SETUP, school } from './story.ts'
import { startZaloApi } from './zalo-api.ts'

/** A story on the real program over a channel that carries letters alone. */
export type PlainStory = {
  readonly stage: Stage
  writer(chat: string, name: string): Writer
  /** Says it; what the assistant answered. */
  says(writer: Writer, text: string): Promise<readonly string[]>
  /** Answers with the number that stands before these words in the newest message. @throws when there is none */
  chooses(writer: Writer, label: string): Promise<readonly string[]>
  end(): Promise<void>
}

/** Nobody reads and answers within the second in which a question arrives. */
const READING = { seconds: 20 }

/** Something that carries letters, whose people can be had. */
type Line = Carrier & { writer(chat: string, name: string): Writer; stop(): Promise<void> }

/** Channels without buttons, edits and files that are sent; each is opened for a clock that is there by then. */
export const LETTER_CHANNELS = {
  'Kênh chữ': async (clock: () => VirtualClock): Promise<Line> => ({
    ...openPlainLine(() => Math.floor(clock().now().toSeconds())),
    stop: () => Promise.resolve(),
  }),
  async Zalo(clock: () => VirtualClock): Promise<Line> {
    const server = await startZaloApi(() => clock().now().toMillis())
    const { token, url: apiRoot, idle, whenIdle, stop } = server
    const log = createLog('silent')
    const now = { now: () => clock().now(), elapsed: () => clock().elapsed() }
    const messenger = createZaloMessenger({ token, apiRoot, log, clock: now, wait: noWait, memory: newMemory() })
    return { messenger, idle, whenIdle, stop, writer: (_, name) => server.person(name) }
  },
} as const

const noWait = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

export async function tellPlainStory(start: string, channel: keyof typeof LETTER_CHANNELS): Promise<PlainStory> {
  let clock: VirtualClock | undefined
  const line = await LETTER_CHANNELS[channel](() => {
    if (!clock) throw new Error('the stage has not been opened')
    return clock
  })
  const stage = await openStage({
    ...{ school, start: at(start), folder: newFolder(), seed: 49, setupCode: SETUP },
    carrier: its => {
      clock = its
      return line
    },
  })
  const says: PlainStory['says'] = async (writer, text) => {
    const before = writer.sees().length
    stage.clock.moveTo(stage.clock.now().plus(READING))
    writer.says(text)
    await stage.settle()
    return writer
      .sees()
      .slice(before)
      .map(({ text: seen }) => seen)
  }
  return {
    stage,
    writer: line.writer,
    says,
    chooses(writer, label) {
      const newest = writer.sees().at(-1)?.text ?? ''
      const number = newest.split('\n').flatMap(row => {
        const [, found, words] = /^(\d+)\. (.*)$/.exec(row) ?? []
        return words === label && found !== undefined ? [found] : []
      })[0]
      if (number === undefined) throw new Error(`no "${label}" to choose in:\n${newest}`)
      return says(writer, number)
    },
    async end() {
      await stage.stop()
      await line.stop()
      await stage.api.stop()
    },
  }
}
