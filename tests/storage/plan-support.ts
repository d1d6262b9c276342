import type { Plan } from '../../src/domain/plan.ts'
import { loadPlan } from '../../src/storage/files/plan-file.ts'
import { planMistakeText } from '../../src/text/plan-file.ts'

export const FOLDER = 'prisma/plans/ke-hoach-49'
export const SCHOOL = 'prisma/plans/school'

function read(): Plan {
  const loaded = loadPlan(FOLDER)
  if (!loaded.ok) throw new Error(loaded.mistakes.map(planMistakeText).join('\n'))
  return loaded.plan
}

const plan = read()

/** The plan of the school, which every test may count on; nobody changes it, so it is read once. */
export const shipped = (): Plan => plan

export type Json = JsonObject | Json[] | string | number | boolean
export type JsonObject = { [key: string]: Json }
export type Path = readonly (string | number)[]

function written(): string {
  const { units, ...school } = plan.school
  return JSON.stringify({ ...plan, school, units })
}

const text = written()

/** The shipped plan as loose JSON, a copy of one's own to be damaged. */
export const loose = (): JsonObject => JSON.parse(text)

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
