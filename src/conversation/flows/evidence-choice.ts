import type { Submission } from '../../domain/report.ts'
import type { Choice } from '../action.ts'

/** "Minh chứng (3)" under a report that was shown; none where none was sent. */
export const evidenceChoice = ({ obligationId, attachments }: Submission): readonly Choice[] =>
  attachments === 0
    ? []
    : [
        {
          word: 'evidence',
          values: { n: attachments },
          action: { do: 'evidence.show', obligation: obligationId, from: 0 },
        },
      ]
