import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readTableText } from '../../src/documents/read-table.ts'
import { readSheet } from '../../src/documents/xlsx/read-sheet.ts'
import { readPeopleTable } from '../../src/domain/reading/people-table.ts'

const book = (sheet: string, shared = '') =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="DS" sheetId="7" r:id="rId3"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId3" Type="x/worksheet" Target="worksheets/ds.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${shared}</sst>`),
    'xl/worksheets/ds.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
  })

const SHARED = ['Họ và tên', 'Tổ', 'Chức vụ', 'Lê Thị Lan', 'Ngữ văn', 'Tổ trưởng']
  .map(text => `<si><t>${text}</t></si>`)
  .join('')

it('reads the first sheet of a .xlsx: shared, inline and plain cells, where they stand', () => {
  const sheet = `<row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c><c r="E3" t="s"><v>2</v></c></row>
    <row r="4"><c r="A4"><v>1</v></c><c r="B4" t="s"><v>3</v></c><c r="C4" t="s"><v>4</v></c>
    <c r="D4"><f>1/0</f><v>0912345678</v></c><c r="E4" t="s"><v>5</v></c></row>
    <row r="5"><c r="B5" t="inlineStr"><is><r><t>Vũ &amp; </t></r><r><t>Thành</t></r></is></c></row>`
  expect(readTableText(book(sheet, SHARED))).toBe(
    '\n\n\tHọ và tên\tTổ\t\tChức vụ\n1\tLê Thị Lan\tNgữ văn\t0912345678\tTổ trưởng\n\tVũ & Thành',
  )
})

it('costs little whatever a .xlsx says of itself', () => {
  // A cell far to the right, a row without end, a part that inflates to more than any list.
  expect(readSheet(book('<row><c r="XFD1"><v>1</v></c><c r="A1"><v>2</v></c></row>'))).toEqual([['2']])
  expect(readSheet(book('<row><c><v>1</v></c></row>'.repeat(5000)))?.length).toBeLessThan(1100)
  expect(readSheet(book(' '.repeat(9 * 1024 * 1024)))).toBeUndefined()
  expect(readTableText(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBeUndefined()
})

it.each([
  ['UTF-8', strToU8('Họ tên,Tổ\nLê Thị Lan,Ngữ văn')],
  ['UTF-8 with its mark', strToU8('\ufeffHọ tên;Tổ\r\n"Lê Thị Lan";Ngữ văn')],
  ['UTF-16', Uint8Array.from(Buffer.from('\ufeffHọ tên\tTổ\nLê Thị Lan\tNgữ văn', 'utf16le'))],
])('reads a .csv in %s', (_, bytes) => {
  expect(readTableText(bytes)).toBe('Họ tên\tTổ\nLê Thị Lan\tNgữ văn')
})

it('takes of a list the units, names and duties, by what the columns are called, and nothing else', () => {
  const list = (rows: readonly string[]) => readPeopleTable(rows.map(row => row.replaceAll('|', '\t')).join('\n'))
  expect(
    list(['Trường A', 'TT|Họ đệm|Tên|Nữ|Tổ/Đơn vị|Ghi chú', '1|Lê Thị|Lan|x|Văn|0912 345 678; thầy Hùng']),
  ).toEqual({
    list: 'Văn: Lê Thị Lan',
    others: 0,
  })
  expect(list(['Họ và tên|Xưng hô|Chức vụ', 'Hùng|thầy|Hiệu trưởng', 'Mai|cô|Giáo viên', '|cô|Tổ trưởng'])).toEqual({
    list: 'thầy Hùng (Hiệu trưởng)',
    others: 1,
  })
  expect(list(['Thứ|Người trực', 'Hai|Lan'])).toEqual({ problem: 'no-header' })
  expect(list(['Họ và tên|Tổ', '|'])).toEqual({ problem: 'nobody' })
})
