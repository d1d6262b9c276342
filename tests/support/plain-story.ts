import { openStage, type Stage } from '../../src/playground/stage.ts'
import { openPlainLine, type PlainLine, type Writer } from './plain-channel.ts'
import { at, newFolder, SETUP, school } from './story.ts'

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

export async function tellPlainStory(start: string): Promise<PlainStory> {
  let line: PlainLine | undefined
  const stage = await openStage({
    ...{ school, start: at(start), folder: newFolder(), seed: 49, setupCode: SETUP },
    carrier: clock => {
      line = openPlainLine(() => Math.floor(clock.now().toSeconds()))
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
    writer(chat, name) {
      if (!line) throw new Error('the stage has not been opened')
      return line.writer(chat, name)
    },
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
      await stage.api.stop()
    },
  }
}
