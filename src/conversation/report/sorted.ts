import { answerTo } from '../../domain/form.ts'
import { saysRight, saysWrong } from '../../domain/reading/reply.ts'
import { moveToSuperior } from '../../domain/wording/sort-wishes.ts'
import type { Action } from '../action.ts'
import { type Step, stay } from '../effect.ts'
import type { ReportFlow, Wait } from '../vocabulary/report-flow.ts'
import { appendAnswer, setText, type Words } from './answer.ts'
import { ask, askNext } from './ask.ts'
import { type Draft, promptOf } from './draft.ts'
import { finishFigures } from './figures.ts'
import { sortedMessage, wishesAt } from './sorted-message.ts'

export type WishesAction = Extract<Action, { do: `wishes.${string}` }>
type Asked = Extract<Wait, { for: 'wishes' }>

/** A button under wishes said back by where they go. undefined when there is nothing to do. */
export function pressWishes(draft: Draft, flow: ReportFlow | undefined, action: WishesAction): Step | undefined {
  const { prompt } = action.about
  const progress = flow?.wait.for === 'wishes' ? flow : undefined
  switch (action.do) {
    case 'wishes.right':
      return progress && looked(draft, progress, prompt)
    case 'wishes.superior':
      return moveWishes(draft, progress, prompt)
    case 'wishes.again':
      return ask(draft, progress ?? { single: true }, prompt, 'plain')
  }
}

/** They have been looked at as they stand: on with the report. */
function looked(draft: Draft, progress: ReportFlow, id: string): Step {
  const { key } = wishesAt(draft, id) ?? {}
  const agreed = [...(progress.agreed ?? []), ...(key === undefined ? [] : [key])]
  return askNext(draft, { ...progress, agreed }, id)
}

/** "Chuyển sang Sở": every wish of the section goes to the superior; where they are now is said, and the report goes on. */
function moveWishes(draft: Draft, progress: ReportFlow | undefined, id: string): Step | undefined {
  const prompt = promptOf(draft, id)
  const answer = answerTo(draft.report.answers, id)
  if (!prompt?.wishes || answer?.state !== 'given') return undefined
  const text = moveToSuperior(draft.facts.plan, prompt, answer.text, prompt.wishes.toSuperior)
  if (text === answer.text.normalize('NFC')) return undefined
  const put = setText(draft, id, text)
  const told = sortedMessage(put, id, false)
  const moved = { ...put, effects: [...put.effects, ...(told ? [told] : [])] }
  return progress ? looked(moved, progress, id) : stay(moved, ...moved.effects)
}

/** A reply typed: that all is where it belongs, that it is not, or more of the same section. */
export function takeSorted(draft: Draft, flow: ReportFlow, { prompt: id }: Asked, words: Words): Step {
  const prompt = promptOf(draft, id)
  if (!prompt || saysRight(words.text)) return looked(draft, flow, id)
  if (saysWrong(words.text)) return ask(draft, flow, id, 'plain')
  const taken = appendAnswer(draft, prompt, words)
  return finishFigures(taken.draft, flow, id, { doubts: taken.doubts })
}
