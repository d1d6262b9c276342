import { describe, expect, it } from 'vitest'
import { newDispatch } from '../../../src/domain/dispatch.ts'
import type { Paper } from '../../../src/domain/documents/paper.ts'
import { NO_CHOICES, type PointChoice } from '../../../src/domain/wording/choices.ts'
import { at, type Opened } from './given.ts'

/** What the school knows of its reports, their versions and their words. */
export function documentsContract({ run }: Opened): void {
  describe('what the school itself knows of its reports', () => {
    const profile = { staff: 88, partyMembers: 46, classes: 30, pupils: 1320 }

    it('keeps how big the school is, period by period, and falls back on the latest before', async () => {
      await run(tx => tx.documents.putProfile('dan-van.2024-H1', profile))
      const told = (key: string) => run(tx => tx.documents.profile(key))
      expect(await told('dan-van.2024-H1')).toEqual({ ...profile, confirmed: true })
      expect(await told('dan-van.2024-Y')).toEqual({ ...profile, confirmed: false })
      expect(await told('dan-van.2023-Y')).toBeUndefined()
      // The school is as big for one matter as for the other.
      await run(tx => tx.documents.putProfile('tiep-dan.2024-H1', { ...profile, staff: 1 }))
      expect(await told('dan-van.2024-H1')).toEqual({ ...profile, staff: 1, confirmed: true })
    })

    it('keeps the documents spread in their order, ticked or typed, and under which number a report went out', async () => {
      const typed = { type: 'Công văn', number: '12/CV', issuer: 'Sở', title: 'về dân vận', source: 'II.2' }
      await run(tx => tx.documents.putSpread('dan-van.2024-H1', ['43-NQ/TW']))
      await run(tx => tx.documents.putSpread('dan-van.2024-H1', ['43-NQ/TW', typed, '25-NQ/TW']))
      expect(await run(tx => tx.documents.spread('dan-van.2024-H1'))).toEqual(['43-NQ/TW', typed, '25-NQ/TW'])
      expect(await run(tx => tx.documents.spread('dan-van.2024-Y'))).toBeUndefined()
      const sent = { number: '35/BC-THPTNK', on: '2024-06-03' }
      await run(tx => tx.documents.putSent('dan-van.2024-H1', sent))
      expect(await run(tx => tx.documents.sent('dan-van.2024-H1'))).toEqual(sent)
      expect(await run(tx => tx.documents.sent('dan-van.2024-Y'))).toBeUndefined()
    })
  })

  it('keeps each time a report set out, with what it said then, and no more of it than was told', async () => {
    const signature = { office: ['Hiệu trưởng'], name: 'Vũ Đức Minh' }
    const key = 'dan-van.2024-H1'
    const first = newDispatch({
      ...{ periodKey: key, attempt: 1, supplements: null, signer: 0, signature },
      ...{ submittedBy: 1, submittedAt: at('2024-05-28T09:00') },
    })
    const paper = { number: { symbol: 'BC' } } as unknown as Paper
    const said = { paper, figures: [{ indicator: 'hop', value: 3, of: 4 }] }
    await run(tx => tx.dispatches.add(first, said))
    expect(await run(tx => tx.dispatches.of(key))).toEqual([first])
    expect(await run(tx => tx.dispatches.paper(key, 1))).toEqual(said)
    const sentOn = at('2024-06-04T00:00')
    const change = { state: 'sent', number: '35/BC', issuedOn: sentOn, sentOn, way: 'axis', sentBy: 1 } as const
    await run(tx => tx.dispatches.update(key, 1, change))
    await run(tx => tx.dispatches.add({ ...first, attempt: 2, supplements: '35/BC' }, said))
    expect(await run(tx => tx.dispatches.of(key))).toEqual([
      { ...first, ...change },
      { ...first, attempt: 2, supplements: '35/BC' },
    ])
    expect((await run(tx => tx.dispatches.inState(['submitted']))).map(({ attempt }) => attempt)).toEqual([2])
    expect(await run(tx => tx.dispatches.of('dan-chu.2024-H1'))).toEqual([])
    expect(await run(tx => tx.dispatches.paper(key, 3))).toBeUndefined()
  })

  it('keeps how figures that do not fit were settled, the last word', async () => {
    const by = { memberId: 1, at: at('2024-05-28T09:00') }
    await run(tx => tx.documents.settle('dan-van.2024-H1', 'a', 2, by))
    await run(tx => tx.documents.settle('dan-van.2024-H1', 'a', 3, by))
    await run(tx => tx.documents.settle('dan-van.2024-H1', 'b', null, by))
    expect([...(await run(tx => tx.documents.settlements('dan-van.2024-H1')))]).toEqual([
      ['a', 3],
      ['b', null],
    ])
    expect((await run(tx => tx.documents.settlements('dan-van.2024-Y'))).size).toBe(0)
  })

  describe('the officer’s hand on the words', () => {
    const H1 = 'dan-van.2024-H1'
    const point = `${H1}:ngu-van/hop/abc`
    const by = { memberId: null, at: at('2024-05-28T09:00') }
    const choose = (choice: Omit<PointChoice, 'point'>) => run(tx => tx.documents.choose(H1, { point, ...choice }, by))
    const kept = () => run(tx => tx.documents.wording(H1))
    const reworded = { text: 'ký cam kết ứng xử văn hóa', original: 'ky cam ket', beside: [point] }

    it('is kept choice by choice, one beside the other, and of its period alone', async () => {
      await choose({ reworded })
      await choose({ lead: 'ky-cuong' })
      await choose({ standing: 'unticked' })
      expect(await kept()).toMatchObject({
        unticked: new Set([point]),
        ticked: new Set(),
        moved: new Map([[point, 'ky-cuong']]),
        reworded: new Map([[point, reworded]]),
      })
      expect(await run(tx => tx.documents.wording('dan-van.2024-Y'))).toEqual(NO_CHOICES)
    })

    it('is taken back as it was given', async () => {
      await choose({ reworded, standing: 'unticked', lead: 'ky-cuong' })
      await choose({ standing: 'ticked' })
      expect(await kept()).toMatchObject({ unticked: new Set(), ticked: new Set([point]) })
      await choose({ reworded: null, standing: null, lead: null })
      expect(await kept()).toEqual(NO_CHOICES)
    })

    it('keeps a whole paragraph with what had been seen, and gives it up', async () => {
      const own = { text: 'Các tổ đã ký cam kết.', seen: [point] }
      const put = (paragraph: typeof own | null) => run(tx => tx.documents.replaceParagraph(H1, 'hop', paragraph, by))
      await put({ ...own, text: 'Trước đó.' })
      await put(own)
      expect((await kept()).replaced).toEqual(new Map([['hop', own]]))
      await put(null)
      expect(await kept()).toEqual(NO_CHOICES)
    })
  })
}
