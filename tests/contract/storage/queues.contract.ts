import type { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { keptAddress } from '../../../src/domain/chat-address.ts'
import { message, now, type Opened, update } from './given.ts'

/** Transactions, what comes in and what goes out. */
export function queuesContract({ run }: Opened): void {
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
}
