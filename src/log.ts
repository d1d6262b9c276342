import { type Logger, pino } from 'pino'

/** What the program reports about itself: events and codes, never tokens and never what people wrote. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

/** @param level pino's level name, or 'silent'. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}
