import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect } from 'vitest'

/**
 * The gate says the same about the same program: properties run from a fixed seed. To look further afield:
 * `FC_SEED=$RANDOM npx vitest run`; a failure prints its own seed.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 49) })

// The same day of the same zone is the same, whatever of it somebody has asked for before: luxon keeps that beside it.
expect.addEqualityTesters([
  (a: unknown, b: unknown) =>
    DateTime.isDateTime(a) && DateTime.isDateTime(b) ? +a === +b && a.zoneName === b.zoneName : undefined,
])
