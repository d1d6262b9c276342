import { ownPlaces } from '../../src/domain/documents/own-places.ts'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { createCast, enrolAll } from '../transcripts/support/given.ts'
import { type GoldenAnswer, type GoldenCase, goldenCase, goldenOutline, goldenPlan } from './golden.ts'
import { at, type Story, screenText, wordsOf } from './story.ts'

/** The golden school as people: whoever reports for each unit, and the officer, who enters for the others. */
export type GoldenSchool = {
  readonly officer: Person
  readonly reporters: ReadonlyMap<string, Person>
}

type GoldenUnit = GoldenCase['units'][number]

const GIVEN_NAMES = 'Lan Nam Thành Nhung Minh Bình Cúc Dũng Giang Hạnh Khánh Liên Mai Oanh Phúc Quang'.split(' ')

const shortNameOf = (id: string): string => goldenPlan.units.find(unit => unit.id === id)?.shortName ?? ''

const roleIn = (id: string): string =>
  goldenPlan.units.find(unit => unit.id === id)?.kind === 'leadership' ? 'phó hiệu trưởng' : 'người báo cáo'

export async function enrolGolden(story: Story, { units }: GoldenCase): Promise<GoldenSchool> {
  const cast = createCast(story)
  const people = units
    .filter(({ source }) => source === 'chat')
    .map(({ unit }, nth) => ({ unit, name: GIVEN_NAMES[nth] ?? '' }))
  const named = people.map(({ unit, name }) => `${shortNameOf(unit)} có cô Nguyễn Thị ${name} (${roleIn(unit)})`)
  await enrolAll(story, cast, ['đầu mối cô Phạm Thị Hoa', ...named].join('; '))
  const reporters = new Map(people.map(({ unit, name }) => [unit, cast.person(name)]))
  return { officer: cast.person('Hoa'), reporters }
}

/** Every unit reports, on the days on which units did; by `turned` the last ones first. */
export async function tellsGolden(
  story: Story,
  school: GoldenSchool,
  golden: GoldenCase,
  turned: boolean,
): Promise<void> {
  const days = golden.units.map(({ handedIn }) => handedIn).toSorted()
  const units = golden.units.toSorted((a, b) => a.handedIn.localeCompare(b.handedIn))
  for (const [nth, unit] of (turned ? units.toReversed() : units).entries()) {
    const noon = at(`${days[nth]}T12:00`)
    if (story.clock.now() < noon) await story.passUntil(noon)
    await reports(story, school, golden, unit)
  }
}

async function reports(
  story: Story,
  { officer, reporters }: GoldenSchool,
  golden: GoldenCase,
  { unit, answers }: GoldenUnit,
): Promise<void> {
  const person = reporters.get(unit) ?? officer
  if (person === officer) {
    await story.says(person, 'trang chính')
    await story.presses(person, 'Nhập hộ')
    await story.presses(person, shortNameOf(unit))
  } else await story.says(person, '/baocao')
  for (const answer of answers) {
    try {
      await gives(story, person, answer, golden.period.kind === 'year' ? halfOf(unit) : {})
    } catch (error) {
      throw new Error(`${unit}, ${answer.prompt}: ${String(error)}`)
    }
  }
  await story.presses(person, 'Nộp báo cáo')
}

/** What the unit told for the half-year, by indicator. */
const halfOf = (unit: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    goldenCase('half-year')
      .units.filter(each => each.unit === unit)
      .flatMap(({ answers }) => answers.flatMap(({ figures = {} }) => Object.entries(figures)))
      .map(([id, figure]) => [id, plainOf(figure)]),
  )

const buttonsOf = (person: Person): readonly string[] =>
  (person.last()?.buttons.flat() ?? []).map(({ text }) => wordsOf(text))

/** Typed message by message; the year's models one by one, as they are asked. */
async function gives(
  story: Story,
  person: Person,
  answer: GoldenAnswer,
  before: Readonly<Record<string, number>>,
): Promise<void> {
  const { said, state, models = [] } = answer
  if (buttonsOf(person).includes('Như cũ')) await givesModels(story, person, models, said)
  else if (state === 'none') await story.presses(person, 'Không phát sinh')
  else {
    // Torn in two: the second part leaves before the first is answered.
    if (said.length > 1) story.clock.moveTo(story.clock.now().plus({ seconds: 20 }))
    for (const text of said.slice(0, -1)) person.says(text)
    await story.says(person, said.at(-1) ?? '')
  }
  const back = replyTo(person, answer, before)
  if (back !== undefined) await story.presses(person, back)
  const buttons = buttonsOf(person)
  const goesOn = ['Bỏ qua câu này', 'Như cũ', 'Nộp báo cáo'].some(label => buttons.includes(label))
  if (!goesOn && buttons.length > 0) throw new Error(`asked back:\n${screenText(person, 3)}`)
}

const plainOf = (figure: number | { readonly value: number } | undefined): number =>
  typeof figure === 'number' ? figure : (figure?.value ?? 0)

/** What the data say to a question back, of the year in the sums of the year; undefined where none is open. */
function replyTo(
  person: Person,
  { models = [], figures = {} }: GoldenAnswer,
  before: Readonly<Record<string, number>>,
): string | undefined {
  const [buttons, shown] = [buttonsOf(person), person.last()?.text ?? '']
  // "Đã ghi 2 mô hình: … Đúng không ạ?"
  if (models.length > 0 && models.every(({ name }) => shown.includes(name)) && buttons.includes('Đúng')) return 'Đúng'
  // What is asked of whom, read back: the report holds it to the letter afterwards.
  if (buttons.includes('Đúng') && shown.includes('đúng chỗ chưa')) return 'Đúng'
  if (buttons.includes('Đơn vị chi cả') && buttons.includes('Góp chung')) return 'Đơn vị chi cả'
  // Two figures that cannot both be right, each with a button that mends it.
  return goldenPlan.indicators
    .flatMap(({ id, said }) => [0, before[id] ?? 0].map(half => `${said?.button} ${plainOf(figures[id]) + half}`))
    .find(label => buttons.includes('Nhập lại') && buttons.includes(label))
}

/** Of those told in June each is asked for by name, then for new ones. */
async function givesModels(
  story: Story,
  person: Person,
  models: NonNullable<GoldenAnswer['models']>,
  said: readonly string[],
): Promise<void> {
  const left = models.map(({ name }, at) => ({ name, said: said[at] ?? '' }))
  while (true) {
    const [buttons, text] = [buttonsOf(person), person.last()?.text ?? '']
    const asked = left.findIndex(({ name }) => buttons.includes('Như cũ') && text.includes(name))
    if (asked >= 0) await story.says(person, left.splice(asked, 1)[0]?.said ?? '')
    else if (buttons.includes('Không còn') && left.length > 0) await story.says(person, left.shift()?.said ?? '')
    else if (buttons.includes('Không còn')) await story.presses(person, 'Không còn')
    else return
  }
}

/** The officer's own parts, from their list on: the documents that were spread, how big the school is, then its words. */
export async function fillsGolden(
  story: Story,
  officer: Person,
  { documentsSpread, profile, own }: GoldenCase,
): Promise<void> {
  await story.presses(officer, 'Văn bản đã quán triệt')
  // What was spread before is taken over, what is new typed behind it.
  const again = buttonsOf(officer).includes('Như kỳ trước')
  if (again) await story.presses(officer, 'Như kỳ trước')
  const there = (officer.last()?.text ?? '').split('\n').filter(line => line.includes('(đã chọn)'))
  const typed = documentsSpread.filter(key => !there.some(line => line.includes(key)))
  await story.says(officer, typed.join('\n'))
  await story.presses(officer, buttonsOf(officer).find(label => label.startsWith('Đúng, ghi')) ?? '')
  await story.presses(officer, 'Xong')
  await story.presses(officer, 'Để sau')
  await story.presses(officer, 'Quy mô trường')
  if (buttonsOf(officer).includes('Vẫn đúng')) await story.presses(officer, 'Vẫn đúng')
  else {
    const { staff, partyMembers, classes, pupils } = profile
    await story.says(officer, `${staff} CBGV, ${partyMembers} đảng viên, ${classes} lớp, ${pupils} học sinh`)
    await story.presses(officer, 'Đúng, ghi lại')
  }
  for (const { content } of ownPlaces(goldenOutline)) await story.says(officer, own[content.key]?.join('\n') ?? '')
}
