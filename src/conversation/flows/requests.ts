import { isSettled } from '../../domain/obligation.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import type { Request } from '../../domain/reading/doorman/lexicon.ts'
import type { Choice } from '../action.ts'
import { goTo, type Step, say } from '../effect.ts'
import type { Draft } from '../report/draft.ts'
import type { WithSession } from '../turn.ts'
import type { ReminderAction } from '../vocabulary/reminder.ts'
import { obstacleCommand } from './obstacle.ts'
import { pressReminder } from './reminder.ts'
import { enterFor, officersHear, reachableOfficers, tellAll } from './replies.ts'

/** Xin lùi, nhắc lúc khác, nhờ người khác, không phải tôi, đã nộp giấy, đừng nhắc: done, passed on or asked about. */
export function request(draft: Draft, wanted: Request, text: string): Step | undefined {
  const { report } = draft
  const obligation = report.obligation.id
  if (isSettled(report.obligation)) return undefined
  const press = (action: ReminderAction): Step => pressReminder(draft, action)
  switch (wanted) {
    case 'later':
      return press({ do: 'reminder.later', obligation })
    case 'extension':
      return press({ do: 'reminder.extend', obligation })
    case 'delegate':
      return press({ do: 'reminder.delegate', obligation })
    case 'obstacle':
      return obstacleCommand(draft)
    case 'stop':
      return askHowToStop(draft, obligation)
    case 'not-me':
      return notMine(draft, text)
    case 'paper':
      return onPaper(draft)
  }
}

function askHowToStop(turn: WithSession, obligation: OwedKey): Step {
  const choices: readonly Choice[] = [
    { word: 'remind-later', action: { do: 'reminder.later', obligation } },
    { word: 'pause-week', action: { do: 'reminder.rest' } },
    { word: 'delegate', action: { do: 'reminder.delegate', obligation } },
  ]
  return goTo(turn, null, say({ say: 'stop-which' }, choices, { lasting: true }))
}

/** Only the officer can say who reports instead: told at once, with the person's own words. */
function notMine(draft: Draft, text: string): Step {
  const { facts, me, report } = draft
  const { unit, obligation } = report
  const officers = reachableOfficers(facts)
  const told = tellAll(officers, { say: 'not-mine-told', by: me, unit, text })
  const delegate: Choice = { word: 'delegate', action: { do: 'reminder.delegate', obligation: obligation.id } }
  return goTo(
    draft,
    null,
    say({ say: 'not-mine', unit, officers, ...officersHear(facts) }, [delegate], { lasting: true }),
    ...told,
  )
}

/** A report on paper is entered by the officer; until then it is owed. */
function onPaper(draft: Draft): Step {
  const { facts, me, report } = draft
  const { unit, obligation } = report
  const officers = reachableOfficers(facts)
  const told = tellAll(officers, { say: 'on-paper-told', by: me, unit }, [enterFor(obligation, unit)])
  return goTo(
    draft,
    null,
    say({ say: 'on-paper', unit, officers, ...officersHear(facts) }, [], { lasting: true }),
    ...told,
  )
}
