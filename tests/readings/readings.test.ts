import { appendFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Case } from './support/cases.ts'
import { readings } from './support/cases.ts'
import { tryCase } from './support/run.ts'
import { openScene } from './support/scene.ts'

const data = readings('tests/readings/readings.json')
const isYear = (each: Case) => data.reports[data.situations[each.at]?.report ?? '']?.half !== undefined

for (const [name, cases] of [
  ['nửa năm', data.cases.filter(each => !isYear(each))],
  ['cả năm', data.cases.filter(isYear)],
] as const) {
  describe(name, () => {
    let scene: Awaited<ReturnType<typeof openScene>>
    beforeAll(async () => {
      scene = await openScene(cases, data)
    }, 600_000)
    afterAll(() => scene.end())
    test.each(cases.map(each => [`${each.id} ${JSON.stringify(each.said).slice(0, 60)}`, each] as const))('%s', async (_, each) => {
      const result = await tryCase(each, scene.actorOf(each), data)
      if (process.env.READINGS_LOG)
        appendFileSync(process.env.READINGS_LOG, `${JSON.stringify({ id: each.id, at: each.at, said: each.said, expected: each.expected, ...result })}\n`)
      expect(['right', 'asked'], `${result.verdict}: ${result.why}\n${result.shown}`).toContain(result.verdict)
    })
  })
}
