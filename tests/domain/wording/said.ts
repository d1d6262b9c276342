import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { owedKey } from '../../../src/domain/owed-key.ts'
import type { Plan } from '../../../src/domain/plan.ts'
import type { Unit } from '../../../src/domain/school.ts'
import type { Fate, Point } from '../../../src/domain/wording/point.ts'
import { pointsOf } from '../../../src/domain/wording/points.ts'
import type { TellingUnit } from '../../../src/domain/wording/told.ts'
import { goldenPlan } from '../../support/golden.ts'

const at = DateTime.fromISO('2024-05-27T09:00', { zone: 'Asia/Ho_Chi_Minh' })

/** The first unit that is asked. */
export function unitAsked(promptId: string, plan: Plan = goldenPlan): Unit {
  const kind = plan.forms.find(({ prompts }) => prompts.includes(promptId))?.kind
  const unit = plan.units.find(each => each.kind === kind)
  if (!unit) throw new Error(`nobody is asked ${promptId}`)
  return unit
}

export function unit(id: string): Unit {
  const found = goldenPlan.units.find(each => each.id === id)
  if (!found) throw new Error(id)
  return found
}

type Figures = Readonly<Record<string, number>>

/** A unit that said one thing to each prompt named. */
export function saying(teller: Unit, told: Readonly<Record<string, string>>, figures: Figures = {}): TellingUnit {
  const answers = Object.entries(told).map(([promptId, text]) => ({
    promptId,
    state: 'given' as const,
    text,
    figures: Object.entries(figures).map(([indicator, value]) => ({ indicator, value })),
    authorId: 1,
    updatedAt: at,
  }))
  const obligationId = owedKey('dan-van.2024-H1', teller.id)
  const submission = {
    obligationId,
    version: 1,
    submittedAt: at,
    memberId: 1,
    source: 'chat' as const,
    answers,
    attachments: 0,
  }
  return { unit: teller, submission }
}

export const pointsFor = (
  promptId: string,
  text: string,
  figures: Figures = {},
  plan: Plan = goldenPlan,
): readonly Point[] => pointsOf(plan, [saying(unitAsked(promptId, plan), { [promptId]: text }, figures)])

const fateText = (fate: Fate): string => ('why' in fate ? `${fate.to}: ${fate.why}` : fate.to)

/** "việc ôn thi > report": every ý with what becomes of it; what figures tell is left out. */
export const becomes = (promptId: string, text: string, figures: Figures = {}, plan?: Plan): readonly string[] =>
  pointsFor(promptId, text, figures, plan)
    .filter(({ fate }) => !('why' in fate && fate.why === 'figures'))
    .map(({ text: printed, fate, lead }) => `${printed} > ${fate.to === 'report' ? lead : fateText(fate)}`)

/** What was said to a prompt, and each ý as it is printed with where it goes. */
type Row = readonly [prompt: string, said: string, ...becomes: string[]]

/** A rule held against what was said. */
export function hold(name: string, rows: readonly Row[], plan?: Plan): void {
  describe(name, () => {
    it.each(rows.map(([prompt, said, ...expected]) => [prompt, said, expected] as const))(
      '%s: %j',
      (prompt, said, expected) => {
        expect(becomes(prompt, said, {}, plan)).toEqual(expected)
      },
    )
  })
}
