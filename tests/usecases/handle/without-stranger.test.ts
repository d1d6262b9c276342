import { afterAll, expect, it } from 'vitest'
import type { Heard } from '../../../src/messenger/lines.ts'
import { openPrismaStorage } from '../../../src/storage/prisma/open.ts'
import type { Tx } from '../../../src/storage/storage.ts'
import { withoutStrangers } from '../../../src/usecases/handle/without-stranger.ts'
import { phoneAt, TELEGRAM_LINE } from '../../support/address.ts'
import { emptyDatabase } from '../../support/empty-database.ts'
import { at, ZONE } from '../../support/story.ts'

const storage = await openPrismaStorage(`file:${emptyDatabase()}`, ZONE)
afterAll(() => storage.close())

const update = (n: number, text: string): Heard => ({
  ...{ updateId: String(n), chat: phoneAt(9), private: true, profileName: 'Lạ', at: 0 },
  body: { kind: 'text', messageId: String(n), text },
})

/** The same records, and how often anything was looked up in them. */
function counted(tx: Tx): { readonly tx: Tx; lookups(): number } {
  let lookups = 0
  const watch = <T extends object>(records: T): T =>
    new Proxy(records, {
      get(target, name, self) {
        const found = Reflect.get(target, name, self)
        if (typeof found === 'function') lookups += 1
        return found
      },
    })
  const each = Object.entries(tx).map(([name, records]) => [name, watch(records)])
  return { tx: Object.fromEntries(each) as Tx, lookups: () => lookups }
}

it('looks up a stranger once, however much they have written and however much of it waits', async () => {
  const kept = await storage.transaction(async real => {
    const waiting = Array.from({ length: 300 }, (_, n) => {
      const payload = JSON.stringify({ ...update(n, ''), profileName: '' })
      return { bot: TELEGRAM_LINE, updateId: String(n), chat: phoneAt(9), payload }
    })
    await real.inbox.append(waiting, at('2024-05-07T12:00'))
    const { tx, lookups } = counted(real)
    const bare = withoutStrangers(tx)
    const said: Heard[] = []
    for (let n = 0; n < 100; n += 1) said.push(await bare(update(1000 + n, `tin ${n}`)))
    expect(lookups()).toBeLessThan(10)
    return said
  })
  expect(JSON.stringify(kept)).not.toMatch(/tin \d|Lạ/)
})
