import { afterEach, describe, expect, it } from 'vitest'
import { CONSENT_VERSION } from '../../src/domain/member.ts'
import type { Storage } from '../../src/storage/storage.ts'
import type { FaultPoint } from '../../src/usecases/deps.ts'
import { phoneAt } from '../support/address.ts'
import { at, type Story, school, tellStory } from '../support/story.ts'

const PEOPLE = 160
const onBoard = school.plan.units.filter(unit => unit.onBoard)

/** A large school, spread over its units. */
const enrolMany = (storage: Storage) =>
  storage.transaction(async tx => {
    for (let n = 1; n <= PEOPLE; n++) {
      const person = {
        name: `Nguyễn Văn ${n}`,
        address: 'thầy',
        chat: phoneAt(1000 + n),
        consentVersion: CONSENT_VERSION,
      }
      const id = await tx.members.create({ ...person, at: at('2024-05-06T08:00') })
      await tx.members.grant(id, { role: 'reporter', unitId: onBoard[n % onBoard.length]?.id ?? '' })
    }
  })

let story: Story | undefined
afterEach(() => story?.end())

async function schoolWith(reached: (point: FaultPoint) => void): Promise<Story> {
  const started = await tellStory({ start: '2024-05-06T08:00', reached })
  story = started
  await enrolMany(started.storage)
  return started
}

const remindersOf = ({ storage }: Story) => storage.transaction(tx => tx.dues.rungsOfPeriod('dan-van.2024-H1'))

describe('the reminders of a large school', () => {
  it('are planned in pieces, between which whatever waits for storage comes first', async () => {
    const order: string[] = []
    const { tickTo, storage } = await schoolWith(point => {
      if (point !== 'plan:piece') return
      order.push('piece')
      if (order.length === 1) void storage.transaction(async () => void order.push('reply'))
    })
    await tickTo(at('2024-05-07T00:00'))
    expect(order.slice(0, 3)).toEqual(['piece', 'reply', 'piece'])
    expect(order.filter(each => each === 'piece').length).toBeGreaterThan(2)
  })

  it('are each recorded once although planning was broken off between two pieces', async () => {
    let pieces = 0
    const large = await schoolWith(point => {
      if (point !== 'plan:piece') return
      pieces += 1
      if (pieces === 2) throw new Error('the process dies here')
    })
    await large.tickTo(at('2024-05-07T00:00'))
    expect((await remindersOf(large)).length).toBeLessThan(PEOPLE)
    await large.tickTo(at('2024-05-07T00:01'))
    const reminders = await remindersOf(large)
    expect(reminders.filter(({ memberId }) => memberId > 0)).toHaveLength(PEOPLE)
    expect(new Set(reminders.map(({ memberId }) => memberId)).size).toBe(PEOPLE)
    expect(await large.storage.transaction(tx => tx.dues.last('ladder:dan-van.2024-H1'))).toBe('2024-05-07')
  })
})
