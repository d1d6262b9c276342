import { unitOf } from '../domain/form.ts'
import { periodKeyOf, readOwedKey, unitIdOf } from '../domain/owed-key.ts'
import { periodOf } from '../domain/period.ts'
import type { Read } from '../domain/reading-log.ts'
import type { Units } from '../domain/school.ts'
import { periodText } from './periods.ts'
import { unitText } from './units.ts'

/** "xem báo cáo 6 tháng đầu năm 2024 của tổ Ngữ văn". @param own told to the very person it is about. */
export function readText({ what, subject }: Read, school: Units, own = false): string {
  switch (what) {
    case 'report':
      return `xem ${reportOf(subject, school)}`
    case 'evidence':
      return `xem minh chứng, ${reportOf(subject, school)}`
    case 'person':
      return own ? 'xem thông tin của người này' : 'xem thông tin của một người'
    case 'obstacle':
      return own ? 'xem vướng mắc của người này' : 'xem một vướng mắc'
    case 'period':
      return `xem lời, số liệu của các đơn vị, ${reportOf(subject, school)}`
    case 'everything':
      return subject === 'backup' ? 'tạo bản sao lưu mã hóa' : 'xuất toàn bộ dữ liệu'
  }
}

function reportOf(subject: string, school: Units): string {
  const owed = readOwedKey(subject)
  const period = periodOf(owed ? periodKeyOf(owed) : subject)
  const unit = owed ? unitOf(school, unitIdOf(owed)) : undefined
  return ['báo cáo', period && periodText(period), unit && `của ${unitText(unit)}`].filter(Boolean).join(' ')
}
