import type { GivenMark } from '../assess.ts'
import { fold } from './fold.ts'

/** "Đánh giá mục 2 là tốt", "mục 1, 3 tốt; phối hợp cần chú ý": how the BGH finds areas, in words. */

/** The n-th area, from 0; without a mark the area is meant and none of the marks is said: "mục 2 khá". */
export type AreaMarkSaid = { readonly at: number; readonly mark?: GivenMark }

export type AreaNamed = { readonly code: string; readonly shortTitle: string }

/** Longer than this it is more than marks, in UTF-16 units. */
const LONGEST = 160

const MARKS: readonly (readonly [GivenMark | undefined, RegExp])[] = [
  ['attention', /^(?:can|phai) (?:chu y|luu y)(?: them)?$/],
  ['pass', /^dat(?: yeu cau)?$/],
  ['good', /^(?:rat )?tot(?: roi)?$/],
  // Said of an area, and none of the three: which is asked.
  [undefined, /^(?:kha(?: tot)?|chua tot|chua dat|khong dat|yeu|kem|trung binh|binh thuong|tam duoc|on)$/],
]

const LEADING =
  /^(?:(?:em|co|thay|toi|minh|nho|cho|thi|ghi|xep|de|cham|danh gia|la|phan|rieng|con|dong y) )*(?=(?:cac |ca |tat ca |moi |toan bo |muc |phan |[ivx]+\.|[a-z]))/
const BEHIND = /(?: (?:nhe|nha|a|em|di|giup|thoi|roi|cho toi|cho thay))+$/
const BETWEEN = /(?: (?:la|thi|o muc|muc|duoc|xep|xep loai|danh gia|dat muc|:))*$/
const NUMBERED = /^(?:(?:cac )?(?:muc|phan|so)(?: so)? )?(\d{1,2}(?:(?: ?, ?| va | muc )+\d{1,2})*)$/
const RANGE = /^(?:cac )?(?:muc|phan) (\d{1,2}) ?(?:-|den|toi) ?(\d{1,2})$/
const ALL =
  /^(?:(?:tat )?ca|toan bo|moi)(?: (?:cac|sau|6))?(?: (?:muc|phan|linh vuc|noi dung))?$|^cac (?:muc|phan)$|^(?:muc|phan) nao cung$/

/** @returns undefined for whatever names no area, or says more of it than a mark. */
export function areaMarksSaid(text: string, areas: readonly AreaNamed[]): readonly AreaMarkSaid[] | undefined {
  if (text.length > LONGEST || /[?？]/u.test(text)) return undefined
  const words = fold(text)
  if (!TELLS_A_MARK.test(words)) return undefined
  const said: AreaMarkSaid[] = []
  let before = ''
  for (const part of words.split(/\s*(?:[;\n]|,(?! *\d)|\.(?!\d))\s*/)) {
    if (part.trim() === '') continue
    // "Mục 1, mục 2 tốt": what names areas alone waits for its mark.
    const clause = before === '' ? part : `${before}, ${part}`
    const found = clauseSaid(clause, areas)
    if (found === 'named') before = clause
    else if (found) {
      said.push(...found)
      before = ''
    } else return undefined
  }
  const ats = said.map(({ at }) => at)
  return before === '' && said.length > 0 && new Set(ats).size === ats.length ? said : undefined
}

/** What is looked for first, as cheap as it is. */
const TELLS_A_MARK = /(?:^| )(?:tot|dat|chu y|luu y|kha|yeu|kem|trung binh|binh thuong|on)(?: |[,;.]|$)/

/** One clause: areas and a mark, or areas alone. */
function clauseSaid(clause: string, areas: readonly AreaNamed[]): readonly AreaMarkSaid[] | 'named' | undefined {
  const bare = clause.replace(BEHIND, '').replace(/ ?: ?/g, ' ').trim()
  const two = splitOfTwo(bare, areas)
  if (two) return two
  const words = bare.split(' ')
  for (let length = Math.min(4, words.length - 1); length > 0; length -= 1) {
    const mark = MARKS.find(([, pattern]) => pattern.test(words.slice(-length).join(' ')))
    const named = mark && areasNamed(words.slice(0, -length).join(' ').replace(BETWEEN, ''), areas)
    if (mark && named) return named.map(at => (mark[0] === undefined ? { at } : { at, mark: mark[0] }))
  }
  return areasNamed(bare, areas) ? 'named' : undefined
}

/** "Mục 2 tốt và mục 3 đạt": two in one clause. */
function splitOfTwo(clause: string, areas: readonly AreaNamed[]): readonly AreaMarkSaid[] | undefined {
  const at = clause.search(/ va (?!\d)/)
  if (at < 0) return undefined
  const [one, other] = [clauseSaid(clause.slice(0, at), areas), clauseSaid(clause.slice(at + 4), areas)]
  return Array.isArray(one) && Array.isArray(other) ? [...one, ...other] : undefined
}

function areasNamed(words: string, areas: readonly AreaNamed[]): readonly number[] | undefined {
  const name = words.replace(LEADING, '').trim()
  if (name === '') return undefined
  if (ALL.test(name)) return areas.map((_, at) => at)
  const range = RANGE.exec(name)
  const numbers = range
    ? Array.from({ length: Math.max(0, Number(range[2]) - Number(range[1]) + 1) }, (_, n) => Number(range[1]) + n)
    : NUMBERED.exec(name)?.[1]?.match(/\d+/g)?.map(Number)
  if (numbers)
    return numbers.length > 0 && numbers.every(n => n >= 1 && n <= areas.length) ? numbers.map(n => n - 1) : undefined
  const found = name.split(/ ?, ?| va /).map(each => areaCalled(each, areas))
  return found.every(at => at >= 0) ? found : undefined
}

/** "II.2", "tuyên truyền", "kỷ cương" of "Đạo đức, kỷ cương". */
function areaCalled(name: string, areas: readonly AreaNamed[]): number {
  const called = name.replace(/^(?:muc|phan|cong tac|ve) /, '').trim()
  return areas.findIndex(({ code, shortTitle }) => {
    const title = fold(shortTitle)
    return called === fold(code) || called === title || title.split(', ').includes(called)
  })
}
