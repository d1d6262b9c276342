import { exceeded } from '../../domain/channel.ts'
import { isSettled } from '../../domain/obligation.ts'
import { listen } from '../../domain/reading/doorman/listen.ts'
import type { Choice } from '../action.ts'
import { type Step, say, stay } from '../effect.ts'
import { ask, askSection, besideQuestion } from '../report/ask.ts'
import { waitingPart } from '../report/beside.ts'
import { type Draft, openDraft, promptOf } from '../report/draft.ts'
import { EAR_OUTSIDE } from '../report/heard.ts'
import { fileEffects, noted, notedFile, type Sent } from '../report/noted.ts'
import { pendingWords } from '../report/offer-as-answer.ts'
import { openAgain } from '../report/open-again.ts'
import type { FlowOf } from '../session.ts'
import type { Turn } from '../turn.ts'
import type { Words } from '../vocabulary/about.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'

/** The report under the pen, and where it stands; undefined where none is, or it has been handed in. */
function inside(turn: Turn): { readonly draft: Draft; readonly flow: ReportFlow } | undefined {
  const { flow } = turn.session
  const draft = flow?.name === 'report' ? openDraft(turn) : undefined
  return draft && flow?.name === 'report' && !isSettled(draft.report.obligation) ? { draft, flow } : undefined
}

/** "Ghi nhanh" while a report is written: the report waits where it stands. undefined where there is none. */
export function noteInside(turn: Turn, words: Words): Step | undefined {
  const open = inside(turn)
  if (!open) return undefined
  const { draft, flow } = open
  if (words.text.trim() !== '') return goOn(noted(draft, words, undefined), flow)
  const cancel: Choice = { word: 'cancel', action: { do: 'note.drop' } }
  const question = say({ say: 'note-ask', unit: draft.report.unit }, [cancel], { digits: 'answer' })
  return stay({ session: { ...turn.session, flow: { ...flow, noting: {} } } }, question)
}

/** The same of what was offered before the report was opened, files and all. */
export function offeredInside(
  turn: Turn,
  { files, ...words }: Words & { readonly files: readonly Sent[] },
): Step | undefined {
  const open = inside(turn)
  if (!open) return undefined
  const { draft, flow } = open
  return goOn(noted(draft, words, undefined, files), flow, { photo: files.some(({ file }) => file.kind === 'photo') })
}

/** "Ghi nhanh: dọn vườn trường" in one message. */
const AT_ONCE = /^\s*ghi nhanh\s*[:,–-]\s*(?=\S)/iu

/** The words of a note told in one message; undefined where it is none. */
export const notedAtOnce = (text: string): string | undefined =>
  AT_ONCE.test(text) ? text.replace(AT_ONCE, '') : undefined

/** What is typed as a note within the report; undefined where none is, or it is said to the report: "xem lại", "cảm ơn". */
export function noteSaid(turn: Turn, flow: ReportFlow, { text, messageId }: Words): Step | undefined {
  const words = notedAtOnce(text)
  if (words !== undefined) return noteInside(turn, { text: words, messageId })
  if (!flow.noting || flow.noting.note !== undefined) return undefined
  const { kind } = listen(text, EAR_OUTSIDE)
  return kind === 'answer' || kind === 'unsure' || kind === 'correction'
    ? noteInside(turn, { text, messageId })
    : undefined
}

/** A photo or file for the note that was asked for; the further ones of its album go with it. undefined where none was. */
export function noteFileInside(turn: Turn, sent: Sent): Step | undefined {
  const open = inside(turn)
  const noting = open?.flow.noting
  if (!open || !noting) return undefined
  const { album } = sent.file
  const { draft, flow } = open
  const { note } = noting
  if (note !== undefined) return album === noting.album ? stay(turn, ...fileEffects(note, sent)) : undefined
  const megabytes = exceeded(turn.facts.channel, sent.file.size)
  if (megabytes !== undefined) return stay(turn, say({ say: 'note-too-big', kind: sent.file.kind, megabytes }))
  const kept = notedFile(draft, sent)
  return goOn(kept, flow, {
    photo: sent.file.kind === 'photo',
    ...(album === undefined ? {} : { noting: { note: draft.facts.fresh[0], album } }),
  })
}

/** "Thôi": no note after all. undefined where none was asked for. */
export function noNoteInside(turn: Turn): Step | undefined {
  const open = inside(turn)
  if (!open?.flow.noting) return undefined
  const { draft, flow } = open
  return openAgain(draft, withoutNoting(flow), waiting => ({ say: 'still-waiting', ...waiting }))
}

/** Words beside a question of the report turn out to be a note: the question is asked again. */
export function noteBesideOffer(turn: Turn, flow: FlowOf<'take'>): Step | undefined {
  const draft = flow.inside ? openDraft(turn) : undefined
  const prompt = draft && promptOf(draft, flow.about.prompt)
  if (!draft || !prompt) return undefined
  const text = pendingWords(flow)
    .map(each => each.text)
    .join('\n')
  const kept = noted(draft, { text, messageId: flow.messageId }, undefined)
  const { session } = ask(draft, {}, prompt.id, 'plain')
  const sentence = { say: 'note-inside', photo: false, ...waitingPart(draft, prompt) } as const
  return { session, effects: [...kept.effects, besideQuestion(draft, undefined, prompt, sentence)] }
}

const withoutNoting = ({ noting: _, ...flow }: ReportFlow): ReportFlow => flow

type Taken = { readonly photo?: boolean; readonly noting?: ReportFlow['noting'] }

/** The note is kept: said, and the report goes on where it stood. Of which section it is, is asked before the end. */
function goOn(draft: Draft, flow: ReportFlow, { photo = false, noting }: Taken = {}): Step {
  const note = draft.report.notes.at(-1)
  // Under the preview nothing waits, and there is no later.
  if (flow.wait.for === 'preview' && note && !noting) return askSection(draft, withoutNoting(flow), note)
  const next = openAgain(draft, withoutNoting(flow), waiting => ({ say: 'note-inside', photo, ...waiting }))
  const after = next.session.flow
  return noting && after?.name === 'report'
    ? { ...next, session: { ...next.session, flow: { ...after, noting } } }
    : next
}
