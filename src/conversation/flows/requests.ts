import { isOfficer, isReachable } from '../../domain/member.ts'
import { isSettled } from '../../domain/obligation.ts'
import type { Request } from '../../domain/reading/doorman/lexicon.ts'
import type { Action, Choice } from '../action.ts'
import { goTo, type Step, say } from '../effect.ts'
import type { Draft } from '../report/draft.ts'
import type { Session } from '../session.ts'
import { obstacleCommand } from './obstacle.ts'
import { pressReminder } from './reminder.ts'

/** Xin lùi, nhắc lúc khác, nhờ người khác, không phải tôi, đã nộp giấy, đừng nhắc: done, passed on or asked about. */
export function request(session: Session, draft: Draft, wanted: Request, text: string): Step | undefined {
  const { facts, report } = draft
  const obligation = report.obligation.id
  if (isSettled(report.obligation)) return undefined
  const press = (action: Action): Step => pressReminder(session, action, facts)
  switch (wanted) {
    case 'later':
      return press({ do: 'reminder.later', obligation })
    case 'extension':
      return press({ do: 'reminder.extend', obligation })
    case 'delegate':
      return press({ do: 'reminder.delegate', obligation })
    case 'obstacle':
      return obstacleCommand(session, facts)
    case 'stop':
      return askHowToStop(session, obligation)
    case 'not-me':
      return notMine(session, draft, text)
    case 'paper':
      return onPaper(session, draft)
  }
}

function askHowToStop(session: Session, obligation: string): Step {
  const choices: readonly Choice[] = [
    { word: 'remind-later', action: { do: 'reminder.later', obligation } },
    { word: 'pause-week', action: { do: 'reminder.rest' } },
    { word: 'delegate', action: { do: 'reminder.delegate', obligation } },
  ]
  return goTo(session, null, say({ say: 'stop-which' }, choices, { standing: true }))
}

const officersOf = ({ facts, me }: Draft) =>
  facts.people.filter(member => isOfficer(member) && isReachable(member) && member.id !== me.id)

/** Only the officer can say who reports instead: told at once, with the person's own words. */
function notMine(session: Session, draft: Draft, text: string): Step {
  const { me, report } = draft
  const { unit, obligation } = report
  const officers = officersOf(draft)
  const told = officers.map(({ id }) => say({ say: 'not-mine-told', by: me, unit, text }, [], { to: id }))
  const delegate: Choice = { word: 'delegate', action: { do: 'reminder.delegate', obligation: obligation.id } }
  return goTo(session, null, say({ say: 'not-mine', unit, officers }, [delegate], { standing: true }), ...told)
}

/** A report on paper is entered by the officer; until then it is owed. */
function onPaper(session: Session, draft: Draft): Step {
  const { me, report } = draft
  const { unit, obligation } = report
  const officers = officersOf(draft)
  const enter: Choice = {
    word: 'on-behalf-of',
    values: { unit: unit.shortName },
    action: { do: 'behalf.start', obligation: obligation.id },
  }
  const told = officers.map(({ id }) =>
    say({ say: 'on-paper-told', by: me, unit }, [enter], { to: id, standing: true }),
  )
  return goTo(session, null, say({ say: 'on-paper', unit, officers }, [], { standing: true }), ...told)
}
