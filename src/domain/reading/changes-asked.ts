import { fold } from './fold.ts'

/** Longer than this it is a text of its own, in UTF-16 units. */
const LONGEST = 300
/** What is to be changed stands at the head of a clause: "chưa duyệt, sửa lại phần 2", "bổ sung số liệu tổ Toán". */
const CHANGES =
  /(?:^|[.,;:!] ?)(?:(?:duyet nhung|ok nhung|nhung|chua duyet|khong duyet|chua duoc|chua dat|em|nho|can|phai|de nghi|xin|noi|dau moi) )*(?:sua|chinh sua|chinh lai|bo sung|viet lai|lam lai|ra soat|cap nhat|rut gon|kiem tra lai) \S/
const ASKS = /[?？]\s*$|\b(?:chua|khong|nao|gi|sao)(?: (?:roi|vay|the|nhi|em|a))*\s*$/

/** Whether the BGH says what is to be changed in what lies before it. */
export function changesAsked(text: string): boolean {
  if (text.length > LONGEST) return false
  const words = fold(text).replace(/\s+/gu, ' ').trim()
  return CHANGES.test(words) && !ASKS.test(words)
}
