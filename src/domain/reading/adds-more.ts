import { nfc } from './fold.ts'

const ADDS =
  /^[\s\p{P}]*(?:(?:à|a|ừ|dạ|da|vâng|vang|và|va|còn|con|quên|quen|cho|em|chị|chi|mình|minh|tôi|toi|tổ|to)[\s,]+){0,3}(?:(?:xin|ghi|cộng|cong|báo|bao|kể|ke|có|co)\s+)?(?:thêm|them|bổ sung|bo sung)(?!\p{L})/iu

/** "Thêm 1 mô hình nữa là …": words that say of themselves that they come on top of what was told. */
export const addsMore = (text: string): boolean => ADDS.test(nfc(text))
