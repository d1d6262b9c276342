import { unfiledNote } from '../../domain/note.ts'
import { listen } from '../../domain/reading/doorman/listen.ts'
import { saysNotSure } from '../../domain/reading/reply.ts'
import type { Action } from '../action.ts'
import type { Effect, Step } from '../effect.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import type { Words } from './answer.ts'
import { askNext, askSection } from './ask.ts'
import { type Draft, promptOf } from './draft.ts'
import { EAR_OUTSIDE } from './heard.ts'
import { filingKey, withAsked } from './progress.ts'

type Filing = Extract<Action, { do: 'report.file' }>

/** A note's section, or that it does not belong into this report; undefined when it has been dealt with already. */
export function fileIntoReport(
  draft: Draft,
  flow: ReportFlow | undefined,
  { note: id, prompt }: Filing,
): Step | undefined {
  const note = unfiledNote(draft.report.notes.filter(each => each.id === id))
  const section = promptOf(draft, prompt)
  if (!note || (prompt !== '' && !section)) return undefined
  const obligation = draft.report.obligation.id
  const effect: Effect = section
    ? { effect: 'file-note', note: id, prompt: section.id }
    : { effect: 'leave-note-out', note: id, obligation }
  const filed = section ? { ...note, promptId: section.id } : { ...note, usedIn: obligation }
  const notes = draft.report.notes.map(each => (each.id === id ? filed : each))
  const next: Draft = { ...draft, report: { ...draft.report, notes }, effects: [...draft.effects, effect] }
  return askNext(next, flow ?? {}, undefined)
}

type Filed = Extract<ReportFlow['wait'], { for: 'filing' }>

/** Asked in so many words more, it is left for the end. */
const MOST_MISSES = 2

/**
 * Words typed where it is asked of which section a note is: more of that note, or that nobody knows, which leaves it for
 * the end.
 */
export function takeFiling(
  draft: Draft,
  flow: ReportFlow,
  { note: id, misses = 0 }: Filed,
  { text, messageId }: Words,
): Step {
  const note = draft.report.notes.find(each => each.id === id)
  if (!note) return askNext(draft, flow, undefined)
  const { kind, why } = listen(text, EAR_OUTSIDE)
  const says = kind === 'answer' || kind === 'unsure' || kind === 'correction'
  if (kind === 'skip' || why === 'nothing' || saysNotSure(text) || (!says && misses >= MOST_MISSES))
    return askNext(draft, withAsked(flow, filingKey(id)), undefined)
  if (!says) return askSection(draft, flow, note, misses === 0 ? 'again' : 'ways')
  const more = { ...note, text: [note.text, text].filter(Boolean).join('\n') }
  const notes = draft.report.notes.map(each => (each.id === id ? more : each))
  const effects: readonly Effect[] = [...draft.effects, { effect: 'note-piece', note: id, messageId, text }]
  return askSection({ ...draft, report: { ...draft.report, notes }, effects }, flow, more, 'added')
}
