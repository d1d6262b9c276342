import type { Person } from '../../src/playground/bot-api/index.ts'
import { type Story, screenText } from './story.ts'

const buttonsOf = (person: Person): readonly string[] =>
  (person.last()?.buttons.flat() ?? []).map(({ text }) => text.replace(/^\d+\s+/, ''))

/** Opens the person's own report and answers every question in turn; '' stands for "Không phát sinh". */
export async function reportsAll(story: Story, person: Person, answers: readonly string[]): Promise<void> {
  await story.says(person, '/baocao')
  for (const answer of answers) {
    if (answer === '') await story.presses(person, 'Không phát sinh')
    else await story.says(person, answer)
    if (buttonsOf(person).includes('Chủ trì')) await story.presses(person, 'Chủ trì')
  }
  // Where the last section has wishes, it is asked where they go.
  if (buttonsOf(person).includes('Chuyển sang Sở')) await story.presses(person, 'Đúng')
  if (!buttonsOf(person).includes('Nộp báo cáo')) throw new Error(`not at the preview:\n${screenText(person)}`)
  await story.presses(person, 'Nộp báo cáo')
}

/** The newest file of this name on the phone, as it came over HTTP. */
export function fileOn(person: Person, name: RegExp): { readonly name: string; readonly bytes: Uint8Array } {
  const found = person
    .screen()
    .toReversed()
    .find(({ file }) => file && name.test(file.name))?.file
  if (!found) throw new Error(`no file ${name} on the screen:\n${screenText(person, 8)}`)
  return found
}
