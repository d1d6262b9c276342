import { answerTo, indicatorsOf } from '../../domain/form.ts'
import type { Prompt } from '../../domain/plan.ts'
import { addsMore } from '../../domain/reading/adds-more.ts'
import type { Correction } from '../../domain/reading/doorman/correction.ts'
import type { Choice } from '../action.ts'
import { type Message, say } from '../effect.ts'
import type { Waiting } from '../vocabulary/heard.ts'
import type { Words } from './answer.ts'
import { type Draft, numberOf } from './draft.ts'
import { meant } from './mend.ts'
import type { Change, Meant } from './mend-meant.ts'
import { figuresAt, toldOf } from './mend-told.ts'
import { answersAnother } from './told-elsewhere.ts'

/** More than these are no choice any more: the section is asked for in words. */
const MOST_OFFERS = 6

/** Which figure is to be put right: a button for each that it may be. Typed with its section, it says the same. */
export function whichMessage(
  draft: Draft,
  { among, missing }: Extract<Meant, { is: 'which' }>,
  how: Correction['how'],
  waiting: { readonly waiting?: Waiting },
): Message {
  const offers = among.slice(0, MOST_OFFERS).flatMap(change => offerOf(draft, change, how))
  return say(
    {
      say: 'mend-which',
      total: draft.prompts.length,
      offered: offers.length > 0,
      ...(missing === undefined ? {} : { missing }),
      ...waiting,
    },
    offers,
    { digits: 'answer' },
  )
}

/** Words that hold a figure and hardly more. */
const FEW = 7

/** A figure told of a section that has one already, as one to be put right; with it no words are lost. */
export function offersToMend(draft: Draft, prompt: Prompt, text: string): readonly Choice[] {
  if (text.trim().split(/\s+/u).length > FEW || /[;\n]/.test(text)) return []
  const { figures } = toldOf(draft, prompt, { place: { by: 'words' }, text, how: 'replace' })
  const known = figuresAt(draft, prompt)
  const stands = figures.every(({ indicator }) => known.some(each => each.indicator === indicator))
  return stands && figures.length > 0
    ? offerOf(draft, { prompt, figures }, 'replace').map(choice => ({ ...choice, word: 'mend-to' as const }))
    : []
}

function offerOf(draft: Draft, { prompt, figures: told }: Change, how: Correction['how']): readonly Choice[] {
  const known = figuresAt(draft, prompt)
  const figures = told.map(figure => meant(known, figure, how))
  const [first] = figures
  const indicator = indicatorsOf(draft.facts.plan, prompt).find(({ id }) => id === first?.indicator)
  if (!first || !indicator) return []
  const values = {
    section: numberOf(draft, prompt.id),
    n: first.value,
    unit: indicator.chat,
    ...(first.of === undefined ? {} : { of: first.of }),
    ...(figures.length > 1 ? { more: 1 } : {}),
  }
  const about = { obligation: draft.report.obligation.id, prompt: prompt.id }
  return [{ word: 'mend-section', values, action: { do: 'mend.take', about, figures } }]
}

/**
 * A reply to a message that told of an answer above its question: "à 2 bài thôi" tells a figure of that answer and none
 * of the section asked about. Which of the two is asked, with a button for each; undefined when it may be the latter.
 */
export function askWhichReplied(draft: Draft, prompt: Prompt, { text, messageId }: Words): Message | undefined {
  const how = addsMore(text) ? 'add' : 'replace'
  const correction: Correction = { place: { by: 'words' }, text, how }
  const among = answersAnother(draft, prompt, text)
    .filter(({ id }) => answerTo(draft.report.answers, id)?.state === 'given')
    .map(section => toldOf(draft, section, correction))
    .filter(({ figures }) => figures.length > 0)
  if (among.length === 0) return undefined
  const which = whichMessage(draft, { is: 'which', among }, how, {})
  const about = { obligation: draft.report.obligation.id, prompt: prompt.id }
  const here: Choice = {
    word: 'take',
    values: { n: numberOf(draft, prompt.id) },
    action: { do: 'report.take', about, text, messageId, over: true, add: true },
  }
  return { ...which, choices: [...which.choices, here] }
}
