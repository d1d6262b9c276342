import type { DispatchWord } from '../conversation/vocabulary/dispatch.ts'
import { cut } from '../domain/reading/fold.ts'
import { always, type Label } from './label.ts'

const WAY_LABELS: Readonly<Record<string, string>> = {
  axis: 'Trục liên thông',
  eoffice: 'eOffice',
  email: 'Email',
  paper: 'Bản giấy',
}

/** What the buttons of the last mile say. */
export const DISPATCH_WORDS: Readonly<Record<DispatchWord, Label>> = {
  'dispatch-begin': always('Trình hiệu trưởng'),
  'dispatch-again': always('Trình lại'),
  'dispatch-supplement': always('Trình báo cáo bổ sung'),
  'dispatch-submit': always('Trình ngay'),
  'dispatch-signer': ({ name, deputy }) => cut(`${deputy === 1 ? 'Ký thay' : 'Người ký'}: ${String(name ?? '')}`, 40),
  'dispatch-withdraw': always('Rút lại'),
  'dispatch-on-paper': always('Đã ký giấy'),
  'dispatch-approve': always('Duyệt'),
  'dispatch-request': always('Đề nghị sửa'),
  'dispatch-section': ({ label }) => cut(String(label ?? ''), 40) || 'Mục',
  'dispatch-whole': always('Cả báo cáo'),
  'dispatch-return': always('Gửi đề nghị'),
  'dispatch-number': always('Ghi số, ngày'),
  'dispatch-issue': always('Đúng, ghi lại'),
  'dispatch-scan': always('Gửi bản PDF đã ký'),
  'dispatch-sent': always('Đã gửi Sở'),
  'dispatch-way': ({ way }) => WAY_LABELS[String(way)] ?? 'Cách khác',
  'dispatch-show': always('Bản đã gửi'),
  'dispatch-file': always('Bản đã trình'),
  'dispatch-state': always('Đường đi báo cáo'),
}
