import { school } from '../school.ts'
import type { World } from '../world.ts'

/**
 * Of each programme every period but the newest has ended, every unit owes one report of each, and of each report as
 * many versions are kept as have been handed in, whatever has ended since.
 */
export function periods({ rows }: World): readonly string[] {
  const owed = school.plan.units.length
  const all =
    rows(`select key, closedAt, openedAt, (select count(*) from Obligation o where o.periodKey = p.key) as owed
    from Period p where readyAt is not null order by openedAt, key`)
  const programmes = [...new Set(all.map(({ key }) => String(key).split('.')[0] ?? ''))]
  const open = programmes.flatMap(programme => {
    const own = all.filter(({ key }) => String(key).startsWith(`${programme}.`))
    const ended = own.filter(({ closedAt }) => closedAt !== null)
    return ended.length === own.length - 1 && own.at(-1)?.closedAt === null
      ? []
      : [`${programme}: ${ended.length} of ${own.length} periods have ended: ${JSON.stringify(own)}`]
  })
  const short = all.flatMap(each => (each.owed === owed ? [] : [`${each.key} is owed by ${each.owed} of ${owed}`]))
  const lost = rows(`select o.id, o.version, count(s.id) as kept from Obligation o left join Submission s
    on s.obligationId = o.id group by o.id having kept <> o.version`)
  return [...open, ...short, ...lost.map(({ id, version, kept }) => `${id}: ${kept} of ${version} versions are kept`)]
}
