import type { Person } from '../../src/playground/bot-api/index.ts'
import { at, SETUP, type Story, tellStory } from './story.ts'

/** The officer cô Hoa and cô Lan of tổ Ngữ văn, enrolled through the chat. */
export type SchoolDay = { readonly story: Story; readonly hoa: Person; readonly lan: Person }

/**
 * @param until where the story begins for the test, "2024-05-07T12:00".
 * @param places where its database and its copies go, should it matter.
 */
export async function schoolDay(
  until: string,
  places: { readonly folder?: string; readonly copies?: string } = {},
): Promise<SchoolDay> {
  const story = await tellStory({ start: '2024-05-06T08:00', ...places })
  const hoa = story.api.person({ id: 1, firstName: 'Hoa' })
  const lan = story.api.person({ id: 2, firstName: 'Lan' })
  await story.says(hoa, `/start ${SETUP}`)
  await story.presses(hoa, 'Tôi là đầu mối')
  await story.presses(hoa, 'Đồng ý')
  await story.says(hoa, 'cô Phạm Thị Hoa')
  await story.says(hoa, 'lời mời')
  await story.presses(hoa, 'Ngữ văn')
  await story.presses(hoa, 'Tổ trưởng')
  await story.says(hoa, 'cô Nguyễn Thị Lan')
  const link = hoa.screen().flatMap(({ text }) => /start=([\w-]+)/.exec(text)?.[1] ?? [])
  await story.says(lan, `/start ${link.at(-1)}`)
  await story.presses(lan, 'Đồng ý')
  await story.passUntil(at(until))
  return { story, hoa, lan }
}

/** What the assistant has said on this phone since its first `before` messages. */
export const saidSince = (person: Person, before: number): readonly string[] =>
  person
    .screen()
    .slice(before)
    .flatMap(({ from, text }) => (from === 'bot' ? [text] : []))
