import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import type { Person, ShownMessage } from '../../src/playground/bot-api/index.ts'
import { openStage, type Stage, type StageOptions } from '../../src/playground/stage.ts'
import { loadSchool, type School } from '../../src/school.ts'

export const ZONE = 'Asia/Ho_Chi_Minh'
export const SETUP = 'ma-cai-dat'

/** "2024-05-07T11:30" in Hải Phòng. */
export const at = (text: string): DateTime => DateTime.fromISO(text, { zone: ZONE })

export const school: School = loadSchool('prisma/plans/ke-hoach-49', 1)

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'tro-ly-'))

/** A story on the real program: people, a clock, and what their phones show. */
export type Story = Stage & {
  readonly folder: string
  /** Says it and waits until every answer has arrived. */
  says(person: Person, text: string): Promise<ShownMessage>
  presses(person: Person, label: string): Promise<ShownMessage>
}

export async function tellStory(options: { start: string } & Partial<StageOptions>): Promise<Story> {
  const folder = options.folder ?? newFolder()
  const stage = await openStage({ school, folder, seed: 49, setupCode: SETUP, ...options, start: at(options.start) })
  const afterwards = async (person: Person): Promise<ShownMessage> => {
    await stage.settle()
    const last = person.last()
    if (!last) throw new Error('the assistant has said nothing yet')
    return last
  }
  return {
    ...stage,
    folder,
    async says(person, text) {
      // Nobody reads and answers within the second in which a question arrives.
      stage.clock.moveTo(stage.clock.now().plus({ seconds: 20 }))
      if (text.startsWith('/start')) person.start(text.slice(7) || undefined)
      else person.says(text)
      return afterwards(person)
    },
    async presses(person, label) {
      stage.clock.moveTo(stage.clock.now().plus({ seconds: 20 }))
      const message = person.screen().findLast(shown => shown.buttons.flat().some(button => wordsOf(button.text) === label || button.text === label))
      if (!message) throw new Error(`no button "${label}" on the screen:\n${screenText(person)}`)
      const button = message.buttons.flat().find(candidate => wordsOf(candidate.text) === label || candidate.text === label)
      if (!button) throw new Error(`no button "${label}"`)
      person.presses(message.id, button.text)
      return afterwards(person)
    },
  }
}

/** A button's words without the number before them. */
export const wordsOf = (label: string): string => label.replace(/^\d+\s+/, '')

/** The last messages of a phone as one text, for reading and for errors. */
export function screenText(person: Person, last = 4): string {
  return person
    .screen()
    .slice(-last)
    .map(shown => `${shown.from === 'bot' ? '<' : '>'} ${shown.text}\n  ${shown.buttons.flat().map(button => `[${button.text}]`).join(' ')}`)
    .join('\n')
}
