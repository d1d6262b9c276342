import { strFromU8, unzipSync } from 'fflate'
import type { ShownMessage } from '../../../src/playground/bot-api/index.ts'
import { isTeacher, ownerOf, type Somebody, type Staff, WORD } from '../people.ts'
import type { Said } from '../said.ts'

type ShownFile = NonNullable<ShownMessage['file']>

/** Whether somebody's words are for this reader. */
function mayRead(reader: Somebody, writer: Somebody): boolean {
  if (writer.id === reader.id) return true
  if (writer.role === undefined || reader.role === undefined) return false
  // What is in the way of somebody is read by the Công đoàn too.
  if (!isTeacher(reader) || reader.unit === 'cong-doan') return true
  return writer.unit === reader.unit || !isTeacher(writer)
}

/** What stands in a Word file or a workbook, as far as it is letters. */
const wordsIn = ({ name, bytes }: ShownFile): string =>
  /\.(?:docx|xlsx)$/.test(name)
    ? Object.entries(unzipSync(bytes, { filter: ({ name: part }) => part.endsWith('.xml') }))
        .map(([, xml]) => strFromU8(xml))
        .join(' ')
    : ''

/** What is made of the reports of all units. */
const OF_ALL = /^(?:Bao-cao-dan-van|Bao-cao-dan-chu|So-lieu-dan-van|So-lieu-dan-chu)-(?:6-thang|nam)-\d{4}\b/

/** What is said of all units together. */
const TOLD_OF_ALL =
  /^(?:Kỳ này chưa có báo cáo nào để tổng hợp|Còn thiếu trong báo cáo|Bản soạn báo cáo|Trình BGH)|^Đã nộp \d+\/\d+/mu

/** Nobody is told of all units, or has a document of them, but the officer and the BGH. */
export function notForThem(to: Staff, { text, file }: ShownMessage): readonly string[] {
  if (to.role !== undefined && !isTeacher(to)) return []
  return [
    ...(file && OF_ALL.test(file.name) ? [`${to.name} has been sent ${file.name}`] : []),
    ...(TOLD_OF_ALL.test(text) ? [`${to.name} is told of all units: ${text.slice(0, 80)}`] : []),
  ]
}

/** No word of one unit on the phone of another, none of a stranger on any, and none that nobody has said. */
export const leaks = (to: Staff, { text, file }: ShownMessage, said: Said): readonly string[] =>
  [
    ...new Set([...`${text} ${file ? `${file.name} ${wordsIn(file)}` : ''}`.matchAll(WORD)].map(([word]) => word)),
  ].flatMap(word => {
    const writer = ownerOf(word)
    if (!writer || said.times(word) === 0) return [`${to.name} is shown ${word}, which nobody has said`]
    return mayRead(to, writer) ? [] : [`${to.name} is shown ${word} of ${writer.name}`]
  })
