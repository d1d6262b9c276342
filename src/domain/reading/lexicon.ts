/** Words teachers write numbers with. With marks; `wordTable` adds the unmarked forms. */

import { wordTable } from './tokens.ts'

/** Digits that can stand alone. */
export const DIGITS = wordTable({
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
})

/** Digits after tens: "hai mươi lăm", "ba mốt". */
export const DIGITS_AFTER_TENS = wordTable({ mốt: 1, tư: 4, lăm: 5, nhăm: 5 })

export const TEN = wordTable('mười')
/** "hai mười" is how many type "hai mươi". */
export const TENS = wordTable('mươi chục mười')
export const HUNDRED = wordTable('trăm')
export const GAP = wordTable('linh lẻ')
export const HALF = wordTable('rưỡi rưởi')

/** Factors after a number. "trăm" and "chục" also follow digits: "3 chục". */
export const SCALES = wordTable<number>({
  chục: 10,
  trăm: 100,
  nghìn: 1e3,
  ngàn: 1e3,
  ngìn: 1e3,
  k: 1e3,
  triệu: 1e6,
  tr: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
})

export const CURRENCY = wordTable('đồng đ vnđ vnd')

/** What follows "đồng" where it is part of another word: đồng chí, đồng bào, đồng phục. */
export const NOT_CURRENCY = wordTable('chí bào nghiệp phục đội hành hương môn diễn tộc loạt sự')

/** Before a number: not exactly this many. The value says on which side. */
export const LOOSELY = wordTable<'about' | 'below' | 'above'>({
  khoảng: 'about',
  khỏang: 'about',
  tầm: 'about',
  chừng: 'about',
  cỡ: 'about',
  ước: 'about',
  độ: 'about',
  xỉ: 'about',
  xấp: 'about',
  gần: 'below',
  ngót: 'below',
  dưới: 'below',
  non: 'below',
  quá: 'below',
  đa: 'below',
  đầy: 'below',
  hơn: 'above',
  nhất: 'above',
  thiểu: 'above',
  trên: 'above',
})

/** Unmarked they are other words too often ("do 30 em to chuc", "da 3 lan", "qua 2 buoi"). */
export const LOOSELY_ONLY_MARKED = new Set(['do', 'co', 'non', 'uoc', 'xi', 'xap', 'da', 'day', 'qua'])

/** Quantities without a number. */
export const VAGUE = wordTable('vài mấy dăm nhiều hàng')

/** A year, not five: "trong năm", "cả năm". */
export const BEFORE_YEAR = wordTable('trong cả đầu cuối hằng hàng mỗi nửa theo của đề các những từng giữa')

export const YEAR_FOLLOWS = wordTable('học nay ni ngoái qua trước sau')
