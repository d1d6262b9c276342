import { type DeskRequest, deskAsked, deskRequest, wordsAlone } from '../domain/reading/desk-request.ts'
import type { DeskWish } from '../domain/reading/desk-wishes.ts'
import type { Flow } from './session.ts'

/** What is asked for in the middle of something else; looked up before the step by the same words. */

/** Whether words that were typed stand in the dialogue alone, and wait for their tap. */
export function holdsWords(flow: Flow): boolean {
  if (flow.name === 'dispatch-sections' || flow.name === 'dispatch-request') return flow.requests.length > 0
  return flow.name === 'letter' || flow.name === 'obstacle-confirm' || isDirection(flow) || flow.name === 'return-date'
}

const isDirection = (flow: Flow): boolean => flow.name === 'direction' && flow.text !== undefined

/** Longer than this it is told, not wished for, in UTF-16 units. */
const LONGEST = 40

/**
 * The wish of words said beside what is open: of whatever may be an answer only what is plainly asked or asked to be done.
 * Words that wait for their tap are whole: what the desk is asked for by its name is no more of them.
 */
export function wishedBeside(flow: Flow, text: string, topics: readonly string[] = []): DeskRequest | undefined {
  const asked = deskAsked(text, topics)
  if (asked || text.length > LONGEST || !(holdsWords(flow) || OFFERED.includes(flow.name))) return asked
  const request = deskRequest(text, topics)
  return request && isByItsName(request, text) ? request : undefined
}

/** It is asked what words are, and nothing has been done with them. */
const OFFERED: readonly Flow['name'][] = ['take', 'offer']

/** Nobody is answered, or asked for changes, with "tổng hợp", "việc hôm nay", "nhắc tổ Toán". */
const BY_NAME: readonly DeskWish[] = [
  ...(['board', 'day', 'compile', 'files', 'figures', 'nudge', 'nudge-all', 'obstacles', 'directions'] as const),
  'behalf',
]

/** A report is looked at, or laid before the BGH; "tổ Toán đã nộp" may be what somebody is told. */
const NAMED = /^(?:xem|mo|doc|gui bao cao) |\btrinh\b/

const isByItsName = ({ wish }: DeskRequest, text: string): boolean =>
  BY_NAME.includes(wish) || ((wish === 'way' || wish === 'state') && NAMED.test(wordsAlone(text)))
