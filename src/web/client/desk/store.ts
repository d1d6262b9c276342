import { useEffect, useState } from 'preact/hooks'
import { DESK_WORDS, type DeskWords } from '../../../text/web/desk-page.ts'
import type { DeskAnswer, DeskDeed, DeskMe } from '../../wire/desk.ts'
import type { DeskSaying, DialogueView } from '../../wire/dialogue.ts'
import { type Common, storeOf } from '../shared/store.ts'
import { anyWritten, forgetDrafts } from './drafts.ts'

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

const isCode = (hash: string): boolean => hash !== '' && !hash.startsWith('/')

/** What lets in is exchanged at once and leaves the address; afterwards the session speaks for itself. */
async function enter(): Promise<void> {
  const code = location.hash.slice(1)
  if (isCode(code)) {
    history.replaceState(null, '', location.pathname)
    const signed = new URLSearchParams(code).get(SIGNED)
    try {
      const { status } = await (signed === null
        ? fetch('/ban/vao', { method: 'POST', body: code })
        : fetch('/ban/vao-trong', { method: 'POST', body: signed }))
      // Somebody who sits here already needs no other link.
      if (status === 429) return put({ standing: 'too-many' })
      if (status !== 200 && (await whoAmI()) === 'closed') return put({ standing: 'bad' })
    } catch {
      return put({ connected: false })
    }
  }
  if (store.get().standing === 'opening' || code !== '') await sits()
}

/** Where somebody sits; `unknown`: the program did not answer, which says nothing of the session. */
async function whoAmI(): Promise<'open' | 'closed' | 'unknown'> {
  try {
    const reply = await fetch('/ban/toi')
    if (reply.status === 401 || reply.status === 403) return 'closed'
    if (!reply.ok) throw new Error(String(reply.status))
    const me = (await reply.json()) as DeskMe
    if (sat !== undefined && sat !== me.called) forgetDrafts()
    sat = me.called
    leaving = false
    put({ me, standing: 'open', connected: true })
    return 'open'
  } catch {
    put({ connected: false })
    return 'unknown'
  }
}

/** Who sat here last: another person does not find what that one was writing. */
let sat: string | undefined

/** Looks whether somebody sits here, until it is known. */
async function sits(): Promise<void> {
  const standing = await whoAmI()
  if (standing === 'closed') put({ standing, me: undefined })
  if (standing === 'unknown') setTimeout(() => void sits().then(hear), AGAIN_MS)
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
function hear(): void {
  source?.close()
  source = undefined
  if (document.visibilityState !== 'visible') return
  const { standing } = store.get()
  // Let in anew in another window of the same browser: what was being written here goes on.
  if (standing === 'closed') return void whoAmI().then(now => now === 'open' && hear())
  if (standing !== 'open') return
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
    void whoAmI().then(now =>
      now === 'closed' ? put({ standing: now, me: undefined }) : setTimeout(() => source === heard && hear(), AGAIN_MS),
    )
  }
}

/** Lets in by what stands behind "#", at once and whenever another link comes, and listens as long as somebody sits here. */
export async function open(): Promise<void> {
  await enter()
  hear()
  document.addEventListener('visibilitychange', hear)
  window.addEventListener('hashchange', () => void (isCode(location.hash.slice(1)) && enter().then(hear)))
  window.addEventListener('beforeunload', event => void (anyWritten() && event.preventDefault()))
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
      if (over || !reply || reply.status === 401) return
      if (reply.ok) return setSeen({ path, view: (await reply.json()) as T, gone: false })
      if (reply.status < 429) return setSeen({ path, view: undefined, gone: true })
      // What was seen stays, with all that is being written in it.
      put({ connected: false })
      setTimeout(lookAgain, AGAIN_MS)
    }
    void look()
    return () => {
      over = true
    }
  }, [path, round])
  return seen.path === path ? seen : { view: undefined, gone: false }
}

/** A button that is hit twice in so long is hit once. */
const TWICE_MS = 700
const doing = new Map<string, Promise<DeskAnswer | undefined>>()

/** Does something, and has everything looked at anew. */
export function act(deed: DeskDeed): Promise<DeskAnswer | undefined> {
  const said = JSON.stringify(deed)
  const already = doing.get(said)
  if (already) return already
  const done = acted(said)
  doing.set(said, done)
  void done.then(() => setTimeout(() => doing.delete(said), TWICE_MS))
  return done
}

async function acted(said: string): Promise<DeskAnswer | undefined> {
  const reply = await call('/ban/viec', said)
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

/** @param ask what is asked where words would be lost. */
export async function leave(ask: string): Promise<void> {
  if (anyWritten() && !window.confirm(ask)) return
  forgetDrafts()
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
  return location.hash.startsWith('#/') ? location.hash.slice(2).split('/').map(decoded) : []
}

/** Half an address, as a letter cut it off, leads nowhere. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

export const placeOf = (...parts: readonly (string | number)[]): string =>
  `#/${parts.map(part => encodeURIComponent(part)).join('/')}`
