import type { Plan } from '../../domain/plan.ts'
import { OFFICER_PLACE, STRANGER_NAME } from '../../text/playground.ts'
import { roleText } from '../../text/roles.ts'
import type { PhoneView } from '../../web/wire/playground.ts'
import type { Person } from '../bot-api/index.ts'
import { CAST, OFFICER, STRANGER_ID } from '../staff/cast.ts'

/** Whose phone it is. */
export type Owner = Pick<PhoneView, 'id' | 'called' | 'name' | 'place' | 'channel'>

/** Everybody there is a phone for: the officer, the BGH, the units in the order of the plan, somebody from outside. */
export function ownersOf(plan: Plan): readonly Owner[] {
  const owner = (id: number, name: string, address: string, place: string): Owner => ({
    ...{ id, name, place, channel: CAST.find(each => each.id === id)?.onZalo ? 'zalo' : 'telegram' },
    called: [address, name.split(' ').at(-1)].filter(Boolean).join(' '),
  })
  const cast = CAST.flatMap(({ id, name, address, invited: [{ role, unit }] }) => {
    const found = plan.units.find(each => each.id === unit)
    if (unit !== '' && !found) return []
    return [owner(id, name, address, found?.onBoard ? found.shortName : roleText(role))]
  })
  const leads = ({ id }: Owner) => CAST.find(member => member.id === id)?.invited.some(({ role }) => LEADS.has(role))
  return [
    owner(OFFICER.id, OFFICER.name, OFFICER.address, OFFICER_PLACE),
    ...cast.filter(leads),
    ...cast.filter(each => !leads(each)),
    owner(STRANGER_ID, STRANGER_NAME, '', ''),
  ]
}

const LEADS: ReadonlySet<string> = new Set(['principal', 'vice-principal', 'clerk'])

/** A phone as the page shows it. */
export function phoneView(owner: Owner, person: Person, held: boolean): PhoneView {
  const standing = person.standing()
  return {
    ...owner,
    standing: standing === 'gone' ? 'blocked' : standing,
    held,
    keyboard: person.keyboard() ?? [],
    commands: person.menu(),
  }
}
