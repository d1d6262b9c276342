import type { Step } from '../effect.ts'
import type { Input } from '../input.ts'
import { reportCommand } from '../report/open.ts'
import { COMMAND_RIGHTS } from '../rights.ts'
import type { Turn } from '../turn.ts'
import { assessmentCommand } from './assessment.ts'
import { backupCommand, exportCommand } from './backup.ts'
import { boardCommand, nudgeCommand, summaryCommand } from './board.ts'
import { browserCommand } from './browser.ts'
import { channelsCommand } from './channels.ts'
import { deadlinesCommand, help, home } from './common.ts'
import { invitationsCommand } from './invite.ts'
import { dataCommand } from './mydata.ts'
import { noteCommand } from './note.ts'
import { noticeLogCommand } from './notice-log.ts'
import { obstacleCommandWith } from './obstacle.ts'
import { pastCommand } from './past.ts'
import { restFromReminders } from './reminder.ts'
import { pressReport } from './report.ts'
import { queueCommand } from './review.ts'
import { planCommand } from './target.ts'
import { unitsCommand } from './units.ts'
import { asAllowed } from './who-may.ts'

/** In a report "Để sau"; elsewhere reminders rest for a week, which keeps nobody from reporting. */
function pause(turn: Turn): Step {
  const { flow } = turn.session
  if (flow?.name === 'report') return pressReport(turn, { do: 'report.pause', obligation: flow.obligation })
  return restFromReminders(turn)
}

type CommandInput = Extract<Input, { kind: 'command' }>

/** The commands of product.md 9, for whom they are. */
export const runCommand = (turn: Turn, input: CommandInput): Step =>
  asAllowed(turn, COMMAND_RIGHTS[input.name], {}, () => run(turn, input))

function run(turn: Turn, input: CommandInput): Step {
  switch (input.name) {
    case 'start':
      return home(turn)
    case 'help':
      return help(turn)
    case 'pause':
      return pause(turn)
    case 'report':
      return reportCommand(turn)
    case 'deadline':
      return deadlinesCommand(turn)
    case 'obstacle':
      return obstacleCommandWith(turn, input.argument)
    case 'mydata':
      return dataCommand(turn)
    case 'summary':
      return summaryCommand(turn, input.argument)
    case 'status':
      return boardCommand(turn, input.argument)
    case 'queue':
      return queueCommand(turn)
    case 'nudge':
      return nudgeCommand(turn)
    case 'plan':
      return planCommand(turn)
    case 'units':
      return unitsCommand(turn)
    case 'invitations':
      return invitationsCommand(turn)
    case 'assessment':
      return assessmentCommand(turn, input.argument)
    case 'log':
      return noticeLogCommand(turn, input.argument)
    case 'export':
      return exportCommand(turn)
    case 'backup':
      return backupCommand(turn)
    case 'channels':
      return channelsCommand(turn, input.argument)
    case 'browser':
      return browserCommand(turn)
    case 'note':
      return noteCommand(turn, input.argument, input.messageId)
    case 'past':
      return pastCommand(turn, input.argument)
  }
}
