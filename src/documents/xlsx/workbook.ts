import type { ModelEntry, UnitStatus } from '../../domain/documents/summary.ts'
import type { NoticeRow, NoticesModel, WorkbookAnswer, WorkbookModel } from '../../domain/documents/workbook.ts'
import type { Area } from '../../domain/plan.ts'
import { misfitLines } from '../../text/disagreements.ts'
import { modelsTable } from '../../text/documents/summary.ts'
import { sources, stateText } from '../../text/documents/unit-status.ts'
import {
  besidePlan,
  besideTarget,
  counted,
  goes,
  headings,
  no,
  noticesTitle,
  outcomes,
  printHeader,
  sheetNames,
  withoutWords,
  workbookTitle,
  yes,
} from '../../text/documents/workbook.ts'
import { clean } from '../clean.ts'
import { aboveOf, figuresSheet, totalsSheet } from './figures-sheets.ts'
import type { Cell, Sheet } from './sheet.ts'
import { workbookFile } from './workbook-file.ts'

/** The figures of a period as an .xlsx; the same model gives the same bytes. No text in it can become a formula. */
export function renderWorkbook(model: WorkbookModel): Uint8Array {
  const sheets = [
    totalsSheet(model),
    figuresSheet(model),
    boardSheet(model),
    answersSheet(model),
    ...(model.models ? [modelsSheet(model, model.models)] : []),
    noticesSheet(model, aboveOf(model)),
  ]
  if (model.disagreements.length > 0) sheets.push(disagreementsSheet(model))
  return workbookFile(sheets, clean(workbookTitle(model)), printHeader(model), model.compiledAt)
}

function boardSheet(model: WorkbookModel): Sheet {
  return {
    name: sheetNames.board,
    above: aboveOf(model),
    columns: headings.board.map((title, i) => ({ title, maxWidth: i === 8 ? 60 : 40 })),
    rows: model.units.map(boardRow),
    frozenColumns: 2,
  }
}

function boardRow(status: UnitStatus, i: number): Cell[] {
  const { unit, submittedAt, timeliness, source, inTimeForSchool, remark } = status
  return [
    i + 1,
    unit.name,
    stateText(status),
    submittedAt === null ? null : { kind: 'moment', at: submittedAt },
    besideTarget(timeliness),
    besidePlan(timeliness),
    inTimeForSchool === null ? null : inTimeForSchool ? yes : no,
    source === null ? null : sources[source],
    remark ?? null,
  ]
}

function answersSheet(model: WorkbookModel): Sheet {
  const titles = new Map(model.areas.map(area => [area.code, area]))
  return {
    name: sheetNames.answers,
    above: aboveOf(model),
    columns: headings.answers.map((title, i) => ({ title, maxWidth: i === 4 || i === 5 ? 70 : 30 })),
    rows: model.answers.map((answer, i) => answerCells(answer, i, titles.get(answer.area))),
    frozenColumns: 2,
  }
}

function answerCells(answer: WorkbookAnswer, i: number, area: Area | undefined): Cell[] {
  return [
    i + 1,
    answer.unit.name,
    area === undefined ? answer.area : `${area.code}. ${area.shortTitle}`,
    answer.label,
    answer.text === '' ? withoutWords[answer.state] : answer.text,
    answer.printed,
    goes[answer.goes],
    { kind: 'moment', at: answer.at },
  ]
}

/** As Phụ lục II, with the period in which a model was told. */
function modelsSheet(model: WorkbookModel, models: readonly ModelEntry[]): Sheet {
  return {
    name: sheetNames.models,
    above: aboveOf(model),
    columns: headings.models.map((title, i) => ({ title, maxWidth: i === 3 ? 80 : 40 })),
    rows: models.map(({ unit, name, deed, recognised }, i): Cell[] => [
      i + 1,
      name,
      unit.name,
      deed,
      recognised ? modelsTable.recognised : modelsTable.registered,
      model.period.label,
    ]),
    frozenColumns: 2,
  }
}

/** Both copies of a register, since the sums show only one, and what does not fit in the words of the list in chat. */
function disagreementsSheet(model: WorkbookModel): Sheet {
  const copies = model.disagreements.flatMap((each): readonly (readonly Cell[])[] =>
    each.kind === 'copies'
      ? each.copies.map(({ unit, value }, n) => [each.label, unit, value, n === 0 ? counted.yes : counted.copy])
      : misfitLines(each).map(([unit, pair]) => [each.label, unit, pair, counted.yes]),
  )
  return {
    name: sheetNames.disagreements,
    above: aboveOf(model),
    columns: headings.disagreements.map((title, i) => ({ title, maxWidth: i === 1 || i === 3 ? 60 : 30 })),
    rows: copies.map((cells, i): Cell[] => [i + 1, ...cells]),
    frozenColumns: 1,
  }
}

/** The proof of notice alone: for whoever asks whether a unit was told in time. */
export function renderNotices(model: NoticesModel): Uint8Array {
  const above: Sheet['above'] = [noticesTitle(model), printHeader(model)]
  return workbookFile([noticesSheet(model, above)], clean(noticesTitle(model)), printHeader(model), model.madeAt)
}

function noticesSheet(model: NoticesModel, above: Sheet['above']): Sheet {
  return {
    name: sheetNames.notices,
    above,
    columns: headings.notices.map((title, i) => ({ title, maxWidth: i === 7 ? 60 : 40 })),
    rows: model.notices.map(noticeRow),
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
