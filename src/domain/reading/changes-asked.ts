import { fold } from './fold.ts'

/** Longer than this it is a text of its own, in UTF-16 units. */
const LONGEST = 300
/** What is to be changed stands at the head of a clause: "chưa duyệt, sửa lại phần 2", "bổ sung số liệu tổ Toán". */
const CHANGES =
  /(?:^|[.,;:!] ?)(?:(?:duyet nhung|ok nhung|nhung|chua duyet|khong duyet|chua duoc|chua dat|em|nho|can|phai|de nghi|xin|noi|dau moi|(?:muc|phan) [ivx]+(?:\.\d)?) )*(?:(?:sua|chinh sua|chinh lai|bo sung|viet lai|lam lai|ra soat|cap nhat|rut gon|kiem tra lai) \S|viet (?:gon|ngan|ro|cu the|ky|dai))/
/** What is wrong with a part of it. */
const WRONG =
  /\b(?:phan|muc|cho|so lieu|cau|doan|trang|chuc danh|bao cao)\b.{0,60}\b(?:sai|chua dung|khong dung|chua chinh xac|khong chinh xac|khong khop|chua khop|bi nham|loi chinh ta|so sai|dai qua|qua dai|chua ro|khong ro|chua cu the|lung cung)\b|^(?:con |bi )*(?:sai|loi|nham) .{0,40}\b(?:phan|muc|cho|trang|so lieu|chinh ta)\b/
const ASKS = /[?？]\s*$|\b(?:chua|khong|nao|gi|sao)(?: (?:roi|vay|the|nhi|em|a))*\s*$/

/** Whether the BGH says what is to be changed in what lies before it. */
export function changesAsked(text: string): boolean {
  if (text.length > LONGEST) return false
  const words = fold(text).replace(/\s+/gu, ' ').trim()
  return (CHANGES.test(words) || WRONG.test(words)) && !ASKS.test(words)
}
