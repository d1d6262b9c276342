import type { DayMonth, PeriodKind, Plan, Reporter } from '../../domain/plan.ts'
import type { UnitKind } from '../../domain/school.ts'
import { checkLeads } from './plan-check-leads.ts'
import { checkFormsAndPrompts } from './plan-check-prompts.ts'
import { checkAttention, checkRelations } from './plan-check-relations.ts'
import { checkSentences } from './plan-check-sentences.ts'
import type { Found } from './plan-found.ts'

/** Days of each month in a year without 29/2: a deadline has to exist every year. */
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Duties without which no period of a kind can open (III.1 to III.3). */
const NEEDED_RULES: readonly { readonly from: Reporter; readonly kind: PeriodKind }[] = [
  { from: 'unit', kind: 'half' },
  { from: 'unit', kind: 'year' },
  { from: 'school', kind: 'half' },
  { from: 'school', kind: 'year' },
]

function repeated(list: string, key: string, values: readonly string[]): Found[] {
  const first = new Map<string, number>()
  return values.flatMap((value, at): Found[] => {
    const before = first.get(value.toLocaleLowerCase('vi'))
    if (before === undefined) {
      first.set(value.toLocaleLowerCase('vi'), at)
      return []
    }
    return [{ code: 'duplicate', value, path: `${list}[${at}]${key}`, first: `${list}[${before}]${key}` }]
  })
}

/** The same for the items of a list, by what must tell them apart. */
const alike = <T>(list: string, items: readonly T[], ...keys: readonly (keyof T & string)[]): Found[] =>
  keys.flatMap(key =>
    repeated(
      list,
      `.${key}`,
      items.map(item => String(item[key])),
    ),
  )

const duplicates = (plan: Plan): Found[] => [
  ...alike('areas', plan.areas, 'code'),
  ...alike('rules', plan.rules, 'id'),
  ...repeated(
    'rules',
    '',
    plan.rules.map(each => `${each.from} ${each.kind}`),
  ),
  ...alike('windows', plan.windows, 'kind'),
  ...alike('units', plan.units, 'id', 'code', 'name'),
  ...alike('subjects', plan.subjects, 'id'),
  ...alike('indicators', [...plan.indicators, ...plan.carried], 'id'),
  ...alike('prompts', plan.prompts, 'id'),
  ...alike('forms', plan.forms, 'kind'),
  ...alike('leads', plan.leads, 'id'),
  ...alike('printed', plan.printed, 'prompt'),
  ...repeated(
    'headings',
    '',
    plan.headings.flatMap(({ titles }) => titles),
  ),
  ...plan.forms.flatMap((form, at) => repeated(`forms[${at}].prompts`, '', form.prompts)),
  ...plan.prompts.flatMap((prompt, at) => repeated(`prompts[${at}].indicators`, '', prompt.indicators)),
]

function badDay({ day, month }: DayMonth, path: string): Found[] {
  const last = MONTH_DAYS[month - 1] ?? 0
  return day <= last ? [] : [{ code: 'no-such-day', day, month, path }]
}

function checkDates(plan: Plan): Found[] {
  const order = ({ day, month }: DayMonth) => month * 100 + day
  return [
    ...plan.rules.flatMap((rule, at): Found[] => {
      if (rule.before) return badDay(rule.before, `rules[${at}].before`)
      return rule.kind === 'quarter' ? [] : [{ code: 'missing-deadline', path: `rules[${at}].before` }]
    }),
    ...plan.windows.flatMap((each, at): Found[] => [
      ...badDay(each.from, `windows[${at}].from`),
      ...badDay(each.until, `windows[${at}].until`),
      ...(order(each.until) < order(each.from) ? [{ code: 'window-backwards' as const, path: `windows[${at}]` }] : []),
    ]),
  ]
}

function checkPresence(plan: Plan): Found[] {
  const rules = NEEDED_RULES.filter(
    ({ from, kind }) => !plan.rules.some(rule => rule.from === from && rule.kind === kind),
  )
  const kinds = (['half', 'year'] as const).filter(kind => !plan.windows.some(each => each.kind === kind))
  const unitKinds = new Set<UnitKind>(plan.units.map(unit => unit.kind))
  const formless = [...unitKinds].filter(kind => !plan.forms.some(form => form.kind === kind))
  return [
    ...rules.map(rule => ({ code: 'missing-rule' as const, path: 'rules', ...rule })),
    ...kinds.map(kind => ({ code: 'missing-window' as const, path: 'windows', kind })),
    ...formless.map(kind => ({ code: 'missing-form' as const, path: 'forms', kind })),
  ]
}

/** What happened to a thing is no unit of it: "đã trả lời", "được công nhận", "còn tồn", "đúng hạn". */
const VERDICT = /(^|\s)(đã|được|còn|chưa|không|đúng|kịp|trễ)(\s|$)/u

const checkUnits = (plan: Plan): Found[] =>
  plan.indicators.flatMap(({ unit }, at): Found[] =>
    VERDICT.test(unit.toLocaleLowerCase('vi'))
      ? [{ code: 'unit-is-verdict', unit, path: `indicators[${at}].unit` }]
      : [],
  )

/** Everything that is wrong between the parts of a plan whose shape is right, in the order of the file. */
export function checkPlan(plan: Plan): readonly Found[] {
  return [
    ...duplicates(plan),
    ...checkDates(plan),
    ...checkPresence(plan),
    ...checkUnits(plan),
    ...checkRelations(plan),
    ...checkAttention(plan),
    ...checkSentences(plan),
    ...checkFormsAndPrompts(plan),
    ...checkLeads(plan),
  ]
}
