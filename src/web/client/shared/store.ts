import { useLayoutEffect, useState } from 'preact/hooks'
import { remember, remembered } from './kept.ts'

export type Language = 'vi' | 'en'

/** What every page knows, whatever it shows. */
export type Common = { readonly language: Language; readonly connected: boolean }

/** A page's state, and whoever is drawn by it. */
export type Store<State extends Common> = {
  get(): State
  put(change: Partial<State>): void
  /** The state, anew at each change. */
  use(): State
  setLanguage(language: Language): void
}

const LANGUAGE_KEY = 'tro-ly-ngon-ngu'

/** @param initial in the language chosen last on this machine. */
export function storeOf<Own extends object>(initial: Own): Store<Own & Common> {
  const language: Language = remembered(LANGUAGE_KEY) === 'en' ? 'en' : 'vi'
  document.documentElement.lang = language
  let state: Own & Common = { ...initial, language, connected: true }
  const listeners = new Set<() => void>()
  const put = (change: Partial<Own & Common>): void => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  return {
    get: () => state,
    put,
    use() {
      const [, again] = useState(0)
      // Before anything else can happen: what is put between the first look and this would be seen by nobody.
      useLayoutEffect(() => {
        const listener = () => again(count => count + 1)
        listeners.add(listener)
        return () => void listeners.delete(listener)
      }, [])
      return state
    },
    setLanguage(chosen) {
      remember(LANGUAGE_KEY, chosen)
      document.documentElement.lang = chosen
      put({ language: chosen } as Partial<Own & Common>)
    },
  }
}
