import { answerTo } from '../../domain/form.ts'
import { isSettled } from '../../domain/obligation.ts'
import type { Prompt } from '../../domain/plan.ts'
import { fold } from '../../domain/reading/fold.ts'
import type { ModelTold } from '../../domain/reading/models.ts'
import { withoutModel } from '../../domain/reading/models-edit.ts'
import { type Removal, removalIn } from '../../domain/reading/removal.ts'
import type { Answer } from '../../domain/report.ts'
import type { Choice } from '../action.ts'
import { type Message, type Step, say, stay } from '../effect.ts'
import type { RemovalAction } from '../vocabulary/removal.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import { ask, askNext, showPreview } from './ask.ts'
import type { Open } from './beside.ts'
import { ackOf, type Draft, numberOf, promptOf, putAnswer } from './draft.ts'
import { finishFigures } from './figures.ts'
import { modelsAt, putModels } from './models.ts'
import { openAgain } from './open-again.ts'
import { askedIn } from './progress.ts'
import { isFollowUp, isQuestion } from './while-reporting.ts'

/** `flow`: where the report stands under the pen; undefined outside it, and once it has been handed in. */
type Place = Open & { readonly draft: Draft }
type Remove = Extract<RemovalAction, { do: 'report.remove' }>
type PutBack = Extract<RemovalAction, { do: 'report.put-back' }>

/**
 * "Xoá mục 5", "bỏ mô hình Tủ sách": asked once, with a button. undefined when nothing of the kind is said, or nothing of
 * the report is meant by it.
 */
export function removalSaid(place: Place, text: string): Step | undefined {
  const { draft, flow } = place
  const removal = removalIn(text)
  if (!removal) return undefined
  if (draft.report.obligation.state === 'accepted') return tooLate(draft)
  if ('section' in removal) return askSectionGone(place, removal)
  const found = modelMeant(draft, removal.model)
  if (found) return stay(draft, askGone(draft, found.prompt, found.alone ? {} : { model: found.model.name }))
  // At an open question it may be told of the school's own doings.
  const asks = flow === undefined || isQuestion(flow.wait) || flow.wait.for === 'models-again'
  const told = asks ? undefined : toldByNames(draft)
  return told && stay(draft, askGone(draft, told, { unknown: removal.model }))
}

/** Whoever sees to the reports has taken it: it is changed when that person asks for more. */
export const tooLate = (draft: Draft): Step =>
  stay(draft, say({ say: 'edit-too-late', unit: draft.report.unit }, [], { lasting: true }))

function askSectionGone({ draft, flow }: Place, { section }: Extract<Removal, { section: number }>): Step {
  const prompt = draft.prompts[section - 1]
  const answer = prompt && answerTo(draft.report.answers, prompt.id)
  if (prompt && answer && answer.state !== 'skipped') return stay(draft, askGone(draft, prompt, {}))
  const none = { say: 'remove-none', number: section, ...(prompt ? { label: prompt.label } : {}) } as const
  return flow ? openAgain(draft, flow, () => none) : stay(draft, say(none, [], { lasting: true }))
}

/** Asked before anything is taken out. */
export function askGone(
  draft: Draft,
  prompt: Prompt,
  what: { readonly model?: string; readonly unknown?: string },
): Message {
  const ack = ackOf(draft, prompt.id)
  if (!ack) return say({ say: 'remove-none', number: numberOf(draft, prompt.id), label: prompt.label })
  const about = { obligation: draft.report.obligation.id, prompt: prompt.id }
  const at = ack.answer.updatedAt.toMillis()
  const { model } = what
  const gone: Choice =
    model === undefined
      ? { word: 'remove', values: { n: ack.number }, action: { do: 'report.remove', about, at } }
      : { word: 'remove-model', action: { do: 'report.remove', about, at, model } }
  const leave: Choice = { word: 'leave-as-is', action: { do: 'report.leave-it', obligation: about.obligation } }
  return say({ say: 'remove-ask', ack, ...what }, [gone, leave], { digits: 'answer' })
}

/** The model that is called so, by its name, a part of it or its place; `alone`: its section tells no other. */
function modelMeant(
  draft: Draft,
  called: string,
): { readonly prompt: Prompt; readonly model: ModelTold; readonly alone: boolean } | undefined {
  for (const prompt of draft.prompts) {
    const models = modelsAt(draft, prompt.id)?.models ?? []
    const model = /^\d{1,2}$/.test(called) ? models[Number(called) - 1] : calledSo(models, fold(called))
    if (model) return { prompt, model, alone: models.length === 1 }
  }
  return undefined
}

function calledSo(models: readonly ModelTold[], called: string): ModelTold | undefined {
  if (called.length < 3) return undefined
  const names = models.map(model => ({ model, name: fold(model.name) }))
  const close = names.filter(({ name }) => name.includes(called) || called.includes(name))
  return (names.find(({ name }) => name === called) ?? (close.length === 1 ? close[0] : undefined))?.model
}

const toldByNames = (draft: Draft): Prompt | undefined => draft.prompts.find(({ id }) => modelsAt(draft, id))

/** A number typed next is meant for what is open. */
const ASIDE = { lasting: true, digits: 'answer' } as const

/** One tap: it is out, with a button that puts it back. undefined when the answer has changed since it was asked. */
export function remove(draft: Draft, flow: ReportFlow | undefined, { about, at, model }: Remove): Step | undefined {
  const before = answerTo(draft.report.answers, about.prompt)
  if (!before || before.state === 'skipped' || before.updatedAt.toMillis() !== at) return undefined
  const models = model === undefined ? undefined : modelsAt(draft, about.prompt)
  const next =
    models && model !== undefined
      ? putModels(draft, models, withoutModel(before.text, model))
      : // Its messages stay known, so that it can be put back whole.
        putAnswer(
          draft,
          { ...without(before), state: 'skipped', text: '', figures: [], authorId: draft.me.id },
          [],
          false,
        )
  const ack = ackOf(next, about.prompt)
  const { state, text, figures, doubts } = before
  const after = answerTo(next.report.answers, about.prompt)?.updatedAt.toMillis() ?? at
  const kept = { state, text, figures, ...(doubts ? { doubts } : {}) }
  const back: Choice = { word: 'undo-change', action: { do: 'report.put-back', about, at: after, ...kept } }
  const told = ack && say({ say: 'removed', ack, ...(model === undefined ? {} : { model }) }, [back], ASIDE)
  return goOn(told ? { ...next, effects: [...next.effects, told] } : next, flow, about.prompt)
}

const without = ({ doubts: _, ...answer }: Answer): Answer => answer

/** "Hoàn tác": as it stood. undefined when the section has been answered since. */
export function putBack(draft: Draft, flow: ReportFlow | undefined, action: PutBack): Step | undefined {
  const { about, at, state, text, figures, doubts = [] } = action
  const now = answerTo(draft.report.answers, about.prompt)
  if (now?.updatedAt.toMillis() !== at) return undefined
  const next = putAnswer(draft, { ...now, state, text, figures, doubts, authorId: draft.me.id }, [], false)
  const ack = ackOf(next, about.prompt)
  const told = ack && say({ say: 'put-back', ack }, [], { lasting: true })
  return goOn(told ? { ...next, effects: [...next.effects, told] } : next, flow, about.prompt)
}

/** "Để nguyên": what is open is asked again. */
export const leaveIt = (draft: Draft, flow: ReportFlow | undefined): Step =>
  flow
    ? openAgain(draft, flow, ({ waiting }) => (waiting ? { say: 'still-waiting', waiting } : { say: 'left-as-is' }))
    : stay(draft, say({ say: 'left-as-is' }))

/** The report goes on where it stood; what was asked about the very section is asked no more. */
function goOn(draft: Draft, flow: ReportFlow | undefined, promptId: string): Step {
  // What has been handed in is shown as it would be handed in anew.
  if (!flow) return isSettled(draft.report.obligation) ? showPreview(draft, {}) : stay(draft, ...draft.effects)
  if (flow.wait.for === 'preview') return showPreview(draft, askedIn(flow))
  const { previous: _, ...progress } = flow
  if (flow.prompt === promptId && isQuestion(flow.wait)) return ask(draft, progress, promptId, 'plain')
  if (flow.prompt === promptId && isFollowUp(flow.wait)) {
    return answerTo(draft.report.answers, promptId)?.state === 'given'
      ? finishFigures(draft, progress, promptId, {})
      : askNext(draft, progress, promptId)
  }
  const prompt = promptOf(draft, flow.prompt)
  return prompt
    ? openAgain(draft, flow, waiting => ({ say: 'still-waiting', ...waiting }))
    : askNext(draft, flow, undefined)
}
