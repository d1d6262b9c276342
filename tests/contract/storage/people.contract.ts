import { describe, expect, it } from 'vitest'
import { keptAddress } from '../../../src/domain/chat-address.ts'
import { owedKey } from '../../../src/domain/owed-key.ts'
import { at, now, type Opened, openPeriod } from './given.ts'

/** What happens once, and people. */
export function peopleContract({ run }: Opened): void {
  describe('things that happen once', () => {
    const rung = {
      key: 'rung:dan-van.2026-H1:ngu-van:2026-05-07:opening',
      memberId: 3,
      what: 'rung',
      kind: 'opening',
      obligationId: owedKey('dan-van.2026-H1', 'ngu-van'),
      subject: 'dan-van.2026-H1',
      day: at('2026-05-07'),
      dueAt: now,
      staleAfter: null,
      bundle: 'rung',
      state: 'due' as const,
      reason: null,
      settledAt: null,
    }

    it('a rung of an obligation is recorded once for a person', async () => {
      await run(openPeriod)
      expect(await run(tx => tx.dues.add(rung))).toBe(true)
      expect(await run(tx => tx.dues.add(rung))).toBe(false)
      expect(await run(tx => tx.dues.add({ ...rung, memberId: 4 }))).toBe(true)
      const [due] = await run(tx => tx.dues.waiting(3, 'rung', now))
      expect(due).toMatchObject({ kind: 'opening', day: rung.day, outboxId: null })
      expect(await run(tx => tx.dues.waiting(3, 'another', now))).toEqual([])
      expect(await run(tx => tx.dues.waiting(3, 'rung', now.minus({ minutes: 1 })))).toEqual([])
      await run(tx => tx.dues.settle(due?.id ?? 0, 'sent', now, null, 9))
      expect(await run(tx => tx.dues.waiting(3, 'rung', now))).toEqual([])
      expect(await run(tx => tx.dues.rungsOf(owedKey('dan-van.2026-H1', 'ngu-van')))).toHaveLength(2)
      expect(await run(tx => tx.dues.rungsOfPeriod('dan-van.2026-H1'))).toMatchObject([
        { state: 'sent' },
        { state: 'due' },
      ])
    })

    it('a key is claimed for all, beside what is recorded for each', async () => {
      const notice = { ...rung, key: 'assessment:dan-van.2026-Q1', what: 'assessment', obligationId: null }
      await run(tx => tx.dues.add(notice))
      expect(await run(tx => tx.dues.claimed([notice.key]))).toEqual(new Set())
      await run(tx => tx.dues.add({ ...notice, memberId: 0, state: 'done' }))
      expect(await run(tx => tx.dues.claimed(['assessment:dan-van.2026-Q1', 'assessment:dan-van.2026-Q2']))).toEqual(
        new Set(['assessment:dan-van.2026-Q1']),
      )
      expect(await run(tx => tx.dues.claimed([]))).toEqual(new Set())
      expect(await run(tx => tx.dues.has('assessment:dan-van.2026-Q1', 3))).toBe(true)
      expect(await run(tx => tx.dues.has('assessment:dan-van.2026-Q1', 4))).toBe(false)
    })

    it('of what is done once a day the last day is known and the others go', async () => {
      const done = { ...rung, memberId: 0, what: 'ladder', obligationId: null, state: 'done' as const }
      expect(await run(tx => tx.dues.last('ladder:dan-van.2026-H1'))).toBeUndefined()
      await run(tx => tx.dues.add({ ...done, key: 'ladder:dan-van.2026-H1:2026-05-07' }))
      await run(tx => tx.dues.add({ ...done, key: 'ladder:dan-van.2026-H10:2026-05-09' }))
      // A clock that was ahead has been put right: what was recorded last counts.
      await run(tx => tx.dues.add({ ...done, key: 'ladder:dan-van.2026-H1:2026-05-06' }))
      expect(await run(tx => tx.dues.last('ladder:dan-van.2026-H1'))).toBe('2026-05-06')
      await run(tx => tx.dues.forgetOtherDays('ladder:dan-van.2026-H1', '2026-05-06'))
      const keys = [
        'ladder:dan-van.2026-H1:2026-05-06',
        'ladder:dan-van.2026-H1:2026-05-07',
        'ladder:dan-van.2026-H10:2026-05-09',
      ]
      expect(await run(tx => tx.dues.claimed(keys))).toEqual(new Set([keys[0], keys[2]]))
    })

    it('the newest entry about a subject tells who did it', async () => {
      const entry = { at: now, actor: 7, subject: 'dan-van.2026-H1:ngu-van', detail: '' }
      await run(tx => tx.journal.audit({ ...entry, action: 'extension.asked' }))
      await run(tx => tx.journal.audit({ ...entry, actor: 8, action: 'extension.granted', detail: '2026-06-01' }))
      await run(tx => tx.journal.audit({ ...entry, actor: 9, action: 'report.submitted' }))
      await run(tx => tx.journal.audit({ ...entry, actor: 9, action: 'extension.refused', subject: 'another' }))
      const asked = ['extension.asked', 'extension.granted', 'extension.refused']
      const last = await run(tx => tx.journal.lastAudit('dan-van.2026-H1:ngu-van', asked))
      expect(last).toMatchObject({ actor: 8, action: 'extension.granted', detail: '2026-06-01' })
      expect(last?.at.toMillis()).toBe(now.toMillis())
      expect(await run(tx => tx.journal.lastAudit('nobody', asked))).toBeUndefined()
    })
  })

  describe('people', () => {
    it('hold several roles, each once, and can be forgotten', async () => {
      await run(async tx => {
        const id = await tx.members.create({
          name: 'Trần Thị Lan',
          address: 'cô',
          chat: keptAddress('5'),
          consentVersion: '1',
          at: now,
        })
        await tx.members.grant(id, { role: 'head', unitId: 'ngu-van' })
        await tx.members.grant(id, { role: 'head', unitId: 'ngu-van' })
        await tx.members.grant(id, { role: 'officer', unitId: '' })
        await tx.sessions.save(keptAddress('5'), '{}', now)
      })
      expect((await run(tx => tx.members.byChat(keptAddress('5'))))?.roles).toEqual([
        { role: 'head', unitId: 'ngu-van' },
        { role: 'officer', unitId: '' },
      ])
      await run(tx => tx.members.cutLoose(1, 'delete'))
      expect(await run(tx => tx.members.byChat(keptAddress('5')))).toBeUndefined()
      expect(await run(tx => tx.sessions.load(keptAddress('5')))).toBeUndefined()
    })
  })
}
