import type { Named } from '../../domain/indicator-parts.ts'

import type { ModelTold } from '../../domain/reading/models.ts'
import type { About } from './about.ts'
import type { WordsAdded } from './figures.ts'
import { type Buttons, ofAnswer, type Vocabulary } from './kinds.ts'
import type { Ack } from './report-sentences.ts'

/** Answers that are sorted out once more: models told by name, and wishes by where they go. */

export type ModelsAction =
  | { readonly do: 'models.same' | 'models.anew' | 'models.ended' | 'models.no-more'; readonly about: About }
  | { readonly do: 'models.later' | 'models.only' | 'models.right' | 'models.again'; readonly about: About }
  | {
      readonly do: 'models.yes' | 'models.no' | 'models.name' | 'models.drop'
      readonly about: About
      readonly model: string
    }
  | { readonly do: 'wishes.right' | 'wishes.superior' | 'wishes.again'; readonly about: About }

export type ModelsSay = ModelsSentence & { readonly wordsAdded?: WordsAdded }

type ModelsSentence =
  /** What is hard and what is wished, by where it goes. */
  | {
      readonly say: 'sorted'
      readonly number: number
      readonly difficulties: readonly string[]
      readonly toSchool: readonly string[]
      readonly toSuperior: readonly string[]
      /** No wish says that it is the school's, where they go all the same. */
      readonly unaddressed: boolean
      readonly superior: string
      /** Whether it is asked if all stands where it belongs. */
      readonly asks: boolean
    }
  /** Models told by name: those that stand there, of so many; `model` is the one asked about. */
  | {
      readonly say: 'models'
      readonly ask: 'names' | 'status' | 'right'
      readonly named: Named
      readonly models: readonly ModelTold[]
      readonly count: number
      readonly model: string
      readonly misses: number
    }
  /** A model of the half-year: does it go on? `left` come after it. */
  | {
      readonly say: 'model-again'
      readonly ack?: Ack
      readonly number?: number
      readonly total?: number
      readonly named: Named
      readonly model: ModelTold
      readonly left: number
    }
  /** What was typed is no model in other words, and was not kept. */
  | { readonly say: 'model-unclear' }
  | { readonly say: 'model-anew'; readonly named: Named; readonly model: ModelTold }
  | {
      readonly say: 'models-more'
      readonly named: Named
      readonly models: readonly ModelTold[]
    }

export type ModelsWord =
  | 'recognised'
  | 'not-yet'
  | 'add-later'
  | 'only-so-many'
  | 'drop-model'
  | 'to-superior'
  | 'as-before'
  | 'model-ended'
  | 'no-more'

const ofSection = { holds: { about: 'object' }, needs: ofAnswer } as const
const ofModel = { holds: { about: 'object', model: 'string' }, needs: ofAnswer } as const

export const modelsButtons: Buttons<ModelsAction> = {
  'models.same': ofSection,
  'models.anew': ofSection,
  'models.ended': ofSection,
  'models.no-more': ofSection,
  'models.later': ofSection,
  'models.only': ofSection,
  'models.right': ofSection,
  'models.again': ofSection,
  'models.yes': ofModel,
  'models.no': ofModel,
  'models.name': ofModel,
  'models.drop': ofModel,
  'wishes.right': ofSection,
  'wishes.superior': ofSection,
  'wishes.again': ofSection,
}

export const modelsVocabulary: Vocabulary<{
  action: ModelsAction
  say: ModelsSay
  word: ModelsWord
}> = { buttons: modelsButtons, states: {} }
