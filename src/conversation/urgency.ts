import type { Say } from './say.ts'

/** Why something is told at once, however much the person has been told today. */
type Why =
  /** Somebody has asked, and can do nothing until it is answered today. */
  | 'asked-of-you'
  /** The answer to what the person asked or sent. */
  | 'answers-you'
  /** The school's report is on its way to the superior: each on that way waits for the one before. */
  | 'on-its-way'
  /** What the person may do begins or ends with it. */
  | 'your-duty'
  /** The assistant itself cannot do its work. */
  | 'trouble'

const AT_ONCE: { readonly [S in Say['say']]?: Why } = {
  'extension-request': 'asked-of-you',
  'question-to-officer': 'asked-of-you',
  'obstacle-arrived': 'asked-of-you',
  'please-supplement': 'asked-of-you',
  'delegated-to-you': 'asked-of-you',
  'extension-granted': 'answers-you',
  'extension-refused': 'answers-you',
  'extend-told': 'answers-you',
  'obstacle-answered': 'answers-you',
  'not-sent': 'answers-you',
  'file-lost': 'answers-you',
  'file-unread': 'answers-you',
  'plan-none': 'answers-you',
  'dispatch-asked': 'on-its-way',
  'dispatch-withdrawn': 'on-its-way',
  'dispatch-returned': 'on-its-way',
  'dispatch-approved': 'on-its-way',
  'dispatch-to-number': 'on-its-way',
  'dispatch-numbered': 'on-its-way',
  'dispatch-scanned': 'on-its-way',
  'dispatch-sent': 'on-its-way',
  welcome: 'your-duty',
  'welcome-officer': 'your-duty',
  'role-added': 'your-duty',
  'moved-you': 'your-duty',
  'unit-merged': 'your-duty',
  'unit-retired': 'your-duty',
  'unit-back': 'your-duty',
  'no-officer': 'trouble',
  'disk-low': 'trouble',
  unreached: 'trouble',
  'month-low': 'trouble',
}

/** Whether it can wait until the person is written to anyway. */
export function canWait(told: Say): boolean {
  // Who stands at the door sees nothing before somebody says who it is.
  if (told.say === 'arrived') return !told.awaits
  // Until the report has gone it would go with what has changed since.
  if (told.say === 'dispatch-late') return told.dispatch.state === 'sent'
  return AT_ONCE[told.say] === undefined
}
