import type { Choice } from '../action.ts'
import { type Step, say, stay } from '../effect.ts'
import type { Turn } from '../turn.ts'
import { BROWSER_SUBJECT, LINK_MINUTES } from '../vocabulary/browser.ts'

const LASTING = { lasting: true } as const
const END: Choice = { word: 'end-browser', action: { do: 'browser.end' } }

/** /ban: a new link each time; one that was given out before and not opened is none any more. */
export function browserCommand(turn: Turn): Step {
  const { browser, fresh } = turn.facts
  if (!browser) return stay(turn, say({ say: 'browser-off' }, [], LASTING))
  const [code] = fresh
  const { address, here, open } = browser
  // Behind "#" it reaches neither a server's log nor whoever fetches links beforehand.
  const message = {
    say: 'browser-link',
    link: `${address}/ban#${code}`,
    here,
    minutes: LINK_MINUTES,
    open,
  } as const
  return stay(
    turn,
    { effect: 'browser-link', code },
    { effect: 'audit', action: 'desk.link', subject: BROWSER_SUBJECT },
    say(message, [END], LASTING),
  )
}

/** "Kết thúc": the pages say so at their next request. */
export const endBrowser = (turn: Turn): Step =>
  stay(
    turn,
    { effect: 'browser-end' },
    { effect: 'audit', action: 'desk.ended', subject: BROWSER_SUBJECT },
    say({ say: 'browser-ended' }, [], LASTING),
  )
