import { beforeAll, describe, expect, it } from 'vitest'
import { CAST, OFFICER } from '../../src/playground/staff/cast.ts'
import { lastCompiled } from '../../src/playground/year/leave.ts'
import { spanOf } from '../../src/playground/year/options.ts'
import { countedAgain } from '../support/recount.ts'
import {
  boardUnits,
  calendar,
  type PlayedYear,
  plan,
  playedYear,
  receiptBreaches,
  transcripts,
  type YearToPlay,
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

const playPlanYear = (seed = 49, made?: YearToPlay['made']): Promise<PlayedYear> =>
  playedYear({ seed, cast: CAST, ...spanOf(2024, plan, calendar), years: [2024], ...(made ? { made } : {}) })

describe("the plan's own year, with the staff of the school", () => {
  let year: PlayedYear
  const counted = countedAgain()
  const kept = (key: string) => {
    const found = year.periods.find(({ period }) => period.key === key)
    if (!found) throw new Error(`${key} was not played`)
    return found
  }
  beforeAll(async () => {
    year = await playPlanYear(undefined, counted.made)
  }, 600_000)

  const grantedTo = (obligation: string) =>
    year.audits
      .find(({ action, subject }) => action === 'extension.granted' && subject === obligation)
      ?.at.startOf('day')

  it('reminds on the days the rules give: 2024 has 7, 11 and 13 June, and 4, 5, 9 and 11 December', () => {
    const [half, whole] = [kept('dan-van.2024-H1'), kept('dan-van.2024-Y')].map(each => {
      const [obligation] = each.obligations
      return obligation ? rungDays(each, obligation).map(date => date.slice(0, 5)) : []
    })
    expect(half).toEqual(['07/05', '21/05', '24/05', '27/05', '28/05', '29/05', '07/06', '11/06', '13/06'])
    expect(whole).toEqual(['11/11', '25/11', '29/11', '02/12', '03/12', '04/12', '05/12', '09/12', '11/12'])
  })

  it('sends every rung of every unit, or skips it with a reason', () => {
    expect(year.periods.flatMap(each => ladderBreaches(each, grantedTo))).toEqual([])
    const states = year.periods.flatMap(each => each.reminders.map(({ state, reason }) => reason ?? state))
    expect(new Set(states)).toEqual(new Set(['sent', 'settled', 'nobody-reachable']))
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
    const keys = ['dan-van.2024-H1', 'dan-van.2024-Y']
    for (const unit of boardUnits) {
      const handed = year.ledger.handed().filter(each => each.unit === unit.id)
      expect([...new Set(handed.map(({ period }) => period))], unit.id).toEqual(keys)
    }
    expect(receiptBreaches(year)).toEqual([])
    const board = lastCompiled(year.lines, OFFICER.id, { kind: 'year', year: 2024 })?.board ?? ''
    expect(board).toContain('Đã nộp 15/15')
    expect(board).toContain('GDTC - GDQP&AN (quá hạn 3 ngày)')
  })

  it.each(['half', 'year'] as const)('counts what was answered, each thing once: %s', kind => {
    const compiled = lastCompiled(year.lines, OFFICER.id, { kind, year: 2024 })?.summary ?? ''
    const totals = sums(year, kind === 'half' ? 'dan-van.2024-H1' : 'dan-van.2024-Y')
    expect(totals.size).toBeGreaterThan(25)
    for (const [index, { code, title, sentence: worded }] of plan.areas.entries()) {
      const lines = compiled.split('\n')
      const heading = lines.indexOf(`${index + 1}. ${title}`)
      expect(heading, title).toBeGreaterThan(-1)
      const line = lines[heading + 1] ?? ''
      const sentence = worded && !line.startsWith('- ') ? line : ''
      const told = numbersIn(sentence)
      const [needed, allowed] = [numbersNeeded(code, totals), numbersAllowed(code, totals)]
      expect({ code, wrong: told.filter(number => !allowed.has(number)) }).toEqual({ code, wrong: [] })
      const missed = needed.filter(number => !told.includes(number))
      expect({ code, sentence, missed }).toEqual({ code, sentence, missed: [] })
    }
  })

  it('prints in every report and workbook the sums that a second counter finds', () => {
    const { files, differences } = counted.result()
    expect(files).toBeGreaterThanOrEqual(4)
    expect(differences).toEqual([])
  })

  it.each(['6 tháng đầu năm 2024', 'năm 2024'])('ends with a report that can be signed: %s', label => {
    const captions = year.lines
      .filter(({ chat, text }) => chat === OFFICER.id && text.startsWith(`Báo cáo ${label} gửi Sở`))
      .map(({ text }) => text)
    expect(captions[0]).toContain('chỗ tô vàng cần bổ sung')
    expect(captions.at(-1)).toBe(`Báo cáo ${label} gửi Sở, đã đủ nội dung để trình ký.`)
  })

  it('says nothing in English, nothing unfinished, nothing that only a program understands, nothing too long', () => {
    const ids = [...plan.units, ...plan.indicators, ...plan.prompts].map(({ id }) => id).filter(id => id.includes('-'))
    const wrong = year.lines
      .filter(({ from }) => from === 'assistant')
      .flatMap(({ text, buttons }) => {
        const said = [text.replace(/https?:\S+/g, ''), ...buttons]
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

  it('is the same year for the same seed, line by line and record by record', async () => {
    const again = await playPlanYear()
    const [one, other] = [transcripts(year), transcripts(again)]
    expect(Object.keys(other)).toEqual(Object.keys(one))
    for (const chat of Object.keys(one)) expect(other[chat], `chat ${chat}`).toEqual(one[chat])
    for (const sql of [
      'select periodKey, unitId, state, stateAt, submittedAt, version, extendedTo from Obligation order by id',
      'select obligationId, version, submittedAt, source, content from Submission order by obligationId, version',
      'select key, day, kind, state, reason, dueAt, settledAt from Due order by key, memberId',
    ]) {
      const records = year.rows(sql)
      expect(records.length).toBeGreaterThan(20)
      expect(again.rows(sql)).toEqual(records)
    }
  }, 600_000)

  it('is another year for another seed', async () => {
    const { start } = spanOf(2024, plan, calendar)
    const until = start.set({ month: 5, day: 8 })
    const other = transcripts(await playedYear({ seed: 7, cast: CAST, start, until, years: [2024] }))
    const own = transcripts({ lines: year.lines.filter(({ at }) => at <= until) })
    expect(Object.keys(other)).toEqual(Object.keys(own))
    expect(other['201']?.length).toBeGreaterThan(20)
    expect(other['201']).not.toEqual(own['201'])
  }, 120_000)
})
