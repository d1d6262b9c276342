import { DateTime } from 'luxon'
import type { Answer, Source, Submission } from '../../domain/report.ts'
import type { ReportRecords } from '../storage.ts'
import type { Client } from './client.ts'
import { type Instants, withOwed } from './convert.ts'
import type { SubmissionModel } from './generated/models.ts'
import { storedSubmission } from './stored.ts'

type StoredSubmission = Pick<Submission, 'attachments'> & {
  answers: (Omit<Answer, 'updatedAt'> & { updatedAt: string })[]
}

/** Submissions are written once, whole, and never changed. */
export function submissionRecords(
  tx: Client,
  instants: Instants,
): Pick<ReportRecords, 'submit' | 'submission' | 'versions' | 'submissionsOf' | 'submissionsOfUnit'> {
  const read = (row: SubmissionModel): Submission => {
    const content = storedSubmission(row.content)
    const answers = content.answers.map(answer => ({
      ...answer,
      updatedAt: instants.read(DateTime.fromISO(answer.updatedAt).toJSDate()),
    }))
    return {
      ...withOwed(row),
      source: row.source as Source,
      submittedAt: instants.read(row.submittedAt),
      ...content,
      answers,
    }
  }
  return {
    async submit({ answers, attachments, submittedAt, ...submission }) {
      const content: StoredSubmission = {
        attachments,
        answers: answers.map(answer => ({ ...answer, updatedAt: answer.updatedAt.toISO() })),
      }
      await tx.submission.create({
        data: { ...submission, submittedAt: submittedAt.toJSDate(), content: JSON.stringify(content) },
      })
    },
    async submission(obligationId, version) {
      const where = version === undefined ? { obligationId } : { obligationId, version }
      const row = await tx.submission.findFirst({ where, orderBy: { version: 'desc' } })
      return row ? read(row) : undefined
    },
    async submissionsOfUnit(unitId, limit) {
      const rows = await tx.submission.findMany({
        where: { obligation: { unitId } },
        orderBy: [{ submittedAt: 'desc' }, { version: 'desc' }],
        distinct: ['obligationId'],
        take: limit,
      })
      return rows.map(read)
    },
    async versions(obligationId) {
      const rows = await tx.submission.findMany({ where: { obligationId }, orderBy: { version: 'asc' } })
      return rows.map(read)
    },
    async submissionsOf(periodKey) {
      const rows = await tx.submission.findMany({
        where: { obligation: { periodKey } },
        orderBy: [{ obligationId: 'asc' }, { version: 'desc' }],
        distinct: ['obligationId'],
      })
      return rows.map(read)
    },
  }
}
