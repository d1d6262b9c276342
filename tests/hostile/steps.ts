import { Session } from 'node:inspector/promises'

/** How often the blocks of a file's code were entered, by its path: the same whatever else the machine does. */
export type Steps = ReadonlyMap<string, number>

/** Counts the steps of several works, one after the other. */
export async function stepsOf(works: readonly (() => void)[]): Promise<readonly Steps[]> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const counted: Steps[] = []
  for (const work of works) {
    await session.post('Profiler.takePreciseCoverage')
    work()
    const { result } = await session.post('Profiler.takePreciseCoverage')
    const steps = new Map<string, number>()
    for (const { url, functions } of result) {
      const file = /src\/.*\.ts/.exec(url)?.[0]
      if (file === undefined || url.includes('node_modules')) continue
      const taken = functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)).reduce((sum, n) => sum + n, 0)
      steps.set(file, (steps.get(file) ?? 0) + taken)
    }
    counted.push(steps)
  }
  session.disconnect()
  return counted
}
