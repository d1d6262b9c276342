import type { Messenger } from '../messenger/messenger.ts'

/** Something that carries messages, and knows whether everything said by people has been heard. */
export type Carrier = {
  readonly messenger: Messenger
  idle(): boolean
  whenIdle(): Promise<void>
}
