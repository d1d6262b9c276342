import { answerTo, indicatorsOf } from '../../domain/form.ts'
import type { Named } from '../../domain/indicator-parts.ts'
import type { Prompt } from '../../domain/plan.ts'
import { readConsent } from '../../domain/reading/consent.ts'
import { readFigures } from '../../domain/reading/figures.ts'
import { type ModelTold, readModels } from '../../domain/reading/models.ts'
import { asNames, nameToAsk, recognisedReply, saysNoName } from '../../domain/reading/models-edit.ts'
import { saysRight, saysSame } from '../../domain/reading/reply.ts'
import { goTo, type Step, say } from '../effect.ts'
import type { About } from '../vocabulary/about.ts'
import type { ReportFlow, Wait } from '../vocabulary/report-flow.ts'
import { answerWithout, appendAnswer, takeAnswer, type Words } from './answer.ts'
import { askModel, askNext } from './ask.ts'
import { type Draft, promptOf, putAnswer } from './draft.ts'
import { askBack, finishFigures } from './figures.ts'
import { namesKey } from './models.ts'
import { modelsBefore } from './models-again-question.ts'
import { waysOut } from './ways-out.ts'
import { keepBeside } from './words-beside.ts'

type Asked = Extract<Wait, { for: 'models-again' }>
export type AgainAction = { readonly do: 'models.same' | 'models.anew' | 'models.ended' | 'models.no-more' }

/** A button under a model of the half-year. undefined when its question is no longer the open one. */
export function pressAgain(draft: Draft, flow: ReportFlow, action: AgainAction): Step | undefined {
  const { wait } = flow
  const before = wait.for === 'models-again' ? modelsBefore(draft, wait.prompt) : undefined
  if (!before || wait.for !== 'models-again') return undefined
  const { prompt, at } = wait
  const model = before.models[at]
  if (!model) return action.do === 'models.no-more' ? noMore(draft, flow, before.prompt) : undefined
  if (action.do === 'models.ended') return askModel(draft, flow, prompt, at + 1)
  if (action.do === 'models.same')
    return askModel(withModel(draft, before.prompt, before.named, model), flow, prompt, at + 1)
  const about: About = { obligation: draft.report.obligation.id, prompt }
  const question = say({ say: 'model-anew', named: before.named, model }, waysOut(about.obligation), {
    digits: 'answer',
    about,
  })
  return goTo(draft, { ...flow, wait: { ...wait, anew: true } }, ...draft.effects, question)
}

/** None that goes on and none that is new is an answer too. */
function noMore(draft: Draft, flow: ReportFlow, prompt: Prompt): Step {
  if (answerTo(draft.report.answers, prompt.id)) return finishFigures(draft, flow, prompt.id, {})
  return askNext(answerWithout(draft, prompt, 'none'), flow, prompt.id)
}

/**
 * "Bỏ qua", "hết rồi" where names are told: what was told stands, the rest is not asked for any more.
 * undefined where no names are.
 */
export function letModelsGo(draft: Draft, flow: ReportFlow): Step | undefined {
  const { wait } = flow
  if (wait.for === 'models' && wait.ask === 'names') {
    const agreed = [...(flow.agreed ?? []), namesKey(wait.prompt)]
    return finishFigures(draft, { ...flow, agreed }, wait.prompt, {})
  }
  const prompt = wait.for === 'models-again' ? promptOf(draft, wait.prompt) : undefined
  if (!prompt) return undefined
  if (answerTo(draft.report.answers, prompt.id)) return finishFigures(draft, flow, prompt.id, {})
  return askNext(answerWithout(draft, prompt, 'skipped'), flow, prompt.id)
}

/** A reply typed: the model in other words, a further one, or that there is no other. */
export function takeAgain(draft: Draft, flow: ReportFlow, wait: Asked, words: Words): Step {
  const before = modelsBefore(draft, wait.prompt)
  if (!before) return askNext(draft, flow, wait.prompt)
  const { prompt, models } = before
  const asksMore = wait.at >= models.length
  const reply = readConsent(words.text)
  if (asksMore && (reply === 'no' || saysNoName(words.text))) return noMore(draft, flow, prompt)
  if (!asksMore && !wait.anew && (reply === 'no' || saysRight(words.text)))
    return (
      pressAgain(draft, flow, { do: saysRight(words.text) ? 'models.same' : 'models.ended' }) ??
      askNext(draft, flow, prompt.id)
    )
  // Nothing new, nothing known: what was told for the half-year stands, and is said back.
  if (!asksMore && (saysNoName(words.text) || (!wait.anew && saysSame(words.text)))) return allSame(draft, flow, wait)
  // Numbers without a name answer the section as a whole.
  if (readModels(words.text).models.length === 0 && tellsFigures(draft, prompt, words.text)) {
    const whole = takeAnswer(draft, prompt, words)
    return finishFigures(whole.draft, flow, prompt.id, { doubts: whole.doubts })
  }
  const model = wait.anew ? undefined : models[wait.at]
  if (model && readModels(words.text).models.length === 0) {
    // "Vẫn mô hình đó, đã được công nhận rồi".
    const state = recognisedReply(words.text)
    if (state) {
      const known = withModel(draft, prompt, before.named, { ...model, recognised: state.recognised })
      const told = state.beside === '' ? known : keepBeside(known, prompt.id, { ...words, text: state.beside })
      return askModel(told, flow, prompt.id, wait.at + 1) ?? askNext(told, flow, prompt.id)
    }
    // "Cả năm" is no model in other words: nothing of it takes the place of the one that was asked about.
    if (wordsIn(words.text) < FEWEST_OTHER_WORDS) return askedAgain(draft, flow, wait)
  }
  const perhaps = asksMore ? nameToAsk(words.text) : undefined
  const taken = appendAnswer(draft, prompt, { ...words, text: asNames(words.text, asksMore) })
  if (perhaps !== undefined)
    return askBack(taken.draft, flow, { for: 'models', prompt: prompt.id, ask: 'names', model: perhaps })
  if (!asksMore) return askModel(taken.draft, flow, prompt.id, wait.at + 1) ?? askNext(taken.draft, flow, prompt.id)
  return finishFigures(taken.draft, flow, prompt.id, { doubts: taken.doubts })
}

/** With fewer words nobody tells what a model does now. */
const FEWEST_OTHER_WORDS = 4
const wordsIn = (text: string): number => text.trim().split(/\s+/u).length

function askedAgain(draft: Draft, flow: ReportFlow, wait: Asked): Step {
  const { previous: _, ...progress } = flow
  const again = { ...draft, effects: [...draft.effects, say({ say: 'model-unclear' }, [], { lasting: true })] }
  return askModel(again, progress, wait.prompt, wait.at) ?? askNext(again, progress, wait.prompt)
}

const tellsFigures = (draft: Draft, prompt: Prompt, text: string): boolean =>
  readFigures(text, indicatorsOf(draft.facts.plan, prompt)).figures.length > 0

/** "Như kỳ trước", "vẫn vậy": of all that are left. */
function allSame(draft: Draft, flow: ReportFlow, wait: Asked): Step {
  const before = modelsBefore(draft, wait.prompt)
  if (!before) return askNext(draft, flow, wait.prompt)
  const { prompt, named, models } = before
  const next = models.slice(wait.at).reduce((told, model) => withModel(told, prompt, named, model), draft)
  return askModel(next, flow, prompt.id, models.length) ?? askNext(next, flow, prompt.id)
}

/** The model goes on as it was told: its words are those of the half-year. */
function withModel(draft: Draft, prompt: Prompt, named: Named, { name, deed, recognised }: ModelTold): Draft {
  const status = recognised === undefined ? '' : recognised ? named.recognised : named.notYet
  const line = `“${name}”: ${[deed, status].filter(Boolean).join('; ')}`.replace(/:\s*$/u, '')
  const known = answerTo(draft.report.answers, prompt.id)
  const text = [known?.text, line].filter(Boolean).join('\n')
  const { figures } = readFigures(text, indicatorsOf(draft.facts.plan, prompt))
  const answer = {
    promptId: prompt.id,
    state: 'given' as const,
    text,
    figures,
    authorId: draft.me.id,
    updatedAt: draft.facts.now,
  }
  return putAnswer(draft, answer, [], known === undefined)
}
