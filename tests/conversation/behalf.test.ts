import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/conversation/facts.ts'
import { buttons, done, factsOf, handedIn, heard, hoa, lan, outline, owes, reportOf, talk } from '../support/facts.ts'

const khuyenHoc = owes('khuyen-hoc')
const facts = (change: Partial<Facts> = {}) => ({
  obligations: [khuyenHoc, owes('ngu-van', 'submitted')],
  report: reportOf(khuyenHoc),
  ...change,
})
const start = { do: 'behalf.start', obligation: khuyenHoc.id } as const

describe('entering a report on behalf', () => {
  it('offers the units that still owe theirs', () => {
    const officer = talk(factsOf(lan, facts()))
    expect(buttons(officer.forges({ do: 'behalf.list' }), 'behalf-which')).toEqual(['report-of Khuyến học'])
  })

  it('is the ordinary report, marked as entered for the unit', () => {
    const officer = talk(factsOf(lan, facts()))
    const question = heard(officer.forges(start), 'question')
    expect(question).toMatchObject({ unit: { id: 'khuyen-hoc' }, number: 1, total: 4, onBehalf: true })
    expect(officer.flow()).toMatchObject({ name: 'report', obligation: khuyenHoc.id })
    const answered = officer.types('2 buổi, 120 lượt')
    expect(done(answered, 'answer')).toMatchObject({ obligation: khuyenHoc.id, answer: { authorId: lan.id } })
  })

  it('shows the report instead when the unit has handed in meanwhile', () => {
    const settled = owes('khuyen-hoc', 'submitted')
    const report = reportOf(settled, { submission: handedIn('khuyen-hoc', []) })
    expect(outline(talk(factsOf(lan, facts({ report }))).forges(start))).toEqual(['report-state'])
  })

  it('is the officer’s alone, and only for the report that was meant', () => {
    expect(outline(talk(factsOf(hoa, facts())).forges(start))).toEqual(['only-officer'])
    const other = facts({ report: reportOf(owes('nu-cong')) })
    expect(outline(talk(factsOf(lan, other)).forges(start))).toEqual(['stale'])
  })
})
