import type { Telegram as Methods, Opts } from 'telegraf/types'
import type { Trouble } from './trouble.ts'

/** What a call came to. A result is not believed: who asks reads its shape. */
export type Reply = { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly trouble: Trouble }

/** What came of a download. */
export type Downloaded =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-big' }
  | { readonly kind: 'failed'; readonly trouble: Trouble }

/** One call's patience. */
export type Patience = {
  readonly stop: AbortSignal
  /** Milliseconds until the call is given up as a timeout. */
  readonly milliseconds: number
}

/** The Bot API, every failure a value. */
export type Api = {
  /** Calls a method of the Bot API; never throws. */
  call<M extends keyof Methods>(method: M, payload: Opts<M>, patience: Patience): Promise<Reply>
  /** @param path `file_path` of Bot API `File`. @param largest bytes; beyond them the download is broken off. */
  download(path: string, largest: number, patience: Patience): Promise<Downloaded>
}

/** Where the Bot API is and how to get there. */
export type ApiOptions = { readonly token: string; readonly apiRoot: string; readonly proxy?: string | undefined }
