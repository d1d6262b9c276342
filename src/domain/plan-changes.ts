import type { DayMonth, Plan } from './plan.ts'
import { reportedAreas } from './plan-edition.ts'

/** What of an edition differs from the one before. */
export type PlanChanges = {
  readonly days: readonly {
    readonly from: 'unit' | 'school'
    readonly kind: 'half' | 'year'
    readonly was: DayMonth | undefined
    readonly strictWas: boolean
    readonly now: DayMonth | undefined
    readonly strict: boolean
  }[]
  readonly added: readonly { readonly code: string; readonly title: string; readonly asked: boolean }[]
  readonly gone: readonly { readonly title: string; readonly questions: number }[]
  readonly renamed: readonly { readonly was: string; readonly now: string }[]
  readonly recipients: { readonly added: readonly string[]; readonly gone: readonly string[] }
  /** Days and sections that stay as they were. */
  readonly same: { readonly days: number; readonly sections: number }
}

/** @param now the edition, built over `before`. */
export function planChanges(now: Plan, before: Plan): PlanChanges {
  const reports = (['unit', 'school'] as const).flatMap(from =>
    (['half', 'year'] as const).map(kind => ({ from, kind })),
  )
  const ruleIn = (plan: Plan, { from, kind }: (typeof reports)[number]) =>
    plan.rules.find(rule => rule.from === from && rule.kind === kind)
  const days = reports.map(report => {
    const [old, own] = [ruleIn(before, report), ruleIn(now, report)]
    return {
      ...report,
      was: old?.before,
      strictWas: old?.strict ?? true,
      now: own?.before,
      strict: own?.strict ?? true,
    }
  })
  const moved = days.filter(
    ({ was, now: own, strict, strictWas }) =>
      was?.day !== own?.day || was?.month !== own?.month || (own !== undefined && strict !== strictWas),
  )
  const [asked, were] = [openAreas(now), openAreas(before)]
  const kept = asked.filter(({ code }) => were.some(each => each.code === code))
  const renamed = kept.flatMap(({ code, title }) => {
    const was = were.find(each => each.code === code)?.title ?? title
    return isSaid(was, title) ? [] : [{ was, now: title }]
  })
  return {
    days: moved,
    added: asked
      .filter(({ code }) => !were.some(each => each.code === code))
      .map(({ code, title }) => ({ code, title, asked: now.prompts.some(({ area }) => area === code) })),
    gone: were
      .filter(({ code }) => !asked.some(each => each.code === code))
      .map(({ code, title }) => ({
        title,
        questions: before.prompts.filter(({ area, retired }) => area === code && !retired).length,
      })),
    renamed,
    recipients: {
      added: newRecipients(now, before),
      gone: before.recipients.filter(each => !now.recipients.some(other => isSaid(each, other))),
    },
    same: {
      days:
        days.filter(({ now: own }) => own !== undefined).length - moved.filter(each => each.now !== undefined).length,
      sections: kept.length - renamed.length,
    },
  }
}

type Addressed = Pick<Plan, 'recipients'>

/** Whom a later edition is sent to and the one before was not. */
export const newRecipients = (now: Addressed, before: Addressed): readonly string[] =>
  now.recipients.filter(each => !before.recipients.some(other => isSaid(each, other)))

const isSaid = (one: string, other: string): boolean => plain(one) === plain(other)
const plain = (text: string): string =>
  text
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Areas of content that are still asked about, or are new. */
function openAreas(plan: Plan) {
  const reported = reportedAreas(plan)
  const retired = (code: string) => {
    const own = plan.prompts.filter(({ area }) => area === code)
    return own.length > 0 && own.every(prompt => prompt.retired)
  }
  return plan.areas.filter(({ code }) => reported.has(code) && !retired(code))
}

/** Nothing of it is another one. */
export const isUnchanged = ({ days, added, gone, renamed, recipients }: PlanChanges): boolean =>
  days.length + added.length + gone.length + renamed.length + recipients.added.length + recipients.gone.length === 0
