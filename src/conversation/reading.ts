import type { Member } from '../domain/member.ts'
import { type OwedKey, owedKey, readOwedKey, unitIdOf } from '../domain/owed-key.ts'
import type { Period } from '../domain/period.ts'
import { obstacleSubject, personSubject, type Read } from '../domain/reading-log.ts'
import type { Unit } from '../domain/school.ts'
import type { DocumentOrder } from './document-order.ts'
import type { Effect } from './effect.ts'
import type { Facts } from './facts.ts'
import { ownUnits } from './report/draft.ts'
import type { Say, SayOf } from './say.ts'

/**
 * What of others somebody has looked at by this step, by what it shows and whatever led there: for whoever it is about
 * and for the school (Luật 91/2025/QH15). What one reads of the own unit or of oneself is not noted, nor what its writer
 * has sent to somebody: that was meant to be read.
 */
export function readingsOf(facts: Facts, effects: readonly Effect[]): readonly Read[] {
  const { me } = facts
  if (!me) return []
  const seen = effects.flatMap((effect): readonly (Read | undefined)[] => {
    if (effect.effect === 'say' && effect.to === undefined) return [shown(effect.say, facts)].flat()
    if (effect.effect === 'document' && effect.to === undefined) return [ordered(effect.order)]
    const owed = effect.effect === 'send-file' ? effect.file.obligationId : null
    return owed === null ? [] : [{ what: 'evidence', subject: owed }]
  })
  return seen.filter(read => read !== undefined).filter(read => !isOwn(read, me, facts))
}

const report = (obligation: OwedKey): Read => ({ what: 'report', subject: obligation })

const named = ({ unit, period }: { readonly unit: Unit; readonly period: Period }): Read =>
  report(owedKey(period.key, unit.id))

/** The report that the dialogue is about. */
const opened = (_: unknown, facts: Facts): Read | undefined => facts.report && report(facts.report.obligation.id)

const ofObstacle = (_: unknown, { obstacle }: Facts): Read | undefined =>
  obstacle && { what: 'obstacle', subject: obstacleSubject(obstacle.id) }

/** The one shown, which may have been found by whose it is. */
const arrived = ({ id }: SayOf<'obstacle-arrived'>, facts: Facts): Seen =>
  id === undefined ? ofObstacle(undefined, facts) : { what: 'obstacle', subject: obstacleSubject(id) }

/** Each of those that were asked for together. */
const listed = ({ items }: SayOf<'obstacles-waiting'>): readonly Read[] =>
  items.flatMap(({ id }) => (id === undefined ? [] : [{ what: 'obstacle', subject: obstacleSubject(id) }]))

/** What all units said, in the report that is compiled of it. */
function ofPeriod(_: unknown, { compiled, record }: Facts): Read | undefined {
  const period = compiled?.period ?? record?.period
  return period && { what: 'period', subject: period.key }
}

type Seen = Read | readonly Read[] | undefined

/** Messages that show the words of people, and whose; a test tries everything there is and finds what is missing. */
const SHOWN: { readonly [K in Say['say']]?: (say: SayOf<K>, facts: Facts) => Seen } = {
  review: named,
  'full-report': named,
  'past-report': named,
  preview: named,
  question: opened,
  'file-note': opened,
  'return-which': opened,
  'obstacle-arrived': arrived,
  'obstacle-answer-ask': ofObstacle,
  'obstacles-waiting': listed,
  summary: ofPeriod,
  highlights: ofPeriod,
  'school-part': ofPeriod,
  'school-part-amend': ofPeriod,
  'wording-area': ofPeriod,
  'wording-line': ofPeriod,
  'wording-leads': ofPeriod,
  'wording-join': ofPeriod,
  'wording-joining': ofPeriod,
  'wording-paragraph': ofPeriod,
  'wording-changed': ofPeriod,
  person: ({ member }) => ({ what: 'person', subject: personSubject(member.id) }),
}

// Each message has a reader of its own kind, which TypeScript cannot see through the union.
const shown = (say: Say, facts: Facts): Seen =>
  (SHOWN[say.say] as ((say: Say, facts: Facts) => Seen) | undefined)?.(say, facts)

function ordered(order: DocumentOrder): Read | undefined {
  switch (order.kind) {
    case 'unit-report':
      return report(order.obligation)
    case 'workbook':
      return { what: 'period', subject: order.period }
    case 'summary':
      return order.copy === 'working' ? { what: 'period', subject: order.period } : undefined
    case 'export':
    case 'backup':
      return { what: 'everything', subject: order.kind }
    case 'export-files':
      return { what: 'everything', subject: 'export' }
    default:
      return undefined
  }
}

function isOwn({ what, subject }: Read, me: Member, { plan, obstacle }: Facts): boolean {
  if (what === 'person') return subject === personSubject(me.id)
  if (what === 'obstacle') return obstacle?.memberId === me.id
  const owed = readOwedKey(subject)
  return owed !== undefined && ownUnits(me, plan).includes(unitIdOf(owed))
}
