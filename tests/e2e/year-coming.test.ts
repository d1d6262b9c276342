import type { DateTime } from 'luxon'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CastMember } from '../../src/playground/staff/cast.ts'
import type { Character, Moment } from '../../src/playground/staff/characters.ts'
import { spanOf } from '../../src/playground/year/options.ts'
import { unopened } from '../support/unopened.ts'
import { boardUnits, calendar, matters, type PlayedYear, plan, playedYear, receiptBreaches } from '../support/year.ts'
import { atABadTime, ladderBreaches, remindedAfterSubmitting, rungDays, twiceADay } from '../support/year-reminders.ts'

/** The plan's day, 10/6, on every sort of weekday: before a day off, on one, after one; and a leap year. */
const YEARS = [2026, 2027, 2028, 2029, 2030]

const NAMES = ['An', 'Bình', 'Chi', 'Dung', 'Giang', 'Hải', 'Khanh', 'Linh', 'Minh']

/** Two taps and the report is in; only the moment differs, so that ladders end at every rung. */
const at = (moment: Moment): Character => ({ moment, delay: [5, 200], opens: ['none-all'], style: {} })
const MOMENTS: readonly Moment[] = [
  ...(['opening', 'second', 'third', 'last-day', 'past-target', 'overdue', 'overdue-again', 'never'] as const),
]

/** One unit of each kind; nobody of the others can be reached. */
const peopled = boardUnits.filter(({ kind }, at) => boardUnits.findIndex(other => other.kind === kind) === at)

/** One head for each of them, a deputy for every third. */
const cast: readonly CastMember[] = peopled.flatMap((unit, index): CastMember[] => {
  const moment = (shift: number) => at(MOMENTS[(index + shift) % MOMENTS.length] ?? 'never')
  const person = { address: 'cô', joins: 0, half: moment(0), year: moment(3) } as const
  const head: CastMember = {
    ...person,
    id: 1000 + index,
    name: `Nguyễn Thị ${NAMES[index] ?? 'An'}`,
    invited: [{ role: 'head', unit: unit.id }],
  }
  const deputy: CastMember = {
    ...{ ...person, half: at('never'), year: at('never') },
    ...{ id: 1100 + index, name: `Trần Văn ${NAMES[index] ?? 'An'}`, invited: [{ role: 'deputy', unit: unit.id }] },
  }
  return index % 3 === 0 ? [head, deputy] : [head]
})

describe('the years to come, one after the other on the same database', () => {
  let played: PlayedYear
  beforeAll(async () => {
    const { start } = spanOf(2026, plan, calendar)
    const { until } = spanOf(2030, plan, calendar)
    // Where nothing is owed for months the machine is off, and takes up the thread by itself.
    const sleeps = ({ month, day }: DateTime) =>
      [2, 3, 8, 9, 10].includes(month) || (month === 4 && day < 25) || (month === 7 && day > 5)
    played = await playedYear({
      cast,
      matters: matters.slice(0, 1),
      start,
      until,
      years: YEARS,
      sleeps,
      onlyOwed: true,
      set: { documents: unopened },
    })
  }, 600_000)

  it('sends every rung of every unit, or skips it with a reason, through Tết, leap years and weekends', () => {
    expect(played.periods).toHaveLength(10)
    expect(played.periods.flatMap(kept => ladderBreaches(kept, () => undefined))).toEqual([])
  })

  it('reminds nobody who has submitted, nobody twice a day, nobody at night or on a day off', () => {
    expect(played.periods.flatMap(kept => remindedAfterSubmitting(played, kept))).toEqual([])
    expect(twiceADay(played)).toEqual([])
    expect(atABadTime(played)).toEqual([])
  })

  it('tells everybody who is late by how many days', () => {
    expect(receiptBreaches(played)).toEqual([])
    expect(played.ledger.handed().length).toBeGreaterThan(70)
  })

  it.each([
    ['dan-van.2026-H1', ['08/06', '09/06', '11/06', '15/06']],
    ['dan-van.2026-Y', ['04/12', '07/12', '09/12']],
    ['dan-van.2027-H1', ['08/06', '09/06', '11/06', '15/06']],
    ['dan-van.2027-Y', ['03/12', '07/12', '09/12']],
  ])('after the internal target of %s reminds on the days that were agreed upon', (key, agreed) => {
    const kept = played.periods.find(({ period }) => period.key === key)
    // Parents are written to twice and never urged.
    const urged = (unitId: string) => peopled.some(({ id, kind }) => id === unitId && kind !== 'parents')
    const never = kept?.obligations.find(({ submittedAt, unitId }) => submittedAt === null && urged(unitId))
    if (!kept || !never) throw new Error(`nobody stayed silent in ${key}`)
    const reminded = kept.reminders
      .filter(each => each.obligationId === never.id && each.state === 'sent')
      .map(({ settledAt }) => settledAt?.toFormat('dd/MM') ?? '')
    expect([...new Set(reminded)].slice(-agreed.length)).toEqual(agreed)
    expect(rungDays(kept, never).map(date => date.slice(0, 5))).toEqual([...new Set(reminded)])
  })

  it('asks for the new plan every January and never cites the old one', () => {
    const told = played.lines.filter(({ from }) => from === 'assistant')
    // On the first morning of all there was no officer yet.
    for (const year of YEARS.slice(1)) {
      const asked = told.filter(({ at, text }) => at.year === year && text.includes(`chưa có kế hoạch năm ${year}`))
      expect(asked.map(({ at }) => at.month)).toEqual([1])
    }
    const compiled = told.filter(({ text }) => text.includes('đơn vị đã nộp.'))
    expect(compiled.length).toBeGreaterThan(20)
    expect(compiled.filter(({ text }) => !text.includes('(chưa có số)'))).toEqual([])
  })
})
