import { isOfficer, type Member } from '../../domain/member.ts'
import { type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Input } from '../input.ts'
import { reportCommand } from '../report/open.ts'
import type { Session } from '../session.ts'
import { assessmentCommand } from './assessment.ts'
import { boardCommand, nudgeCommand, summaryCommand } from './board.ts'
import { deadlinesCommand, help, home } from './common.ts'
import { invitationsCommand, unitsCommand } from './invite.ts'
import { dataCommand } from './mydata.ts'
import { noteCommand } from './note.ts'
import { obstacleCommand } from './obstacle.ts'
import { pastCommand } from './past.ts'
import { restFromReminders } from './reminder.ts'
import { pressReport } from './report.ts'
import { queueCommand } from './review.ts'
import { planCommand } from './target.ts'

/** In a report "Để sau"; elsewhere reminders rest for a week, which keeps nobody from reporting. */
function pause(session: Session, facts: Facts, me: Member): Step {
  const { flow } = session
  if (flow?.name === 'report') return pressReport(session, { do: 'report.pause', obligation: flow.obligation }, facts)
  return restFromReminders(session, facts, me)
}

/** The commands of product.md 9 as far as they exist; each flow checks who may use it. */
export function runCommand(
  session: Session,
  input: Extract<Input, { kind: 'command' }>,
  facts: Facts,
  me: Member,
): Step {
  switch (input.name) {
    case 'start':
      return home(session, facts, me)
    case 'help':
      return help(session, facts, me)
    case 'pause':
      return pause(session, facts, me)
    case 'report':
      return reportCommand(session, facts)
    case 'deadline':
      return deadlinesCommand(session, facts)
    case 'obstacle':
      return obstacleCommand(session, facts)
    case 'mydata':
      return dataCommand(session, facts)
    case 'summary':
      return summaryCommand(session, facts, input.argument)
    case 'status':
      return boardCommand(session, facts, input.argument)
    case 'queue':
      return queueCommand(session, facts)
    case 'nudge':
      return nudgeCommand(session, facts)
    case 'plan':
      return planCommand(session, facts)
    case 'units':
      return unitsCommand(session, facts)
    case 'invitations':
      return invitationsCommand(session, facts)
    case 'assessment':
      return assessmentCommand(session, facts, input.argument)
    case 'log':
      return isOfficer(me)
        ? stay(session, say({ say: 'not-yet', command: input.name }))
        : stay(session, say({ say: 'only-officer' }))
    case 'note':
      return noteCommand(session, facts, input.argument, input.messageId)
    case 'past':
      return pastCommand(session, facts, input.argument)
  }
}
