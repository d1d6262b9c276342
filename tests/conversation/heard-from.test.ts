import { expect, it } from 'vitest'
import { factsOf, hoa, talk } from '../support/facts.ts'

it('whoever writes or presses can be written to again, whatever the records say', () => {
  const blocked = { ...hoa, state: 'blocked' as const }
  const back = { effect: 'member', member: hoa.id, change: { state: 'active' } }
  const told = () => talk(factsOf(blocked))
  expect(told().types('chào em')).toContainEqual(back)
  expect(told().command('help')).toContainEqual(back)
  expect(talk(factsOf(hoa)).types('chào em')).not.toContainEqual(back)
})
