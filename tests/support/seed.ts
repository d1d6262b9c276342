import fc from 'fast-check'

/**
 * The gate says the same about the same program: properties run from a fixed seed. To look further afield:
 * `FC_SEED=$RANDOM npx vitest run`; a failure prints its own seed.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 49) })
