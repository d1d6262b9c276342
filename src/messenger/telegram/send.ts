import type { Outcome, Outgoing } from '../messenger.ts'
import type { Reply } from '../trouble.ts'
import type { TelegramDeps } from './deps.ts'
import { markupOf } from './markup.ts'
import { outcomeOf, sentOf } from './outcome.ts'
import { readUpload, type Upload } from './upload.ts'

type TextMessage = Extract<Outgoing, { kind: 'text' }>
type FileMessage = Extract<Outgoing, { kind: 'file' }>

/** Bot API `sendMessage`, `sendPhoto`, `sendDocument` or `leaveChat`, once; what became of it is the answer, never an exception. */
export async function send(deps: TelegramDeps, chat: string, message: Outgoing, stop: AbortSignal): Promise<Outcome> {
  if (message.kind === 'leave') {
    return outcome(await deps.api.call('leaveChat', { chat_id: chat }, { stop, milliseconds: deps.limits.requestMs }))
  }
  if (message.kind === 'text') return outcome(await sendText(deps, chat, message, stop))
  if ('fileId' in message.source)
    return outcome(await sendFile(deps, chat, { message, file: message.source.fileId }, stop))
  const read = await readUpload(message.source.path, message.name)
  return read.ok ? outcome(await sendFile(deps, chat, { message, file: read.upload }, stop)) : read.outcome
}

const outcome = (reply: Reply): Outcome => (reply.ok ? sentOf(reply.result) : outcomeOf(reply.trouble))

/** No parse_mode: what people wrote is never markup. */
function sendText({ api, limits }: TelegramDeps, chat: string, message: TextMessage, stop: AbortSignal) {
  const markup = markupOf(message)
  return api.call(
    'sendMessage',
    {
      chat_id: chat,
      text: message.text,
      link_preview_options: { is_disabled: true },
      ...(markup === undefined ? {} : { reply_markup: markup }),
    },
    { stop, milliseconds: limits.requestMs },
  )
}

function sendFile(
  { api, limits }: TelegramDeps,
  chat: string,
  { message, file }: { readonly message: FileMessage; readonly file: string | Upload },
  stop: AbortSignal,
) {
  const markup = markupOf(message)
  const envelope = {
    chat_id: chat,
    ...(message.caption === '' ? {} : { caption: message.caption }),
    ...(markup === undefined ? {} : { reply_markup: markup }),
  }
  const patience = { stop, milliseconds: typeof file === 'string' ? limits.requestMs : limits.fileMs }
  return message.as === 'photo'
    ? api.call('sendPhoto', { ...envelope, photo: file }, patience)
    : api.call('sendDocument', { ...envelope, document: file }, patience)
}
