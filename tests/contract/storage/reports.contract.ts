import { describe, expect, it } from 'vitest'
import { keptAddress } from '../../../src/domain/chat-address.ts'
import { owedKey } from '../../../src/domain/owed-key.ts'
import type { Tx } from '../../../src/storage/storage.ts'
import { at, now, type Opened, obligation, openPeriod } from './given.ts'

/** Reports, notes and the pulse, and what is forgotten of them. */
export function reportsContract({ run }: Opened): void {
  describe('reports', () => {
    it('give back what was said, to the letter, and instants in the zone of the school', async () => {
      const text = '4 lần; <b>&_*[ “ký” 🎓\n=cmd|'
      await run(async tx => {
        await openPeriod(tx)
        await tx.reports.putAnswer(owedKey('dan-van.2026-H1', 'ngu-van'), {
          promptId: 'hop',
          state: 'given',
          text,
          figures: [{ indicator: 'hop-long-ghep', value: 4 }],
          authorId: null,
          updatedAt: now,
        })
      })
      const [answer] = await run(tx => tx.reports.answers(owedKey('dan-van.2026-H1', 'ngu-van')))
      expect(answer).toMatchObject({ text, figures: [{ indicator: 'hop-long-ghep', value: 4 }] })
      expect(answer?.updatedAt.toISO()).toBe(now.toISO())
    })

    it('keep every version handed in, whole', async () => {
      const version = (n: number) => ({
        obligationId: owedKey('dan-van.2026-H1', 'ngu-van'),
        version: n,
        submittedAt: now.plus({ days: n }),
        memberId: null,
        source: 'chat' as const,
        answers: [],
        attachments: n,
      })
      await run(async tx => {
        await openPeriod(tx)
        await tx.reports.submit(version(1))
        await tx.reports.submit(version(2))
      })
      expect(await run(tx => tx.reports.submission(owedKey('dan-van.2026-H1', 'ngu-van'), 1))).toMatchObject({
        attachments: 1,
      })
      expect(await run(tx => tx.reports.submissionsOf('dan-van.2026-H1'))).toMatchObject([{ version: 2 }])
      await expect(run(tx => tx.reports.submit(version(2)))).rejects.toThrow()
    })

    it('say how many questions each has an answer to', async () => {
      const answer = { state: 'given', text: 'Có', figures: [], authorId: null, updatedAt: at('2026-05-20') } as const
      const [nguVan, toan] = [owedKey('dan-van.2026-H1', 'ngu-van'), owedKey('dan-van.2026-H1', 'toan')]
      await run(async tx => {
        await openPeriod(tx)
        for (const promptId of ['hop', 'tuyen-truyen', 'hop'])
          await tx.reports.putAnswer(nguVan, { ...answer, promptId })
      })
      const answered = await run(tx => tx.reports.answered('dan-van.2026-H1'))
      expect([answered.get(nguVan), answered.get(toan)]).toEqual([2, undefined])
      expect((await run(tx => tx.reports.answered('dan-van.2026-Y'))).size).toBe(0)
    })

    it('keep a return with its sections and its day', async () => {
      const returned = { reason: 'chủ trì hay phối hợp?', prompts: ['tuyen-truyen'], until: at('2026-05-29'), by: 1 }
      await run(async tx => {
        await openPeriod(tx)
        await tx.reports.save({ ...obligation('ngu-van'), state: 'returned', returned })
      })
      const kept = await run(tx => tx.reports.byId(owedKey('dan-van.2026-H1', 'ngu-van')))
      expect(kept?.returned).toMatchObject({ ...returned, until: expect.anything() })
      expect(kept?.returned?.until.toISO()).toBe(returned.until.toISO())
    })
  })

  describe('notes', () => {
    const file = {
      obligationId: null,
      promptId: '',
      noteId: 'n1',
      memberId: 1,
      chat: keptAddress('5'),
      messageId: '11',
      fileId: 'f',
      kind: 'photo' as const,
      name: 'buoi-hop.jpg',
      mime: 'image/jpeg',
      size: 9,
      caption: '',
      at: now,
    }
    const log = async (tx: Tx) => {
      await openPeriod(tx)
      await tx.notes.add({ id: 'n1', unitId: 'ngu-van', memberId: 1, promptId: null, at: now, source: 'note' })
      await tx.notes.putPiece({ noteId: 'n1', chat: keptAddress('5'), messageId: '10', text: 'họp tổ', at: now })
      await tx.notes.putPiece({ noteId: 'n1', chat: keptAddress('5'), messageId: '12', text: '15 người', at: now })
      await tx.attachments.add(file)
    }

    it('are several messages and files, found by any of them and edited as on the phone', async () => {
      await run(log)
      await run(tx =>
        tx.notes.putPiece({
          noteId: 'n1',
          chat: keptAddress('5'),
          messageId: '10',
          text: 'họp tổ, ký cam kết',
          at: now,
        }),
      )
      const expected = { id: 'n1', text: 'họp tổ, ký cam kết\n15 người', files: 1, usedIn: null, promptId: null }
      expect(await run(tx => tx.notes.byMessage(keptAddress('5'), '12'))).toMatchObject(expected)
      expect(await run(tx => tx.notes.ofUnit('ngu-van', now))).toMatchObject([expected])
      expect(await run(tx => tx.notes.ofUnit('ngu-van', now.plus({ seconds: 1 })))).toEqual([])
      expect(await run(tx => tx.notes.ofUnit('toan-tin', now))).toEqual([])
    })

    it('bring their files into the report that uses them, and are fetched before that', async () => {
      await run(log)
      expect((await run(tx => tx.attachments.inHand(now, 9))).toFetch).toMatchObject([
        { noteId: 'n1', obligationId: null },
      ])
      expect(await run(tx => tx.attachments.of(owedKey('dan-van.2026-H1', 'ngu-van')))).toEqual([])
      await run(tx => tx.notes.use(owedKey('dan-van.2026-H1', 'ngu-van'), 'hop', ['n1']))
      expect(await run(tx => tx.notes.byId('n1'))).toMatchObject({
        usedIn: 'dan-van.2026-H1:ngu-van',
        promptId: 'hop',
      })
      expect(await run(tx => tx.attachments.of(owedKey('dan-van.2026-H1', 'ngu-van')))).toMatchObject([
        { promptId: 'hop' },
      ])
    })
  })

  it('forgets single messages and notes after their time, and keeps what they made', async () => {
    const answer = {
      promptId: 'hop',
      state: 'given' as const,
      text: '4 lần',
      figures: [],
      authorId: null,
      updatedAt: now,
    }
    const piece = {
      obligationId: owedKey('dan-van.2026-H1', 'ngu-van'),
      promptId: 'hop',
      chat: keptAddress('5'),
      messageId: '20',
      text: '4 lần',
    }
    await run(async tx => {
      await openPeriod(tx)
      await tx.reports.putAnswer(owedKey('dan-van.2026-H1', 'ngu-van'), answer)
      await tx.reports.addPiece(piece, now)
      await tx.notes.add({ id: 'n2', unitId: 'ngu-van', memberId: 1, promptId: null, at: now, source: 'note' })
    })
    const later = now.plus({ seconds: 1 })
    expect(await run(async tx => [await tx.reports.prunePieces(now), await tx.notes.prune(now)])).toEqual([0, 0])
    expect(await run(async tx => [await tx.reports.prunePieces(later), await tx.notes.prune(later)])).toEqual([1, 1])
    expect(await run(tx => tx.reports.pieceByMessage(keptAddress('5'), '20'))).toBeUndefined()
    expect(await run(tx => tx.reports.answers(owedKey('dan-van.2026-H1', 'ngu-van')))).toMatchObject([
      { text: '4 lần' },
    ])
  })

  describe('the pulse', () => {
    it('keeps the last word of a unit on a section', async () => {
      const mark = {
        quarter: 'dan-van.2026-Q1',
        unitId: 'ngu-van',
        area: 'II.2',
        mark: 'good' as const,
        memberId: 1,
        at: now,
      }
      await run(tx => tx.pulses.put(mark))
      await run(tx => tx.pulses.put({ ...mark, mark: 'difficult', memberId: 2 }))
      expect(await run(tx => tx.pulses.of('dan-van.2026-Q1'))).toMatchObject([{ mark: 'difficult', memberId: 2 }])
      expect(await run(tx => tx.pulses.of('dan-van.2026-Q3'))).toEqual([])
    })
  })
}
