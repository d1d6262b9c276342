import { civilDay } from '../civil-day.ts'
import type { LegalReference } from '../plan.ts'
import { fold, nfc } from './fold.ts'

/** A document as somebody typed it, as far as it says what a citation needs. */
export type DocumentTold = Partial<Omit<LegalReference, 'source'>>

/** What a citation needs. */
export type DocumentPart = 'type' | 'number' | 'date' | 'issuer' | 'title'

/** Kinds of documents, and how their symbols begin. */
const KINDS: readonly (readonly [kind: string, symbol: string])[] = [
  ['Nghị quyết', 'NQ'],
  ['Chỉ thị', 'CT'],
  ['Kết luận', 'KL'],
  ['Quyết định', 'QĐ'],
  ['Quy định', 'QĐi'],
  ['Kế hoạch', 'KH'],
  ['Nghị định', 'NĐ'],
  ['Thông tư', 'TT'],
  ['Hướng dẫn', 'HD'],
  ['Thông báo', 'TB'],
  ['Chương trình', 'CTr'],
  ['Công văn', 'CV'],
  ['Pháp lệnh', 'PL'],
  ['Luật', 'L'],
]

/** "43-NQ/TW", "26/CT-UBND", "14/2021/NQ-HĐND", "123/SGDĐT-VP". */
const NUMBER = /\d{1,5}(?:\/\d{4})?\s?[-/]\s?\p{L}[\p{L}\d&]*(?:[-/]\p{L}[\p{L}\d&]*)*/u
const SHORT_DAY = /(?:ngày\s+)?\(?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\)?/iu
const LONG_DAY = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu
/** Where the name of whoever issued it ends and the matter begins. */
const MATTER = /(?:^|[\s,:])(?:về(?:\s+việc)?(?=\s)|v\/v|ban hành(?=\s)|quy định(?=\s)|hướng dẫn(?=\s))/iu

/** Documents of a pasted list, one a line or parted by semicolons; list marks are dropped. */
export const documentLines = (text: string): readonly string[] =>
  nfc(text)
    .split(/\n|;\s*/u)
    .map(line => line.replace(/^\s*(?:[-+•*]|\d{1,2}[.)])\s+/u, '').trim())
    .filter(line => /\p{L}/u.test(line))

/** Reads "Chỉ thị số 15-CT/TU ngày 21/11/2022 của Ban Thường vụ Thành ủy về …". */
export function readDocument(line: string): DocumentTold {
  const text = line.replace(/\s+/gu, ' ').trim().replace(/[.,]$/u, '')
  const law = /^luật\s+(?:số\s+\S+\s+(?:về\s+)?)?(.+)$/iu.exec(text)
  if (law) return { type: 'Luật', issuer: 'Quốc hội', title: lawName(law[1] ?? '') }
  const number = NUMBER.exec(text)?.[0].replace(/\s/gu, '').toLocaleUpperCase('vi')
  const type = kindOf(text, number)
  const date = dayIn(text)
  const rest = text.replace(NUMBER, ' ').replace(LONG_DAY, ' ').replace(SHORT_DAY, ' ').replace(/\s+/gu, ' ')
  const matter = MATTER.exec(rest)
  const issuer = issuerIn(matter ? rest.slice(0, matter.index) : rest)
  const title = matter ? matterText(rest.slice(matter.index)) : (/[“"](.+)[”"]/u.exec(rest)?.[1] ?? '')
  return {
    ...(type ? { type } : {}),
    ...(number ? { number } : {}),
    ...(date ? { date } : {}),
    ...(issuer === '' ? {} : { issuer }),
    ...(title === '' ? {} : { title }),
  }
}

/** "Thực hiện dân chủ ở cơ sở", without number and day behind it. */
const lawName = (words: string): string =>
  words
    .replace(/\s*\(.*$/u, '')
    .replace(/[\s,]+(?:số|ngày|năm)\s+\d.*$/iu, '')
    .trim()

function kindOf(text: string, number: string | undefined): string | undefined {
  const said = fold(text)
  const named = KINDS.find(([kind]) => said.startsWith(fold(kind)))
  if (named) return named[0]
  const symbols = number?.split(/[-/]/u) ?? []
  return KINDS.find(([, symbol]) => symbols.includes(symbol.toLocaleUpperCase('vi')))?.[0]
}

function dayIn(text: string): string | undefined {
  const [, day, month, year] = LONG_DAY.exec(text) ?? SHORT_DAY.exec(text.replace(NUMBER, ' ')) ?? []
  if (year === undefined) return undefined
  const on = civilDay({ year: Number(year), month: Number(month), day: Number(day) }, 'utc')
  return on?.toISODate() ?? undefined
}

const issuerIn = (head: string): string =>
  (/(?:^|\s)của\s+(.+)$/iu.exec(head)?.[1] ?? '').replace(/[\s,(]+$/u, '').trim()

/** As it follows the issuer: "ban hành Quy chế …" keeps its verb, "về" is said by the citation itself. */
const matterText = (words: string): string =>
  words
    .replace(/^[\s,:]+/u, '')
    .replace(/^(?:về(?=\s)|v\/v)\s*/iu, '')
    .trim()

/** A document that can be cited; a day nobody knows stays open. */
export function wholeDocument(told: DocumentTold, source: string): LegalReference | undefined {
  const { type, number, date, issuer, title } = told
  if (type === undefined || issuer === undefined || title === undefined) return undefined
  if (number === undefined && type !== 'Luật') return undefined
  return { type, issuer, title, source, ...(number ? { number } : {}), ...(date ? { date } : {}) }
}

/** What of it is not told; a law is cited by its name alone. */
export const missingOf = (told: DocumentTold): readonly DocumentPart[] =>
  (['type', 'number', 'date', 'issuer', 'title'] as const).filter(
    part => told[part] === undefined && !(told.type === 'Luật' && (part === 'number' || part === 'date')),
  )

/** Whether anything of a line names a document at all. */
export const namesDocument = ({ type, number }: DocumentTold): boolean => type !== undefined || number !== undefined

/** The one of the plan's documents that a line names: by its number, a law by its name. */
export function knownDocument(
  references: readonly LegalReference[],
  line: string,
  { number }: DocumentTold,
): LegalReference | undefined {
  const words = fold(line)
  return references.find(each =>
    each.number === undefined
      ? words.includes(fold(`${each.type} ${each.title}`))
      : number !== undefined && fold(each.number) === fold(number),
  )
}
