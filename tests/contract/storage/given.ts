import { DateTime } from 'luxon'
import { keptAddress } from '../../../src/domain/chat-address.ts'
import { newObligation, type Obligation } from '../../../src/domain/obligation.ts'
import type { Storage, Tx } from '../../../src/storage/storage.ts'

/** The storage that was opened for this test, and a work of its own in it. */
export type Opened = {
  readonly storage: () => Storage
  readonly run: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
}

export const ZONE = 'Asia/Ho_Chi_Minh'
export const at = (text: string): DateTime => DateTime.fromISO(text, { zone: ZONE })
export const now = at('2026-05-07T11:30')

export const update = (n: number, chat = '1') => ({
  bot: 'b',
  updateId: String(n),
  chat: keptAddress(chat),
  payload: `{"n":${n}}`,
})
export const message = (chat: string, notBefore = now, key?: string) => ({
  chat: keptAddress(chat),
  kind: 'message',
  payload: '{"text":"Chào cô"}',
  createdAt: now,
  notBefore,
  ...(key === undefined ? {} : { key }),
})

export const obligation = (unitId: string): Obligation => newObligation('dan-van.2026-H1', unitId, now)

export async function openPeriod(tx: Tx): Promise<void> {
  await tx.periods.begin({ key: 'dan-van.2026-H1', kind: 'half', openedAt: now })
  await tx.reports.create([obligation('ngu-van'), obligation('toan-tin')])
  await tx.periods.update('dan-van.2026-H1', { readyAt: now })
}
