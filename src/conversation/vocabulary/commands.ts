import { backupNeeds } from './backup.ts'
import { browserNeeds } from './browser.ts'
import { type Needs, ofNothing } from './kinds.ts'

/** What can be typed with a slash or chosen from the menu. */
export type CommandName =
  | 'start'
  | 'help'
  | 'pause'
  | 'report'
  | 'note'
  | 'past'
  | 'deadline'
  | 'obstacle'
  | 'mydata'
  | 'summary'
  | 'status'
  | 'queue'
  | 'nudge'
  | 'plan'
  | 'units'
  | 'invitations'
  | 'log'
  | 'assessment'
  | 'backup'
  | 'export'
  | 'browser'
  | 'channels'

/** What must be loaded for a command; `argument` as it was typed, '' without one. */
export const commandNeeds: { readonly [K in CommandName]: (argument: string) => Needs } = {
  start: argument => (argument === '' ? {} : { code: argument }),
  help: ofNothing,
  pause: ofNothing,
  report: () => ({ implied: 'plain' }),
  note: ofNothing,
  past: () => ({ past: 'own' }),
  deadline: ofNothing,
  obstacle: ofNothing,
  mydata: ofNothing,
  summary: argument => ({ namedPeriod: argument, compiled: true, dispatch: 'differs' }),
  status: argument => ({ namedPeriod: argument, traffic: true }),
  queue: () => ({ queue: { versions: true } }),
  nudge: argument => ({ namedPeriod: argument }),
  plan: ofNothing,
  units: ofNothing,
  invitations: ofNothing,
  log: argument => ({ namedPeriod: argument, notices: true }),
  backup: backupNeeds,
  export: ofNothing,
  browser: browserNeeds,
  channels: ofNothing,
  assessment: argument => ({ namedQuarter: argument }),
}
