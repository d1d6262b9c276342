/**
 * The doorman before the pen (product.md 4): what a message is, before any of it is kept. Pure, without network,
 * and every verdict says which rule gave it.
 */

import { pointsBack } from '../kept-inside.ts'
import { isNothing } from '../nothing.ts'
import { scanNumbers } from '../number.ts'
import { tokenize } from '../tokens.ts'
import { type Correction, correctionIn, mends, namesSectionAlone } from './correction.ts'
import { ASKING, BUSY, FROM_THEN, HANDED_IN, REQUESTS, type Request, TOPICS, type Topic, WHOLE } from './lexicon.ts'
import { core, plainWords } from './plain.ts'
import { found, foundOf, whole, wholeOf, within, withinOf } from './rules.ts'

/** What somebody wants who sends a message. `why` names the rule, for tests and for whoever asks. */
export type Heard = { readonly why: string } & (
  | { readonly kind: 'answer' }
  | { readonly kind: 'question'; readonly topic: Topic }
  | { readonly kind: 'courtesy' | 'pause' | 'submit' | 'full' | 'review' | 'back' | 'skip' | 'resume' }
  | { readonly kind: 'correction'; readonly correction: Correction }
  | { readonly kind: 'request'; readonly request: Request }
  /** Perhaps an answer: one tap says so. */
  | { readonly kind: 'unsure' }
)

/** What is known of the place where it was said. */
export type Ear = {
  /** Whether the open question's reader finds a figure in a text. */
  readonly hasFigure: (text: string) => boolean
  /** The same, with none whose unit is of another question. */
  readonly hasOwnFigure?: (text: string) => boolean
  /** Words that belong to the open question, folded: of its indicators, its label and hints. */
  readonly about: readonly string[]
  /** The open question takes figures; one that takes words alone believes more. */
  readonly wantsFigures: boolean
  /** It asks for wishes: what is wished for there asks the assistant for nothing. */
  readonly takesWishes?: boolean
}

const GOING = wholeOf(WHOLE, ['submit', 'full', 'review', 'back', 'skip', 'resume'])
/** After the requests: "mai nhắc chị" asks for something, "mai nhé" does not. */
const RESTING = wholeOf(WHOLE, ['pause', 'courtesy'])
const REQUESTED = wholeOf<Request>(REQUESTS)
const FROM_THEN_RULES = whole('from-then', FROM_THEN)
const LATER_RULES = whole('pause', WHOLE.pause.slice(-2))
const BUSY_RULES = whole('busy', BUSY)
const TOPIC_RULES = withinOf<Topic>(TOPICS)
const ASKING_RULES = within('asking', ASKING)
const HANDED_IN_RULES = whole('handed-in', HANDED_IN)

/** Longer than this nobody asks, thanks or excuses: it is a report. */
const LONGEST = 200
/** "Cái vừa rồi đừng ghi vào báo cáo giúp chị nhé." */
const POINTING = 80

/**
 * What a message, or one clause of it, is.
 * @param text as typed, NFC.
 */
export function listen(text: string, ear: Ear): Heard {
  if (text.length > LONGEST) return { kind: 'answer', why: 'long' }
  const plain = plainWords(text)
  if (plain === '')
    return /\?/.test(text)
      ? { kind: 'question', topic: 'alone', why: 'mark-alone' }
      : { kind: 'courtesy', why: 'no-words' }
  if (ear.takesWishes && WISH.test(plain) && !asks(text)) return { kind: 'answer', why: 'wish' }
  const short = core(plain)
  const timed = timesIn(text)
  const figure = ear.hasFigure(text)
  return (
    stopSign(text) ??
    foundOf(GOING, plain, short) ??
    fromThen(text, plain, short) ??
    (figure && tellsNumber(text)
      ? undefined
      : (somebodyElse(text) ?? requested(text, plain) ?? handedIn(text, plain))) ??
    corrected(text) ??
    (figure && !asks(text) ? { kind: 'answer', why: 'figure' } : undefined) ??
    foundOf(RESTING, timed, core(timed)) ??
    (figure ? undefined : busy(timed)) ??
    (isNothing(text) || isNothing(plain) ? { kind: 'answer', why: 'nothing' } : undefined) ??
    question(text, ownMarks(plain, text)) ??
    (figure ? undefined : clauseOf(text)) ??
    answerOrUnsure(plain, ear, figure)
  )
}

/** "Kiến nghị cho lùi thời gian nộp báo cáo"; a bare "xin lùi" is asked of whoever reads it. */
const WISH =
  /^(?:(?:da|to|don vi|ben (?:em|minh|toi)|em|toi|chung toi) )*(?:(?:co|xin) )?(?:de nghi|kien nghi|de xuat) \S/

/** "Trễ vài bữa được không" speaks of a quantity, and of no number. */
const tellsNumber = (text: string): boolean => scanNumbers(tokenize(text)).some(({ kind }) => kind === 'number')

/** "Để tối tôi làm": without its mark "tối" is "tôi". */
const EVENING =
  /^\s*(?:thôi\s+)?(?:(?:để|đợi|chờ)\s+)?tối(?:\s+nay)?(?:\s+(?:tôi|em|chị|mình|cô|thầy))?\s+(?:làm|gửi|báo|viết|trả lời|nộp|xem|nhé)/iu

/** "Dừng" and "đúng" are the same without marks; only with its marks does the word stop anything. */
const stopSign = (text: string): Heard | undefined =>
  /^\s*(?:dừng|ngừng)(?: lại)?(?: nhé| ạ| đã)?[\s.!]*$/iu.test(text) || EVENING.test(text)
    ? { kind: 'pause', why: 'stop-sign' }
    : undefined

/** "Cô Nhung làm báo cáo này": a name has its capital, "chị bận mai làm" has none. */
const somebodyElse = (text: string): Heard | undefined =>
  /^\s*(?:dạ |vâng )?(?:cô|thầy|anh|chị|co|thay|chi)\s+\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)*\s+(?:sẽ\s+|se\s+)?(?:làm|lam|phụ trách|phu trach|báo cáo|bao cao|đảm nhận)/u.test(
    text,
  )
    ? { kind: 'request', request: 'not-me', why: 'somebody-else' }
    : undefined

/** "7h tối nhắc lại", "5 phút nữa", "thứ 6 tuần sau tôi mới về": a number of no section. */
function fromThen(text: string, plain: string, short: string): Heard | undefined {
  if (plain.length > LONGEST_FROM_THEN) return undefined
  const why = found(FROM_THEN_RULES, plain, short)
  return why && !asks(text) ? { kind: 'request', request: 'later', why } : undefined
}

const LONGEST_FROM_THEN = 80

function requested(text: string, plain: string): Heard | undefined {
  const asked = foundOf(REQUESTED, plain, core(plain))
  // "Nộp bản giấy được không?" has handed nothing in.
  if (!asked || (asked.kind === 'paper' && asks(text))) return undefined
  return { kind: 'request', request: asked.kind, why: asked.why }
}

/** "Em nộp rồi mà" where nothing has come: no guess at how, but how it stands. */
function handedIn(text: string, plain: string): Heard | undefined {
  const why = asks(text) ? undefined : found(HANDED_IN_RULES, plain, core(plain))
  return why ? { kind: 'question', topic: 'state', why } : undefined
}

/** A colleague's name is no time: "nhờ cô Mai" puts nothing off till tomorrow. */
const NAMED =
  /(?<!\p{L})((?:[Cc]ô|[Tt]hầy|[Aa]nh|[Cc]hị|[Bb]ạn|[Cc]o|[Tt]hay|[Cc]hi)\s+)\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)*/gu
/** With their marks "bàn", "bạn" and "bản" are not "bận". */
const NOT_BUSY = /(?<!\p{L})(?:bàn|bạn|bản|bán)(?!\p{L})/giu
const timesIn = (text: string): string => plainWords(text.replace(NAMED, '$1ấy').replace(NOT_BUSY, 'ấy'))

function busy(plain: string): Heard | undefined {
  const why = found(BUSY_RULES, plain, core(plain))
  return why ? { kind: 'pause', why } : undefined
}

function corrected(text: string): Heard | undefined {
  if (tellsSections(text)) return undefined
  // Nothing but where it may not go: it speaks of what has just been told.
  if (text.length <= POINTING && pointsBack(text)) {
    return { kind: 'correction', correction: { place: { by: 'previous' }, text, how: 'add' }, why: 'kept-inside' }
  }
  if (!mends(text) && !STARTS_WITH_SECTION.test(text) && !namesSectionAlone(text)) return undefined
  const correction = correctionIn(text)
  return correction ? { kind: 'correction', correction, why: `mend-${correction.place.by}` } : undefined
}

/** Several sections by their numbers are several answers, unless something is said to have been wrong. */
export const tellsSections = (text: string): boolean => (text.match(SECTION) ?? []).length > 1 && !mends(text)

const SECTION = /(?<![\p{L}\p{N}])(?:mục|muc|câu|cau)\s*\d{1,2}(?!\d)/giu
const STARTS_WITH_SECTION = /^\s*(?:(?:à|ờ|ơ|ồ|dạ|quên)[\s,]+){0,2}(?:mục|muc|câu|cau)\s*\d/iu

/** "Ai nhập 3 lần vậy": with its word of asking before, and nothing but "vậy" behind. */
const WONDERS =
  /^(?:\S+ ){0,2}(?:ai|sao|the nao|o dau|khi nao|bao gio) (?:\S+ ){0,6}(?:vay|the|ha|nhi)(?: (?:a|em|chi|co|thay|ban|bot))*$/

const asks = (text: string): boolean =>
  /\?\s*$/.test(text) ||
  WONDERS.test(plainWords(text)) ||
  (!denies(text) && found(ASKING_RULES, ownMarks(plainWords(text), text)) !== undefined)

/** Words that ask only where their marks are lost: "ốm đau" asks no more where than "tuần đầu" does. */
const OTHER_MARKS = /(?<!\p{L})(?:đau|đầu|dầu|dấu|đậu|đấu|ái|ải|sáo|sào|não|nảo|máy|chữa|chùa|chứa|hạ|hà)(?!\p{L})/iu

/** What is compared with words of asking: with a last word of other marks it ends on no word of asking. */
const ownMarks = (plain: string, text: string): string =>
  OTHER_MARKS.test(text.split(/[\s.,;:!?]+/u).findLast(word => word !== '') ?? '') ? `${plain} ...` : plain

/** "Không hỗ trợ ai", "chưa họp lần nào" end like a question and say that there is none. */
const DENIAL =
  /(?:^| )(?:khong|chua|chang)(?: (?!biet |hieu |ro |nho |thay |nho |khong |chua )\S+){0,5} (?:nao|gi|ai|dau)(?: (?:a|ca|het|nhe|em|chi|co|thay))*$/
const denies = (text: string): boolean =>
  !text.includes('?') &&
  DENIAL.test(plainWords(text)) &&
  !/(?:^| )(?:sao|vi sao|lam sao|the nao)(?: |$)/.test(plainWords(text))

/** "… gì", "… thế nào", "… ở đâu" at the end of a short message ask, mark or no mark. */
const OPEN_END =
  /(?:^| )(?:gi|sao|nao|dau|ai|bao nhieu|bao gio)(?: (?:a|vay|the|em|chi|co|thay|nhi|ha|day|nhe|ban|oi))*$/
const LONGEST_QUESTION = 10

/** "Trống đánh rồi, ra chơi chị nhắn tiếp": one clause of a short message says what the whole is. */
function clauseOf(text: string): Heard | undefined {
  const clauses = text.split(/,(?!\d)/u)
  if (clauses.length < 2 || plainWords(text).split(' ').length > MOST_WORDS) return undefined
  for (const clause of clauses) {
    const plain = plainWords(clause)
    const timed = timesIn(clause)
    const heard = requested(clause, plain) ?? busy(timed) ?? later(timed)
    const asked = asks(clause) ? question(clause, ownMarks(plain, clause)) : undefined
    if (heard ?? asked) return heard ?? asked
  }
  return undefined
}

const MOST_WORDS = 16

/** "Mai nha" puts it off; "thôi", "nghỉ" and "họp" beside other words say nothing of the whole. */
const later = (plain: string): Heard | undefined => {
  const why = / /.test(plain) ? found(LATER_RULES, plain, core(plain)) : undefined
  return why ? { kind: 'pause', why } : undefined
}

/** A question to the assistant: by its mark or its ending, and by what it is about. */
function question(text: string, plain: string): Heard | undefined {
  if (denies(text)) return undefined
  const short = core(plain)
  const marked = text.includes('?')
  const ending = found(ASKING_RULES, plain, short)
  const about = foundOf(TOPIC_RULES, plain, short)
  if (about && (marked || ending || plain.split(' ').length <= 8))
    return { kind: 'question', topic: about.kind, why: about.why }
  if (marked || WONDERS.test(plain)) return { kind: 'question', topic: 'meaning', why: marked ? 'mark' : 'wonders' }
  return OPEN_END.test(plain) && plain.split(' ').length <= LONGEST_QUESTION
    ? { kind: 'question', topic: 'meaning', why: 'open-end' }
    : undefined
}

/** A quantity without a number: the number is asked for. */
const VAGUE = /(?:^| )(?:nhieu|vai|may|it|mot so|thuong xuyen|lien tuc|hang (?:tuan|thang|ngay))(?: |$)/

/** Deeds that stand in a report; a short text without one may be anything. */
const FEWEST_WORDS = 3

function answerOrUnsure(plain: string, { about, wantsFigures }: Ear, figure: boolean): Heard {
  if (figure) return { kind: 'answer', why: 'figure' }
  if (VAGUE.test(plain)) return { kind: 'answer', why: 'vague' }
  const words = plain.split(' ')
  if (about.some(word => ` ${plain} `.includes(` ${word} `))) return { kind: 'answer', why: 'about' }
  const fewest = wantsFigures ? FEWEST_WORDS + 1 : FEWEST_WORDS
  return words.length >= fewest ? { kind: 'answer', why: 'words' } : { kind: 'unsure', why: 'few-words' }
}
