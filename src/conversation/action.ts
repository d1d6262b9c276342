import type { GivenMark } from '../domain/assess.ts'
import type { Role } from '../domain/member.ts'
import type { Mark } from '../domain/pulse.ts'
import type { CompileAction } from './compiled.ts'
import type { DocumentOrder } from './document-order.ts'
import type { PeopleAction } from './people.ts'
import type { Word } from './word.ts'

/** Which question a message asks: free text that answers it belongs there. */
export type About = { readonly obligation: string; readonly prompt: string }

type Words = { readonly text: string; readonly messageId: string }

/** What a button means. Kept at the server beside the message that carried it, so that it cannot be forged. */
export type Action =
  | { readonly do: 'setup.officer'; readonly code: string }
  | { readonly do: 'setup.installer'; readonly code: string }
  | { readonly do: 'consent.agree'; readonly code: string }
  | { readonly do: 'consent.decline'; readonly code: string }
  | { readonly do: 'consent.full'; readonly code: string }
  /** A member agrees to the terms as they are now, or reads them. */
  | { readonly do: 'renew.agree' }
  | { readonly do: 'renew.full' }
  /** Somebody known takes a role by a link made out to another, or leaves it. */
  | { readonly do: 'consent.take'; readonly code: string }
  | { readonly do: 'consent.leave'; readonly code: string }
  | { readonly do: 'home' }
  | { readonly do: 'help' }
  | { readonly do: 'report.open'; readonly obligation: string }
  | { readonly do: 'report.none'; readonly about: About }
  | { readonly do: 'report.none-all'; readonly obligation: string; readonly confirmed: boolean }
  | { readonly do: 'report.skip'; readonly about: About }
  | { readonly do: 'report.back'; readonly about: About }
  /** These counts of an answer that tells them not are 0. */
  | { readonly do: 'report.zero'; readonly about: About; readonly indicators: readonly string[] }
  | { readonly do: 'report.append'; readonly about: About }
  | { readonly do: 'report.pause'; readonly obligation: string }
  /** Reminders rest for a week. */
  | { readonly do: 'reminder.rest' }
  | { readonly do: 'report.goto'; readonly about: About }
  | { readonly do: 'report.review'; readonly obligation: string }
  | { readonly do: 'report.full'; readonly obligation: string }
  | { readonly do: 'report.submit'; readonly obligation: string }
  | {
      readonly do: 'report.take'
      readonly about: About
      readonly text: string
      readonly messageId: string
      /** Further messages that came before the tap. */
      readonly more?: readonly Words[]
      /** What stands there already has been shown and is replaced, or added to. */
      readonly over?: boolean
      readonly add?: boolean
    }
  | { readonly do: 'report.not'; readonly obligation: string }
  | { readonly do: 'report.use'; readonly about: About; readonly notes: readonly string[]; readonly more?: Words }
  | { readonly do: 'report.amend'; readonly about: About; readonly notes: readonly string[] }
  | { readonly do: 'report.amended'; readonly about: About }
  | { readonly do: 'report.rewrite'; readonly about: About; readonly more?: Words }
  | { readonly do: 'report.same'; readonly about: About }
  /** What was offered last is minh chứng, or the answer, of this section. */
  | { readonly do: 'report.attach'; readonly about: About }
  /** Without a prompt: not in this report. */
  | { readonly do: 'report.file'; readonly obligation: string; readonly note: string; readonly prompt: string }
  /** A part of a report sent at once: it is this section's answer, more of it, another section's, or nothing. */
  | { readonly do: 'report.place'; readonly about: About; readonly part: number; readonly how: 'new' | 'add' }
  | { readonly do: 'report.part-where'; readonly obligation: string; readonly part: number }
  | { readonly do: 'report.part-drop'; readonly obligation: string; readonly part: number }
  | { readonly do: 'report.place-all'; readonly obligation: string }
  /** Which part of what was read back is to be mended; then that one. */
  | { readonly do: 'report.part-which'; readonly obligation: string }
  | { readonly do: 'report.part-show'; readonly obligation: string; readonly part: number }
  | { readonly do: 'report.parts-drop'; readonly obligation: string }
  | { readonly do: 'report.one-answer'; readonly obligation: string }
  /** What a Word file says is sorted into the sections. */
  | { readonly do: 'report.sort'; readonly obligation: string; readonly text: string; readonly messageId: string }
  /** What the unit's own file says otherwise is taken over. */
  | { readonly do: 'report.own'; readonly obligation: string; readonly text: string; readonly messageId: string }
  | { readonly do: 'note.start' }
  | { readonly do: 'note.unit'; readonly unit: string }
  | { readonly do: 'note.keep' }
  | { readonly do: 'note.drop' }
  /** Without a prompt: chưa phân mục. */
  | { readonly do: 'note.file'; readonly note: string; readonly prompt: string }
  | { readonly do: 'doubt.pick'; readonly about: About; readonly value: number; readonly of?: number }
  | { readonly do: 'doubt.retype'; readonly about: About }
  | { readonly do: 'doubt.leave'; readonly about: About }
  | {
      readonly do: 'misfit.mend'
      readonly about: About
      readonly indicator: string
      readonly value: number
      readonly of?: number
    }
  | { readonly do: 'misfit.keep' | 'misfit.retype' | 'misfit.gift'; readonly about: About }
  | { readonly do: 'hosting.pick'; readonly about: About; readonly hosting: 'host' | 'partner' | 'both' }
  | { readonly do: 'reminder.later'; readonly obligation: string }
  /** `at`: the instant offered, ISO; absent on buttons of earlier versions. */
  | {
      readonly do: 'reminder.at'
      readonly obligation: string
      readonly when: 'afternoon' | 'tomorrow' | 'monday' | 'next-day'
      readonly at?: string
    }
  | { readonly do: 'reminder.time' }
  | { readonly do: 'reminder.time-set'; readonly time: string }
  | { readonly do: 'reminder.delegate'; readonly obligation: string }
  | { readonly do: 'reminder.delegate-to'; readonly obligation: string; readonly member: number }
  | { readonly do: 'reminder.extend'; readonly obligation: string }
  /** `was`: the extension in force when it was asked (ISO, '' for none); another one since then is the answer. */
  | {
      readonly do: 'extension.grant'
      readonly obligation: string
      readonly until: string
      readonly asker: number
      readonly was?: string
    }
  | { readonly do: 'extension.refuse'; readonly obligation: string; readonly asker: number; readonly was?: string }
  | { readonly do: 'obstacle.start' }
  | { readonly do: 'obstacle.send'; readonly text: string }
  | { readonly do: 'obstacle.cancel' }
  | { readonly do: 'obstacle.answer'; readonly obstacle: number }
  | { readonly do: 'letter.send' }
  | { readonly do: 'letter.mend' }
  | { readonly do: 'letter.cancel' }
  | { readonly do: 'target.choose'; readonly period: string; readonly choice: 'proposed' | 'official' | 'other' }
  /** The second tap on a day that moves a target already chosen; `date` ISO. */
  | {
      readonly do: 'target.move'
      readonly period: string
      readonly choice: 'proposed' | 'official' | 'date'
      readonly date: string
    }
  | { readonly do: 'board.show'; readonly period: string }
  | { readonly do: 'board.summary'; readonly period: string }
  | { readonly do: 'board.nudge'; readonly obligation: string }
  | { readonly do: 'review.next'; readonly after?: string }
  | { readonly do: 'review.accept'; readonly obligation: string; readonly version: number }
  | { readonly do: 'review.accept-all'; readonly period: string; readonly versions: Readonly<Record<string, number>> }
  | { readonly do: 'review.return'; readonly obligation: string }
  | { readonly do: 'review.return-sections'; readonly obligation: string; readonly prompts: readonly string[] }
  | { readonly do: 'review.return-until'; readonly obligation: string; readonly until: string }
  /** Without a version: the latest. */
  | { readonly do: 'review.full'; readonly obligation: string; readonly version?: number }
  | { readonly do: 'behalf.start'; readonly obligation: string }
  | { readonly do: 'behalf.list' }
  | { readonly do: 'ask-officer'; readonly obligation: string }
  | { readonly do: 'units.show'; readonly unit: string }
  | { readonly do: 'invite.whom' }
  | { readonly do: 'invite.unit'; readonly unit: string }
  | { readonly do: 'invite.role'; readonly role: Role; readonly unit: string }
  | { readonly do: 'invite.show'; readonly invitation: number }
  | { readonly do: 'invite.revoke'; readonly invitation: number; readonly confirmed?: boolean }
  /** `from`: how many are passed over. */
  | { readonly do: 'invite.list'; readonly from?: number }
  | { readonly do: 'assessment.show'; readonly period: string }
  | { readonly do: 'assessment.details'; readonly period: string }
  | {
      readonly do: 'assessment.decide'
      readonly period: string
      readonly decision: string
      readonly answer: 'yes' | 'no' | 'other'
    }
  /** The BGH's mark of an area; `show` puts it before the person, `pass-over` goes on to the next. */
  | {
      readonly do: 'assessment.mark'
      readonly period: string
      readonly area: string
      readonly mark: GivenMark | 'show' | 'pass-over'
    }
  /** All that is proposed, for what the BGH has not marked itself. */
  | { readonly do: 'assessment.mark-all'; readonly period: string }
  | { readonly do: 'assessment.keep-plan'; readonly period: string }
  | { readonly do: 'direction.record'; readonly period: string; readonly text: string }
  | { readonly do: 'past.unit'; readonly unit: string }
  | { readonly do: 'past.show'; readonly unit: string; readonly key: string }
  | { readonly do: 'pulse.start'; readonly quarter: string; readonly unit: string }
  | {
      readonly do: 'pulse.mark'
      readonly quarter: string
      readonly unit: string
      readonly area: string
      readonly mark: Mark
    }
  | { readonly do: 'pulse.all'; readonly quarter: string; readonly unit: string }
  | { readonly do: 'pulse.skip'; readonly quarter: string }
  | { readonly do: 'data.show' }
  | { readonly do: 'data.erase'; readonly confirmed: boolean }
  /** Minh chứng of a report, `AT_ONCE` of them from place `from` on. */
  | { readonly do: 'evidence.show'; readonly obligation: string; readonly from: number }
  | CompileAction
  | PeopleAction
  | { readonly do: 'document.send'; readonly order: DocumentOrder }
  | { readonly do: 'nothing' }

/** One possible answer to a message. `word` is translated in text/; `number` is typed to mean the same. */
export type Choice = {
  readonly word: Word
  readonly values?: Readonly<Record<string, string | number>>
  readonly action: Action
  /** Fixed number, e.g. 9 and 0 in a preview; otherwise numbered from 1. */
  readonly number?: number
  /** Can be typed but has no button of its own. */
  readonly typedOnly?: boolean
}
