import type { Period } from '../../domain/period.ts'
import type { ToldProfile } from '../../domain/reading/school-profile.ts'
import type { SchoolProfile } from '../../domain/school.ts'
import type { Buttons, Needs, OpenStates, Settling, Vocabulary } from './kinds.ts'

/** How big the school is, which opens its report: told in one line, read back, kept, offered again. */

/** The sentence of the report that tells it, with its places. */
type Sentence = { readonly template: string }

/** `shown`: what was kept when the question was put; something else now is a colleague's doing. */
type Asked = { readonly period: string; readonly shown: string }

export type SchoolProfileAction =
  | { readonly do: 'school-profile.show'; readonly period: string }
  | ({ readonly do: 'school-profile.keep'; readonly profile: SchoolProfile } & Asked)

export type SchoolProfileFlow = { readonly name: 'school-profile'; readonly told: ToldProfile } & Asked

export type SchoolProfileEffect = {
  readonly effect: 'school-profile'
  readonly period: string
  readonly profile: SchoolProfile
}

export type SchoolProfileSay =
  | ({
      readonly say: 'school-profile'
      readonly period: Period
      /** What is kept, for this period or one before; absent: nobody has told it. */
      readonly kept?: SchoolProfile & { readonly confirmed: boolean }
    } & Sentence)
  /** Read back before it is kept. `odd`: such a school there cannot be. */
  | ({ readonly say: 'school-profile-read'; readonly profile: SchoolProfile; readonly odd: boolean } & Sentence)
  | { readonly say: 'school-profile-missing'; readonly told: ToldProfile }

export type SchoolProfileWord = 'school-profile' | 'profile-right' | 'profile-same'

/** The compiled report itself, which is too much to load for any other step. */
const compiled = ({ period }: { readonly period: string }): Needs => ({ period, compiled: true })

/** Where the journal tells of it. */
export const profileSubject = (period: string): string => `${period} profile`

export const PROFILE_KEPT = 'school-profile.kept'

const settles = ({ period }: { readonly period: string }): Settling => ({
  subject: profileSubject(period),
  actions: [PROFILE_KEPT],
})

export const schoolProfileButtons: Buttons<SchoolProfileAction> = {
  'school-profile.show': { holds: { period: 'string' }, needs: compiled },
  'school-profile.keep': { holds: { period: 'string', shown: 'string', profile: 'object' }, needs: compiled, settles },
}

export const schoolProfileStates: OpenStates<SchoolProfileFlow> = {
  'school-profile': { holds: { period: 'string', shown: 'string', told: 'object' }, needs: compiled, settles },
}

export const schoolProfileVocabulary: Vocabulary<{
  action: SchoolProfileAction
  flow: SchoolProfileFlow
  say: SchoolProfileSay
  word: SchoolProfileWord
  effect: SchoolProfileEffect
}> = { buttons: schoolProfileButtons, states: schoolProfileStates }
