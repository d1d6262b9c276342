import { isLeadership, isOfficer, type Member, unitsOf } from '../domain/member.ts'

/** The permanent keyboard: what each kind of person does most, in words that are commands when typed. */
export function keyboardFor(member: Member | undefined): readonly (readonly string[])[] | undefined {
  if (!member || member.roles.length === 0) return undefined
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
  if (unitsOf(member).length === 0) return [['Vướng mắc', 'Trợ giúp'], ['Dữ liệu của tôi']]
  return [
    ['Báo cáo', 'Ghi nhanh'],
    ['Hạn nộp', 'Vướng mắc'],
  ]
}
