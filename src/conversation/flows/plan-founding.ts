import { hasDeadlines } from '../../domain/deadline.ts'
import type { Plan } from '../../domain/plan.ts'
import type { EditionText } from '../../domain/plan-edition.ts'
import { figureName } from '../../domain/plan-question.ts'
import { type Message, say } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { ToldEdition, ToldFounding } from '../vocabulary/plan-edition.ts'
import { byWhom, type Offer, type Overtaken } from './plan-beside.ts'

type FoundingOffer = { readonly plan: Plan; readonly told: ToldEdition; readonly held: Plan | undefined }

/** The matter as it would be reported, and one tap; or why it cannot be. */
export function programmeMessage(
  facts: Facts,
  edition: Offer & Overtaken,
  { plan, told, held }: FoundingOffer,
): Message {
  const why = unfounded(plan, facts)
  if (why) return say({ say: 'programme-none', why, topic: plan.topic, year: plan.year }, [], { lasting: true })
  const { code } = edition
  return say(
    {
      say: 'programme-offered',
      told,
      founding: toldFounding(plan, edition.text),
      ...(held ? { replaces: { number: held.number, ...byWhom(facts, edition) } } : {}),
    },
    [
      { word: 'take-programme', action: { do: 'plan.take', edition: code, instead: edition.overtaken?.edition ?? '' } },
      { word: 'mend-plan', action: { do: 'plan.mend', edition: code } },
      { word: 'cancel', action: { do: 'nothing' } },
    ],
    { lasting: true },
  )
}

/** Why nothing could ever be asked or sent of it. */
function unfounded(plan: Plan, { now }: Facts) {
  if (plan.year < now.year || plan.year > now.year + 1) return 'year'
  if (!hasDeadlines(plan, 'half') && !hasDeadlines(plan, 'year')) return 'dates'
  return plan.units.length === 0 ? 'nobody' : undefined
}

const DAY_LINES = ['unit-half', 'unit-year', 'school-half', 'school-year'] as const

function toldFounding(plan: Plan, { sections = [] }: EditionText): ToldFounding {
  const { subject, topic, rules, recipients, units, forms, school } = plan
  return {
    subject,
    topic,
    recipients,
    days: DAY_LINES.flatMap(line => {
      const rule = rules.find(({ from, kind }) => `${from}-${kind}` === line)
      return rule?.before ? [{ line, before: rule.before, strict: rule.strict }] : []
    }),
    sections: sections.map(({ title, kinds = [], figures = [] }) => ({
      title,
      units: units.filter(({ kind }) => kinds.includes(kind)),
      all: school.units.every(({ kind }) => kind === 'leadership' || kinds.includes(kind)),
      figures: figures.map(figureName),
    })),
    questions: Math.max(...forms.map(({ prompts }) => prompts.length)),
  }
}
