import type { PeopleSay } from '../../../src/conversation/vocabulary/people.ts'
import { at } from '../../domain/plan-49.ts'
import { hung, lan, nguVan, unit } from '../people.ts'
import { now, type Samples, school } from './facts.ts'

const duty = { role: 'head', unit: nguVan } as const
const name = 'cô Nguyễn Thị Lan'
const rest = [
  { unit: nguVan, people: [hung] },
  { unit: unit('nu-cong'), people: [] },
]
const whys = ['ended', 'replaced', 'wrong'] as const

export const PEOPLE: Samples<PeopleSay> = {
  arrived: [
    { say: 'arrived', name, ...duty, awaits: false },
    { say: 'arrived', name, ...duty, awaits: false, account: { channel: 'Telegram', name: 'Tí Sún\n"🐸' } },
    { say: 'arrived', name, role: 'principal', awaits: true, account: { channel: 'Telegram', name: '' } },
    { say: 'arrived', name, ...duty, awaits: false, account: { channel: 'Zalo', name: 'Mới' }, instead: lan },
  ],
  'arrival-right': [
    { say: 'arrival-right', name, ...duty },
    { say: 'arrival-right', name, ...duty, instead: hung },
  ],
  'arrival-wrong': [{ say: 'arrival-wrong', name, ...duty }],
  'arrival-judged': [
    { say: 'arrival-judged', name, right: true, by: hung, at: now },
    { say: 'arrival-judged', name, right: false, at: now },
  ],
  person: [
    { say: 'person', member: lan, duties: [duty, { role: 'clerk' }], met: ['Telegram'] },
    {
      ...{ say: 'person', member: { ...lan, state: 'blocked' }, duties: [duty, { role: 'head', over: true }] },
      ...{ met: ['Telegram', 'Zalo'], heardAt: at('20/5/2026 8:12') },
    },
    {
      say: 'person',
      member: { ...lan, state: 'blocked' },
      duties: [duty],
      met: ['Zalo'],
      heardAt: at('20/5/2026 8:12'),
    },
  ],
  'school-people': [
    {
      say: 'school-people',
      people: [{ ...hung, roles: [{ role: 'officer', unitId: '' }] }],
      invited: ['Mai'],
      over: [lan],
    },
    { say: 'school-people', people: [], invited: [], over: [] },
  ],
  'move-where': [{ say: 'move-where', member: lan }],
  moved: [{ say: 'moved', member: lan, unit: nguVan, rest }],
  'moved-you': [{ say: 'moved-you', duties: [duty], by: hung }],
  'moved-by': [{ say: 'moved-by', member: lan, unit: nguVan, by: hung }],
  'end-confirm': [true, false].map(whole => ({ say: 'end-confirm', member: lan, duties: [duty], whole })),
  ended: [{ say: 'ended', duties: [duty], rest }],
  'last-officer': [{ say: 'last-officer' }],
  'person-gone': [{ say: 'person-gone' }],
  'member-left': whys.map(why => ({ say: 'member-left', name: 'cô Lan', why, by: hung, rest })),
  'member-blocked': [[], rest].map(each => ({ say: 'member-blocked', name: 'cô Lan', rest: each })),
  farewell: whys.flatMap(why =>
    [true, false].map(whole => ({
      say: 'farewell' as const,
      why,
      duties: [duty],
      whole,
      school,
      through: 'Công đoàn trường',
    })),
  ),
  'rename-ask': [true, false].map(own => ({ say: 'rename-ask', member: lan, own })),
  renamed: [true, false].map(own => ({ say: 'renamed', name: 'Nguyễn Thị Lan', address: 'cô', own })),
  'renamed-by': [{ say: 'renamed-by', name: 'Nguyễn Thị Lan', address: 'cô', by: hung }],
}
