import type { Role } from '../../../src/domain/member.ts'
import type { Unit } from '../../../src/domain/school.ts'
import type { Person } from '../../../src/playground/bot-api/index.ts'
import { withinProcess } from '../../../src/playground/within-process.ts'
import { phoneAt } from '../../support/address.ts'
import { enrolOfficer } from '../../support/school-day.ts'
import { at, type Story, school, tellStory, under } from '../../support/story.ts'
import type { Case, Readings, Report, Said, Situation } from './cases.ts'
import { CONSENT } from './consent.ts'
import { perform } from './perform.ts'
import { openQuestion, readRecord, type Speaker, sectionsOf } from './record.ts'

/** The day the half-year's report opens, and one on which the year's is open. */
const OPENS = '2024-05-07T06:00'
const REMINDED = '2024-05-07T12:00'
const YEAR = '2024-11-12T12:00'

const KINDS: Readonly<Record<string, string>> = {
  tổ: 'toan-tin',
  'văn phòng': 'van-phong',
  đoàn: 'doan-thanh-nien',
  'cha mẹ': 'cmhs',
  khách: 'toan-tin',
}

export type Actor = Speaker & { readonly person: Person; readonly story: Story }

/** Every case has a unit and a head of its own in one school, so that one play serves many. */
export async function openScene(cases: readonly Case[], data: Readings) {
  const year = cases.some(({ at: where }) => reportOf(data, where)?.half)
  const units = cases.map(each => unitFor(each, data))
  const all = [...school.plan.units.filter(unit => unit.kind === 'leadership'), ...units]
  const plan = { ...school.plan, units: all, school: { ...school.school, units: all } }
  const story = await tellStory({ start: OPENS, school: under(plan), way: withinProcess })
  await enrolOfficer(story, 900)
  const actors = new Map<string, Actor>()
  for (const [index, each] of cases.entries()) {
    const unit = units[index]
    if (!unit) continue
    const guest = data.situations[each.at]?.who === 'khách'
    const person = story.api.person({ id: 1000 + index, firstName: 'Lan' })
    if (!guest) await join(story, person, unit)
    actors.set(each.id, {
      person,
      chat: phoneAt(person.id),
      unit,
      story,
      period: year ? 'dan-van.2024-Y' : 'dan-van.2024-H1',
    })
  }
  await story.passUntil(at(REMINDED))
  if (year) {
    for (const each of cases) {
      const actor = actors.get(each.id)
      const report = reportOf(data, each.at)
      if (actor && report?.half) await writeWhole({ ...actor, period: 'dan-van.2024-H1' }, report.half, 'submitted')
    }
    await story.passUntil(at(YEAR))
  }
  return { story, actorOf: (each: Case) => actors.get(each.id) as Actor, end: () => story.end() }
}

const reportOf = (data: Readings, where: string): Report | undefined =>
  data.reports[data.situations[where]?.report ?? '']

function unitFor(each: Case, data: Readings): Unit {
  const situation = data.situations[each.at]
  const who = reportOf(data, each.at)?.who ?? situation?.who ?? 'tổ'
  const id = each.unit ?? KINDS[who] ?? who
  const seed = school.plan.units.find(unit => unit.id === id) ?? school.plan.units.find(unit => unit.kind === 'parents')
  if (!seed) throw new Error(`no unit ${id}`)
  return { ...seed, id: `${seed.id}-${each.id}` }
}

async function join(story: Story, person: Person, unit: Unit): Promise<void> {
  const parents = unit.kind === 'parents'
  await story.storage.transaction(async tx => {
    const id = await tx.members.create({
      name: parents ? 'Trần Văn Khải' : 'Nguyễn Thị Lan',
      address: parents ? 'ông' : 'cô',
      chat: phoneAt(person.id),
      consentVersion: CONSENT,
      at: story.clock.now(),
    })
    await tx.members.grant(id, { role: 'head' as Role, unitId: unit.id })
  })
  person.start()
  await story.settle()
}

/** Brings a person to the situation. @throws when the program does not get there: then the case cannot be judged. */
export async function reach(actor: Actor, situation: Situation, data: Readings): Promise<void> {
  if (situation.who === 'khách') return invited(actor)
  if (situation.stage === 'reminder') return
  const answers = situation.answers ?? data.reports[situation.report ?? '']?.answers ?? {}
  await writeWhole(
    actor,
    answers,
    situation.stage ?? { open: ([] as string[]).concat((situation.open ?? []) as string[]) },
  )
  for (const said of situation.then ?? []) await perform(actor, said)
}

async function invited(actor: Actor): Promise<void> {
  const { story, person } = actor
  const code = 'loi-moi-thu-ma-dai-12345'
  const { codeHash } = await import('./consent.ts')
  await story.storage.transaction(tx =>
    tx.invitations.create({
      codeHash: codeHash(code + person.id),
      code: code + person.id,
      replaces: null,
      role: 'head',
      unitId: actor.unit.id,
      name: 'Nguyễn Thị Lan',
      address: 'cô',
      createdBy: 1,
      createdAt: story.clock.now(),
      expiresAt: story.clock.now().plus({ days: 14 }),
    }),
  )
  await story.says(person, `/start ${code}${person.id}`)
}

type Until = 'preview' | 'submitted' | { readonly open: readonly string[] }

async function writeWhole(actor: Actor, answers: Readonly<Record<string, string>>, until: Until): Promise<void> {
  await perform(actor, 'báo cáo')
  for (let turn = 0; turn < 40; turn += 1) {
    const now = openQuestion(await readRecord(actor.story, actor))
    if (!now) break
    if (now.follows === 'preview') {
      if (until !== 'submitted' && until !== 'preview') break
      if (until === 'submitted') await perform(actor, 'nộp báo cáo')
      return
    }
    if (typeof until === 'object' && now.follows === undefined && until.open.includes(now.prompt)) return
    await perform(actor, now.follows === undefined ? (answers[now.prompt] ?? 'không phát sinh') : settling(now.follows))
  }
  throw new Error(`did not get to ${JSON.stringify(until)}: ${actor.person.last()?.text}`)
}

/** What a person says to a question about an answer on the way. */
const settling = (follows: string): string =>
  follows === 'hosting' ? 'chủ trì' : follows === 'doubt' || follows === 'wishes' ? 'đúng' : 'không có số'

/** {dao-duc} stands for the number of that section. */
export const withNumbers = (text: string, actor: Speaker): string =>
  text.replace(/\{([\w-]+)\}/g, (_, id: string) => String(sectionsOf(actor.unit).indexOf(id) + 1))

export type { Said }
