import type { SummarySection, SummaryView } from '../../conversation/summary-view.ts'
import { periodText } from '../periods.ts'
import { capital, lines } from '../wording.ts'

function section({ area, sentence, contributions, none }: SummarySection, number: number): string {
  const silent = sentence === '' && contributions.length === 0 && none.length === 0
  return lines(
    `${number}. ${area.title}`,
    sentence,
    ...contributions.map(({ unit, text, onBehalf }) => `- ${capital(unit)}${onBehalf ? ' (nhập hộ)' : ''}: ${text}`),
    none.length > 0 && `Không phát sinh: ${none.join('; ')}.`,
    silent && 'Chưa có nội dung.',
  )
}

/** The compiled report as it can be read in a chat, in the order of the plan; what is missing is for the officer alone. */
export function summary({ view }: { readonly view: SummaryView }): string {
  const { planNumber, period, submitted, total, missing } = view
  const plan = planNumber ? `Kế hoạch số ${planNumber}` : `Kế hoạch năm ${period.year} (chưa có số)`
  return [
    lines(
      `${view.schoolName}. Kết quả thực hiện ${view.subject}, ${periodText(period)}`,
      `${plan}; ${submitted}/${total} đơn vị đã nộp.`,
    ),
    ...view.sections.map((each, index) => section(each, index + 1)),
    missing.length > 0 ? `Chưa có báo cáo của: ${missing.join('; ')}. (Không đưa vào văn bản gửi Sở.)` : '',
  ]
    .filter(Boolean)
    .join('\n\n')
}
