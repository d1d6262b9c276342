import { readNumber } from './number.ts'

const LINKS = /[\s,.:]|(?<!\p{L})(?:là|la|có|co|chỉ|chi)(?!\p{L})/giu

/** Nothing but a number: "5", "là 36", and not "3 chuyên đề". */
export function isBareNumber(text: string): boolean {
  const { raw } = readNumber(text) ?? {}
  return raw !== undefined && text.replace(raw, '').replace(LINKS, '') === ''
}
