// npm run bench [-- --year] : how long things take on this machine; with --year also a whole year of the playground.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCalendar } from '../src/domain/calendar.ts'
import { loadSchool } from '../src/load-school.ts'
import { CAST } from '../src/playground/staff/cast.ts'
import { spanOf } from '../src/playground/year/options.ts'
import { play } from '../src/playground/year/play.ts'
import { benchDocuments } from './bench/documents.ts'
import { elapsed, type Measure, spread, table } from './bench/measure.ts'
import { benchProgram } from './bench/program.ts'
import { benchReading } from './bench/reading.ts'

const reading = await benchReading()
const documents = await benchDocuments()
const program = await benchProgram()
const year = process.argv.includes('--year') ? [await benchYear()] : []
const { lines, over } = table([...reading, ...documents, ...program.measures, ...year])

console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}\n`)
for (const line of lines) console.log(line)
console.log('')
for (const { what, perSecond, of } of program.rates) console.log(`${what}: ${perSecond.toFixed(0)} a second (${of})`)
for (const note of program.notes) console.log(note)
if (over.length > 0) console.error(`\nslower than asked for: ${over.join('; ')}`)
process.exitCode = over.length > 0 ? 1 : 0

async function benchYear(): Promise<Measure> {
  const folder = mkdtempSync(join(tmpdir(), 'tro-ly-bench-'))
  const school = loadSchool('prisma/plans/ke-hoach-49', 1)
  const span = spanOf(2024, school.plan, makeCalendar(school.years, 'Asia/Ho_Chi_Minh'))
  const taken = await elapsed(async () => {
    const { stage } = await play({ school, folder, seed: 49, cast: CAST, ...span, years: [2024] })
    await stage.stop()
    await stage.api.stop()
  })
  rmSync(folder, { recursive: true, force: true })
  return { what: "the plan's year, played", ...spread([taken]) }
}
