import { readSession, type Session } from '../../conversation/session.ts'
import type { ChatAddress } from '../../domain/chat-address.ts'
import { hasConsented } from '../../domain/member.ts'
import { readConsent } from '../../domain/reading/consent.ts'
import { readTypedCode } from '../../domain/typed-code.ts'
import type { Heard } from '../../messenger/lines.ts'
import type { IncomingBody } from '../../messenger/messenger.ts'
import type { Tx } from '../../storage/storage.ts'
import { UNKNOWN_VOICE } from '../../text/voice.ts'
import { labelOf } from '../../text/words.ts'
import { openConsent } from '../read/load-admission.ts'
import { storedUpdate } from '../read/stored.ts'
import { understand } from './understand.ts'

/** `/start` with a code of ours (Bot API: 1 to 64 of these). */
const START = /^\s*\/start(?:\s+([\w-]{1,64}))?\s*$/

const PRESS = /^\d{1,15}:\d{1,3}$/

/** Whoever has not agreed is asked one thing: nothing stands further up. */
const NEWEST_ALONE = { buttons: true }

/** Who has agreed, who has something on the screen to choose, and who neither. */
type ConsentState = 'agreed' | 'asked' | 'outside'

/**
 * What may be written down of the updates of one batch: everything of somebody who has agreed, and of anybody else only
 * what lets somebody in: the code of a link, a button, its words typed. Their own words, names and files never reach the
 * disk. Each chat is looked up once, so that the backlog of one does not keep the others waiting.
 */
export function withoutStrangers(tx: Tx): (update: Heard) => Promise<Heard> {
  const known = new Map<string, ConsentState>()
  return async update => {
    const standing = known.get(update.chat) ?? (await consentStateOf(tx, update.chat))
    known.set(update.chat, standing)
    if (standing === 'agreed') return update
    if (standing === 'outside') return { ...update, profileName: '', body: bare(update.body, false) }
    const session = readSession(await tx.sessions.load(update.chat))
    const kept = await keep(await asButton(tx, update), tx, session)
    // With the consent itself: what follows in this batch is said by somebody who has agreed.
    if (kept.profileName !== '') known.set(update.chat, 'agreed')
    return kept
  }
}

async function consentStateOf(tx: Tx, chat: ChatAddress): Promise<ConsentState> {
  const member = await tx.members.byChat(chat)
  if ((member && hasConsented(member)) || (await isAgreeing(tx, chat))) return 'agreed'
  return (await tx.outbox.lastWithChoices(chat)) === undefined ? 'outside' : 'asked'
}

async function keep(update: Heard, tx: Tx, session: Session): Promise<Heard> {
  const input = await understand(tx, session, update, NEWEST_ALONE)
  const agrees = input.kind === 'choice' && input.action.do === 'consent.agree'
  // With the consent itself comes the account's name: the officers see who has arrived.
  return { ...update, profileName: agrees ? update.profileName : '', body: bare(update.body, input.kind === 'choice') }
}

/** "oke đồng ý nhé" beside an open consent is its button typed; what else was said with it is not kept. */
async function asButton(tx: Tx, update: Heard): Promise<Heard> {
  const { body } = update
  if (body.kind !== 'text') return update
  const heard = readConsent(body.text)
  if (heard === 'other' || (await openConsent(tx, update.chat)) === undefined) return update
  const word = heard === 'yes' ? 'agree' : 'decline'
  return { ...update, body: { ...body, text: labelOf({ word, action: { do: 'nothing' } }, UNKNOWN_VOICE) } }
}

function bare(body: IncomingBody, chooses: boolean): IncomingBody {
  switch (body.kind) {
    case 'press':
      return { ...body, data: PRESS.test(body.data) ? body.data : '' }
    case 'text': {
      const start = START.exec(body.text)
      // In a pasted invitation, too; nothing else of it is kept.
      const code = start ? start[1] : readTypedCode(body.text)
      const text = start || code !== undefined ? ['/start', ...(code === undefined ? [] : [code])].join(' ') : ''
      return { kind: 'text', messageId: body.messageId, text: chooses ? body.text : text }
    }
    case 'edit':
      return { kind: 'edit', messageId: body.messageId, text: '' }
    case 'reachable':
      return body
    case 'people':
    case 'figures':
      return { kind: 'unsupported', messageId: '' }
    default:
      return { kind: 'unsupported', messageId: body.messageId }
  }
}

/** The consent has come and waits in the inbox: what follows it is said by somebody who has agreed. */
async function isAgreeing(tx: Tx, chat: ChatAddress): Promise<boolean> {
  const waiting = await tx.inbox.waitingOf(chat)
  // Of somebody unknown the name is kept beside the consent alone.
  return waiting.some(payload => storedUpdate(payload).profileName !== '')
}
