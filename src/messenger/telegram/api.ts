import type { Telegram as Methods, Opts } from 'telegraf/types'
import type { Downloaded, Patience, Reply } from '../trouble.ts'

/** The Bot API, every failure a value. */
export type Api = {
  /** Calls a method of the Bot API; never throws. */
  call<M extends keyof Methods>(method: M, payload: Opts<M>, patience: Patience): Promise<Reply>
  /** @param path `file_path` of Bot API `File`. @param largest bytes; beyond them the download is broken off. */
  download(path: string, largest: number, patience: Patience): Promise<Downloaded>
}

/** Where the Bot API is and how to get there. */
export type ApiOptions = { readonly token: string; readonly apiRoot: string; readonly proxy?: string | undefined }
