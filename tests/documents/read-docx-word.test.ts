import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocxText } from '../../src/documents/docx/read.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const run = (text: string, properties = '') => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (text: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : run(text)}</w:p>`
const inList = (level: number, list: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
const document = (body: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="${W}"><w:body>${body}<w:sectPr/></w:body></w:document>`
const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
const read = (body: string, parts: Record<string, string> = {}) =>
  readDocxText(zip({ 'word/document.xml': document(body), ...parts }))

/** A list as Word describes it: its levels with how they are written. */
function numbering(levels: readonly (readonly [format: string, text: string, start?: number])[], more = ''): string {
  const each = levels.map(
    ([format, text, start = 1], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  )
  return `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="7">${each.join('')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>${more}</w:numbering>`
}

describe('text boxes', () => {
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`

  it('are read once, though Word writes them twice', () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('Tổ chức 3 buổi')}</w:drawing></mc:Choice>
      <mc:Fallback><w:pict>${box('Tổ chức 3 buổi')}</w:pict></mc:Fallback></mc:AlternateContent>`
    const body = `<w:p>${run('Trước')}<w:r>${both}</w:r>${run('sau')}</w:p>`
    expect(read(body)).toBe('Trước\nTổ chức 3 buổi\nsau')
  })

  it('whose first way says nothing are read in the second', () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wpc"><w:drawing/></mc:Choice>
      <mc:Fallback><w:pict>${box('Họp 4 lần')}</w:pict></mc:Fallback></mc:AlternateContent>`
    expect(read(`<w:p><w:r>${both}</w:r></w:p>`)).toBe('Họp 4 lần')
  })
})

describe('the main part', () => {
  const rels = (target: string) =>
    `<Relationships><Relationship Id="r1" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/>
      <Relationship Id="r2" Type="${OFFICE}/officeDocument" Target="${target}"/></Relationships>`

  it.each(['word/document2.xml', '/word/document2.xml', './word/document2.xml'])('is the one named: %s', target => {
    const parts = { '_rels/.rels': rels(target), 'word/document2.xml': document(p('Họp 4 lần')) }
    expect(readDocxText(zip(parts))).toBe('Họp 4 lần')
  })

  it('may use another prefix for the words of Word', () => {
    const xml = document(p('Họp 4 lần')).replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=')
    expect(readDocxText(zip({ 'word/document.xml': xml }))).toBe('Họp 4 lần')
  })
})

describe('lists numbered by Word', () => {
  it('carry their numbers', () => {
    const levels = numbering([
      ['upperRoman', '%1.'],
      ['decimal', '%1.%2.'],
      ['lowerLetter', '%3)'],
      ['bullet', ''],
    ])
    const body = [
      p('Kết quả', inList(0, 1)),
      p('Họp 4 lần', inList(1, 1)),
      p('Tuyên truyền', inList(1, 1)),
      p('2 buổi', inList(2, 1)),
      p('29 lượt', inList(2, 1)),
      p('ở trường', inList(3, 1)),
      p('Khó khăn', inList(0, 1)),
      p('Không', inList(1, 1)),
    ].join('')
    expect(read(body, { 'word/numbering.xml': levels })?.split('\n')).toEqual([
      'I. Kết quả',
      'I.1. Họp 4 lần',
      'I.2. Tuyên truyền',
      'a) 2 buổi',
      'b) 29 lượt',
      '- ở trường',
      'II. Khó khăn',
      'II.1. Không',
    ])
  })

  it('go on from one list to another of the same kind, or begin anew where that is said', () => {
    const more = `<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="7"/>
      <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
    const parts = { 'word/numbering.xml': numbering([['decimal', '%1.', 3]], more) }
    const body = [p('a', inList(0, 1)), p('b', inList(0, 2)), p('c', inList(0, 3)), p('d', inList(0, 3))].join('')
    expect(read(body, parts)).toBe('3. a\n4. b\n1. c\n2. d')
  })

  it('may be numbered by their style', () => {
    const styles = `<w:styles xmlns:w="${W}"><w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style></w:styles>`
    const parts = { 'word/numbering.xml': numbering([['decimal', '%1.']]), 'word/styles.xml': styles }
    const body = `${p('Họp', '<w:pStyle w:val="Muc"/>')}${p('Tuyên truyền', '<w:pStyle w:val="MucCon"/>')}${p('x')}`
    expect(read(body, parts)).toBe('1. Họp\n2. Tuyên truyền\nx')
  })

  it('have numbers even where their description is missing; number 0 is none', () => {
    const body = [p('a', inList(0, 5)), p('b', inList(1, 5)), p('c', inList(0, 5)), p('d', inList(0, 0))].join('')
    expect(read(body)).toBe('1. a\na) b\n2. c\nd')
  })

  it('count an empty line without showing its number, unless it is a cell', () => {
    const parts = { 'word/numbering.xml': numbering([['decimal', '%1']]) }
    const row = (text: string) => `<w:tr><w:tc>${p('', inList(0, 1))}</w:tc><w:tc>${p(text)}</w:tc></w:tr>`
    expect(read(`${p('', inList(0, 1))}<w:tbl>${row('Họp')}${row('Mô hình')}</w:tbl>`, parts)).toBe(
      '2\tHọp\n3\tMô hình',
    )
  })
})

describe('tables', () => {
  const cell = (...lines: string[]) => `<w:tc><w:tcPr/>${lines.map(line => p(line)).join('')}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`

  it('are read row by row, whatever stands in a cell', () => {
    const rows = [
      row(cell('TT'), cell('Nội dung'), cell('Kết quả')),
      row(cell('1'), cell('Công tác', 'lãnh đạo'), cell('Họp 5 lần', 'ký cam kết')),
      row(cell('2'), cell(''), cell(`Có${'</w:t><w:br/><w:t>'}hai dòng`)),
    ]
    expect(read(`${p('Đầu')}<w:tbl>${rows.join('')}</w:tbl>${p('Cuối')}`)?.split('\n')).toEqual([
      'Đầu',
      'TT\tNội dung\tKết quả',
      '1\tCông tác lãnh đạo\tHọp 5 lần ký cam kết',
      '2\t\tCó hai dòng',
      'Cuối',
    ])
  })

  it('of one cell are a frame: its lines stay lines', () => {
    const inner = `<w:tbl>${row(cell('a'), cell('b'))}</w:tbl>`
    const frame = `<w:tbl>${row(`<w:tc>${p('1. Họp 4 lần')}${p('2. Không')}${inner}${p('3. Có')}</w:tc>`)}</w:tbl>`
    expect(read(frame)).toBe('1. Họp 4 lần\n2. Không\na\tb\n3. Có')
  })
})

it('a frame that is longer than is of use is read as far as it goes', () => {
  const long = p('x'.repeat(1000)).repeat(80)
  expect(read(`<w:tbl><w:tr><w:tc>${p('Đầu')}${long}</w:tc></w:tr></w:tbl>`)).toMatch(/^Đầu\nx{1000}\n/)
})

describe('what is not to be read', () => {
  it('hidden words', () => {
    const hidden = (value = '') => run('ẩn ', `<w:rPr><w:vanish${value}/></w:rPr>`)
    const shown = run('hiện', '<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>')
    expect(read(`<w:p>${hidden()}${hidden(' w:val="0"')}${hidden(' w:val="true"')}${shown}</w:p>`)).toBe('ẩn hiện')
  })

  it('moved words where they were', () => {
    const body = `<w:p><w:moveFrom>${run('3 buổi')}</w:moveFrom></w:p>${p('Giữa')}<w:p><w:moveTo>${run('3 buổi')}</w:moveTo></w:p>`
    expect(read(body)).toBe('Giữa\n3 buổi')
  })

  it('deleted tabs and rows, and how it was formatted before', () => {
    const was = `<w:pPrChange><w:pPr>${inList(0, 9)}</w:pPr></w:pPrChange>`
    const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p('cũ')}</w:tc></w:tr>`
    const body = `<w:p><w:pPr>${was}</w:pPr>${run('a')}<w:del><w:r><w:br/><w:delText>x</w:delText></w:r></w:del>${run('b')}</w:p>
      <w:tbl>${gone}<w:tr><w:tc>${p('mới')}</w:tc></w:tr></w:tbl>`
    expect(read(body)).toBe('ab\nmới')
  })

  it('comments in the file, and chart texts of another language of Office', () => {
    const body = `<w:p><!-- <w:t>không</w:t> -->${run('a &gt; b')}<a:t>không</a:t><w:r><w:t><![CDATA[ < c]]></w:t></w:r></w:p>`
    expect(read(body)).toBe('a > b < c')
  })
})
