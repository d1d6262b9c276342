import { useLayoutEffect, useState } from 'preact/hooks'
import { type Language, PAGE_WORDS, type PageWords } from '../../../text/web/playground-page.ts'
import type {
  Beat,
  BubbleView,
  DayCount,
  Deed,
  DeedTrouble,
  Leaf,
  LeafView,
  NoticeView,
} from '../../wire/playground.ts'

/** What the page knows: the last beat, with all of the chats and days since it opened. */
export type State = {
  readonly language: Language
  readonly connected: boolean
  readonly beat: Beat | undefined
  readonly chats: ReadonlyMap<number, readonly BubbleView[]>
  readonly days: ReadonlyMap<string, DayCount>
  /** What a press brought back last, and on which phone. */
  readonly notice: (NoticeView & { readonly count: number }) | undefined
  /** Why the last deed could not be done. */
  readonly trouble: DeedTrouble | undefined
}

const LANGUAGE_KEY = 'tro-ly-ngon-ngu'

let state: State = {
  language: localStorage.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'vi',
  ...{ connected: true, beat: undefined, chats: new Map(), days: new Map(), notice: undefined, trouble: undefined },
}
const listeners = new Set<() => void>()

function put(change: Partial<State>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

/** The state, anew at each change. */
export function useStore(): State & { readonly words: PageWords } {
  const [, again] = useState(0)
  // Before anything else can happen: what is put between the first look and this would be seen by nobody.
  useLayoutEffect(() => {
    const listener = () => again(count => count + 1)
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [])
  return { ...state, words: PAGE_WORDS[state.language] }
}

export function setLanguage(language: Language): void {
  localStorage.setItem(LANGUAGE_KEY, language)
  document.documentElement.lang = language
  put({ language })
}

/** Listens to the program for as long as the page is open; the browser itself tries again. */
export function connect(): void {
  document.documentElement.lang = state.language
  const source = new EventSource('/choi/dong')
  source.onopen = () => put({ connected: true })
  source.onerror = () => put({ connected: false })
  source.onmessage = ({ data }) => take(JSON.parse(data) as Beat)
}

function take(beat: Beat): void {
  const chats = new Map(beat.whole ? [] : state.chats)
  for (const { phone, bubbles } of beat.chats) chats.set(phone, merged(chats.get(phone) ?? [], bubbles))
  const days = new Map(beat.whole ? [] : state.days)
  for (const count of beat.days) days.set(count.day, count)
  const marks = beat.whole ? beat.marks : (state.beat?.marks ?? [])
  const last = beat.notices.at(-1)
  const notice = last ? { ...last, count: (state.notice?.count ?? 0) + 1 } : state.notice
  put({ beat: { ...beat, marks }, chats, days, notice })
}

function merged(known: readonly BubbleView[], fresh: readonly BubbleView[]): readonly BubbleView[] {
  const byId = new Map(known.map(bubble => [bubble.id, bubble]))
  for (const bubble of fresh) byId.set(bubble.id, bubble)
  return [...byId.values()].sort((a, b) => a.id - b.id)
}

const post = (path: string, body: string): Promise<Response> =>
  fetch(path, { method: 'POST', body, headers: { 'x-key': document.body.dataset.key ?? '' } })

/** Asks for something to be done. @returns whether it was. */
export async function ask(deed: Deed): Promise<boolean> {
  try {
    const reply = (await (await post('/choi/viec', JSON.stringify(deed))).json()) as { trouble: DeedTrouble | null }
    put({ trouble: reply.trouble ?? undefined })
    return reply.trouble === null
  } catch {
    put({ connected: false })
    return false
  }
}

/** Plays a story that was kept. @returns whether the file is one. */
export async function openStory(text: string): Promise<boolean> {
  return (await post('/choi/truyen', text)).ok
}

export async function look(leaf: Leaf, day: string): Promise<LeafView | undefined> {
  try {
    const reply = await fetch(`/choi/xem?trang=${leaf}&ngay=${day}`)
    return reply.ok ? ((await reply.json()) as LeafView) : undefined
  } catch {
    return undefined
  }
}
