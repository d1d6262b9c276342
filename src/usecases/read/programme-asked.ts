import type { Facts, PeriodFacts } from '../../conversation/facts.ts'
import type { Needs } from '../../conversation/vocabulary/kinds.ts'
import { isSettled, type Obligation } from '../../domain/obligation.ts'
import { type OwedKey, periodKeyOf } from '../../domain/owed-key.ts'
import type { Period } from '../../domain/period.ts'
import type { Plan } from '../../domain/plan.ts'
import { editionFor } from '../../domain/plan-edition.ts'
import type { Programme } from '../../domain/programme.ts'
import { matterSaid } from '../../domain/reading/desk-request.ts'
import { fold } from '../../domain/reading/fold.ts'
import { type Deps, knownPeriod, topicsOf } from '../deps.ts'

/** What tells which programme is meant where nothing names it: what is open, and what the person's own units owe of it. */
export type AskedContext = {
  readonly periods: readonly PeriodFacts[]
  readonly own: readonly Obligation[]
  /** The report asked about last, or that of an edited message. */
  readonly obligation: OwedKey | undefined
  /** The report that waits longest to be accepted, of whatever programme, where the queue is asked for. */
  readonly waiting: OwedKey | undefined
  /** Periods whose report has gone to the superior. */
  readonly sent: ReadonlySet<string>
}

/**
 * The programme a step is about: that whose sections were shown; that of the report, period or quarter it names; the
 * one somebody typed; else that of the report asked about last; else the one in which the person owes a report first;
 * else the one that is still to be reported to the superior first.
 */
export function programmeAsked(deps: Deps, needs: Needs, context: AskedContext): Programme {
  const of = (...keys: readonly (string | undefined)[]) =>
    keys
      .flatMap(key => (key === undefined ? undefined : knownPeriod(deps, key)) ?? [])
      .flatMap(period => editionOf(deps, period) ?? [])
  // Said in so many words, over what the question asked last was about.
  const { topic } = matterSaid(needs.namedMatter ?? '', topicsOf(deps))
  const said = deps.programmes.filter(({ plan }) => plan.topic === topic)
  const named = of(reportsPeriod(needs.obligation ?? context.waiting), needs.period, needs.quarter)
  const typed = typedIn(deps, `${needs.namedPeriod ?? ''} ${needs.namedQuarter ?? ''}`)
  const lately = of(reportsPeriod(context.obligation))
  const shown = deps.programmes.filter(({ plan }) => plan.programme === needs.programme)
  const [first] = [...shown, ...said, ...named, ...typed, ...lately]
  const [only] = deps.programmes
  const found = first ?? soonest(deps, context)[0] ?? only
  if (!found) throw new Error('a school reports on something')
  return found
}

const reportsPeriod = (owed: OwedKey | undefined): string | undefined =>
  owed === undefined ? undefined : periodKeyOf(owed)

/** What a period is asked about under: the edition of its year, of the school as it is now. */
const editionOf = ({ inForce }: Deps, { programme, year }: Period): Programme | undefined =>
  editionFor(inForce.editions(programme), year)

/** "dân chủ" in "/summary dân chủ năm 2024". */
const typedIn = ({ programmes }: Deps, text: string): readonly Programme[] =>
  programmes.filter(({ plan }) => fold(text).includes(fold(plan.topic)))

/** What is left of it says which period: "năm 2024". */
export const withoutTopic = (text: string, { topic }: Plan): string => fold(text).replace(fold(topic), '').trim()

function soonest(deps: Deps, { periods, own, sent }: AskedContext): readonly Programme[] {
  const now = deps.clock.now().startOf('day')
  const open = own.filter(obligation => !isSettled(obligation)).map(({ periodKey }) => periodKey)
  const owing = periods.filter(({ period }) => open.includes(period.key))
  const owedFirst = owing.toSorted((a, b) => +a.deadlines.target - +b.deadlines.target)
  const toSend = periods.filter(({ period }) => !sent.has(period.key))
  const ahead = toSend.filter(({ deadlines }) => deadlines.schoolLast >= now)
  const schoolFirst = ahead.toSorted((a, b) => +a.deadlines.schoolLast - +b.deadlines.schoolLast)
  return [...owedFirst, ...schoolFirst, ...toSend.slice(-1), ...periods.slice(-1)].flatMap(
    ({ period }) => editionOf(deps, period) ?? [],
  )
}

type Everywhere = Pick<Facts, 'plan' | 'periods' | 'obligations'>

/** The other programmes with what is open in them. */
export const elsewhereOf = ({ programmes }: Deps, { plan, periods, obligations }: Everywhere): Facts['elsewhere'] =>
  programmes
    .filter(other => other.plan.programme !== plan.programme)
    .map(other => {
      const own = periods.filter(({ period }) => period.programme === other.plan.programme)
      const keys = own.map(({ period }) => period.key)
      return { plan: other.plan, periods: own, obligations: obligations.filter(each => keys.includes(each.periodKey)) }
    })
