/** "II.1", or "ii.1"; "V" alone only as a capital: "v" is short for other words. */
const KEY = '(?:[IVX]+(?:\\.\\d+)?|[ivx]+\\.\\d+)(?![\\p{L}\\d])'
const NAMED = `(?:[Mm]ục |[Pp]hần )?${KEY}`
const SECTIONS = new RegExp(`^${NAMED}(?:\\s*(?:,|và|&|\\+)\\s*${NAMED})*[\\s:,.;-]*`, 'u')
const EACH = new RegExp(KEY, 'gu')
const NEXT = new RegExp(`(?:[;\\n]\\s*|\\.\\s+)(?=${NAMED})`, 'u')

/** What is said of some sections of the school's report; of all of it where none is named. */
export type SectionsSaid = { readonly keys: readonly string[]; readonly rest: string }

const WITHIN = new RegExp(`(?:mục|muc|phần|phan) (${KEY})`, 'giu')

/** The one section that is named among the words, where none stands ahead: "sai chính tả ở phần II.3". */
export function sectionWithin(text: string): string | undefined {
  const keys = new Set(Array.from(text.matchAll(WITHIN), ([, key = '']) => key.toUpperCase()))
  return keys.size === 1 ? [...keys][0] : undefined
}

/** "III.1 và III.2 thêm số; V bỏ câu cuối" as what is said of III.1 and III.2, and of V. */
export function sectionsSaid(text: string): readonly SectionsSaid[] {
  const spaced = text.replace(/[^\S\n]+/gu, ' ').trim()
  if (!SECTIONS.test(spaced)) return [{ keys: [], rest: spaced }]
  const said: { keys: string[]; rest: string }[] = []
  for (const part of spaced.split(NEXT)) {
    const [whole = ''] = SECTIONS.exec(part) ?? []
    const keys = Array.from(whole.matchAll(EACH), ([key]) => key.toUpperCase())
    const rest = part.slice(whole.length).trim()
    const last = said.at(-1)
    // "III.1; III.2: thêm số" says it of both.
    if (last?.rest === '') said.splice(-1, 1, { keys: [...last.keys, ...keys], rest })
    else said.push({ keys, rest })
  }
  return said
}
