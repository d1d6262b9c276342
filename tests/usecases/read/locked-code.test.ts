import { expect, it } from 'vitest'
import { hashOf } from '../../../src/usecases/read/load-admission.ts'
import { lockCode, unlockCode } from '../../../src/usecases/read/locked-code.ts'

const CODE = '7K3M9QXT'

it('keeps printed invitations when a channel is added or one of two goes, and opens nothing with another key', () => {
  const locked = lockCode({ secrets: ['zalo'] }, CODE)
  const opened = (...secrets: string[]) => unlockCode({ secrets }, locked, hashOf(CODE))
  expect(locked).not.toContain(CODE)
  // The channel that is added stands first.
  expect([opened('zalo'), opened('telegram', 'zalo')]).toEqual([CODE, CODE])
  expect([opened('telegram'), opened()]).toEqual([undefined, undefined])
})
