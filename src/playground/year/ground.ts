import { type Config, SHIPPED_PLAN } from '../../config.ts'
import { type Loaded, loadSchool } from '../../load-school.ts'
import { isTaken } from '../../storage/prisma/lock.ts'
import { startProblemText } from '../../text/start.ts'
import { FURTHER_PLANS } from '../staff/cast.ts'
import { databasePath, playgroundFolder } from './leave.ts'
import { readYearOptions, type YearOptions } from './options.ts'

/** sysexits.h EX_CONFIG, as for a mistake in the environment. */
const EX_CONFIG = 78

/** What is played, and where. */
export type Ground = YearOptions & { readonly school: Loaded; readonly folder: string }

/**
 * What the environment and the command line ask to be played (`--year`, `--seed`), in a folder nobody else plays in.
 * @returns undefined where that cannot be: the sentence has been said, and the process ends with 78.
 */
export function groundOf(config: Config): Ground | undefined {
  const school = loadSchool(config.planFiles ?? [SHIPPED_PLAN, ...FURTHER_PLANS], EX_CONFIG)
  const read = readYearOptions(process.argv.slice(2), school.plan)
  if (!read.ok) return refused(read.mistake)
  const folder = playgroundFolder(config.dataDir, config.databaseUrl)
  const path = databasePath(folder)
  if (isTaken(path)) return refused(startProblemText({ about: 'database', code: 'in-use', path, copies: folder }))
  return { ...read.options, school, folder }
}

/** One sentence says what somebody has to do first. */
export function refused(why: string): undefined {
  console.error(why)
  process.exitCode = EX_CONFIG
}
