import { membershipChanged } from './membership.ts'
import { menuOf } from './methods/commands.ts'
import { otherForms } from './other-forms.ts'
import type { Person, PersonDetails } from './person.ts'
import { demandOpen, pressing, writing } from './person-acts.ts'
import { type ShownMessage, transcript } from './screen.ts'
import type { User } from './wire.ts'
import { type Chat, newChat, type World } from './world.ts'

/** Lets a person into the world; the bot does not know them until they press Start. */
export function addPerson(world: World, details: PersonDetails): Person {
  if (world.chats.has(details.id)) throw new Error(`there is a chat ${details.id} already`)
  const names = {
    first_name: details.firstName,
    ...(details.lastName === undefined ? {} : { last_name: details.lastName }),
    ...(details.username === undefined ? {} : { username: details.username }),
  }
  const user: User = { id: details.id, is_bot: false, ...names, language_code: 'vi' }
  const chat = newChat({ id: details.id, type: 'private', ...names }, user, { kind: 'new' })
  world.chats.set(details.id, chat)
  return {
    id: details.id,
    ...writing(world, chat, user),
    ...otherForms(world, chat, user),
    ...pressing(world, chat, user),
    ...standing(world, chat, user),
    ...looking(world, chat),
  }
}

function standing(world: World, chat: Chat, user: User): Pick<Person, 'blocks' | 'unblocks' | 'deletesAccount'> {
  return {
    blocks() {
      demandOpen(chat)
      membershipChanged(world, chat, user, { kind: 'blocked' })
    },
    unblocks() {
      if (chat.access.kind !== 'blocked') throw new Error(`person ${chat.ref.id} has not blocked the bot`)
      membershipChanged(world, chat, user, { kind: 'open' })
    },
    deletesAccount() {
      chat.access = { kind: 'deactivated' }
    },
  }
}

type Looking = 'screen' | 'last' | 'transcript' | 'keyboard' | 'notices' | 'menu' | 'standing'

function looking(world: World, chat: Chat): Pick<Person, Looking> {
  const screen = (after?: number): readonly ShownMessage[] =>
    transcript(world, chat, after).filter(message => !message.deleted)
  return {
    screen,
    last: () => screen().findLast(message => message.from === 'bot'),
    transcript: () => transcript(world, chat),
    keyboard: () => chat.keyboard?.rows,
    menu: () => menuOf(world, chat),
    standing: () => STANDING[chat.access.kind] ?? 'gone',
    notices: () => chat.notices,
  }
}

const STANDING: Readonly<Record<string, 'new' | 'open' | 'blocked'>> = { new: 'new', open: 'open', blocked: 'blocked' }
