import { exceeded } from '../../domain/channel.ts'
import { formOf, unitOf } from '../../domain/form.ts'
import { isOfficer, type Member } from '../../domain/member.ts'
import { isSettled } from '../../domain/obligation.ts'
import { isCourtesy } from '../../domain/reading/courtesy.ts'
import { readYesNo } from '../../domain/reading/yes-no.ts'
import type { Unit } from '../../domain/school.ts'
import type { Choice } from '../action.ts'
import { withWordsOnly } from '../aside.ts'
import { type Effect, goTo, type Message, type Step, say, stay } from '../effect.ts'
import { contactOf, type Facts } from '../facts.ts'
import { ownUnits } from '../report/draft.ts'
import { fileEffects, type Sent } from '../report/noted.ts'
import { pendingWords } from '../report/offer-as-answer.ts'
import type { Flow, FlowOf } from '../session.ts'
import type { Turn } from '../turn.ts'
import type { Words } from '../vocabulary/about.ts'
import type { NoteAction } from '../vocabulary/note.ts'
import { courtesy, sayStale } from './common.ts'
import { noNoteInside, noteBesideOffer, noteInside, offeredInside } from './note-inside.ts'
import { asAllowed } from './who-may.ts'

export type NoteFlow = Extract<Flow, { name: 'note' }>
type Content = { readonly text: string; readonly messageId: string; readonly files: readonly Sent[] }

/** What comes within this time still belongs to the note before; later it is something new. */
const ONE_NOTE_MINUTES = 30

/** Units the person may log for: the own ones, for the officer any. */
export function noteUnits({ me, plan }: Facts, person: Member | undefined = me): readonly string[] {
  const own = person ? ownUnits(person, plan) : []
  return own.length > 0 || !person || !isOfficer(person) ? own : plan.units.map(unit => unit.id)
}

/** /ghi, with or without what is to be noted; a report that is being written goes on behind it. */
export function noteCommand(turn: Turn, text: string, messageId: string = ''): Step {
  return noteInside(turn, { text, messageId }) ?? begin(turn, { text, messageId, files: [] })
}

/** Kept at once for the one unit that can be meant; of several, the unit is asked first. */
export function begin(turn: Turn, content: Content): Step {
  const { facts } = turn
  const units = noteUnits(facts)
  const [only] = units
  if (only === undefined) {
    const contact = contactOf(facts)
    return goTo(turn, null, say({ say: 'no-unit', ...(contact ? { contact } : {}) }))
  }
  if (units.length === 1) return noteFor(turn, only, content)
  const choices = units.flatMap((id): Choice[] => {
    const unit = unitOf(facts.plan, id)
    return unit ? [{ word: 'unit', values: { unit: unit.shortName }, action: { do: 'note.unit', unit: id } }] : []
  })
  return goTo(turn, { name: 'note-unit', ...content }, say({ say: 'note-which-unit' }, choices))
}

function noteFor(turn: Turn, unitId: string, content: Content): Step {
  const unit = unitOf(turn.facts.plan, unitId)
  if (!unit) return sayStale(turn)
  if (content.text.trim() !== '' || content.files.length > 0) return keep(turn, unit, content)
  const cancel: Choice = { word: 'cancel', action: { do: 'home' } }
  return goTo(turn, { name: 'note', unit: unitId }, say({ say: 'note-ask', unit }, [cancel], { digits: 'answer' }))
}

/** In the database first; then which section it belongs to is asked, with one tap. */
function keep(turn: Turn, unit: Unit, { text, messageId, files }: Content): Step {
  const { facts } = turn
  const [id] = facts.fresh
  const album = files.at(-1)?.file.album
  const flow: NoteFlow = {
    name: 'note',
    unit: unit.id,
    note: id,
    since: facts.now.toMillis(),
    ...(album === undefined ? {} : { album }),
  }
  const photo = files.some(({ file }) => file.kind === 'photo')
  return goTo(
    turn,
    flow,
    { effect: 'note', note: { id, unitId: unit.id, promptId: null, source: 'note' } },
    ...(text.trim() === '' ? [] : [{ effect: 'note-piece' as const, note: id, messageId, text }]),
    ...files.flatMap(sent => fileEffects(id, sent)),
    sectionQuestion(facts, unit, id, { say: 'note-kept', unit, photo }),
  )
}

/** The sections of the unit's form, and "chưa phân mục": stands until the note is filed. */
export function sectionQuestion(facts: Facts, unit: Unit, note: string, asked: Message['say']): Message {
  const under = (prompt: string) => ({ do: 'note.file' as const, note, prompt, programme: facts.plan.programme })
  const sections = formOf(facts.plan, unit).map(
    ({ id, label }): Choice => ({ word: 'topic', values: { label }, action: under(id) }),
  )
  const none: Choice = { word: 'no-section', action: under('') }
  return say(asked, [...sections, none], { lasting: true })
}

/** More words while a note is open: the note itself, or a further message of it. */
export function noteText(turn: Turn, flow: NoteFlow, { text, messageId }: Words): Step {
  if (text.trim() === '') return stay(turn)
  if (flow.note === undefined) return noteFor(turn, flow.unit, { text, messageId, files: [] })
  // Thanks and a yes are no part of what is noted down: they choose no section either.
  if (isCourtesy(text)) return courtesy(turn, text)
  if (readYesNo(text) !== undefined) return more(turn, flow, [])
  return more(turn, flow, [{ effect: 'note-piece', note: flow.note, messageId, text }])
}

/** A photo or file while a note is open. An album is one note, acknowledged once. */
export function noteFile(turn: Turn, flow: NoteFlow, sent: Sent): Step {
  const megabytes = exceeded(turn.facts.channel, sent.file.size)
  if (megabytes !== undefined) return stay(turn, say({ say: 'note-too-big', kind: sent.file.kind, megabytes }))
  if (flow.note === undefined) return noteFor(turn, flow.unit, { text: '', messageId: '', files: [sent] })
  const { album } = sent.file
  const effects = fileEffects(flow.note, sent)
  if (album !== undefined && album === flow.album) return stay(turn, ...effects)
  return more(turn, album === undefined ? flow : { ...flow, album }, effects)
}

function more(turn: Turn, flow: NoteFlow, effects: readonly Effect[]): Step {
  const { facts } = turn
  const unit = unitOf(facts.plan, flow.unit)
  if (!unit || flow.note === undefined) return stay(turn)
  const only = effects.length === 0 ? ({ only: true } as const) : {}
  return goTo(turn, flow, ...effects, sectionQuestion(facts, unit, flow.note, { say: 'note-more', ...only }))
}

/** Whether what comes now still belongs to the open note. */
export const isSameNote = ({ note, since }: Pick<NoteFlow, 'note' | 'since'>, facts: Facts): boolean =>
  (note === undefined && since === undefined) || facts.now.toMillis() - (since ?? 0) <= ONE_NOTE_MINUTES * 60_000

/** Buttons of notes. */
export function pressNote(turn: Turn, action: NoteAction): Step {
  const { flow } = turn.session
  switch (action.do) {
    case 'note.unit':
      return flow?.name === 'note-unit' ? noteFor(turn, action.unit, flow) : sayStale(turn)
    case 'note.keep':
      if (flow?.name === 'take') return noteBesideOffer(turn, flow) ?? begin(turn, offered(flow))
      return flow?.name === 'offer' ? begin(turn, flow) : sayStale(turn)
    case 'note.drop':
      return noNoteInside(turn) ?? goTo(turn, null, say({ say: 'not-taken' }))
    case 'note.file':
      // The button names the note alone: whose unit it is of is known here.
      return asAllowed(turn, 'report', { unit: turn.facts.note?.unitId }, () => fileUnder(turn, action.prompt))
  }
}

/** "Ghi nhanh" under an offer left for something else: the dialogue open now goes on, but for one that is a note too. */
export function keepLater(turn: Turn, flow: Flow): Step {
  if (flow.name !== 'offer' && flow.name !== 'take') return sayStale(turn)
  const content = flow.name === 'take' ? offered(flow) : flow
  const inReport = offeredInside(turn, content)
  if (inReport) return inReport
  const next = begin(turn, content)
  return next.session.flow?.name === 'note' ? besideOther(turn, next) : next
}

/** Dialogues that a note comes after. */
const NOTES: readonly Flow['name'][] = ['note', 'note-unit', 'offer', 'take', 'report']

/** Whatever else stands open goes on. */
function besideOther({ session }: Turn, next: Step): Step {
  const goesOn = session.flow !== null && !NOTES.includes(session.flow.name)
  return goesOn ? { session, effects: next.effects.map(withWordsOnly) } : next
}

const offered = (flow: FlowOf<'take'>): Content => ({
  text: pendingWords(flow)
    .map(({ text }) => text)
    .join('\n'),
  messageId: flow.messageId,
  files: [],
})

/** Filed, also anew as long as no report has used it. */
function fileUnder(turn: Turn, promptId: string): Step {
  const { facts } = turn
  const { note, plan } = facts
  const unit = note && unitOf(plan, note.unitId)
  if (!note || !unit || note.usedIn !== null) return sayStale(turn)
  const prompts = formOf(plan, unit)
  const number = prompts.findIndex(prompt => prompt.id === promptId) + 1
  const prompt = prompts[number - 1]
  if (promptId !== '' && !prompt) return sayStale(turn)
  const open = facts.obligations.find(each => each.unitId === unit.id && !isSettled(each))
  const choices: Choice[] = open ? [{ word: 'report-now', action: { do: 'report.open', obligation: open.id } }] : []
  const filed = say({ say: 'note-filed', ...(prompt ? { number, prompt } : {}) }, choices, { lasting: true })
  return besideOther(turn, goTo(turn, null, { effect: 'file-note', note: note.id, prompt: prompt?.id ?? null }, filed))
}

/** A message of a note was edited on the phone: the note changes while it waits, a report is changed in the report. */
export function noteEdit(turn: Turn, text: string, messageId: string): Step {
  const { facts } = turn
  const { note, plan } = facts
  // What was said is kept nowhere, so there is nothing to change: whoever thinks it has changed must know.
  if (!note || !noteUnits(facts).includes(note.unitId)) {
    return stay(turn, say({ say: 'edit-unkept' }, [], { lasting: true }))
  }
  if (note.usedIn === null) {
    return stay(turn, { effect: 'note-piece', note: note.id, messageId, text }, say({ say: 'note-edited', text }))
  }
  const prompt = plan.prompts.find(each => each.id === note.promptId)
  const about = prompt && { obligation: note.usedIn, prompt: prompt.id }
  const choices: Choice[] = about
    ? [{ word: 'section-of', values: { label: prompt.label }, action: { do: 'report.goto', about } }]
    : []
  return stay(turn, say({ say: 'note-edit-used', ...(prompt ? { prompt } : {}) }, choices, { lasting: true }))
}
