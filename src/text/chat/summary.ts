import type { SayOf } from '../../conversation/say.ts'
import type { SummarySection } from '../../conversation/summary-view.ts'
import { momentText } from '../dates.ts'
import { disagreementText, UNSETTLED } from '../disagreements.ts'
import { changeWords } from '../documents/unit-status.ts'
import { sentenceText } from '../figure-sentence.ts'
import { spanText } from '../periods.ts'
import { capital, lines, sentences, small } from '../wording.ts'
import { owedText } from './owing.ts'

function section({ area, sentence, contributions, none }: SummarySection, number: number): string {
  const silent = sentence.length === 0 && contributions.length === 0 && none.length === 0
  return lines(
    `${number}. ${area.title}`,
    sentenceText(sentence),
    ...contributions.map(({ unit, text, onBehalf }) => `- ${capital(unit)}${onBehalf ? ' (nhập hộ)' : ''}: ${text}`),
    none.length > 0 && `Không phát sinh: ${none.join('; ')}.`,
    silent && 'Chưa có nội dung.',
  )
}

/** "Từ lần soạn trước (15:30 ngày 28/5/2026): Ngữ văn sửa và nộp lại; Hóa - Sinh nộp mới." */
function sinceText({ at, changes }: NonNullable<SayOf<'summary'>['since']>): string {
  const told = changes.map(({ unit, what }) => `${unit.shortName} ${small(changeWords[what])}`)
  return `Từ lần soạn trước (${momentText(at)}): ${told.length === 0 ? 'chưa có gì mới' : told.join('; ')}.`
}

/** What the officer's words do not hold yet. */
function outdatedText({ lines: changed, paragraphs }: NonNullable<SayOf<'summary'>['outdated']>): string {
  return sentences(
    changed > 0 && `Có ${changed} câu đã sửa mà đơn vị nay viết khác, cần chọn lại.`,
    paragraphs > 0 && `Có ${paragraphs} đoạn viết lại mà đơn vị có ý mới; xem ở Sửa câu chữ.`,
  )
}

/** The compiled report as it can be read in a chat, in the order of the plan; what is missing is for the officer alone. */
export function summary({ view, units, outdated, since }: Omit<SayOf<'summary'>, 'say'>): string {
  const { planNumber, period, submitted, total, disagreements } = view
  const owed = owedText(units)
  const plan = planNumber ? `Kế hoạch số ${planNumber}` : `Kế hoạch năm ${period.year} (chưa có số)`
  return [
    lines(
      `${view.schoolName}. Kết quả thực hiện ${view.subject}, ${spanText(period)}`,
      `${plan}; ${submitted}/${total} đơn vị đã nộp.`,
    ),
    ...view.sections.map((each, index) => section(each, index + 1)),
    since && sinceText(since),
    outdated && outdatedText(outdated),
    disagreements.length > 0 && lines(UNSETTLED, ...disagreements.map(each => `- ${disagreementText(each)}`)),
    owed === '' ? '' : `${capital(owed)}. (Không đưa vào văn bản gửi Sở.)`,
  ]
    .filter(Boolean)
    .join('\n\n')
}
