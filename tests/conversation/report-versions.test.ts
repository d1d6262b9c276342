import { expect, it } from 'vitest'
import type { Choice } from '../../src/conversation/action.ts'
import { renderSay } from '../../src/text/chat/render.ts'
import { openDesk } from '../support/desk.ts'
import {
  at,
  buttons,
  factsOf,
  H1,
  handedIn,
  heard,
  hoa,
  hung,
  lan,
  messages,
  outline,
  owes,
  recordOf,
  reportOf,
  talk,
} from '../support/facts.ts'
import { half, nguVan } from '../text/people.ts'

/** Handed in, then two sections changed and handed in again. */
function twice() {
  const desk = openDesk()
  const teacher = desk.person(hoa)
  teacher.opens()
  teacher.says('4 lần')
  const message = teacher.lastMessage()
  for (let n = 0; n < 7; n += 1) teacher.presses('none')
  teacher.presses('submit')
  teacher.edits(message, '5 lần; ký cam kết')
  const told = teacher.presses('submit-again')
  const { obligation, submissions } = desk.records
  const record = recordOf({ obligations: [obligation], submissions: submissions.slice(-1) })
  const officer = talk(factsOf(lan, { obligations: [obligation], record, versions: submissions }))
  return { told, officer, submissions }
}

it('the officer is told what a new version changed, before and after', () => {
  const { told } = twice()
  const submitted = told.find(({ effect }) => effect === 'submit')
  const changes = submitted?.effect === 'submit' ? submitted.changes : []
  const notice = { say: 'new-report', unit: nguVan, period: half, version: 2, changes } as const
  expect(renderSay(notice, { you: 'cô', name: 'Lan' })).toBe(
    'Tổ Ngữ văn vừa nộp lại báo cáo 6 tháng đầu năm 2026 (bản thứ 2).\nThay đổi so với bản trước:\n1. Họp: 4 lần → 5 lần; ký cam kết',
  )
})

it('sees it again in the queue, and the version before as it was', () => {
  const { officer, submissions } = twice()
  const shown = heard(officer.command('queue'), 'review')
  expect(shown.changes?.map(({ after }) => after.number)).toEqual([1])
  const full = officer.presses('full')
  expect(heard(full, 'full-report')).not.toHaveProperty('older')
  expect(buttons(full, 'full-report')).toEqual(['older-version 1'])
  const older = heard(officer.presses('older-version'), 'full-report')
  expect(older.older).toEqual({ version: 1, at: submissions[0]?.submittedAt })
  expect(older.lines[0]?.answer?.text).toBe('4 lần')
})

it('a first version has nothing before it', () => {
  const desk = openDesk()
  const teacher = desk.person(hoa)
  teacher.opens()
  for (let n = 0; n < 8; n += 1) teacher.presses('none')
  expect(outline(teacher.presses('submit'))).not.toContain(`→${lan.id} new-report`)
})

it('one that is looked at again and not changed is not handed in again, and its button is not called an old one', () => {
  const desk = openDesk()
  const teacher = desk.person(hoa)
  teacher.opens()
  for (let n = 0; n < 8; n += 1) teacher.presses('none')
  teacher.presses('submit')
  teacher.presses('edit-again')
  const { settled } = heard(teacher.presses('submit-again'), 'stale')
  expect(settled).toMatchObject({ unit: nguVan, open: true })
  expect(desk.records.submissions).toHaveLength(1)
})

it('shows a report of a period that is over among the older ones: its button is not dead', () => {
  const report = reportOf(owes('ngu-van', 'submitted'), { submission: handedIn('ngu-van', []) })
  const teacher = talk(factsOf(hoa, { periods: [], report }))
  const told = teacher.forges({ do: 'report.review', obligation: report.obligation.id })
  const seen = messages(told)[0]?.choices.find(({ word }) => word === 'see-report')
  expect(seen?.action).toMatchObject({ do: 'past.show', unit: nguVan.id, key: H1.key })
  const lastYear = { ...report, submission: handedIn('ngu-van', [], { submittedAt: at('27/5/2025 16:42') }) }
  const old = talk(factsOf(hoa, { periods: [], report: lastYear })).forges({
    do: 'report.review',
    obligation: report.obligation.id,
  })
  expect(renderSay(heard(old, 'stale'), { you: 'cô', name: 'Hoa' })).toContain('đã nộp ngày 27/5/2025.')
})

it('names the colleague who handed in, whoever presses what came before; whoever did so is told of an old button', () => {
  const desk = openDesk()
  const [teacher, colleague] = [desk.person(hoa), desk.person(hung)]
  teacher.opens()
  for (let n = 0; n < 8; n += 1) teacher.presses('none')
  teacher.presses('submit')
  const { id: obligation } = desk.records.obligation
  const before: readonly Choice[] = [
    { word: 'delegate', action: { do: 'reminder.delegate', obligation } },
    { word: 'remind-later', action: { do: 'reminder.later', obligation } },
    { word: 'none-all', action: { do: 'report.none-all', obligation, confirmed: false } },
  ]
  for (const old of before) {
    const told = heard(colleague.press(old), 'settled-by')
    expect(told).toMatchObject({ by: { id: hoa.id }, how: { kind: 'submitted', unit: nguVan } })
    expect(colleague.shown().map(({ word }) => word)).toContain('see-report')
    expect(heard(teacher.press(old), 'stale').settled).toMatchObject({ unit: nguVan })
  }
  const opens: Choice = { word: 'report-now', action: { do: 'report.open', obligation } }
  expect(heard(colleague.press(opens), 'report-state').by).toMatchObject({ id: hoa.id })
  expect(heard(teacher.press(opens), 'report-state').by).toBeUndefined()
})
