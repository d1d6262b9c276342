import { indicatorsOf } from '../../domain/form.ts'
import { readConsent } from '../../domain/reading/consent.ts'
import { isCourtesy } from '../../domain/reading/courtesy.ts'
import { listen } from '../../domain/reading/doorman/listen.ts'
import { isNothing, readFigures } from '../../domain/reading/figures.ts'
import { readModels } from '../../domain/reading/models.ts'
import {
  asNames,
  nameToAsk,
  recognisedReply,
  saysNoName,
  withoutModel,
  withWordsOn,
} from '../../domain/reading/models-edit.ts'
import { saysRight, saysSame, saysWrong, withoutHedge } from '../../domain/reading/reply.ts'
import type { Action } from '../action.ts'
import type { Step } from '../effect.ts'
import type { ReportFlow, Wait } from '../vocabulary/report-flow.ts'
import { addTold, pieceOf, setFigure, type Words } from './answer.ts'
import { ask, askNext } from './ask.ts'
import { type Draft, promptOf, putAnswer } from './draft.ts'
import { askBack, finishFigures } from './figures.ts'
import { earOf } from './heard.ts'
import { type Models, modelsAt, modelsKey, namesKey, putModels, statusKey } from './models.ts'
import { withAsked } from './progress.ts'
import { othersAsked } from './told-elsewhere.ts'
import { PATIENCE } from './ways-out.ts'
import { besideAdded } from './words-beside.ts'

type Asked = Extract<Wait, { for: 'models' }>
export type ModelsAction = Extract<
  Action,
  { do: `models.${'later' | 'only' | 'right' | 'again' | 'yes' | 'no' | 'name' | 'drop'}` }
>

const after = (draft: Draft, flow: ReportFlow, prompt: string, ...agreed: readonly string[]): Step =>
  finishFigures(draft, withAsked(flow, ...agreed), prompt, {})

const rightKey = (prompt: string, { models }: Pick<Models, 'models'>): string => modelsKey(prompt, models)

/** A button under the models. undefined when its question is no longer the open one. */
export function pressModels(draft: Draft, flow: ReportFlow, action: ModelsAction): Step | undefined {
  const { wait } = flow
  const told = wait.for === 'models' ? modelsAt(draft, wait.prompt) : undefined
  if (!told || wait.for !== 'models') return undefined
  const { prompt } = wait
  const { text } = told.answer
  switch (action.do) {
    case 'models.later':
      return after(draft, flow, prompt, namesKey(prompt))
    case 'models.only':
      return after(counted(draft, prompt, told, told.models.length), flow, prompt)
    case 'models.name':
      return after(
        putModels(
          draft,
          told,
          text.replace(action.model, name => `“${name}”`),
        ),
        flow,
        prompt,
      )
    case 'models.yes':
    case 'models.no': {
      const words = action.do === 'models.yes' ? told.named.recognised : told.named.notYet
      return after(putModels(draft, told, withWordsOn(text, action.model, words)), flow, prompt)
    }
    case 'models.right':
      return after(draft, flow, prompt, rightKey(prompt, told))
    case 'models.drop':
      return after(putModels(draft, told, withoutModel(text, action.model)), flow, prompt)
    case 'models.again':
      return ask(draft, flow, prompt, 'plain')
  }
}

function counted(draft: Draft, promptId: string, { indicators }: Models, value: number): Draft {
  const named = indicators.find(indicator => indicator.named)
  return named ? setFigure(draft, promptId, { indicator: named.id, value }) : draft
}

/** A reply typed under the models: the names, whether one is recognised, that all is right, or more about them. */
export function takeModels(draft: Draft, flow: ReportFlow, wait: Asked, words: Words): Step {
  const { prompt, ask: asked, model = '' } = wait
  const told = modelsAt(draft, prompt)
  if (!told) return askNext(draft, flow, prompt)
  const press = (now: Draft, action: ModelsAction): Step => pressModels(now, flow, action) ?? askNext(now, flow, prompt)
  const about = { obligation: draft.report.obligation.id, prompt }
  const reply = readConsent(words.text)
  if (asked === 'names') return takeNames(draft, flow, { wait, told, words })
  if (asked === 'status') {
    const said = recognisedReply(words.text)
    if (said === undefined) return more(draft, flow, { wait, told, words })
    const beside = said.beside === '' ? draft : withMore(draft, { wait, told, words: { ...words, text: said.beside } })
    return press(beside, { do: said.recognised ? 'models.yes' : 'models.no', about, model })
  }
  if (saysRight(words.text)) return press(draft, { do: 'models.right', about })
  return reply === 'no' || saysWrong(words.text)
    ? press(draft, { do: 'models.again', about })
    : more(draft, flow, { wait, told, words })
}

/** What was asked, what stands there of it, and what was typed now. */
type Reply = { readonly wait: Asked; readonly told: Models; readonly words: Words }

function takeNames(draft: Draft, flow: ReportFlow, reply: Reply): Step {
  const { wait, told, words } = reply
  const { prompt, model, misses = 0 } = wait
  const about = { obligation: draft.report.obligation.id, prompt }
  if (model !== undefined && saysRight(words.text))
    return pressModels(draft, flow, { do: 'models.name', about, model }) ?? askNext(draft, flow, prompt)
  if (saysRight(words.text) || saysWrong(words.text)) return goOn(draft, flow, reply)
  if (namesNothing(words.text)) return after(draft, flow, prompt, namesKey(prompt))
  const counts = readModels(words.text).models.length > 0 ? [] : countsIn(draft, words.text, wait.prompt)
  if (counts.length > 0) {
    const known = counts.reduce((next, figure) => setFigure(next, prompt, figure), addTold(draft, prompt, words, null))
    return after(known, flow, prompt, namesKey(prompt))
  }
  const text = `${told.answer.text}\n${asNames(words.text, true)}`
  const perhaps = nameToAsk(words.text)
  if (perhaps === undefined || misses >= PATIENCE) return kept(draft, flow, reply, text)
  const next = withPiece(putModels(draft, told, text), prompt, words)
  return askBack(next, flow, { for: 'models', prompt, ask: 'names', model: perhaps })
}

/** "Chưa đặt tên", "không có", "như cũ": there is no name to come. */
const namesNothing = (text: string): boolean =>
  readConsent(text) !== 'other' || saysNoName(text) || isNothing(text) || saysSame(text)

/** "3 mô hình, công nhận 2", or a bare number: how many they are, without their names. */
function countsIn(draft: Draft, text: string, promptId: string) {
  const prompt = promptOf(draft, promptId)
  const indicators = prompt ? indicatorsOf(draft.facts.plan, prompt) : []
  return readFigures(withoutHedge(text), indicators, prompt ? { others: othersAsked(draft, prompt) } : {}).figures
}

/** Words about the models: of the one that is asked about, of the one nothing was told of yet, or of a further one. */
const more = (draft: Draft, flow: ReportFlow, reply: Reply): Step =>
  isPolite(draft, reply) ? askBack(draft, flow, reply.wait) : goOn(withMore(draft, reply), flow, reply)

/** "Cảm ơn em" is nothing about a model. */
function isPolite(draft: Draft, { wait, words: { text } }: Reply): boolean {
  const prompt = promptOf(draft, wait.prompt)
  return isCourtesy(text) || (prompt !== undefined && listen(text, earOf(draft.facts, prompt)).kind === 'courtesy')
}

/** The same beside a reply that was understood. */
const withMore = (draft: Draft, reply: Reply): Draft => written(draft, reply, besides(reply.told, reply))

/** The answer in these words; what was typed is said back, unless it names a model, which is asked about next. */
function written(draft: Draft, { told, wait, words }: Reply, text: string): Draft {
  const next = withPiece(putModels(draft, told, text), wait.prompt, words)
  const named = modelsAt(next, wait.prompt)?.models.length !== told.models.length
  return named ? next : besideAdded(next, wait.prompt, words.text)
}

function besides({ answer: { text }, models }: Models, { wait, words }: Reply): string {
  const bare = models.filter(({ deed }) => deed === '')
  const about = wait.ask === 'status' ? wait.model : bare.length === 1 ? bare[0]?.name : undefined
  const names = readModels(words.text).models.length > 0
  return about !== undefined && !names ? withWordsOn(text, about, words.text) : `${text}\n${words.text}`
}

/** Kept, and the next thing asked. */
const kept = (draft: Draft, flow: ReportFlow, reply: Reply, text: string): Step =>
  goOn(written(draft, reply, text), flow, reply)

/** What is asked next; the same thing a second time in other words, then it is let go. */
function goOn(draft: Draft, flow: ReportFlow, { wait, told }: Reply): Step {
  const { prompt, ask: asked, model = '' } = wait
  const step = finishFigures(draft, flow, prompt, {})
  const open = step.session.flow?.name === 'report' ? step.session.flow.wait : undefined
  const known = modelsAt(draft, prompt)?.models.length ?? 0
  const again = open?.for === 'models' && open.ask === asked && known === told.models.length
  if (!again || asked === 'right' || (asked === 'status' && open.model !== wait.model)) return step
  const misses = (wait.misses ?? 0) + 1
  const one = asked === 'status' ? { model } : {}
  // Words about the model were no reply, and yet not for nothing: it is asked once more than for a name.
  const most = asked === 'status' ? PATIENCE + 1 : PATIENCE
  if (misses < most) return askBack(draft, flow, { for: 'models', prompt, ask: asked, ...one, misses })
  return after(draft, flow, prompt, asked === 'names' ? namesKey(prompt) : statusKey(prompt, model))
}

function withPiece(draft: Draft, promptId: string, words: Words): Draft {
  const answer = modelsAt(draft, promptId)?.answer
  return answer && promptOf(draft, promptId)
    ? putAnswer(draft, answer, [pieceOf(draft, promptId, words)], false)
    : draft
}
