import { unitIdOf } from '../../domain/owed-key.ts'
import { placeSaid } from '../../domain/reading/place-said.ts'
import { saysNo } from '../../domain/reading/yes-no.ts'
import type { Action } from '../action.ts'
import { type Effect, type Step, say } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Input } from '../input.ts'
import type { Flow, Session } from '../session.ts'
import type { Words } from '../vocabulary/about.ts'
import { pendingWords } from './offer-as-answer.ts'

/** Words surely of a report that nothing but an open dialogue holds: where they belong is still being asked. */
export type Unplaced = { readonly unit: string; readonly words: readonly UnplacedWords[] }

/** `prompt` null: nobody knows of which section they are. */
type UnplacedWords = Words & { readonly prompt: string | null }

/** undefined where there are none. */
export function unplacedIn(flow: Flow | null): Unplaced | undefined {
  const words = flow === null ? [] : wordsIn(flow)
  if (words.length === 0) return undefined
  if (flow?.name === 'report') return { unit: unitIdOf(flow.obligation), words }
  return flow?.name === 'take' ? { unit: unitIdOf(flow.about.obligation), words } : undefined
}

function wordsIn(flow: Flow): readonly UnplacedWords[] {
  if (flow.name === 'take') {
    if (!flow.sure && !flow.before) return []
    // Of two sections, or beside what a colleague answered: where they go, if anywhere, is asked before the end.
    return pendingWords(flow).map(({ text, messageId }) => ({ prompt: null, text, messageId }))
  }
  if (flow.name !== 'report') return []
  const { wait, parts = [], prompt } = flow
  const beside = wait.for === 'draft-text' ? [{ prompt, text: wait.text, messageId: wait.messageId }] : []
  return [...parts, ...beside]
}

/** "Tổ họp 2 lần" tells something by itself; "đông lắm" and "có" do not. */
const TELLS = /\d|(?:\S+\s+){3}\S/u

/** "Ghi tin vừa rồi vào mục 1?", and the report is opened instead: who goes on reporting meant it for that. */
function leftForReport(before: Flow | null, next: Flow | null): Unplaced | undefined {
  if (before?.name !== 'take' || next?.name !== 'report' || next.obligation !== before.about.obligation)
    return undefined
  const said = pendingWords(before).filter(({ text }) => TELLS.test(text))
  const words = said.map(({ text, messageId }) => ({ prompt: null, text, messageId }))
  return words.length > 0 ? { unit: unitIdOf(next.obligation), words } : undefined
}

/** Taps that deal with the words themselves. */
const PLACES: readonly Action['do'][] = [
  'report.place',
  'report.part-drop',
  'report.part-which',
  'report.part-show',
  'report.parts-drop',
  'report.place-all',
  'report.one-answer',
  'report.take',
  'report.keep',
  'report.not',
  'report.use',
  'report.rewrite',
  'note.keep',
]

/** A figure that was offered to be added or put right is put right. */
const places = ({ flow }: Session, action: Action): boolean =>
  PLACES.includes(action.do) ||
  (action.do === 'mend.take' && flow?.name === 'take' && action.about.prompt === flow.about.prompt)

/** Nothing that was said is lost: what nobody has placed when the dialogue turns elsewhere waits as notes of the unit. */
export function keepUnplaced(before: Session, input: Input, facts: Facts, next: Step): Step {
  const held = unplacedIn(before.flow) ?? leftForReport(before.flow, next.session.flow)
  const isDealtWith =
    input.kind === 'choice' ? input.offered === undefined && places(before, input.action) : isLetGo(before, input)
  // Whoever is let go takes everything along.
  if (!held || isDealtWith || next.effects.some(({ effect }) => effect === 'erase')) return next
  const left = leftBehind(held, input, next.session.flow)
  if (left.length === 0) return next
  const kept = left.flatMap(({ prompt, text, messageId }, at): Effect[] => {
    const id = `${facts.fresh[0]}-${at + 1}`
    return [
      { effect: 'note', note: { id, unitId: held.unit, promptId: prompt, source: 'note' } },
      { effect: 'note-piece', note: id, messageId, text },
    ]
  })
  return {
    ...next,
    effects: [...kept, ...next.effects, say({ say: 'parts-kept', left: left.length }, [], { lasting: true })],
  }
}

/** "Thôi không cần": neither more of the draft nor instead of it; "ghi vào mục 5": they have been written there. */
const isLetGo = ({ flow }: Session, input: Input): boolean =>
  input.kind === 'text' &&
  (flow?.name === 'take'
    ? placeSaid(input.text) !== undefined
    : flow?.name === 'report' && flow.wait.for === 'draft-text' && saysNo(input.text))

/** What was typed joins the words that wait; whatever else is done leaves those behind that nobody holds any more. */
function leftBehind({ words }: Unplaced, { kind }: Input, flow: Flow | null): readonly UnplacedWords[] {
  const now = unplacedIn(flow)?.words ?? []
  if (kind === 'text' && now.length > 0) return []
  const held = new Set(now.map(messageOf))
  return words.filter(each => !held.has(messageOf(each)))
}

/** Parts of one message carry its id and their place. */
const messageOf = ({ messageId }: Words): string => messageId.split('#')[0] ?? messageId
