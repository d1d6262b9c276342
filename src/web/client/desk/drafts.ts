import { useState } from 'preact/hooks'

/**
 * What is being written on the page and has not been kept yet. It outlives the box it is written in: whoever looks at
 * something else meanwhile, or whose session ends, finds it again where it was.
 */
const drafts = new Map<string, { readonly draft: unknown; readonly written: boolean }>()

/** What is written under a key, and how it is put down; undefined: nothing any more. `written`: there are words to lose. */
export function useDraft<T>(key: string): readonly [T | undefined, (draft: T | undefined, written?: boolean) => void] {
  const [, again] = useState(0)
  const put = (draft: T | undefined, written = true) => {
    if (draft === undefined) drafts.delete(key)
    else drafts.set(key, { draft, written })
    again(count => count + 1)
  }
  return [drafts.get(key)?.draft as T | undefined, put]
}

/** Whether words would be lost with the page. */
export const anyWritten = (): boolean => [...drafts.values()].some(({ written }) => written)

/** Somebody goes, or another person has come. */
export const forgetDrafts = (): void => drafts.clear()
