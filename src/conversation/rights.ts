import type { DocumentOrder } from './document-order.ts'
import type { Flow } from './session.ts'
import type { CommandName } from './vocabulary/commands.ts'
import type { LetterFlow } from './vocabulary/letter.ts'

/** What somebody is at the school; one person may be several. */
export type Hat = 'reporter' | 'union-leader' | 'officer' | 'leadership' | 'clerk'

const EVERYBODY: readonly Hat[] = ['reporter', 'union-leader', 'officer', 'leadership', 'clerk']

export type Row = {
  readonly hats: readonly Hat[]
  /** Of these, those who may it only for a unit of their own. */
  readonly own?: readonly Hat[]
  /** And whoever it is about. */
  readonly self?: true
  /** And people without a role: those no officer has confirmed yet. */
  readonly unconfirmed?: true
  /** And strangers. */
  readonly outside?: true
}

/** Who may do what (product.md 9): the one place where it is said. */
export const ROWS = {
  everybody: { hats: EVERYBODY },
  /** What is kept of the person itself. */
  data: { hats: EVERYBODY, unconfirmed: true },
  /** The way in; who comes by it is looked at there. */
  door: { hats: EVERYBODY, unconfirmed: true, outside: true },
  /** A report is written by its unit, by the officer for any; the BGH has a form of its own. */
  report: { hats: ['reporter', 'officer', 'leadership'], own: ['reporter', 'leadership'] },
  /** What nobody does in a unit's place. */
  'of-unit': { hats: ['reporter', 'leadership'], own: ['reporter', 'leadership'] },
  past: { hats: ['reporter', 'officer', 'leadership'], own: ['reporter'] },
  /** A colleague for the own unit; everybody else is invited by the officer. */
  colleague: { hats: ['reporter', 'officer'], own: ['reporter'] },
  reading: { hats: ['officer', 'leadership'] },
  /** A tổ trưởng công đoàn those of the own group alone, which is looked at there. */
  answering: { hats: ['union-leader', 'officer', 'leadership'] },
  deciding: { hats: ['leadership'] },
  desk: { hats: ['officer'] },
  /** Number, date, signed copy of the school's report, and that it has been sent. */
  issuing: { hats: ['officer', 'clerk'] },
  /** How the school's report stands on its way, and what it said. */
  'on-its-way': { hats: ['officer', 'leadership', 'clerk'] },
  name: { hats: ['officer'], self: true },
  self: { hats: [], self: true },
} as const satisfies Readonly<Record<string, Row>>

export type Right = keyof typeof ROWS

/** One row, or which one by what the thing holds. */
export type RightOf<T> = Right | ((thing: T) => Right)

/** The row of product.md 9 that a command stands in. */
export const COMMAND_RIGHTS: Readonly<Record<CommandName, Right>> = {
  start: 'everybody',
  help: 'everybody',
  pause: 'everybody',
  report: 'report',
  note: 'report',
  past: 'past',
  deadline: 'report',
  obstacle: 'everybody',
  mydata: 'data',
  summary: 'reading',
  status: 'reading',
  queue: 'desk',
  nudge: 'desk',
  plan: 'desk',
  units: 'desk',
  invitations: 'desk',
  log: 'desk',
  backup: 'desk',
  export: 'desk',
  browser: 'reading',
  channels: 'everybody',
  assessment: 'reading',
}

/** Who may have a document: asked when it is ordered and again when it leaves. */
export const DOCUMENT_RIGHTS: Readonly<Record<DocumentOrder['kind'], Right>> = {
  summary: 'reading',
  'my-data': 'self',
  dispatch: 'on-its-way',
  workbook: 'reading',
  'last-year': 'desk',
  notices: 'desk',
  'unit-report': 'past',
  urgings: 'desk',
  opening: 'desk',
  'board-picture': 'reading',
  digest: 'reading',
  'digest-picture': 'reading',
  'invitation-picture': 'desk',
  'invitation-sheet': 'desk',
  backup: 'desk',
  export: 'desk',
  'export-files': 'desk',
}

/** Only a colleague of the own unit is anybody's but the officer's to invite. */
export const inviting = ({ role }: { readonly role: string }): Right => (role === 'reporter' ? 'colleague' : 'desk')

const LETTER_RIGHTS: Readonly<Record<LetterFlow['kind'], Right>> = {
  answer: 'answering',
  reopen: 'everybody',
  question: 'of-unit',
  return: 'desk',
}

/** Who may say something where a dialogue stands open. */
const STATE_RIGHTS: { readonly [K in Flow['name']]: RightOf<Extract<Flow, { readonly name: K }>> } = {
  report: 'report',
  take: 'report',
  profile: 'everybody',
  note: 'report',
  pulse: 'of-unit',
  'note-unit': 'report',
  offer: 'everybody',
  obstacle: 'everybody',
  'obstacle-confirm': 'everybody',
  'obstacle-answer': 'answering',
  'obstacle-reopen': 'everybody',
  letter: ({ kind }) => LETTER_RIGHTS[kind],
  target: 'desk',
  'return-sections': 'desk',
  'return-reason': 'desk',
  'return-date': 'desk',
  'ask-officer': 'of-unit',
  'invite-name': inviting,
  'invite-list': 'desk',
  'school-word': 'desk',
  'plan-new': 'desk',
  'plan-line': 'desk',
  extend: 'desk',
  rename: 'name',
  direction: 'deciding',
  'direction-outcome': 'desk',
  highlights: 'desk',
  'school-part': 'desk',
  'school-profile': 'desk',
  'last-year': 'desk',
  'last-year-file': 'desk',
  spread: 'desk',
  unsettled: 'desk',
  'wording-area': 'desk',
  'wording-line': 'desk',
  'wording-join': 'desk',
  'wording-paragraph': 'desk',
  'dispatch-sections': 'deciding',
  'dispatch-request': 'deciding',
  'dispatch-number': 'issuing',
  'dispatch-scan': 'issuing',
  'dispatch-sent': 'issuing',
}

// The name picks its own line, which TypeScript cannot see through a union.
export const rightIn = <T>(right: RightOf<T>, thing: T): Right => (typeof right === 'function' ? right(thing) : right)

export const rightOfState = (flow: Flow): Right => rightIn(STATE_RIGHTS[flow.name] as RightOf<Flow>, flow)

export const rightOfDocument = (order: DocumentOrder): Right => DOCUMENT_RIGHTS[order.kind]

/** Whom a command is shown to. */
export const hatsOf = (name: CommandName): readonly Hat[] => ROWS[COMMAND_RIGHTS[name]].hats
