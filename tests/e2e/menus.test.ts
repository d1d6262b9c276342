import { afterEach, expect, it } from 'vitest'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { linksOf, schoolDay } from '../support/school-day.ts'
import type { Story } from '../support/story.ts'

let story: Story
afterEach(() => story.end())

/** Whose menus have been set since they were last asked for, each name once for each call. */
function setSince(people: Readonly<Record<string, Person>>): readonly string[] {
  const names = new Map(Object.entries(people).map(([name, { id }]) => [String(id), name]))
  const calls = [...story.api.calls('setMyCommands'), ...story.api.calls('setChatMenuButton')]
  story.api.forgetCalls()
  const chats = calls.map(({ params: { scope, chat_id } }) =>
    chat_id === undefined ? scope && JSON.parse(String(scope)).chat_id : chat_id,
  )
  return chats.map(chat => (chat === undefined ? 'mọi người' : (names.get(String(chat)) ?? String(chat)))).toSorted()
}

async function invites(officer: Person, whom: Person, name: string): Promise<void> {
  await story.says(officer, 'lời mời')
  for (const label of ['Ngữ văn', 'Tổ phó']) await story.presses(officer, label)
  await story.says(officer, name)
  await story.says(whom, `/start ${linksOf(officer).at(-1)}`)
  await story.presses(whom, 'Đồng ý')
}

it('sets a menu where it has changed, and no other at a start', async () => {
  const day = await schoolDay('2024-05-07T11:30')
  const { hoa, lan } = day
  story = day.story
  expect(setSince({ hoa, lan })).toEqual(['hoa', 'hoa', 'lan', 'lan', 'mọi người'])
  await story.restart()
  expect(setSince({ hoa, lan })).toEqual(['mọi người'])

  await story.says(hoa, 'đơn vị')
  for (const label of ['Ngữ văn', 'Cô Lan', 'Thôi nhiệm vụ', 'Đúng, cho thôi']) await story.presses(hoa, label)
  expect(setSince({ hoa, lan })).toEqual(['lan', 'lan'])
  await story.restart()
  expect(setSince({ hoa, lan })).toEqual(['mọi người'])
  await invites(hoa, lan, 'cô Nguyễn Thị Lan')
  expect(setSince({ hoa, lan })).toEqual(['lan', 'lan'])
})

it('sets at the next start what could not be set', async () => {
  const day = await schoolDay('2024-05-07T11:30')
  const { hoa, lan } = day
  story = day.story
  setSince({ hoa, lan })
  story.api.faults.httpError(502, { method: 'setChatMenuButton', chatId: 3, times: 3 })
  const mai = story.api.person({ id: 3, firstName: 'Mai' })
  await invites(hoa, mai, 'cô Nguyễn Thị Mai')
  expect(setSince({ hoa, lan, mai })).toEqual(['mai', 'mai', 'mai', 'mai'])
  await story.restart()
  expect(setSince({ hoa, lan, mai })).toEqual(['mai', 'mai', 'mọi người'])
  await story.restart()
  expect(setSince({ hoa, lan, mai })).toEqual(['mọi người'])
})
