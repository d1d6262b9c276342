import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { isIssueAlone, readIssue, readPastDay } from '../../../src/domain/reading/issue.ts'

const zone = 'Asia/Ho_Chi_Minh'
const now = DateTime.fromISO('2026-06-04T15:00', { zone })
const told = (text: string, at = now) => {
  const { value, on } = readIssue(text, at)
  return [value, on?.toISODate()]
}

describe('number and day of a document', () => {
  it.each([
    ['123, 4/6', 123, '2026-06-04'],
    ['số 123 ngày 04 tháng 6 năm 2026', 123, '2026-06-04'],
    ['Số: 05/BC-THPTNK ngày 3/6/2026', 5, '2026-06-03'],
    ['35/BC-THPTNK, 04-6', 35, '2026-06-04'],
    ['35 hôm nay', 35, '2026-06-04'],
    ['ngày 4.6.26 số 35', 35, '2026-06-04'],
    ['so 35 ngay 4 thang 6', 35, '2026-06-04'],
    ['hôm qua, số 7', 7, '2026-06-03'],
    ['123', 123, undefined],
    ['4/6', undefined, '2026-06-04'],
    ['123, 31/6', 123, undefined],
    ['chưa có ạ', undefined, undefined],
    ['số 0', undefined, undefined],
  ] as const)('%s', (text, value, on) => expect(told(text)).toEqual([value, on]))

  it('a day without a year is the nearest one', () => {
    const january = DateTime.fromISO('2027-01-04T08:00', { zone })
    expect(told('9, 30/12', january)).toEqual([9, '2026-12-30'])
    expect(readPastDay('31/12', january)?.toISODate()).toBe('2026-12-31')
  })
})

describe('number and day told where nothing asks for them', () => {
  it.each([
    ...['41, 10/6', 'số 41/BC-THPTNK ngày 10/6', '41/BC-THPTNK, 10/6/2024', 'vào sổ số 41 ngày 10 tháng 6 năm 2024'],
    ...['số 41 hôm nay ạ', 'em cấp số 41, ngày 10/6 nhé', 'Báo cáo số 05 ngày 04/6'],
  ])('%s', text => expect(isIssueAlone(text)).toBe(true))

  it.each([
    ...['41', '10/6', 'số 41', 'hôm nay', '2 buổi ngày 10/6', '41 học sinh dự hôm nay', '12/4/2024'],
    ...['lùi đến 10/6', '41, 42, 10/6', 'họp 1 lần 10/6', ''],
  ])('%s is something else', text => expect(isIssueAlone(text)).toBe(false))
})
