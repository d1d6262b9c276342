import type { Person } from '../../src/playground/bot-api/index.ts'
import type { StageOptions } from '../../src/playground/stage.ts'
import { at, SETUP, type Story, tellStory } from './story.ts'

/** The officer cô Hoa and cô Lan of tổ Ngữ văn, enrolled through the chat. */
export type SchoolDay = { readonly story: Story; readonly hoa: Person; readonly lan: Person }

/** Cô Hoa comes by the set-up link and takes the officer's duty, as whoever installs the program is told to. */
export async function enrolOfficer(story: Story, id = 1): Promise<Person> {
  const hoa = story.api.person({ id, firstName: 'Hoa' })
  await takeOffice(story, hoa, 'cô Phạm Thị Hoa')
  return hoa
}

/** @param name with its address, "cô Phạm Thị Hoa". */
export async function takeOffice(story: Story, person: Person, name: string): Promise<void> {
  await story.says(person, `/start ${SETUP}`)
  await story.presses(person, 'Tôi là đầu mối')
  await story.presses(person, 'Đồng ý')
  await story.says(person, name)
}

/**
 * @param until where the story begins for the test, "2024-05-07T12:00".
 * @param options where its database and its copies go, and what its channel carries, should it matter.
 */
export async function schoolDay(
  until: string,
  options: Pick<StageOptions, 'copies' | 'channel' | 'reached'> & { readonly folder?: string } = {},
): Promise<SchoolDay> {
  const story = await tellStory({ start: '2024-05-06T08:00', ...options })
  const hoa = await enrolOfficer(story)
  const lan = story.api.person({ id: 2, firstName: 'Lan' })
  await story.says(hoa, 'lời mời')
  await story.presses(hoa, 'Ngữ văn')
  await story.presses(hoa, 'Tổ trưởng')
  await story.says(hoa, 'cô Nguyễn Thị Lan')
  await story.says(lan, `/start ${linksOf(hoa).at(-1)}`)
  await story.presses(lan, 'Đồng ý')
  await story.passUntil(at(until))
  return { story, hoa, lan }
}

/** Codes of all invitations on this phone, oldest first. */
export const linksOf = (person: Person): readonly string[] =>
  person.screen().flatMap(({ text }) => [...text.matchAll(/\?start=([\w-]+)/g)].map(([, code = '']) => code))

/** What the assistant has said on this phone since its first `before` messages. */
export const saidSince = (person: Person, before: number): readonly string[] =>
  person
    .screen()
    .slice(before)
    .flatMap(({ from, text }) => (from === 'bot' ? [text] : []))
