import { answerTo } from '../../domain/form.ts'
import { correctionIn } from '../../domain/reading/doorman/correction.ts'
import type { AnswerPiece } from '../../domain/report.ts'
import type { Choice } from '../action.ts'
import { type Effect, type Message, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Input } from '../input.ts'
import type { Session } from '../session.ts'
import type { Turn, WithSession } from '../turn.ts'
import type { Wait } from '../vocabulary/report-flow.ts'
import type { Taken } from './answer.ts'
import { ackOf, type Draft, openDraft, promptOf } from './draft.ts'
import { editAnswer } from './edit.ts'
import { finishFigures } from './figures.ts'
import { openMisfit } from './misfits.ts'

type EditInput = Extract<Input, { kind: 'edit' }>

/** An earlier message was edited on the phone: that answer changes, and the person is told how (product.md 4). */
export function reportEdit(turn: Turn, input: EditInput): Step {
  const { facts } = turn
  const caption = recaption(facts, input)
  const piece = facts.piece ?? captionPiece(facts)
  const draft = openDraft(turn)
  const prompt = piece && draft && promptOf(draft, piece.promptId)
  if (!piece || !draft || !prompt) return stay(turn, ...caption)
  if (draft.report.obligation.state === 'accepted') {
    return stay(turn, say({ say: 'edit-too-late', unit: draft.report.unit }))
  }
  if (piece.messageId.includes('#')) return stay(turn, say({ say: 'edit-whole' }, [review(piece)], { lasting: true }))
  // A caption taken away leaves its photo where it is.
  if (!facts.piece && input.text.trim() === '') return stay(turn, ...caption)
  // The channel tells of edits that change nothing, too: there is nothing to say.
  const text = wordsOf(draft, piece, input.text)
  if (text.trim() === piece.text.trim()) return stay(turn, ...caption)
  const taken = editAnswer(draft, prompt, { ...piece, text }, facts.pieces)
  const told = editedMessage(draft, taken.draft, piece, text)
  return asksAgain(turn.session, draft, prompt.id, taken)
    ? asking(turn, taken, prompt.id, [...caption, ...told])
    : stay(turn, ...taken.draft.effects, ...caption, ...told)
}

/** "Thêm mục 1: phổ biến nội quy": of an addition only what is added is kept, when it is edited too. */
function wordsOf(draft: Draft, { promptId }: AnswerPiece, text: string): string {
  const added = correctionIn(text)
  if (added?.how !== 'add' || added.place.by !== 'number' || added.text === '') return text
  return draft.prompts[added.place.number - 1]?.id === promptId ? added.text : text
}

const review = ({ obligationId: obligation }: AnswerPiece): Choice => ({
  word: 'review',
  action: { do: 'report.review', obligation },
})

/** The caption kept beside the file says what the message says now. */
function recaption({ attachment }: Facts, { text, messageId }: EditInput): readonly Effect[] {
  return attachment && attachment.caption !== text ? [{ effect: 'recaption', messageId, caption: text }] : []
}

/** A photo without words got some: they are words of its section. */
function captionPiece({ attachment, chat }: Facts): AnswerPiece | undefined {
  if (!attachment || attachment.obligationId === null || attachment.promptId === '') return undefined
  const { obligationId, promptId, messageId } = attachment
  return { obligationId, promptId, chat, messageId, text: '' }
}

const FOLLOW_UPS: readonly Wait['for'][] = ['doubt', 'figure', 'misfit', 'models', 'wishes', 'hosting', 'host-count']

/**
 * A follow-up about the old words is put anew; a doubt about the new ones is asked at once where no other question
 * would be lost.
 */
function asksAgain({ flow }: Session, draft: Draft, promptId: string, { doubts, draft: taken }: Taken): boolean {
  if (flow === null) return doubts.length > 0
  if (flow.name !== 'report' || flow.obligation !== draft.report.obligation.id) return false
  if (FOLLOW_UPS.includes(flow.wait.for)) return flow.prompt === promptId
  const unclear = doubts.length > 0 || openMisfit(taken, promptId, flow.agreed) !== undefined
  return unclear && (flow.wait.for === 'answer' || flow.wait.for === 'preview')
}

function asking(turn: WithSession, taken: Taken, promptId: string, told: readonly Effect[]): Step {
  const { session } = turn
  const progress = session.flow?.name === 'report' ? session.flow : {}
  const { draft, doubts, hasFigures } = taken
  const next = finishFigures(draft, progress, promptId, { doubts, askFigure: !hasFigures })
  const messages = next.effects.filter(effect => effect.effect === 'say')
  return {
    session: next.session,
    effects: [...next.effects.filter(effect => effect.effect !== 'say'), ...told, ...messages],
  }
}

/** "Đã sửa mục 2: 2 buổi → 3 buổi." */
function editedMessage(before: Draft, after: Draft, piece: AnswerPiece, text: string): readonly Message[] {
  const ack = ackOf(after, piece.promptId)
  const was = ackOf(before, piece.promptId)
  const { obligation } = after.report
  const submitted = obligation.state === 'submitted'
  const choices: readonly Choice[] = submitted
    ? [{ word: 'submit-again', action: { do: 'report.submit', obligation: obligation.id } }]
    : []
  if (!ack || !answerTo(after.report.answers, piece.promptId)) return []
  const words = { before: piece.text, after: text }
  return [say({ say: 'edited', ack, submitted, words, ...(was ? { was } : {}) }, choices, { lasting: true })]
}
