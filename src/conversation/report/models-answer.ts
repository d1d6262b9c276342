import { readConsent } from '../../domain/reading/consent.ts'
import { readModels } from '../../domain/reading/models.ts'
import { asNames, recognisedReply, saysNoName, withoutModel, withWordsOn } from '../../domain/reading/models-edit.ts'
import { readNumber } from '../../domain/reading/number.ts'
import { saysRight, saysWrong } from '../../domain/reading/reply.ts'
import type { Action } from '../action.ts'
import type { Step } from '../effect.ts'
import type { ReportFlow, Wait } from '../vocabulary/report-flow.ts'
import { pieceOf, setFigure, type Words } from './answer.ts'
import { ask, askNext } from './ask.ts'
import { type Draft, promptOf, putAnswer } from './draft.ts'
import { askBack, finishFigures } from './figures.ts'
import { type Models, modelsAt, modelsKey, namesKey, putModels, statusKey } from './models.ts'
import { PATIENCE } from './ways-out.ts'

type Asked = Extract<Wait, { for: 'models' }>
export type ModelsAction = Extract<
  Action,
  { do: `models.${'later' | 'only' | 'right' | 'again' | 'yes' | 'no' | 'name' | 'drop'}` }
>

const after = (draft: Draft, flow: ReportFlow, prompt: string, ...agreed: readonly string[]): Step =>
  finishFigures(draft, { ...flow, agreed: [...(flow.agreed ?? []), ...agreed] }, prompt, {})

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
  const press = (action: ModelsAction): Step => pressModels(draft, flow, action) ?? askNext(draft, flow, prompt)
  const about = { obligation: draft.report.obligation.id, prompt }
  const reply = readConsent(words.text)
  if (asked === 'names') return takeNames(draft, flow, { wait, told, words })
  if (asked === 'status') {
    const is = recognisedReply(words.text)
    if (is !== undefined) return press({ do: is ? 'models.yes' : 'models.no', about, model })
    return more(draft, flow, { wait, told, words })
  }
  if (saysRight(words.text)) return press({ do: 'models.right', about })
  return reply === 'no' || saysWrong(words.text)
    ? press({ do: 'models.again', about })
    : more(draft, flow, { wait, told, words })
}

/** What was asked, what stands there of it, and what was typed now. */
type Reply = { readonly wait: Asked; readonly told: Models; readonly words: Words }

function takeNames(draft: Draft, flow: ReportFlow, reply: Reply): Step {
  const { wait, told, words } = reply
  const { prompt, model } = wait
  const about = { obligation: draft.report.obligation.id, prompt }
  const said = readConsent(words.text)
  if (model !== undefined && saysRight(words.text))
    return pressModels(draft, flow, { do: 'models.name', about, model }) ?? askNext(draft, flow, prompt)
  if (said !== 'other' || saysNoName(words.text)) return after(draft, flow, prompt, namesKey(prompt))
  const bare = /^\D{0,12}\d{1,2}\D{0,12}$/u.test(words.text) ? readNumber(words.text)?.value : undefined
  if (bare !== undefined) return after(counted(draft, prompt, told, bare), flow, prompt, namesKey(prompt))
  return kept(draft, flow, reply, `${told.answer.text}\n${asNames(words.text)}`)
}

/** Words about the models: of the one that is asked about, of the one nothing was told of yet, or of a further one. */
function more(draft: Draft, flow: ReportFlow, reply: Reply): Step {
  const { wait, told, words } = reply
  const bare = told.models.filter(({ deed }) => deed === '')
  const about = wait.ask === 'status' ? wait.model : bare.length === 1 ? bare[0]?.name : undefined
  const names = readModels(words.text).models.length > 0
  const { text } = told.answer
  const added = about !== undefined && !names ? withWordsOn(text, about, words.text) : `${text}\n${words.text}`
  return kept(draft, flow, reply, added)
}

/** Kept, and the next thing asked; the same thing a second time in other words, then it is let go. */
function kept(draft: Draft, flow: ReportFlow, { wait, told, words }: Reply, text: string): Step {
  const { prompt, ask: asked, model = '' } = wait
  const next = withPiece(putModels(draft, told, text), prompt, words)
  const step = finishFigures(next, flow, prompt, {})
  const open = step.session.flow?.name === 'report' ? step.session.flow.wait : undefined
  if (open?.for !== 'models' || open.ask !== asked || open.model !== wait.model || asked === 'right') return step
  const misses = (wait.misses ?? 0) + 1
  if (misses < PATIENCE) return askBack(next, flow, { ...wait, misses })
  return after(next, flow, prompt, asked === 'names' ? namesKey(prompt) : statusKey(prompt, model))
}

function withPiece(draft: Draft, promptId: string, words: Words): Draft {
  const answer = modelsAt(draft, promptId)?.answer
  return answer && promptOf(draft, promptId)
    ? putAnswer(draft, answer, [pieceOf(draft, promptId, words)], false)
    : draft
}
