import type { ZaloDeps } from './deps.ts'

/** How long whoever writes is let go on before the answer. */
const SECONDS = 2

/** Shows "đang soạn…", whatever becomes of that, and lets the time pass. */
export async function hearOut({ api, limits, pause }: ZaloDeps, chat: string, stop: AbortSignal): Promise<void> {
  const patience = { stop, milliseconds: limits.requestMs }
  void api.call('sendChatAction', { chat_id: chat, action: 'typing' }, patience)
  await pause(SECONDS, stop)
}
