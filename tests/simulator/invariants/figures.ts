import { RETENTION } from '../../../src/domain/retention.ts'
import type { World } from '../world.ts'

type Figure = { readonly indicator: string; readonly value: number; readonly of?: number }
type Kept = { readonly unit: string; readonly prompt: string; readonly text: string; readonly figures: string }

/** The section that is told by names. */
const NAMED = 'dan-van-kheo'

/** As far as sums of a few numbers go. */
const LARGEST = 3000

/** Every sum that some of the numbers come to; a single number whatever its size. */
function sums(numbers: readonly number[]): (value: number) => boolean {
  const reached = new Uint8Array(LARGEST)
  reached.fill(1, 0, 2)
  for (const number of numbers)
    for (let sum = LARGEST - 1; sum >= number; sum -= 1) if (reached[sum - number] === 1) reached[sum] = 1
  return value => reached[value] === 1 || numbers.includes(value)
}

const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/\d+(?:\.\d{3})*/g)].map(([written]) => Number(written.replaceAll('.', '')))

/** Models told by name are counted from the names. */
const namesIn = (text: string): number => [...text.matchAll(/“[^”\n]+”/gu)].length

/**
 * No figure stands in an answer that does not follow from the numbers, or the names, in its words, as long as these are
 * kept. Each ghi nhanh may count as one.
 */
export function figuresNotSaid(world: World): readonly string[] {
  const { rows, clock } = world
  const stood = followed.get(world) ?? new Set<string>()
  followed.set(world, stood)
  return (
    rows(`select o.unitId as unit, a.promptId as prompt, a.figures as figures, a.text || coalesce((
        select ' ' || group_concat(p.text, ' ') from AnswerPiece p
        where p.obligationId = o.id and p.promptId = a.promptId and p.indicator is not null), '')
        || replace(hex(zeroblob((select count(*) from Note n where n.usedIn = o.id and n.promptId = a.promptId))), '00', ' 1')
        as text
      from Answer a join Obligation o on o.id = a.obligationId where a.state = 'given' and a.text <> ''
      and a.updatedAt >= '${clock.now().minus({ months: RETENTION.words }).toUTC().toISO()?.replace('Z', '+00:00')}'`) as unknown as readonly Kept[]
  ).flatMap(({ unit, prompt, text, figures }) => {
    const told = sums([...numbersIn(text), ...(prompt === NAMED ? [namesIn(text)] : [])])
    const scaled = (value: number) => [value, value / 1000, value / 1_000_000].some(told)
    return (JSON.parse(figures) as readonly Figure[]).flatMap(({ indicator, value, of }) => {
      const key = [unit, prompt, indicator, value, of].join(' ')
      const follows = scaled(value) && (of === undefined || told(of))
      if (follows) stood.add(key)
      // Gone back to and told in words alone: the figure that stood there stands.
      return follows || (!/\d/.test(text) && stood.has(key))
        ? []
        : [`${unit}, ${prompt}: ${indicator} ${value}${of === undefined ? '' : `/${of}`} of ${JSON.stringify(text)}`]
    })
  })
}

/** Figures that have followed from their words at some time. */
const followed = new WeakMap<World, Set<string>>()
