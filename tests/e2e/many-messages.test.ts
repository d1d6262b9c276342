import { afterEach, describe, expect, it } from 'vitest'
import { keptAddress } from '../../src/domain/chat-address.ts'
import type { FaultPoint } from '../../src/usecases/deps.ts'
import { at, type Story, tellStory } from '../support/story.ts'

/** More than are gone through at once, more than twice. */
const MESSAGES = 4500

let story: Story | undefined
afterEach(() => story?.end())

/** A house whose messages of years ago were never cleaned away, and one of last week. */
async function houseWith(reachedThen: (point: FaultPoint) => void): Promise<Story> {
  let reached = (_: FaultPoint): void => undefined
  const started = await tellStory({ start: '2024-05-06T08:00', reached: point => reached(point) })
  story = started
  const chat = keptAddress('telegram:4900000049:1')
  const of = (createdAt: string) => ({ chat, kind: 'message', payload: '{"text":"Chào cô"}', createdAt: at(createdAt) })
  await started.storage.transaction(async tx => {
    await tx.members.create({ name: 'Lan', address: 'cô', chat, consentVersion: '1', at: at('2021-01-01') })
    const old = { ...of('2021-03-01'), notBefore: at('2021-03-01') }
    for (let n = 1; n <= MESSAGES; n += 1) {
      const id = await tx.outbox.add({ ...old, ...(n === MESSAGES ? { key: 'told-once' } : {}) })
      await tx.outbox.sent(id ?? 0, old.createdAt, `old-${n}`, old.createdAt)
    }
    const id = await tx.outbox.add({ ...of('2024-05-01'), notBefore: at('2024-05-01') })
    await tx.outbox.sent(id ?? 0, at('2024-05-01'), 'new', at('2024-05-01'))
  })
  reached = reachedThen
  return started
}

const shown = ({ storage }: Story, messageId: string) =>
  storage.transaction(tx => tx.outbox.byMessage(keptAddress('telegram:4900000049:1'), messageId))

describe('the messages of years', () => {
  it('are forgotten in pieces, between which whatever waits for storage comes first', async () => {
    const order: string[] = []
    const house = await houseWith(point => {
      if (point !== 'clean:piece') return
      order.push('piece')
      if (order.length === 1) void house.storage.transaction(async () => void order.push('reply'))
    })
    await house.tickTo(at('2024-05-07T00:00'))
    expect(order).toEqual(['piece', 'reply', 'piece', 'piece', 'piece'])
    expect(await shown(house, 'old-1')).toBeUndefined()
    expect(await shown(house, `old-${MESSAGES}`)).toMatchObject({ key: 'told-once', payload: '' })
    expect(await shown(house, 'new')).toBeDefined()
  })

  it('are all gone although cleaning was broken off between two pieces', async () => {
    let pieces = 0
    const house = await houseWith(point => {
      if (point !== 'clean:piece') return
      pieces += 1
      if (pieces === 1) throw new Error('the process dies here')
    })
    await house.tickTo(at('2024-05-07T00:00'))
    expect(await shown(house, `old-${MESSAGES - 1}`)).toBeDefined()
    await house.tickTo(at('2024-05-07T00:01'))
    expect(await shown(house, `old-${MESSAGES - 1}`)).toBeUndefined()
  })
})
