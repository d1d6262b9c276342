import type { Run } from '../../domain/documents/official.ts'
import type { UnitReportModel } from '../../domain/documents/unit-report.ts'
import type { UnitSection, UnitVoice } from '../../domain/documents/unit-story.ts'
import { dateText } from './numbers.ts'
import { citation } from './plan-citation.ts'

export const unitReport = {
  title: 'Báo cáo',
  /** The BGH writes no report to itself. */
  form: 'Phiếu cung cấp số liệu, nội dung',
  voice: 'Khó khăn, đề nghị',
} as const

const NOTHING = 'Không phát sinh.'

/** What is written to nobody. */
export const isForm = ({ addressee }: UnitReportModel): boolean => addressee === undefined

export function unitReportSubject({ subject, period }: UnitReportModel): string {
  return `Kết quả thực hiện ${subject} ${period.label}`
}

/** "Thực hiện Kế hoạch số …, Tổ Ngữ văn báo cáo kết quả … (số liệu từ ngày … đến ngày …) như sau:". */
export function unitReportOpening(model: UnitReportModel): readonly Run[] {
  const { unit, period, plan, subject, school, submittedAt } = model
  const span = `số liệu từ ngày ${dateText(period.from)} đến ngày ${dateText(submittedAt)}`
  const does = isForm(model) ? 'cung cấp số liệu, nội dung thực hiện' : 'báo cáo kết quả thực hiện'
  const rest = `, ${unit} ${does} ${period.label} (${span}) như sau:`
  return [{ text: 'Thực hiện ' }, ...citation(plan, school, subject, period.year), { text: rest }]
}

/** The figures of an area in sentences, then the unit's own words. */
export function sectionText({ figures, points }: Pick<UnitSection, 'figures' | 'points'>): string {
  const words = points.length === 0 ? [] : [`Nội dung: ${points.join('; ')}.`]
  return [...(figures === '' ? [] : [figures]), ...words].join(' ') || NOTHING
}

/** What is hard, and what is wished of whom, each only where there is one. */
export function voiceText({ difficulties, toSchool, toSuperior }: UnitVoice): string {
  const said = [
    ['Khó khăn', difficulties],
    ['Đề nghị với nhà trường', toSchool],
    ['Kiến nghị với Sở', toSuperior],
  ] as const
  const parts = said.flatMap(([title, texts]) => (texts.length === 0 ? [] : [`${title}: ${texts.join('; ')}.`]))
  return parts.join(' ') || NOTHING
}

/** "Minh chứng kèm theo: Tuyên truyền (Buổi ký cam kết; 2 tệp).": names that a phone gave its files are no words. */
export function attachmentsText(attachments: UnitReportModel['attachments']): string {
  const labels = [...new Set(attachments.map(({ label }) => label))]
  const parts = labels.map(label => {
    const captions = attachments.filter(each => each.label === label).map(({ caption }) => caption.trim())
    const told = captions.filter(caption => caption !== '')
    const untold = captions.length - told.length
    return `${label} (${[...told, ...(untold > 0 ? [`${untold} tệp`] : [])].join('; ')})`
  })
  return `Minh chứng kèm theo: ${parts.join(', ')}.`
}

/** Code and hour of the receipt are the assistant's own matter and stand in no document. */
export function unitReportClosing(model: UnitReportModel): string {
  const { unit, subject, period } = model
  if (isForm(model)) return `Trên đây là số liệu, nội dung thực hiện ${subject} ${period.label} do ${unit} cung cấp`
  return `Trên đây là báo cáo kết quả thực hiện ${subject} ${period.label} của ${unit}`
}
