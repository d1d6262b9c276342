import type { Deed } from '../../web/wire/playground.ts'
import type { Person } from '../bot-api/index.ts'

/** What is done on a phone. */
export type PhoneDeed = Extract<
  Deed,
  { readonly do: 'start' | 'say' | 'press' | 'edit' | 'send' | 'voice' | 'sticker' | 'block' | 'unblock' }
>

const ELSEWHERE: ReadonlySet<Deed['do']> = new Set(['hold', 'go', 'run', 'fault', 'kill', 'second', 'reset'])

export const isOnPhone = (deed: Deed): deed is PhoneDeed => !ELSEWHERE.has(deed.do)

/** Does it. @returns false where the app would not let anybody: a chat that is shut, a button that is gone. */
export function actOn(person: Person, deed: PhoneDeed): boolean {
  try {
    act(person, deed)
    return true
  } catch {
    // Whatever a phone refuses it refuses with an error of its own; nothing has happened.
    return false
  }
}

function act(person: Person, deed: PhoneDeed): void {
  switch (deed.do) {
    case 'start':
      person.start(deed.code)
      return
    case 'say':
      if (person.keyboard()?.flat().includes(deed.text)) person.taps(deed.text)
      else person.says(deed.text, deed.replyTo === undefined ? {} : { replyTo: deed.replyTo })
      return
    case 'press':
      person.presses(deed.message, deed.place)
      return
    case 'edit':
      person.edits(deed.message, deed.text)
      return
    case 'send':
      sends(person, deed)
      return
    case 'voice':
      person.sendsVoice(deed.seconds)
      return
    case 'sticker':
      person.sendsSticker(deed.emoji)
      return
    case 'block':
      person.blocks()
      return
    case 'unblock':
      person.unblocks()
  }
}

function sends(
  person: Person,
  { kind, name, mime, bytes, caption }: Extract<PhoneDeed, { readonly do: 'send' }>,
): void {
  const file = Buffer.from(bytes, 'base64')
  const options = caption === '' ? {} : { caption }
  if (kind === 'photo') person.sendsPhoto(file, options)
  else person.sendsDocument(file, name, mime, options)
}
