import { answerTo, areaOf, indicatorsOf } from '../../domain/form.ts'
import { type Note, unfiledNote } from '../../domain/note.ts'
import { isSettled } from '../../domain/obligation.ts'
import type { Prompt } from '../../domain/plan.ts'
import type { Choice } from '../action.ts'
import { goTo, type Message, type Step, say } from '../effect.ts'
import { halfFigures } from '../facts.ts'
import type { About } from '../vocabulary/about.ts'
import type { AskedHow } from '../vocabulary/note.ts'
import type { ReportFlow, WholePart } from '../vocabulary/report-flow.ts'
import { askAgain, askPending } from './ask-pending.ts'
import {
  ackOf,
  askedSince,
  type Draft,
  filesOf,
  hasMet,
  linesOf,
  nextPrompt,
  numberOf,
  promptOf,
  tellsYear,
  writesOnBehalf,
  writingNow,
} from './draft.ts'
import { againQuestion } from './models-again-question.ts'
import { partQuestion } from './part-question.ts'
import { beforeOf, prefilledQuestion, prefillOf } from './prefilled.ts'
import { filingKey, flowBase, type Progress } from './progress.ts'
import { isReadBack, readBack } from './read-back.ts'
import { waysOut } from './ways-out.ts'
import { zeroChoice } from './zero-choice.ts'

/** Goes on after `current` (from the start without it): the next question, or the preview when nothing is open. */
export function askNext(draft: Draft, progress: Progress, current: string | undefined): Step {
  const [part] = progress.parts ?? []
  if (part) {
    const sorting = current === undefined ? progress : { ...progress, previous: current }
    return isReadBack(draft, progress) ? askWhole(draft, sorting) : askPart(draft, sorting, part)
  }
  const next = nextPrompt(draft, progress, current)
  const from = current === undefined ? progress : { ...progress, previous: current }
  const unfiled = progress.single || progress.only ? undefined : unfiledNote(notPutOff(draft, progress))
  if (unfiled && (current === undefined || next === 'preview')) return askSection(draft, from, unfiled)
  if (next !== 'preview') return ask(draft, from, next)
  return askPending(draft, from) ?? askAgain(draft, from, current) ?? showPreview(draft, from)
}

const notPutOff = ({ report: { notes } }: Draft, { agreed = [] }: Progress): readonly Note[] =>
  notes.filter(({ id }) => !agreed.includes(filingKey(id)))

function askWhole(draft: Draft, progress: Progress): Step {
  const prompt = progress.openPrompt ?? progress.previous ?? draft.prompts[0]?.id ?? ''
  const flow: ReportFlow = { ...flowBase(draft, progress), prompt, wait: { for: 'whole' } }
  return goTo(draft, flow, ...draft.effects, readBack(draft, progress))
}

function askPart(draft: Draft, progress: Progress, part: WholePart): Step {
  const prompt = part.prompt ?? progress.previous ?? draft.prompts[0]?.id ?? ''
  const flow: ReportFlow = { ...flowBase(draft, progress), prompt, wait: { for: 'whole' } }
  return goTo(draft, flow, ...draft.effects, partQuestion(draft, progress, part))
}

/** Puts one question. What was answered just before is acknowledged in the same message. */
export function ask(draft: Draft, progress: Progress, promptId: string, how?: 'plain'): Step {
  const again =
    how === 'plain' || answerTo(draft.report.answers, promptId) ? undefined : askModel(draft, progress, promptId, 0)
  if (again) return again
  const prefill = how === 'plain' ? undefined : prefillOf(draft, promptId)
  const message = prefill
    ? prefilledQuestion(draft, prefill, progress, promptId)
    : questionOf(draft, progress, promptId)
  const current = answerTo(draft.report.answers, promptId)
  const flow: ReportFlow = {
    ...flowBase(draft, progress),
    prompt: promptId,
    wait: prefill ? { for: 'prefilled', notes: prefill.notes.map(({ id }) => id) } : { for: 'answer' },
    ...(current ? { shown: current.updatedAt.toMillis() } : {}),
  }
  return goTo(draft, flow, ...draft.effects, ...(message ? [message] : []))
}

/** One of the half-year's models, in a year's report; undefined where there are none. */
export function askModel(draft: Draft, progress: Progress, promptId: string, at: number): Step | undefined {
  const question = againQuestion(draft, progress, promptId, at)
  const flow: ReportFlow = {
    ...flowBase(draft, progress),
    prompt: promptId,
    wait: { for: 'models-again', prompt: promptId, at },
  }
  return question && goTo(draft, flow, ...draft.effects, question)
}

/** Who met the prompt before, or enters for others, asks for its example when it is wanted. */
const isKnown = (draft: Draft, promptId: string): boolean =>
  writesOnBehalf(draft.me, draft.report.unit, draft.facts.plan) || hasMet(draft.report, promptId, draft.me.id)

function questionOf(draft: Draft, progress: Progress, promptId: string): Message | undefined {
  const prompt = promptOf(draft, promptId)
  if (!prompt) return undefined
  const { plan } = draft.facts
  const { unit, obligation, answers } = draft.report
  const about: About = { obligation: obligation.id, prompt: promptId }
  const current = answerTo(answers, promptId)
  const before = current ? undefined : beforeOf(draft, promptId)
  const writer = progress.previous === undefined ? writingNow(draft) : undefined
  const ack = progress.previous === undefined ? undefined : ackOf(draft, progress.previous)
  return say(
    {
      say: 'question',
      unit,
      period: draft.period.period,
      prompt,
      area: areaOf(plan, prompt),
      number: numberOf(draft, promptId),
      total: draft.prompts.length,
      since: askedSince(draft.report, promptId, draft.period.deadlines.windowFrom),
      indicators: indicatorsOf(plan, prompt),
      onBehalf: writesOnBehalf(draft.me, unit, plan),
      halfBase: halfFigures(draft.report),
      intro: answers.length === 0,
      known: isKnown(draft, promptId),
      adding: answers.length === 0,
      ...(ack ? { ack } : {}),
      ...(writer ? { writer } : {}),
      ...(current ? { current } : {}),
      ...(before ? { before: { ...before, figures: before.answer.figures } } : {}),
    },
    [...questionChoices(draft, about, progress.previous, before !== undefined), ...zeroChoice(draft, ack)],
    { digits: prompt.indicators.length > 0 ? 'answer' : 'choose', about },
  )
}

/** Said beside the open question, which goes on waiting, its buttons under this message. */
export function besideQuestion(
  draft: Draft,
  previous: string | undefined,
  prompt: Prompt,
  sentence: Message['say'],
): Message {
  const about: About = { obligation: draft.report.obligation.id, prompt: prompt.id }
  const choices = questionChoices(draft, about, previous, false)
  return say(sentence, choices, { digits: prompt.indicators.length > 0 ? 'answer' : 'choose', about })
}

/** The buttons of a question that takes an answer. */
function questionChoices(
  draft: Draft,
  about: About,
  previous: string | undefined,
  hasWords: boolean,
): readonly Choice[] {
  const { obligation } = about
  const hasBefore = numberOf(draft, about.prompt) > 1
  return [
    { word: 'none', action: { do: 'report.none', about } },
    { word: 'skip', action: { do: 'report.skip', about } },
    ...(isKnown(draft, about.prompt)
      ? [{ word: 'example' as const, action: { do: 'report.example' as const, about } }]
      : []),
    ...(hasWords ? [{ word: 'same-as-before' as const, action: { do: 'report.same' as const, about } }] : []),
    ...(previous === undefined
      ? []
      : [
          {
            word: 'append' as const,
            action: { do: 'report.append' as const, about: { obligation, prompt: previous } },
          },
        ]),
    ...(hasBefore ? [{ word: 'back' as const, action: { do: 'report.back' as const, about } }] : []),
    { word: 'later', action: { do: 'report.pause', obligation } },
    { word: 'review', action: { do: 'report.review', obligation }, typedOnly: true },
  ]
}

/** A note nobody has filed: its section is asked before the report goes on, so that nothing logged is forgotten. */
export function askSection(draft: Draft, progress: Progress, note: Note, how?: AskedHow): Step {
  const obligation = draft.report.obligation.id
  const left = notPutOff(draft, progress).filter(each => each.promptId === null && each.usedIn === null).length - 1
  const into = (prompt: string) => ({ do: 'report.file' as const, obligation, note: note.id, prompt })
  const choices: Choice[] = [
    ...draft.prompts.map(({ id, label }): Choice => ({ word: 'topic', values: { label }, action: into(id) })),
    { word: 'leave-out', action: into('') },
    ...waysOut(obligation),
  ]
  const prompt = progress.previous ?? draft.prompts[0]?.id ?? ''
  const flow: ReportFlow = {
    ...flowBase(draft, progress),
    prompt,
    wait: { for: 'filing', note: note.id, ...missedOf(how) },
  }
  return goTo(draft, flow, ...draft.effects, say({ say: 'file-note', note, left, ...(how ? { how } : {}) }, choices))
}

const missedOf = (how: AskedHow | undefined): { readonly misses?: number } =>
  how === 'again' ? { misses: 1 } : how === 'ways' ? { misses: 2 } : {}

/** The whole report in short lines; a section's number opens it again. */
export function showPreview(draft: Draft, progress: Progress): Step {
  const { report, period, facts } = draft
  const lines = linesOf(facts.plan, report.unit, report)
  const ack = progress.previous === undefined ? undefined : ackOf(draft, progress.previous)
  const message = say(
    {
      say: 'preview',
      unit: report.unit,
      period: period.period,
      lines,
      attachments: filesOf(draft),
      from: period.deadlines.windowFrom,
      until: facts.now,
      missing: lines.filter(line => !line.answer).length,
      logged: notesLeft(draft).length,
      again: report.obligation.version > 0,
      ...(ack && (ack.by || draft.added?.beside) ? { ack } : {}),
    },
    previewChoices(draft),
  )
  const prompt = progress.previous ?? draft.prompts.at(-1)?.id ?? ''
  const flow: ReportFlow = { ...flowBase(draft, progress), prompt, wait: { for: 'preview' } }
  const { single: _, only: __, ...settled } = flow
  return goTo(draft, settled, ...draft.effects, message)
}

/** Of the year the preview tells the sums alone, so that all the rest is its detail. */
function fullChoices(draft: Draft): readonly Choice[] {
  const action = { do: 'report.full', obligation: draft.report.obligation.id } as const
  const full: Choice = { word: 'full', action, number: 10 }
  return tellsYear(draft)
    ? [
        { word: 'details', action, number: 10 },
        { word: 'full', action, typedOnly: true },
      ]
    : [full]
}

/** Ghi nhanh that no answer holds yet, as long as the report is being written. */
export const notesLeft = ({ report: { notes, obligation } }: Draft): readonly Note[] =>
  isSettled(obligation) ? [] : notes.filter(({ usedIn }) => usedIn === null)

/** Sections by their number, then 9, 10 and 0; 11 where something waits to be put into the report. */
export function previewChoices(draft: Draft): readonly Choice[] {
  const obligation = draft.report.obligation.id
  const sections = draft.prompts.map((prompt, index) => ({
    word: 'section' as const,
    values: { n: index + 1 },
    action: { do: 'report.goto' as const, about: { obligation, prompt: prompt.id } },
    number: index + 1,
    typedOnly: true,
  }))
  const again = draft.report.obligation.version > 0
  return [
    ...sections,
    { word: again ? 'submit-again' : 'submit', action: { do: 'report.submit', obligation }, number: 9 },
    ...fullChoices(draft),
    { word: 'later', action: { do: 'report.pause', obligation }, number: 0 },
    ...(notesLeft(draft).length > 0
      ? [{ word: 'go-on' as const, action: { do: 'report.open' as const, obligation }, number: 11 }]
      : []),
  ]
}
