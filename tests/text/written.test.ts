import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Say } from '../../src/conversation/say.ts'
import { renderSay, type Voice } from '../../src/text/chat/render.ts'
import { at } from '../domain/plan-49.ts'
import {
  answer,
  area,
  half,
  hung,
  indicator,
  lan,
  line,
  nguVan,
  obligation,
  plan,
  prompt,
  reminderItem,
} from './people.ts'

const voice: Voice = { you: 'cô', name: 'Lan' }
const unitPeriod = { unit: nguVan, period: half }

/** Every message that shows a person's own words back, whole. */
const SHOWN: Readonly<Record<string, (written: string) => Say>> = {
  'the report in full': written => ({
    say: 'full-report',
    ...unitPeriod,
    lines: [
      line(1, 'danh-gia', answer('danh-gia', written)),
      line(2, 'hop', answer('hop', written, [{ indicator: 'hop-long-ghep', value: 4 }])),
    ],
  }),
  'a question asked again': written => ({
    say: 'question',
    ...unitPeriod,
    prompt: prompt('danh-gia'),
    area: area('danh-gia'),
    number: 7,
    total: 7,
    since: at('1/1/2026'),
    indicators: [],
    onBehalf: false,
    halfBase: [],
    intro: false,
    current: answer('danh-gia', written),
  }),
  'a doubt': written => ({
    say: 'doubt',
    typed: written,
    figure: { indicator: 'tin-bai', value: 3 },
    indicator: indicator('tin-bai'),
    why: 'other',
  }),
  'a reason to supplement': written => ({
    say: 'please-supplement',
    unit: nguVan,
    by: hung,
    numbers: [1],
    total: 7,
    reason: written,
    until: at('29/5/2026'),
  }),
  'a reminder of it': written => ({
    say: 'reminder',
    today: at('28/5/2026'),
    items: [
      reminderItem({
        obligation: obligation({
          state: 'returned',
          returned: { reason: written, prompts: ['hop'], until: at('29/5/2026'), by: 2 },
        }),
      }),
    ],
  }),
  'a question to the officer': written => ({ say: 'question-to-officer', by: lan, unit: nguVan, text: written }),
  'a vướng mắc before it is sent': written => ({
    say: 'obstacle-confirm',
    text: written,
    to: 'cô Hoa',
    kind: 'obstacle',
  }),
  'a vướng mắc at its reader': written => ({
    ...{ say: 'obstacle-arrived', by: lan, unit: nguVan, text: written, kind: 'obstacle' },
  }),
  'an answer to a vướng mắc': written => ({ say: 'obstacle-answered', text: 'x', answer: written, by: hung }),
  'a direction before it is one': written => ({ say: 'direction-confirm', text: written }),
  'a direction at the officer': written => ({ say: 'direction-to-officer', by: hung, text: written }),
  'the compiled report': written => ({
    say: 'summary',
    view: {
      period: half,
      schoolName: plan.school.name,
      subject: plan.subject,
      planNumber: undefined,
      submitted: 1,
      total: 15,
      sections: [
        {
          area: area('hop'),
          sentence: [],
          contributions: [{ unit: 'Tổ Ngữ văn', text: written, onBehalf: false }],
          none: [],
        },
      ],
      disagreements: [],
    },
    units: [],
  }),
  'the own data': written => ({
    say: 'my-data',
    me: { ...lan, name: written },
    units: [],
    accounts: [{ channel: 'Telegram' }],
  }),
}

test.each(Object.entries(SHOWN))('%s shows what was written, exactly', (_, sayOf) => {
  const anything = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 }))
  fc.assert(
    fc.property(
      anything.map(text => text.normalize('NFC')),
      written => renderSay(sayOf(written), voice).includes(written),
    ),
    { examples: [['$& $1 {tu} "…" <b>x</b>'], ['Tủ sách\n\ndùng chung'], ['=1+1']] },
  )
})

test('a long answer is shortened in the acknowledgement and the preview, never in the report in full', () => {
  const long = answer('danh-gia', 'đề nghị thêm máy chiếu '.repeat(40).trim())
  const ack = { ...line(7, 'danh-gia', long), answer: long }
  const lines = [line(7, 'danh-gia', long)]
  expect(renderSay({ say: 'added', ack }, voice).length).toBeLessThan(260)
  expect(renderSay({ say: 'full-report', ...unitPeriod, lines }, voice)).toContain(long.text)
})
