import type { World } from '../world.ts'

type Figure = { readonly indicator: string; readonly value: number; readonly of?: number }
type Kept = { readonly unit: string; readonly prompt: string; readonly text: string; readonly figures: string }

/** Every sum that some of the numbers come to. */
function sums(numbers: readonly number[]): ReadonlySet<number> {
  const all = new Set([0, 1])
  for (const number of numbers.slice(0, 12)) for (const sum of [...all]) all.add(sum + number)
  for (const number of numbers) all.add(number)
  return all
}

const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/\d+(?:\.\d{3})*/g)].map(([written]) => Number(written.replaceAll('.', '')))

/** No figure stands in an answer that does not follow from the numbers in its words. */
export const figuresNotSaid = ({ rows }: World): readonly string[] =>
  (
    rows(`select o.unitId as unit, a.promptId as prompt, a.text as text, a.figures as figures
      from Answer a join Obligation o on o.id = a.obligationId where a.state = 'given' and a.text <> ''`) as unknown as readonly Kept[]
  ).flatMap(({ unit, prompt, text, figures }) => {
    const told = sums(numbersIn(text))
    const scaled = (value: number) => [value, value / 1000, value / 1_000_000].some(each => told.has(each))
    return (JSON.parse(figures) as readonly Figure[]).flatMap(({ indicator, value, of }) =>
      scaled(value) && (of === undefined || told.has(of))
        ? []
        : [`${unit}, ${prompt}: ${indicator} ${value}${of === undefined ? '' : `/${of}`} of ${JSON.stringify(text)}`],
    )
  })
