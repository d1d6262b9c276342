// npm run simulate -- [--seeds 1000] [--from 1] [--seed N --story] [--acts 80]: staff, faults and time by chance, and what may not be.
import { parseArgs } from 'node:util'
import { systemClock } from '../src/clock.ts'
import { playSeed } from '../tests/simulator/play.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    acts: { type: 'string', default: '80' },
    story: { type: 'boolean', default: false },
  },
})
const clock = systemClock('UTC')
const begun = clock.elapsed()
const first = Number(values.seed ?? values.from)
const last = values.seed === undefined ? first + Number(values.seeds) - 1 : first
const told = values.story ? { told: (line: string) => console.log(line) } : {}
let wrong = 0
let [acts, ends] = [0, 0]
for (let seed = first; seed <= last; seed += 1) {
  const played = await playSeed({ seed, acts: Number(values.acts), ...told })
  acts += played.acts
  ends += played.ends.length
  if ((seed - first + 1) % 50 === 0) console.log(`${seed - first + 1} seeds played`)
  if (played.found.length === 0) continue
  wrong += 1
  console.log(`seed ${seed}, act ${played.acts}: npm run simulate -- --seed ${seed} --acts ${values.acts} --story`)
  for (const line of played.found) console.log(`  ${line}`)
}
const seconds = Math.round((clock.elapsed() - begun) / 1000)
console.log(`${last - first + 1} seeds, ${acts} acts, ${ends} ends of the program, ${wrong} wrong, ${seconds} s`)
process.exitCode = wrong > 0 ? 1 : 0
