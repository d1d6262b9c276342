import { afterEach, describe, expect, it } from 'vitest'
import { schoolRows } from '../../src/conversation/flows/school-states.ts'
import { liningUp, lookingForMatters } from '../../src/conversation/flows/summary.ts'
import { readSession } from '../../src/conversation/session.ts'
import { documents } from '../../src/documents/makers.ts'
import { CONSENT_VERSION } from '../../src/domain/member.ts'
import { halfPeriod } from '../../src/domain/period.ts'
import { createLog } from '../../src/log.ts'
import { type Heard, lineNamed } from '../../src/messenger/lines.ts'
import { unhurried } from '../../src/messenger/pacer.ts'
import { createTelegramMessenger } from '../../src/messenger/telegram/telegram.ts'
import { backups } from '../../src/storage/prisma/backups.ts'
import type { Tx } from '../../src/storage/storage.ts'
import { depsOf, type FaultPoint } from '../../src/usecases/deps.ts'
import { openCompiled } from '../../src/usecases/read/load-compiled.ts'
import { loadFacts } from '../../src/usecases/read/load-facts.ts'
import { phoneAt } from '../support/address.ts'
import { at, type Story, school, tellStory, under } from '../support/story.ts'

const UNITS = 160
const [first] = school.plan.units
if (!first) throw new Error('the plan has no units')

/** The schools of a department, each a unit that reports. */
const units = Array.from({ length: UNITS }, (_, n) => ({ ...first, id: `truong-${n}`, shortName: `Trường ${n}` }))
const department = under({ ...school.plan, units, school: { ...school.school, units } })

let story: Story | undefined
afterEach(() => story?.end())

async function departmentWith(reached: (point: FaultPoint) => void): Promise<Story> {
  story = await tellStory({ start: '2024-05-06T08:00', school: department, reached })
  return story
}

const owedIn = ({ storage }: Story) => storage.transaction(tx => tx.reports.ofPeriod('dan-van.2024-H1'))
const openIn = ({ storage }: Story) => storage.transaction(tx => tx.periods.open())

/** How often a pattern is looked with meanwhile: what is said by every unit costs at least one look each. */
function looksDuring(work: () => unknown): number {
  const { exec } = RegExp.prototype
  let looks = 0
  RegExp.prototype.exec = function (text) {
    looks += 1
    return exec.call(this, text)
  }
  try {
    work()
    return looks
  } finally {
    RegExp.prototype.exec = exec
  }
}

describe('the period of a whole department', () => {
  it('is opened in pieces, between which whatever waits for storage comes first', async () => {
    const order: string[] = []
    const { tickTo, storage } = await departmentWith(point => {
      if (point !== 'open:piece') return
      order.push('piece')
      if (order.length === 1) void storage.transaction(async () => void order.push('reply'))
    })
    await tickTo(at('2024-05-07T00:00'))
    expect(order.slice(0, 3)).toEqual(['piece', 'reply', 'piece'])
    expect(order.filter(each => each === 'piece').length).toBeGreaterThan(2)
  })

  it('is seen by nobody before it is whole, and is opened once although the program died in between', async () => {
    let pieces = 0
    const large = await departmentWith(point => {
      if (point !== 'open:piece') return
      pieces += 1
      if (pieces === 2) throw new Error('the process dies here')
    })
    await large.tickTo(at('2024-05-07T00:00'))
    const begun = await owedIn(large)
    expect(begun.length).toBeGreaterThan(0)
    expect(begun.length).toBeLessThan(UNITS)
    expect(await openIn(large)).toEqual([])

    await large.restart()
    await large.tickTo(at('2024-05-07T00:01'))
    const owed = await owedIn(large)
    expect(new Set(owed.map(({ unitId }) => unitId)).size).toBe(UNITS)
    expect(owed).toHaveLength(UNITS)
    expect((await openIn(large)).map(({ key }) => key)).toEqual(['dan-van.2024-H1'])
    const reminders = await large.storage.transaction(tx => tx.dues.rungsOfPeriod('dan-van.2024-H1'))
    expect(reminders).toHaveLength(UNITS)
  })

  it('is compiled in pieces, between which timers, sockets and signals have their turn', async () => {
    const { clock, storage, tickTo } = await departmentWith(() => undefined)
    await tickTo(at('2024-05-07T00:00'))
    const [prompt] = school.plan.prompts
    const answers = [{ promptId: prompt?.id ?? '', state: 'given', text: 'họp 4 lần', figures: [], authorId: 1 }]
    await storage.transaction(async tx => {
      for (const { id } of await tx.reports.ofPeriod('dan-van.2024-H1'))
        await tx.reports.submit({
          ...{ obligationId: id, version: 1, memberId: null, source: 'chat', submittedAt: clock.now(), attachments: 0 },
          answers: answers.map(answer => ({ ...answer, state: 'given', updatedAt: clock.now() })),
        })
    })
    const deps = depsOf({ clock, files: department, documents })
    const turnsDuring = async (read: (tx: Tx) => Promise<unknown>) => {
      let [turns, reading] = [0, true]
      const turn = () => {
        turns += 1
        if (reading) setImmediate(turn)
      }
      await storage.transaction(async tx => {
        turn()
        await read(tx)
        reading = false
      })
      return turns
    }
    const period = halfPeriod('dan-van', 2024)
    expect(await turnsDuring(tx => tx.reports.submissionsOf(period.key))).toBeGreaterThan(UNITS / 60)
    // First the patterns, which hold the names of all units, are made and compiled one by one.
    const first = await turnsDuring(tx => openCompiled(tx, deps, period))
    const again = await turnsDuring(tx => openCompiled(tx, deps, period))
    expect(again).toBeGreaterThan(UNITS / 10)
    expect(first - again).toBeGreaterThan(50)
  })

  it('is counted before the step that tells of it, which finds everything worked out', async () => {
    const { api, clock, folder, storage, tickTo } = await departmentWith(() => undefined)
    const log = createLog('silent')
    const wait = () => Promise.resolve()
    const telegram = createTelegramMessenger({ token: api.token, apiRoot: api.url, log, clock, wait })
    const deps = depsOf({
      ...{ clock, files: department, documents, backups, storage, log, dataDir: folder, newCode: () => 'ma' },
      ...{ lines: [lineNamed(telegram, unhurried)], secrets: ['khoa'], faultPoint: () => undefined },
    })
    await tickTo(at('2024-05-07T00:00'))
    const hard = { promptId: 'danh-gia', state: 'given', figures: [], authorId: null, updatedAt: clock.now() } as const
    await storage.transaction(async tx => {
      for (const [n, { id }] of (await tx.reports.ofPeriod('dan-van.2024-H1')).entries())
        await tx.reports.submit({
          ...{ obligationId: id, version: 1, memberId: null, source: 'chat', submittedAt: clock.now(), attachments: 0 },
          answers: [{ ...hard, text: `Lớp ${n} thiếu thời gian họp` }],
        })
    })
    const chat = phoneAt(1)
    const facts = await storage.transaction(async tx => {
      const officer = { name: 'Hoa', address: 'cô', chat, consentVersion: CONSENT_VERSION, at: at('2024-05-06') }
      await tx.members.grant(await tx.members.create(officer), { role: 'officer', unitId: '' })
      const incoming = { chat, profileName: 'Hoa', body: { kind: 'text' as const, text: '/summary' } }
      const input = { kind: 'command' as const, name: 'summary' as const, argument: '' }
      return loadFacts(tx, deps, { session: readSession(undefined), input, incoming: incoming as Heard })
    })
    const { plan, record, people, now, compiled } = facts
    if (!record || !compiled) throw new Error('no period is open')
    expect(liningUp(plan, record, people, now).next()).toMatchObject({ done: true, value: { length: UNITS } })
    expect(lookingForMatters(plan, record, compiled).next().done).toBe(true)
    expect(liningUp(plan, { ...record }, people, now).next().done).toBe(false)
    expect(looksDuring(() => schoolRows({ ...compiled }))).toBeGreaterThan(UNITS)
    expect(looksDuring(() => schoolRows(compiled))).toBeLessThan(UNITS)
  })
})
