import type { Deadlines } from '../../../src/domain/deadline.ts'
import type { PeriodInput } from '../../../src/domain/documents/fill.ts'
import type { ReportedUnit } from '../../../src/domain/documents/reported.ts'
import type { Figure } from '../../../src/domain/figure.ts'
import { newObligation } from '../../../src/domain/obligation.ts'
import { owedKey } from '../../../src/domain/owed-key.ts'
import { halfPeriod } from '../../../src/domain/period.ts'
import type { AnswerState } from '../../../src/domain/report.ts'
import { NO_CHOICES } from '../../../src/domain/wording/choices.ts'
import { at, outline, plan } from './period.ts'

type Told = Record<
  string,
  { readonly state?: AnswerState; readonly text?: string; readonly figures?: readonly Figure[] }
>

/** A unit that handed in `told`, by prompt, at a moment; nothing: it has not. */
export function reported(
  id: string,
  moment: string | null,
  told: Told = {},
  changes: Partial<ReportedUnit> = {},
): ReportedUnit {
  const unit = plan.units.find(candidate => candidate.id === id)
  if (unit === undefined) throw new Error(id)
  const obligationId = owedKey('dan-van.2026-H1', id)
  const submittedAt = moment === null ? null : at(moment)
  const answers = Object.entries(told).map(([promptId, { state = 'given', text = '', figures = [] }]) => ({
    promptId,
    state,
    text,
    figures,
    authorId: 1,
    updatedAt: at(moment ?? '2026-05-01'),
  }))
  return {
    unit,
    obligation: {
      ...newObligation('dan-van.2026-H1', id, at(moment ?? '2026-05-07')),
      state: submittedAt === null ? 'pending' : 'submitted',
      submittedAt,
      version: submittedAt === null ? 0 : 1,
    },
    submission:
      submittedAt === null
        ? null
        : { obligationId, version: 1, submittedAt, memberId: 1, source: 'chat', answers, attachments: 0 },
    figures: answers.flatMap(({ figures }) => figures),
    attachments: [],
    answered: answers.length,
    ...changes,
  }
}

export const deadlines: Deadlines = {
  period: halfPeriod('dan-van', 2026),
  unitsNamed: at('2026-06-10'),
  unitsLast: at('2026-06-09'),
  unitsWorking: at('2026-06-09'),
  schoolNamed: at('2026-06-05'),
  schoolLast: at('2026-06-04'),
  schoolWorking: at('2026-06-04'),
  internalProposed: at('2026-05-28'),
  target: at('2026-05-28'),
  contradiction: true,
  sources: { units: 'III.2', school: 'III.3' },
  opensOn: at('2026-05-07'),
  windowFrom: at('2026-01-01'),
  windowUntil: at('2026-06-14'),
}

export const figure = (indicator: string, value: number, rest: Partial<Figure> = {}): Figure => ({
  indicator,
  value,
  ...rest,
})

export const period: PeriodInput = {
  plan,
  outline,
  citation: {},
  basis: [],
  facts: { spread: [], carried: new Map() },
  deadlines,
  label: '6 tháng đầu năm 2026',
  labelLastYear: '6 tháng đầu năm 2025',
  reported: [
    reported(
      'ngu-van',
      '2026-05-27T16:42',
      {
        'tuyen-truyen': {
          text: 'tuyên truyền Luật',
          figures: [figure('tuyen-truyen-buoi', 3), figure('tuyen-truyen-luot', 40)],
        },
        'dan-van-kheo': {
          text: '“Tủ sách dùng chung”: góp sách, cho mượn; đã được công nhận',
          figures: [figure('mo-hinh-dang-ky', 1)],
        },
      },
      { receipt: 'NV-01' },
    ),
    reported('toan-tin', '2026-05-28T09:00', {
      'tuyen-truyen': { text: 'dự buổi của Đoàn', figures: [figure('tuyen-truyen-buoi', 2, { hosting: 'partner' })] },
      'dan-van-kheo': { state: 'none' },
    }),
    reported('van-phong', '2026-05-26T09:00', {
      'tiep-dan': { text: 'Ông A đến hỏi', figures: [figure('tiep-dan-luot', 4)] },
    }),
    reported('ban-giam-hieu', '2026-05-25T09:00', { 'tiep-dan': { figures: [figure('tiep-dan-luot', 4)] } }),
    reported('hoa-sinh', null),
  ],
  lastYear: [
    {
      unit: plan.units.find(({ id }) => id === 'ngu-van') ?? plan.units[0] ?? fail(),
      figures: [figure('tuyen-truyen-buoi', 2)],
    },
  ],
  choices: { ...NO_CHOICES, unticked: new Set(['dan-van.2026-H1:toan-tin/tuyen-truyen']) },
  own: [],
  since: at('2026-05-27T18:00'),
  now: at('2026-05-28T15:30'),
  asOf: at('2026-05-28T09:00'),
  date: {},
  signature: { office: ['Hiệu trưởng'], name: plan.school.principal },
}

function fail(): never {
  throw new Error('no units')
}
