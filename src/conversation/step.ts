import { isEvidence } from '../domain/evidence-kind.ts'
import { hasConsented, isOpenSomewhere } from '../domain/member.ts'
import { isCourtesy } from '../domain/reading/courtesy.ts'
import { nfc } from '../domain/reading/fold.ts'
import { buttonOf, isOf } from './action.ts'
import { rightOfAction } from './action-rights.ts'
import { besideDialogue } from './aside.ts'
import { goTo, type Step, say, stay } from './effect.ts'
import { contactOf, type Facts } from './facts.ts'
import { tellBlocked } from './flows/blocked.ts'
import { runCommand } from './flows/commands.ts'
import { askWhichMessage, sayStale } from './flows/common.ts'
import { complaintRefused } from './flows/complaint.ts'
import { askAgain } from './flows/consent-again.ts'
import { hasDesk } from './flows/desk.ts'
import { scanFile, signedCopySent } from './flows/dispatch-issue.ts'
import { interrupted, voiceUnheard } from './flows/doorman.ts'
import { aboutAdmission, admit, pressAdmission } from './flows/enrol.ts'
import { listFile, listRead } from './flows/invite-file.ts'
import { figuresRead } from './flows/last-year-file.ts'
import { isSameNote, noteEdit, noteFile } from './flows/note.ts'
import { noteFileInside } from './flows/note-inside.ts'
import { offerFile } from './flows/offer-as-note.ts'
import { planDocument, planFile } from './flows/plan-new.ts'
import { besideWords } from './flows/stray.ts'
import { asAllowed, may, subjectOf } from './flows/who-may.ts'
import type { Input } from './input.ts'
import { keepOffered } from './offered.ts'
import { press } from './pressed.ts'
import { pressOffered } from './pressed-later.ts'
import { openDraft } from './report/draft.ts'
import { reportEdit } from './report/edited.ts'
import { editOffered } from './report/offer-as-answer.ts'
import { reportFile } from './report/photo.ts'
import { keepUnplaced } from './report/unplaced.ts'
import { documentRead } from './report/whole-report.ts'
import { COMMAND_RIGHTS, rightOfState } from './rights.ts'
import type { Session } from './session.ts'
import type { Turn, Visit } from './turn.ts'
import { aboutOf, notUnderstood, typed } from './typed.ts'
import { admissionButtons } from './vocabulary/admission.ts'
import type { NoteSay } from './vocabulary/note.ts'

/**
 * One step of the dialogue: what was said, and what is known, give where the dialogue stands and what is to be done.
 * Pure: it reads nothing and does nothing; the same step can be taken again after a crash.
 */
export function step(session: Session, input: Input, facts: Facts): Step {
  const next = keepUnplaced(session, input, facts, stepOn({ session, facts }, input))
  return keepOffered(session, input, facts, next)
}

function stepOn(visit: Visit, input: Input): Step {
  const { me } = visit.facts
  if (!me || me.state === 'left') return fromOutside(visit, input)
  const turn: Turn = { ...visit, me }
  if (!hasConsented(me)) return heardFrom(turn, input, askAgain(turn, input))
  return heardFrom(turn, input, me.roles.length === 0 ? waiting(turn, input) : ofMember(turn, input))
}

/** Not from the phone, or a message of its own about being reached. */
const SAYS_NOTHING_OF_IT: readonly Input['kind'][] = ['reachable', 'document', 'people', 'figures', 'interrupted']

/** Whoever writes can be written to, also where the channel's word of it was lost in a long outage. */
function heardFrom({ me }: Turn, { kind }: Input, next: Step): Step {
  if (me.state !== 'blocked' || SAYS_NOTHING_OF_IT.includes(kind)) return next
  return { ...next, effects: [{ effect: 'member', member: me.id, change: { state: 'active' } }, ...next.effects] }
}

/** Somebody who may use the assistant. */
function ofMember(turn: Turn, input: Input): Step {
  const refused = complaintRefused(turn, input)
  if (refused) return refused
  switch (input.kind) {
    case 'command':
      return input.name === 'start' && turn.facts.admission ? admit(turn) : commanded(turn, input)
    case 'choice':
      return input.offered === undefined
        ? besideDialogue(turn.session, input.action, press(turn, input.action))
        : pressOffered(turn, input.action, input.offered)
    case 'stale':
      return sayStale(turn, input.elsewhere)
    case 'ambiguous':
      return stay(turn, say({ say: 'ambiguous' }))
    case 'shown-in-several':
      return askWhichMessage(turn, input.choices)
    case 'text':
      return chooseFirst(turn, input) ?? typed(turn, { ...input, text: nfc(input.text) })
    case 'file':
      return file(turn, { ...input, caption: nfc(input.caption) })
    case 'edit':
      return edited(turn, { ...input, text: nfc(input.text) })
    case 'people':
      return asAllowed(turn, 'desk', {}, () => listRead(turn, input))
    case 'figures':
      return asAllowed(turn, 'desk', {}, () => figuresRead(turn, input))
    case 'document':
      return planDocument(turn, input.text) ?? documentRead(turn, input)
    case 'unsupported':
      return needsNoAnswer(turn, input) ?? stay(turn, say({ say: 'unsupported' }))
    case 'held-back':
      return stay(turn, say({ say: 'held-back', channel: turn.facts.channel.name }, [], { lasting: true }))
    case 'interrupted':
      return interrupted(turn, input.gap)
    case 'reachable':
      return reachable(turn, input.yes)
  }
}

/** What is only shown lets no words go that wait for their tap; "/start" begins anew. */
function commanded(turn: Turn, input: Extract<Input, { kind: 'command' }>): Step {
  const next = runCommand(turn, input)
  return input.name === 'start' ? next : besideWords(turn.session, next)
}

/** Somebody without consent: the way in, or one courteous answer. Nothing of it is kept. */
function fromOutside(visit: Visit, input: Input): Step {
  const { consentFor } = visit.facts
  if (input.kind === 'choice') {
    const { action } = input
    if (isOf(admissionButtons, action)) return pressAdmission(visit, action)
  }
  if (input.kind === 'reachable' || input.kind === 'edit' || input.kind === 'interrupted') return stay(visit)
  if (input.kind === 'text' && consentFor !== undefined) return aboutAdmission(visit, consentFor)
  return admit(visit)
}

/** Somebody who has agreed and whom no officer has confirmed yet: the own data, and nothing of the school. */
function waiting(turn: Turn, input: Input): Step {
  const { facts } = turn
  if (input.kind === 'reachable') return reachable(turn, input.yes)
  if (input.kind === 'command' && input.name === 'start' && facts.admission) return admit(turn)
  if (input.kind === 'edit' || input.kind === 'interrupted') return stay(turn)
  if (isOpenTo(turn, input)) return ofMember(turn, input)
  const contact = contactOf(facts)
  return goTo(turn, null, say({ say: 'awaiting', ...(contact ? { contact } : {}) }))
}

/** Whether somebody without a role may what was typed or pressed. */
function isOpenTo({ session, facts }: Turn, input: Input): boolean {
  switch (input.kind) {
    case 'command':
      return may(COMMAND_RIGHTS[input.name], facts)
    case 'choice':
      return buttonOf(input.action) !== undefined && may(rightOfAction(input.action), facts, subjectOf(input.action))
    case 'text':
      return session.flow !== null && may(rightOfState(session.flow), facts, subjectOf(session.flow))
    default:
      return false
  }
}

/** Where every message counts a sticker is answered only while a yes or a no is waited for. */
function needsNoAnswer(turn: Turn, { choosing }: Extract<Input, { kind: 'unsupported' }>): Step | undefined {
  if (!turn.facts.channel.quota) return undefined
  return stay(turn, ...(choosing ? [say({ say: 'choose-please', choices: choosing })] : []))
}

/** The same of thanks. */
function chooseFirst(turn: Turn, { text, choosing }: Extract<Input, { kind: 'text' }>): Step | undefined {
  if (!turn.facts.channel.quota || !choosing || !isCourtesy(text)) return undefined
  return stay(turn, say({ say: 'choose-please', choices: choosing }))
}

type FileInput = Extract<Input, { kind: 'file' }>

/** A photo or file belongs to the open report or note; elsewhere it is asked what it is. */
function file(turn: Turn, input: FileInput): Step {
  const { session, facts } = turn
  const { flow: open } = session
  if (open?.name === 'dispatch-scan')
    return asAllowed(turn, rightOfState(open), open, () => scanFile(turn, open, input))
  const taken = listFile(turn, input) ?? signedCopySent(turn, input)
  if (taken) return taken
  if (!isEvidence(input.file)) return withoutFile(turn, input, { say: 'file-kind' })
  if (facts.filesFull) {
    return withoutFile(turn, input, { say: 'files-full', kind: input.file.kind, full: facts.filesFull })
  }
  const { flow } = session
  const plan = planFile(turn, input)
  if (plan) return plan
  if (input.file.kind === 'voice') return voiceUnheard(turn)
  const note = noteFileInside(turn, input)
  if (note) return note
  const { file: sent, caption, messageId, about } = input
  const elsewhere = flow?.name === 'report' ? about && about.obligation !== flow.obligation : about
  if (flow?.name === 'report' && !elsewhere && openDraft(turn)) return reportFile(turn, flow, input)
  if (flow?.name === 'note' && !elsewhere && isSameNote(flow, facts)) return noteFile(turn, flow, input)
  const offered = offerFile(turn, { file: sent, caption, messageId }, about ?? aboutOf(turn))
  // Whoever reports nothing shows what is spoken of: a page with a mistake on it.
  return (
    offered ?? (hasDesk(turn) ? withoutFile(turn, input, { say: 'file-unkept', kind: sent.kind }) : notUnderstood(turn))
  )
}

/** The words beside a file that is not kept are heard all the same. */
function withoutFile(turn: Turn, input: FileInput, why: NoteSay): Step {
  const told = say(why, [], { lasting: true })
  const { caption, messageId, early, forwarded = false } = input
  if (caption.trim() === '') return stay(turn, told)
  const next = typed(turn, { kind: 'text', text: caption, messageId, early, forwarded })
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
  const closed = yes ? [] : [{ effect: 'closed-here' } as const]
  // Who cannot be reached here any more is met elsewhere, as long as there is somewhere.
  const elsewhere = me.chats.filter(chat => chat !== facts.chat)
  if (!yes && isOpenSomewhere({ ...me, chats: elsewhere })) return stay(turn, ...closed)
  const effect = {
    effect: 'member' as const,
    member: me.id,
    change: { state: yes ? ('active' as const) : ('blocked' as const) },
  }
  return stay(
    turn,
    ...closed,
    effect,
    ...(yes || me.state !== 'active' ? [] : tellBlocked(facts.people, facts.school, me)),
  )
}
