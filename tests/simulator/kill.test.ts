import { expect, it } from 'vitest'
import type { Messenger } from '../../src/messenger/messenger.ts'
import { newFolder } from '../support/story.ts'
import { enrol, type Staff, staffOf } from './people.ts'
import { school } from './school.ts'
import { openWorld, type World } from './world.ts'

/** Confirms what it has heard before it is durable. */
const careless = (right: Messenger): Messenger => ({
  ...right,
  receive: (keep, stop, worksAgain) => right.receive(async updates => void keep(updates), stop, worksAgain),
})

/** Instants of one message, from its arrival until its answer has been noted down. */
const INSTANTS = Array.from({ length: 40 }, (_, nth) => nth + 1)

/** Somebody asks as often as there are instants, and the program is ended at each. @returns where the message was lost. */
async function lostAt(line?: (right: Messenger) => Messenger): Promise<readonly string[]> {
  let staff: readonly Staff[] = []
  const world = await openWorld({
    ...{ seed: 1, school, folder: newFolder(), start: '2024-05-07T12:00', peopled: enrol },
    arrives(api) {
      staff = staffOf(api)
      for (const { phone } of staff) phone.start()
    },
    ...(line ? { line } : {}),
  })
  try {
    return await endedAtEach(world, staff)
  } finally {
    // Whatever comes of it: its hour would be that of every later test.
    await world.close()
  }
}

async function endedAtEach(world: World, staff: readonly Staff[]): Promise<readonly string[]> {
  const lan = staff.find(({ name }) => name === 'Nguyễn Thị Lan')
  const lost: string[] = []
  for (const instant of INSTANTS) {
    world.gate().endsAfter(instant)
    const said = lan?.phone.says('hạn nộp') ?? 0
    await world.settle()
    await world.pass(5_000)
    if ((lan?.phone.last()?.id ?? 0) < said) lost.push(world.ends().at(-1) ?? 'nowhere')
  }
  const ends = world.ends()
  expect(ends).toHaveLength(INSTANTS.length)
  // Really at each of them: before, within and after the transactions, and on both sides of what goes out.
  expect(ends).toEqual(expect.arrayContaining(['received:after-commit', 'handled:before-commit', 'deliver:sent']))
  expect(new Set(ends).size).toBeGreaterThan(8)
  return lost
}

it('loses nothing wherever the program ends', async () => {
  expect(await lostAt()).toEqual([])
}, 120_000)

it('is an end like that of a process: who confirms before it is durable loses a message', async () => {
  expect(await lostAt(careless)).not.toEqual([])
}, 120_000)
