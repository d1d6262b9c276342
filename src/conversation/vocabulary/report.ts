import type { Obligation } from '../../domain/obligation.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import type { Answer, AnswerPiece, Source } from '../../domain/report.ts'
import type { About, IncomingFile, Words } from './about.ts'
import { type Buttons, ofAnswer, ofReport, type Vocabulary } from './kinds.ts'
import type { LineChange } from './report-sentences.ts'

/** A report being written: its questions, its preview, its handing in. */

export type ReportAction =
  | { readonly do: 'report.open'; readonly obligation: OwedKey }
  | { readonly do: 'report.none'; readonly about: About }
  | { readonly do: 'report.none-all'; readonly obligation: OwedKey; readonly confirmed: boolean }
  | { readonly do: 'report.skip'; readonly about: About }
  | { readonly do: 'report.example'; readonly about: About }
  | { readonly do: 'report.back'; readonly about: About }
  /** These counts of an answer that tells them not are 0. */
  | { readonly do: 'report.zero'; readonly about: About; readonly indicators: readonly string[] }
  | { readonly do: 'report.append'; readonly about: About }
  | { readonly do: 'report.pause'; readonly obligation: OwedKey }
  | { readonly do: 'report.goto'; readonly about: About }
  | { readonly do: 'report.review'; readonly obligation: OwedKey }
  | { readonly do: 'report.full'; readonly obligation: OwedKey }
  | { readonly do: 'report.submit'; readonly obligation: OwedKey }
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
  /** Words that name another of the person's units than the one reported for are of this report. */
  | { readonly do: 'report.tell'; readonly obligation: OwedKey; readonly text: string; readonly messageId: string }
  | { readonly do: 'report.not'; readonly obligation: OwedKey }
  /** What a colleague answered meanwhile stands; the words that were offered go. */
  | { readonly do: 'report.keep'; readonly obligation: OwedKey }
  | { readonly do: 'report.use'; readonly about: About; readonly notes: readonly string[]; readonly more?: Words }
  | { readonly do: 'report.amend'; readonly about: About; readonly notes: readonly string[] }
  | { readonly do: 'report.amended'; readonly about: About }
  | { readonly do: 'report.rewrite'; readonly about: About; readonly more?: Words }
  | { readonly do: 'report.same'; readonly about: About }
  /** What was offered last is minh chứng, or the answer, of this section. */
  | { readonly do: 'report.attach'; readonly about: About }
  /** Without a prompt: not in this report. */
  | { readonly do: 'report.file'; readonly obligation: OwedKey; readonly note: string; readonly prompt: string }

export type ReportEffect =
  | {
      readonly effect: 'answer'
      readonly obligation: OwedKey
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
      readonly obligation: OwedKey
      readonly version: number
      readonly answers: readonly Answer[]
      readonly attachments: number
      readonly source: Source
      /** Since the version before. */
      readonly changes: readonly LineChange[]
    }

export type ReportWord =
  | 'report-now'
  | 'none'
  | 'none-all'
  | 'none-of'
  | 'yes-none-all'
  | 'append'
  | 'example'
  | 'review'
  | 'section'
  | 'report-of'
  | 'submit'
  | 'submit-again'
  | 'see-report'
  | 'edit-again'
  | 'take'
  | 'take-here'
  | 'take-last'
  | 'replace'
  | 'add-to-it'
  | 'not-report'
  | 'leave-out'
  | 'section-of'
  | 'use-draft'
  | 'amend'
  | 'rewrite'
  | 'add-to-draft'
  | 'replace-draft'
  | 'same-as-before'
  | 'leave-as-is'

export const reportButtons: Buttons<ReportAction> = {
  'report.open': { holds: { obligation: 'string' }, needs: ofReport },
  'report.none': { holds: { about: 'object' }, needs: ofAnswer },
  'report.none-all': { holds: { obligation: 'string', confirmed: 'boolean' }, needs: ofReport },
  'report.skip': { holds: { about: 'object' }, needs: ofAnswer },
  'report.example': { holds: { about: 'object' }, needs: ofAnswer },
  'report.back': { holds: { about: 'object' }, needs: ofAnswer },
  'report.zero': { holds: { about: 'object', indicators: 'array' }, needs: ofAnswer },
  'report.append': { holds: { about: 'object' }, needs: ofAnswer },
  'report.pause': { holds: { obligation: 'string' }, needs: ofReport },
  'report.goto': { holds: { about: 'object' }, needs: ofAnswer },
  'report.review': { holds: { obligation: 'string' }, needs: ofReport },
  'report.full': { holds: { obligation: 'string' }, needs: ofReport },
  'report.submit': { holds: { obligation: 'string' }, needs: ofReport },
  'report.take': { holds: { about: 'object', text: 'string', messageId: 'string' }, needs: ofAnswer },
  'report.tell': { holds: { obligation: 'string', text: 'string', messageId: 'string' }, needs: ofReport },
  'report.not': { holds: { obligation: 'string' }, needs: ofReport },
  'report.keep': { holds: { obligation: 'string' }, needs: ofReport },
  'report.use': { holds: { about: 'object', notes: 'array' }, needs: ofAnswer },
  'report.amend': { holds: { about: 'object', notes: 'array' }, needs: ofAnswer },
  'report.amended': { holds: { about: 'object' }, needs: ofAnswer },
  'report.rewrite': { holds: { about: 'object' }, needs: ofAnswer },
  'report.same': { holds: { about: 'object' }, needs: ofAnswer },
  'report.attach': { holds: { about: 'object' }, needs: ofAnswer },
  'report.file': { holds: { obligation: 'string', note: 'string', prompt: 'string' }, needs: ofReport },
}

export const reportVocabulary: Vocabulary<{
  action: ReportAction
  word: ReportWord
  effect: ReportEffect
}> = { buttons: reportButtons, states: {} }
