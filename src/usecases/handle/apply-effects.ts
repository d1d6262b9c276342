import type { DocumentOrder } from '../../conversation/document-order.ts'
import { type Effect, type Message, say } from '../../conversation/effect.ts'
import type { Facts } from '../../conversation/facts.ts'
import { NEW_DIRECTION } from '../../conversation/flows/direction-state.ts'
import { NEW_OBSTACLE } from '../../conversation/flows/obstacle-holders.ts'
import { oneMenu } from '../../conversation/one-menu.ts'
import type { Say } from '../../conversation/say.ts'
import type { Session } from '../../conversation/session.ts'
import type { AssessmentEffect } from '../../conversation/vocabulary/assessment.ts'
import type { TargetEffect } from '../../conversation/vocabulary/target.ts'
import { channelAt, lineAt } from '../../messenger/lines.ts'
import type { Tx } from '../../storage/storage.ts'
import { keyboardFor } from '../../text/keyboard.ts'
import { type Voice, voiceOf as voiceOfPerson } from '../../text/voice.ts'
import type { Deps } from '../deps.ts'
import { evidenceParcels } from '../read/documents/export-evidence.ts'
import { hashOf } from '../read/load-admission.ts'
import { answeredStranger, meetStranger } from '../read/strangers.ts'
import { briefOfficer } from '../send/brief-officer.ts'
import { besideQuestion, enqueue, enqueueFor, voiceOf } from '../send/enqueue.ts'
import { sendFile } from '../send/send-file.ts'
import { applyBackup } from './apply-backup.ts'
import { browserDoers } from './apply-browser.ts'
import { channelsDoers } from './apply-channels.ts'
import { compileDoers } from './apply-compile.ts'
import { dispatchDoers } from './apply-dispatch.ts'
import { noteDoers } from './apply-notes.ts'
import { obstacleDoers } from './apply-obstacle.ts'
import { peopleDoers } from './apply-people.ts'
import { planEditionDoers } from './apply-plan-edition.ts'
import { reportDoers } from './apply-report.ts'
import { schoolDoers } from './apply-school.ts'
import type { Doers, Scope } from './doers.ts'
import { openEarly } from './open-early.ts'
import { remindLater } from './remind-later.ts'

/** What the officer and BGH decide beside the report itself. */
const deskDoers: Doers<TargetEffect | AssessmentEffect> = {
  target: async ({ tx, facts: { me, now: at } }, { period, choice, date }) => {
    await tx.periods.update(period, { targetChoice: choice, target: date })
    return tx.journal.audit({ at, actor: me?.id ?? 0, action: `target.${choice}`, subject: period })
  },
  signer: async ({ tx, facts }, { deputy }) => {
    const chosen = deputy === 0 ? undefined : await tx.members.byId(deputy)
    return tx.school.putSigner(chosen && { member: chosen.id, name: chosen.name }, facts.now)
  },
  direction: async (scope, { period: periodKey, kind, text }) => {
    const { tx, facts } = scope
    const given = { periodKey, kind, text, memberId: facts.me?.id ?? 0, createdAt: facts.now }
    scope.madeDirection = await tx.journal.addDirection(given)
  },
  'direction-state': ({ tx }, { effect: _, direction, ...change }) => tx.journal.putDirection(direction, change),
}

const DOERS: Doers<Effect> = {
  ...peopleDoers,
  ...reportDoers,
  ...noteDoers,
  ...schoolDoers,
  ...planEditionDoers,
  ...compileDoers,
  ...dispatchDoers,
  ...deskDoers,
  ...obstacleDoers,
  'period-open': openEarly,
  say: post,
  document: orderDocument,
  remind: ({ tx, deps }, effect) => remindLater(tx, deps, effect),
  ...browserDoers,
  ...channelsDoers,
  'backup-code': applyBackup,
  'send-file': ({ tx, deps, facts }, effect) => sendFile(tx, deps, facts.chat, effect),
  audit: ({ tx, facts }, { effect: _, ...entry }) =>
    tx.journal.audit({ ...entry, at: facts.now, actor: facts.me?.id ?? 0 }),
}

/** Carries out what a step decided, in order, in the transaction of its update. */
export async function applyEffects(
  tx: Tx,
  deps: Deps,
  { session, facts }: { readonly session: Session; readonly facts: Facts },
  effects: readonly Effect[],
): Promise<void> {
  const scope: Scope = { tx, deps, session, facts, madeObstacle: NEW_OBSTACLE, madeDirection: NEW_DIRECTION }
  for (const effect of facts.channel.buttons ? effects : oneMenu(effects)) {
    // The name picks its own function, which TypeScript cannot see through a union.
    const carryOut = DOERS[effect.effect] as (scope: Scope, effect: Effect) => Promise<void>
    await carryOut(scope, effect)
  }
}

/** After these the person's keys are new. */
const NEWCOMERS: readonly string[] = ['welcome', 'welcome-officer', 'role-added']

/** Whoever has just become officer hears next what is open. */
const welcomesOfficer = (said: Say): boolean =>
  said.say === 'welcome-officer' || ((said.say === 'welcome' || said.say === 'role-added') && said.role === 'officer')

async function post(
  { tx, deps, session, facts, madeObstacle, madeDirection }: Scope,
  message: Extract<Effect, { effect: 'say' }>,
): Promise<void> {
  const { to } = message
  // A message about what is written in this very step learns its number here.
  const choices = message.choices.map(choice => {
    const { action } = choice
    if ('obstacle' in action && action.obstacle === NEW_OBSTACLE) {
      return { ...choice, action: { ...action, obstacle: madeObstacle } }
    }
    return 'direction' in action && action.direction === NEW_DIRECTION
      ? { ...choice, action: { ...action, direction: madeDirection } }
      : choice
  })
  if (to === undefined) {
    const me = (await tx.members.byChat(facts.chat)) ?? facts.me
    const keyboard = keyboardFor(me)
    const to = { chat: facts.chat, voice: me ? voiceOf(me) : voiceBeforeConsent(facts), turn: session.turn }
    const posting = keyboard ? { keyboard } : {}
    // A message carries buttons or the keyboard: a welcome with buttons has it sent before, others renew it.
    if (NEWCOMERS.includes(message.say.say)) await enqueue(tx, deps, say({ say: 'keyboard' }), to, posting)
    const key = onceBeforeConsent(facts, message.say)
    const whole = { ...message, choices }
    // What is shown beside a question that stays open leaves the digits to it.
    const isBeside = message.lasting && session.flow !== null
    const said = isBeside ? await besideQuestion(tx, deps, facts.chat, whole) : whole
    if (key !== undefined) return answerStranger(tx, deps, said, { ...to, key })
    await enqueue(tx, deps, said, to, choices.length === 0 ? posting : {})
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
  const who = () => hashOf(chat).slice(0, 16)
  if (said.say === 'stranger') return `stranger:${who()}:${now.toISODate()}`
  if (said.say === 'no-seat') return `no-seat:${who()}:here:${now.toISODate()}`
  if (said.say === 'admission-closed' && !me) return `admission:${who()}:${said.why}:${now.toFormat('yyyyLLddHH')}`
  return undefined
}

/** Where every message counts there are only so many answers a day, and the officer sees how many came. */
async function answerStranger(
  tx: Tx,
  deps: Deps,
  message: Message,
  { key, ...to }: Parameters<typeof enqueue>[3] & { readonly key: string },
): Promise<void> {
  const [line, now] = [lineAt(deps, to.chat), deps.clock.now()]
  if (!(await meetStranger(tx, line, to.chat, now))) return
  if (await enqueue(tx, deps, message, to, { key })) await answeredStranger(tx, line, now)
}

/** Who comes by an invitation is addressed as the officer wrote it, before anything of the person is kept. */
const voiceBeforeConsent = ({ admission }: Facts): Voice =>
  admission?.kind === 'invitation' ? voiceOfPerson(admission) : voiceOf(undefined)

/** What takes long to make: the chat is answered meanwhile. */
const isBulk = ({ kind }: DocumentOrder): boolean => ['backup', 'export', 'export-files'].includes(kind)

/** A document is made and sent from the outbox, after what was said before it. */
async function orderDocument(
  { tx, deps, facts }: Scope,
  { order, to }: Extract<Effect, { effect: 'document' }>,
): Promise<void> {
  const chat = to === undefined ? facts.chat : (await tx.members.byId(to))?.chat
  if (chat === null || chat === undefined) return
  const createdAt = deps.clock.now()
  const parcels = order.kind === 'export' ? await evidenceParcels(tx, channelAt(deps, chat)) : []
  for (const each of [order, ...parcels]) {
    const payload = JSON.stringify({ order: each })
    // However often it is asked for before it is made, it is made once.
    if (await tx.outbox.waits(chat, payload)) continue
    const kind = isBulk(each) ? 'bulk' : 'document'
    await tx.outbox.add({ chat, kind, payload, createdAt, notBefore: createdAt })
  }
}
