import type { Plan } from '../../src/domain/plan.ts'
import { loadPlan } from '../../src/storage/files/plan-file.ts'
import { planMistakeText } from '../../src/text/plan-file.ts'

export const FOLDER = 'prisma/plans/ke-hoach-49'
export const SCHOOL = 'prisma/plans/school'

/** The plan of the school, which every test may count on; nobody writes to it. */
export function shipped(): Plan {
  kept ??= load()
  return kept
}

let kept: Plan | undefined

function load(): Plan {
  const loaded = loadPlan(FOLDER)
  if (!loaded.ok) throw new Error(loaded.mistakes.map(planMistakeText).join('\n'))
  return loaded.plan
}

export type Json = JsonObject | Json[] | string | number | boolean
export type JsonObject = { [key: string]: Json }
export type Path = readonly (string | number)[]

/** The shipped plan as loose JSON, to be damaged. */
export function loose(): JsonObject {
  const { units, ...school } = shipped().school
  return JSON.parse(JSON.stringify({ ...shipped(), school, units }))
}

function reach(json: Json, path: Path): Json {
  const [step, ...rest] = path
  if (step === undefined) return json
  if (typeof json !== 'object') throw new Error(`nothing at ${String(step)}`)
  return reach(Reflect.get(json, step), rest)
}

/** The object at a path, for an edit; a list is written to by index. */
export const at = (json: Json, ...path: Path): JsonObject => reach(json, path) as JsonObject
export const list = (json: Json, ...path: Path): Json[] => reach(json, path) as Json[]

/** Every key of every object, however deep. */
export function keyPaths(json: Json, path: Path = []): Path[] {
  if (typeof json !== 'object') return []
  const steps = Array.isArray(json) ? json.map((_, index) => index) : Object.keys(json)
  return steps.flatMap(step => {
    const below = keyPaths(Reflect.get(json, step), [...path, step])
    return typeof step === 'string' ? [[...path, step], ...below] : below
  })
}

/** prompts[3].label */
export const pathOf = (path: Path) =>
  path.map((step, n) => (typeof step === 'number' ? `[${step}]` : n === 0 ? step : `.${step}`)).join('')

/** The shipped plan at a school where Văn phòng and BGH keep the same registers, Văn phòng's copy first. */
export function withTwoKeepers(plan: Plan): Plan {
  const kept = new Set(plan.prompts.find(({ id }) => id === 'don-thu')?.indicators)
  return {
    ...plan,
    indicators: plan.indicators.map(each => (kept.has(each.id) ? { ...each, owners: ['office', 'leadership'] } : each)),
    forms: plan.forms.map(form =>
      form.kind === 'leadership' ? { ...form, prompts: [...form.prompts, 'don-thu'] } : form,
    ),
  }
}
