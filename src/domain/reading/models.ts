/** Models told by name: «“Tủ sách dùng chung”: góp 200 cuốn sách; đã được công nhận». Each line is one model. */

import { fold } from './fold.ts'

/** `recognised` undefined: neither said that it is nor that it is not yet. */
export type ModelTold = {
  readonly name: string
  /** What was done and what came of it, without the word about recognition. */
  readonly deed: string
  readonly recognised: boolean | undefined
}

export type ModelsRead = {
  readonly models: readonly ModelTold[]
  /** What was said beside names and deeds, where numbers may stand: "3 mô hình", "2 được công nhận". */
  readonly beside: string
}

const QUOTED = /[“"«]([^”"»“«\n]+)[”"»]/u
/** A name in quotation marks begins a model where a thought begins; inside a deed it is part of the deed. */
const NEXT_NAME = /(?:(?<=[;,.:])|(?<=\s(?:và|mô hình)))\s+(?=[“"«])/u
/** What stands before a colon without being a name: a number, a heading, the word for the thing itself. */
const NO_NAME =
  /(?:^|\s)(?:\d+|mot|hai|ba|bon|nam|mo hinh|dang ky|ten|tong|tong so|so|da|chua|gom|cong nhan)(?=\s|$)|^(?:to|ban|doan|hoi)(?:\s|$)/
const CONTINUES = /^(?:viec lam|noi dung|ket qua|hieu qua|cach lam|muc tieu|tinh trang|cong nhan)(?=\s|$)/
const COUNTED = /(?:^|\s)(?:\d+|mot|hai|ba|bon|nam)\s(?:(?:mo hinh|cai)\s)?(?:\S+\s){0,3}cong nhan/
const RECOGNISED = /(?:^|\s)(?:duoc |da )?(?:duoc )?cong nhan(?=\s|$)/
const NOT_YET = /(?:^|\s)(?:chua|khong|cho|dang|de nghi|trinh|xin|xet)(?:\s\S+){0,3}?\s(?:cong nhan)(?=\s|$)/
const ALL = /(?:^|\s)(?:deu|ca hai|ca ba|tat ca|het)(?=\s|$)/

type Open = { name: string; deed: string; recognised: boolean | undefined }

/** Never guesses a name: words with neither quotation marks nor a colon name nothing. */
export function readModels(text: string): ModelsRead {
  const found: Open[] = []
  const beside: string[] = []
  for (const line of text.normalize('NFC').split('\n')) {
    const unmarked = line.replace(/^\s*(?:\d+[.)]|[-–—•*+])\s+/u, '')
    const pieces = unmarked.split(NEXT_NAME).filter(piece => piece.trim() !== '')
    for (const piece of pieces) readPiece(piece.trim(), found, beside)
  }
  return { models: found, beside: beside.join('; ') }
}

function readPiece(piece: string, found: Open[], beside: string[]): void {
  const named = nameIn(piece)
  if (named) {
    found.push({ name: named.name, deed: '', recognised: undefined })
    if (named.before !== '') beside.push(named.before)
  }
  const rest = named ? named.after : piece
  const open = found.at(-1)
  let comma = false
  for (const clause of rest.split(/([;,.]\s|[;.]$|\s[–—-]\s|[()])/u)) {
    const said = clause.replace(/^[\s:–—-]+|[\s;,.]+$/gu, '')
    if (said === '' && clause !== '') comma = clause.startsWith(',')
    if (said === '') continue
    const told = statusIn(said)
    if (open === undefined || told === 'count') beside.push(said)
    else if (told === undefined) open.deed += open.deed === '' ? said : `${comma ? ', ' : '; '}${said}`
    else for (const each of ALL.test(plain(said)) ? found : [open]) each.recognised ??= told
    comma = false
  }
}

type Named = { readonly name: string; readonly before: string; readonly after: string }

function nameIn(piece: string): Named | undefined {
  const quoted = QUOTED.exec(piece)
  if (quoted?.[1] !== undefined && /^[^:]*$|:\s*$/u.test(piece.slice(0, quoted.index))) {
    const before = piece.slice(0, quoted.index).trim()
    return { name: quoted[1].trim(), before, after: piece.slice(quoted.index + quoted[0].length) }
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
  if (!NO_NAME.test(plain(head))) return head === '' ? undefined : { name: head, before: '', after: tail }
  const inner = QUOTED.test(tail) ? nameIn(tail) : undefined
  if (inner) return { ...inner, before: head }
  const [name = ''] = tail.split(/[;,.(]/u)
  return name.trim() === '' || statusIn(name) !== undefined
    ? undefined
    : { name: name.trim(), before: head, after: tail.slice(name.length) }
}

function statusIn(clause: string): boolean | 'count' | undefined {
  const said = plain(clause)
  if (COUNTED.test(said)) return 'count'
  if (said === 'chua' || NOT_YET.test(said)) return false
  return RECOGNISED.test(said) ? true : undefined
}

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ').trim()
