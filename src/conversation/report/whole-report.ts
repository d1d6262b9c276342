import { answerTo } from '../../domain/form.ts'
import { isSettled } from '../../domain/obligation.ts'
import type { Doubt } from '../../domain/reading/figures.ts'
import { looksLegacyEncoded } from '../../domain/reading/legacy.ts'
import { proseParts } from '../../domain/reading/prose.ts'
import { wholeReport } from '../../domain/reading/whole-report.ts'
import type { Action, Choice } from '../action.ts'
import { isOf } from '../action.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { Input } from '../input.ts'
import type { Turn } from '../turn.ts'
import { type AtOnceAction, atOnceButtons } from '../vocabulary/at-once.ts'
import type { ReportFlow, WholePart } from '../vocabulary/report-flow.ts'
import { appendAnswer, takeAnswer, type Words } from './answer.ts'
import { askNext } from './ask.ts'
import { type Draft, openDraft, promptOf } from './draft.ts'
import { finishFigures } from './figures.ts'
import { followUp } from './follow-up.ts'
import { confirmed } from './guesses.ts'
import { ownReportMessage } from './own-report.ts'
import { partQuestion, whereChoices } from './part-question.ts'
import { flowBase, type Progress } from './progress.ts'
import { isClear, whichPart } from './read-back.ts'

/** A whole report, pasted in one message or in several: sorted into the sections. undefined when it is none. */
export function startWholeReport(
  draft: Draft,
  progress: Progress,
  pasted: readonly Words[],
  openPrompt?: string,
): Step | undefined {
  const own = ownReportMessage(draft, pasted.map(({ text }) => text).join('\n'), pasted[0]?.messageId ?? '')
  if (own) return stay(draft, own)
  const parts = partsOf(draft, pasted, openPrompt)
  if (!parts) return undefined
  const { previous: _, album: __, ...kept } = progress
  return askNext(draft, { ...kept, parts, pasted, ...(openPrompt ? { openPrompt } : {}) }, undefined)
}

/** In the order of the sections; what fits nowhere last. */
function partsOf(draft: Draft, pasted: readonly Words[], open: string | undefined): readonly WholePart[] | undefined {
  const text = pasted.map(words => words.text).join('\n')
  if (looksLegacyEncoded(text)) return undefined
  const told = wholeReport(text, draft.prompts, draft.facts.plan, open) ?? proseOf(draft, text, open)
  if (!told) return undefined
  const messageId = pasted[0]?.messageId ?? ''
  const placed = told.parts.map(({ id, text: said }) => ({ prompt: id, text: said }))
  const rest = told.rest.trim() === '' ? [] : [{ prompt: null, text: told.rest }]
  return [...placed, ...rest].map((part, at) => ({ id: at + 1, messageId: `${messageId}#${at}`, ...part }))
}

/**
 * Sections told one after another without headings; what names one that has its answer is left to the open question,
 * which may have been gone back to itself.
 */
function proseOf(draft: Draft, text: string, open: string | undefined) {
  const parts = proseParts(text, draft.prompts, draft.facts.plan, open)
  const isNew = ({ id }: { readonly id: string }) => id === open || !answerTo(draft.report.answers, id)
  return parts?.every(isNew) ? { parts, rest: '' } : undefined
}

/** More text before the first tap belongs to the pasted report; later it is one more part to place. */
export function moreOfWholeReport(draft: Draft, flow: ReportFlow, words: Words): Step {
  const { parts = [], pasted } = flow
  const again = pasted && pasted.length > 0 && startWholeReport(draft, flow, [...pasted, words], flow.openPrompt)
  if (again) return again
  const id = Math.max(0, ...parts.map(part => part.id)) + 1
  const more: WholePart = { id, prompt: null, text: words.text, messageId: words.messageId }
  return askNext(draft, { ...flow, parts: [...parts, more] }, undefined)
}

type Sorting = Exclude<AtOnceAction, { do: 'report.own' }>

/** A button about parts of a report sent at once. */
export const isSorting = (action: Action): action is Sorting =>
  action.do !== 'report.own' && isOf(atOnceButtons, action)

/** A tap on one part; undefined when it has been dealt with already. */
export function sortPart(draft: Draft, flow: ReportFlow | undefined, action: Sorting): Step | undefined {
  if (action.do === 'report.sort') {
    const words = { text: action.text, messageId: action.messageId }
    return startWholeReport(draft, flow && flow.wait.for !== 'whole' ? flow : {}, [words])
  }
  if (!flow?.parts || flow.parts.length === 0) return undefined
  if (action.do === 'report.place-all') return placeEveryPart(draft, flow)
  if (action.do === 'report.one-answer') return oneAnswer(draft, flow)
  if (action.do === 'report.part-which') return stay(draft, whichPart(draft, flow))
  if (action.do === 'report.parts-drop') {
    const { parts: _, pasted: __, openPrompt: ___, previous: ____, ...progress } = flow
    const said = say({ say: 'left-as-is' }, [], { lasting: true })
    return askNext({ ...draft, effects: [...draft.effects, said] }, progress, undefined)
  }
  const part = flow.parts.find(({ id }) => id === action.part)
  if (!part) return undefined
  if (action.do === 'report.part-show') return stay(draft, partQuestion(draft, { ...flow, pasted: [] }, part))
  // What was read back is read back again without this part; more words are one more part from now on.
  const { pasted: _, ...rest } = flow
  const tapped: ReportFlow = flow.pasted ? { ...rest, pasted: [] } : rest
  const progress = { ...tapped, parts: flow.parts.filter(({ id }) => id !== part.id) }
  if (action.do === 'report.part-drop') {
    const { previous: __, ...onward } = progress
    return askNext(draft, onward, undefined)
  }
  if (action.do === 'report.part-where') {
    const next: ReportFlow = { ...flowBase(draft, tapped), prompt: flow.prompt, wait: { for: 'whole' } }
    return goTo(draft, next, say({ say: 'part-where', text: part.text }, whereChoices(draft, part)))
  }
  const prompt = promptOf(draft, action.about.prompt)
  if (!prompt) return undefined
  const taken = action.how === 'add' ? appendAnswer(draft, prompt, part) : takeAnswer(draft, prompt, part)
  // The tap confirmed what was shown; only what was not, or is unusual, is asked about.
  const shown = action.how === 'new' ? taken.doubts.filter(isShown) : []
  const doubts = taken.doubts.filter(doubt => !shown.includes(doubt))
  return finishFigures(confirmed(taken.draft, prompt.id, shown), progress, prompt.id, { doubts })
}

const isShown = ({ kind, readings }: Doubt): boolean => kind !== 'absurd' && readings.length > 0

/** Every part read back is kept; what is unclear about them is asked, and what was not told, and only that. */
function placeEveryPart(draft: Draft, flow: ReportFlow): Step {
  const { pasted: _, previous: __, openPrompt: ___, ...progress } = flow
  const clear = (flow.parts ?? []).filter(part => isClear(draft, part))
  const start = { draft, pending: flow.pending ?? [] }
  const done = clear.reduce((before, part) => {
    const prompt = promptOf(draft, part.prompt ?? '')
    if (!prompt) return before
    // Two parts of one section would be two answers: the first is taken, the others stand on top of it.
    const taken = answerTo(before.draft.report.answers, prompt.id)
      ? appendAnswer(before.draft, prompt, part)
      : takeAnswer(before.draft, prompt, part)
    const doubts = taken.doubts.filter(doubt => !isShown(doubt))
    const next = confirmed(taken.draft, prompt.id, taken.doubts.filter(isShown))
    const open = followUp(next, prompt.id, { doubts, askFigure: !taken.hasFigures })
    return {
      draft: next,
      pending: open ? [...before.pending, { prompt: prompt.id, doubts }] : before.pending,
    }
  }, start)
  const parts = (flow.parts ?? []).filter(part => !clear.includes(part))
  return askNext(done.draft, { ...progress, parts, pending: done.pending }, undefined)
}

/** "Chỉ là một mục": a list inside one answer, to the question that stood open. */
function oneAnswer(draft: Draft, flow: ReportFlow): Step {
  const { parts: _, pasted = [], openPrompt, ...progress } = flow
  const prompt = promptOf(
    draft,
    openPrompt ?? draft.prompts.find(({ id }) => !answerTo(draft.report.answers, id))?.id ?? '',
  )
  const [first, ...more] = pasted
  if (!prompt || !first) return askNext(draft, progress, undefined)
  const start = takeAnswer(draft, prompt, first)
  const taken = more.reduce((before, words) => appendAnswer(before.draft, prompt, words), start)
  return finishFigures(taken.draft, progress, prompt.id, { doubts: taken.doubts, askFigure: !taken.hasFigures })
}

/** A whole report pasted while no dialogue is open, at once or in a row: it is sorted as it would be inside. */
export function wholeReportOutside(turn: Turn, said: readonly Words[]): Step | undefined {
  const draft = openDraft(turn)
  if (!draft || isSettled(draft.report.obligation)) return undefined
  const pasted = said.map(({ text, messageId }) => ({ text, messageId }))
  return startWholeReport(draft, {}, pasted)
}

type DocumentInput = Extract<Input, { kind: 'document' }>

/** A Word file sent as minh chứng has been fetched and holds a whole report: sorting it is offered, not forced. */
export function documentRead(turn: Turn, { name, text, messageId }: DocumentInput): Step {
  const draft = openDraft(turn)
  if (!draft || draft.report.obligation.state === 'accepted') return stay(turn)
  const own = ownReportMessage(draft, text, messageId)
  if (own) return stay(turn, own)
  const split = wholeReport(text, draft.prompts, draft.facts.plan)
  // It stays minh chứng; who meant it as the report must learn that nothing of it was read.
  if (!split) return stay(turn, say({ say: 'file-no-report', name }, [], { lasting: true }))
  const obligation = draft.report.obligation.id
  const choices: readonly Choice[] = [
    { word: 'sort-it', action: { do: 'report.sort', obligation, text, messageId } },
    { word: 'only-file', action: { do: 'nothing' } },
  ]
  const found = { found: split.parts.length, total: draft.prompts.length }
  return stay(turn, say({ say: 'document-read', name, ...found }, choices, { lasting: true }))
}
