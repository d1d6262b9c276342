import { PAGE_WORDS, type PageWords } from '../../../text/web/playground-page.ts'
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
import { type Common, storeOf } from '../shared/store.ts'

/** What the page knows: the last beat, with all of the chats and days since it opened. */
type State = {
  readonly beat: Beat | undefined
  readonly chats: ReadonlyMap<number, readonly BubbleView[]>
  readonly days: ReadonlyMap<string, DayCount>
  /** What a press brought back last, and on which phone. */
  readonly notice: (NoticeView & { readonly count: number }) | undefined
  /** Why the last deed could not be done. */
  readonly trouble: DeedTrouble | undefined
}

const initial: State = { beat: undefined, chats: new Map(), days: new Map(), notice: undefined, trouble: undefined }
const store = storeOf(initial)
const { put } = store
export const { setLanguage } = store

/** The state, anew at each change, and its words. */
export function useStore(): State & Common & { readonly words: PageWords } {
  const state = store.use()
  return { ...state, words: PAGE_WORDS[store.get().language] }
}

/** Listens to the program for as long as the page is open; the browser itself tries again. */
export function connect(): void {
  const source = new EventSource('/choi/dong')
  source.onopen = () => put({ connected: true })
  source.onerror = () => put({ connected: false })
  source.onmessage = ({ data }) => take(JSON.parse(data) as Beat)
}

function take(beat: Beat): void {
  const chats = new Map(beat.whole ? [] : store.get().chats)
  for (const { phone, bubbles } of beat.chats) chats.set(phone, merged(chats.get(phone) ?? [], bubbles))
  const days = new Map(beat.whole ? [] : store.get().days)
  for (const count of beat.days) days.set(count.day, count)
  const marks = beat.whole ? beat.marks : (store.get().beat?.marks ?? [])
  const last = beat.notices.at(-1)
  const notice = last ? { ...last, count: (store.get().notice?.count ?? 0) + 1 } : store.get().notice
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
