import type { ComponentChildren } from 'preact'
import type { BubbleView, FileView } from '../../wire/playground.ts'
import type { Draft } from './composer.tsx'
import { ask, useStore } from './store.ts'

type Props = {
  readonly who: number
  readonly bubble: BubbleView
  readonly newDay: boolean
  readonly replied: BubbleView | undefined
  readonly onOpen: (url: string) => void
  readonly onDraft: (draft: Draft) => void
}

export function Bubble({ who, bubble, newDay, replied, onOpen, onDraft }: Props) {
  const { words } = useStore()
  const { id, from, at, text, file, edited, deleted } = bubble
  const { phone: say } = words
  return (
    <>
      {newDay && <p class="day">{at.slice(0, 10).split('-').reverse().join('/')}</p>}
      <div class={`bubble ${from}`}>
        {deleted ? (
          <p class="none">{say.deleted}</p>
        ) : (
          <>
            {replied && <blockquote>{replied.text.slice(0, 80)}</blockquote>}
            {file && <Attached file={file} />}
            {text !== '' && <p class="text">{withLinks(bubble, onOpen)}</p>}
            <p class="meta">
              {edited && `${say.edited} `}
              {at.slice(11, 16)}
              <span class="acts">
                <button
                  type="button"
                  class="quiet"
                  title={say.reply}
                  aria-label={say.reply}
                  onClick={() => onDraft({ kind: 'reply', to: id, text })}
                >
                  ↩
                </button>
                {from === 'person' && (
                  <button
                    type="button"
                    class="quiet"
                    title={say.edit}
                    aria-label={say.edit}
                    onClick={() => onDraft({ kind: 'edit', of: id, text })}
                  >
                    ✎
                  </button>
                )}
              </span>
            </p>
          </>
        )}
      </div>
      {!deleted && <Buttons who={who} bubble={bubble} onOpen={onOpen} />}
    </>
  )
}

function Buttons({ who, bubble, onOpen }: Pick<Props, 'who' | 'bubble' | 'onOpen'>) {
  if (bubble.buttons.length === 0) return null
  let place = 0
  return (
    <div class="buttons">
      {bubble.buttons.map((row, line) => (
        <div key={line}>
          {row.map(({ text, url }) => {
            const own = place++
            const press = () => (url ? onOpen(url) : void ask({ do: 'press', who, message: bubble.id, place: own }))
            return (
              <button type="button" key={own} onClick={press}>
                {text}
              </button>
            )
          })}
        </div>
      ))}
    </div>
  )
}

function Attached({ file }: { readonly file: FileView }) {
  if (file.kind === 'photo' || /\.png$/.test(file.name)) {
    return (
      <a href={file.href} target="_blank" rel="noreferrer">
        <img src={file.href} alt={file.name} loading="lazy" />
      </a>
    )
  }
  return (
    <a class="file" href={file.href} download={file.name}>
      <span aria-hidden="true">📄</span>
      <span>
        {file.name}
        <small>{Math.max(1, Math.round(file.size / 1024))} KB</small>
      </span>
    </a>
  )
}

function withLinks({ text, links }: BubbleView, onOpen: (url: string) => void): readonly ComponentChildren[] {
  const parts: ComponentChildren[] = []
  let at = 0
  for (const { from, to, url } of links) {
    parts.push(
      text.slice(at, from),
      <button type="button" class="link" key={from} onClick={() => onOpen(url)}>
        {text.slice(from, to)}
      </button>,
    )
    at = to
  }
  return [...parts, text.slice(at)]
}
