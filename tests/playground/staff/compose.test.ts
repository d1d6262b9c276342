import { describe, expect, it } from 'vitest'
import { formOf, indicatorsOf } from '../../../src/domain/form.ts'
import { readFigures } from '../../../src/domain/reading/figures.ts'
import { loadSchool } from '../../../src/load-school.ts'
import { chanceOf } from '../../../src/playground/staff/chance.ts'
import { compose, joined, mannerOf } from '../../../src/playground/staff/compose.ts'

const { programmes } = loadSchool(['prisma/plans/ke-hoach-49', 'prisma/plans/dan-chu-co-so'], 1)

describe.each(programmes)('what the staff of the playground answer on $plan.topic', ({ plan }) => {
  it('knows an answer to every prompt of every form', () => {
    const asked = plan.units.flatMap(unit => formOf(plan, unit))
    expect(asked.filter(prompt => !mannerOf(plan, prompt)).map(prompt => prompt.id)).toEqual([])
  })

  it('is worded so that the figures meant are the figures read, or asked back with the right one among the readings', () => {
    const misread: string[] = []
    for (const prompt of plan.prompts) {
      const indicators = indicatorsOf(plan, prompt)
      for (let seed = 0; seed < 60; seed++) {
        const composed = compose(plan, prompt, chanceOf(seed, 1), {
          ...{ loose: seed % 3 === 0, before: undefined },
        })
        if (composed.told.state !== 'given') continue
        for (const text of [joined(composed.parts), composed.parts[0] ?? '']) {
          const { figures, doubts } = readFigures(text, indicators)
          for (const [id, meant] of Object.entries(composed.told.figures)) {
            const readings = [
              ...figures.filter(figure => figure.indicator === id),
              ...doubts.filter(doubt => doubt.indicator === id).flatMap(doubt => doubt.readings),
            ]
            if (!readings.some(({ value, of }) => value === meant.value && of === meant.of))
              misread.push(
                `[${prompt.id}] ${text} => ${id} ${JSON.stringify(meant)} ${JSON.stringify({ figures, doubts })}`,
              )
          }
          const extra = [...figures, ...doubts].filter(({ indicator }) => !(indicator in composed.told.figures))
          for (const each of extra) misread.push(`[${prompt.id}] ${text} => not meant: ${JSON.stringify(each)}`)
        }
      }
    }
    expect([...new Set(misread)].slice(0, 12)).toEqual([])
  })
})
