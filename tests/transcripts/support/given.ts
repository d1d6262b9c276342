import type { Person } from '../../../src/playground/bot-api/index.ts'
import { linksOf, takeOffice } from '../../support/school-day.ts'
import type { Story } from '../../support/story.ts'

/** Somebody of the preamble. */
type Named = { readonly address: string; readonly name: string; readonly role: string }

/** "cô Nguyễn Thị Lan (tổ trưởng)". */
const WITH_ROLE = /^(thầy|cô|ông|bà) ([\p{L} ]+?)(?: \(([\p{L} ]+)\))?$/u

/** What is written in a preamble, and the words on the officer's buttons. */
const ROLE_BUTTONS: Readonly<Record<string, string>> = {
  'tổ trưởng': 'Tổ trưởng',
  'trưởng ban': 'Trưởng Ban',
  'chi hội trưởng': 'Chi hội trưởng',
  'chủ tịch': 'Chủ tịch',
  'tổ phó': 'Tổ phó',
  'phó ban': 'Phó Trưởng Ban',
  'người báo cáo': 'Người báo cáo',
  'tổ trưởng công đoàn': 'Tổ trưởng công đoàn',
  'hiệu trưởng': 'Hiệu trưởng',
  'phó hiệu trưởng': 'Phó Hiệu trưởng',
  'đầu mối tổng hợp': 'Đầu mối tổng hợp',
  'văn thư': 'Văn thư',
}

export type Cast = {
  /** By the last word of the name; a new phone for a name not met before. */
  person(name: string): Person
  readonly names: () => readonly string[]
}

/** @param asIs what phone somebody has; by default the one of the server. */
export function createCast(story: Story, asIs: (person: Person) => Person = person => person): Cast {
  const people = new Map<string, Person>()
  return {
    person(name) {
      const known = people.get(name)
      if (known) return known
      const fresh = asIs(story.api.person({ id: 1000 + people.size, firstName: name }))
      people.set(name, fresh)
      return fresh
    },
    names: () => [...people.keys()],
  }
}

/**
 * "đầu mối cô Phạm Thị Hoa; Ngữ văn có cô Nguyễn Thị Lan (tổ trưởng), thầy Trần Văn Nam (tổ phó)": everybody enrols
 * through the chat itself, as in life.
 */
export async function enrolAll(story: Story, cast: Cast, people: string): Promise<void> {
  const [first = '', ...units] = people.split(';').map(part => part.trim())
  const officer = namedOf(first.replace(/^đầu mối /, ''))
  const desk = cast.person(calledBy(officer))
  await takeOffice(story, desk, `${officer.address} ${officer.name}`)
  for (const group of units) {
    const [, unit = '', members = ''] = /^(.+?) có (.+)$/u.exec(group) ?? []
    for (const member of members.split(',')) await enrol(story, cast, desk, unit, namedOf(member.trim()))
  }
}

async function enrol(story: Story, cast: Cast, desk: Person, unit: string, member: Named): Promise<void> {
  await story.says(desk, '/loimoi')
  // Somebody still waiting: the list comes first.
  if (
    desk
      .last()
      ?.buttons.flat()
      .some(({ text }) => /\d+ Mời người mới$/.test(text))
  )
    await story.presses(desk, 'Mời người mới')
  // "Trường có thầy Bình (đầu mối tổng hợp)": the school's own people belong to no unit.
  if (unit !== 'Trường') await story.presses(desk, unit)
  await story.presses(desk, ROLE_BUTTONS[member.role] ?? member.role)
  await story.says(desk, `${member.address} ${member.name}`)
  const person = cast.person(calledBy(member))
  await story.says(person, `/start ${linksOf(desk).at(-1) ?? ''}`)
  await story.presses(person, 'Đồng ý')
  if (CONFIRMED.includes(member.role)) await story.presses(desk, 'Đúng người')
}

/** Those see more than one unit, so the officer says first that it is the right person. */
const CONFIRMED: readonly string[] = ['hiệu trưởng', 'phó hiệu trưởng', 'đầu mối tổng hợp', 'văn thư']

function namedOf(text: string): Named {
  const [, address = '', name = '', role = ''] = WITH_ROLE.exec(text) ?? []
  if (name === '') throw new Error(`the preamble names nobody in "${text}"`)
  return { address, name, role }
}

const calledBy = ({ name }: Named): string => name.split(' ').at(-1) ?? name
