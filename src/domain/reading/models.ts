/** Models told by name: «“Tủ sách dùng chung”: góp 200 cuốn sách; đã được công nhận». Each line is one model. */

import { fold } from './fold.ts'
import { quotedIn, quotesIn } from './quoted.ts'
import { recognitionInFull, withoutRecognition } from './recognised.ts'

/** `recognised` undefined: neither said that it is nor that it is not yet. */
export type ModelTold = {
  readonly name: string
  /** What was done and what came of it, without the word about recognition. */
  readonly deed: string
  readonly recognised: boolean | undefined
  /** Where the text tells of it: offsets in UTF-16 units of the NFC text, in order. */
  readonly spans: readonly Span[]
}

export type Span = { readonly from: number; readonly to: number }

export type ModelsRead = {
  readonly models: readonly ModelTold[]
  /** What was said beside names and deeds, where numbers may stand: "3 mô hình", "2 được công nhận". */
  readonly beside: string
}

/** A name in quotation marks begins a model where a thought begins, or "mô hình …:" does; inside a deed it is part of the deed. */
const NEXT_NAME =
  /(?:(?<=[;,.:])|(?<=\s(?:và|mô hình)))\s+(?=[“"«])|(?<=[;.])\s+(?=(?:mô hình|mo hinh|mh)\s[^:;“"«]{2,60}:)/giu
/** What stands before a colon without being a name: a number, a heading, the word for the thing itself. */
const NO_NAME =
  /(?:^|\s)(?:\d+|mot|hai|ba|bon|nam|mo hinh|dang ky|ten|tong|tong so|so|da|chua|gom|cong nhan)(?=\s|$)|^(?:to|ban|doan|hoi)(?:\s|$)/
/** What they all are: “Dân vận khéo” in quotation marks is no name. */
const KIND = 'dan van kheo'
const CONTINUES = /^(?:viec lam|noi dung|ket qua|hieu qua|cach lam|muc tieu|tinh trang|cong nhan)(?=\s|$)/
const COUNTED = /(?:^|\s)(?:\d+|mot|hai|ba|bon|nam)\s(?:(?:mo hinh|cai)\s)?(?:\S+\s){0,3}cong nhan/
const RECOGNISED = /(?:^|\s)(?:duoc |da )?(?:duoc )?cong nhan(?=\s|$)/
const NOT_YET = /(?:^|\s)(?:chua|khong|cho|dang|de nghi|trinh|xin|xet)(?:\s\S+){0,3}?\s(?:cong nhan)(?=\s|$)/
const ALL = /(?:^|\s)(?:deu|ca hai|ca ba|tat ca|het)(?=\s|$)/

type Open = { name: string; deed: string; recognised: boolean | undefined; spans: Span[] }

/**
 * Never guesses a name: words with neither quotation marks nor a colon name nothing. What is said of one model in several
 * places is one model; of its recognition the last word holds.
 */
export function readModels(text: string): ModelsRead {
  const found = new Map<string, Open>()
  const beside: string[] = []
  const nfc = text.normalize('NFC')
  let offset = 0
  for (const line of nfc.split('\n')) {
    const mark = /^\s*(?:(?:\d+[.)]|[-–—•*+])\s+)?/u.exec(line)?.[0].length ?? 0
    for (const [from, to] of piecesOf(line, mark)) {
      const span = { from: offset + from, to: offset + to }
      const open = readPiece(line.slice(from, to), found, beside)
      const last = open?.spans.at(-1)
      if (open && last && isBlank(nfc.slice(last.to, span.from)))
        open.spans.splice(-1, 1, { from: last.from, to: span.to })
      else open?.spans.push(span)
    }
    offset += line.length + 1
  }
  return { models: [...found.values()], beside: beside.join('; ') }
}

const isBlank = (between: string): boolean => /^[\s;,.:–—•*+-]*$/u.test(between)

/** Where the pieces of a line begin and end: each may begin with a name. */
function piecesOf(line: string, start: number): readonly (readonly [number, number])[] {
  const inside = quotesIn(line)
  const cuts = [...line.slice(start).matchAll(NEXT_NAME)]
    .map(({ index, 0: gap }) => [start + index, gap.length] as const)
    // “Nói lời hay và "làm việc tốt"” is one name; what they all are is none.
    .filter(
      ([at, gap]) =>
        !inside.some(({ from, to, words }) => (from === at + gap ? plain(words) === KIND : at > from && at < to)),
    )
  const froms = [start, ...cuts.map(([at, gap]) => at + gap)]
  const tos = [...cuts.map(([at]) => at), line.length]
  return froms.flatMap((from, at) => {
    const piece = line.slice(from, tos[at]).replace(/[\s;,.]+$/u, '')
    return piece === '' ? [] : [[from, from + piece.length] as const]
  })
}

/** @returns the model the piece speaks of; undefined before any is named */
function readPiece(piece: string, found: Map<string, Open>, beside: string[]): Open | undefined {
  const named = nameIn(piece)
  const key = named && plain(named.name)
  const again = key === undefined ? undefined : found.get(key)
  if (named && key !== undefined && !again)
    found.set(key, { name: named.name, deed: '', recognised: undefined, spans: [] })
  if (named && named.before !== '') beside.push(named.before)
  const rest = named ? named.after : piece
  const open = again ?? [...found.values()].at(-1)
  let comma = false
  for (const clause of rest.split(/([;,.]\s|[;.]$|\s[–—-]\s|[()])/u)) {
    const said = clause.replace(/^[\s:–—-]+|[\s;,.]+$/gu, '').replace(/^(?:và|va|&)$/iu, '')
    if (said === '' && clause !== '') comma = clause.startsWith(',')
    if (said === '') continue
    const told = statusIn(said)
    if (open === undefined || told === 'count') beside.push(said)
    else if (told === undefined) open.deed += open.deed === '' ? said : `${comma ? ', ' : '; '}${said}`
    else if (ALL.test(plain(said))) for (const each of found.values()) each.recognised ??= told
    else open.recognised = again ? told : (open.recognised ?? told)
    comma = false
  }
  return open
}

type Named = { readonly name: string; readonly before: string; readonly after: string }

function nameIn(piece: string): Named | undefined {
  const quoted = quotedIn(piece)
  if (quoted && plain(quoted.words) !== KIND && /^[^:]*$|:\s*$/u.test(piece.slice(0, quoted.from))) {
    return { name: quoted.words, before: piece.slice(0, quoted.from).trim(), after: piece.slice(quoted.to) }
  }
  const colon = piece.search(/:/u)
  if (colon < 0) return undefined
  const [head, tail] = [
    piece
      .slice(0, colon)
      .replace(/^[-–—•*+\s]+/u, '')
      .trim(),
    piece.slice(colon + 1).trim(),
  ]
  if (head.includes(';') || CONTINUES.test(plain(head))) return undefined
  const called = calledIn(head)
  if (called) return { ...called, after: tail }
  if (!NO_NAME.test(plain(head))) {
    const name = head.replace(/^[“"«]/u, '')
    return name === '' ? undefined : { name, before: '', after: tail }
  }
  const inner = quotedIn(tail) ? nameIn(tail) : undefined
  if (inner) return { ...inner, before: head }
  const [name = ''] = tail.split(/[;,.(]/u)
  return name.trim() === '' || statusIn(name) !== undefined
    ? undefined
    : { name: name.trim(), before: head, after: tail.slice(name.length) }
}

/** "1 mô hình vườn rau sạch: trồng rau": behind the word for the thing itself stands its name. */
function calledIn(head: string): Pick<Named, 'name' | 'before'> | undefined {
  const [before = ''] = THING.exec(head) ?? []
  const name = head.slice(before.length)
  const said = plain(name)
  if (before === '' || !said.includes(' ') || NO_NAME.test(said) || OF_WHICH_KIND.test(said)) return undefined
  return { name, before: before.trim() }
}

/**
 * "Mô hình vườn rau sạch", "tổ có mô hình vườn rau sạch; trồng rau": one, called so without a colon. It may be its name
 * and has to be asked about.
 */
export function calledAlone(text: string): string | undefined {
  if (!/m[ôo]\s?h[ìi]nh|(?:^|\s)mh\s/iu.test(text)) return undefined
  const [first = ''] = text.normalize('NFC').split(/[;,.\n(]|\s[–—-]\s/u)
  const clause = withoutRecognition(first)
  if (/[:“"«?]/u.test(clause) || SAYS_NONE.test(clause)) return undefined
  const name = calledIn(clause.trim())?.name
  return name !== undefined && name.split(/\s+/u).length <= MOST_IN_NAME ? name : undefined
}

const MOST_IN_NAME = 8
/** "Mô hình thì chưa có", "mô hình khó làm": words about models. */
const SAYS_NONE =
  /(?<!\p{L})(?:không|khong|ko|chưa|nào|nao|gì|sao|khó|thiếu|thieu|thì|vẫn|như|nhu|rồi|nhé|ạ|phải|bị|cũ|khác)(?!\p{L})/iu

/** Who tells, at the head: "Đoàn trường", "Tổ Sử - Địa - GDKT&PL", "chúng em". */
const TELLER =
  '(?:tổ|to|ban|bộ phận|công đoàn|cong doan|đoàn|doan|chi đoàn|chi doan|chi hội|chi hoi|hội|hoi|văn phòng|van phong|nhà trường|nha truong|trường|truong|bên|ben|chúng|chung|bọn|bon)\\s+(?:[^\\s:;,.]+\\s+){0,7}?'
const HAS =
  '(?:đã|da|có|co|đang|dang|vẫn|van|đăng ký|dang ky|đăng kí|dang ki|đk|dk|xây dựng|xay dung|duy trì|duy tri|triển khai|trien khai|thực hiện|thuc hien|làm|lam|tiếp tục|tiep tuc|ra mắt|ra mat|được|duoc)\\s+'
const THING = new RegExp(
  `^(?:${TELLER}(?=${HAS})|(?:tổ|to)\\s+)?(?:${HAS})*(?:(?:0?1|một|mot)\\s+)?(?:mô hình|mo hinh|mh)\\s+(?:[“"]?(?:dân vận khéo|dan van kheo)[”"]?\\s*)?`,
  'iu',
)
/** "Mô hình của tổ: Tủ sách": which it is, and no name. */
const OF_WHICH_KIND =
  /^(?:cua|do|ve|la|moi|thu|tieu bieu|noi bat|hieu qua|chinh|duy nhat|nam nay|nam hoc|ky nay|dau tien|nhu|tren|cap|hien|khac|con lai|sau)(?=\s|$)/

function statusIn(clause: string): boolean | 'count' | undefined {
  const said = recognitionInFull(plain(clause))
  if (COUNTED.test(said)) return 'count'
  if (said === 'chua' || NOT_YET.test(said)) return false
  return RECOGNISED.test(said) ? true : undefined
}

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ').trim()
