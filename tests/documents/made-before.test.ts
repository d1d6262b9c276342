import { expect, it } from 'vitest'
import { madeBefore } from '../../src/documents/made-before.ts'

/** A maker that counts what it makes, and fails where it is told to. */
function counting() {
  const made: string[] = []
  const make = async (model: unknown) => {
    made.push(JSON.stringify(model))
    if (model === 'broken' && made.length === 1) throw new Error('out of ink')
    return new Uint8Array([made.length])
  }
  return { made, make }
}

it('makes the same once, also for whoever asks meanwhile, and what differs in a map alone anew', async () => {
  const { made, make } = counting()
  const maker = madeBefore()('one', make)
  const [first, beside] = await Promise.all([maker({ of: new Map([['a', 1]]) }), maker({ of: new Map([['a', 1]]) })])
  expect(beside).toBe(first)
  expect(await maker({ of: new Map([['a', 2]]) })).toEqual(new Uint8Array([2]))
  expect(made).toHaveLength(2)
})

it('tells makers apart, forgets what was asked for longest ago, and tries again what failed', async () => {
  const { made, make } = counting()
  const kept = madeBefore()
  const [one, other] = [kept('one', make), kept('other', make)]
  await expect(one('broken')).rejects.toThrow('out of ink')
  expect(await one('broken')).toEqual(new Uint8Array([2]))
  expect(await other('broken')).toEqual(new Uint8Array([3]))
  for (let more = 0; more < 7; more += 1) {
    await one(more)
    await one('broken')
  }
  expect(made).toHaveLength(10)
  await other('broken')
  expect(made).toHaveLength(11)
})
