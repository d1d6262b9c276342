import { isLeadership, isOfficer, type Member } from '../domain/member.ts'

/** The permanent keyboard: what each kind of person does most, in words that are commands when typed. */
export function keyboardFor(member: Member | undefined): readonly (readonly string[])[] | undefined {
  if (!member) return undefined
  if (isOfficer(member))
    return [
      ['Báo cáo', 'Trạng thái'],
      ['Tổng hợp', 'Lời mời'],
    ]
  if (isLeadership(member))
    return [
      ['Trạng thái', 'Tổng hợp'],
      ['Đánh giá quý', 'Trợ giúp'],
    ]
  return [
    ['Báo cáo', 'Ghi nhanh'],
    ['Hạn nộp', 'Vướng mắc'],
  ]
}
