import { cut } from '../../domain/reading/fold.ts'
import { clean } from '../clean.ts'
import { cellXml, escapeText, textXml } from './cell-xml.ts'
import { heightOf, widthsOf } from './layout.ts'
import { type Cell, columnName, FIRST_ROW, HEAD_ROW, isWide, type Sheet } from './sheet.ts'
import { style } from './styles.ts'

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Excel refuses a header over 255. */
const longestHeader = 110

/** One sheet: two lines say what it is, then comes its head, frozen and filtered. */
export function sheetXml(sheet: Sheet, printHeader: string): string {
  const { columns, rows, frozenColumns, above } = sheet
  const last = columnName(columns.length - 1)
  const widths = widthsOf(sheet)
  const data = rows.map((row, i) => rowXml(row, FIRST_ROW + i, widths))
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    `<sheetPr><pageSetUpPr fitToPage="${isWide(sheet) ? 0 : 1}"/></sheetPr>`,
    `<dimension ref="A1:${last}${HEAD_ROW + data.length}"/>${viewXml(frozenColumns)}`,
    `<sheetFormatPr defaultRowHeight="15.75"/>${widthsXml(widths)}<sheetData>${aboveXml(above)}${headXml(sheet, widths)}`,
    ...data,
    `</sheetData><autoFilter ref="A${HEAD_ROW}:${last}${HEAD_ROW + rows.length}"/>${printXml(sheet, printHeader)}</worksheet>`,
  ].join('')
}

/** Title and note, running over the columns to their right. */
const aboveXml = (above: Sheet['above']): string =>
  above
    .map((text, i) => `<row r="${i + 1}">${textXml(text, `A${i + 1}`, i === 0 ? style.title : style.note)}</row>`)
    .join('')

function headXml({ columns }: Sheet, widths: readonly number[]): string {
  const height = heightOf(
    columns.map(({ title }) => title),
    widths,
  )
  const cells = columns.map(({ title }, i) => textXml(title, `${columnName(i)}${HEAD_ROW}`, style.head))
  return `<row r="${HEAD_ROW}" ht="${height}" customHeight="1">${cells.join('')}</row>`
}

function rowXml(row: readonly Cell[], number: number, widths: readonly number[]): string {
  const cells = row.map((cell, i) => cellXml(cell, `${columnName(i)}${number}`))
  return `<row r="${number}" ht="${heightOf(row, widths)}" customHeight="1">${cells.join('')}</row>`
}

function viewXml(frozenColumns: number): string {
  const corner = `${columnName(frozenColumns)}${FIRST_ROW}`
  const split = `xSplit="${frozenColumns}" ySplit="${HEAD_ROW}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"`
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
