import { answerTo } from '../../domain/form.ts'
import type { Member } from '../../domain/member.ts'
import { isSettled } from '../../domain/obligation.ts'
import type { Prompt } from '../../domain/plan.ts'
import { listen } from '../../domain/reading/doorman/listen.ts'
import type { Action, Choice } from '../action.ts'
import { goTo, type Step, say } from '../effect.ts'
import type { Flow } from '../session.ts'
import type { Turn } from '../turn.ts'
import type { About } from '../vocabulary/about.ts'
import { appendAnswer, type Taken, takeAnswer, type Words } from './answer.ts'
import { ask, askNext, besideQuestion } from './ask.ts'
import { waitingPart } from './beside.ts'
import { ackOf, answeredSince, type Draft, numberOf, ofWhich, openDraft, promptOf, spokenOf, toMend } from './draft.ts'
import { finishFigures } from './figures.ts'
import { earOf } from './heard.ts'
import { offersToMend } from './mend-which.ts'

type Take = Extract<Action, { do: 'report.take' }>
type TakeFlow = Extract<Flow, { name: 'take' }>

/** Everything said before the confirming tap, message by message: each can still be edited on the phone. */
export const pendingWords = ({ text, messageId, more = [] }: TakeFlow | Take): readonly Words[] => [
  { text, messageId },
  ...more,
]

type Known = Pick<TakeFlow, 'before' | 'sure' | 'inside'>

const flowOf = (about: About, said: readonly Words[], known: Known = {}): TakeFlow => {
  const [{ text, messageId } = { text: '', messageId: '' }, ...more] = said
  return { name: 'take', about, ...known, text, messageId, ...(more.length > 0 ? { more } : {}) }
}

function actionOf(about: About, said: readonly Words[], how: Pick<Take, 'over' | 'add'> = {}): Take {
  const { name: _, ...words } = flowOf(about, said)
  return { do: 'report.take', ...words, ...how }
}

/**
 * Two people share a draft: what a colleague answered meanwhile is shown, to be kept, replaced or added to.
 * @param sure the words are an answer: said to the question, or confirmed by a tap
 */
export function offerToReplace(
  draft: Draft,
  { prompt: promptId, sure }: { readonly prompt: string; readonly sure: boolean },
  by: Member,
  said: readonly Words[],
): Step {
  const ack = ackOf(draft, promptId)
  const about: About = { obligation: draft.report.obligation.id, prompt: promptId }
  const add: Choice = { word: 'add-to-it', action: actionOf(about, said, { over: true, add: true }) }
  const question =
    ack &&
    say({ say: 'answered-meanwhile', by: spokenOf(by), ack }, [
      { word: 'keep', action: { do: 'report.keep', obligation: about.obligation } },
      { word: 'replace', action: actionOf(about, said, { over: true }) },
      ...(ack.answer.state === 'given' ? [add] : []),
      // "Ừ" to "Thay bằng tin của cô?" replaces it.
      { word: 'right', typedOnly: true, action: actionOf(about, said, { over: true }) },
    ])
  return goTo(draft, flowOf(about, said, sure ? { sure } : {}), ...(question ? [question] : []))
}

/** The same of words whose tap came after a colleague's answer; undefined when it was nobody else's. */
export function offerMeanwhile(draft: Draft, promptId: string, said: readonly Words[]): Step | undefined {
  const by = isSettled(draft.report.obligation) ? undefined : answeredSince(draft, {}, promptId)
  return by && offerToReplace(draft, { prompt: promptId, sure: true }, by, said)
}

/**
 * The first free reply to a reminder: shown back for one confirming tap, "vâng, cảm ơn" is no report. Where every
 * message counts, what surely answers the question is taken at once: its acknowledgement shows what was written.
 */
export function offerToTake(
  turn: Turn,
  about: About,
  said: readonly Words[],
  { sure = false, again, ...inside }: Pick<Known, 'inside'> & { readonly sure?: boolean; readonly again?: true } = {},
): Step | undefined {
  const draft = openDraft(turn)
  const prompt = draft && promptOf(draft, about.prompt)
  const mending = draft !== undefined && prompt !== undefined && toMend(draft).includes(prompt.id)
  if (!draft || !prompt || isSettled(draft.report.obligation)) return undefined
  const by = !mending && answeredSince(draft, {}, prompt.id)
  if (by) return offerToReplace(draft, { prompt: prompt.id, sure }, by, said)
  if (!mending && answerTo(draft.report.answers, prompt.id)) return undefined
  if (turn.facts.channel.quota && said.length === 1 && isSure(draft, prompt, said)) return takeReply(draft, about, said)
  const number = numberOf(draft, prompt.id)
  const over = mending ? { over: true } : {}
  const last = said.slice(-1)
  const several = said.length > 1
  const texts = said.map(({ text }) => text)
  const which = several ? { said: texts } : again ? { again: texts.join('') } : {}
  const shown = { say: 'take', number, prompt, ...ofWhich(draft), ...which } as const
  const question = say(shown, [
    { word: 'take', values: { n: number }, action: actionOf(about, said, over) },
    ...(several ? [{ word: 'take-last' as const, action: actionOf(about, last, over) }] : []),
    { word: 'note', action: { do: 'note.keep' } },
    { word: 'not-report', action: { do: 'report.not', obligation: about.obligation } },
  ])
  return goTo(turn, flowOf(about, said, inside), question)
}

/** The same of words told of a section that has its answer: they are added to it, or their figure is what it should be. */
export function offerToAdd(
  draft: Draft,
  prompt: Prompt,
  words: Words,
  { again, ...inside }: Pick<Known, 'inside'> & { readonly again?: string } = {},
): Step {
  const about: About = { obligation: draft.report.obligation.id, prompt: prompt.id }
  const choices: readonly Choice[] = [
    { word: 'add-to-it', action: actionOf(about, [words], { over: true, add: true }) },
    ...offersToMend(draft, prompt, words.text),
    { word: 'note', action: { do: 'note.keep' } },
    { word: 'not-report', action: { do: 'report.not', obligation: about.obligation } },
  ]
  const which = again === undefined ? {} : { again }
  const question = say(
    { say: 'take', number: numberOf(draft, prompt.id), prompt, ...ofWhich(draft), ...which },
    choices,
  )
  return goTo(draft, flowOf(about, [words], inside), question)
}

/**
 * "Ghi vào mục 1" under an offer that something else was done after: the section has got its answer from the same person
 * meanwhile, so it is asked whether this is more of it. undefined where there is none, or it is a colleague's.
 */
export function addLater(turn: Turn, action: Take): Step | undefined {
  const draft = openDraft(turn)
  const prompt = draft && promptOf(draft, action.about.prompt)
  if (!draft || !prompt || action.over || isSettled(draft.report.obligation)) return undefined
  if (!answerTo(draft.report.answers, prompt.id) || answeredSince(draft, {}, prompt.id)) return undefined
  const text = pendingWords(action)
    .map(words => words.text)
    .join('\n')
  return offerToAdd(draft, prompt, { text, messageId: action.messageId }, { again: text })
}

/** A figure that is asked for was told. */
const isSure = ({ facts }: Draft, prompt: Prompt, said: readonly Words[]): boolean =>
  said.every(({ text }) => listen(text, earOf(facts, prompt)).why === 'figure')

/**
 * Nobody can know whether the open question had been seen when this was sent: the answer before it, or the answer to
 * it? Nothing is filed before the tap. undefined when there is nothing to choose between.
 */
export function askWhichSection(
  draft: Draft,
  { about, before, again }: { readonly about: About; readonly before: About; readonly again?: true },
  said: readonly Words[],
): Step | undefined {
  const found = [before, about].map(each => ({ each, prompt: promptOf(draft, each.prompt) }))
  const sections = found.flatMap(({ each, prompt }) =>
    prompt ? [{ each, prompt, number: numberOf(draft, prompt.id) }] : [],
  )
  if (sections.length < 2 || isSettled(draft.report.obligation) || !answerTo(draft.report.answers, before.prompt))
    return undefined
  const choices = sections.map(({ each, number }): Choice => {
    const beside = answerTo(draft.report.answers, each.prompt) ? { over: true, add: true } : {}
    return { word: 'take', values: { n: number }, number, action: actionOf(each, said, beside) }
  })
  const named = sections.map(({ number, prompt }) => ({ number, prompt }))
  const words = again ? { again: said.map(({ text }) => text).join('; ') } : {}
  const question = say({ say: 'which-section', sections: named, ...words }, [
    ...choices,
    { word: 'not-report', typedOnly: true, action: { do: 'report.not', obligation: about.obligation } },
  ])
  return goTo(draft, flowOf(about, said, { before }), question)
}

/** More words before the confirming tap: they are one answer, asked about anew. */
export function offerMore(turn: Turn, flow: TakeFlow, said: readonly Words[]): Step | undefined {
  const { about, before, sure = false, inside } = flow
  const draft = openDraft(turn)
  const which = draft && before && askWhichSection(draft, { about, before, again: true }, said)
  // Of one message it is asked a second time: which of them is said.
  return which ?? offerToTake(turn, about, said, { sure, again: true, ...(inside ? { inside } : {}) })
}

/** One of the messages that wait for the tap was edited: the offer is made anew. undefined when it is none of them. */
export function editOffered(turn: Turn, messageId: string, text: string): Step | undefined {
  const { flow } = turn.session
  if (flow?.name !== 'take' || !pendingWords(flow).some(words => words.messageId === messageId)) return undefined
  const said = pendingWords(flow).map(words => (words.messageId === messageId ? { text, messageId } : words))
  return offerMore(turn, flow, said)
}

/** None of the report: what was open within it is asked again, or there is nothing open. */
export function notTaken(turn: Turn, draft: Draft): Step {
  const { flow } = turn.session
  const prompt = flow?.name === 'take' && flow.inside ? promptOf(draft, flow.about.prompt) : undefined
  if (!prompt) return goTo(turn, null, say({ say: 'not-taken' }))
  const { session } = ask(draft, {}, prompt.id, 'plain')
  const sentence = { say: 'not-taken', ...waitingPart(draft, prompt) } as const
  return { session, effects: [...draft.effects, besideQuestion(draft, undefined, prompt, sentence)] }
}

/** Confirmed: the reply is the answer, or more of the one that stands there, and the report goes on from there. */
export function takeReply(draft: Draft, about: About, said: readonly Words[], add: boolean = false): Step {
  const prompt = promptOf(draft, about.prompt)
  if (!prompt) return askNext(draft, {}, undefined)
  const mending = toMend(draft)
  const start: Taken = { draft, doubts: [], hasFigures: false }
  const taken = said.reduce<Taken>((before, words, at) => {
    const next = at === 0 && !add ? takeAnswer(before.draft, prompt, words) : appendAnswer(before.draft, prompt, words)
    const told = new Set(next.doubts.map(({ indicator }) => indicator))
    return { ...next, doubts: [...before.doubts.filter(({ indicator }) => !told.has(indicator)), ...next.doubts] }
  }, start)
  const progress = mending.includes(prompt.id) ? { only: mending } : {}
  return finishFigures(taken.draft, progress, about.prompt, { doubts: taken.doubts, askFigure: !taken.hasFigures })
}
