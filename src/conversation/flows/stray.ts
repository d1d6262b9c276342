import { isCourtesy } from '../../domain/reading/courtesy.ts'
import { asksPlainly } from '../../domain/reading/desk-request.ts'
import { helpAsked } from '../../domain/reading/help-asked.ts'
import { holdsBack } from '../../domain/reading/holds-back.ts'
import { dropsSaid, leavesSaid } from '../../domain/reading/leaves-said.ts'
import { withWordsOnly } from '../aside.ts'
import { goTo, type Message, type Step, say } from '../effect.ts'
import type { Input } from '../input.ts'
import { putsOff } from '../report/heard.ts'
import type { Flow, Session } from '../session.ts'
import type { Turn } from '../turn.ts'
import { holdsWords } from '../wished-beside.ts'
import { help } from './common.ts'

/**
 * What is no answer to a question for words, and is kept nowhere: thanks, "chờ chị tí", "chị bấm vào đâu". Without this
 * the report to the superior would say it, and somebody would be invited by it.
 */

type TextInput = Extract<Input, { kind: 'text' }>

/** What is typed is words of the report, a name, a day: nobody is asked or put off by it. */
const PLAIN: readonly Flow['name'][] = [
  ...(['school-part', 'wording-line', 'wording-join', 'wording-paragraph', 'wording-area', 'highlights'] as const),
  ...(['invite-name', 'rename', 'school-word', 'return-sections', 'return-date', 'target', 'extend'] as const),
  'dispatch-number',
]
/** It tells what is in the way, which may be a question, or that there is no time. */
const TELLS: readonly Flow['name'][] = ['obstacle', 'obstacle-confirm', 'plan-line']
/** It goes to somebody, who may be thanked by it, too. */
const TO_SOMEBODY: readonly Flow['name'][] = ['return-reason', 'obstacle-answer', 'letter', 'ask-officer']
/** What is asked of somebody else waits for its tap. */
const ASKS_BACK: readonly Flow['name'][] = ['obstacle-confirm', 'dispatch-sections', 'dispatch-request']
/** A day is asked for. */
const DAYS: readonly Flow['name'][] = ['return-date', 'target', 'extend', 'dispatch-number']
/** With no way out on the screen. */
const NO_WAY_OUT: readonly Flow['name'][] = [
  'return-sections',
  'target',
  'extend',
  'return-reason',
  'return-date',
  'invite-name',
  'rename',
]

/** Left by another button, or by none: "thôi khỏi ghi" is no part of it. */
const DROPPED: readonly Flow['name'][] = [
  ...([
    'school-part',
    'school-profile',
    'last-year',
    'last-year-file',
    'spread',
    'unsettled',
    'ask-officer',
    'direction-outcome',
  ] as const),
  ...(['wording-area', 'wording-line', 'wording-join', 'wording-paragraph', 'highlights'] as const),
  ...(['dispatch-number', 'dispatch-scan', 'dispatch-sent', 'invite-list', 'plan-new', 'school-word'] as const),
]

/** What was kept of a note already stays. */
const isDropped = (flow: Flow, text: string): boolean =>
  (DROPPED.includes(flow.name) || (flow.name === 'note' && flow.note === undefined)) && dropsSaid(text)

/** What is to be supplemented takes more words, in UTF-16 units. */
const LONGEST_ASIDE = 25

/** Said, or done, beside what is open; undefined for what may be its answer. */
export function strayBeside(turn: Turn, flow: Flow, { text, about, forwarded }: TextInput): Step | undefined {
  const { name } = flow
  if (forwarded || about?.explicit || text.startsWith('/')) return undefined
  if ((NO_WAY_OUT.includes(name) && leavesSaid(text)) || isDropped(flow, text))
    return goTo(turn, null, say({ say: 'left-as-is' }, [], { lasting: true }))
  const plain = PLAIN.includes(name)
  if ((plain || TELLS.includes(name) || TO_SOMEBODY.includes(name)) && helpAsked(text))
    return { session: turn.session, effects: [...help(turn).effects.map(withWordsOnly), stillOpen(flow)] }
  if ((plain || TELLS.includes(name)) && isCourtesy(text)) return beside(turn, flow, true)
  // An answer is held back where it is known whether it still waits (`answerText`).
  const toSomebody = TO_SOMEBODY.includes(name) && name !== 'obstacle-answer'
  if ((toSomebody || (plain && !DAYS.includes(name)) || ASKS_BACK.includes(name)) && holdsBack(text))
    return beside(turn, flow, true)
  // The unit would get "chờ chút" to the letter.
  if (name === 'return-reason' && (isCourtesy(text) || (text.length <= LONGEST_ASIDE && putsOff(text))))
    return beside(turn, flow, true)
  if (!plain) return undefined
  // "Tuần sau" is meant for a day.
  return !DAYS.includes(name) && putsOff(text)
    ? beside(turn, flow, true)
    : asksPlainly(text)
      ? beside(turn, flow, false)
      : undefined
}

/** Where every message counts, thanks need no answer. */
const beside = ({ session, facts }: Turn, flow: Flow, heard: boolean): Step => ({
  session,
  effects: heard && facts.channel.quota ? [] : [stillOpen(flow, heard)],
})

/** What a command has shown while words wait for their tap: they go on waiting, and it is said. */
export function besideWords(session: Session, next: Step): Step {
  const { flow } = session
  if (!flow || next.session.flow !== null || !holdsWords(flow)) return next
  return { session, effects: [...next.effects.map(withWordsOnly), stillOpen(flow, true)] }
}

/** That what is open goes on waiting; `heard`: after thanks and the like. */
export const stillOpen = ({ name: flow }: Flow, heard = false): Message =>
  say({ say: 'desk-still-open', flow, ...(heard ? { heard: true } : {}) }, [], { lasting: true, digits: 'answer' })
