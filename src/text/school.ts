import type { Property } from '../domain/school-change.ts'

/** What of the school can be changed from chat, as it is called. */
export const PROPERTY_NAMES: Readonly<Record<Property, string>> = {
  principal: 'Hiệu trưởng (ký báo cáo)',
  name: 'Tên trường',
  symbol: 'Chữ viết tắt',
  superior: 'Cơ quan cấp trên',
  superiorShort: 'Cấp trên, gọi tắt',
  place: 'Địa danh',
}

/** What confirms each kind of change. */
export const CHANGE_WORDS: Readonly<Record<string, string>> = {
  add: 'Thêm đơn vị',
  rename: 'Đổi tên',
  head: 'Đổi chức danh',
  form: 'Đổi mẫu báo cáo',
  merge: 'Nhập đơn vị',
  split: 'Tách đơn vị',
  retire: 'Thôi hoạt động',
  property: 'Đổi',
  days: 'Ghi vào lịch',
  'no-days': 'Bỏ khỏi lịch',
}

export const PROPERTY_QUESTIONS: Readonly<Record<Property, string>> = {
  principal: 'Họ tên Hiệu trưởng như in dưới chữ ký, không kèm chức danh?',
  name: 'Tên trường, viết đầy đủ như trong văn bản?',
  symbol: 'Chữ viết tắt của trường trong số văn bản, ví dụ: "THPTLHP" (Lê Hồng Phong)?',
  superior: 'Tên cơ quan cấp trên, viết đầy đủ như trong văn bản?',
  superiorShort: 'Tên gọi tắt của cơ quan cấp trên, ví dụ: "Sở GD&ĐT Hải Phòng"?',
  place: 'Địa danh ghi trước ngày, tháng của văn bản?',
}
