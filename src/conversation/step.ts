import { isEvidence } from '../domain/evidence-kind.ts'
import { hasConsented, unitsOf } from '../domain/member.ts'
import { isCourtesy } from '../domain/reading/courtesy.ts'
import { nfc } from '../domain/reading/fold.ts'
import type { Action, Choice } from './action.ts'
import { besideDialogue } from './aside.ts'
import { goTo, type Step, say, stay } from './effect.ts'
import { contactOf, type Facts } from './facts.ts'
import { offerDirection } from './flows/assessment.ts'
import { tellBlocked } from './flows/blocked.ts'
import { runCommand } from './flows/commands.ts'
import { help, home, sayStale } from './flows/common.ts'
import { askAgain } from './flows/consent-again.ts'
import { deskText, pressDesk } from './flows/desks.ts'
import { reportSaid, voiceUnheard } from './flows/doorman.ts'
import { aboutDoor, openDoor, pressDoor, takeProfile } from './flows/enrol.ts'
import { HOME } from './flows/matter.ts'
import { dataCommand } from './flows/mydata.ts'
import { isSameNote, noteEdit, noteFile, noteText } from './flows/note.ts'
import { offerFile, offerText } from './flows/offer.ts'
import { heardOutside } from './flows/outside.ts'
import { pulseText } from './flows/pulse.ts'
import { pressReminder } from './flows/reminder.ts'
import { renameText } from './flows/rename.ts'
import { pressReport } from './flows/report.ts'
import type { Input } from './input.ts'
import { openDraft, openPromptOf } from './report/draft.ts'
import { reportEdit } from './report/edited.ts'
import { reportFile } from './report/incoming.ts'
import { editOffered, offerMore, offerToTake, saidIn } from './report/taking.ts'
import { documentRead, keepParts, wholeOutside } from './report/whole.ts'
import type { Flow, Session } from './session.ts'
import { leaving, type Turn, type Visit } from './turn.ts'
import type { About } from './vocabulary/about.ts'
import type { NoteSay } from './vocabulary/note.ts'

/**
 * One step of the dialogue: what was said, and what is known, give where the dialogue stands and what is to be done.
 * Pure: it reads nothing and does nothing; the same step can be taken again after a crash.
 */
export function step(session: Session, input: Input, facts: Facts): Step {
  return keepParts(session, input, facts, stepOn({ session, facts }, input))
}

function stepOn(visit: Visit, input: Input): Step {
  const { me } = visit.facts
  if (!me || me.state === 'left') return fromOutside(visit, input)
  const turn: Turn = { ...visit, me }
  if (!hasConsented(me)) return askAgain(turn, input)
  return me.roles.length === 0 ? waiting(turn, input) : ofMember(turn, input)
}

/** Somebody who may use the assistant. */
function ofMember(turn: Turn, input: Input): Step {
  switch (input.kind) {
    case 'command':
      return input.name === 'start' && turn.facts.door ? openDoor(turn) : runCommand(turn, input)
    case 'choice':
      return besideDialogue(turn.session, input.action, press(turn, input.action))
    case 'stale':
      return sayStale(turn)
    case 'ambiguous':
      return stay(turn, say({ say: 'ambiguous' }))
    case 'text':
      return text(turn, { ...input, text: nfc(input.text) })
    case 'file':
      return file(turn, { ...input, caption: nfc(input.caption) })
    case 'edit':
      return edited(turn, { ...input, text: nfc(input.text) })
    case 'document':
      return documentRead(turn, input)
    case 'unsupported':
      return stay(turn, say({ say: 'unsupported' }))
    case 'reachable':
      return reachable(turn, input.yes)
  }
}

/** Somebody without consent: the door, or one courteous answer. Nothing of it is kept. */
function fromOutside(visit: Visit, input: Input): Step {
  const { consentFor } = visit.facts
  if (input.kind === 'choice') {
    const { action } = input
    if (action.do.startsWith('setup.') || action.do.startsWith('consent.')) return pressDoor(visit, action)
  }
  if (input.kind === 'reachable' || input.kind === 'edit') return stay(visit)
  if (input.kind === 'text' && consentFor !== undefined) return aboutDoor(visit, consentFor)
  return openDoor(visit)
}

/** Somebody who has agreed and whom no officer has confirmed yet: the own data, and nothing of the school. */
function waiting(turn: Turn, input: Input): Step {
  const { session, facts, me } = turn
  if (input.kind === 'reachable') return reachable(turn, input.yes)
  if (input.kind === 'command' && input.name === 'start' && facts.door) return openDoor(turn)
  if (input.kind === 'command' && input.name === 'mydata') return dataCommand(turn)
  if (input.kind === 'text' && session.flow?.name === 'rename') return renameText(turn, session.flow, nfc(input.text))
  if (input.kind === 'choice') {
    const { action } = input
    const own =
      (action.do === 'people.rename' && action.member === me.id) ||
      (action.do === 'document.send' && action.order.kind === 'my-data')
    if (own || action.do === 'data.erase' || action.do === 'data.show') return pressDesk(turn, action)
    if (action.do.startsWith('setup.') || action.do.startsWith('consent.')) return pressDoor(turn, action)
  }
  if (input.kind === 'edit') return stay(turn)
  const contact = contactOf(facts)
  return goTo(turn, null, say({ say: 'awaiting', ...(contact ? { contact } : {}) }))
}

function press(turn: Turn, action: Action): Step {
  const [area = ''] = action.do.split('.')
  if (area === 'setup' || area === 'consent') return pressDoor(turn, action)
  if (['report', 'doubt', 'misfit', 'hosting'].includes(area)) return pressReport(turn, action)
  if (area === 'reminder') return pressReminder(turn, action)
  if (action.do === 'nothing') return stay(turn, say({ say: 'left-as-is' }))
  if (action.do === 'home') return home(turn)
  if (action.do === 'help') return help(turn)
  return pressDesk(turn, action)
}

type TextInput = Extract<Input, { kind: 'text' }>

function text(turn: Turn, input: TextInput): Step {
  const { flow } = turn.session
  if (flow?.name === 'report') return reportSaid(turn, flow, input)
  if (flow?.name === 'profile') return takeProfile(turn, input.text)
  if (flow?.name === 'take') return besideOffered(turn, flow, input)
  if (flow?.name === 'note' || flow?.name === 'pulse') {
    if (!isSameNote(flow, turn.facts)) return text(leaving(turn), input)
    return flow.name === 'note'
      ? noteText(turn, flow, input.text, input.messageId)
      : pulseText(turn, flow, input.text, input.messageId)
  }
  if (flow?.name === 'offer') {
    if (isCourtesy(input.text)) return stay(turn, say({ say: 'courtesy' }))
    const heard = heardOutside(turn, input, aboutOf(turn))
    if (heard) return heard
    return offerText(turn, input.text, input.messageId) ?? notUnderstood(turn)
  }
  return flow && flow.name !== 'note-unit' ? deskText(turn, flow, input.text) : outside(turn, input)
}

type TakeFlow = Extract<Flow, { name: 'take' }>

/** More words while it is asked whether those before were the answer. */
function besideOffered(turn: Turn, flow: TakeFlow, input: TextInput): Step {
  if (isCourtesy(input.text)) return stay(turn, say({ say: 'courtesy' }, [], { standing: true }))
  const said = [...saidIn(flow), input]
  return (
    heardOutside(turn, input, flow.about) ??
    wholeOutside(turn, said) ??
    // Several messages before the confirming tap are one answer.
    offerMore(turn, flow, said) ??
    goTo(turn, null, say({ say: 'not-understood' }))
  )
}

/** Words while no dialogue is open. */
function outside(turn: Turn, input: TextInput): Step {
  const open = aboutOf(turn)
  const whole = open && wholeOutside(turn, [input])
  if (whole) return whole
  const about = input.about?.explicit ? input.about : (open ?? input.about)
  const heard = input.about?.explicit ? undefined : heardOutside(turn, input, about)
  if (heard) return heard
  const offered = about && offerToTake(turn, about, [input])
  if (isCourtesy(input.text)) return offered ?? notUnderstood(turn, input.text)
  const direction = input.assessment ? offerDirection(turn, input.assessment, input.text) : undefined
  return direction ?? offered ?? offerText(turn, input.text, input.messageId) ?? notUnderstood(turn, input.text)
}

/** Free text outside a dialogue may be the answer to the question the person's report stands at. */
function aboutOf(turn: Turn): About | undefined {
  const draft = openDraft(turn)
  // The leaders' words are rarely a report; they begin theirs by themselves.
  const reports = draft && unitsOf(draft.me).includes(draft.report.unit.id)
  const prompt = reports ? openPromptOf(draft) : undefined
  return draft && prompt !== undefined ? { obligation: draft.report.obligation.id, prompt } : undefined
}

function notUnderstood(turn: Turn, typed = ''): Step {
  if (isCourtesy(typed)) return stay(turn, say({ say: 'courtesy' }))
  const choices: readonly Choice[] = [HOME, { word: 'help', action: { do: 'help' } }]
  return stay(turn, say({ say: 'not-understood' }, choices, { standing: true }))
}

type FileInput = Extract<Input, { kind: 'file' }>

/** A photo or file belongs to the open report or note; elsewhere it is asked what it is. */
function file(turn: Turn, input: FileInput): Step {
  const { session, facts } = turn
  if (!isEvidence(input.file)) return withoutFile(turn, input, { say: 'file-kind' })
  if (facts.filesFull) {
    return withoutFile(turn, input, { say: 'files-full', kind: input.file.kind, full: facts.filesFull })
  }
  const { flow } = session
  if (input.file.kind === 'voice') return voiceUnheard(turn)
  if (flow?.name === 'report') return reportFile(turn, flow, input)
  if (flow?.name === 'note' && isSameNote(flow, facts)) return noteFile(turn, flow, input)
  const { file: sent, caption, messageId } = input
  return offerFile(turn, { file: sent, caption, messageId }, aboutOf(turn)) ?? notUnderstood(turn)
}

/** The words beside a file that is not kept are heard all the same. */
function withoutFile(turn: Turn, input: FileInput, why: NoteSay): Step {
  const told = say(why, [], { standing: true })
  const { caption, messageId, early } = input
  if (caption.trim() === '') return stay(turn, told)
  const next = text(turn, { kind: 'text', text: caption, messageId, early })
  return { ...next, effects: [told, ...next.effects] }
}

/** A message was edited on the phone: of a report, of what waits for its tap, of a note. */
function edited(turn: Turn, input: Extract<Input, { kind: 'edit' }>): Step {
  const { facts } = turn
  if (facts.piece || (facts.attachment?.obligationId && !facts.note)) return reportEdit(turn, input)
  return editOffered(turn, input.messageId, input.text) ?? noteEdit(turn, input.text, input.messageId)
}

function reachable(turn: Turn, yes: boolean): Step {
  const { facts, me } = turn
  const effect = {
    effect: 'member' as const,
    member: me.id,
    change: { state: yes ? ('active' as const) : ('blocked' as const) },
  }
  return stay(turn, effect, ...(yes || me.state !== 'active' ? [] : tellBlocked(facts.people, facts.plan, me)))
}
