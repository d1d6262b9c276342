import { answerTo } from '../../domain/form.ts'
import { tellsSomething } from '../../domain/reading/behind.ts'
import { readConsent } from '../../domain/reading/consent.ts'
import { mends } from '../../domain/reading/doorman/correction.ts'
import { listen } from '../../domain/reading/doorman/listen.ts'
import { readNumber } from '../../domain/reading/number.ts'
import { saysNotSure, saysRight, saysWrong } from '../../domain/reading/reply.ts'
import { holdsWords } from '../../domain/reading/same-words.ts'
import type { Message } from '../effect.ts'
import type { WordsAdded } from '../vocabulary/figures.ts'
import { pieceOf, type Words } from './answer.ts'
import { type Draft, numberOf, promptOf, putAnswer } from './draft.ts'
import { earOf } from './heard.ts'

/**
 * Whether words beside a question about an answer tell something, though they do not reply to it: "đông lắm em ơi"
 * does, "cảm ơn em", "không" and "chưa đúng" do not.
 */
function tellsBeside(draft: Draft, promptId: string, text: string): boolean {
  const prompt = promptOf(draft, promptId)
  // Of a register no words are kept; "95%" is a number that cannot be told, and no word.
  if (prompt?.figuresOnly || !/\p{L}/u.test(text)) return false
  if (TAKES_BACK.test(text)) return false
  const heard = prompt && listen(text, earOf(draft.facts, prompt))
  if (!heard || heard.why === 'nothing' || (heard.kind !== 'answer' && heard.kind !== 'unsure')) return false
  return readConsent(text) === 'other' && !saysRight(text) && !saysWrong(text) && !saysNotSure(text)
}

/** "Xóa buổi cuối", "thôi giữ lại": wanted of the report, and no part of it. */
const TAKES_BACK = /^\s*(?:xóa|xoá|xoa|hủy|huỷ|thôi|thoi)(?!\p{L})/iu

/** Nothing that was said is lost: such words are more of the answer, and are said back with what is asked next. */
export function keepBeside(draft: Draft, promptId: string, words: Words): Draft {
  const answer = answerTo(draft.report.answers, promptId)
  if (answer?.state !== 'given' || !tellsBeside(draft, promptId, words.text)) return draft
  if (holdsWords(answer.text, words.text)) return draft
  const text = [answer.text, words.text].filter(Boolean).join('\n')
  const piece = { ...pieceOf(draft, promptId, words), indicator: null }
  return besideAdded(putAnswer(draft, { ...answer, text }, [piece], false), promptId, words.text)
}

/**
 * What a reply tells besides: "trường chủ trì, tổ có trồng cây" is an answer and something done. Where no clause of it
 * replies by itself it was understood as a whole, and all of it was the reply.
 * @param replies whether a clause says nothing but the reply
 */
export function keepRest(draft: Draft, promptId: string, words: Words, replies: (clause: string) => boolean): Draft {
  const rest = restOf(words.text, replies)
  return rest === undefined ? draft : keepBeside(draft, promptId, { ...words, text: rest })
}

/** Its clauses beside the reply; undefined where there are none, and where no clause replies by itself. */
export function restOf(text: string, replies: (clause: string) => boolean): string | undefined {
  const clauses = text.split(/[,;\n]|\.(?=\s|$)/u).map(each => each.trim())
  const rest = clauses.filter(each => tellsSomething(each) && !replies(each))
  return rest.length === 0 || rest.length === clauses.length ? undefined : rest.join('; ')
}

/** A clause that is a number, puts one right or says that it is right. */
export const isNumberReply = (clause: string): boolean =>
  /\d/.test(clause) || readNumber(clause) !== undefined || mends(clause) || saysRight(clause)

/** Marks what was added, to be said back. */
export const besideAdded = (draft: Draft, prompt: string, text: string): Draft => ({
  ...draft,
  added: { prompt, text, beside: true },
})

/** The same of what a step has added by itself. */
export const addedHere = (draft: Draft): Draft =>
  draft.added ? besideAdded(draft, draft.added.prompt, draft.added.text) : draft

/** What was added beside the question, as its next message says it. */
export function addedBeside(draft: Draft): { readonly wordsAdded?: WordsAdded } {
  const { added } = draft
  return added?.beside ? { wordsAdded: { number: numberOf(draft, added.prompt), text: added.text } } : {}
}

/** The question that comes next, with that before it. */
export const withAddedBeside = (draft: Draft, message: Message): Message => ({
  ...message,
  say: { ...message.say, ...addedBeside(draft) },
})
