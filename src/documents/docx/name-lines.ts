import { clean } from '../clean.ts'
import { headerColumns, size } from './measures.ts'
import { widthOf } from './text-width.ts'

const [LEFT] = headerColumns

/** The names of the bodies in the letterhead, line by line. */
export const superiorLines = (name: string): readonly string[] => nameLines(name, size.superior, 'regular')
export const issuerLines = (name: string): readonly string[] => nameLines(name, size.issuer, 'bold')

/**
 * A body's name in capitals. When it does not fit on one line it is broken before the place it belongs to
 * ("SỞ GIÁO DỤC VÀ ĐÀO TẠO | HẢI PHÒNG"), never inside it.
 */
function nameLines(name: string, halfPoints: number, face: 'regular' | 'bold'): readonly string[] {
  const text = clean(name).trim()
  const fits = widthOf(text.toLocaleUpperCase('vi'), halfPoints, face) <= LEFT
  const parts = fits ? [text] : splitBeforePlace(text)
  return parts.map(part => part.toLocaleUpperCase('vi'))
}

function splitBeforePlace(name: string): string[] {
  const match = /^(.+?)\s+((?:(?:thành phố|tỉnh|xã|phường)\s+)?\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)+)$/u.exec(name)
  return match?.[1] === undefined || match[2] === undefined ? [name] : [match[1], match[2]]
}
