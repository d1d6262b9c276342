import type { DateTime } from 'luxon'
import type { Address, MemberState, Role, RoleGrant } from '../domain/member.ts'
import type { Obligation } from '../domain/obligation.ts'
import type { Prompt } from '../domain/plan.ts'
import type { Answer, AnswerPiece, Attachment, Source } from '../domain/report.ts'
import type { About, Choice } from './action.ts'
import type { CompileEffect } from './compiled.ts'
import type { DocumentOrder } from './document-order.ts'
import type { IncomingFile } from './input.ts'
import type { NoteEffect } from './note-effect.ts'
import type { PeopleEffect } from './people.ts'
import type { Say } from './say.ts'
import type { Session } from './session.ts'
import type { Standing } from './turn.ts'

/** A message to somebody: the person in the dialogue, or another member. */
export type Message = {
  readonly effect: 'say'
  readonly say: Say
  readonly choices: readonly Choice[]
  /** 'answer': a digit is an answer here, so the buttons carry words only. */
  readonly digits: 'choose' | 'answer'
  /** Buttons stand until what they are about is settled, not only for this turn. */
  readonly standing: boolean
  readonly about?: About
  /** Another member; without it, the chat of this dialogue. */
  readonly to?: number
}

/** What a step wants done, in order, all in the transaction of the update. */
export type Effect =
  | Message
  | NoteEffect
  | CompileEffect
  | PeopleEffect
  | {
      readonly effect: 'enrol'
      readonly code: string
      readonly name: string
      readonly address: Address
      readonly grants: readonly RoleGrant[]
      readonly invitation: number | null
    }
  | {
      readonly effect: 'grant'
      readonly member: number
      readonly grants: readonly RoleGrant[]
      readonly invitation: number | null
      readonly code: string
    }
  | {
      readonly effect: 'member'
      readonly member: number
      readonly change: {
        readonly name?: string
        readonly address?: Address
        readonly state?: MemberState
        readonly chat?: null
        readonly pausedUntil?: DateTime
        readonly reminderTime?: string
      }
    }
  | {
      readonly effect: 'answer'
      readonly obligation: string
      readonly answer: Answer
      readonly pieces: readonly AnswerPiece[]
      readonly replacePieces: boolean
    }
  | {
      readonly effect: 'attach'
      readonly about: About
      readonly file: IncomingFile
      readonly caption: string
      readonly messageId: string
    }
  /** The words beside a file were edited on the phone. */
  | { readonly effect: 'recaption'; readonly messageId: string; readonly caption: string }
  | { readonly effect: 'obligation'; readonly obligation: Obligation }
  | {
      readonly effect: 'submit'
      readonly obligation: string
      readonly version: number
      readonly answers: readonly Answer[]
      readonly attachments: number
      readonly source: Source
    }
  | {
      readonly effect: 'remind'
      readonly obligation: string
      readonly member: number
      readonly at: DateTime
      readonly kind: string
    }
  | {
      readonly effect: 'invite'
      readonly code: string
      readonly role: Role
      readonly unitId: string
      readonly name: string
      readonly address: Address
      readonly expiresAt: DateTime
      /** The member who is let go when this one has come in. */
      readonly replaces?: number
    }
  | { readonly effect: 'revoke'; readonly invitation: number }
  | { readonly effect: 'obstacle'; readonly text: string; readonly unitId: string }
  | { readonly effect: 'answer-obstacle'; readonly obstacle: number; readonly answer: string }
  | {
      readonly effect: 'target'
      readonly period: string
      readonly choice: 'proposed' | 'official' | 'date'
      readonly date: DateTime | null
    }
  | { readonly effect: 'direction'; readonly period: string; readonly kind: string; readonly text: string }
  /** A photo or file somebody sent, to the person in the dialogue. */
  | { readonly effect: 'send-file'; readonly file: Attachment; readonly prompt?: Prompt }
  | { readonly effect: 'document'; readonly order: DocumentOrder; readonly to?: number }
  /** The member has agreed to the terms as they are now. */
  | { readonly effect: 'renew'; readonly member: number }
  /** The person's own wish: everything of the person goes, what the unit handed in stays; the farewell is said too. */
  | { readonly effect: 'erase'; readonly member: number }
  | { readonly effect: 'audit'; readonly action: string; readonly subject: string; readonly detail?: string }

export type Step = { readonly session: Session; readonly effects: readonly Effect[] }

type MessageOptions = { digits?: 'choose' | 'answer'; standing?: boolean; about?: About; to?: number }

/** A message with its choices; numbered and good for this turn only unless told otherwise. */
export function say(message: Say, choices: readonly Choice[] = [], options: MessageOptions = {}): Message {
  const { digits = 'choose', standing = false, ...rest } = options
  return { effect: 'say', say: message, choices, digits, standing, ...rest }
}

/** The dialogue goes on to `flow`; buttons of earlier turns become old. */
export function goTo({ session }: Standing, flow: Session['flow'], ...effects: Effect[]): Step {
  return { session: { v: 1, turn: session.turn + 1, flow }, effects }
}

/** Answers without moving the dialogue. */
export function stay({ session }: Standing, ...effects: Effect[]): Step {
  return { session, effects }
}
