import type { DispatchWord } from '../conversation/vocabulary/dispatch.ts'
import { cut } from '../domain/reading/fold.ts'

type Label = (values: Readonly<Record<string, string | number>>) => string

const WAY_LABELS: Readonly<Record<string, string>> = {
  axis: 'Trục liên thông',
  eoffice: 'eOffice',
  email: 'Email',
  paper: 'Bản giấy',
}

/** What the buttons of the last mile say. */
export const DISPATCH_LABELS: Readonly<Record<DispatchWord, Label>> = {
  'dispatch-begin': () => 'Trình hiệu trưởng',
  'dispatch-again': () => 'Trình lại',
  'dispatch-supplement': () => 'Trình báo cáo bổ sung',
  'dispatch-submit': () => 'Trình ngay',
  'dispatch-signer': ({ name, deputy }) => cut(`${deputy === 1 ? 'Ký thay' : 'Người ký'}: ${String(name ?? '')}`, 40),
  'dispatch-withdraw': () => 'Rút lại',
  'dispatch-on-paper': () => 'Đã ký giấy',
  'dispatch-approve': () => 'Duyệt',
  'dispatch-request': () => 'Đề nghị sửa',
  'dispatch-section': ({ label }) => cut(String(label ?? ''), 40) || 'Mục',
  'dispatch-whole': () => 'Cả báo cáo',
  'dispatch-return': () => 'Gửi đề nghị',
  'dispatch-number': () => 'Ghi số, ngày',
  'dispatch-issue': () => 'Đúng, ghi lại',
  'dispatch-scan': () => 'Gửi bản PDF đã ký',
  'dispatch-sent': () => 'Đã gửi Sở',
  'dispatch-way': ({ way }) => WAY_LABELS[String(way)] ?? 'Cách khác',
  'dispatch-show': () => 'Bản đã gửi',
  'dispatch-file': () => 'Bản đã trình',
  'dispatch-state': () => 'Đường đi báo cáo',
}
