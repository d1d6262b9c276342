import { expect, it } from 'vitest'
import { stepsOf } from './steps.ts'
import { TEXT_READERS } from './text-readers.ts'
import { REPEATED } from './texts.ts'

/** A text of twice the length takes twice as many steps; the square would be four times as many. */
const MOST_TIMES = 2.6
const LENGTH = 400
/** What a file costs that a text hardly touches. */
const FEW = 6_000

it('twice the text takes twice the steps, whoever reads it', async () => {
  const readAll = (length: number) => () => {
    for (const piece of REPEATED) {
      const text = `${piece.repeat(Math.ceil(length / piece.length))}x`
      for (const read of Object.values(TEXT_READERS)) read(text)
    }
  }
  // What is read once for all, and remembered, is not counted.
  const [, once, twice] = await stepsOf([readAll(100), readAll(LENGTH), readAll(2 * LENGTH)])
  const steep = [...(twice ?? [])].filter(([file, steps]) => steps > FEW && steps > (once?.get(file) ?? 0) * MOST_TIMES)
  expect(steep.map(([file, steps]) => `${file}: ${once?.get(file)}, then ${steps}`)).toEqual([])
  // Counted at all.
  expect(twice?.get('src/domain/reading/figures.ts') ?? 0).toBeGreaterThan(1_000)
}, 60_000)
