import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { BubbleView } from '../../wire/playground.ts'
import { Bubble } from './bubble.tsx'
import { Composer, type Draft } from './composer.tsx'
import { LinkTarget, nameOf } from './link-target.tsx'
import { ask, useStore } from './store.ts'

/** The officer's link stands in the terminal of a real program. */
const SETUP_CODE = 'ma-cai-dat'
const OFFICER = 101
/** So far from its end a chat still follows what comes in, pixels. */
const NEAR_END = 120
const NONE: readonly BubbleView[] = []

type Props = {
  readonly id: number
  readonly front: boolean
  /** Somebody else's phone lies here. */
  readonly onChoose: (id: number) => void
  /** Somebody else's phone is taken up besides. */
  readonly onLay: (id: number) => void
}

export function Phone({ id, front, onChoose, onLay }: Props) {
  const { beat, chats, words } = useStore()
  const [draft, setDraft] = useState<Draft>({ kind: 'new' })
  const [link, setLink] = useState<string>()
  const phone = beat?.phones.find(each => each.id === id)
  if (!beat || !phone) return null
  const bubbles = chats.get(id) ?? NONE
  const open = (url: string) => {
    if (url.startsWith('/')) void ask({ do: 'say', who: id, text: url })
    else setLink(url)
  }
  const { phone: say } = words
  return (
    <article
      class={['phone', phone.channel, ...(front ? ['front'] : [])].join(' ')}
      aria-label={`${say.chat} ${phone.called}`}
    >
      <header>
        <label>
          <span class="unseen">{say.choose}</span>
          <select value={id} onChange={event => onChoose(Number(event.currentTarget.value))}>
            {beat.phones.map(each => (
              <option key={each.id} value={each.id}>
                {nameOf(each)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="quiet"
          aria-pressed={phone.held}
          title={phone.held ? say.mine : say.theirs}
          onClick={() => void ask({ do: 'hold', who: id, on: !phone.held })}
        >
          <span aria-hidden="true">{phone.held ? '✋' : '🤖'}</span>
          <span class="unseen">{phone.held ? say.mine : say.theirs}</span>
        </button>
        {phone.standing !== 'new' && (
          <button
            type="button"
            class="quiet"
            onClick={() => void ask({ do: phone.standing === 'blocked' ? 'unblock' : 'block', who: id })}
          >
            {phone.standing === 'blocked' ? say.unblock : say.block}
          </button>
        )}
      </header>
      {phone.channel === 'zalo' && <p class="channel">{say.onZalo}</p>}
      <Chat id={id} bubbles={bubbles} onOpen={open} onDraft={setDraft} />
      <Toast id={id} />
      {link !== undefined && <LinkTarget url={link} onDone={() => setLink(undefined)} onLay={onLay} />}
      {phone.standing === 'open' && <Composer key={id} phone={phone} draft={draft} onDraft={setDraft} />}
      {phone.standing === 'new' && (
        <footer class="begin">
          <button type="button" class="main" onClick={() => void ask({ do: 'start', who: id })}>
            {phone.channel === 'zalo' ? say.startZalo : say.start}
          </button>
          {id === OFFICER && (
            <button type="button" class="main" onClick={() => void ask({ do: 'start', who: id, code: SETUP_CODE })}>
              {say.startSetup}
            </button>
          )}
        </footer>
      )}
      {phone.standing === 'blocked' && <footer class="begin">{say.blocked}</footer>}
    </article>
  )
}

type ChatProps = {
  readonly id: number
  readonly bubbles: readonly BubbleView[]
  readonly onOpen: (url: string) => void
  readonly onDraft: (draft: Draft) => void
}

function Chat({ id, bubbles, onOpen, onDraft }: ChatProps) {
  const { words, beat } = useStore()
  const box = useRef<HTMLDivElement>(null)
  const follows = useRef(true)
  useLayoutEffect(() => {
    if (box.current && follows.current) box.current.scrollTop = box.current.scrollHeight
  }, [bubbles])
  useEffect(() => {
    follows.current = true
    if (box.current) box.current.scrollTop = box.current.scrollHeight
  }, [id])
  return (
    <div
      class="chat"
      role="log"
      aria-live={beat?.speed === 0 ? 'polite' : 'off'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached with the keys
      tabIndex={0}
      aria-label={words.phone.bot}
      ref={box}
      onScroll={event => {
        const { scrollHeight, scrollTop, clientHeight } = event.currentTarget
        follows.current = scrollHeight - scrollTop - clientHeight < NEAR_END
      }}
    >
      {bubbles.length === 0 && <p class="none">{words.phone.empty}</p>}
      {bubbles.map((bubble, place) => (
        <Bubble
          key={bubble.id}
          who={id}
          bubble={bubble}
          newDay={bubbles[place - 1]?.at.slice(0, 10) !== bubble.at.slice(0, 10)}
          replied={bubbles.find(each => each.id === bubble.replyTo)}
          onOpen={onOpen}
          onDraft={onDraft}
        />
      ))}
    </div>
  )
}

/** What a press brought back: it goes by itself. */
function Toast({ id }: { readonly id: number }) {
  const { notice } = useStore()
  const [over, setOver] = useState(0)
  useEffect(() => {
    const count = notice?.count ?? 0
    const timer = setTimeout(() => setOver(count), 3500)
    return () => clearTimeout(timer)
  }, [notice?.count])
  if (!notice || notice.phone !== id || notice.count <= over) return null
  return (
    <p class="toast" role="status">
      {notice.text}
    </p>
  )
}
