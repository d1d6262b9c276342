import type { Staff } from '../people.ts'
import { school } from '../school.ts'
import type { World } from '../world.ts'

type Filed = { readonly obligation: string; readonly unit: string; readonly prompt: string; readonly text: string }

/** The number of the question in the unit's form, and of how many. */
function placeOf({ obligation, unit, prompt }: Filed): string | undefined {
  const programme = obligation.split('.')[0]
  const plan = school.programmes.find(each => each.plan.programme === programme)?.plan
  const kind = plan?.units.find(({ id }) => id === unit)?.kind
  const prompts = plan?.forms.find(form => form.kind === kind)?.prompts ?? []
  return `${prompts.indexOf(prompt) + 1}/${prompts.length}`
}

/** What was typed under a question, without any press since, stands in the section of that question or in none. */
export function misfiled(staff: readonly Staff[], { rows }: World): readonly string[] {
  const filed = rows(`select o.id as obligation, o.unitId as unit, p.promptId as prompt, p.text as text
    from AnswerPiece p join Obligation o on o.id = p.obligationId`) as unknown as readonly Filed[]
  return staff.flatMap(me =>
    me.typed().flatMap(({ word, under, presses }) => {
      const piece = presses === me.presses().length ? filed.find(({ text }) => text.includes(word)) : undefined
      return piece && placeOf(piece) !== under
        ? [`${me.name} typed ${word} under ${under}, and it stands in ${piece.prompt} (${placeOf(piece)})`]
        : []
    }),
  )
}
