import { inPlanWords } from './dialect.ts'
import { MENDING } from './lexicon.ts'
import { plainWords } from './plain.ts'
import { stepMendIn } from './step-mend.ts'

/** Where a correction belongs, as far as the words say. */
export type MendPlace =
  | { readonly by: 'number'; readonly number: number }
  /** "mục trước", "câu trên". */
  | { readonly by: 'previous' }
  /** Nothing said: the section whose words or figure it names, else the one answered last. */
  | { readonly by: 'words' }

/**
 * "Nhầm, mục 1 là 5 lần": what is to be changed. `text` is what remains without the words of correcting; empty: the
 * section is only to be opened again. `instead` is the number it replaces ("5 chứ không phải 4").
 */
export type Correction = {
  readonly place: MendPlace
  readonly text: string
  readonly how: 'replace' | 'add' | 'less'
  readonly instead?: string
}

const MENDS = new RegExp(MENDING.join('|'))

/** "Mục 2", "câu 3", "phần 1" (not "mục tiêu"): the number in the group. */
const NUMBERED = /(?<![\p{L}\p{N}])(?:mục|muc|câu|cau|phần|phan)\s*(?:số\s*|so\s*)?(\d{1,2})(?![\p{L}\p{N}])/iu
const PREVIOUS =
  /(?<![\p{L}\p{N}])(?:(?:mục|muc|câu|cau|phần|phan)\s*(?:trước|truoc|trên|tren|vừa rồi|vua roi|vừa xong)|ở trên|o tren|bên trên)(?![\p{L}\p{N}])/iu

/** "5 chứ không phải 4": the right first, the wrong second. */
const RATHER = /^(.*?)[\s,]*(?:chứ|chu)\s+(?:không|khong|ko|k)\s+(?:phải|phai)(?:\s+(?:là|la))?\s+(.+)$/isu
/** "Không phải 4 mà là 6 lần": the wrong first. */
const NOT_BUT =
  /(?:không|khong|ko|k)\s+(?:phải|phai)(?:\s+(?:là|la))?\s+(.+?)[\s,]+(?:mà|ma)(?:\s+(?:là|la))?\s+(.+)$/isu

/** Words of correcting, at the head of what is said, in the middle or behind it; what is left is the answer meant. */
const HEAD_WORDS =
  /^[\s,.:;–-]*(?:(?:à|ờ|ơ|í|ý|ấy|úi|ủa|ôi|chết|a|dạ|da|em ơi|chị ơi|cô ơi|thầy ơi|xin lỗi|xin loi|lỗi|quên|quen|nhầm|nham|nhầm rồi|ghi nhầm|viết nhầm|gõ nhầm|sửa|sua|sửa lại|sua lai|ghi lại|ghi lai|đính chính|dinh chinh|chỉnh lại|chinh lai|báo lại|tính lại|bổ sung|bo sung|đổi lại|đổi thành|đổi|cập nhật|thành|thanh|là|la|lại|lai|giúp|giup|cho|hộ|em|chị|cô|thầy|anh|tôi|mình)(?![\p{L}\p{N}])[\s,.:;–-]*)+/iu
const TAIL_WORDS =
  /(?:[\s,.;–-]*(?<![\p{L}\p{N}])(?<!\d\s)(?:nữa|nua|nhé|nhe|nha|nghen|ạ|a|hà|á|thôi|thoi|mới đúng|moi dung|mới phải|đúng hơn|sửa lại giúp|sửa giúp|sửa lại|sua lai|sửa|ghi lại|giúp|giup|hộ|với|(?:(?:hồi |lúc )?nãy\s+)?(?:tôi|em|chị|cô|mình|thầy)?\s*(?:gõ|viết|ghi|đếm|báo|go|viet|ghi|dem)\s*(?:thiếu|sai|nhầm|lộn|dư|thieu|nham|lon)|em|chị|cô|thầy|rồi nhé))+[\s.!]*$/iu
const WRONG = /^(?:sai|nhầm|nham|chưa đúng|không đúng|cần sửa|xóa|xoá|bỏ)?(?:[\s,]+(?:để|cho))?[\s.!]*$/iu

/** With its marks a word is itself: "nhằm", "sữa" and "mới dùng" put nothing right, and the "nhà" mended is no "nha". */
const LOOKALIKES = /(?<!\p{L})(?:nhằm|sữa|mới dùng|sửa nhà)(?!\p{L})/giu

/** "Phòng máy hỏng lâu không sửa": what is broken is repaired, and nothing that was said. */
const BROKEN = /(?<!\p{L})(?:hỏng|hư|dột|vỡ|gãy|xuống cấp|hong|dot|xuong cap)(?!\p{L})/iu
const REPAIRED =
  /(\p{L}\s+)(?:sửa|sua)(?:\s+(?:chữa|chua))?(?!\p{L})(?!\s+(?:lại|lai|thành|thanh|mục|muc|câu|cau|số|so|giúp|giup|là|la|\d))/giu

/** With its mark, or with a pause behind it, among the first words: "í nhầm, họp 3 lần". */
const SLIP = /^[\s\p{P}]*(?:\p{L}+[\s,]+){0,2}(?:nhầm(?!\p{L})|nham\s*[,:.;])/iu

/** Whether the message, or this part of it, corrects something said before. */
export function mends(text: string): boolean {
  if (SLIP.test(text) || stepMendIn(text)) return true
  const plain = plainWords((BROKEN.test(text) ? text.replace(REPAIRED, '$1 ... ') : text).replace(LOOKALIKES, ' ... '))
  if (MENDS.test(plain)) return true
  // "À mục trước 5 lần nhé": a section before, named with what it should hold.
  return PREVIOUS.test(text) && /\d|một|hai|ba|bốn|năm|sáu|mười/u.test(text)
}

/**
 * The correction in a message, undefined when it is none. Pure; linear in the length of the text.
 * @param typed NFC.
 */
export function correctionIn(typed: string): Correction | undefined {
  const text = inPlanWords(typed)
  const numbered = NUMBERED.exec(text)
  if (numbered && namesSectionAlone(text))
    return { place: { by: 'number', number: Number(numbered[1]) }, text: '', how: 'replace' }
  const step = numbered ? stepMendIn(text) : undefined
  if (numbered && step)
    return { place: { by: 'number', number: Number(numbered[1]) }, text: trimmed(step.text), how: step.how }
  if (
    !mends(text) &&
    !(numbered && /(?<![\p{L}])(?:sai|thêm|them|xóa|xoá|xoa|bỏ|sửa)(?![\p{L}])/iu.test(text)) &&
    !(numbered && said(text, numbered))
  )
    return undefined
  const place: MendPlace = numbered
    ? { by: 'number', number: Number(numbered[1]) }
    : PREVIOUS.test(text)
      ? { by: 'previous' }
      : { by: 'words' }
  const bare = text.replace(numbered ? NUMBERED : PREVIOUS, ' ')
  const { right, wrong } = turned(bare)
  const how = ADDS.test(right) ? 'add' : 'replace'
  const left = trimmed(how === 'add' ? right.replace(ADDS, ' ') : right)
  return {
    place,
    text: WRONG.test(left) ? '' : left,
    how,
    ...(wrong === undefined ? {} : { instead: wrong.trim() }),
  }
}

/** "Thêm 1 lần", "cộng thêm 10 lượt", "bổ sung: …": it comes on top. "Dạy thêm" is a deed. */
const ADDS =
  /(?<!\p{L})(?:(?:ghi|cộng|cong|báo|bao|kể|ke)\s+)?(?:(?:bổ sung|bo sung)(?:[\s:,–-]+(?:thêm|them)(?!\p{L}))?|(?<!(?:dạy|day|học|hoc|làm|lam)\s)(?:thêm|them)(?=\s+(?:\d|một|hai|ba|bốn|năm|mấy|vài|vào|vao)(?!\p{L})|[\s:,.–-]*$)|(?<=^[\s,.:;–-]*(?:(?:cho|à|quên|dạ|em|chị|mình)[\s,]+){0,3})(?:thêm|them))(?:\s+(?:vào|vao))?(?!\p{L})[\s:,–-]*/iu

/** "Mục 2 nhé", "xem lại mục 2": the section is to be opened. */
const ALONE =
  /^\s*(?:(?:dạ|da|à|cho|xem|lại|lai|mở|mo|về|ve|quay|sang|qua|tới|làm|lam|em|chị|cô|thầy|tôi|mình)\s+){0,4}(?:mục|muc|câu|cau|phần|phan)\s*(?:số\s*|so\s*)?\d{1,2}(?:\s+(?:nhé|nhe|ạ|a|đi|di|em|giúp|giup)){0,2}[\s.!]*$/iu

/** Whether it names a section and says nothing of it. */
export const namesSectionAlone = (text: string): boolean => text.length <= LONGEST_OPENING && ALONE.test(text)

const LONGEST_OPENING = 60

/** "Mục 2 số lượt là 39": a section told by its number in the middle of something else, without a colon of a list. */
const said = (text: string, numbered: RegExpExecArray): boolean =>
  REMEMBERS.test(text.slice(0, numbered.index)) &&
  /^\s*:?\s*(?:(?:là|la|có|co|số|so|chưa|chua|không|khong|ko)\s|[\d])/iu.test(text.slice(numbered[0].length)) &&
  !/[:;]/.test(text.replace(/^[^:]*:/u, ''))

/** What somebody says who remembers: "à mục 1 là 7 lần". */
const REMEMBERS = /^\s*(?:(?:à|ờ|ơ|ồ|dạ|quên)[\s,]+){0,2}$/iu

function turned(text: string): { readonly right: string; readonly wrong?: string } {
  const but = NOT_BUT.exec(text)
  if (but?.[1] !== undefined && but[2] !== undefined) return { right: but[2], wrong: but[1] }
  const rather = RATHER.exec(text)
  if (rather?.[1] !== undefined && rather[2] !== undefined) {
    // "5 lần chứ không phải 4, tổ còn trồng cây": the wrong one is the number alone.
    const [wrong = '', ...behind] = rather[2].split(/[,;](?!\d)/u)
    return { right: [rather[1], ...behind].join(','), wrong }
  }
  return madeInto(text) ?? { right: text }
}

/** "60 lượt sửa thành 65 lượt", "60 lượt đổi thành 65": the wrong first, its unit told once or twice. */
const INTO = /(?<!\p{L})(?:sửa|sua|đổi|doi|chỉnh|chinh)(?:\s+(?:lại|lai))?\s+(?:thành|thanh|là|la)\s+/iu
/** "4 em nhầm 3 em"; of "4 em, ghi nhầm 3 em" nobody knows which is wrong. */
const SLIPPED =
  /(?<!(?:ghi|gõ|go|viết|viet|đếm|dem|báo|bao)\s+)(?<!\p{L})(?:nhầm|nham)(?:\s*[,:]|\s+(?:là|la|phải|phai))*\s+(?=\d)/iu
/** One number put right is told in a line. */
const LONGEST = 300
const ENDS_COUNTED = /\d[\d.,/]*(?:\s+\p{L}+){0,3}$/u

function madeInto(text: string): { readonly right: string; readonly wrong: string } | undefined {
  const into = text.length > LONGEST ? null : (INTO.exec(text) ?? SLIPPED.exec(text))
  if (!into) return undefined
  const wrong = text.slice(0, into.index).replace(/[\s,]+$/, '')
  const right = text.slice(into.index + into[0].length)
  const [numbers, meant] = [wrong, right].map(each => each.match(/\d[\d.,/]*/g) ?? [])
  if (!ENDS_COUNTED.test(wrong) || !meant?.length) return undefined
  if (/^\d[\d.,]*[\s.!]*$/.test(right)) return { right: wrong.replace(/\d[\d.,/]*(?=\D*$)/, right), wrong }
  // "3 buổi, 60 lượt sửa thành 65 lượt": what stands ahead is told as well.
  const isLast = (numbers?.length ?? 0) > 1 && meant.length === 1
  return { right: isLast ? wrong.replace(/\d[\d.,/]*\D*$/, right) : right, wrong }
}

/** "Tiền hỗ trợ ghi lại là 2 triệu rưỡi". */
const MIDDLE =
  /(?<![\p{L}\p{N}])(?:ghi|sửa|đổi|chỉnh|tính|báo)\s+(?:lại\s+)?(?:là|thành|lại)(?:\s+(?:là|thành))?(?![\p{L}\p{N}])/giu

/** When it was told says nothing of what. */
const JUST_NOW = /(?<!\p{L})(?:hồi|lúc|ban|khi)\s+nãy(?!\p{L})/giu
/** Behind the number too, where "em" and "thầy" are what is counted. */
const RIGHT_NOW = /\s+(?:mới|moi)\s+(?:đúng|dung|phải|phai)(?:\s+(?:ạ|nhé|nha|em|chị|cô|thầy))*[\s.!]*$/iu

const trimmed = (text: string): string =>
  text
    .replace(MIDDLE, ' ')
    .replace(JUST_NOW, ' ')
    .replace(RIGHT_NOW, '')
    .replace(HEAD_WORDS, '')
    .replace(TAIL_WORDS, '')
    .replace(/^[\s,.:;–-]+/, '')
    .trim()
