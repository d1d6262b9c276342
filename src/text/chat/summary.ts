import type { SayOf } from '../../conversation/say.ts'
import type { SummarySection } from '../../conversation/summary-view.ts'
import { momentText } from '../dates.ts'
import { disagreementText, UNSETTLED } from '../disagreements.ts'
import { changeWords } from '../documents/unit-status.ts'
import { sentenceText } from '../figure-sentence.ts'
import { periodText, spanText } from '../periods.ts'
import type { Voice } from '../voice.ts'
import { capital, lines, sentences, small } from '../wording.ts'
import { differsText, standText } from './dispatch-stand.ts'
import { owedText } from './owing.ts'
import type { Abilities } from './texts.ts'

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
function sinceText({ at, changes }: NonNullable<SayOf<'compiled'>['since']>): string {
  const told = changes.map(({ unit, what }) => `${unit.shortName} ${small(changeWords[what])}`)
  return `Từ lần soạn trước (${momentText(at)}): ${told.length === 0 ? 'chưa có gì mới' : told.join('; ')}.`
}

/** What the officer's words do not hold yet. */
function outdatedText({ lines: changed, paragraphs }: NonNullable<SayOf<'compiled'>['outdated']>): string {
  return sentences(
    changed > 0 && `Có ${changed} câu đã sửa mà đơn vị nay viết khác, cần chọn lại.`,
    paragraphs > 0 && `Có ${paragraphs} đoạn viết lại mà đơn vị có ý mới; xem ở Sửa câu chữ.`,
  )
}

/** "Bản soạn báo cáo 6 tháng đầu năm 2024: đã có 2/15 đơn vị." and what has changed; the files come behind it where they can. */
export function compiled(
  { period, submitted, total, ...told }: Omit<SayOf<'compiled'>, 'say'>,
  _: Voice,
  { files }: Pick<Abilities, 'files'>,
): string {
  const { units, disagreements, outdated, since, dispatch } = told
  const owed = owedText(units)
  return lines(
    sentences(
      `Bản soạn báo cáo ${periodText(period)}: đã có ${submitted}/${total} đơn vị.`,
      since && sinceText(since),
      outdated && outdatedText(outdated),
    ),
    dispatch && sentences(`Gửi Sở: ${standText(dispatch)}.`, differsText(dispatch.differs)),
    disagreements.length > 0 && lines(UNSETTLED, ...disagreements.map(each => `- ${disagreementText(each)}`)),
    owed !== '' && `${capital(owed)}. (Không đưa vào văn bản gửi Sở.)`,
    files.out === 'any' && 'Tệp Word và bảng số liệu ở ngay dưới đây.',
  )
}

/** The compiled report as it can be read in a chat, in the order of the plan. */
export function summary({ view }: Omit<SayOf<'summary'>, 'say'>): string {
  const { planNumber, period, submitted, total, disagreements } = view
  const plan = planNumber ? `Kế hoạch số ${planNumber}` : `Kế hoạch năm ${period.year} (chưa có số)`
  return [
    lines(
      `${view.schoolName}. Kết quả thực hiện ${view.subject}, ${spanText(period)}`,
      `${plan}; ${submitted}/${total} đơn vị đã nộp.`,
    ),
    ...view.sections.map((each, index) => section(each, index + 1)),
    disagreements.length > 0 && lines(UNSETTLED, ...disagreements.map(each => `- ${disagreementText(each)}`)),
  ]
    .filter(Boolean)
    .join('\n\n')
}
