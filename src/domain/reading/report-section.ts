const SECTION = /^(?:(?:mục|phần)\s+)?([IVX]+(?:\.\d+)?)(?![\p{L}\d])[\s:,.;-]*/u

/** "II.2: thêm số buổi" as what is said of II.2; without a section in front all of it, and no key. */
export function sectionSaid(text: string): { readonly key?: string; readonly rest: string } {
  const [whole = '', key] = SECTION.exec(text) ?? []
  return key === undefined ? { rest: text } : { key, rest: text.slice(whole.length).trim() }
}
