import type { UnitStanding } from '../../domain/documents/summary.ts'
import type { NoticeRow, WorkbookAnswer, WorkbookModel } from '../../domain/documents/workbook.ts'
import type { Area } from '../../domain/plan.ts'
import { misfitLines } from '../../text/disagreements.ts'
import { sources, stateText, timelinessText } from '../../text/documents/standing.ts'
import {
  answerStates,
  counted,
  headings,
  no,
  outcomes,
  printHeader,
  sheetNames,
  workbookTitle,
  yes,
} from '../../text/documents/workbook.ts'
import { clean } from '../clean.ts'
import { figuresSheet, totalsSheet } from './figures-sheets.ts'
import type { Cell, Sheet } from './sheet.ts'
import { workbookFile } from './workbook-file.ts'

/** The figures of a period as an .xlsx; the same model gives the same bytes. No text in it can become a formula. */
export function renderWorkbook(model: WorkbookModel): Uint8Array {
  const sheets = [boardSheet(model), answersSheet(model), totalsSheet(model), figuresSheet(model), noticesSheet(model)]
  if (model.disagreements.length > 0) sheets.push(disagreementsSheet(model))
  return workbookFile(sheets, clean(workbookTitle(model)), printHeader(model), model.compiledAt)
}

function boardSheet({ units }: WorkbookModel): Sheet {
  return {
    name: sheetNames.board,
    columns: headings.board.map((title, i) => ({ title, maxWidth: i === 9 ? 60 : 40 })),
    rows: units.map(boardRow),
    frozenColumns: 2,
  }
}

function boardRow(standing: UnitStanding, i: number): Cell[] {
  const { unit, submittedAt, timeliness, source, answered, asked, inTimeForSchool, remark } = standing
  return [
    i + 1,
    unit.name,
    stateText(standing),
    submittedAt === null ? null : { kind: 'moment', at: submittedAt },
    timelinessText(timeliness),
    source === null ? null : sources[source],
    answered,
    asked,
    inTimeForSchool === null ? null : inTimeForSchool ? yes : no,
    remark ?? null,
  ]
}

function answersSheet({ answers, areas }: WorkbookModel): Sheet {
  const titles = new Map(areas.map(area => [area.code, area]))
  return {
    name: sheetNames.answers,
    columns: headings.answers.map((title, i) => ({ title, maxWidth: i === 5 ? 80 : 30 })),
    rows: answers.map((answer, i) => answerRow(answer, i, titles.get(answer.area))),
    frozenColumns: 2,
  }
}

function answerRow(answer: WorkbookAnswer, i: number, area: Area | undefined): Cell[] {
  return [
    i + 1,
    answer.unit.name,
    area === undefined ? answer.area : `${area.code}. ${area.shortTitle}`,
    answer.label,
    answerStates[answer.state],
    answer.text,
    sources[answer.source],
    answer.receipt,
    { kind: 'moment', at: answer.at },
    answer.attachments,
  ]
}

/** Both copies of a register, since the sums show only one, and what does not fit in the words of the list in chat. */
function disagreementsSheet({ disagreements }: WorkbookModel): Sheet {
  const copies = disagreements.flatMap((each): readonly (readonly Cell[])[] =>
    each.kind === 'copies'
      ? each.copies.map(({ unit, value }, n) => [each.label, unit, value, n === 0 ? counted.taken : counted.left])
      : misfitLines(each).map(([unit, pair]) => [each.label, unit, pair, counted.taken]),
  )
  return {
    name: sheetNames.disagreements,
    columns: headings.disagreements.map((title, i) => ({ title, maxWidth: i === 1 || i === 3 ? 60 : 30 })),
    rows: copies.map((cells, i): Cell[] => [i + 1, ...cells]),
    frozenColumns: 1,
  }
}

function noticesSheet({ notices }: WorkbookModel): Sheet {
  return {
    name: sheetNames.notices,
    columns: headings.notices.map((title, i) => ({ title, maxWidth: i === 7 ? 60 : 40 })),
    rows: notices.map(noticeRow),
    frozenColumns: 1,
  }
}

function noticeRow({ dueAt, sentAt, unit, person, rung, outcome, reason }: NoticeRow, i: number): Cell[] {
  return [
    i + 1,
    { kind: 'moment', at: dueAt },
    sentAt === null ? null : { kind: 'moment', at: sentAt },
    unit === null ? null : unit.name,
    person,
    rung,
    outcomes[outcome],
    reason,
  ]
}
