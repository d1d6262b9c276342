import type { PrismaClient } from './generated/client.ts'

/** Prisma as the records use it: inside the transaction that is open. */
export type Client = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]
