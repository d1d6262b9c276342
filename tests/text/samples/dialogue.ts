import type { AtOnceSay } from '../../../src/conversation/vocabulary/at-once.ts'
import type { FigureSay } from '../../../src/conversation/vocabulary/figures.ts'
import type { ModelsSay } from '../../../src/conversation/vocabulary/models.ts'
import type { ReportSay } from '../../../src/conversation/vocabulary/report-sentences.ts'
import { misfitsIn } from '../../../src/domain/relations.ts'
import { timelinessOf } from '../../../src/domain/timeliness.ts'
import { at } from '../../domain/plan-49.ts'
import { answer, H1, hung, indicator, nguVan, obligation, plan, prompt, unit, year } from '../people.ts'
import { ack, allLines, contact, fig, given, now, of, type Samples, unitPeriod, WRITTEN } from './facts.ts'

const question = {
  say: 'question',
  ...unitPeriod,
  ...of('tuyen-truyen'),
  number: 2,
  total: 7,
  since: at('1/1/2026'),
  onBehalf: false,
  halfBase: [],
  intro: false,
} as const

/** Something of every figure of a question, in June. */
const halfOf = (id: string) => prompt(id).indicators.map(each => ({ indicator: each, value: 1240 }))

const receipts = ['20/5', '28/5', '1/6', '10/6', '12/6'].map(day => {
  const time = at(`${day}/2026 16:42`)
  const timeliness = timelinessOf(time, time, H1)
  return {
    say: 'receipt',
    ...unitPeriod,
    at: time,
    timeliness,
    code: 'NV-01',
    version: 1,
    onBehalf: false,
    left: 0,
  } as const
})

const extended = timelinessOf(at('11/6/2026'), now, H1, at('12/6/2026'))

/** Figures that break every relation there is. */
const UNFITTING = plan.indicators.map(({ id, atMost, measure, equals }) => ({
  indicator: id,
  value: measure === 'money' ? 150_000_000 : atMost ? 12_000 : equals ? 4 : 1_240,
  ...(measure === 'ratio' ? { of: 15 } : {}),
}))

const partOf = { ...ack, figures: given.figures }

const ownWords = { number: 1, prompt: prompt('hop'), words: WRITTEN } as const
const ownFigure = {
  number: 1,
  prompt: prompt('hop'),
  indicator: indicator('hop-long-ghep'),
  figure: { indicator: 'hop-long-ghep', value: 5 },
} as const

const NAMED = { one: 'mô hình', recognised: 'đã được công nhận', notYet: 'chưa được công nhận' } as const
const TOLD = [
  { name: 'Tủ sách dùng chung', deed: 'góp 200 cuốn sách cho học sinh mượn', recognised: true, spans: [] },
  { name: 'Mỗi tuần một lời cảm ơn', deed: '', recognised: false, spans: [] },
] as const
const modelSays = (['names', 'status', 'right'] as const).flatMap(ask =>
  [0, 1].flatMap(misses =>
    (ask === 'names' ? [0, 1] : [2]).map(
      n =>
        ({
          say: 'models',
          ask,
          named: NAMED,
          models: TOLD.slice(0, n),
          count: 2,
          model: n === 0 ? '' : TOLD[0].name,
          misses,
        }) as const,
    ),
  ),
)

export const DIALOGUE: Samples<ReportSay | FigureSay | ModelsSay | AtOnceSay> = {
  question: [
    question,
    { ...question, ack },
    { ...question, ...of('hop'), writer: { name: 'thầy Nam', number: 1 } },
    { ...question, ...of('hop'), intro: true },
    { ...question, onBehalf: true, ack },
    { ...question, ...of('hop'), current: given },
    { ...question, ...of('hop'), current: answer('hop', '', [], 'none') },
    { ...question, ...of('hop'), current: answer('hop', '', [], 'skipped') },
    { ...question, ...of('hop'), period: year, halfBase: [{ ...fig, value: 3 }] },
    ...plan.prompts.map(each => ({ ...question, ...of(each.id), ack, intro: false })),
    ...plan.prompts.map(each => ({ ...question, ...of(each.id), ack, period: year, halfBase: halfOf(each.id) })),
    ...plan.forms.flatMap(form => form.prompts.slice(0, 1).map(id => ({ ...question, ...of(id), intro: true }))),
  ],
  doubt: (['approximate', 'absurd', 'whole-year', 'other'] as const).map(why => ({
    say: 'doubt',
    typed: '12 000 lần',
    figure: fig,
    indicator: indicator('hop-long-ghep'),
    why,
  })),
  misfit: misfitsIn(plan.indicators, UNFITTING).flatMap(misfit =>
    [0, 1, 2].flatMap(misses => [true, false].map(each => ({ say: 'misfit', misfit, year: each, misses }) as const)),
  ),
  models: modelSays,
  'file-no-report': [{ say: 'file-no-report', name: 'Biên bản.docx' }],
  sorted: [
    [['ít thời gian'], ['đề nghị thêm máy chiếu'], []],
    [[], ['đề nghị trường xếp một buổi trống chung'], ['kiến nghị Sở tập huấn sớm']],
    [['phòng họp chật'], [], ['kiến nghị Sở cấp máy chiếu']],
  ].map(([difficulties = [], toSchool = [], toSuperior = []]) => ({
    ...{ say: 'sorted', number: 8, difficulties, toSchool, toSuperior, superior: 'Sở', unaddressed: false, asks: true },
  })),
  'model-again': [
    { say: 'model-again', named: NAMED, model: TOLD[0], left: 1 },
    { say: 'model-again', named: NAMED, model: TOLD[1], left: 0 },
  ],
  'models-more': [
    { say: 'models-more', named: NAMED, models: TOLD },
    { say: 'models-more', named: NAMED, models: [] },
  ],
  'model-unclear': [{ say: 'model-unclear' }],
  'model-anew': [{ say: 'model-anew', named: NAMED, model: TOLD[0] }],
  'need-figure': [{ say: 'need-figure', prompt: prompt('hop'), indicator: indicator('hop-long-ghep') }],
  'figure-unreadable': [1, 2].flatMap(misses =>
    plan.indicators.map(each => ({ say: 'figure-unreadable', indicator: each, example: '4 lần', misses }) as const),
  ),
  hosting: [1, 3].map((value, misses) => ({
    say: 'hosting',
    figure: { indicator: 'phoi-hop', value },
    indicator: indicator('phoi-hop'),
    misses,
  })),
  'host-count': [0, 1, 2].flatMap(misses =>
    [false, true].map(
      outside => ({ say: 'host-count', indicator: indicator('phoi-hop'), total: 5, misses, outside }) as const,
    ),
  ),
  'set-aside': [true, false].flatMap(waits => [
    { say: 'set-aside', here: false, waits } as const,
    { say: 'set-aside', here: false, waits, again: '3 gương tốt' } as const,
    ...[true, false].map(
      here => ({ say: 'set-aside', here, waits, number: 1, prompt: prompt('hop'), again: '3 gương tốt' }) as const,
    ),
    ...[true, false].map(here => ({ say: 'set-aside', here, waits, number: 1, prompt: prompt('hop') }) as const),
  ]),
  paying: [1, 2_000_000].map(value => ({
    say: 'paying',
    figure: { indicator: 'ho-tro-tien', value },
    indicator: indicator('ho-tro-tien'),
  })),
  'paid-count': [0, 1, 2].flatMap(misses =>
    [false, true].map(
      outside =>
        ({ say: 'paid-count', indicator: indicator('ho-tro-tien'), total: 2_000_000, misses, outside }) as const,
    ),
  ),
  'part-which': [{ say: 'part-which' }],
  'whole-read': [
    {
      say: 'whole-read',
      unit: nguVan,
      parts: [
        { ...partOf, text: WRITTEN.repeat(40), nothing: false, asked: true },
        { ...partOf, figures: [], text: WRITTEN.repeat(40), nothing: false, asked: false },
        { ...partOf, text: 'không', nothing: true, asked: false },
      ],
      total: 8,
      rest: WRITTEN,
      missing: [7, 8],
    },
    {
      say: 'whole-read',
      parts: [{ ...partOf, text: '', nothing: false, asked: false }],
      total: 8,
      rest: '',
      missing: [],
    },
  ],
  'whole-part': [
    { say: 'whole-part', text: WRITTEN.repeat(40), left: 7, first: true, section: partOf },
    { say: 'whole-part', text: WRITTEN, left: 2, first: false, ack, section: { ...partOf, current: given } },
    { say: 'whole-part', text: WRITTEN, left: 1, first: true, section: partOf },
    { say: 'whole-part', text: 'Người lập: Lan', left: 1, first: false, ack },
  ],
  'part-where': [{ say: 'part-where', text: WRITTEN }],
  'parts-kept': [{ say: 'parts-kept', left: 3 }],
  'document-read': [{ say: 'document-read', name: 'Báo cáo tổ Văn.docx', found: 6, total: 7 }],
  'edit-whole': [{ say: 'edit-whole' }],
  'append-ask': [{ say: 'append-ask', number: 1, prompt: prompt('hop') }],
  repeated: [{ say: 'repeated', ack }],
  'own-report': [
    { say: 'own-report', unit: nguVan, of: 'năm 2026', changes: [] },
    { say: 'own-report', unit: nguVan, of: 'năm 2025', otherPeriod: true, changes: [] },
    { say: 'own-report', unit: nguVan, of: 'năm 2026', changes: Array.from({ length: 9 }, () => ownWords) },
    { say: 'own-report', unit: nguVan, of: 'năm 2026', changes: [ownFigure, { ...ownFigure, was: fig }] },
  ],
  'left-as-is': [{ say: 'left-as-is' }],
  added: [
    { say: 'added', ack },
    { say: 'added', ack: { ...ack, answer: answer('hop', '', [], 'skipped') } },
  ],
  edited: [true, false].flatMap(submitted => [
    { say: 'edited', ack, submitted } as const,
    { say: 'edited', ack, was: { ...ack, answer: answer('hop', '5 lần', [{ ...fig, value: 5 }]) }, submitted } as const,
    { say: 'edited', ack, was: ack, words: { before: 'ky cam ket', after: WRITTEN.repeat(9) }, submitted } as const,
  ]),
  'edit-too-late': [{ say: 'edit-too-late', unit: nguVan }],
  'got-file': (['photo', 'document', 'video', 'voice'] as const).flatMap(kind =>
    [20, undefined].map(tooBig => ({
      say: 'got-file' as const,
      number: 2,
      prompt: prompt('tuyen-truyen'),
      kind,
      tooBig,
      privacy: tooBig === undefined && kind === 'photo',
    })),
  ),
  'file-unread': [{ say: 'file-unread', name: 'Báo cáo tổ Văn.docx' }],
  'file-lost': (['too-big', 'no-pdf', 'failed'] as const).map(why => ({
    say: 'file-lost',
    name: 'Ảnh sinh hoạt tổ.jpg',
    why,
    megabytes: 20,
  })),
  preview: [true, false].map(again => ({
    say: 'preview',
    logged: 2,
    ...unitPeriod,
    lines: allLines,
    attachments: again ? 0 : 2,
    from: at('1/1/2026'),
    until: now,
    missing: again ? 3 : 0,
    again,
    ...(again ? { ack: { ...ack, by: 'cô Lan' } } : {}),
  })),
  'full-report': [
    { say: 'full-report', ...unitPeriod, lines: allLines, older: { version: 1, at: now } },
    { say: 'full-report', ...unitPeriod, lines: allLines },
  ],
  receipt: [
    ...receipts,
    ...receipts.slice(0, 1).map(each => ({ ...each, sentOn: at('5/6/2026') })),
    ...receipts.slice(0, 1).flatMap(each => [
      { ...each, version: 2, code: 'NV-02' },
      { ...each, onBehalf: true, left: 1 },
      { ...each, timeliness: extended },
    ]),
  ],
  'already-reported': [{ say: 'already-reported', by: 'cô Nguyễn Thị Lan', ...unitPeriod }],
  'confirm-none-all': [0, 3].map(answered => ({ say: 'confirm-none-all', ...unitPeriod, answered })),
  paused: [
    { say: 'paused', answered: 3, total: 7 },
    { say: 'paused', answered: 3, total: 7, entered: nguVan },
  ],
  take: [
    { say: 'take', number: 1, prompt: prompt('hop') },
    { say: 'take', number: 1, prompt: prompt('hop'), again: '1 buổi 62 lượt' },
    { say: 'take', number: 1, prompt: prompt('hop'), unit: nguVan },
    { say: 'take', number: 1, prompt: prompt('hop'), said: ['1 buổi 62 lượt', 'à mà cô Lan bảo là để sau'] },
  ],
  'of-which-unit': [{ say: 'of-which-unit', unit: unit('doan-thanh-nien'), under: nguVan }],
  'which-section': [{}, { again: '1 buổi 62 lượt' }].map(again => ({
    say: 'which-section',
    sections: [
      { number: 1, prompt: prompt('hop') },
      { number: 2, prompt: prompt('tuyen-truyen') },
    ],
    ...again,
  })),
  'preview-unclear': [{ say: 'preview-unclear' }],
  'answered-meanwhile': [{ say: 'answered-meanwhile', by: 'thầy Nam', ack }],
  'no-unit': [{ say: 'no-unit' }, { say: 'no-unit', contact }],
  'not-taken': [{ say: 'not-taken' }],
  'report-state': (['submitted', 'accepted'] as const).flatMap(state => {
    const told = { say: 'report-state', ...unitPeriod, state, at: now, code: 'NV-01', onBehalf: false } as const
    return [told, { ...told, by: hung }, { ...told, by: hung, onBehalf: true }]
  }),
  'choose-report': [{ say: 'choose-report' }],
  'no-period': [
    { say: 'no-period', next: undefined },
    { say: 'no-period', next: { period: year, opensOn: at('11/11/2026') } },
  ],
  'legacy-encoding': [{ say: 'legacy-encoding' }],
  unsupported: [{ say: 'unsupported' }],
  'held-back': [{ say: 'held-back', channel: 'Zalo' }],
  deadlines: [
    { say: 'deadlines', items: [], next: undefined },
    {
      say: 'deadlines',
      items: [
        { ...unitPeriod, deadlines: H1, obligation: obligation() },
        { ...unitPeriod, deadlines: H1, obligation: obligation({ extendedTo: at('1/6/2026'), state: 'drafting' }) },
      ],
      next: { period: year, opensOn: at('11/11/2026') },
    },
  ],
}
