// npm run bench [-- part …] : how long things take on this machine, everything or the parts that are named.
import { cpus } from 'node:os'
import { benchDepartment, benchThroughput } from './bench/department-run.ts'
import { benchDocuments } from './bench/documents.ts'
import { type Measure, table } from './bench/measure.ts'
import { benchProgram } from './bench/program.ts'
import { benchReading } from './bench/reading.ts'
import { benchStart } from './bench/start.ts'
import { benchStatements } from './bench/statements.ts'
import { benchYear } from './bench/year.ts'
import { benchZalo } from './bench/zalo.ts'

type Benched = { readonly measures?: readonly Measure[]; readonly lines?: readonly string[] }
const told = async (lines: Promise<readonly string[]>): Promise<Benched> => ({ lines: await lines })

const PARTS: Readonly<Record<string, () => Promise<Benched>>> = {
  reading: async () => ({ measures: await benchReading() }),
  documents: async () => ({ measures: await benchDocuments() }),
  program: benchProgram,
  statements: () => told(benchStatements()),
  throughput: () => told(benchThroughput()),
  start: () => told(benchStart()),
  year: benchYear,
  zalo: () => told(benchZalo()),
  department: () => told(benchDepartment()),
}

const wanted = process.argv.slice(2).map(name => name.replace(/^-+/, ''))
const unknown = wanted.filter(name => !(name in PARTS))
if (unknown.length > 0) {
  console.error(`no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`)
  process.exit(64)
}

console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}`)
const slow: string[] = []
for (const [name, bench] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const { measures = [], lines = [] } = await bench()
  const { lines: rows, over } = table(measures)
  console.log(`\n${name}`)
  for (const line of [...(measures.length > 0 ? rows : []), ...lines]) console.log(line)
  slow.push(...over)
}
if (slow.length > 0) console.error(`\nslower than asked for: ${slow.join('; ')}`)
process.exitCode = slow.length > 0 ? 1 : 0
