/** The words of an indicator's label, which tell one count from another. */

import type { Indicator } from '../plan.ts'
import { remembered } from '../remembered.ts'
import { fold } from './fold.ts'
import type { Token } from './tokens.ts'

/** Words of every label: they do not tell one count from another. */
const OF_ANY_LABEL = new Set('so cac cuoc buoi luot lan nguoi du hop tuyen truyen va da co duoc noi dung'.split(' '))

/** Whether two words tell the label, which say more than that something is counted. */
export const saysLabel = (indicator: Indicator, around: readonly Token[]): boolean =>
  around.length > 1 && ownWords(indicator).filter(word => around.some(({ folded }) => folded === word)).length > 1

const labels = remembered<readonly string[]>()
const owns = remembered<readonly string[]>()

/** The words of a label, folded once: it is asked for at every number of a text. */
export const labelWords = (indicator: Indicator): readonly string[] =>
  labels(indicator, '', () => fold(indicator.label).split(/[^a-z]+/))

const ownWords = (indicator: Indicator): readonly string[] =>
  owns(indicator, '', () => [...new Set(labelWords(indicator))].filter(word => !OF_ANY_LABEL.has(word)))
