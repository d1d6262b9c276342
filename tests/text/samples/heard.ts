import type { HeardSay } from '../../../src/conversation/vocabulary/heard.ts'
import { TOPICS, type Topic } from '../../../src/domain/reading/doorman/lexicon.ts'
import { at } from '../../domain/plan-49.ts'
import { H1, hung, indicator, lan, nguVan, plan, prompt } from '../people.ts'
import type { Samples } from './facts.ts'

const waiting = { prompt: prompt('tuyen-truyen'), number: 2, total: 7, unit: nguVan, since: at('01/1/2026 00:00') }
const people = { reporters: [lan], officers: [hung] }
const explained = (topic: Topic) =>
  ({
    say: 'explained',
    topic,
    plan,
    unit: nguVan,
    deadlines: H1,
    prompt: waiting.prompt,
    since: waiting.since,
    sections: plan.prompts.slice(0, 8).map(({ label }) => label),
    left: ['Mô hình', 'Gương tốt, hỗ trợ'],
    ...people,
    stands: { state: 'drafting', answered: 3, total: 8 },
    waiting,
  }) as const
const meetings = indicator('hop-long-ghep')
const change = {
  number: 1,
  indicator: meetings,
  was: { indicator: meetings.id, value: 4 },
  now: { indicator: meetings.id, value: 5 },
}

export const HEARD: Samples<HeardSay> = {
  explained: [
    ...(Object.keys(TOPICS) as Topic[]).map(explained),
    { ...explained('state'), stands: { state: 'pending', answered: 0, total: 8 } },
    {
      ...explained('state'),
      stands: {
        ...{ state: 'accepted', answered: 8, total: 8 },
        handedIn: { at: at('27/5/2026 16:42'), code: 'NV-01' },
      },
    },
    { ...explained('count'), indicator: indicator('tuyen-truyen-luot') },
  ],
  example: [{ say: 'example', prompt: waiting.prompt }],
  interrupted: [
    { say: 'interrupted', gap: { from: at('06/5/2026 11:02'), to: at('06/5/2026 11:09') }, waiting },
    { say: 'interrupted', gap: { from: at('06/5/2026 23:02'), to: at('07/5/2026 05:09') } },
  ],
  unanswered: [{ say: 'unanswered' }],
  'elsewhere-asked': [
    { say: 'elsewhere-asked', topic: 'dân chủ' },
    {
      say: 'elsewhere-asked',
      topic: 'dân chủ',
      ...{ period: H1.period, deadlines: H1, units: [{ unit: nguVan, obligation: undefined }], waiting },
    },
    {
      say: 'elsewhere-asked',
      topic: 'dân chủ',
      ...{ period: H1.period, deadlines: H1, school: { total: 15, handedIn: 14, missing: [nguVan] } },
    },
  ],
  'still-waiting': [
    { say: 'still-waiting', waiting },
    { say: 'still-waiting' },
    { say: 'still-waiting', asked: true, waiting },
  ],
  'not-handed-in': [{ say: 'not-handed-in' }, { say: 'not-handed-in', asked: true }],
  mended: [
    { say: 'mended', changes: [change], same: [], words: 'kept', waiting },
    { say: 'mended', changes: [change], same: [change], words: 'renumbered' },
    { say: 'mended', changes: [{ number: 1, indicator: meetings, now: change.now }], same: [] },
    { say: 'mended', changes: [], same: [change], waiting },
  ],
  'mend-which': [
    { say: 'mend-which', total: 7, offered: false, waiting },
    { say: 'mend-which', total: 7, offered: true, waiting },
    { say: 'mend-which', total: 7, offered: true, missing: 5 },
    { say: 'mend-which', total: 7, offered: false, missing: 5 },
  ],
  'mend-unread': [
    { say: 'mend-unread', number: 2, prompt: waiting.prompt },
    { say: 'mend-unread', number: 2, prompt: waiting.prompt, waiting },
  ],
  'not-mine': [
    { say: 'not-mine', unit: nguVan, officers: people.officers },
    { say: 'not-mine', unit: nguVan, officers: [], untold: true },
  ],
  'not-mine-told': [{ say: 'not-mine-told', by: lan, unit: nguVan, text: 'cô Nhung làm' }],
  'on-paper': [
    { say: 'on-paper', unit: nguVan, officers: people.officers },
    { say: 'on-paper', unit: nguVan, officers: [], untold: true },
  ],
  'on-paper-told': [{ say: 'on-paper-told', by: lan, unit: nguVan, text: 'em gửi zalo hôm qua rồi mà' }],
  'stop-which': [{ say: 'stop-which' }, { say: 'stop-which', settled: true }],
  'voice-unheard': [{ say: 'voice-unheard', waiting }, { say: 'voice-unheard' }],
}
