/**
 * Text typed with an old keyboard table (domain.md 6): "B¸o c¸o" (TCVN3), "Baùo caùo" (VNI), or UTF-8 read as Latin-1
 * ("BÃ¡o cÃ¡o"). It is told by reading it back: words that become Vietnamese syllables, in a text without any
 * letter that only Vietnamese has. Few false alarms matter more than catching a single word.
 */

import { nfc } from './fold.ts'

const TCVN3_FROM = '¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00ADøõö÷ùýúûüþ®'
const TCVN3_TO = 'áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ'
const TCVN3 = new Map([...TCVN3_FROM].map((from, index) => [from, [...TCVN3_TO][index] ?? from]))

const VNI_MARKS = 'ùøûõïâáàåãäêéèúüë'
const VNI: Readonly<Record<string, string>> = {
  a: 'áàảãạâấầẩẫậăắằẳẵặ',
  e: 'éèẻẽẹêếềểễệ',
  o: 'óòỏõọôốồổỗộ',
  u: 'úùủũụ',
  y: 'ýỳỷỹ',
  ô: 'ớờởỡợ',
  ö: 'ứừửữự',
}
const VNI_SINGLE: Readonly<Record<string, string>> = { ñ: 'đ', ö: 'ư', ô: 'ơ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }
const VNI_PAIR = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])/g
/** "hoà", "toán", "loã" are also good Vietnamese in the old spelling: alone they prove nothing. */
const VNI_WEAK = /o[áàã]/g

const ONLY_VIETNAMESE = /[ăđĩũơưạ-ỹ]/i
const UTF8_AS_LATIN = /(?:Ã[\u0080-\u00BF]|á[º»][\u0080-\u00BF\u2010-\u203A€]?|Ä[\u0091‘\u0083ƒ]|Æ[°¡¯\u00A0])/g
const SYLLABLE = /^(?:ngh?|gh?|gi|kh|ch|ph|th|tr|qu|nh|[bcdđhklmnpqrstvx])?([aăâeêioôơuưy]{1,3})(ch|ng|nh|[cmnpt])?$/
const VOWEL_GROUPS = new Set(
  (
    'a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi ôi ơi ua uâ uê ui uô uơ uy ưa ươ ưi ưu ' +
    'yê oai oay oeo uây uôi uya uyê uyu iêu yêu ươi ươu'
  ).split(' '),
)
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/** True when the text should be asked for again in Unicode. */
export function looksLegacyEncoded(text: string): boolean {
  const composed = nfc(text).slice(0, 4096)
  if ((composed.match(UTF8_AS_LATIN) ?? []).length >= 2 && !/[ơưạ-ỹ]/.test(composed)) return true
  if (ONLY_VIETNAMESE.test(composed)) return false
  const words = composed.split(/[\s,.;:!?()"'/-]+/).filter(word => /[^\p{ASCII}]/u.test(word))
  return mostlyDecodes(words, fromTcvn3) || mostlyDecodes(words, fromVni)
}

type Decoded = { readonly word: string; readonly strong: boolean }

/** At least two different words read back as Vietnamese, and at most a third of those with foreign letters do not. */
function mostlyDecodes(words: readonly string[], decode: (word: string) => Decoded): boolean {
  const decoded = words.flatMap(word => {
    const read = decode(word)
    return read.word !== word.toLowerCase() && isSyllable(read.word) ? [read] : []
  })
  const different = new Set(decoded.map(each => each.word)).size
  return different >= 2 && decoded.some(each => each.strong) && decoded.length * 3 >= words.length * 2
}

function fromTcvn3(word: string): Decoded {
  // Signs and capitals inside a word give it away; letters like é or ò alone could be French.
  const strong = /\p{L}[¸µ¶·¹¨¾»¼½©ª«¬®×÷ÞÐßÆØ\u00AD]|[a-z][À-Þ]|[®©«¬ª]\p{L}/u.test(word) && !/^«|»$|[©®]$/u.test(word)
  const decoded = [...word].map(sign => TCVN3.get(sign) ?? sign).join('')
  return { word: decoded.toLowerCase(), strong }
}

function fromVni(word: string): Decoded {
  const lower = word.toLowerCase()
  const paired = lower.replace(VNI_PAIR, (pair, base: string, mark: string) => {
    return [...(VNI[base] ?? '')][VNI_MARKS.indexOf(mark)] ?? pair
  })
  const strong = (lower.replace(VNI_WEAK, '').match(VNI_PAIR) ?? []).length > 0
  return { word: paired.replace(/[ñöôæóòî]/g, sign => VNI_SINGLE[sign] ?? sign), strong }
}

/** A Vietnamese syllable with at least one mark; before a final stop only the sắc and nặng tones occur. */
function isSyllable(word: string): boolean {
  const apart = word.normalize('NFD')
  const tones = apart.match(TONES) ?? []
  const bare = apart.replace(TONES, '').normalize('NFC')
  const parts = SYLLABLE.exec(bare)
  if (!parts || tones.length > 1 || apart === word) return false
  if (!VOWEL_GROUPS.has(parts[1] ?? '')) return false
  return !/^(?:ch|[cpt])$/.test(parts[2] ?? '') || /[\u0301\u0323]/.test(tones[0] ?? '')
}
