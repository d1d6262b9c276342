import { leaveChat } from '../group.ts'
import type { Params } from '../params.ts'
import type { Answer } from '../wire.ts'
import type { World } from '../world.ts'
import { answerCallbackQuery } from './callback.ts'
import { deleteMyCommands, getMyCommands, setMyCommands } from './commands.ts'
import { deleteMessage, editMessageCaption, editMessageReplyMarkup, editMessageText } from './edit.ts'
import { getFile } from './file.ts'
import { sendDocument, sendMediaGroup, sendPhoto } from './media.ts'
import * as profile from './profile.ts'
import { sendChatAction, sendMessage } from './send.ts'
import { deleteWebhook, getWebhookInfo, setWebhook } from './webhook.ts'

/** A method that answers at once. `getUpdates` is not among them: it may wait. */
export type Method = (world: World, params: Params) => Answer

const METHODS: Readonly<Record<string, Method>> = {
  ...profile,
  ...{ sendMessage, sendChatAction, sendDocument, sendPhoto, sendMediaGroup },
  ...{ editMessageText, editMessageCaption, editMessageReplyMarkup, deleteMessage },
  ...{ answerCallbackQuery, getFile, leaveChat },
  ...{ setMyCommands, getMyCommands, deleteMyCommands },
  ...{ setWebhook, deleteWebhook, getWebhookInfo },
}

const byLowerName = new Map(Object.entries(METHODS).map(([name, method]) => [name.toLowerCase(), method]))

/** Finds a method by its name in any case. */
export const findMethod = (name: string): Method | undefined => byLowerName.get(name.toLowerCase())
