import type { DateTime } from 'luxon'
import type { Prompt } from '../domain/plan.ts'
import type { Unit } from '../domain/school.ts'
import { dayText } from './dates.ts'
import { quoted, withoutStop } from './wording.ts'

/** The plan's question with its places filled: "Từ 01/01, tổ họp mấy lần …?". `since` is the first day asked about. */
export function questionText({ question }: Prompt, { called }: Pick<Unit, 'called'>, since: DateTime): string {
  return question.replaceAll('{tu}', dayText(since)).replaceAll('{donVi}', called)
}

export const exampleText = ({ example }: Prompt): string => `ví dụ: ${quoted(withoutStop(example))}.`

/** The plan's bullets in a few words; '' where it gives none. */
export const hintsText = ({ hints }: Pick<Prompt, 'hints'>): string =>
  hints.length > 0 ? `Gợi ý: ${hints.join('; ')}.` : ''
