import type { Choice } from '../action.ts'
import type { CompiledFacts } from '../compiled.ts'
import type { Facts } from '../facts.ts'

/** The compiled report a button or an open state is about, if that is the one that was loaded. */
export const compiledOf = ({ compiled }: Facts, about: { readonly period: string }): CompiledFacts | undefined =>
  compiled?.period.key === about.period ? compiled : undefined

/** "Chọn điểm nổi bật", from the first section. */
export const chooseHighlights = (period: string): Choice => ({
  word: 'highlights',
  action: { do: 'highlights.show', period, area: '' },
})

/** "Sửa câu chữ": every line in the officer's hand. */
export const rewordLines = (period: string): Choice => ({ word: 'reword', action: { do: 'wording.areas', period } })

/** "Phần của trường": what the officer answers for the school. */
export const schoolParts = (period: string): Choice => ({ word: 'school-parts', action: { do: 'parts.show', period } })

/** The report for the superior, made anew. */
export const cleanCopy = (period: string): Choice => ({
  word: 'clean-copy',
  action: { do: 'document.send', order: { kind: 'summary', period, copy: 'clean' } },
})
