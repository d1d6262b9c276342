import { beforeAll, describe, expect, it } from 'vitest'
import { CAST, OFFICER } from '../../src/playground/staff/cast.ts'
import { lastCompiled } from '../../src/playground/year/leave.ts'
import { spanOf } from '../../src/playground/year/options.ts'
import { madeOnce } from '../support/made-once.ts'
import { countedAgain } from '../support/recount.ts'
import {
  calendar,
  type PlayedYear,
  plan,
  planOf,
  plans,
  playedYear,
  receiptBreaches,
  transcripts,
  unitsOf,
} from '../support/year.ts'
import { numbersAllowed, numbersIn, numbersNeeded, sums } from '../support/year-figures.ts'
import {
  atABadTime,
  ladderBreaches,
  remindedAfterSubmitting,
  rungDays,
  tooMuchADay,
  twiceADay,
} from '../support/year-reminders.ts'
import { NOT_IN_A_YEAR, unused } from '../support/year-used.ts'

const HALF = 'dan-van.2024-H1'
const YEAR = 'dan-van.2024-Y'
const DEMOCRACY = ['dan-chu.2024-H1', 'dan-chu.2024-Y']
const ALL = [HALF, YEAR, ...DEMOCRACY]
/** The unit that goes into another in August. */
const MERGED = 'chu-thap-do'

/** The day after the internal target: most have handed in, the others are being reminded. */
const DAY_AFTER = spanOf(2024, plan, calendar).start.set({ month: 5, day: 29 })

/** What is kept of the half-year by then. */
const keptByThen = (rows: PlayedYear['rows']) => {
  const by = `<= '${DAY_AFTER.toUTC().toFormat("yyyy-LL-dd'T'HH:mm:ss")}'`
  return [
    `select periodKey, unitId, state, stateAt, submittedAt, version, extendedTo from Obligation where stateAt ${by} order by id`,
    `select obligationId, version, submittedAt, source, content from Submission where submittedAt ${by} order by obligationId, version`,
    `select key, day, kind, state, reason, dueAt, settledAt from Due where state <> 'done' and settledAt ${by} order by key, memberId`,
  ].map(rows)
}

describe("the plan's own year, with the staff of the school", () => {
  let year: PlayedYear
  const keptThen: ReturnType<PlayedYear['rows']>[] = []
  const counted = countedAgain()
  const set = { documents: madeOnce() }
  const kept = (key: string) => {
    const found = year.periods.find(({ period }) => period.key === key)
    if (!found) throw new Error(`${key} was not played`)
    return found
  }
  beforeAll(async () => {
    const looks = { from: DAY_AFTER, at: (rows: PlayedYear['rows']) => void keptThen.push(...keptByThen(rows)) }
    const span = spanOf(2024, plan, calendar)
    year = await playedYear({ cast: CAST, ...span, years: [2024], made: counted.made, looks, set })
  }, 600_000)

  const grantedTo = (obligation: string) =>
    year.audits
      .find(({ action, subject }) => /^extension\.g(?:ranted|iven)$/.test(action) && subject === obligation)
      ?.at.startOf('day')

  it('reminds on the days the rules give: 2024 has 7, 11 and 13 June, and 4, 5, 9 and 11 December', () => {
    const [half, whole] = [kept(HALF), kept(YEAR)].map(each => {
      const [obligation] = each.obligations
      return obligation ? rungDays(each, obligation).map(date => date.slice(0, 5)) : []
    })
    expect(half).toEqual(['07/05', '21/05', '24/05', '27/05', '28/05', '29/05', '07/06', '11/06', '13/06'])
    expect(whole).toEqual(['11/11', '25/11', '29/11', '02/12', '03/12', '04/12', '05/12', '09/12', '11/12'])
  })

  it('sends every rung of every unit, or skips it with a reason', () => {
    const gone = (key: string) => (key === YEAR ? [MERGED] : [])
    expect(year.periods.flatMap(each => ladderBreaches(each, grantedTo, gone(each.period.key)))).toEqual([])
    const states = year.periods.flatMap(each => each.reminders.map(({ state, reason }) => reason ?? state))
    expect(new Set(states)).toEqual(new Set(['sent', 'settled', 'nobody-reachable', 'paused']))
  })

  it('reminds nobody who has submitted, nobody twice a day unasked, nobody at night or on a day off', () => {
    expect(year.periods.flatMap(each => remindedAfterSubmitting(year, each))).toEqual([])
    expect(twiceADay(year)).toEqual([])
    expect(atABadTime(year)).toEqual([])
  })

  it('tells nobody more than twice a day what was not asked for', () => {
    expect(tooMuchADay(year)).toEqual([])
  })

  it('has every report of both halves, in time or late by the right number of days', () => {
    for (const { programme } of plans) {
      const keys = [`${programme}.2024-H1`, `${programme}.2024-Y`]
      for (const unit of unitsOf(keys[0] ?? '')) {
        const handed = year.ledger.handed().filter(each => each.unit === unit.id && keys.includes(each.period))
        // The one merged into another in August reports no more.
        const owed = unit.id === MERGED ? keys.slice(0, 1) : keys
        expect([...new Set(handed.map(({ period }) => period))], unit.id).toEqual(owed)
      }
    }
    // The BGH fills in a form of its own in either matter.
    const led = year.ledger.handed().filter(({ unit }) => unit === 'ban-giam-hieu')
    expect(new Set(led.map(({ period }) => period))).toEqual(new Set(ALL))
    expect(receiptBreaches(year)).toEqual([])
    const board = lastCompiled(year.lines, OFFICER.id, { kind: 'year', year: 2024, topic: plan.topic })?.board ?? ''
    expect(board).toContain('Đã nộp 14/14')
    expect(board).toContain('GDTC - GDQP&AN (quá hạn 3 ngày)')
  })

  it.each(ALL)('counts what was answered, each thing once: %s', key => {
    const plan = planOf(key)
    const kind = key.endsWith('-H1') ? 'half' : 'year'
    const compiled = lastCompiled(year.lines, OFFICER.id, { kind, year: 2024, topic: plan.topic })?.summary ?? ''
    const totals = sums(year, key)
    expect(totals.size).toBeGreaterThan(key.startsWith('dan-van') ? 25 : 18)
    for (const [index, { code, title, sentence: worded }] of plan.areas.entries()) {
      const lines = compiled.split('\n')
      const heading = lines.indexOf(`${index + 1}. ${title}`)
      expect(heading, title).toBeGreaterThan(-1)
      const line = lines[heading + 1] ?? ''
      const sentence = worded && !line.startsWith('- ') ? line : ''
      const told = numbersIn(sentence)
      const [needed, allowed] = [numbersNeeded(plan, code, totals), numbersAllowed(plan, code, totals)]
      expect({ code, wrong: told.filter(number => !allowed.has(number)) }).toEqual({ code, wrong: [] })
      const missed = needed.filter(number => !told.includes(number))
      expect({ code, sentence, missed }).toEqual({ code, sentence, missed: [] })
    }
  })

  it('prints in every report and workbook the sums that a second counter finds', () => {
    const { files, differences } = counted.result()
    expect(files).toBeGreaterThanOrEqual(8)
    expect(differences).toEqual([])
  })

  const LABELS = ['6 tháng đầu năm 2024', 'năm 2024'].flatMap(label => plans.map(({ topic }) => `${label} (${topic})`))
  it.each(LABELS)('ends with a report that can be signed: %s', label => {
    const captions = year.lines
      // Those laid before the BGH and sent are copies of it.
      .filter(
        ({ chat, text }) => chat === OFFICER.id && /^Báo cáo (.+) gửi Sở(?:\. Còn|, đã đủ)/.exec(text)?.[1] === label,
      )
      .map(({ text }) => text)
    expect(captions[0]).toContain('chỗ tô vàng cần bổ sung')
    expect(captions.at(-1)).toBe(`Báo cáo ${label} gửi Sở, đã đủ nội dung để trình ký.`)
  })

  it('does whatever takes several steps to its end', () => {
    expect(year.ledger.stopped()).toEqual([])
  })

  it('uses all there is, but for what a year does not bring about', () => {
    const left = unused(year)
    const listed = Object.values(NOT_IN_A_YEAR).flat()
    expect({ missing: left.filter(name => !listed.includes(name)) }).toEqual({ missing: [] })
    expect({ usedAfterAll: listed.filter(name => !left.includes(name)) }).toEqual({ usedAfterAll: [] })
  })

  it('ends in papers that were approved, numbered, signed and sent: changed once, supplemented once, once too late', () => {
    const first = '52/BC-THPTNK'
    const sent = year.rows('select periodKey, attempt, state, supplements, number, way from Dispatch order by rowid')
    expect(sent).toEqual([
      { periodKey: DEMOCRACY[0], attempt: 1, state: 'sent', supplements: null, number: '50/BC-THPTNK', way: 'axis' },
      { periodKey: HALF, attempt: 1, state: 'returned', supplements: null, number: null, way: null },
      { periodKey: HALF, attempt: 2, state: 'sent', supplements: null, number: first, way: 'axis' },
      { periodKey: HALF, attempt: 3, state: 'sent', supplements: first, number: '57/BC-THPTNK', way: 'axis' },
      { periodKey: DEMOCRACY[1], attempt: 1, state: 'sent', supplements: null, number: '111/BC-THPTNK', way: 'axis' },
      { periodKey: YEAR, attempt: 1, state: 'withdrawn', supplements: null, number: null, way: null },
      { periodKey: YEAR, attempt: 2, state: 'sent', supplements: null, number: '115/BC-THPTNK', way: 'axis' },
    ])
    const told = year.lines.filter(({ chat, text }) => chat === OFFICER.id && text.includes('qua trục liên thông'))
    expect(told.map(({ text }) => /, (kịp hạn|đúng ngày hạn|quá hạn \d+ ngày)/.exec(text)?.[1])).toEqual([
      'kịp hạn',
      'kịp hạn',
      // What supplements a report has no limit of its own.
      undefined,
      'kịp hạn',
      'đúng ngày hạn',
    ])
    const scans = year.lines.filter(({ chat, from, how }) => chat === 303 && from === 'person' && how === 'file')
    expect(scans).toHaveLength(5)
  })

  it('says nothing in English, nothing unfinished, nothing that only a program understands, nothing too long', () => {
    const ids = [plan.units, ...plans.flatMap(each => [each.indicators, each.prompts])]
      .flat()
      .map(({ id }) => id)
      .filter(id => id.includes('-'))
    const wrong = year.lines
      .filter(({ from }) => from === 'assistant')
      .flatMap(({ text, buttons }) => {
        // A command for whoever keeps the machine stands in one sentence.
        const said = [text.replace(/https?:\S+|npm run restore -- <tệp>/g, ''), ...buttons]
        return said.filter(
          each =>
            each === '' ||
            [...each].length > 4096 ||
            /undefined|null|NaN|\[object|[{}<>]|\d{4}-(?:H1|Y|Q\d)|\d{4}-\d\d-\d\d/.test(each) ||
            /\b(?:error|failed|invalid|please|report|submit|draft|unit|the|your|reminder|pending)\b/i.test(each) ||
            ids.some(id => each.includes(id)),
        )
      })
    expect(wrong).toEqual([])
  })

  it('delivers everything: no message refused, none forgotten, no update set aside, every file fetched', () => {
    expect(year.rows(`select kind, state, reason from OutboxRow where state not in ('sent', 'skipped')`)).toEqual([])
    expect(year.rows(`select reason, count(*) as n from OutboxRow where state = 'skipped' group by reason`)).toEqual([
      { reason: 'settled', n: expect.any(Number) },
    ])
    expect(year.rows(`select * from InboxRow where attempts > 0`)).toEqual([])
    expect(year.rows(`select distinct state from Attachment`)).toEqual([{ state: 'kept' }])
  })

  it('has the parents, who are written to twice and never urged, answer on the day of the second message', () => {
    const handed = year.ledger.handed().filter(({ unit, period }) => unit === 'cha-me-hoc-sinh' && period === HALF)
    expect(handed.map(({ at }) => at.slice(0, 10))).toEqual(['2024-05-28'])
  })

  it('is the same year for the same seed, over a connection too, line by line and record by record, to the day after the target', async () => {
    const { start } = spanOf(2024, plan, calendar)
    const again = await playedYear({ cast: CAST, start, until: DAY_AFTER, years: [2024], set, overHttp: true })
    const [one, other] = [transcripts({ lines: year.lines.filter(({ at }) => at <= DAY_AFTER) }), transcripts(again)]
    expect(Object.keys(other)).toEqual(Object.keys(one))
    for (const chat of Object.keys(one)) expect(other[chat], `chat ${chat}`).toEqual(one[chat])
    expect(keptThen.map(({ length }) => length).filter(length => length < 10)).toEqual([])
    expect(keptByThen(again.rows)).toEqual(keptThen)
  }, 600_000)

  it('is another year for another seed', async () => {
    const { start } = spanOf(2024, plan, calendar)
    const until = start.set({ month: 4, day: 26 })
    const other = transcripts(await playedYear({ seed: 7, cast: CAST, start, until, years: [2024], set }))
    const own = transcripts({ lines: year.lines.filter(({ at }) => at <= until) })
    expect(Object.keys(other)).toEqual(Object.keys(own))
    expect(other['201']?.length).toBeGreaterThan(5)
    expect(other['201']).not.toEqual(own['201'])
  }, 120_000)
})
