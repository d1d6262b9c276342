import { DateTime } from 'luxon'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keptAddress } from '../../src/domain/chat-address.ts'
import { newDispatch } from '../../src/domain/dispatch.ts'
import type { Paper } from '../../src/domain/documents/paper.ts'
import { newObligation, type Obligation } from '../../src/domain/obligation.ts'
import { owedKey } from '../../src/domain/owed-key.ts'
import { NO_CHOICES, type PointChoice } from '../../src/domain/wording/choices.ts'
import type { Storage, Tx } from '../../src/storage/storage.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const at = (text: string): DateTime => DateTime.fromISO(text, { zone: ZONE })
const now = at('2026-05-07T11:30')

const update = (n: number, chat = '1') => ({
  bot: 'b',
  updateId: String(n),
  chat: keptAddress(chat),
  payload: `{"n":${n}}`,
})
const message = (chat: string, notBefore = now, key?: string) => ({
  chat: keptAddress(chat),
  kind: 'message',
  payload: '{"text":"Chào cô"}',
  createdAt: now,
  notBefore,
  ...(key === undefined ? {} : { key }),
})

const obligation = (unitId: string): Obligation => newObligation('dan-van.2026-H1', unitId, now)

async function openPeriod(tx: Tx): Promise<void> {
  await tx.periods.begin({ key: 'dan-van.2026-H1', kind: 'half', openedAt: now })
  await tx.reports.create([obligation('ngu-van'), obligation('toan-tin')])
  await tx.periods.update('dan-van.2026-H1', { readyAt: now })
}

/** What every implementation of the storage port must do. @param open a new, empty storage. */
export function storageContract(name: string, open: () => Promise<Storage>): void {
  describe(`storage: ${name}`, () => {
    let storage: Storage
    const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => storage.transaction(work)
    beforeEach(async () => {
      storage = await open()
    })
    afterEach(() => storage.close())

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
      const choose = (choice: Omit<PointChoice, 'point'>) =>
        run(tx => tx.documents.choose(H1, { point, ...choice }, by))
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

    describe('transactions', () => {
      it('keep all of the work or nothing of it', async () => {
        const broken = run(async tx => {
          await tx.settings.set('a', '1')
          throw new Error('in the middle')
        })
        await expect(broken).rejects.toThrow('in the middle')
        expect(await run(tx => tx.settings.get('a'))).toBeUndefined()
      })

      it('show people as the last finished work left them, and as they are within the work that changes them', async () => {
        const lan = { name: 'Lan', address: 'cô', chat: keptAddress('1'), consentVersion: '1', at: now }
        const id = await run(tx => tx.members.create(lan))
        const head = { role: 'head', unitId: 'ngu-van' } as const
        await run(tx => tx.members.grant(id, head))
        const seen = () =>
          run(async tx => [
            await tx.members.byId(id),
            await tx.members.byChat(keptAddress('1')),
            ...(await tx.members.all()),
          ])
        const same = expect.objectContaining({ name: 'Lan', chat: keptAddress('1'), roles: [head] })
        expect(await seen()).toEqual([same, same, same])
        const failing = run(async tx => {
          await tx.members.update(id, { name: 'Hoa' })
          await tx.members.moveChat(keptAddress('1'), keptAddress('2'))
          await tx.members.revoke(id, head)
          expect(await tx.members.byChat(keptAddress('2'))).toMatchObject({ id, name: 'Hoa', roles: [] })
          throw new Error('half way')
        })
        await expect(failing).rejects.toThrow('half way')
        expect(await seen()).toEqual([same, same, same])
        await run(tx => tx.members.cutLoose(id, 'delete'))
        expect(await seen()).toEqual([undefined, undefined])
      })

      it('run one after the other, so that a count never loses a step', async () => {
        const step = () =>
          run(async tx => {
            const seen = Number((await tx.settings.get('n')) ?? 0)
            await tx.members.all()
            await tx.settings.set('n', String(seen + 1))
          })
        await Promise.all(Array.from({ length: 20 }, step))
        expect(await run(tx => tx.settings.get('n'))).toBe('20')
      })

      it('give way to timers, sockets and signals between two works', async () => {
        let passed = false
        setTimeout(() => {
          passed = true
        }, 0)
        let works = 0
        while (!passed && works < 300) {
          works += 1
          await run(tx => tx.settings.get('a'))
        }
        expect(passed).toBe(true)
      })

      it('go on after one that failed', async () => {
        const before = run(tx => tx.settings.set('a', '1'))
        const failing = run(async tx => {
          await tx.settings.set('a', '2')
          await tx.periods.begin({ key: 'dan-van.2026-H1', kind: 'half', openedAt: now })
          throw new Error('no')
        })
        const following = run(async tx => tx.settings.set('b', `${await tx.settings.get('a')}+1`))
        await expect(failing).rejects.toThrow('no')
        await Promise.all([before, following])
        expect(await run(tx => tx.settings.get('b'))).toBe('1+1')
        expect(await run(tx => tx.periods.open())).toEqual([])
      })

      it('begin after one that stands apart has been heard of', async () => {
        let inMind = 'before'
        const changing = run(async tx => tx.apart()).then(() => {
          inMind = 'after'
        })
        const following = run(async () => inMind)
        await changing
        expect(await following).toBe('after')
      })
    })

    describe('inbox', () => {
      it('takes an update once, however often it is delivered', async () => {
        expect(await run(tx => tx.inbox.append([update(7), update(8)], now))).toBe(2)
        expect(await run(tx => tx.inbox.append([update(8), update(9)], now))).toBe(1)
        expect(await run(tx => tx.inbox.append([{ ...update(7), bot: 'another' }], now))).toBe(1)
      })

      it('hands out the oldest of every chat, and the next only when that is done', async () => {
        await run(tx => tx.inbox.append([update(1), update(2), update(3, '2')], now))
        const first = await run(tx => tx.inbox.next([], 10))
        expect(first.map(row => row.updateId)).toEqual(['1', '3'])
        await run(tx => tx.inbox.done(first[0]?.id ?? 0))
        expect((await run(tx => tx.inbox.next(['2'], 10))).map(row => row.updateId)).toEqual(['2'])
      })

      it('knows what has been handled, whoever asks', async () => {
        await run(tx => tx.inbox.append([update(1)], now))
        expect(await run(tx => tx.inbox.done(1))).toBe(true)
        expect(await run(tx => tx.inbox.done(1))).toBe(false)
      })

      it('sets aside what keeps failing, so that nothing behind it waits', async () => {
        await run(tx => tx.inbox.append([update(1), update(2)], now))
        const [row] = await run(tx => tx.inbox.next([], 1))
        await run(tx => tx.inbox.failed(row?.id ?? 0, 'TypeError', false))
        expect((await run(tx => tx.inbox.next([], 1)))[0]).toMatchObject({ updateId: '1', attempts: 1 })
        await run(tx => tx.inbox.failed(row?.id ?? 0, 'TypeError', true))
        expect((await run(tx => tx.inbox.next([], 1)))[0]).toMatchObject({ updateId: '2' })
      })

      it('empties what has been handled, later forgets whose it was, and its key when it cannot come once more', async () => {
        await run(tx => tx.inbox.append([update(1)], now))
        await run(tx => tx.inbox.done(1))
        const pruned = (people: DateTime, numbers = people) => run(tx => tx.inbox.prune({ people, numbers }))
        expect(await pruned(now)).toBe(0)
        const later = now.plus({ days: 3, seconds: 1 })
        expect(await pruned(later)).toBe(1)
        expect(await pruned(later)).toBe(0)
        expect(await run(tx => tx.inbox.append([update(1)], now))).toBe(0)
        await run(tx =>
          tx.inbox.append(
            Array.from({ length: 100 }, (_, nth) => update(nth + 2)),
            later,
          ),
        )
        await pruned(later, now)
        expect(await run(tx => tx.inbox.append([update(1)], later))).toBe(0)
        await pruned(later)
        expect(await run(tx => tx.inbox.append([update(1)], later))).toBe(1)
      })
    })

    describe('outbox', () => {
      it('brings answers before what goes to many, members before strangers, whoever has had nothing lately first', async () => {
        await run(async tx => {
          for (const chat of ['told', 'answered', 'served']) {
            await tx.members.create({
              name: chat,
              address: 'cô',
              chat: keptAddress(chat),
              consentVersion: '1',
              at: now,
            })
          }
          await tx.outbox.add(message('stranger'))
          await tx.outbox.add(message('told', now, 'rung:1'))
          await tx.outbox.add(message('served'))
          await tx.outbox.add(message('answered'))
        })
        const order = await run(tx => tx.outbox.due(now, [], 10, { served: ['served'] }))
        expect(order.map(({ chat }) => chat)).toEqual(['answered', 'served', 'stranger', 'told'])
      })

      it('sends in order within a chat, and not before its time', async () => {
        await run(async tx => {
          await tx.outbox.add(message('1', now.plus({ hours: 1 })))
          await tx.outbox.add(message('1'))
          await tx.outbox.add(message('2'))
        })
        expect((await run(tx => tx.outbox.due(now, [], 10))).map(row => row.id)).toEqual([2, 3])
        const later = await run(tx => tx.outbox.due(now.plus({ hours: 2 }), [], 10))
        expect(later.map(row => row.id)).toEqual([1, 3])
      })

      it('holds back what stands behind a message that the channel refused for now', async () => {
        await run(async tx => {
          await tx.outbox.add(message('1'))
          await tx.outbox.add(message('1'))
          await tx.outbox.claim(1)
          await tx.outbox.postpone(1, now.plus({ seconds: 30 }), '429', true)
        })
        expect(await run(tx => tx.outbox.due(now.plus({ seconds: 10 }), [], 10))).toEqual([])
        expect((await run(tx => tx.outbox.due(now.plus({ seconds: 30 }), [], 10))).map(row => row.id)).toEqual([1])
      })

      it('keeps what is large out of the line of its chat, and in one of its own', async () => {
        await run(async tx => {
          await tx.outbox.add({ ...message('1'), kind: 'bulk' })
          await tx.outbox.add(message('1'))
          await tx.outbox.add({ ...message('2'), kind: 'bulk' })
        })
        expect((await run(tx => tx.outbox.due(now, [], 10))).map(row => row.id)).toEqual([2])
        expect((await run(tx => tx.outbox.dueBulk(now)))?.id).toBe(1)
        expect(await run(tx => tx.outbox.waits(keptAddress('1'), message('1').payload))).toBe(true)
        await run(tx => tx.outbox.claim(1))
        expect((await run(tx => tx.outbox.dueBulk(now)))?.id).toBe(3)
        await run(tx => tx.outbox.postpone(3, now.plus({ minutes: 5 }), '429', true))
        expect(await run(tx => tx.outbox.dueBulk(now))).toBeUndefined()
      })

      it('gives a row to one alone, until it waits again', async () => {
        await run(tx => tx.outbox.add(message('1')))
        expect(await run(tx => tx.outbox.claim(1))).toBe(true)
        expect(await run(tx => tx.outbox.claim(1))).toBe(false)
        await run(tx => tx.outbox.postpone(1, now, '429', true))
        expect(await run(tx => tx.outbox.claim(1))).toBe(true)
        await run(tx => tx.outbox.settle(1, 'skipped', now, 'settled'))
        expect(await run(tx => tx.outbox.claim(1))).toBe(false)
      })

      it('knows a message by its key', async () => {
        expect(await run(tx => tx.outbox.add(message('1', now, 'k')))).toBe(1)
        expect(await run(tx => tx.outbox.add(message('1', now, 'k')))).toBeUndefined()
      })

      it('knows by a key whether anybody was reached, not whether it was tried', async () => {
        await run(async tx => {
          await tx.outbox.add(message('1', now, 'k:1'))
          await tx.outbox.add(message('2', now, 'kk:1'))
          await tx.outbox.claim(2)
          await tx.outbox.sent(2, now, '7', now)
        })
        expect(await run(tx => tx.outbox.wasSent('k:'))).toBe(false)
        await run(tx => tx.outbox.sent(1, now, '8', now))
        expect(await run(tx => tx.outbox.wasSent('k:'))).toBe(true)
        expect(await run(tx => tx.outbox.wasSent('k:2'))).toBe(false)
      })

      it('gives back what was in hand when the process died', async () => {
        await run(async tx => {
          await tx.outbox.add(message('1'))
          await tx.outbox.claim(1)
        })
        expect(await run(tx => tx.outbox.due(now, [], 10))).toEqual([])
        expect(await run(tx => tx.outbox.recover())).toBe(1)
        expect(await run(tx => tx.outbox.due(now, [], 10))).toHaveLength(1)
      })

      it('forgets strangers, not members', async () => {
        await run(async tx => {
          await tx.members.create({ name: 'Lan', address: 'cô', chat: keptAddress('1'), consentVersion: '1', at: now })
          for (const chat of ['1', '2']) await tx.outbox.add(message(chat))
          await tx.outbox.sent(1, now, '10', now)
          await tx.outbox.sent(2, now, '11', now)
        })
        const than = { words: now.minus({ days: 1 }), strangers: now.plus({ seconds: 1 }) }
        expect(await run(tx => tx.outbox.forgetOld(0, than))).toBe(2)
        expect(await run(tx => tx.outbox.forgetOld(2, than))).toBeUndefined()
        expect(await run(tx => tx.outbox.byMessage(keptAddress('1'), '10'))).toMatchObject({ id: 1, platformAt: now })
        expect(await run(tx => tx.outbox.byMessage(keptAddress('2'), '11'))).toBeUndefined()
      })
    })

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
  })
}
