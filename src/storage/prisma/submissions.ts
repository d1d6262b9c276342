import type { Answer, Source, Submission } from '../../domain/report.ts'
import type { ReportRecords } from '../storage.ts'
import { type Instants, withOwed } from './convert.ts'
import type { SubmissionModel } from './generated/models.ts'
import type { Sql } from './sql.ts'
import { storedSubmission } from './stored.ts'
import { turn } from './work-queue.ts'

type StoredSubmission = Pick<Submission, 'attachments'> & {
  answers: (Omit<Answer, 'updatedAt'> & { updatedAt: string })[]
}

type Told = Pick<Submission, 'answers' | 'attachments'>

/** The reports of two periods of a large department. */
const MOST_KNOWN = 10_000

/** Of so many reports they are read at a stretch: a hundredth of a second's work. */
const STRETCH = 50

/** Submissions are written once, whole, and never changed. */
export function submissionRecords(
  sql: Sql,
  instants: Instants,
): Pick<ReportRecords, 'submit' | 'submission' | 'versions' | 'submissionsOf' | 'submissionsOfUnit'> {
  // Written once and read for every page of the officer's: what has been made out of a text is kept beside it.
  const known = new Map<number, { readonly content: string; readonly told: Told }>()
  const toldIn = ({ id, content }: SubmissionModel): Told => {
    const found = known.get(id)
    if (found?.content === content) return found.told
    const told = readContent(content, instants)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(id, { content, told })
    return told
  }
  const read = (row: SubmissionModel): Submission => ({
    ...withOwed(row),
    source: row.source as Source,
    submittedAt: instants.read(row.submittedAt),
    ...toldIn(row),
  })
  return {
    async submit({ obligationId, version, memberId, source, submittedAt, answers, attachments }) {
      const content: StoredSubmission = {
        attachments,
        answers: answers.map(answer => ({ ...answer, updatedAt: answer.updatedAt.toISO() })),
      }
      sql.run`
        INSERT INTO "Submission" ("obligationId", "version", "submittedAt", "memberId", "source", "content")
        VALUES (${obligationId}, ${version}, ${submittedAt}, ${memberId}, ${source}, ${JSON.stringify(content)})`
    },
    async submission(obligationId, version) {
      const row = sql.first<SubmissionModel>`
        SELECT * FROM "Submission" WHERE "obligationId" = ${obligationId} AND "version" = coalesce(${version ?? null}, "version")
        ORDER BY "version" DESC LIMIT 1`
      return row && read(row)
    },
    async submissionsOfUnit(unitId, limit) {
      const rows = sql.kept.all<SubmissionModel>`
        SELECT s.* FROM "Submission" s JOIN "Obligation" o ON o."id" = s."obligationId"
        WHERE o."unitId" = ${unitId} ORDER BY s."submittedAt" DESC, s."version" DESC`
      return firstOfEach(rows).slice(0, limit).map(read)
    },
    async versions(obligationId) {
      const rows = sql.all<SubmissionModel>`
        SELECT * FROM "Submission" WHERE "obligationId" = ${obligationId} ORDER BY "version"`
      return rows.map(read)
    },
    async submissionsOf(periodKey) {
      const owed = sql.all<{ id: string }>`SELECT "id" FROM "Obligation" WHERE "periodKey" = ${periodKey} ORDER BY "id"`
      const found: Submission[] = []
      for (let from = 0; from < owed.length; from += STRETCH) {
        if (from > 0) await turn()
        const ids = JSON.stringify(owed.slice(from, from + STRETCH).map(({ id }) => id))
        const rows = sql.all<SubmissionModel>`
          SELECT * FROM "Submission" WHERE "obligationId" IN (SELECT "value" FROM json_each(${ids}))
          ORDER BY "obligationId", "version" DESC`
        found.push(...firstOfEach(rows).map(read))
      }
      return found
    },
  }
}

function readContent(json: string, instants: Instants): Told {
  const content = storedSubmission(json)
  const answers = content.answers.map(answer => ({
    ...answer,
    updatedAt: instants.read(new Date(answer.updatedAt)),
  }))
  return { ...content, answers }
}

/** Of several versions of one report the one that comes first. */
function firstOfEach(rows: readonly SubmissionModel[]): readonly SubmissionModel[] {
  const seen = new Set<string>()
  return rows.filter(({ obligationId }) => !seen.has(obligationId) && seen.add(obligationId))
}
