import type { Config } from '../config.ts'

/** Placeholder of the year in the terminal. */
export async function playYear(_config: Config): Promise<void> {}
