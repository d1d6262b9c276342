import indicatorsFile from '../../../prisma/plans/ke-hoach-49/indicators.json' with { type: 'json' }
import promptsFile from '../../../prisma/plans/ke-hoach-49/prompts.json' with { type: 'json' }
import type { Indicator } from '../../../src/domain/plan.ts'
import { type Reading, readFigures } from '../../../src/domain/reading/figures.ts'

const indicators = indicatorsFile.indicators as unknown as readonly Indicator[]

/** The indicators a prompt of the shipped plan asks for, in its order. */
export function indicatorsOf(promptId: string): readonly Indicator[] {
  const prompt = promptsFile.prompts.find(each => each.id === promptId)
  if (!prompt) throw new Error(`the plan has no prompt ${promptId}`)
  return prompt.indicators.flatMap(id => indicators.find(indicator => indicator.id === id) ?? [])
}

const amount = (each: Reading) => (each.of === undefined ? `${each.value}` : `${each.value}/${each.of}`)

/** What was understood, on one line: "hop-long-ghep 4, tin-bai? 2 or 3 (range)". */
export function understood(promptId: string, message: string): string {
  const { figures, doubts } = readFigures(message, indicatorsOf(promptId))
  const certain = figures.map(figure => `${figure.indicator} ${amount(figure)}`)
  const asked = doubts.map(doubt => {
    return [`${doubt.indicator}?`, doubt.readings.map(amount).join(' or '), `(${doubt.kind})`].filter(Boolean).join(' ')
  })
  return [...certain, ...asked].join(', ')
}
