import { type Effect, say } from '../../conversation/effect.ts'
import type { Facts } from '../../conversation/facts.ts'
import type { Say } from '../../conversation/say.ts'
import type { Session } from '../../conversation/session.ts'
import type { NoteEffect } from '../../conversation/vocabulary/note.ts'
import type { SchoolEffect } from '../../conversation/vocabulary/school.ts'
import type { Tx } from '../../storage/storage.ts'
import { keyboardFor } from '../../text/keyboard.ts'
import { type Voice, voiceOf as voiceOfPerson } from '../../text/voice.ts'
import type { Deps } from '../deps.ts'
import { hashOf } from '../read/load-admission.ts'
import { SIGNER } from '../read/signer.ts'
import { briefOfficer } from '../send/brief-officer.ts'
import { enqueue, enqueueFor, voiceOf } from '../send/enqueue.ts'
import { sendFile } from '../send/send-file.ts'
import { applyCompile, isOfficerEffect, type OfficerEffect } from './apply-compile.ts'
import { applyNotes } from './apply-notes.ts'
import { applyPeople, type PeopleEffect } from './apply-people.ts'
import { applySchool } from './apply-school.ts'
import { tellLateArrival } from './late-arrival.ts'
import { remindLater } from './remind-later.ts'

type Scope = { readonly tx: Tx; readonly deps: Deps; readonly session: Session; facts: Facts; madeObstacle: number }

/** Carries out what a step decided, in order, in the transaction of its update. */
export async function applyEffects(
  tx: Tx,
  deps: Deps,
  { session, facts }: { readonly session: Session; readonly facts: Facts },
  effects: readonly Effect[],
): Promise<void> {
  const scope: Scope = { tx, deps, session, facts, madeObstacle: -1 }
  for (const effect of effects) await apply(scope, effect)
}

async function apply(scope: Scope, effect: Effect): Promise<void> {
  if (isOfficerEffect(effect)) return applyCompile(scope.tx, scope.facts, effect)
  switch (effect.effect) {
    case 'say':
      return post(scope, effect)
    case 'enrol':
    case 'grant':
    case 'member':
    case 'renew':
    case 'erase':
    case 'invite':
    case 'revoke':
    case 'let-go':
    case 'judge':
      return applyPeople(scope.tx, scope.deps, scope.facts, effect)
    case 'answer':
    case 'attach':
    case 'recaption':
    case 'obligation':
    case 'submit':
      return applyReport(scope, effect)
    case 'school':
    case 'school-undo':
    case 'union':
      return applySchool(scope.tx, scope.deps, scope.facts, effect)
    case 'remind':
      return remindLater(scope.tx, scope.deps, effect)
    case 'send-file':
      return sendFile(scope.tx, scope.deps, scope.facts.chat, effect)
    case 'document':
      return orderDocument(scope, effect)
    case 'note':
    case 'note-piece':
    case 'note-file':
    case 'file-note':
    case 'leave-note-out':
    case 'use-notes':
    case 'pulse-note':
    case 'pulse':
    case 'pulse-skip':
      return applyNotes(scope.tx, scope.facts, effect)
    default:
      return applyDesk(scope, effect)
  }
}

/** After these the person's keys are new. */
const NEWCOMERS: readonly string[] = ['welcome', 'welcome-officer', 'role-added']

/** Whoever has just become officer hears next what is open. */
const welcomesOfficer = (said: Say): boolean =>
  said.say === 'welcome-officer' || ((said.say === 'welcome' || said.say === 'role-added') && said.role === 'officer')

async function post(
  { tx, deps, session, facts, madeObstacle }: Scope,
  message: Extract<Effect, { effect: 'say' }>,
): Promise<void> {
  const { to } = message
  // A message about the obstacle written in this very step learns its number here.
  const choices = message.choices.map(choice =>
    choice.action.do === 'obstacle.answer' && choice.action.obstacle === -1
      ? { ...choice, action: { ...choice.action, obstacle: madeObstacle } }
      : choice,
  )
  if (to === undefined) {
    const me = (await tx.members.byChat(facts.chat)) ?? facts.me
    const keyboard = keyboardFor(me)
    const to = { chat: facts.chat, voice: me ? voiceOf(me) : voiceBeforeConsent(facts), turn: session.turn }
    const posting = keyboard ? { keyboard } : {}
    // A message carries buttons or the keyboard: a welcome with buttons has it sent before, others renew it.
    if (NEWCOMERS.includes(message.say.say)) await enqueue(tx, deps, say({ say: 'keyboard' }), to, posting)
    const key = onceBeforeConsent(facts, message.say)
    const once = key === undefined ? {} : { key }
    await enqueue(tx, deps, { ...message, choices }, to, { ...(choices.length === 0 ? posting : {}), ...once })
    if (me && welcomesOfficer(message.say)) await briefOfficer(tx, deps, me)
    return
  }
  const member = await tx.members.byId(to)
  if (!member) return
  const keyboard = NEWCOMERS.includes(message.say.say) ? keyboardFor(member) : undefined
  if (keyboard) await enqueueFor(tx, deps, say({ say: 'keyboard' }), member, { keyboard })
  await enqueueFor(tx, deps, { ...message, choices }, member)
}

/**
 * A stranger gets one courteous answer a day (product.md 2), and is told once an hour why a link opens nothing, however
 * many are tried; who it was is not kept in the clear.
 */
function onceBeforeConsent({ chat, now, me }: Facts, said: Say): string | undefined {
  const who = hashOf(chat).slice(0, 16)
  if (said.say === 'stranger') return `stranger:${who}:${now.toISODate()}`
  if (said.say === 'admission-closed' && !me) return `admission:${who}:${said.why}:${now.toFormat('yyyyLLddHH')}`
  return undefined
}

/** Who comes by an invitation is addressed as the officer wrote it, before anything of the person is kept. */
const voiceBeforeConsent = ({ admission }: Facts): Voice =>
  admission?.kind === 'invitation' ? voiceOfPerson(admission) : voiceOf(undefined)

/** A document is made and sent from the outbox, after what was said before it. */
async function orderDocument(
  { tx, deps, facts }: Scope,
  { order, to }: Extract<Effect, { effect: 'document' }>,
): Promise<void> {
  const chat = to === undefined ? facts.chat : (await tx.members.byId(to))?.chat
  if (chat === null || chat === undefined) return
  const createdAt = deps.clock.now()
  await tx.outbox.add({ chat, kind: 'document', payload: JSON.stringify({ order }), createdAt, notBefore: createdAt })
}

type ReportEffect = Extract<Effect, { effect: 'answer' | 'attach' | 'recaption' | 'obligation' | 'submit' }>

async function applyReport({ tx, deps, facts }: Scope, effect: ReportEffect): Promise<void> {
  const at = facts.now
  switch (effect.effect) {
    case 'answer': {
      const { obligation, answer, pieces, replacePieces } = effect
      if (replacePieces) await tx.reports.clearPieces(obligation, answer.promptId)
      await tx.reports.putAnswer(obligation, answer)
      for (const piece of pieces) await tx.reports.addPiece(piece, at)
      return
    }
    case 'attach': {
      const { album: _, ...file } = effect.file
      const where = {
        obligationId: effect.about.obligation,
        promptId: effect.about.prompt,
        noteId: null,
        memberId: facts.me?.id ?? null,
      }
      await tx.attachments.add({
        ...where,
        ...file,
        chat: facts.chat,
        messageId: effect.messageId,
        caption: effect.caption,
        at,
      })
      return
    }
    case 'recaption':
      return tx.attachments.recaption(facts.chat, effect.messageId, effect.caption)
    case 'obligation': {
      const { obligation } = effect
      await tx.reports.save(obligation)
      return tx.journal.audit({
        at,
        actor: facts.me?.id ?? null,
        action: `report.${obligation.state}`,
        subject: obligation.id,
      })
    }
    case 'submit': {
      const { obligation, version, answers, attachments, source } = effect
      await tx.reports.submit({
        obligationId: obligation,
        version,
        submittedAt: at,
        memberId: facts.me?.id ?? null,
        source,
        answers,
        attachments,
      })
      return effect.version === 1 && source === 'chat' ? tellLateArrival(tx, deps, obligation) : undefined
    }
  }
}

type DeskEffect = Exclude<
  Effect,
  | PeopleEffect
  | ReportEffect
  | NoteEffect
  | OfficerEffect
  | SchoolEffect
  | Extract<Effect, { effect: 'say' | 'remind' | 'document' | 'send-file' }>
>

async function applyDesk(scope: Scope, effect: DeskEffect): Promise<void> {
  const { tx, facts } = scope
  const at = facts.now
  const actor = facts.me?.id ?? 0
  switch (effect.effect) {
    case 'obstacle':
      scope.madeObstacle = await tx.journal.addObstacle({
        memberId: actor,
        unitId: effect.unitId,
        text: effect.text,
        createdAt: at,
      })
      return
    case 'answer-obstacle':
      return tx.journal.answerObstacle(effect.obstacle, effect.answer, actor, at)
    case 'target':
      await tx.periods.update(effect.period, { targetChoice: effect.choice, target: effect.date })
      return tx.journal.audit({ at, actor, action: `target.${effect.choice}`, subject: effect.period })
    case 'signer':
      return effect.deputy === 0 ? tx.settings.remove(SIGNER) : tx.settings.set(SIGNER, String(effect.deputy))
    case 'direction':
      return tx.journal.addDirection({
        periodKey: effect.period,
        kind: effect.kind,
        text: effect.text,
        memberId: actor,
        createdAt: at,
      })
    case 'audit':
      return tx.journal.audit({
        at,
        actor,
        action: effect.action,
        subject: effect.subject,
        ...(effect.detail === undefined ? {} : { detail: effect.detail }),
      })
  }
}
