import type { DateTime } from 'luxon'
import type { Choice } from '../../conversation/action.ts'
import type { Message } from '../../conversation/effect.ts'
import { canWait } from '../../conversation/urgency.ts'
import type { ChatAddress } from '../../domain/chat-address.ts'
import type { Member } from '../../domain/member.ts'
import { channelAt } from '../../messenger/lines.ts'
import type { Tx } from '../../storage/storage.ts'
import { renderSay } from '../../text/chat/render.ts'
import { messageParts } from '../../text/message-parts.ts'
import { UNKNOWN_VOICE, type Voice, voiceOf as voiceOfMember } from '../../text/voice.ts'
import type { Deps } from '../deps.ts'
import { makeMenu, type StoredMessage } from '../menu.ts'
import { awaitsDigit } from '../read/answering.ts'
import { sealed } from '../read/load-admission.ts'
import { writtenMenu } from '../read/stored.ts'
import { wordsElsewhere } from './lay-out.ts'

/** How a member is spoken to. */
export const voiceOf = (member: Member | undefined): Voice => (member ? voiceOfMember(member) : UNKNOWN_VOICE)

type Whom = { readonly chat: ChatAddress; readonly voice: Voice; readonly turn: number | null }

type Posting = {
  readonly key?: string
  readonly notBefore?: DateTime
  readonly keyboard?: StoredMessage['keyboard']
  /** It comes unasked, and can wait for a better hour. */
  readonly canWait?: true
}

/** Codes are kept as hashes only; whoever installs must be able to hand the link itself on. */
const withoutCode = (choice: Choice): Choice => {
  const { action } = choice
  if (action.do === 'document.send' && action.order.kind === 'invitation-picture') {
    return { ...choice, action: { ...action, order: { ...action.order, code: sealed(action.order.code) } } }
  }
  return 'code' in action && action.do !== 'setup.installer'
    ? { ...choice, action: { ...action, code: sealed(action.code) } }
    : choice
}

/**
 * Puts a message into the outbox, in as many rows as the channel needs; the buttons stand under the last.
 * @returns false when one with the same key was there.
 */
export async function enqueue(tx: Tx, deps: Deps, message: Message, to: Whom, posting: Posting = {}): Promise<boolean> {
  let added = false
  const now = deps.clock.now()
  const choices = message.choices.map(withoutCode)
  const menu = choices.length > 0 ? makeMenu(choices, message.digits, to.voice) : null
  const channel = channelAt(deps, to.chat)
  const whole = renderSay(message.say, to.voice, channel)
  const parts = messageParts(whole, menu, channel)
  // What fills several messages is told as it is.
  const waits = posting.canWait === true && posting.keyboard === undefined && parts.length === 1 && !message.about
  // Parts are cut for this channel: elsewhere each goes in the words it has.
  const elsewhere =
    parts.length === 1 ? wordsElsewhere(deps, message.say, to.voice, { channel, words: whole }) : undefined
  for (const [index, text] of parts.entries()) {
    const last = index === parts.length - 1
    const stored: StoredMessage = {
      text,
      ...(last && posting.keyboard ? { keyboard: posting.keyboard } : {}),
      ...(elsewhere ? { elsewhere } : {}),
      ...(waits ? { news: { kind: message.say.say, text: whole, choices } } : {}),
    }
    const row = await tx.outbox.add({
      chat: to.chat,
      kind: 'message',
      payload: JSON.stringify(stored),
      createdAt: now,
      notBefore: posting.notBefore ?? now,
      ...(posting.key === undefined ? {} : { key: parts.length === 1 ? posting.key : `${posting.key}#${index}` }),
      ...(last && menu ? { choices: writtenMenu(menu) } : {}),
      ...(last && message.about ? { about: JSON.stringify(message.about) } : {}),
      ...(message.lasting || to.turn === null ? {} : { turn: to.turn }),
    })
    added ||= row !== undefined
  }
  return added
}

/** Where there are no buttons, what comes while a digit is the answer to something else is chosen from by words. */
export async function besideQuestion(tx: Tx, deps: Deps, chat: ChatAddress, message: Message): Promise<Message> {
  if (channelAt(deps, chat).buttons || message.choices.length === 0 || message.digits === 'answer') return message
  return (await awaitsDigit(tx, chat)) ? { ...message, digits: 'answer' } : message
}

/** To another member; nothing when the person cannot be reached. */
export async function enqueueFor(
  tx: Tx,
  deps: Deps,
  message: Message,
  member: Member,
  posting: Posting = {},
): Promise<boolean> {
  if (member.chat === null || member.state !== 'active') return false
  const to = { chat: member.chat, voice: voiceOf(member), turn: null }
  const beside = await besideQuestion(tx, deps, member.chat, message)
  await enqueue(tx, deps, beside, to, canWait(message.say) ? { ...posting, canWait: true } : posting)
  return true
}
