import { flag, type Params, text } from '../params.ts'
import { codePoints } from '../text/formatted.ts'
import { type Answer, badRequest, done } from '../wire.ts'
import type { World } from '../world.ts'

/** Longest line that a press can bring back. */
const LONGEST_NOTICE = 200

/** Bot API `answerCallbackQuery`. */
export function answerCallbackQuery(world: World, params: Params): Answer {
  const queryId = text(params, 'callback_query_id')
  const chatId = world.callbacks.find(queryId)
  if (chatId === undefined) return badRequest('query is too old and response timeout expired or query ID is invalid')
  const notice = text(params, 'text')
  if (codePoints(notice) > LONGEST_NOTICE) return badRequest('MESSAGE_TOO_LONG')
  world.chats.get(chatId)?.notices.push({ queryId, text: notice, alert: flag(params, 'show_alert') })
  return done(true)
}
