import type { ReminderSay } from '../../../src/conversation/vocabulary/reminder.ts'
import { at } from '../../domain/plan-49.ts'
import { datesOf, H1, hung, lan, nguVan, obligation, reminderItem, unit, year } from '../people.ts'
import { type Samples, unitPeriod } from './facts.ts'

const reminders = ['7/5', '21/5', '27/5', '28/5', '29/5', '8/6', '9/6', '10/6', '11/6', '15/6'].flatMap(day => {
  const today = at(`${day}/2026 11:30`)
  const kinds = ['opening', 'before-7', 'overdue-3', 'snoozed', 'delegated', 'nudge']
  const items = [
    ...kinds.map(kind => reminderItem({ kind })),
    reminderItem({ kind: 'overdue-3', leadershipTold: true }),
  ]
  const drafting = { answered: 5, number: 6, obligation: obligation({ state: 'drafting' }) }
  const { prompt: _, ...full } = reminderItem({ answered: 7, number: 0 })
  const returned = { reason: 'Chủ trì hay phối hợp?', prompts: ['hop'], until: at('29/5/2026'), by: 2 }
  const changed = [
    reminderItem(drafting),
    { ...full, prompt: undefined },
    reminderItem({ obligation: obligation({ state: 'returned', returned }) }),
    reminderItem({ obligation: obligation({ extendedTo: at('12/6/2026') }) }),
  ]
  const several = [
    reminderItem({ ...drafting, unit: unit('chu-thap-do') }),
    reminderItem({ period: year, deadlines: datesOf(year) }),
  ]
  return [...[...items, ...changed].map(item => [item]), several].map(
    each => ({ say: 'reminder', items: each, today }) as const,
  )
})

export const REMINDERS: Samples<ReminderSay> = {
  reminder: reminders,
  'later-when': [{ say: 'later-when' }],
  'later-set': [{ say: 'later-set', at: at('31/5/2026 16:30') }],
  'time-which': [{ say: 'time-which', time: '11:30' }],
  'time-set': [{ say: 'time-set', time: '07:00' }],
  'delegate-who': [{ say: 'delegate-who', unit: nguVan }],
  'delegate-which': [[lan], [lan, hung]].map(people => ({ say: 'delegate-which', unit: nguVan, people }) as const),
  'delegate-nobody': [true, false].map(
    others => ({ say: 'delegate-nobody', name: 'cô Hương', unit: nguVan, others }) as const,
  ),
  'delegate-unreachable': [true, false].map(
    others => ({ say: 'delegate-unreachable', people: [lan], others }) as const,
  ),
  delegated: [
    { say: 'delegated', to: hung },
    { say: 'delegated', to: hung, at: at('20/5/2026 11:31') },
  ],
  'delegated-to-you': [{ say: 'delegated-to-you', by: lan, ...unitPeriod }],
  'extension-asked': [
    ...[true, false].map(officer => ({ say: 'extension-asked', officer }) as const),
    { say: 'extension-asked', officer: true, until: at('1/6/2026') },
  ],
  'extension-request': [
    { say: 'extension-request', by: lan, ...unitPeriod, deadlines: H1 },
    {
      say: 'extension-request',
      by: lan,
      ...unitPeriod,
      deadlines: H1,
      until: at('1/6/2026'),
      text: 'cho chị xin lùi đến thứ hai nhé',
    },
  ],
  'extension-granted': [{ say: 'extension-granted', unit: nguVan, until: at('1/6/2026') }],
  'extension-refused': [{ say: 'extension-refused', unit: nguVan, deadlines: H1 }],
  'extension-answered': [true, false].flatMap(granted =>
    [true, false].map(untold => ({ say: 'extension-answered', unit: nguVan, granted, untold }) as const),
  ),
  'missed-hours': [{ say: 'missed-hours' }],
  'reminders-paused': [{ say: 'reminders-paused', until: at('31/5/2026') }],
}
