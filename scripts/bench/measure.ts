/** One line of the table: what was measured, how often, the middle and the slowest, in milliseconds. */
export type Measure = {
  readonly what: string
  readonly runs: number
  readonly median: number
  readonly slowest: number
  /** What was asked for, milliseconds; absent: nothing was. */
  readonly limit?: number
}

/** A rate instead of a duration. */
export type Rate = { readonly what: string; readonly perSecond: number; readonly of: number }

/** Runs once to warm up, then `runs` times. */
export async function measured(what: string, runs: number, work: () => unknown, limit?: number): Promise<Measure> {
  await work()
  const taken: number[] = []
  for (let run = 0; run < runs; run += 1) taken.push(await elapsed(work))
  return { what, ...spread(taken), ...(limit === undefined ? {} : { limit }) }
}

export async function elapsed(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Milliseconds of single runs as one line's numbers. */
export function spread(taken: readonly number[]): Pick<Measure, 'runs' | 'median' | 'slowest'> {
  const sorted = taken.toSorted((a, b) => a - b)
  return { runs: taken.length, median: sorted[Math.floor(sorted.length / 2)] ?? 0, slowest: sorted.at(-1) ?? 0 }
}

/** @returns the lines of the table, and the measures that are over their limit. */
export function table(measures: readonly Measure[]): {
  readonly lines: readonly string[]
  readonly over: readonly string[]
} {
  const rows = measures.map(({ what, runs, median, slowest, limit }) => [
    what,
    String(runs),
    median.toFixed(1),
    slowest.toFixed(1),
    limit === undefined ? '' : String(limit),
  ])
  const all = [['what', 'runs', 'median ms', 'slowest ms', 'asked for'], ...rows]
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map(row => [...(row[column] ?? '')].length)))
  const lines = all.map(row =>
    row.map((text, i) => (i === 0 ? pad(text, widths[i]) : padLeft(text, widths[i]))).join('  '),
  )
  const over = measures.filter(({ median, limit }) => limit !== undefined && median > limit).map(({ what }) => what)
  return { lines, over }
}

const pad = (text: string, width = 0): string => text + ' '.repeat(Math.max(0, width - [...text].length))
const padLeft = (text: string, width = 0): string => ' '.repeat(Math.max(0, width - [...text].length)) + text
