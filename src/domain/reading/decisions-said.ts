import { foldedWords } from './fold.ts'

/** "A) đồng ý, b giữ nguyên", "đồng ý cả", "đồng ý hết trừ c": what is said to several proposals that wait at once. */

export type Answer = 'yes' | 'no'
/** One of them, counted from 0. */
export type DecisionSaid = { readonly at: number; readonly answer: Answer }

/** Longer than this it is a direction of its own, in UTF-16 units. */
const LONGEST = 90
/** "Ạ" is said for courtesy; without its mark it would be the first of them. */
const POLITELY = /(?<!\p{L})(?:ạ|à|á|ả)(?!\p{L})/giu
const NAMES = 'abc'

/** A phrase that stands by itself among folded words, with a space at either end. */
const alone = (phrases: string): RegExp => new RegExp(`(?<= )(?:${phrases})(?= )`, 'g')

/** Phrases and what they come to, the longer ones first: a short word answers only where no longer one has taken it. */
const SAID: readonly (readonly [RegExp, 'yes' | 'no' | 'all' | 'rest' | 'except'])[] = [
  [alone('tru|ngoai tru|khong ke'), 'except'],
  [alone('(?:nhung |cac )?(?:viec |cai |muc )?con lai|may cai kia|cac viec khac'), 'rest'],
  [alone('(?:khong|chua) (?:dong y|nhat tri|dong tinh|tan thanh|duyet)|(?:giu|de) nguyen|tu choi'), 'no'],
  [alone('dong y|nhat tri|tan thanh|chap thuan|chap nhan|dong tinh|duyet|cu the|cu vay|cu lam'), 'yes'],
  [alone('(?:het )?(?:tat )?ca(?: (?:2|3|hai|ba))?(?: (?:viec|muc|y))?|het(?: ca)?|toan bo|moi viec'), 'all'],
  [alone('khong|chua'), 'no'],
  [alone('ok|oke|okie|duoc'), 'yes'],
]
/** What is said beside, and means nothing here. */
const BESIDE =
  /^(?:da|vang|u|thi|em|toi|minh|thay|nhe|nha|roi|voi|va|con|viec|muc|y|cau|diem|phan|so|cai|de xuat|nay|do|luon|di|vay|the|thoi|ban|hoa|cho|nua|la|day)$/

type Token = Answer | 'all' | 'rest' | 'except' | number

/**
 * @param count how many wait, named a, b, c
 * @returns what is answered, 'which' where a yes or a no stands alone; undefined for whatever says more than that
 */
export function decisionsSaid(text: string, count: number): readonly DecisionSaid[] | 'which' | undefined {
  if (count < 2 || text.length > LONGEST || /[?？]/u.test(text)) return undefined
  const tokens = tokensOf(text)
  if (!tokens?.some(token => token === 'yes' || token === 'no')) return undefined
  if (tokens.every(token => token === 'yes' || token === 'no')) return 'which'
  // "Đồng ý a" may be said politely: which one is asked.
  if (tokens.length === 2 && tokens[1] === 0 && !NAMED_BEHIND.test(text)) return 'which'
  const said = given(groupsOf(text, tokens), tokens, count)
  return said && said.length > 0 ? said : undefined
}

/** That a letter behind the verb is the name of something. */
const NAMED_BEHIND = /(?:việc|viec|mục|muc|câu|cau|điểm|diem|phần|phan|đề xuất|de xuat)\s+a(?!\p{L})|a\)/iu

function tokensOf(text: string): readonly Token[] | undefined {
  const folded = ` ${foldedWords(text.replace(POLITELY, ' '))} `
  const words = SAID.reduce((rest, [pattern, token]) => rest.replace(pattern, MARK[token]), folded)
  const found = words
    .split(' ')
    .filter(word => word !== '' && !BESIDE.test(word))
    .map(tokenOf)
  return found.every(token => token !== undefined) ? found : undefined
}

/** Signs that no folded word has. */
const MARK = { yes: '+', no: '-', all: '*', rest: '%', except: '/' } as const
const TOKENS: ReadonlyMap<string, Token> = new Map<string, Token>([
  ...Object.entries(MARK).map(([token, mark]) => [mark, token as keyof typeof MARK] as const),
  ...[...NAMES].map((name, at) => [name, at] as const),
])

const tokenOf = (word: string): Token | undefined => TOKENS.get(word)

type Group = { readonly answer: Answer; readonly names: readonly Token[] }

const isVerb = (token: Token | undefined): token is Answer => token === 'yes' || token === 'no'

/** Each clause of its own, in either order; else each verb goes for what stands on its side of it. */
function groupsOf(text: string, tokens: readonly Token[]): readonly Group[] {
  const clauses = text.split(CLAUSES).map(clause => tokensOf(clause) ?? [])
  if (clauses.every(clause => clause.length > 1 && clause.filter(isVerb).length === 1))
    return clauses.map(clause => ({
      answer: clause.find(isVerb) ?? 'no',
      names: clause.filter(token => !isVerb(token)),
    }))
  const groups: { answer: Answer; names: Token[] }[] = []
  for (const token of isVerb(tokens[0]) ? tokens : tokens.toReversed()) {
    if (isVerb(token)) groups.push({ answer: token, names: [] })
    // What stands on the other side of every verb belongs to none.
    else if (groups.length === 0) return []
    else groups.at(-1)?.names.push(token)
  }
  return groups
}

const CLAUSES = /[,;.\n]+/u

function given(groups: readonly Group[], tokens: readonly Token[], count: number): readonly DecisionSaid[] | undefined {
  const named = tokens.filter(token => typeof token === 'number')
  const answers = new Map<number, Answer>()
  for (const { answer, names } of groups) {
    if (names.length === 0) return undefined
    for (const at of meant(names, named, count)) {
      // Two answers to one of them are none.
      if (at >= count || (answers.has(at) && answers.get(at) !== answer)) return undefined
      answers.set(at, answer)
    }
  }
  return [...answers].map(([at, answer]) => ({ at, answer })).sort((one, other) => one.at - other.at)
}

/** "Cả, trừ c", "còn lại": which of them; what is excepted stays open. */
function meant(names: readonly Token[], named: readonly number[], count: number): readonly number[] {
  const every = Array.from({ length: count }, (_, at) => at)
  if (names.includes('except'))
    return names.includes('all') && names.some(name => typeof name === 'number')
      ? every.filter(at => !names.includes(at))
      : []
  if (names.includes('all')) return every
  const told = names.filter(name => typeof name === 'number')
  return names.includes('rest') ? [...told, ...every.filter(at => !named.includes(at))] : told
}
