import type { AssessedSection, AttentionPoint } from '../conversation/assessment-view.ts'
import type { GivenMark } from '../domain/assess.ts'
import { OBSTACLE_DAYS } from '../domain/obstacle.ts'
import { dateText } from './dates.ts'

/** The three marks the BGH gives. */
export const markWords: Readonly<Record<GivenMark, string>> = {
  good: 'Tốt',
  pass: 'Đạt yêu cầu',
  attention: 'Cần chú ý',
}

/** One thing to look at, with its number. */
export function pointText(point: AttentionPoint): string {
  switch (point.kind) {
    case 'figure':
      return point.text
    case 'owing':
      return `${point.units} đơn vị chưa báo cáo, quá hạn từ ngày ${dateText(point.since)}`
    case 'unfit':
      return `số liệu chưa khớp: ${point.label}`
    case 'waiting':
      return `${point.count} vướng mắc quá ${OBSTACLE_DAYS} ngày làm việc chưa được trả lời, từ ngày ${dateText(point.since)}`
  }
}

/** Why a mark is proposed. */
export function groundText({ proposal, points, reported, asked, pulse }: AssessedSection): string {
  if (proposal === 'attention') return points.map(pointText).join('; ')
  const reports = `${reported}/${asked} đơn vị đã báo cáo`
  return proposal === 'good' ? `${reports}; cập nhật nhanh: ${pulse.good}/${pulse.answered} đơn vị nói tốt` : reports
}
