import { isEvidence } from '../domain/evidence-kind.ts'
import { hasConsented, type Member, unitsOf } from '../domain/member.ts'
import { isCourtesy } from '../domain/reading/courtesy.ts'
import { nfc } from '../domain/reading/fold.ts'
import type { About, Action, Choice } from './action.ts'
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
import type { NoteSay } from './say.ts'
import type { Session } from './session.ts'

/**
 * One step of the dialogue: what was said, and what is known, give where the dialogue stands and what is to be done.
 * Pure: it reads nothing and does nothing; the same step can be taken again after a crash.
 */
export function step(session: Session, input: Input, facts: Facts): Step {
  return keepParts(session, input, facts, stepOn(session, input, facts))
}

function stepOn(session: Session, input: Input, facts: Facts): Step {
  if (!facts.me || facts.me.state === 'left') return fromOutside(session, input, facts)
  if (!hasConsented(facts.me)) return askAgain(session, input, facts, facts.me)
  if (facts.me.roles.length === 0) return waiting(session, input, facts, facts.me)
  switch (input.kind) {
    case 'command':
      return input.name === 'start' && facts.door
        ? openDoor(session, facts)
        : runCommand(session, input, facts, facts.me)
    case 'choice':
      return besideDialogue(session, input.action, press(session, input.action, facts))
    case 'stale':
      return sayStale(session, facts)
    case 'ambiguous':
      return stay(session, say({ say: 'ambiguous' }))
    case 'text':
      return text(session, { ...input, text: nfc(input.text) }, facts)
    case 'file':
      return file(session, { ...input, caption: nfc(input.caption) }, facts)
    case 'edit':
      return facts.piece || (facts.attachment?.obligationId && !facts.note)
        ? reportEdit(session, facts, { ...input, text: nfc(input.text) })
        : (editOffered(session, facts, input.messageId, nfc(input.text)) ??
            noteEdit(session, facts, nfc(input.text), input.messageId))
    case 'document':
      return documentRead(session, facts, input)
    case 'unsupported':
      return stay(session, say({ say: 'unsupported' }))
    case 'reachable':
      return reachable(session, facts, input.yes)
  }
}

/** Somebody without consent: the door, or one courteous answer. Nothing of it is kept. */
function fromOutside(session: Session, input: Input, facts: Facts): Step {
  if (input.kind === 'choice') {
    const { action } = input
    if (action.do.startsWith('setup.') || action.do.startsWith('consent.')) return pressDoor(session, action, facts)
  }
  if (input.kind === 'reachable' || input.kind === 'edit') return stay(session)
  if (input.kind === 'text' && facts.consentFor !== undefined) {
    return aboutDoor(session, facts, facts.consentFor)
  }
  return openDoor(session, facts)
}

/** Somebody who has agreed and whom no officer has confirmed yet: the own data, and nothing of the school. */
function waiting(session: Session, input: Input, facts: Facts, me: Member): Step {
  if (input.kind === 'reachable') return reachable(session, facts, input.yes)
  if (input.kind === 'command' && input.name === 'start' && facts.door) return openDoor(session, facts)
  if (input.kind === 'command' && input.name === 'mydata') return dataCommand(session, facts)
  if (input.kind === 'text' && session.flow?.name === 'rename') {
    return renameText(session, session.flow, nfc(input.text), facts)
  }
  if (input.kind === 'choice') {
    const { action } = input
    const own =
      (action.do === 'people.rename' && action.member === me.id) ||
      (action.do === 'document.send' && action.order.kind === 'my-data')
    if (own || action.do === 'data.erase' || action.do === 'data.show') return pressDesk(session, action, facts)
    if (action.do.startsWith('setup.') || action.do.startsWith('consent.')) return pressDoor(session, action, facts)
  }
  if (input.kind === 'edit') return stay(session)
  const contact = contactOf(facts)
  return goTo(session, null, say({ say: 'awaiting', ...(contact ? { contact } : {}) }))
}

function press(session: Session, action: Action, facts: Facts): Step {
  const [area = ''] = action.do.split('.')
  if (area === 'setup' || area === 'consent') return pressDoor(session, action, facts)
  if (['report', 'doubt', 'misfit', 'hosting'].includes(area)) return pressReport(session, action, facts)
  if (area === 'reminder') return pressReminder(session, action, facts)
  if (action.do === 'nothing') return stay(session, say({ say: 'left-as-is' }))
  if (action.do === 'home' && facts.me) return home(session, facts, facts.me)
  if (action.do === 'help' && facts.me) return help(session, facts, facts.me)
  return pressDesk(session, action, facts)
}

type TextInput = Extract<Input, { kind: 'text' }>

function text(session: Session, input: TextInput, facts: Facts): Step {
  const { flow } = session
  if (flow?.name === 'report') return reportSaid(session, facts, flow, input)
  if (flow?.name === 'profile') return takeProfile(session, facts, input.text)
  if (flow?.name === 'take') {
    if (isCourtesy(input.text)) return stay(session, say({ say: 'courtesy' }, [], { standing: true }))
    const heard = heardOutside(session, facts, input, flow.about)
    if (heard) return heard
    const whole = wholeOutside(session, facts, [...saidIn(flow), input])
    if (whole) return whole
    // Several messages before the confirming tap are one answer.
    return (
      offerMore(session, facts, flow, [...saidIn(flow), input]) ?? goTo(session, null, say({ say: 'not-understood' }))
    )
  }
  if (flow?.name === 'note' || flow?.name === 'pulse') {
    if (!isSameNote(flow, facts)) return text({ ...session, flow: null }, input, facts)
    return flow.name === 'note'
      ? noteText(session, facts, flow, input.text, input.messageId)
      : pulseText(session, facts, flow, input.text, input.messageId)
  }
  if (flow?.name === 'offer') {
    if (isCourtesy(input.text)) return stay(session, say({ say: 'courtesy' }))
    const heard = heardOutside(session, facts, input, aboutOf(facts))
    if (heard) return heard
    return offerText(session, facts, input.text, input.messageId) ?? notUnderstood(session, facts)
  }
  if (flow && flow.name !== 'note-unit') return deskText(session, flow, input.text, facts)
  const whole = aboutOf(facts) && wholeOutside(session, facts, [input])
  if (whole) return whole
  const about = input.about?.explicit ? input.about : (aboutOf(facts) ?? input.about)
  const heard = input.about?.explicit ? undefined : heardOutside(session, facts, input, about)
  if (heard) return heard
  const offered = about && offerToTake(session, facts, about, [input])
  const direction =
    input.assessment && !isCourtesy(input.text) && offerDirection(session, facts, input.assessment, input.text)
  if (direction || offered) return direction || offered || stay(session)
  const note = isCourtesy(input.text) ? undefined : offerText(session, facts, input.text, input.messageId)
  return note ?? notUnderstood(session, facts, input.text)
}

/** Free text outside a dialogue may be the answer to the question the person's report stands at. */
function aboutOf(facts: Facts): About | undefined {
  const draft = openDraft(facts)
  // The leaders' words are rarely a report; they begin theirs by themselves.
  const reports = draft && unitsOf(draft.me).includes(draft.report.unit.id)
  const prompt = reports ? openPromptOf(draft) : undefined
  return draft && prompt !== undefined ? { obligation: draft.report.obligation.id, prompt } : undefined
}

function notUnderstood(session: Session, facts: Facts, typed = ''): Step {
  if (isCourtesy(typed)) return stay(session, say({ say: 'courtesy' }))
  const choices: readonly Choice[] = [HOME, { word: 'help', action: { do: 'help' } }]
  return facts.me ? stay(session, say({ say: 'not-understood' }, choices, { standing: true })) : stay(session)
}

type FileInput = Extract<Input, { kind: 'file' }>

/** A photo or file belongs to the open report or note; elsewhere it is asked what it is. */
function file(session: Session, input: FileInput, facts: Facts): Step {
  if (!isEvidence(input.file)) return withoutFile(session, input, facts, { say: 'file-kind' })
  if (facts.filesFull) {
    return withoutFile(session, input, facts, { say: 'files-full', kind: input.file.kind, full: facts.filesFull })
  }
  const { flow } = session
  if (input.file.kind === 'voice') return voiceUnheard(session, facts)
  if (flow?.name === 'report') return reportFile(session, facts, flow, input)
  if (flow?.name === 'note' && isSameNote(flow, facts)) return noteFile(session, facts, flow, input)
  const { file: sent, caption, messageId } = input
  return offerFile(session, facts, { file: sent, caption, messageId }, aboutOf(facts)) ?? notUnderstood(session, facts)
}

/** The words beside a file that is not kept are heard all the same. */
function withoutFile(session: Session, input: FileInput, facts: Facts, why: NoteSay): Step {
  const told = say(why, [], { standing: true })
  const { caption, messageId, early } = input
  if (caption.trim() === '') return stay(session, told)
  const next = text(session, { kind: 'text', text: caption, messageId, early }, facts)
  return { ...next, effects: [told, ...next.effects] }
}

function reachable(session: Session, facts: Facts, yes: boolean): Step {
  if (!facts.me) return stay(session)
  const effect = {
    effect: 'member' as const,
    member: facts.me.id,
    change: { state: yes ? ('active' as const) : ('blocked' as const) },
  }
  return stay(
    session,
    effect,
    ...(yes || facts.me.state !== 'active' ? [] : tellBlocked(facts.people, facts.plan, facts.me)),
  )
}
