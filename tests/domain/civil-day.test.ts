import { describe, expect, it } from 'vitest'
import { civilDay } from '../../src/domain/civil-day.ts'
import { readIssue } from '../../src/domain/reading/issue.ts'
import { dayWithYearIn } from '../../src/domain/reading/plan/head.ts'
import { at } from '../support/facts.ts'

describe('a day that the calendar does not have', () => {
  it.each(['31/6/2026', '29/02/2027', '0/5/2026', '32/1/2026', '12/13/2026', '1/0/2026'])(
    '%s is none anywhere',
    told => {
      const [day = 0, month = 0, year = 0] = told.split('/').map(Number)
      expect(civilDay({ year, month, day }, 'utc')).toBeUndefined()
      expect(dayWithYearIn(`ngày ${day} tháng ${month} năm ${year}`)).toBeUndefined()
      expect(readIssue(`số 5, ngày ${told}`, at('1/6/2026')).on).toBeUndefined()
    },
  )
})
