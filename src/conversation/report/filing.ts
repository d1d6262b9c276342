import { unfiledNote } from '../../domain/note.ts'
import type { Action } from '../action.ts'
import type { Effect, Step } from '../effect.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import { askNext } from './ask.ts'
import { type Draft, promptOf } from './draft.ts'

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
