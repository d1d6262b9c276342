/** Several models whose names stand in one row behind how many they are: "2 mô hình: Tủ sách dùng chung và Vườn rau". */

import { complainsOf } from './difficulty-told.ts'

const COUNTED =
  /^\s*(?:[\p{L}]+[ ,]+){0,4}?(?:0?([2-9])|hai|ba|bốn|bon|năm|nam)\s+(?:mô hình|mo hinh|mh)(?![\p{L}])[^:;,.\n“"«]{0,30}?(?:\s*,\s*(?:\d|một|hai|mot)\s[^:;,.\n“"«]{0,20}?(?:công nhận|cong nhan))?(?:\s[“"]?(?:dân vận khéo|dan van kheo)[”"]?)?\s*(?::|(?:là|gồm có|gồm|la|gom co|gom)(?=\s))\s*/iu
const SPOKEN: Readonly<Record<string, number>> = { hai: 2, ba: 3, bốn: 4, bon: 4, năm: 5, nam: 5 }
const SPOKEN_COUNT = /(?<!\p{L})(hai|ba|bốn|bon|năm|nam)\s+(?:mô hình|mo hinh|mh)/iu

/** "…, đều được công nhận", "… (1 đã công nhận)": what is said of them behind their names. */
const STATE =
  /[\s(,;.]*(?:(?:cả|ca|đều|deu|đã|da|chưa|chua|được|duoc|đang|dang|chờ|cho|hai|ba|một|mot|\d|mô hình|mo hinh|mh)\s+)*(?:công nhận|cong nhan).*$/isu
/** Told one behind the other, each may have its own words; else names alone. */
const ROWS = [/\s*[;\n]\s*/u, /\s*[,;\n]\s*/u, /\s*[,;\n]\s*(?:(?:và|va)\s+)?|\s+(?:và|va|&)\s+/u]

/**
 * The same with each name in the quotation marks that make it one, where there are as many of them as were counted. As
 * it was where there are more or fewer, or what stands there may be no names.
 */
export function withNamesApart(text: string): string {
  const nfc = text.normalize('NFC')
  const head = /m[ôo]\s?h[ìi]nh|mh/iu.test(nfc) ? COUNTED.exec(nfc) : null
  if (!head) return text
  const count = Number(head[1] ?? SPOKEN[SPOKEN_COUNT.exec(head[0])?.[1]?.toLowerCase() ?? ''])
  const behind = nfc.slice(head[0].length)
  if (behind.length > LONGEST) return text
  const each = eachWithState(behind, count)
  if (each) return `${headOf(head[0])} ${each.join('; ')}`
  const state = STATE.exec(behind)?.[0] ?? ''
  const list = behind.slice(0, behind.length - state.length).trim()
  // Whoever puts marks, or a colon behind each, has told them apart.
  if (/[:“”"«»?]/u.test(list)) return text
  for (const row of ROWS) {
    const pieces = list.split(row).map(each => each.replace(/^(?:[-–—•*+]|\d[.)])\s*/u, '').replace(/[\s.]+$/u, ''))
    if (pieces.length !== count || !pieces.every(isNamed)) continue
    if (row !== ROWS[0] && !areAlike(pieces)) continue
    const names = pieces.map(each => each.replace(NAME, '“$1”$2'))
    const rest = state.replace(/^[\s(,;.]+/u, '').replace(/\)\s*$/u, '')
    return `${headOf(head[0])} ${names.join('; ')}${rest === '' ? '' : `; ${rest}`}`
  }
  return text
}

const headOf = (head: string): string => head.trim().replace(/\s+(?:là|gồm có|gồm|la|gom co|gom)$/iu, ':')

/**
 * "Vườn rau xanh đã được công nhận, tủ sách chưa": of each what is said behind its own name. undefined where one has
 * nothing said of it, or may be no name.
 */
function eachWithState(behind: string, count: number): readonly string[] | undefined {
  if (/[“”"«»?]/u.test(behind)) return undefined
  for (const row of STATED_ROWS) {
    const found = behind.split(row).map(piece => OWN_STATE.exec(piece.trim()))
    if (found.length !== count) continue
    const told = found.flatMap(match => {
      const [, name = '', state = ''] = match ?? []
      return name !== '' && isNamed(name) ? [`“${name}” ${stateOf(state)}`] : []
    })
    if (told.length === count) return told
  }
  return undefined
}

const STATED_ROWS = [/\s*[;\n]\s*/u, /\s*[,;\n]\s*(?:(?:còn|con|và|va)\s+)?|\s+(?:còn|con|và|va)\s+/u]
/** A name, and whether it is recognised. */
const OWN_STATE =
  /^(?:[-–—•*+]|\d[.)])?\s*(?:mô hình|mo hinh|mh)?\s*(\p{L}[^:;,(]*?)\s*[:(–-]*\s*(?<!\p{L})((?:(?:đã|da|được|duoc|đc|dc)\s+)+(?:công nhận|cong nhan|cn)|(?:thì\s+)?(?:đã được|da duoc|đã|được rồi|rồi|roi)|(?:thì\s+|vẫn\s+|còn\s+)?(?:chưa|chua)(?:\s+(?:được|duoc|đc|dc))?(?:\s+(?:công nhận|cong nhan|cn))?)(?:\s+(?:rồi|roi|ạ|a|nhé|nhe))*\s*\)?\s*\.?$/iu

const stateOf = (said: string): string => (/ch[ưu]a/iu.test(said) ? 'chưa được công nhận' : 'đã được công nhận')

const LONGEST = 300
/** Its name up to a comma, and what was done. */
const NAME = /^([^,(]+?)(\s*[,(].*)?$/u
const MOST_WORDS = 8

function isNamed(piece: string): boolean {
  const name = NAME.exec(piece)?.[1] ?? ''
  const words = name.split(/\s+/u).length
  return (
    /\p{L}/u.test(name) && !/\d|\.\s/.test(name) && words <= MOST_WORDS && !NO_NAME.test(name) && !complainsOf(name)
  )
}

const NO_NAME = /^(?:đã|da|chưa|chua|không|khong|ko|đang|dang|được|duoc|trong đó|trong do|từ|tu|góp|gop)(?=\s|$)/iu

/** "Vườn rau sạch, trồng rau cho bếp ăn" is one and what was done: names are written alike. */
function areAlike(pieces: readonly string[]): boolean {
  const capital = /^\p{Lu}/u
  const first = capital.test(pieces[0] ?? '')
  return pieces.every(each => capital.test(each) === first) && (first || !pieces.slice(1).some(each => DEED.test(each)))
}

const DEED =
  /^(?:trồng|trong|góp|gop|tặng|tang|giúp|giup|quyên|quyen|nhắc|nhac|kèm|kem|dạy|day|thu gom|tổ chức|to chuc|làm|lam|dùng|dung|mua|bán|ban|cho|để|de|phát|phat|nuôi|nuoi)(?=\s)/iu
