import type { OwedKey } from '../../domain/owed-key.ts'
import { holding, number, text } from './shape.ts'

/** Which question a message asks: free text that answers it belongs there. */
export type About = { readonly obligation: OwedKey; readonly prompt: string }

/** One message: what was typed, and its id in the channel. */
export type Words = { readonly text: string; readonly messageId: string }

/** A photo or file that came in, as the channel tells of it. */
export type IncomingFile = {
  readonly fileId: string
  readonly kind: 'photo' | 'document' | 'video' | 'voice'
  readonly name: string
  readonly mime: string
  readonly size: number
  readonly album?: string
}

/** The same three as they are stored. */
export const isAbout = holding({ obligation: text, prompt: text })
export const isWords = holding({ text, messageId: text })
export const isIncomingFile = holding({ fileId: text, kind: text, name: text, mime: text, size: number })
