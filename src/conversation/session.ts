import type { Doubt } from '../domain/reading/figures.ts'
import type { About } from './action.ts'
import type { CompileFlow } from './compiled.ts'
import type { IncomingFile } from './input.ts'
import type { PeopleFlow } from './people.ts'

/** What the open question accepts next. `misses`: replies to it that could not be read. */
export type Wait =
  | { readonly for: 'answer' }
  | { readonly for: 'append'; readonly to: string }
  | { readonly for: 'doubt'; readonly prompt: string; readonly doubts: readonly Doubt[]; readonly misses?: number }
  | {
      readonly for: 'figure'
      readonly prompt: string
      readonly indicator: string
      readonly rest?: readonly Doubt[]
      /** Numbers questioned before: typed again, they are meant. */
      readonly doubted?: readonly number[]
      /** Asked for next, though known. */
      readonly then?: readonly string[]
      /** The number of the whole year is asked for, not what is new. */
      readonly year?: true
      readonly misses?: number
    }
  /** Figures that do not fit each other; `key`: which, and with what numbers. */
  | { readonly for: 'misfit'; readonly prompt: string; readonly key: string; readonly misses?: number }
  | { readonly for: 'hosting'; readonly prompt: string; readonly misses?: number }
  | { readonly for: 'host-count'; readonly prompt: string; readonly total: number; readonly misses?: number }
  | { readonly for: 'preview' }
  /** A question with the answer its notes make; their ids. */
  | { readonly for: 'prefilled'; readonly notes: readonly string[] }
  /** Words typed beside it: more of the draft, or instead of it. */
  | { readonly for: 'draft-text'; readonly notes: readonly string[]; readonly text: string; readonly messageId: string }
  | { readonly for: 'filing'; readonly note: string }
  /** A part of a report sent at once waits for its tap. */
  | { readonly for: 'whole' }

/** One stretch of a report sent at once; `prompt` null: it fits nowhere by itself. */
export type WholePart = {
  readonly id: number
  readonly prompt: string | null
  readonly text: string
  /** Its own in the answer: one message holds several parts. */
  readonly messageId: string
}

/** A report being written. The answers themselves are records, not session. */
export type ReportFlow = {
  readonly name: 'report'
  readonly obligation: string
  /** The prompt that is open; follow-up questions about `wait.prompt` come before it. */
  readonly prompt: string
  readonly wait: Wait
  /** The prompt answered last by a message: what was sent before the next question arrived belongs to it. */
  readonly previous?: string
  /** Only these prompts are asked (đề nghị bổ sung). */
  readonly only?: readonly string[]
  /** When the answer shown under the open question had been given (ms): a later one of a colleague is not replaced unseen. */
  readonly shown?: number
  /** Back to the preview after this one prompt (sửa một mục). */
  readonly single?: boolean
  readonly onBehalf: boolean
  /** The album coming in: all its photos belong where the first one went, and only that one is acknowledged. */
  readonly album?: { readonly id: string; readonly prompt: string }
  /** A report sent at once, as far as it has not been sorted. */
  readonly parts?: readonly WholePart[]
  /** Its messages, until the first tap: more of them may follow. */
  readonly pasted?: readonly { readonly text: string; readonly messageId: string }[]
  /** The question that stood open when it came. */
  readonly openPrompt?: string
  /** What was told beside an open question, with what is unclear about it: asked before the preview. */
  readonly pending?: readonly Pending[]
  /** Numbers that do not fit and were asked about: they stand as they are. */
  readonly agreed?: readonly string[]
}

export type Pending = { readonly prompt: string; readonly doubts: readonly Doubt[] }

type Offered = {
  readonly text: string
  readonly messageId: string
  readonly files: readonly { readonly file: IncomingFile; readonly caption: string; readonly messageId: string }[]
}

export type Flow =
  | ReportFlow
  | { readonly name: 'profile' }
  | {
      readonly name: 'take'
      readonly about: About
      /** The section before, where the words may belong just as well. */
      readonly before?: About
      readonly text: string
      readonly messageId: string
      /** Further messages that came before the tap. */
      readonly more?: readonly { readonly text: string; readonly messageId: string }[]
    }
  | { readonly name: 'obstacle' }
  | { readonly name: 'obstacle-confirm'; readonly text: string }
  | { readonly name: 'obstacle-answer'; readonly obstacle: number }
  | { readonly name: 'target'; readonly period: string }
  /** Words for somebody else, before the tap that sends them. */
  | { readonly name: 'letter'; readonly kind: 'answer'; readonly obstacle: number; readonly text: string }
  | { readonly name: 'letter'; readonly kind: 'question'; readonly obligation: string; readonly text: string }
  | {
      readonly name: 'letter'
      readonly kind: 'return'
      readonly obligation: string
      readonly prompts: readonly string[]
      /** The day, ISO. */
      readonly until: string
      readonly text: string
    }
  | { readonly name: 'return-sections'; readonly obligation: string }
  | { readonly name: 'return-reason'; readonly obligation: string; readonly prompts: readonly string[] }
  | {
      readonly name: 'return-date'
      readonly obligation: string
      readonly prompts: readonly string[]
      readonly reason: string
    }
  /** `replaces`: the member whose duty the invited person takes over. */
  | { readonly name: 'invite-name'; readonly unit: string; readonly role: string; readonly replaces?: number }
  | PeopleFlow
  | { readonly name: 'direction'; readonly period: string; readonly decision?: string }
  | { readonly name: 'ask-officer'; readonly obligation: string }
  | CompileFlow
  /** Ghi nhanh; `note` once something of it is kept, `since` when (ms). */
  | {
      readonly name: 'note'
      readonly unit: string
      readonly note?: string
      readonly since?: number
      readonly album?: string
    }
  /** The optional line of the pulse; `note` when it tells of difficulties already. */
  | {
      readonly name: 'pulse'
      readonly quarter: string
      readonly unit: string
      readonly note?: string
      readonly since: number
    }
  | ({ readonly name: 'note-unit' } & Offered)
  /** What came outside any dialogue, until a tap says what it is. */
  | ({ readonly name: 'offer' } & Offered)

/** Where a chat stands. Plain data; `v` changes when a stored one can no longer be read as it is. */
export type Session = { readonly v: 1; readonly turn: number; readonly flow: Flow | null }

export const freshSession: Session = { v: 1, turn: 0, flow: null }

type Shape = Readonly<Record<string, 'string' | 'number' | 'array' | 'object'>>

/** What a stored dialogue must hold to be gone on with; a new flow does not compile without its line. */
const FLOWS: Readonly<Record<Flow['name'], Shape>> = {
  report: { obligation: 'string', prompt: 'string', wait: 'object' },
  profile: {},
  take: { about: 'object', text: 'string', messageId: 'string' },
  obstacle: {},
  'obstacle-confirm': { text: 'string' },
  'obstacle-answer': { obstacle: 'number' },
  target: { period: 'string' },
  letter: { kind: 'string', text: 'string' },
  'return-sections': { obligation: 'string' },
  'return-reason': { obligation: 'string', prompts: 'array' },
  'return-date': { obligation: 'string', prompts: 'array', reason: 'string' },
  'invite-name': { unit: 'string', role: 'string' },
  rename: { member: 'number' },
  direction: { period: 'string' },
  'ask-officer': { obligation: 'string' },
  highlights: { period: 'string', area: 'string' },
  'school-part': { period: 'string', key: 'string' },
  note: { unit: 'string' },
  pulse: { quarter: 'string', unit: 'string', since: 'number' },
  'note-unit': { text: 'string', messageId: 'string', files: 'array' },
  offer: { text: 'string', messageId: 'string', files: 'array' },
}

type Letter = Extract<Flow, { name: 'letter' }>

const LETTERS: Readonly<Record<Letter['kind'], Shape>> = {
  answer: { obstacle: 'number' },
  question: { obligation: 'string' },
  return: { obligation: 'string', prompts: 'array', until: 'string' },
}

const WAITS: Readonly<Record<Wait['for'], Shape>> = {
  answer: {},
  append: { to: 'string' },
  doubt: { prompt: 'string', doubts: 'array' },
  figure: { prompt: 'string', indicator: 'string' },
  misfit: { prompt: 'string', key: 'string' },
  hosting: { prompt: 'string' },
  'host-count': { prompt: 'string', total: 'number' },
  preview: {},
  prefilled: { notes: 'array' },
  'draft-text': { notes: 'array', text: 'string', messageId: 'string' },
  filing: { note: 'string' },
  whole: {},
}

/**
 * A stored session. One that is broken, or of a version or dialogue this program does not know, stands at no dialogue:
 * the answers are records and stay, and the next question is put anew.
 */
export function readSession(stored: string | undefined): Session {
  const session = stored === undefined ? undefined : parsed(stored)
  if (!isObject(session) || session.v !== 1 || typeof session.turn !== 'number') return freshSession
  return { v: 1, turn: session.turn, flow: isFlow(session.flow) ? session.flow : null }
}

function parsed(stored: string): unknown {
  try {
    return JSON.parse(stored)
  } catch {
    // Half a row after a full disk, or somebody's hand: not a reason to answer nobody.
    return undefined
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fits = (value: Readonly<Record<string, unknown>>, shape: Shape | undefined): boolean =>
  shape !== undefined &&
  Object.entries(shape).every(([field, kind]) => {
    const is = value[field]
    return kind === 'array' ? Array.isArray(is) : kind === 'object' ? isObject(is) : typeof is === kind
  })

const own = <T>(table: Readonly<Record<string, T>>, key: unknown): T | undefined =>
  typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined

function isFlow(value: unknown): value is Flow {
  if (!isObject(value) || !fits(value, own(FLOWS, value.name))) return false
  if (value.name === 'letter') return fits(value, own(LETTERS, value.kind))
  return value.name !== 'report' || (isObject(value.wait) && fits(value.wait, own(WAITS, value.wait.for)))
}
