import { unitsOf } from '../../domain/member.ts'
import type { Topic } from '../../domain/reading/doorman/lexicon.ts'
import { listen } from '../../domain/reading/doorman/listen.ts'
import { readYesNo } from '../../domain/reading/yes-no.ts'
import { type Step, say, stay } from '../effect.ts'
import { contactOf } from '../facts.ts'
import type { Input } from '../input.ts'
import { openDraft } from '../report/draft.ts'
import { EAR_OUTSIDE, putsOff } from '../report/heard.ts'
import type { Turn } from '../turn.ts'
import { courtesy, deadlinesCommand, help } from './common.ts'
import { dutyOf } from './duties.ts'
import { dataCommand } from './mydata.ts'
import { askHowToStop } from './requests.ts'

/**
 * What is said by somebody who reports for a unit while nothing is to be reported: the same ear as over a report, so that
 * "nhầm người rồi" is not offered as something that was done. undefined for what may be that.
 */
export function heardWithoutReport(
  turn: Turn,
  { text, forwarded }: Extract<Input, { kind: 'text' }>,
): Step | undefined {
  if (forwarded || openDraft(turn) || unitsOf(turn.me).length === 0) return undefined
  if (readYesNo(text) !== undefined || putsOff(text)) return courtesy(turn, text)
  const heard = listen(text, EAR_OUTSIDE)
  if (heard.kind === 'question') {
    if (OF_DATES.includes(heard.topic)) return deadlinesCommand(turn)
    return heard.topic === 'meaning' ? undefined : help(turn)
  }
  if (heard.kind !== 'request') return undefined
  switch (heard.request) {
    case 'erase':
      return dataCommand(turn)
    case 'stop':
      return askHowToStop(turn)
    case 'not-me':
      return notMyDuty(turn)
    default:
      return undefined
  }
}

/** What is due, and when the next one opens. */
const OF_DATES: readonly Topic[] = ['deadline', 'late', 'state', 'left']

/** Nobody is told of it before there is a report to be handed to somebody else. */
function notMyDuty(turn: Turn): Step {
  const { me, facts } = turn
  const contact = contactOf(facts)
  const duties = me.roles.map(grant => dutyOf(facts.school, grant))
  return stay(turn, say({ say: 'not-my-duty', duties, ...(contact ? { contact } : {}) }, [], { lasting: true }))
}
