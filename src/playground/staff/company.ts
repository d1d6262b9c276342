import { DateTime } from 'luxon'
import type { SchoolCalendar } from '../../domain/calendar.ts'
import { deadlinesOf } from '../../domain/deadline.ts'
import { halfPeriod, type Period, yearPeriod } from '../../domain/period.ts'
import type { Plan } from '../../domain/plan.ts'
import { atTime } from '../../domain/quiet.ts'
import type { Stage } from '../stage.ts'
import { type Actor, createActor, type DiaryEntry } from './actor.ts'
import { STRANGER } from './answers/more.ts'
import { type CastMember, OFFICER, STRANGER_ID } from './cast.ts'
import { chanceOf } from './chance.ts'
import { characterOf, plainly } from './characters.ts'
import type { Desk } from './desk.ts'
import { officerDiary, ofMatter } from './diary.ts'
import { issues } from './dispatching.ts'
import { fileErrands } from './errands/by-file.ts'
import { errandsOf } from './errands/errand.ts'
import { officerErrands, type Papers } from './errands/officer.ts'
import { OTHERS } from './errands/others.ts'
import { press, soon } from './habits.ts'
import { shows } from './labels.ts'
import { type Leader, leaderSees } from './leadership.ts'
import type { Ledger } from './ledger.ts'
import { letterPhone } from './letter-phone.ts'
import { type Officer, officerSees } from './officer.ts'
import type { DeskPapers } from './papers/papers.ts'
import { type Doing, type Phone, phoneOf } from './phone.ts'
import type { Behind } from './seen.ts'
import { type Teacher, teacherSees } from './teacher.ts'

export type CompanyOptions = {
  readonly stage: Pick<Stage, 'api' | 'zalo'>
  readonly behind: Behind
  /** Of every matter the school reports on, the main one first. */
  readonly plans: readonly [Plan, ...Plan[]]
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
  /** Names of errands that nobody does. */
  readonly without: readonly string[]
  /** Every message counts to the officer. */
  readonly sparing: boolean
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
function castOf({ cast, plans: [plan] }: CompanyOptions): readonly CastMember[] {
  const exists = (unit: string) => unit === '' || plan.units.some(each => each.id === unit)
  return cast.filter(member => member.invited.every(invited => exists(invited.unit)))
}

type Made = { readonly actor: Actor; readonly phone: Phone }

function phoneFor({ stage, behind, note, cast }: CompanyOptions, id: number, name: string): Phone {
  const details = { id, firstName: name.split(' ').at(-1) ?? name }
  const noted = (doing: Doing) => note(id, doing)
  const onZalo = cast.find(member => member.id === id)?.onZalo && stage.zalo
  return onZalo ? letterPhone(onZalo.person(details), behind, noted) : phoneOf(stage.api.person(details), behind, noted)
}

function deskOf({ plans, ledger, seed }: CompanyOptions, phone: Phone, units: Desk['units'], onBehalf = false): Desk {
  return {
    ...{ phone, chance: chanceOf(seed, phone.id), plans, ledger, units, onBehalf, style: {} },
    ...{ asked: undefined, expects: undefined, submitting: false },
    ...{ done: new Set<string>(), sent: [] },
  }
}

function actorOf(options: CompanyOptions, member: CastMember): Made {
  const phone = phoneFor(options, member.id, member.name)
  const { plans, calendar } = options
  const [plan] = plans
  const planOf = ({ programme }: Period) => plans.find(each => each.programme === programme) ?? plan
  const leads = member.invited.some(({ role }) => role === 'principal' || role === 'vice-principal')
  const units = plan.units.filter(unit =>
    member.invited.some(invited => invited.unit === unit.id && reports(invited.role)),
  )
  if (leads) return leaderOf(options, member, phone)
  if (member.invited.some(({ role }) => role === 'clerk')) return clerkOf(options, phone)
  const teacher: Teacher = {
    ...deskOf(options, phone, units),
    datesOf: period => deadlinesOf(planOf(period), period, calendar, { kind: 'proposed' }),
    characterIn: period => {
      const character = characterOf(period.kind === 'year' ? member.year : member.half)
      return period.programme === plan.programme ? character : plainly(character)
    },
    agrees: member.joins !== 'declines',
    answersQuarters: !options.onlyOwed,
    doubts: member.doubts === true,
    ...{ calls: new Map(), obstacles: 0, tellsObstacle: false },
  }
  const own = options.onlyOwed ? [] : errandsOf([...OTHERS, ...fileErrands(options.papers)], teacher, options)
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
  const { plans, calendar, years } = options
  const units = plans[0].units.filter(unit => unit.kind === 'leadership')
  const decides = member.invited.some(({ role }) => role === 'principal')
  const leader: Leader = { ...deskOf(options, phone, units), decides, opinions: 0 }
  const ownReport = plans.flatMap(plan =>
    years.flatMap(year =>
      [halfPeriod(plan.programme, year), yearPeriod(plan.programme, year)].map((period): DiaryEntry => {
        const day = calendar.addWorkingDays(deadlinesOf(plan, period, calendar).internalProposed, -2)
        return { at: atTime(day, '14:05'), run: () => void phone.says('báo cáo') }
      }),
    ),
  )
  const own = options.onlyOwed ? [] : errandsOf(OTHERS, leader, options)
  const diary = [...(decides ? [] : ownReport), ...own]
  return { phone, actor: createActor(phone, (message, now) => leaderSees(leader, message, now), diary) }
}

/** Blocks the assistant for some weeks, then comes back. */
function blockDiary(
  { plans: [plan, ...further], calendar, years }: CompanyOptions,
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
    // What has gone by in the meantime is asked about.
    ...further.map(each => ({
      at: atTime(opensOn.plus({ days: until }), '09:40'),
      run: () => void phone.says(`báo cáo ${each.topic}`),
    })),
  ]
}

function officerOf(options: CompanyOptions, handsOver: Officer['handsOver']): Actor {
  const { plans, calendar, cast, start, years, setupCode, onlyOwed } = options
  const phone = phoneFor(options, OFFICER.id, OFFICER.name)
  const officer: Officer = {
    ...deskOf(options, phone, plans[0].units, true),
    toInvite: cast
      .filter(({ later }) => onlyOwed || !later)
      .flatMap(member => member.invited.map(invited => ({ member, invited }))),
    onTheWay: [],
    ...{ handsOver, inviting: undefined, purpose: 'read', papers: [], returns: undefined, returning: undefined },
    ...{ asksObstacle: false, naming: false },
    ...{
      finishing: [],
      compiled: undefined,
      unticked: false,
      settling: false,
      areas: [],
      toReword: [],
      sparing: options.sparing,
      asksProfile: false,
      sentence: undefined,
      written: new Set(),
    },
  }
  const first = calendar.workingDayOnOrAfter(start)
  const diary: readonly DiaryEntry[] = [
    { at: DateTime.max(start, atTime(first, '08:20')), run: () => phone.starts(setupCode) },
    { at: DateTime.max(start, atTime(first, '08:40')), run: () => void phone.says('/loimoi') },
    ...years.flatMap(year => officerDiary(officer, plans, calendar, { year, finishes: !onlyOwed })),
    // The last look of the year.
    { at: atTime(options.closing, '16:30'), run: () => void phone.says(`/summary${ofMatter(plans, plans[0])}`) },
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
