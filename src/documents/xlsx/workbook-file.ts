import type { DateTime } from 'luxon'
import { coreProperties } from '../docx/core-properties.ts'
import { pack } from '../zip.ts'
import { escapeText } from './cell-xml.ts'
import { columnName, HEAD_ROW, isWide, type Sheet } from './sheet.ts'
import { sheetXml } from './sheet-xml.ts'
import { stylesXml } from './styles.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The sheets as an .xlsx; the same sheets give the same bytes. @param printHeader stands on every printed page. */
export function workbookFile(
  sheets: readonly Sheet[],
  title: string,
  printHeader: string,
  createdAt: DateTime,
): Uint8Array {
  const encoder = new TextEncoder()
  const parts = new Map<string, Uint8Array>([
    ['[Content_Types].xml', encoder.encode(contentTypes(sheets))],
    ['_rels/.rels', encoder.encode(rootRelations)],
    ['docProps/core.xml', coreProperties(title, createdAt)],
    ['xl/workbook.xml', encoder.encode(workbookXml(sheets))],
    ['xl/_rels/workbook.xml.rels', encoder.encode(workbookRelations(sheets))],
    ['xl/styles.xml', encoder.encode(stylesXml)],
    ...sheets.map(
      (sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, encoder.encode(sheetXml(sheet, printHeader))] as const,
    ),
  ])
  return pack(parts)
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets
    .map(({ name }, i) => `<sheet name="${escapeText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list}</sheets><definedNames>${sheets.map(namesXml).join('')}</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`
}

/** What Excel itself writes for a filter; the head, and of a wide sheet the frozen columns, on every printed page. */
function namesXml(sheet: Sheet, i: number): string {
  const { name, columns, rows, frozenColumns } = sheet
  const quoted = escapeText(`'${name}'`)
  const last = columnName(columns.length - 1)
  const sides = isWide(sheet) ? `${quoted}!$A:$${columnName(frozenColumns - 1)},` : ''
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${quoted}!$A$${HEAD_ROW}:$${last}$${HEAD_ROW + rows.length}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="${i}">${sides}${quoted}!$1:$${HEAD_ROW}</definedName>`
}

function contentTypes(sheets: readonly Sheet[]): string {
  const override = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    override('/xl/workbook.xml', `${types}.sheet.main+xml`),
    override('/xl/styles.xml', `${types}.styles+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...sheets.map((_, i) => override(`/xl/worksheets/sheet${i + 1}.xml`, `${types}.worksheet+xml`)),
  ].join('')}</Types>`
}

const rootRelations = `${head}<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

function workbookRelations(sheets: readonly Sheet[]): string {
  const links = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  return `${head}<Relationships xmlns="${packageRels}">${links.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`
}
