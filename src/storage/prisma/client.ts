import type { PrismaClient } from './generated/client.ts'

/** What Prisma hands to the work inside an interactive transaction. */
export type Client = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]
