import { scanNumbers } from './number.ts'
import { tokenize } from './tokens.ts'

/** One figure named and said in a few words. */
const LONGEST = 60
const STATES =
  /^\s*(?:(?:à|ờ|ừ|dạ|quên|da|quen)[\s,]+){0,2}(?:tổng |tong )?(?:số |so )?(?:\p{L}+ ){1,5}?(?:phải |phai )?(?:là|la|=) ?[^,;:\n?]*\d[^,;:\n?]*$/iu

/**
 * "Tiền là 1tr6", "số lượt là 70": what a figure is, and nothing else. Where it stands already it is put right, and not
 * added to.
 */
export const statesFigure = (text: string): boolean =>
  text.length <= LONGEST && STATES.test(text) && scanNumbers(tokenize(text)).length === 1
