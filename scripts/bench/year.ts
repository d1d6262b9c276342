import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCalendar } from '../../src/domain/calendar.ts'
import { loadSchool } from '../../src/load-school.ts'
import { CAST } from '../../src/playground/staff/cast.ts'
import { withinProcess } from '../../src/playground/within-process.ts'
import { spanOf } from '../../src/playground/year/options.ts'
import { play } from '../../src/playground/year/play.ts'
import { elapsed, type Measure, spread } from './measure.ts'

/** A whole year of the playground: how long it takes, and how much the database has grown by it. */
export async function benchYear(): Promise<{ measures: readonly Measure[]; lines: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'tro-ly-bench-'))
  const school = loadSchool('prisma/plans/ke-hoach-49', 1)
  const span = spanOf(2024, school.plan, makeCalendar(school.years, 'Asia/Ho_Chi_Minh'))
  const taken = await elapsed(async () => {
    const { stage } = await play({
      school,
      folder,
      seed: 49,
      cast: CAST,
      ...span,
      years: [2024],
      set: { way: withinProcess },
    })
    await stage.stop()
    await stage.api.stop()
  })
  const megabytes = statSync(join(folder, 'bot.db')).size / 1024 / 1024
  rmSync(folder, { recursive: true, force: true })
  return {
    measures: [{ what: "the plan's year, played", ...spread([taken]) }],
    lines: [`database after that year: ${megabytes.toFixed(2)} MB`],
  }
}
