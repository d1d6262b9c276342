import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Memory } from '../memory.ts'

/** Which chat has which page on its button, from one start to the next. */
export type PageButtons = {
  /** Whether it has been set so. */
  stands(chat: string, page: string): Promise<boolean>
  /** It has just been set. */
  stood(chat: string, page: string): void
  /** Keeps what has been set since. */
  keep(): Promise<void>
}

const KEY = 'page-buttons'
const LENGTH = 16

const kept = z.record(z.string(), z.string())

/** @param token no chat is kept by its number, but by what only this token makes of it. */
export function createPageButtons(token: string, memory: Memory): PageButtons {
  const coded = (text: string): string => createHmac('sha256', token).update(text).digest('base64url').slice(0, LENGTH)
  let known: Map<string, string> | undefined
  let changed = false
  const load = async (): Promise<Map<string, string>> => {
    known ??= readKept(await memory.recall(KEY))
    return known
  }
  return {
    stands: async (chat, page) => (await load()).get(coded(chat)) === coded(page),
    stood(chat, page) {
      known?.set(coded(chat), coded(page))
      changed = true
    },
    async keep() {
      if (!changed || !known) return
      changed = false
      await memory.keep(KEY, JSON.stringify(Object.fromEntries(known)))
    },
  }
}

/** Where nothing can be read, each is set once more. */
function readKept(text: string | undefined): Map<string, string> {
  try {
    return new Map(Object.entries(kept.parse(JSON.parse(text ?? '{}'))))
  } catch {
    return new Map()
  }
}
