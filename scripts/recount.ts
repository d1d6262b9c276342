// npm run recount [-- first last]: plays the plan's year once for each seed and counts every sum of its reports and workbooks again.
import { rmSync } from 'node:fs'
import { CAST } from '../src/playground/staff/cast.ts'
import { spanOf } from '../src/playground/year/options.ts'
import { countedAgain } from '../tests/support/recount.ts'
import { calendar, plan, playedYear } from '../tests/support/year.ts'

const [first = 1, last = 10] = process.argv.slice(2).map(Number)
let wrong = 0
for (let seed = first; seed <= last; seed += 1) {
  const counted = countedAgain()
  const year = await playedYear({
    seed,
    cast: CAST,
    ...spanOf(2024, plan, calendar),
    years: [2024],
    made: counted.made,
  })
  rmSync(year.folder, { recursive: true, force: true })
  const { files, sums, differences } = counted.result()
  wrong += differences.length
  console.log(`seed ${seed}: ${sums} sums in ${files} files, ${differences.length} differences`)
  for (const difference of differences) console.log(`  ${difference}`)
}
process.exitCode = wrong > 0 ? 1 : 0
