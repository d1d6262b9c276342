import { addressOf, type ChatAddress, lineKey } from '../../src/domain/chat-address.ts'

/** The bot of the local Bot API server. */
export const TELEGRAM_LINE = lineKey('telegram', '4900000049')

/** Where the person with this id there is met. */
export const phoneAt = (id: number | string): ChatAddress => addressOf(TELEGRAM_LINE, String(id))
