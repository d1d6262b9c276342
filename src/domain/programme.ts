import type { Outline } from './documents/outline.ts'
import type { Plan } from './plan.ts'

/**
 * A recurring matter that the school reports on, "công tác dân vận chính quyền", with the edition of its plan that is in
 * force and the outline of its report. A school runs several side by side.
 */
export type Programme = { readonly plan: Plan; readonly outline: Outline }
