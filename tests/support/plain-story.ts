import type { VirtualClock } from '../../src/clock.ts'
import type { Quota } from '../../src/domain/traffic.ts'
import { createLog } from '../../src/log.ts'
import type { PictureStand } from '../../src/messenger/picture-stand.ts'
import { createZaloMessenger } from '../../src/messenger/zalo/zalo.ts'
import type { Wait } from '../../src/playground/pauses.ts'
import { type Carrier, openStage, type Stage, type StageOptions } from '../../src/playground/stage.ts'
import { newMemory, QUOTA } from '../messenger/support.ts'
import { openPlainLine, type Writer } from './plain-channel.ts'
import { at, folderWithDatabase, SETUP, school } from './story.ts'
import { startZaloApi, type ZaloServer } from './zalo-api.ts'

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
  Zalo: async (clock: () => VirtualClock): Promise<Line> =>
    zaloLine(clock, await startZaloApi(() => clock().now().toMillis())),
} as const

/** Where the story's clock leaps while a call waits, the call has waited all the time. */
const POLL_SECONDS = 2_000_000

type ZaloLining = { readonly quota?: Quota; readonly wait?: Wait; readonly pictures?: PictureStand }

/** @param options `wait`: how the line's pauses are waited for; not at all unless told. */
export function zaloLine(
  clock: () => VirtualClock,
  server: ZaloServer,
  { quota = QUOTA, wait = noWait, pictures }: ZaloLining = {},
): Line {
  const { token, url: apiRoot, idle, whenIdle, stop } = server
  const now = { now: () => clock().now(), elapsed: () => clock().elapsed() }
  const messenger = createZaloMessenger({
    ...{
      token,
      apiRoot,
      log: createLog('silent'),
      clock: now,
      wait,
      memory: newMemory(),
      ...(pictures ? { pictures } : {}),
      quota,
    },
    limits: { pollSeconds: POLL_SECONDS },
  })
  return { messenger, idle, whenIdle, stop, writer: (_, name) => server.person(name) }
}

const noWait = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

type Opener = (clock: () => VirtualClock) => Promise<Line>

export async function tellPlainStory(
  start: string,
  channel: keyof typeof LETTER_CHANNELS | Opener,
  options: Pick<StageOptions, 'deskAt'> = {},
): Promise<PlainStory> {
  let clock: VirtualClock | undefined
  const open = typeof channel === 'string' ? LETTER_CHANNELS[channel] : channel
  const line = await open(() => {
    if (!clock) throw new Error('the stage has not been opened')
    return clock
  })
  const stage = await openStage({
    ...{ school, start: at(start), folder: folderWithDatabase(), seed: 49, setupCode: SETUP, ...options },
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

/** The officer cô Hoa and cô Lan of tổ Ngữ văn, enrolled by what they write alone. */
export async function enrolLan(
  story: PlainStory,
  { unit, role } = { unit: 'Ngữ văn', role: 'Tổ trưởng' },
): Promise<{ readonly hoa: Writer; readonly lan: Writer }> {
  const [hoa, lan] = [story.writer('hoa', 'Hoa'), story.writer('lan', 'Lan')]
  await story.says(hoa, `/start ${SETUP}`)
  await story.chooses(hoa, 'Tôi là đầu mối')
  await story.chooses(hoa, 'Đồng ý')
  await story.says(hoa, 'cô Phạm Thị Hoa')
  await story.says(hoa, 'lời mời')
  await story.chooses(hoa, unit)
  await story.chooses(hoa, role)
  const [invitation = ''] = await story.says(hoa, 'cô Nguyễn Thị Lan')
  // Pasted whole, as phones do it.
  await story.says(lan, invitation.toLowerCase())
  await story.chooses(lan, 'Đồng ý')
  return { hoa, lan }
}
