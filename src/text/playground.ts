import type { DateTime } from 'luxon'
import type { Address } from '../domain/member.ts'
import { givenName } from '../domain/member.ts'
import { fold } from '../domain/reading/fold.ts'
import { AS_SENT, PLAYED_WITHOUT_CHANNEL } from './channels.ts'
import { dateText, dayText, timeText } from './dates.ts'
import { capital } from './wording.ts'

/** What the terminal says while the playground plays a year (product.md 10). */

/** Somebody of the school as the terminal names people. */
export type Player = {
  /** họ - đệm - tên. */
  readonly name: string
  readonly address: Address | ''
  /** "Ngữ văn", "Hiệu trưởng". */
  readonly place: string
}

/** How a line came about; `from` the assistant or the person. */
export type PlayedLine = {
  readonly at: DateTime
  readonly from: 'assistant' | 'person'
  readonly how: 'says' | 'presses' | 'photo' | 'file' | 'edits' | 'blocks' | 'unblocks'
  readonly text: string
  readonly buttons: readonly string[]
}

const ASSISTANT = 'Trợ lý'

/** "cô Lan (Ngữ văn)". */
export function playerText({ name, address, place }: Player): string {
  const called = [address, givenName(name)].filter(Boolean).join(' ')
  return place === '' ? called : `${called} (${place})`
}

/** What a person did, in a few words: words as they are, buttons in brackets. */
export function doingText({ how, text }: Pick<PlayedLine, 'how' | 'text'>): string {
  switch (how) {
    case 'says':
      return text
    case 'presses':
      return `[${text}]`
    case 'photo':
      return ['(gửi ảnh)', text].filter(Boolean).join(' ')
    case 'file':
      return `(gửi tệp) ${text}`
    case 'edits':
      return `(sửa tin trước) ${text}`
    case 'blocks':
      return '(chặn Trợ lý)'
    case 'unblocks':
      return '(bỏ chặn Trợ lý)'
  }
}

/** "07/5 11:30  Trợ lý → cô Lan (Ngữ văn): Chào cô Lan. …": one line, to be cut at the terminal's width. */
export function scrollText(line: PlayedLine, player: Player): string {
  const when = `${dayText(line.at).padEnd(5)} ${timeText(line.at)}`
  const said = line.from === 'person' ? doingText(line) : line.text
  const [first = ''] = said.split('\n')
  const who = line.from === 'person' ? capital(playerText(player)) : `${ASSISTANT} → ${playerText(player)}`
  return `${when}  ${who}: ${first}`
}

/** The same in the transcript of one person: whole, with its buttons. */
export function transcriptText(line: PlayedLine, player: Player): string {
  const who = line.from === 'person' ? capital(playerText({ ...player, place: '' })) : ASSISTANT
  const said = (line.from === 'person' ? doingText(line) : line.text).split('\n').map(each => `    ${each}`)
  const buttons = line.buttons.length === 0 ? [] : [`    ${line.buttons.map(button => `[${button}]`).join(' ')}`]
  return [`${timeText(line.at)} ngày ${dateText(line.at)}, ${who}:`, ...said, ...buttons].join('\n')
}

export const transcriptHeading = (player: Player): string =>
  `${capital([player.address, player.name].filter(Boolean).join(' '))}${player.place === '' ? '' : `, ${player.place}`}\n`

/** "101-do-thi-thu-ha.txt". */
export const transcriptFile = (id: number, { name }: Player): string =>
  `${id}-${fold(name).replace(/[^a-z0-9]+/g, '-')}.txt`

export const STORY_FOLDER = 'hoi-thoai'
export const DOCUMENT_FOLDER = 'tai-lieu'
export const summaryFile = (programme: string, period: 'half' | 'year', year: number): string =>
  `tong-hop-${programme}-${period === 'half' ? '6-thang' : 'nam'}-${year}.txt`
/** Any of them. */
export const SUMMARY_FILE = /^tong-hop-(?:[\w-]+-)?(?:6-thang|nam)-\d{4}\.txt$/

export const OFFICER_PLACE = 'đầu mối'
export const STRANGER_NAME = 'Khách'

/** Before the first line. */
export function openingText(why: 'no-token' | 'asked', start: DateTime, until: DateTime): string {
  return [
    PLAYED_WITHOUT_CHANNEL,
    ...(why === 'no-token' ? ['BOT_TOKEN đang để trống nên Trợ lý chạy thử; điền BOT_TOKEN để dùng thật.'] : []),
    `Diễn từ ${dateText(start)} đến ${dateText(until)}, mất chừng một phút. Nhấn Ctrl+C để dừng.`,
    '',
  ].join('\n')
}

export const monthText = (at: DateTime, percent: number): string =>
  `──── Tháng ${at.month}/${at.year} · đã diễn ${percent}% ────`

/** "[██████░░░░]  52%  28/5/2024  đã nộp 12/15". */
type Progress = { readonly at: DateTime; readonly percent: number; readonly handed: number; readonly total: number }

export function progressText({ at, percent, handed, total }: Progress, width: number): string {
  const filled = Math.round((percent * width) / 100)
  const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
  return `[${bar}] ${String(percent).padStart(3)}%  ${dateText(at)}  kỳ này đã nộp ${handed}/${total}`
}

export const BOARD_HEADING = '════ Bảng theo dõi ════'
export const SUMMARY_HEADING = '════ Bản tổng hợp ════'

export type LeftBehind = {
  readonly folder: string
  readonly database: string
  readonly transcripts: string
  readonly documents: string
  readonly files: string
  readonly summaries: readonly string[]
  readonly messages: number
  readonly reports: number
}

/** What is left to look at. */
export function leftText(left: LeftBehind): string {
  const { folder, database, transcripts, documents, files, summaries, messages, reports } = left
  return [
    `Đã diễn xong: ${messages} tin nhắn, ${reports} lượt nộp báo cáo. Mọi thứ nằm trong ${folder}:`,
    `  ${documents}  báo cáo Word, số liệu Excel, ảnh, ${AS_SENT}`,
    `  ${database}  cơ sở dữ liệu`,
    `  ${transcripts}  hội thoại của từng người`,
    `  ${files}  ảnh và tệp minh chứng`,
    ...summaries.map(path => `  ${path}  bản tổng hợp`),
    'Lần chạy thử sau sẽ làm lại từ đầu ở chỗ này. Dùng thật: điền BOT_TOKEN vào .env rồi chạy lại npm start.',
  ].join('\n')
}

export const badYearText = (value: string, first: number): string =>
  `--year ${value}: cần một năm từ ${first} đến 2099, ví dụ --year ${first + 2}.`
export const badSeedText = (value: string): string => `--seed ${value}: cần một số nguyên không âm, ví dụ --seed 7.`
