import type { CompiledFacts } from '../../src/conversation/compiled.ts'
import { unitIdOf } from '../../src/domain/owed-key.ts'
import type { Submission } from '../../src/domain/report.ts'
import { NO_CHOICES } from '../../src/domain/wording/choices.ts'
import { compiledWords } from '../../src/domain/wording/compiled-words.ts'
import { loadOutline } from '../../src/storage/files/outline-file.ts'
import { H1, plan, unit } from './facts.ts'

const loaded = loadOutline('prisma/plans/ke-hoach-49/outline.json', plan)
if (!loaded.ok) throw new Error('the shipped outline does not load')
export const { outline } = loaded

/** The half-year's compiled report of what was handed in, as the officer decides about it. */
export function compiledOf(reports: readonly Submission[], change: Partial<CompiledFacts> = {}): CompiledFacts {
  const { choices = NO_CHOICES } = change
  const told = reports.map(submission => ({ unit: unit(unitIdOf(submission.obligationId)), submission }))
  return {
    period: H1,
    outline,
    told: compiledWords(plan, told, choices),
    choices,
    own: [],
    ownBefore: [],
    spread: undefined,
    spreadBefore: [],
    last: undefined,
    changes: [],
    ...change,
  }
}
