import { type Steps, stepsOf } from './steps.ts'
import { TEXT_READERS } from './text-readers.ts'
import { REPEATED } from './texts.ts'

/** The steps of all readers of texts with texts of these lengths, in letters. */
export const readersSteps = (lengths: readonly number[]): Promise<readonly Steps[]> =>
  stepsOf(lengths.map(length => () => readAll(length)))

function readAll(length: number): void {
  for (const piece of REPEATED) {
    const text = `${piece.repeat(Math.ceil(length / piece.length))}x`
    for (const read of Object.values(TEXT_READERS)) read(text)
  }
}
