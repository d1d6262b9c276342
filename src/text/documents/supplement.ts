import type { Dispatch } from '../../domain/dispatch.ts'
import type { Paper } from '../../domain/documents/paper.ts'
import { small } from '../wording.ts'
import { longDateText } from './numbers.ts'

/** A report that supplements one that was sent says so in its subject and before everything else. */
export function supplemented(paper: Paper, sent: Pick<Dispatch, 'number' | 'issuedOn'>): Paper {
  const { heading, body } = paper
  const on = sent.issuedOn ? longDateText(sent.issuedOn) : ''
  const words = `Báo cáo này bổ sung, thay thế số liệu, nội dung tương ứng tại Báo cáo số ${sent.number} ${on}.`
  return {
    ...paper,
    heading: heading.kind === 'titled' ? { ...heading, subject: `Bổ sung ${small(heading.subject)}` } : heading,
    body: [{ kind: 'paragraph', words }, ...body],
  }
}
