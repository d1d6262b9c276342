import { z } from 'zod'

/**
 * The part of Bot API `Update` that is read. Only what an update cannot be answered without is demanded; anything
 * else that has an unknown shape counts as absent, so that one odd field never costs a person's message.
 */
const lenient = <T extends z.ZodType>(type: T) => type.optional().catch(undefined)

const user = z.object({ id: z.number(), first_name: lenient(z.string()), last_name: lenient(z.string()) })

const chat = z.object({ id: z.number(), type: lenient(z.string()) })

const file = z.object({
  file_id: z.string(),
  file_name: lenient(z.string()),
  mime_type: lenient(z.string()),
  file_size: lenient(z.number()),
})

const photoSize = z.object({
  file_id: z.string(),
  file_size: lenient(z.number()),
  width: z.number().catch(0),
  height: z.number().catch(0),
})

const message = z.looseObject({
  message_id: z.number(),
  chat,
  from: lenient(user),
  date: lenient(z.number()),
  edit_date: lenient(z.number()),
  text: lenient(z.string()),
  caption: lenient(z.string()),
  media_group_id: lenient(z.string()),
  forward_origin: lenient(z.object({ type: z.string() })),
  reply_to_message: lenient(z.object({ message_id: z.number() })),
  photo: lenient(z.array(photoSize)),
  animation: lenient(file),
  video: lenient(file),
  video_note: lenient(file),
  document: lenient(file),
  audio: lenient(file),
  voice: lenient(file),
})

const callbackQuery = z.object({
  id: z.string(),
  from: user,
  message: lenient(z.object({ message_id: z.number(), chat, date: lenient(z.number()) })),
  data: lenient(z.string()),
})

const membership = z.object({
  chat,
  from: lenient(user),
  date: lenient(z.number()),
  new_chat_member: z.object({ status: z.string() }),
})

/** Bot API `Update`, the kinds that are asked for. */
export const updateShape = z.object({
  update_id: z.number().int(),
  message: lenient(message),
  edited_message: lenient(message),
  callback_query: lenient(callbackQuery),
  my_chat_member: lenient(membership),
})

export type RawUser = z.infer<typeof user>
export type RawMessage = z.infer<typeof message>
export type RawFile = z.infer<typeof file>
export type RawCallbackQuery = z.infer<typeof callbackQuery>
export type RawMembership = z.infer<typeof membership>
