import type { Address } from '../../domain/member.ts'
import { nfc } from '../../domain/reading/fold.ts'

export type TypedName = { readonly name: string; readonly address: Address }

/** How people write the form of address, with marks or without; "bá" and "cố" are names, not addresses. */
const ADDRESSES: Readonly<Record<string, Address>> = {
  'thầy/cô': 'thầy/cô',
  'thay/co': 'thầy/cô',
  thầy: 'thầy',
  thày: 'thầy',
  thay: 'thầy',
  cô: 'cô',
  co: 'cô',
  ông: 'ông',
  ong: 'ông',
  bà: 'bà',
  ba: 'bà',
}

const NAME = /^\p{L}[\p{L}\p{M}'’. -]*$/u
const LONGEST = 80

const LEADING = /(^|['’.-])(\p{Ll})/gu

/** "tran" and "TRẦN" are "Tran" and "Trần"; "H’Mơ" and a lone "Y" are as they should be. Marks cannot be guessed. */
function withCapitals(word: string): string {
  const shouted = word.length > 1 && word === word.toLocaleUpperCase('vi')
  if (!shouted && word !== word.toLocaleLowerCase('vi')) return word
  const small = shouted ? word.toLocaleLowerCase('vi') : word
  return small.replace(LEADING, (_, before: string, letter: string) => before + letter.toLocaleUpperCase('vi'))
}

const AROUND = /^(?:(?:gọi tôi là|goi toi la|xin gọi là|xin goi la|là|la) )?(\S+?)(?: (?:ạ|a|nhé|nhe))?[.!]*$/iu

/** "thầy", "là cô ạ": how to address the person, the name staying as it is. @returns undefined when it says more. */
export function typedAddress(text: string): Address | undefined {
  const [, word = ''] = AROUND.exec(nfc(text).trim().toLowerCase()) ?? []
  return Object.hasOwn(ADDRESSES, word) ? ADDRESSES[word] : undefined
}

/** "Thay bằng cô Mới", "đổi sang thầy Hùng": what leads up to the name of somebody new. */
const LEADING_UP =
  /^(?:(?:[Mm]ời|[Tt]hay(?: thế| the)?(?: bằng| bang| là| la)|(?:[Đđ]ổi|[Dd]oi|[Cc]huyển|[Cc]huyen)(?: sang| thành| thanh| cho| qua)|[Gg]iao(?: lại| lai)? cho|(?:[Hh]ọ )?[Tt]ên(?: là)?|(?:[Hh]o )?[Tt]en(?: la)?|[Ll]à|[Ll]a)(?: |$))+/u
/** Inside a name a form of address means that more than a name was said. */
const SAYS_MORE = /(?<![\p{L}\p{M}])(?:thầy|cô|ông|bà|thay bằng|thay cho)(?![\p{L}\p{M}])/u

/** Somebody told by what he is, or more said than who: nobody is called so. "Văn Thư" is a name. */
const OFFICE =
  /(?<![\p{L}\p{M}])(?:(?:hiệu|tổ|nhóm) (?:trưởng|phó)|(?:hieu|to|nhom) (?:truong|pho)|(?:giám|giam) (?:hiệu|hieu)|bgh|bí thư|bi thu|chủ tịch|chu tich|đầu mối|dau moi)(?![\p{L}\p{M}])/iu

/**
 * A name typed with its form of address: "cô Nguyễn Thị Lan", "thầy Hùng", "bà Mai". Without one: 'thầy/cô'.
 * @returns undefined when it is no name: a single bare word, digits, a command, nothing.
 */
export function typedName(text: string): TypedName | undefined {
  const words = nfc(text).trim().replace(/\s+/gu, ' ').replace(LEADING_UP, '').split(' ')
  const first = words[0]?.toLowerCase() ?? ''
  const address = Object.hasOwn(ADDRESSES, first) ? ADDRESSES[first] : undefined
  const rest = address ? words.slice(1) : words
  const spoken = address && rest.length > 1 && rest[0]?.toLowerCase() === 'giáo' ? rest.slice(1) : rest
  if (SAYS_MORE.test(spoken.join(' ')) || OFFICE.test(spoken.join(' '))) return undefined
  const name = spoken.map(word => withCapitals(word)).join(' ')
  if (!NAME.test(name) || name.length < 2 || name.length > LONGEST) return undefined
  if (!address && spoken.length < 2) return undefined
  return { name, address: address ?? 'thầy/cô' }
}
