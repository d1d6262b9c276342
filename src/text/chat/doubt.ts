import type { SayOf } from '../../conversation/say.ts'
import { figureText } from '../figures.ts'
import { type Voice, You } from '../voice.ts'
import { quoted } from '../wording.ts'

/** Model 7: a number worded loosely, or larger than a unit's usually are, is said back once. */
export function doubt({ typed, figure, indicator, why, whole = figure }: SayOf<'doubt'>, voice: Voice): string {
  const heard = figureText(figure, indicator)
  const wrote = `${You(voice)} viết: ${quoted(typed)}. Trợ lý hiểu là`
  switch (why) {
    case 'approximate':
      return `${wrote} khoảng ${heard}. Đúng không ạ?`
    case 'absurd':
      return `${wrote} ${heard}, nhiều hơn mức thường gặp. Đúng không ạ?`
    case 'whole-year':
      return `${wrote} ${figureText(whole, indicator)} cho cả năm, tức mới thêm ${heard} sau 6 tháng đầu. Đúng không ạ?`
    case 'other':
      return `${wrote} ${heard}. Đúng không ạ?`
  }
}
