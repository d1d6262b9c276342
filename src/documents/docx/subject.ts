import type { OfficialDocument } from '../../domain/documents/official.ts'
import { brokenAtComma, withWholePeriod } from '../../text/documents/unbroken.ts'
import { clean } from '../clean.ts'
import { size, textWidth } from './measures.ts'
import { widthOf } from './text-width.ts'

const onOneLine = (part: string): boolean => widthOf(part, size.subject, 'bold') <= textWidth

/** The subject, its lines ending where a reader would end them. */
export const subjectOf = ({ subject }: Pick<OfficialDocument['heading'], 'subject'>): string =>
  brokenAtComma(withWholePeriod(clean(subject)), onOneLine)
