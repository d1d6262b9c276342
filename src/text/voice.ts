import type { Address, Member } from '../domain/member.ts'
import { givenName } from '../domain/member.ts'
import { capital } from './wording.ts'

/** The person who reads the message; `name` is the tên alone, '' when nobody told it. */
export type Voice = { readonly you: Address; readonly name: string }

/** Nobody has said yet how to call the person. */
export const UNKNOWN_VOICE: Voice = { you: 'thầy/cô', name: '' }

export const voiceOf = (member: Pick<Member, 'name' | 'address'>): Voice => ({
  you: member.address,
  name: givenName(member.name),
})

/** "Cô": the form of address at the beginning of a sentence. */
export const You = (voice: Voice): string => capital(voice.you)

/** "cô Lan", "cô" when the name is unknown. */
export const youNamed = (voice: Voice): string => [voice.you, voice.name].filter(Boolean).join(' ')

/** "Chào cô Lan." */
export const greeting = (voice: Voice): string => `Chào ${youNamed(voice)}.`

/** How another person is spoken of: "cô Lan". */
export const person = (member: Pick<Member, 'name' | 'address'>): string => youNamed(voiceOf(member))

/** "Cô Lan", at the beginning of a sentence. */
export const Person = (member: Pick<Member, 'name' | 'address'>): string => capital(person(member))
