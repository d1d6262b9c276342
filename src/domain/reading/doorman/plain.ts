import { lately } from '../../remembered.ts'
import { fold } from '../fold.ts'
import { inPlanWords } from './dialect.ts'

/** What people shorten on a phone, folded, and the word it stands for. */
const SHORT: Readonly<Record<string, string>> = {
  ...as('khong', 'k', 'ko', 'kg', 'khg', 'kh', 'hong', 'hok', 'hem', 'k0', 'hk', 'khum', 'hum'),
  ...as('gi', 'j', 'ji', 'zi'),
  ...as('roi', 'r', 'rui', 'rr', 'oy'),
  ...as('duoc', 'dc', 'đc', 'dk'),
  ...as('minh', 'mk', 'mik', 'mjk', 'mih'),
  ...as('em', 'e', 'iem'),
  ...as('chi', 'c'),
  ...as('nguoi', 'ng', 'ngta'),
  ...as('ok', 'oki', 'oke', 'okie', 'okay', 'okela', 'okk', 'uki', 'okla'),
  ...as('u', 'uk', 'uh', 'um', 'uhm', 'ukm', 'uwm', 'ua', 'ừ'),
  ...as('vang', 'vag', 'vg', 'vâg'),
  ...as('cam on', 'tks', 'thanks', 'thank', 'thankyou', 'camon', 'cmon'),
  ...as('nhu the nao', 'ntn', 'nhtn'),
  ...as('bao nhieu', 'bn', 'bnhieu', 'bnh'),
  ...as('bao gio', 'bgio', 'bg', 'bjo'),
  ...as('bay gio', 'bh', 'bi gio'),
  ...as('lam', 'lm'),
  ...as('voi', 'vs'),
  ...as('hom nay', 'hnay', 'hn'),
  ...as('ti', 'ty', 'xiu', 'chut'),
  ...as('lat', 'lat nua', 'lacs'),
  ...as('bao cao', 'bc', 'bcao'),
  ...as('hoc sinh', 'hs'),
  ...as('giao vien', 'gv'),
  ...as('phu huynh', 'ph'),
  ...as('nhe', 'nha', 'nhaa', 'nhe', 'nhee', 'nhoe', 'nghen', 'nhen'),
  ...as('muc', 'm'),
  ...as('nay', 'ni', 'nie'),
  ...as('ky', 'ki'),
  ...as('vay', 'zay', 'z'),
  ...as('vao', 'zo', 'zao'),
  ...as('da', 'dza'),
  ...as('nhieu', 'nhiu'),
  ...as('tiep', 'tip'),
  ...as('giup', 'gium', 'dum'),
}

function as(word: string, ...short: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(short.map(each => [each, word]))
}

/**
 * How a message is compared with what people usually say: folded, shortenings written out, punctuation gone, one space
 * between words. Numbers stay. "k hiểu j, e ơi!" is "khong hieu gi em oi". Linear in the length of the text.
 */
export const plainWords: (text: string) => string = lately(text =>
  withoutSigns(fold(inPlanWords(text)))
    .replace(/[.,](?!\d)|(?<!\d)[.,/%]/g, ' ')
    .split(' ')
    .filter(word => word !== '')
    .map(word => WRITTEN_OUT.get(word) ?? word)
    .join(' '),
)

const WRITTEN_OUT: ReadonlyMap<string, string> = new Map(Object.entries(SHORT))

/** Folded, our words have no letters but those of ASCII, which are found sooner. */
const withoutSigns = (folded: string): string =>
  /[^ -~]/.test(folded) ? folded.replace(/[^\p{L}\p{N}/%.,]+/gu, ' ') : folded.replace(/[^a-z0-9/%.,]+/g, ' ')

/** Courtesy around what somebody says: forms of address, thanks, particles. */
const HEAD =
  /^(?:(?:da|vang|u|ok|a|oi|thua|alo|xin chao|chao|xin loi|xin phep|lam on|phien|nho|cho (?:em|toi|minh|chi|thay|co|anh) hoi|hoi|em|chi|co|thay|anh|ban|bot|tro ly|may|cac ban)(?: (?=\S)))+/
const TAIL =
  /(?: (?:a|ah|ak|nhe|nha|nhi|di|day|vay|the|ha|ho|voi|luon|roi|thoi|het|em|chi|co|thay|anh|ban|bot|tro ly|minh|oi|cam on|cam on nhieu|giup (?:em|toi|minh|chi|thay|co|anh)|giup|ho (?:em|toi|minh|chi)|cho (?:em|toi|minh|chi|thay|co)))+$/

/** The same without the courtesy around it; what is nothing but courtesy stays as it is. */
export function core(plain: string): string {
  const behind = plain.replace(HEAD, '')
  const both = behind.replace(TAIL, '')
  return both === '' ? plain : both
}
