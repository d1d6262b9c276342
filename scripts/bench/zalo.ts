import { spanOf } from '../../src/playground/year/options.ts'
import { counted, longest, ofOfficer, playedOnLetters } from '../../tests/support/letter-year.ts'
import { calendar, plan } from '../../tests/support/year.ts'

/** Days of the officer that are shown. */
const DEAREST = 8

/** What a whole year costs a school that is on Zalo alone: messages both ways, of both its matters. */
export async function benchZalo(): Promise<readonly string[]> {
  const lines = await playedOnLetters(spanOf(plan.year, plan, calendar).until)
  const months = counted(lines, ({ at }) => at.toFormat('yyyy-LL')).toSorted(([one], [other]) =>
    one.localeCompare(other),
  )
  const days = counted(ofOfficer(lines), ({ at }) => at.toFormat('yyyy-LL-dd')).slice(0, DEAREST)
  const told = (rows: readonly (readonly [string, number])[]) => rows.map(([of, number]) => `${of}  ${number}`)
  return [
    ...['messages a month, both ways', ...told(months), ''],
    ...[`longest message: ${longest(lines)} UTF-16 units`, ''],
    ...["the officer's dearest days", ...told(days)],
  ]
}
