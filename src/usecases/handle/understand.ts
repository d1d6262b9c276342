import type { Choosing, Input } from '../../conversation/input.ts'
import { offerAt } from '../../conversation/offered.ts'
import type { Session } from '../../conversation/session.ts'
import type { Channel } from '../../domain/channel.ts'
import type { ChatAddress } from '../../domain/chat-address.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import { matchCommand } from '../../domain/reading/words-match.ts'
import type { Unit } from '../../domain/school.ts'
import type { Heard } from '../../messenger/lines.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import { COMMANDS, saidWith } from '../../text/commands.ts'
import type { Menu } from '../menu.ts'
import { isDigitAnswer } from '../read/answering.ts'
import { lastAbout, lastWithChoices, lately } from '../read/on-any-phone.ts'
import { storedAbout, storedMenu } from '../read/stored.ts'
import { seenWhenSent } from './seen-when-sent.ts'
import { shownBefore } from './shown-before.ts'
import { shownLast } from './shown-last.ts'
import { choiceIn } from './typed-choice.ts'
import { unitIn } from './typed-unit.ts'

/** What the chat shows, and the units that may be named in it. */
export type Shows = Pick<Channel, 'buttons'> & { readonly units?: readonly Unit[] }

/** What an update means in this chat: a command, one of the choices on the screen, or words. */
export async function understand(tx: Tx, session: Session, incoming: Heard, shows: Shows): Promise<Input> {
  const { body } = incoming
  switch (body.kind) {
    case 'press':
      return pressed(tx, session, incoming.chat, body.data)
    case 'edit':
      return { kind: 'edit', text: body.text, messageId: body.messageId }
    case 'people':
    case 'figures':
      return body
    case 'document':
      return { kind: 'document', name: body.name, text: body.text, messageId: body.messageId }
    case 'reachable':
      return { kind: 'reachable', yes: body.yes }
    case 'held-back':
      return { kind: 'held-back' }
    case 'unsupported':
      return { kind: 'unsupported', ...choosingIn(await menusOf(tx, session, incoming)) }
    case 'file': {
      const early = await isEarly(tx, session, incoming, (await lately(tx, incoming.chat, session.turn)).question)
      const { file, caption, messageId } = body
      const meant = await questionMeant(tx, session, incoming.chat, body.replyTo)
      const about = meant?.explicit ? { about: { obligation: meant.obligation, prompt: meant.prompt } } : {}
      return { kind: 'file', file, caption, messageId, early, ...passedOn(body), ...about }
    }
    case 'text':
      return typed(tx, session, { ...incoming, body }, shows)
  }
}

/** A button carries `row:place`; what it does stands in that row, of this very chat. */
async function pressed(tx: Tx, session: Session, chat: ChatAddress, data: string): Promise<Input> {
  const [, row, place] = /^(\d{1,15}):(\d{1,3})$/.exec(data) ?? []
  const entry = row === undefined ? undefined : await tx.outbox.byId(Number(row))
  const item = entry?.chat === chat ? storedMenu(entry.choices)?.items[Number(place)] : undefined
  if (!entry || !item) return { kind: 'stale' }
  if (entry.turn !== null && entry.turn !== session.turn) {
    if (offerAt(session, entry.turn)) return { kind: 'choice', action: item.action, typed: false, offered: entry.turn }
    // Answered on the person's other phone, the question stands on this one still.
    const went = (await lately(tx, chat, session.turn)).newest
    return went && went.chat !== chat ? { kind: 'stale', elsewhere: went.chat } : { kind: 'stale' }
  }
  return { kind: 'choice', action: item.action, typed: false }
}

const passedOn = ({ forwarded }: { readonly forwarded?: true }) => (forwarded ? { forwarded } : {})

type Typed = Heard & { readonly body: Extract<Heard['body'], { kind: 'text' }> }

async function typed(tx: Tx, session: Session, incoming: Typed, shows: Shows): Promise<Input> {
  const { buttons, units = [] } = shows
  const { body } = incoming
  const command = matchCommand(body.text, COMMANDS)
  if (body.forwarded && /^\s*\//.test(body.text)) return passedCommand(tx, session, incoming, shows)
  if (command?.slash) {
    return { kind: 'command', name: command.name, argument: command.argument, messageId: body.messageId }
  }
  // A command nobody knows is no answer to a question either.
  if (/^\s*\/[a-z]/i.test(body.text)) return { kind: 'command', name: 'help', argument: '' }
  const { question, menus: live } = await menusOf(tx, session, incoming)
  const replied = await repliedMenu(tx, session, incoming.chat, body.replyTo)
  const others = replied ? live.filter(menu => !sameMenu(menu, replied)).map(withoutNumbers) : live
  const menus = replied ? [replied, ...others] : others
  // "Nộp báo cáo" that somebody wrote to the whole group chooses nothing here, and asks for nothing.
  for (const menu of body.forwarded ? [] : menus) {
    const found = choiceIn(menu, body.text)
    if (found === 'ambiguous') return { kind: 'ambiguous' }
    if (found) return { kind: 'choice', action: found.action, typed: true }
  }
  if (command && !body.forwarded)
    return { kind: 'command', name: command.name, argument: saidWith(command.name, body.text) }
  const unit = body.forwarded ? undefined : unitIn(menus[0], body.text, units)
  if (unit) return unit === 'ambiguous' ? { kind: 'ambiguous' } : { kind: 'choice', action: unit.action, typed: true }
  const answering = session.flow !== null && question !== undefined
  // While a question waits, what stands further up is pressed where there are buttons: words are its answer.
  const further = buttons && answering ? undefined : await furtherUp(tx, session, incoming, { ...body, answering })
  if (further) return further
  const early = await isEarly(tx, session, incoming, question)
  const about =
    (await questionMeant(tx, session, incoming.chat, body.replyTo)) ??
    (early === true ? await questionRead(tx, session, incoming) : undefined)
  const shown = session.flow === null ? await shownLast(tx, incoming.chat, body.replyTo) : {}
  const said = { kind: 'text' as const, text: body.text, messageId: body.messageId, early, ...passedOn(body) }
  return {
    ...said,
    ...choosingIn({ menus }),
    ...delegatingIn({ menus }),
    ...(about ? { about } : {}),
    ...shown,
  }
}

/** "/nop" that somebody else wrote commands nothing; of "/ghi dọn vườn trường" the words behind it are passed on. */
function passedCommand(tx: Tx, session: Session, incoming: Typed, shows: Shows): Promise<Input> | Input {
  const text = incoming.body.text.replace(/^\s*\/+\S*\s*/u, '')
  if (text === '') return { kind: 'command', name: 'help', argument: '' }
  return typed(tx, session, { ...incoming, body: { ...incoming.body, text } }, shows)
}

/** What is replied to, or passed on, is meant by itself. */
function furtherUp(
  tx: Tx,
  session: Session,
  incoming: Heard,
  { text, replyTo, forwarded, answering }: Extract<Heard['body'], { kind: 'text' }> & { readonly answering: boolean },
): Promise<Input | undefined> | undefined {
  if (replyTo !== undefined || forwarded) return undefined
  return shownBefore(tx, session, {
    chat: incoming.chat,
    text,
    answering,
    at: incoming.at,
    seen: row => !isUnseen(row, incoming),
  })
}

/** What stands open, and the menus whose words and numbers count now. */
async function menusOf(tx: Tx, session: Session, incoming: Heard) {
  const { question, newest } = await lately(tx, incoming.chat, session.turn)
  // Where the dialogue asks by what lasts (of which section a note is), nothing of its turn stands open.
  const last = session.flow === null || !question ? await lastWithChoices(tx, incoming.chat) : newest
  const shown = await lastSeen(last, incoming, LOOKED_BACK.choices, row => lastWithChoices(tx, incoming.chat, row.id))
  const menus = liveMenus(session, shown, question)
  // Whoever has not seen the question chooses nothing under it by a number.
  return { question, menus: shown || !question || !isUnseen(question, incoming) ? menus : menus.map(withoutNumbers) }
}

/** Messages so far back are looked through for one that had been seen. */
const LOOKED_BACK = { choices: 3, questions: 10 }

/** The newest of its kind that had reached the person when this was sent. */
async function lastSeen(
  newest: OutboxEntry | undefined,
  incoming: Heard,
  most: number,
  before: (row: OutboxEntry) => Promise<OutboxEntry | undefined>,
): Promise<OutboxEntry | undefined> {
  let row = newest
  for (let back = 0; row && isUnseen(row, incoming) && back < most; back += 1) row = await before(row)
  return row && isUnseen(row, incoming) ? undefined : row
}

/** Whether this was surely sent before the message had reached the phone. */
const isUnseen = (row: OutboxEntry, incoming: Heard): boolean => seenWhenSent(row, incoming.at).seen === 'no'

/** What the choices of the newest message say, where one of them is a yes. */
function choosingIn({ menus: [newest] }: { readonly menus: readonly Menu[] }): { readonly choosing?: Choosing } {
  const items = newest?.items ?? []
  const asks = items.length < 4 && items.some(({ word = '' }) => word === 'agree' || word.startsWith('yes-'))
  return asks ? { choosing: items.map(({ label }) => label) } : {}
}

/** The report of which the newest message asks who is to do it. */
function delegatingIn({ menus: [newest] }: { readonly menus: readonly Menu[] }): { readonly delegating?: OwedKey } {
  for (const { action } of newest?.items ?? [])
    if (action.do === 'invite.role' && action.report !== undefined) return { delegating: action.report }
  return {}
}

/** Menus whose words and numbers count now: the newest message's, then the open question's. */
function liveMenus(
  session: Session,
  newest: OutboxEntry | undefined,
  question: OutboxEntry | undefined,
): readonly Menu[] {
  const live = [newest, question].filter(
    (row, index, rows) => row && isLive(row, session) && rows.findIndex(other => other?.id === row.id) === index,
  )
  const menus = live.flatMap(row => storedMenu(row?.choices ?? null) ?? []).map(numberedOnce)
  // While a digit is an answer, no number chooses anything, whatever else is on the screen.
  return isDigitAnswer(session, question) ? menus.map(withoutNumbers) : menus
}

/** What is replied to means its own choices first, where they count still; a question of a report hears for itself. */
async function repliedMenu(
  tx: Tx,
  session: Session,
  chat: ChatAddress,
  replyTo: string | undefined,
): Promise<Menu | undefined> {
  const row = replyTo === undefined ? undefined : await tx.outbox.byMessage(chat, replyTo)
  return row && row.about === null && isLive(row, session) ? (storedMenu(row.choices) ?? undefined) : undefined
}

const sameMenu = (one: Menu, other: Menu): boolean =>
  one === other || JSON.stringify(one.items.map(actionOf)) === JSON.stringify(other.items.map(actionOf))
const actionOf = ({ action }: Menu['items'][number]) => action

/** A number means the newest message; whatever stands above it is chosen by its words. */
const numberedOnce = (menu: Menu, nth: number): Menu => (nth === 0 ? menu : withoutNumbers(menu))

const isLive = (row: OutboxEntry, session: Session): boolean => row.turn === null || row.turn === session.turn

const withoutNumbers = (menu: Menu): Menu => ({
  digits: 'answer',
  items: menu.items.map(item => ({ ...item, number: null })),
})

/**
 * Whether the person sent this before the open question had reached the phone; where a clock may be wrong, perhaps. One
 * that has been said again beside something else ("Vâng ạ. Mục 2/7 đang chờ …") had been read the first time.
 */
async function isEarly(
  tx: Tx,
  session: Session,
  incoming: Heard,
  question: OutboxEntry | undefined,
): Promise<boolean | 'perhaps'> {
  if (session.flow?.name !== 'report' || !question) return false
  let perhaps = false
  for (let row: OutboxEntry | undefined = question, back = 0; row && back < LOOKED_BACK.questions; back += 1) {
    const asksTheSame = row.about === question.about
    const { seen, odd } = seenWhenSent(row, incoming.at)
    if (asksTheSame && seen === 'yes') return false
    perhaps ||= asksTheSame && (seen === 'perhaps' || odd === true)
    row = await tx.outbox.lastOfTurn(row.chat, session.turn, row.id)
  }
  return perhaps ? 'perhaps' : true
}

type QuestionMeant = { readonly obligation: OwedKey; readonly prompt: string; readonly explicit: boolean }

/** Sent before the open question was there, of a report whose last question stood on the screen: it answers that one. */
async function questionRead(tx: Tx, { flow }: Session, incoming: Heard): Promise<QuestionMeant | undefined> {
  const newest = await lastAbout(tx, incoming.chat)
  const row = await lastSeen(newest, incoming, LOOKED_BACK.questions, ({ id }) => lastAbout(tx, incoming.chat, id))
  const read = storedAbout(row?.about ?? null)
  return read && flow?.name === 'report' && read.obligation !== flow.obligation
    ? { ...read, explicit: true }
    : undefined
}

/** Which question free text answers: the one replied to, or outside a dialogue the one asked last. */
async function questionMeant(
  tx: Tx,
  session: Session,
  chat: ChatAddress,
  replyTo: string | undefined,
): Promise<QuestionMeant | undefined> {
  if (replyTo !== undefined) {
    const about = storedAbout((await tx.outbox.byMessage(chat, replyTo))?.about ?? null)
    const piece = about ? undefined : await tx.reports.pieceByMessage(chat, replyTo)
    const target = about ?? (piece && { obligation: piece.obligationId, prompt: piece.promptId })
    if (target) return { ...target, explicit: true }
  }
  if (session.flow !== null) return undefined
  const last = storedAbout((await lastAbout(tx, chat))?.about ?? null)
  return last && { ...last, explicit: false }
}
