import { isLeadership, isOfficer, isReachable, type Member } from './member.ts'
import type { Area, Plan } from './plan.ts'

/** What stands in somebody's way, or a change of the plan that somebody proposes (the plan's last paragraph). */
export type ObstacleKind = 'obstacle' | 'plan-change'

/** Who has it: the tổ trưởng công đoàn of the unit, the officers, the BGH. */
export type ObstacleStage = 'union' | 'officer' | 'leadership'

/** answered: waits for the person to say that it is well; closed: it is. */
export type ObstacleState = 'open' | 'answered' | 'closed'

/** Whom it waits for: those of a stage; 'answered': the person, who says whether it is well. */
export type ObstacleWaits = ObstacleStage | 'answered'

/** Working days after which whoever has it is reminded. */
export const OBSTACLE_DAYS = 5

/** A part of one programme's plan, as a record keeps it: "dan-van:II.1". */
export const areaKey = (programme: string, code: string): string => `${programme}:${code}`

/** The part of this programme's plan that a record names. */
export const areaIn = (programme: string, area: string | null): string | undefined =>
  area?.startsWith(`${programme}:`) ? area.slice(programme.length + 1) : undefined

/** The part of whichever of these plans a record names. */
export const partIn = (plans: readonly Plan[], area: string | null): Area | undefined =>
  plans.flatMap(({ programme, areas }) => areas.filter(({ code }) => areaIn(programme, area) === code))[0]

export type Held = { readonly stage: ObstacleStage; readonly unitId: string; readonly memberId: number }

const STAGES: readonly ObstacleStage[] = ['union', 'officer', 'leadership']

const isOfStage: Readonly<Record<ObstacleStage, (member: Member, unitId: string) => boolean>> = {
  union: ({ roles }, unitId) => roles.some(grant => grant.role === 'union-leader' && grant.unitId === unitId),
  officer: isOfficer,
  leadership: isLeadership,
}

/** Whether somebody heads the union group that takes in the unit. */
export const leadsUnionOf = (member: Member, unitId: string): boolean => isOfStage.union(member, unitId)

/** Those of a stage who can be written to; nobody answers his own. */
export const peopleOf = (people: readonly Member[], { stage, unitId, memberId }: Held): readonly Member[] =>
  people.filter(member => isReachable(member) && member.id !== memberId && isOfStage[stage](member, unitId))

/**
 * Who has it now: those of its stage, or of the next stage at which somebody can be written to. So one whose holder has
 * left or cannot be reached lies with the officers at once, and an officer's own with the other officers or the BGH.
 */
export function holdersOf(
  people: readonly Member[],
  held: Held,
): { readonly stage: ObstacleStage; readonly people: readonly Member[] } {
  const from = STAGES.indexOf(held.stage)
  for (const stage of [...STAGES.slice(from), ...STAGES.slice(0, from).reverse()]) {
    const found = peopleOf(people, { ...held, stage })
    if (found.length > 0) return { stage, people: found }
  }
  return { stage: 'officer', people: [] }
}

/** Where it can be passed on to from a stage: the next one up at which somebody can be written to. */
export function nextStage(people: readonly Member[], held: Held): ObstacleStage | undefined {
  return STAGES.slice(STAGES.indexOf(held.stage) + 1).find(stage => peopleOf(people, { ...held, stage }).length > 0)
}
