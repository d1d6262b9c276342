import { appendFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Case } from './cases.ts'
import { readings } from './cases.ts'
import { tryCase } from './run.ts'
import { openScene } from './scene.ts'

/** Units of one school: everybody's message is understood among all its people. */
const LARGEST = 40

/** One test for each case of a file of cases. */
export function tryAll(file: string): void {
  const data = readings(`tests/readings/${file}`)
  const isYear = (each: Case) => data.reports[data.situations[each.at]?.report ?? '']?.half !== undefined
  const half = data.cases.filter(each => !isYear(each))
  const schools = Array.from({ length: Math.ceil(half.length / LARGEST) }, (_, index) =>
    half.slice(index * LARGEST, (index + 1) * LARGEST),
  )
  for (const [name, cases] of [
    ...schools.map((each, index) => [`nửa năm, trường ${index + 1}`, each] as const),
    ['cả năm', data.cases.filter(isYear)] as const,
  ]) {
    if (cases.length === 0) continue
    describe(`${file}, ${name}`, () => {
      let scene: Awaited<ReturnType<typeof openScene>>
      beforeAll(async () => {
        scene = await openScene(cases, data)
      }, 600_000)
      afterAll(() => scene.end())
      test.each(cases.map(each => [`${each.id} ${JSON.stringify(each.said).slice(0, 60)}`, each] as const))(
        '%s',
        async (_, each) => {
          const result = await tryCase(each, scene.actorOf(each), data)
          const { id, at, said, expected } = each
          if (process.env.READINGS_LOG)
            appendFileSync(process.env.READINGS_LOG, `${JSON.stringify({ id, at, said, expected, ...result })}\n`)
          expect(['right', 'asked'], `${result.verdict}: ${result.why}\n${result.shown}`).toContain(result.verdict)
        },
      )
    })
  }
}
