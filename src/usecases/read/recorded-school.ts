import type { SchoolHistory } from '../../domain/school-history.ts'
import { ALWAYS, historyOf, type SchoolFiles } from '../../domain/school-in-force.ts'
import type { Tx } from '../../storage/storage.ts'

/** The school from the database; taken from the files where nothing of it has been recorded yet. */
export async function recordedSchool(tx: Tx, files: SchoolFiles): Promise<SchoolHistory> {
  const recorded = await tx.school.history()
  if (recorded) return recorded
  const seed = historyOf(files)
  await tx.school.seed(files.school, seed, ALWAYS)
  return (await tx.school.history()) ?? seed
}
