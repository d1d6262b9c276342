import { describe, expect, it } from 'vitest'
import type { Choice } from '../../src/conversation/action.ts'
import type { Facts } from '../../src/conversation/facts.ts'
import { renderSay } from '../../src/text/chat/render.ts'
import { openDesk } from '../support/desk.ts'
import {
  at,
  buttons,
  done,
  factsOf,
  handedIn,
  heard,
  hoa,
  lan,
  outline,
  owes,
  reportOf,
  talk,
} from '../support/facts.ts'

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

  it('is told as that afterwards, whoever of the unit presses an old button or asks for the report', () => {
    const desk = openDesk()
    const [officer, teacher] = [desk.person(lan), desk.person(hoa)]
    const { id: obligation } = desk.records.obligation
    officer.press({ word: 'on-behalf-of', action: { do: 'behalf.start', obligation } })
    for (let n = 0; n < 8; n += 1) officer.presses('none')
    officer.presses('submit')
    const entered = { by: { id: lan.id }, how: { kind: 'entered', unit: { id: 'ngu-van' } } }
    const later: Choice = { word: 'remind-later', action: { do: 'reminder.later', obligation } }
    const told = heard(teacher.press(later), 'settled-by')
    expect(told).toMatchObject(entered)
    expect(renderSay(told, { you: 'cô', name: 'Hoa' })).toContain('Cô Lan đã nhập hộ báo cáo của tổ Ngữ văn')
    const state = heard(
      teacher.press({ word: 'report-now', action: { do: 'report.open', obligation } }),
      'report-state',
    )
    expect(renderSay(state, { you: 'cô', name: 'Hoa' })).toContain('đã được cô Lan nhập hộ lúc')
    // By the journal, where the report itself is not at hand.
    const settled = {
      by: lan.id,
      subject: obligation,
      at: at('27/5/2026 16:42'),
      action: 'report.submitted',
      detail: '',
    }
    const asked = talk(factsOf(hoa, { obligations: [desk.records.obligation], settled }))
    expect(heard(asked.forges(later.action), 'settled-by')).toMatchObject(entered)
  })
})
