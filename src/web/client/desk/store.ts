import { useEffect, useState } from 'preact/hooks'
import { DESK_WORDS, type DeskWords } from '../../../text/web/desk-page.ts'
import type { DeskAnswer, DeskDeed, DeskMe } from '../../wire/desk.ts'
import type { DeskSaying, DialogueView } from '../../wire/dialogue.ts'
import { type Common, storeOf } from '../shared/store.ts'

export type Standing = 'opening' | 'open' | 'closed' | 'bad' | 'too-many'

/** What every part of the page knows. */
type State = {
  readonly standing: Standing
  readonly me: DeskMe | undefined
  /** Raised after whatever may have changed what is shown. */
  readonly round: number
}

const initial: State = { standing: 'opening', me: undefined, round: 0 }
const store = storeOf(initial)
const { put } = store
export const { setLanguage } = store

/** The state, anew at each change, and its words. */
export function useStore(): State & Common & { readonly words: DeskWords } {
  const state = store.use()
  return { ...state, words: DESK_WORDS[store.get().language] }
}

/** Where the channel's app stands around the page, what it has signed of who opens it stands behind "#". */
const SIGNED = 'tgWebAppData'

/** What lets in is exchanged at once and leaves the address; afterwards the session speaks for itself. */
export async function enter(): Promise<void> {
  const code = location.hash.slice(1)
  if (code !== '' && !code.startsWith('/')) {
    history.replaceState(null, '', location.pathname)
    const signed = new URLSearchParams(code).get(SIGNED)
    try {
      const { status } = await (signed === null
        ? fetch('/ban/vao', { method: 'POST', body: code })
        : fetch('/ban/vao-trong', { method: 'POST', body: signed }))
      // Somebody who sits here already needs no other link.
      if (status === 429) return put({ standing: 'too-many' })
      if (status !== 200 && !(await whoAmI())) return put({ standing: 'bad' })
    } catch {
      return put({ connected: false })
    }
  }
  if (store.get().standing !== 'open' && !(await whoAmI())) put({ standing: 'closed' })
}

async function whoAmI(): Promise<boolean> {
  try {
    const reply = await fetch('/ban/toi')
    if (!reply.ok) return false
    leaving = false
    put({ me: (await reply.json()) as DeskMe, standing: 'open', connected: true })
    return true
  } catch {
    put({ connected: false })
    return false
  }
}

/** What comes in quick succession is looked at once. */
const TOGETHER_MS = 100
/** As long one waits before asking again where the program did not answer. */
const AGAIN_MS = 10_000

let source: EventSource | undefined
let soon = false
/** Whoever goes looks at nothing any more until let in anew, and what is being looked at comes to its end first. */
let leaving = false
const looks = new Set<Promise<unknown>>()

function lookAgain(): void {
  if (soon) return
  soon = true
  setTimeout(() => {
    soon = false
    if (!leaving) put({ round: store.get().round + 1 })
  }, TOGETHER_MS)
}

/** Hears of what others do at the same school, for as long as the page is looked at. */
export function listen(): void {
  const hear = () => {
    source?.close()
    source = undefined
    if (store.get().standing !== 'open' || document.visibilityState !== 'visible') return
    const heard = new EventSource('/ban/dong')
    source = heard
    heard.onmessage = lookAgain
    heard.onopen = () => {
      if (!store.get().connected) put({ connected: true })
      lookAgain()
    }
    heard.addEventListener('ended', () => {
      heard.close()
      put({ standing: 'closed', me: undefined })
    })
    heard.onerror = () => {
      // The browser itself tries again, unless it was refused.
      if (heard.readyState !== EventSource.CLOSED) return put({ connected: false })
      void whoAmI().then(open => (open ? setTimeout(hear, AGAIN_MS) : put({ standing: 'closed', me: undefined })))
    }
  }
  document.addEventListener('visibilitychange', hear)
  hear()
}

async function call(path: string, body?: string | Blob): Promise<Response | undefined> {
  try {
    const headers = { 'x-key': store.get().me?.key ?? '' }
    const reply = await fetch(path, body === undefined ? { headers } : { method: 'POST', body, headers })
    if (reply.status === 401) put({ standing: 'closed', me: undefined })
    if (!store.get().connected) put({ connected: true })
    return reply
  } catch {
    put({ connected: false })
    return undefined
  }
}

export type Seen<T> = { readonly view: T | undefined; readonly gone: boolean }

/** What stands under a path, kept up to date while the page is looked at. */
export function useView<T>(path: string): Seen<T> {
  const { round } = useStore()
  const [seen, setSeen] = useState<Seen<T> & { readonly path: string }>({ path, view: undefined, gone: false })
  useEffect(() => {
    let over = false
    const look = async () => {
      // Drawn before somebody went, and told only now.
      if (leaving) return
      const asked = call(path)
      looks.add(asked)
      const reply = await asked
      looks.delete(asked)
      if (over || !reply) return
      if (reply.ok) setSeen({ path, view: (await reply.json()) as T, gone: false })
      else setSeen({ path, view: undefined, gone: true })
    }
    void look()
    return () => {
      over = true
    }
  }, [path, round])
  return seen.path === path ? seen : { view: undefined, gone: false }
}

/** Does something, and has everything looked at anew. */
export async function act(deed: DeskDeed): Promise<DeskAnswer | undefined> {
  const reply = await call('/ban/viec', JSON.stringify(deed))
  const answer = reply?.ok ? ((await reply.json()) as DeskAnswer) : undefined
  put({ round: store.get().round + 1 })
  return answer
}

/** What a dialogue answers, or why it does not. */
export type Heard = DialogueView | 'gone' | 'kind' | 'too-large' | 'failed'

async function heard(reply: Response | undefined): Promise<Heard> {
  put({ round: store.get().round + 1 })
  if (reply?.status === 413) return 'too-large'
  const told = reply?.ok ? ((await reply.json()) as DialogueView | { readonly trouble: 'gone' | 'kind' }) : undefined
  return told === undefined ? 'failed' : 'trouble' in told ? told.trouble : told
}

/** Says something in a dialogue of the chat. */
export const talk = async (saying: DeskSaying): Promise<Heard> =>
  heard(await call('/ban/hoi-thoai', JSON.stringify(saying)))

/** Hands a file in where a dialogue waits for one. */
export async function bring({ id, turn }: DialogueView, file: File): Promise<Heard> {
  const head = `${JSON.stringify({ id, turn, name: file.name.slice(-200) })}\n`
  return heard(await call('/ban/gui-tep', new Blob([head, file])))
}

/** A file as an address of this page alone. */
export async function fileAt(path: string): Promise<string | undefined> {
  const reply = await call(path)
  return reply?.ok ? URL.createObjectURL(await reply.blob()) : undefined
}

/** Has the browser save it under its own name. */
export async function save(path: string, name: string): Promise<boolean> {
  const url = await fileAt(path)
  if (url === undefined) return false
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
  return true
}

export async function leave(): Promise<void> {
  source?.close()
  leaving = true
  await Promise.all(looks)
  await call('/ban/ra', '')
  put({ standing: 'closed', me: undefined })
}

/** Where the page stands: what follows "#/". */
export function usePlace(): readonly string[] {
  const [, again] = useState(0)
  useEffect(() => {
    const moved = () => {
      again(count => count + 1)
      document.getElementById('noi-dung')?.focus()
      window.scrollTo(0, 0)
    }
    window.addEventListener('hashchange', moved)
    return () => window.removeEventListener('hashchange', moved)
  }, [])
  return location.hash.startsWith('#/') ? location.hash.slice(2).split('/').map(decodeURIComponent) : []
}

export const placeOf = (...parts: readonly (string | number)[]): string =>
  `#/${parts.map(part => encodeURIComponent(part)).join('/')}`
