import type { DispatchState } from '../../domain/dispatch.ts'

/** How the report stands on its way to the superior, in short. */
export const WAY_STATES: Readonly<Record<DispatchState, string>> = {
  submitted: 'Đang chờ BGH duyệt',
  returned: 'BGH đề nghị sửa',
  withdrawn: 'Đã rút bản trình',
  replaced: 'Đã thay bản trình',
  approved: 'BGH đã duyệt, chờ số',
  numbered: 'Đã có số, chờ gửi',
  sent: 'Đã gửi Sở',
}
