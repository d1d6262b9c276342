import { expect, it } from 'vitest'
import { documents } from '../../src/documents/makers.ts'
import type { ObligationState } from '../../src/domain/obligation.ts'
import { halfPeriod } from '../../src/domain/period.ts'
import { depsOf } from '../../src/usecases/deps.ts'
import { gatherBoard } from '../../src/usecases/read/documents/gather-board.ts'
import { takeOffice } from '../support/school-day.ts'
import { hearStatements } from '../support/statements.ts'
import { at, school, tellStory, under } from '../support/story.ts'

const UNITS = 160
const [first] = school.plan.units
const [asked] = school.plan.prompts
if (!first || !asked) throw new Error('the plan has no units')

/** The schools of a department, each a unit that reports. */
const units = Array.from({ length: UNITS }, (_, n) => ({ ...first, id: `truong-${n}`, shortName: `Trường ${n}` }))
const department = under({ ...school.plan, units, school: { ...school.school, units } })

it('counts the states of a whole department and reads only what is shown: first who has not reported', async () => {
  const heard = hearStatements()
  const story = await tellStory({ start: '2024-05-06T08:00', school: department })
  try {
    await story.tickTo(at('2024-05-07T00:00'))
    const period = halfPeriod('dan-van', 2024)
    const now = story.clock.now()
    const answer = {
      promptId: asked.id,
      state: 'given',
      text: 'họp 4 lần',
      figures: [],
      authorId: 1,
      updatedAt: now,
    } as const
    const put = (unit: number, state: ObligationState) =>
      story.storage.transaction(async tx => {
        const obligation = (await tx.reports.ofPeriod(period.key)).find(({ unitId }) => unitId === `truong-${unit}`)
        if (!obligation) throw new Error('it owes nothing')
        const { id } = obligation
        await tx.reports.save({ ...obligation, state })
        if (state === 'drafting') return tx.reports.putAnswer(id, answer)
        const told = { obligationId: id, version: 1, memberId: null, source: 'chat', submittedAt: now } as const
        return tx.reports.submit({ ...told, attachments: 0, answers: [{ ...answer, state: 'none' }] })
      })
    // All but the first twenty have reported; of these one has begun and one has it back.
    for (let unit = 20; unit < UNITS; unit += 1) await put(unit, unit % 2 === 0 ? 'accepted' : 'submitted')
    await put(4, 'drafting')
    await put(3, 'returned')

    const deps = depsOf({ clock: story.clock, files: department, documents })
    heard.said.length = 0
    const model = await story.storage.transaction(tx => gatherBoard(tx, deps, period))
    const read = heard.said.filter(each => / FROM "(Submission|Answer)" /.test(each)).length
    expect(read).toBeLessThanOrEqual(2 * model.units.length)

    expect([model.done, model.of]).toEqual([UNITS - 20, UNITS])
    expect(model.units.length).toBeLessThan(60)
    const states = model.units.map(({ state }) => state)
    expect(states.slice(0, 21)).toEqual([...Array(18).fill('pending'), 'drafting', 'returned', 'submitted'])
    const area = model.sections.findIndex(({ code }) => code === asked.area)
    const toldBy = (name: string) => model.units.find(({ unit }) => unit.shortName === name)?.sections[area]
    expect(['Trường 0', 'Trường 4', 'Trường 3', 'Trường 21'].map(toldBy)).toEqual([
      'open',
      'answered',
      'nothing',
      'nothing',
    ])
  } finally {
    heard.stop()
    await story.end()
  }
})

it('reads what everybody owes once for the board, its words and its picture', async () => {
  const heard = hearStatements()
  const story = await tellStory({ start: '2024-05-06T08:00' })
  try {
    const hoa = story.api.person({ id: 1, firstName: 'Hoa' })
    await takeOffice(story, hoa, 'cô Phạm Thị Hoa')
    await story.tickTo(at('2024-05-07T00:00'))
    await story.passUntil(at('2024-05-07T09:00'))
    const [owed] = await story.storage.transaction(tx => tx.reports.ofPeriod('dan-van.2024-H1'))
    if (!owed) throw new Error('nobody owes anything')
    // From here on what was known of it is no longer true.
    await story.storage.transaction(tx => tx.reports.save({ ...owed, state: 'drafting' }))
    heard.said.length = 0
    await story.says(hoa, '/trangthai')
    expect(hoa.last()?.file?.kind).toBe('photo')
    expect(
      heard.said.filter(each => /^SELECT \* FROM "Obligation" WHERE "(unitId|periodKey)"/.test(each)),
    ).toHaveLength(1)
  } finally {
    heard.stop()
    await story.end()
  }
})
