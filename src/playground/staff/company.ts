import { DateTime } from 'luxon'
import type { SchoolCalendar } from '../../domain/calendar.ts'
import { deadlinesOf } from '../../domain/deadline.ts'
import { halfPeriod, yearPeriod } from '../../domain/period.ts'
import type { Plan } from '../../domain/plan.ts'
import { atTime } from '../../domain/quiet.ts'
import type { BotApi } from '../bot-api/index.ts'
import { type Actor, createActor, type DiaryEntry } from './actor.ts'
import { STRANGER } from './answers/more.ts'
import { type CastMember, OFFICER, STRANGER_ID } from './cast.ts'
import { chanceOf } from './chance.ts'
import { characterOf } from './characters.ts'
import type { Desk } from './desk.ts'
import { officerDiary } from './diary.ts'
import { issues } from './dispatching.ts'
import { errandsOf } from './errands/errand.ts'
import { officerErrands, type Papers } from './errands/officer.ts'
import { OTHERS } from './errands/others.ts'
import { press, soon } from './habits.ts'
import { shows } from './labels.ts'
import { type Leader, leaderSees } from './leadership.ts'
import type { Ledger } from './ledger.ts'
import { type Officer, officerSees } from './officer.ts'
import type { DeskPapers } from './papers/papers.ts'
import { type Doing, type Phone, phoneOf } from './phone.ts'
import type { Behind } from './seen.ts'
import { type Teacher, teacherSees } from './teacher.ts'

export type CompanyOptions = {
  readonly api: BotApi
  readonly behind: Behind
  readonly plan: Plan
  readonly calendar: SchoolCalendar
  readonly ledger: Ledger
  readonly cast: readonly CastMember[]
  readonly seed: number
  readonly setupCode: string
  readonly start: DateTime
  /** Day on which the year's report is looked at for the last time. */
  readonly closing: DateTime
  readonly papers: DeskPapers
  /** Years whose reports are played. */
  readonly years: readonly number[]
  /** Nobody does more than hand in. */
  readonly onlyOwed: boolean
  /** Told of everything anybody does. */
  readonly note: (person: number, doing: Doing) => void
}

/** The people of the school with their phones, ready to play along. */
export function gather(all: CompanyOptions): readonly Actor[] {
  const options = { ...all, cast: castOf(all) }
  const members = options.cast.map(member => ({ member, actor: actorOf(options, member) }))
  const officer = officerOf(options, (inviting, code, now) => {
    const { member, invited } = inviting
    const found = members.find(each => each.member.id === member.id)
    if (!found || member.joins === 'never') return
    const days = member.joins === 'declines' ? 1 : member.joins
    const { actor, phone } = found.actor
    const at = now.plus({ days, minutes: 10 + (member.id % 40) })
    actor.plans({ errand: `joins-${invited.role}`, at, run: () => phone.starts(code) })
  })
  return [officer, ...members.map(({ actor }) => actor.actor), stranger(options)]
}

/** Those of the cast whose units this plan has. */
function castOf({ cast, plan }: CompanyOptions): readonly CastMember[] {
  const exists = (unit: string) => unit === '' || plan.units.some(each => each.id === unit)
  return cast.filter(member => member.invited.every(invited => exists(invited.unit)))
}

type Made = { readonly actor: Actor; readonly phone: Phone }

function phoneFor({ api, behind, note }: CompanyOptions, id: number, name: string): Phone {
  const person = api.person({ id, firstName: name.split(' ').at(-1) ?? name })
  return phoneOf(person, behind, doing => note(id, doing))
}

function deskOf({ plan, ledger, seed }: CompanyOptions, phone: Phone, units: Desk['units'], onBehalf = false): Desk {
  const [unit] = units
  return {
    ...{ phone, chance: chanceOf(seed, phone.id), plan, ledger, units, onBehalf, style: {} },
    ...{ unit: units.length === 1 ? unit : undefined, asked: undefined, expects: undefined, submitting: false },
    ...{ done: new Set<string>(), sent: [] },
  }
}

function actorOf(options: CompanyOptions, member: CastMember): Made {
  const phone = phoneFor(options, member.id, member.name)
  const { plan, calendar } = options
  const leads = member.invited.some(({ role }) => role === 'principal' || role === 'vice-principal')
  const units = plan.units.filter(unit =>
    member.invited.some(invited => invited.unit === unit.id && reports(invited.role)),
  )
  if (leads) return leaderOf(options, member, phone)
  if (member.invited.some(({ role }) => role === 'clerk')) return clerkOf(options, phone)
  const teacher: Teacher = {
    ...deskOf(options, phone, units),
    datesOf: period => deadlinesOf(plan, period, calendar, { kind: 'proposed' }),
    characterIn: period => characterOf(period.kind === 'year' ? member.year : member.half),
    agrees: member.joins !== 'declines',
    answersQuarters: !options.onlyOwed,
    doubts: member.doubts === true,
    ...{ period: undefined, reminders: 0, late: 0, tries: 0, awaitsExtension: false },
    ...{ obstacles: 0, tellsObstacle: false },
  }
  const own = options.onlyOwed ? [] : errandsOf(OTHERS, teacher, options)
  const diary = [...blockDiary(options, member, phone), ...own]
  return { phone, actor: createActor(phone, (message, now) => teacherSees(teacher, message, now), diary) }
}

const reports = (role: string): boolean => role === 'head' || role === 'deputy' || role === 'reporter'

function clerkOf(options: CompanyOptions, phone: Phone): Made {
  const clerk = deskOf(options, phone, [])
  const sees: Parameters<typeof createActor>[1] = (message, now) =>
    shows(message, 'agree', 'decline')
      ? soon(clerk, now, () => press(clerk, message, 'agree'))
      : issues(clerk, message, now)
  return { phone, actor: createActor(phone, sees, []) }
}

function leaderOf(options: CompanyOptions, member: CastMember, phone: Phone): Made {
  const { plan, calendar, years } = options
  const units = plan.units.filter(unit => unit.kind === 'leadership')
  const decides = member.invited.some(({ role }) => role === 'principal')
  const leader: Leader = { ...deskOf(options, phone, units), decides, opinions: 0 }
  const ownReport = years.flatMap(year =>
    [halfPeriod(plan.programme, year), yearPeriod(plan.programme, year)].map((period): DiaryEntry => {
      const day = calendar.addWorkingDays(deadlinesOf(plan, period, calendar).internalProposed, -2)
      return { at: atTime(day, '14:05'), run: () => void phone.says('báo cáo') }
    }),
  )
  const own = options.onlyOwed ? [] : errandsOf(OTHERS, leader, options)
  const diary = [...(decides ? [] : ownReport), ...own]
  return { phone, actor: createActor(phone, (message, now) => leaderSees(leader, message, now), diary) }
}

/** Blocks the assistant for some weeks, then comes back. */
function blockDiary(
  { plan, calendar, years }: CompanyOptions,
  member: CastMember,
  phone: Phone,
): readonly DiaryEntry[] {
  const [year] = years
  if (!member.blocks || year === undefined) return []
  const { opensOn } = deadlinesOf(plan, halfPeriod(plan.programme, year), calendar)
  const [from, until] = member.blocks
  return [
    { at: atTime(opensOn.plus({ days: from }), '18:20'), run: () => phone.blocks() },
    { at: atTime(opensOn.plus({ days: until }), '09:15'), run: () => phone.unblocks() },
  ]
}

function officerOf(options: CompanyOptions, handsOver: Officer['handsOver']): Actor {
  const { plan, calendar, cast, start, years, setupCode, onlyOwed } = options
  const phone = phoneFor(options, OFFICER.id, OFFICER.name)
  const officer: Officer = {
    ...deskOf(options, phone, plan.units, true),
    toInvite: cast
      .filter(({ later }) => onlyOwed || !later)
      .flatMap(member => member.invited.map(invited => ({ member, invited }))),
    onTheWay: [],
    ...{ handsOver, inviting: undefined, purpose: 'read', papers: [], returns: undefined, returning: undefined },
    ...{ asksObstacle: undefined, naming: false },
    ...{
      finishing: [],
      compiled: undefined,
      unticked: false,
      settling: false,
      areas: [],
      asksProfile: false,
      sentence: undefined,
    },
  }
  const first = calendar.workingDayOnOrAfter(start)
  const diary: readonly DiaryEntry[] = [
    { at: DateTime.max(start, atTime(first, '08:20')), run: () => phone.starts(setupCode) },
    { at: DateTime.max(start, atTime(first, '08:40')), run: () => void phone.says('/loimoi') },
    ...years.flatMap(year => officerDiary(officer, plan, calendar, { year, finishes: !onlyOwed })),
    // The last look of the year.
    { at: atTime(options.closing, '16:30'), run: () => void phone.says('/summary') },
    ...(onlyOwed
      ? []
      : errandsOf(officerErrands({ ...options.papers, brings: bringsOf(officer, cast) }), officer, options)),
  ]
  return createActor(phone, (message, now) => officerSees(officer, message, now), diary)
}

/** The next invitations are those of these people. */
const bringsOf =
  (officer: Officer, cast: readonly CastMember[]): Papers['brings'] =>
  (...people) =>
  () => {
    const found = cast.filter(({ id }) => people.includes(id))
    officer.onTheWay.push(...found.flatMap(member => member.invited.map(invited => ({ member, invited }))))
    return found.length > 0
  }

function stranger(options: CompanyOptions): Actor {
  const phone = phoneFor(options, STRANGER_ID, 'Khách')
  const diary: readonly DiaryEntry[] = [
    { at: options.start.plus({ days: 8, hours: 3 }), run: () => phone.starts() },
    { at: options.start.plus({ days: 8, hours: 3, minutes: 1 }), run: () => void phone.says(STRANGER) },
  ]
  return createActor(phone, () => undefined, diary)
}
