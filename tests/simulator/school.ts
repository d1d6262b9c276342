import { type Loaded, loadSchool } from '../../src/load-school.ts'
import { PEOPLE } from './people.ts'

const whole = loadSchool(['prisma/plans/ke-hoach-49', 'prisma/plans/dan-chu-co-so'], 1)
const units = whole.school.units.filter(({ id }) => PEOPLE.some(({ unit }) => unit === id))
const small = { ...whole.school, units }
const programmes = whole.programmes.map(each => ({ ...each, plan: { ...each.plan, units, school: small } }))

/** The school with both its programmes and a few of its units. */
export const school: Loaded = {
  ...whole,
  school: small,
  programmes,
  plan: programmes[0]?.plan ?? whole.plan,
}
