import type { Unit } from '../../domain/school.ts'

/** What the person wrote in front of the change itself. */
const OPENING = /^(?:(?:tôi|em|tổ)\s+)?(?:xin\s+)?(?:đề nghị|kiến nghị)\s+(?:sửa|điều chỉnh)\s+kế hoạch\s*[:,-]?\s*/iu

/** "Xem xét điều chỉnh Kế hoạch theo đề nghị của Tổ Ngữ văn: dời hạn 10/6 sang sau kỳ thi". */
export function planChangeLine(text: string, unit: Pick<Unit, 'name'> | undefined): string {
  const whose = unit ? ` theo đề nghị của ${unit.name}` : ''
  return `Xem xét điều chỉnh Kế hoạch${whose}: ${text.replace(OPENING, '').replace(/\s+/gu, ' ').trim()}`
}
