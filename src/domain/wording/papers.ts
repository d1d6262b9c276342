import { commaParts, has, type Pattern, patternBy } from './phrases.ts'
import type { Wording } from './vocabulary.ts'

/** Where the papers are kept, ready for one plan; `part`: also behind a comma, where a bare noun goes on with a list. */
export type Papers = { readonly whole: readonly Pattern[]; readonly part: readonly Pattern[] }

type Form = (words: readonly string[]) => string

export function papersOf({ papers }: Wording): Papers {
  const { before, has: having, what, kept, keeping, proof, where, unless } = papers
  const of = (make: (form: Form) => string): Pattern => patternBy(form => `^${make(form)}[.\\s]*$`)
  const fillers = (form: Form) => `(?:${form(before)} )*`
  const opening = (form: Form) => `${fillers(form)}${form(having)} ${fillers(form)}`
  // What is done with a paper makes it a deed: "được số hóa".
  const others = (form: Form, most: number) => `(?:[\\s,]+(?!${form(unless)})[\\p{L}\\p{M}\\p{N}]+){0,${most}}`
  const keptPaper = (form: Form) =>
    `${form(what)}${others(form, 5)}? ${form(kept)}(?: ${form(where)}${others(form, 4)})?`
  const part = [
    // "có biên bản họp lưu tại tổ"
    of(form => `${opening(form)}${keptPaper(form)}`),
    // "đã lưu biên bản tại tổ", "gửi kèm ảnh hoạt động"
    of(form => `${fillers(form)}${form(keeping)} ${form(what)}${others(form, 5)}`),
    // "có đầy đủ hồ sơ, minh chứng"
    of(form => `${opening(form)}${form(proof)}(?:[\\s,]+${fillers(form)}${form(proof)})*`),
  ]
  // "hồ sơ, minh chứng kèm theo"
  return { whole: [...part, of(form => `${fillers(form)}${keptPaper(form)}`)], part }
}

/** Without saying where papers are kept or sent, as a part and in brackets; '' when nothing else was said. */
export function withoutPapers(text: string, { whole, part }: Papers): string {
  const only = (patterns: readonly Pattern[], words: string) => patterns.some(pattern => has(pattern, words.trim()))
  if (only(whole, text)) return ''
  const open = text.replace(/\s*\(([^()]*)\)/gu, (all, inside: string) => (only(whole, inside) ? '' : all))
  return commaParts(open)
    .filter(each => !only(part, each))
    .join(',')
    .trim()
}
