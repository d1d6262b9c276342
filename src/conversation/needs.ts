import { answerTold } from '../domain/reading/answer-told.ts'
import { type DeskRequest, deskRequest, matterSaid } from '../domain/reading/desk-request.ts'
import type { DeskWish } from '../domain/reading/desk-wishes.ts'
import { isIssueAlone } from '../domain/reading/issue.ts'
import { ownObstacleMeant } from '../domain/reading/own-obstacle.ts'
import { partAsked } from '../domain/reading/part-asked.ts'
import { reportWished } from '../domain/reading/report-wished.ts'
import { wantsReturn } from '../domain/reading/return-told.ts'
import { buttonOf } from './action.ts'
import type { Input } from './input.ts'
import { type Flow, type Session, stateOf } from './session.ts'
import { commandNeeds } from './vocabulary/commands.ts'
import type { Needs } from './vocabulary/kinds.ts'
import { wishedBeside } from './wished-beside.ts'

/**
 * What a step needs to know: what the open dialogue needs, and over it what was pressed, typed or sent.
 * @param topics what the school's matters are called.
 */
export function needsOf({ flow }: Session, input: Input, topics: readonly string[] = []): Needs {
  const open: Needs = flow ? stateOf(flow).needs(flow) : {}
  switch (input.kind) {
    case 'choice':
      return over(open, buttonOf(input.action)?.needs(input.action) ?? {})
    case 'command':
      return over(open, commandNeeds[input.name](input.argument.trim()))
    case 'text':
      if (!flow && !input.about?.explicit && reportWished(input.text, topics) !== undefined)
        return { implied: 'plain', namedMatter: input.text }
      // Where the officer words the report it may be asked how it stands, or to be taken back.
      if (flow && WORDING.includes(flow.name))
        return { ...besideOpen(flow, input, topics), implied: 'asked', ...open, dispatch: 'state' }
      // Beside a direction that waits it may be asked how somebody stands.
      if (flow?.name === 'direction') return over({ implied: 'asked', ...open }, ofWish(input, topics))
      return {
        ...(flow ? besideOpen(flow, input, topics) : {}),
        implied: 'asked',
        ...open,
        ...ofShown(input),
        ...ofReply(input, open),
        ...ofAsked(input, open),
        ...ofOwnObstacle(input),
        ...(flow ? {} : ofFree(input, topics)),
      }
    case 'figures':
      return input.period === '' ? open : over(open, { period: input.period, compiled: true })
    case 'file':
      return {
        implied: 'asked',
        ...(flow || input.file.kind !== 'document' ? {} : { toNumber: true }),
        ...(flow || input.caption === '' ? {} : ofFree(captionOf(input), topics)),
        ...open,
        ...(input.about ? { obligation: input.about.obligation } : {}),
      }
    default:
      return open
  }
}

function ofOwnObstacle({ text, forwarded }: Extract<Input, { kind: 'text' }>): Needs {
  const ownObstacles = forwarded ? undefined : ownObstacleMeant(text)
  return ownObstacles ? { ownObstacles } : {}
}

/** Dialogues in which the officer types what the report is to say. */
export const WORDING: readonly Flow['name'][] = [
  'wording-area',
  'wording-line',
  'wording-join',
  'wording-paragraph',
  'school-part',
  'highlights',
]

/** Whoever asks for a period looks at that one, whatever period the open dialogue is about. */
function over({ period, ...open }: Needs, asked: Needs): Needs {
  const names = asked.namedPeriod !== undefined || asked.namedQuarter !== undefined || asked.queue !== undefined
  return { ...open, ...(period === undefined || names ? {} : { period }), ...asked }
}

/** What stands under a file that is not kept is heard. */
const captionOf = ({ caption: text, messageId, early, forwarded = false }: Extract<Input, { kind: 'file' }>) =>
  ({ kind: 'text', text, messageId, early, forwarded }) as const

/** Outside any dialogue: what is wished for, or the assessment that is answered. */
const ofFree = (input: Extract<Input, { kind: 'text' }>, topics: readonly string[]): Needs => {
  const wished = ofWish(input, topics)
  return input.assessment && (wished.toDecide || Object.keys(wished).length === 0)
    ? { ...wished, period: input.assessment }
    : wished
}

/** What the officer or the BGH asks for in words is looked up as if by its command; of anybody else it is not loaded. */
function ofWish({ text, about }: Extract<Input, { kind: 'text' }>, topics: readonly string[]): Needs {
  if (about?.explicit) return {}
  if (answerTold(text)) return { waiting: 'obstacles' }
  if (partAsked(text) !== undefined) return { namedPeriod: '', compiled: true, toDecide: true }
  if (wantsReturn(text)) return { namedPeriod: '', namedMatter: text }
  const request = deskRequest(text, topics)
  if (request === undefined)
    return isIssueAlone(matterSaid(text, topics).rest)
      ? { toNumber: true, namedMatter: text, namedPeriod: '', dispatch: 'state' }
      : { toDecide: true }
  return request.wish === 'assessment'
    ? { namedQuarter: request.period ?? text }
    : { ...ofRequest(request), namedMatter: text }
}

/** The same asked in the middle of something else, whose own needs come first. */
function besideOpen(
  flow: Flow,
  { text, about, forwarded }: Extract<Input, { kind: 'text' }>,
  topics: readonly string[],
): Needs {
  if (about?.explicit || forwarded) return {}
  const request = wishedBeside(flow, text, topics)
  if (request === undefined) return {}
  return request.wish === 'assessment' ? { namedQuarter: request.period ?? text } : ofRequest(request)
}

/** The period that is meant, and what the wish needs of it. */
const ofRequest = ({ wish, unit, period = '' }: DeskRequest): Needs => ({
  namedPeriod: period,
  ...OF_WISH[wish],
  ...(wish === 'past' ? { past: { said: unit } } : {}),
})

const OF_WISH: { readonly [K in DeskWish]?: Needs } = {
  compile: { compiled: true },
  reword: { compiled: true },
  way: { dispatch: 'state' },
  files: { dispatch: 'state' },
  send: { dispatch: 'state' },
  directions: { directions: true },
  day: { waiting: 'day' },
  obstacles: { waiting: 'obstacles' },
}

/** Told under an answer to an obstacle, or under the quarter's question. */
const ofShown = ({ answered, pulse }: Extract<Input, { kind: 'text' }>): Needs => ({
  ...(answered === undefined ? {} : { obstacle: answered }),
  ...(pulse ? { quarter: pulse.quarter } : {}),
})

/** A name typed where it is asked who is to do a report is about that one; whatever else is open about a report has its own. */
const ofAsked = ({ delegating }: Extract<Input, { kind: 'text' }>, { obligation }: Needs): Needs =>
  delegating === undefined ? {} : { settled: true, ...(obligation === undefined ? { obligation: delegating } : {}) }

/** A reply to an older question is about that one; the question asked last counts where no report is open. */
function ofReply({ about }: Extract<Input, { kind: 'text' }>, open: Needs): Needs {
  return about && (about.explicit || open.obligation === undefined) ? { obligation: about.obligation } : {}
}
