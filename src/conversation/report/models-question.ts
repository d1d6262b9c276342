import type { Choice } from '../action.ts'
import { type Message, say } from '../effect.ts'
import type { About } from '../vocabulary/about.ts'
import type { Wait } from '../vocabulary/report-flow.ts'
import type { Draft } from './draft.ts'
import { type Models, modelsAt } from './models.ts'
import { waysOut } from './ways-out.ts'

type Asked = Extract<Wait, { for: 'models' }>

/** Model 29: the names that are missing, whether one is recognised, then all of them for one tap. */
export function modelsQuestion(draft: Draft, wait: Asked): Message | undefined {
  const told = modelsAt(draft, wait.prompt)
  if (!told) return undefined
  const about: About = { obligation: draft.report.obligation.id, prompt: wait.prompt }
  const { ask, model = '', misses = 0 } = wait
  const { named, models, count } = told
  const choices =
    ask === 'names'
      ? namesChoices(about, told, wait)
      : ask === 'status'
        ? statusChoices(about, model)
        : rightChoices(about, told)
  return say({ say: 'models', ask, named, models, count, model, misses }, [...choices, ...waysOut(about.obligation)], {
    digits: ask === 'right' ? 'choose' : 'answer',
    about,
  })
}

function namesChoices(about: About, { models }: Models, { model }: Asked): readonly Choice[] {
  const [n] = [models.length]
  return [
    ...(model === undefined ? [] : [{ word: 'right' as const, action: { do: 'models.name' as const, about, model } }]),
    ...(n === 0
      ? []
      : [{ word: 'only-so-many' as const, values: { n }, action: { do: 'models.only' as const, about } }]),
    { word: 'add-later', action: { do: 'models.later', about } },
  ]
}

const statusChoices = (about: About, model: string): readonly Choice[] => [
  { word: 'recognised', action: { do: 'models.yes', about, model } },
  { word: 'not-yet', action: { do: 'models.no', about, model } },
]

function rightChoices(about: About, { models }: Models): readonly Choice[] {
  const bare = models.findLastIndex(({ deed }) => deed === '')
  const model = models[bare]
  const right = { do: 'models.right', about } as const
  const drop: readonly Choice[] =
    model && models.length > 1
      ? [{ word: 'drop-model', values: { n: bare + 1 }, action: { do: 'models.drop', about, model: model.name } }]
      : []
  const again: Choice = { word: 'mend', action: { do: 'models.again', about } }
  return model
    ? [{ word: 'add-later', action: right }, { word: 'right', action: right, typedOnly: true }, ...drop, again]
    : [{ word: 'right', action: right }, again]
}
