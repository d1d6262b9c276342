import { cut } from '../../domain/reading/fold.ts'
import { clean } from '../clean.ts'
import { cellXml, escapeText, textXml } from './cell-xml.ts'
import { heightOf, widthsOf } from './layout.ts'
import { type Cell, columnName, isWide, type Sheet } from './sheet.ts'
import { style } from './styles.ts'

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Excel refuses a header over 255. */
const longestHeader = 110

/** One sheet: the first row is its head, frozen and filtered. */
export function sheetXml(sheet: Sheet, printHeader: string): string {
  const { columns, rows, totals = [], frozenColumns } = sheet
  const last = columnName(columns.length - 1)
  const widths = widthsOf(sheet)
  const data = rows.map((row, i) => rowXml(row, i + 2, false, widths))
  const sums = totals.map((row, i) => rowXml(row, rows.length + i + 2, true, widths))
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    `<sheetPr><pageSetUpPr fitToPage="${isWide(sheet) ? 0 : 1}"/></sheetPr>`,
    `<dimension ref="A1:${last}${data.length + sums.length + 1}"/>${viewXml(frozenColumns)}`,
    `<sheetFormatPr defaultRowHeight="15.75"/>${widthsXml(widths)}<sheetData>${headXml(sheet, widths)}`,
    ...data,
    ...sums,
    `</sheetData><autoFilter ref="A1:${last}${rows.length + 1}"/>${printXml(sheet, printHeader)}</worksheet>`,
  ].join('')
}

function headXml({ columns }: Sheet, widths: readonly number[]): string {
  const height = heightOf(
    columns.map(({ title }) => title),
    widths,
  )
  const cells = columns.map(({ title }, i) => textXml(title, `${columnName(i)}1`, style.head))
  return `<row r="1" ht="${height}" customHeight="1">${cells.join('')}</row>`
}

function rowXml(row: readonly Cell[], number: number, total: boolean, widths: readonly number[]): string {
  const cells = row.map((cell, i) => cellXml(cell, `${columnName(i)}${number}`, total))
  return `<row r="${number}" ht="${heightOf(row, widths)}" customHeight="1">${cells.join('')}</row>`
}

function viewXml(frozenColumns: number): string {
  const corner = `${columnName(frozenColumns)}2`
  const split = `xSplit="${frozenColumns}" ySplit="1" topLeftCell="${corner}" activePane="bottomRight" state="frozen"`
  return `<sheetViews><sheetView workbookViewId="0"><pane ${split}/></sheetView></sheetViews>`
}

function widthsXml(widths: readonly number[]): string {
  const cols = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  return `<cols>${cols.join('')}</cols>`
}

/** Landscape A4, across one page unless that would be too small to read; whose figures these are on every page. */
function printXml(sheet: Sheet, printHeader: string): string {
  const fit = isWide(sheet) ? '' : ' fitToWidth="1" fitToHeight="0"'
  const shown = cut(clean(printHeader).replace(/\s+/gu, ' '), longestHeader)
  const header = escapeText(`&L${shown.replaceAll('&', '&&')}&R&P/&N`)
  return `<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"${fit}/><headerFooter><oddHeader>${header}</oddHeader></headerFooter>`
}
