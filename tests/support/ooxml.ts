import { strFromU8, unzipSync } from 'fflate'
import { all, type Element, parseXml } from '../documents/support/xml.ts'

/** What ECMA-376 demands of a file and the writers of this program could get wrong; Word refuses to open what breaks it. */

/** Children of an element that have one order, by the name of the element. */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tr': 'tblPrEx trPr tc',
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks drawing legacyDrawing tableParts extLst',
  workbook: 'fileVersion workbookPr workbookProtection bookViews sheets externalReferences definedNames calcPr extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
}

/** @returns what is wrong with a .docx or .xlsx, part by part; nothing when it is as it must be. */
export function ooxmlFaults(bytes: Uint8Array): readonly string[] {
  const files = unzipSync(bytes)
  const parts = new Map(
    Object.entries(files)
      .filter(([path]) => /\.(?:xml|rels)$/u.test(path))
      .map(([path, part]) => [path, parseXml(strFromU8(part))] as const),
  )
  const each = [...parts].flatMap(([path, root]) => [...inOrder(root), ...ids(root)].map(fault => `${path}: ${fault}`))
  return [...each, ...packaged(Object.keys(files), parts), ...workbook(parts)]
}

const elements = ({ children }: Element): readonly Element[] => children.filter(child => typeof child !== 'string')

const bare = (name: string): string => name.replace(/^w:/u, '')

function inOrder(element: Element): readonly string[] {
  const children = elements(element)
  const order = ORDER[element.name]?.split(' ')
  const places = order ? children.map(({ name }) => order.indexOf(bare(name))) : []
  const misplaced = places.some((place, i) => place < 0 || place < (places[i - 1] ?? 0))
  const last = children.at(-1)?.name
  return [
    ...(misplaced ? [`${element.name} has ${children.map(({ name }) => name).join(' ')}`] : []),
    ...(element.name === 'w:tc' && last !== 'w:p' ? [`w:tc ends with ${last ?? 'nothing'}`] : []),
    ...(element.name === 'w:body' && last !== 'w:sectPr' ? [`w:body ends with ${last ?? 'nothing'}`] : []),
    ...children.flatMap(inOrder),
  ]
}

/** Drawings of a document and relations of a part are told apart by their numbers. */
function ids(root: Element): readonly string[] {
  const of = (name: string, key: string) => all(root, name).map(({ attributes }) => attributes[key] ?? '')
  return [of('wp:docPr', 'id'), of('Relationship', 'Id'), of('sheet', 'sheetId')].flatMap(found =>
    found.filter((id, i) => id === '' || found.indexOf(id) !== i).map(id => `the number ${id} is there twice`),
  )
}

/** Every part has a type, and whatever is pointed at is there. */
function packaged(paths: readonly string[], parts: ReadonlyMap<string, Element>): readonly string[] {
  const types = parts.get('[Content_Types].xml')
  if (!types) return ['no [Content_Types].xml']
  const of = (name: string, key: string) => new Set(all(types, name).map(({ attributes }) => attributes[key]))
  const [endings, named] = [of('Default', 'Extension'), of('Override', 'PartName')]
  const untyped = paths.filter(
    path => path !== '[Content_Types].xml' && !named.has(`/${path}`) && !endings.has(path.split('.').at(-1)),
  )
  const missing = [...named].filter(path => !paths.includes(path?.slice(1) ?? ''))
  const dangling = [...parts].flatMap(([path, root]) =>
    all(root, 'Relationship')
      .filter(({ attributes }) => attributes.TargetMode !== 'External')
      .map(({ attributes }) => targetOf(path, attributes.Target ?? ''))
      .filter(target => !paths.includes(target)),
  )
  return [
    ...untyped.map(path => `${path} has no type`),
    ...missing.map(path => `${path} has a type and is not there`),
    ...dangling.map(target => `${target} is pointed at and is not there`),
  ]
}

function targetOf(rels: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const folder = rels.replace(/_rels\/[^/]+$/u, '')
  return `${folder}${target}`.replace(/[^/]+\/\.\.\//gu, '')
}

/** Cells stand in the area that is told, in a style that exists; names belong to sheets that exist. */
function workbook(parts: ReadonlyMap<string, Element>): readonly string[] {
  const book = parts.get('xl/workbook.xml')
  const styles = parts.get('xl/styles.xml')
  if (!book || !styles) return []
  const count = all(styles, 'cellXfs').flatMap(elements).length
  const sheets = all(book, 'sheet').length
  const lost = all(book, 'definedName').filter(({ attributes }) => Number(attributes.localSheetId) >= sheets)
  const cells = [...parts].flatMap(([path, root]) => {
    const last = /:[A-Z]+(\d+)$/u.exec(all(root, 'dimension')[0]?.attributes.ref ?? '')?.[1]
    return all(root, 'c')
      .filter(
        ({ attributes: { s = '0', r = '' } }) =>
          Number(s) >= count || Number(r.replace(/\D/gu, '')) > Number(last ?? Number.POSITIVE_INFINITY),
      )
      .map(({ attributes }) => `${path}: the cell ${attributes.r}`)
  })
  return [...lost.map(({ attributes }) => `the name ${attributes.name} of no sheet`), ...cells]
}
