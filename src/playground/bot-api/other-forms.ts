import { textContent } from './methods/send.ts'
import type { Person } from './person.ts'
import { passedOn, write } from './person-acts.ts'
import { typedText } from './text/formatted.ts'
import type { User } from './wire.ts'
import type { Chat, World } from './world.ts'

/** About what a phone records in a second. */
const BYTES_PER_SECOND = 4000

/** What people send that is neither typed nor a file. */
export function otherForms(
  world: World,
  chat: Chat,
  user: User,
): Pick<Person, 'sendsVoice' | 'sendsSticker' | 'forwards'> {
  return {
    sendsVoice(length) {
      const bytes = new Uint8Array(length * BYTES_PER_SECOND)
      const { id, uniqueId } = world.files.add('document', bytes, `voice_${world.nextMessageId}.oga`, 'audio/ogg')
      const file = { file_id: id, file_unique_id: uniqueId, file_size: bytes.length, mime_type: 'audio/ogg' }
      return write(world, { chat, user }, { voice: { ...file, duration: length } })
    },
    sendsSticker: emoji =>
      write(
        world,
        { chat, user },
        { sticker: { file_id: `sticker-${emoji}`, file_unique_id: `sticker-${emoji}`, emoji } },
      ),
    forwards: text => write(world, { chat, user }, { ...textContent(typedText(text)), ...passedOn(world) }),
  }
}
