import type { PlanProblem } from '../../domain/plan-mistake.ts'

/** A problem at a path of the plan; the file and line are added by the loader. */
export type Found = { readonly path: string } & PlanProblem
