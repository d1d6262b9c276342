/** First letter in upper case, the rest as it is. */
export function capital(text: string): string {
  const [first = '', ...rest] = text
  return first.toLocaleUpperCase('vi') + rest.join('')
}

/** First letter in lower case, the rest as it is; an abbreviation (BGH) stays. */
export function small(text: string): string {
  const [first = '', second = ''] = text
  if (second !== second.toLocaleLowerCase('vi')) return text
  return first.toLocaleLowerCase('vi') + text.slice(first.length)
}

/** Sentences of one paragraph; what is empty or missing is left out. */
export const sentences = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(' ')

/** Paragraphs of one message; what is empty or missing is left out. */
export const lines = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join('\n')

/** What somebody wrote, untouched, between quotation marks. */
export const quoted = (text: string): string => `"${text}"`

/** A quotation that ends a sentence: the full stop is left to the text when it has its own end. */
export const quotedEnd = (text: string): string => (/[.!?…]\s*$/u.test(text) ? quoted(text) : `${quoted(text)}.`)

/** "a, b và c". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} và ${last}`
}

/** A text that becomes part of a sentence loses a full stop of its own. */
export const withoutStop = (text: string): string => text.replace(/\s*\.\s*$/u, '')
