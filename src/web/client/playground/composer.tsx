import { useEffect, useRef, useState } from 'preact/hooks'
import type { PhoneView } from '../../wire/playground.ts'
import { ask, useStore } from './store.ts'

/** What is being written: something new, an answer to one message, or one's own message anew. */
export type Draft =
  | { readonly kind: 'new' }
  | { readonly kind: 'reply'; readonly to: number; readonly text: string }
  | { readonly kind: 'edit'; readonly of: number; readonly text: string }

type Props = { readonly phone: PhoneView; readonly draft: Draft; readonly onDraft: (draft: Draft) => void }

export function Composer({ phone, draft, onDraft }: Props) {
  const { words, trouble } = useStore()
  const [text, setText] = useState('')
  const [menu, setMenu] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const { phone: say } = words
  const who = phone.id
  useEffect(() => {
    if (draft.kind === 'edit') setText(draft.text)
    if (draft.kind !== 'new') field.current?.focus()
  }, [draft])
  const done = () => {
    setText('')
    onDraft({ kind: 'new' })
  }
  const send = async () => {
    if (text.trim() === '') return
    // At once: what is typed while it is on its way belongs to the next message.
    done()
    const sent =
      draft.kind === 'edit'
        ? await ask({ do: 'edit', who, message: draft.of, text })
        : await ask({ do: 'say', who, text, ...(draft.kind === 'reply' ? { replyTo: draft.to } : {}) })
    if (sent) return
    setText(typed => typed || text)
    onDraft(draft)
  }
  const attach = async (files: readonly File[]) => {
    for (const file of files) {
      const kind = file.type === 'image/jpeg' || file.type === 'image/png' ? 'photo' : 'document'
      await ask({ do: 'send', who, kind, name: file.name, mime: file.type, bytes: await base64(file), caption: text })
    }
    done()
  }
  const commands =
    menu || /^\/\w*$/.test(text) ? phone.commands.filter(({ command }) => `/${command}`.startsWith(text || '/')) : []
  const others = [
    [say.voice, { do: 'voice', who, seconds: 5 }],
    [say.sticker, { do: 'sticker', who, emoji: '👍' }],
  ] as const
  return (
    <footer class="composer">
      {(commands.length > 0 || menu) && (
        <ul class="menu">
          {commands.map(({ command, description }) => (
            <li key={command}>
              <button
                type="button"
                onClick={() => {
                  setMenu(false)
                  setText('')
                  void ask({ do: 'say', who, text: `/${command}` })
                }}
              >
                <b>/{command}</b> {description}
              </button>
            </li>
          ))}
          {menu &&
            others.map(([label, deed]) => (
              <li key={label}>
                <button
                  type="button"
                  onClick={() => {
                    setMenu(false)
                    void ask(deed)
                  }}
                >
                  {label}
                </button>
              </li>
            ))}
        </ul>
      )}
      {draft.kind !== 'new' && (
        <p class="drafted">
          {draft.kind === 'edit' ? say.edit : say.reply}: {draft.text.slice(0, 60)}
          <button type="button" class="quiet" onClick={done}>
            {say.cancel}
          </button>
        </p>
      )}
      {trouble === 'not-possible' && (
        <p class="drafted" role="alert">
          {say.notPossible}
        </p>
      )}
      {phone.keyboard.length > 0 && (
        <fieldset class="keyboard" aria-label={say.keyboard}>
          {phone.keyboard.flat().map(label => (
            <button type="button" key={label} onClick={() => void ask({ do: 'say', who, text: label })}>
              {label}
            </button>
          ))}
        </fieldset>
      )}
      <div class="line">
        <button
          type="button"
          class="quiet"
          aria-expanded={menu}
          aria-label={say.menu}
          title={say.menu}
          onClick={() => setMenu(!menu)}
        >
          ☰
        </button>
        <textarea
          ref={field}
          rows={1}
          aria-label={say.write}
          placeholder={say.write}
          value={text}
          onInput={event => setText(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            event.preventDefault()
            void send()
          }}
        />
        <label class="quiet clip" title={say.attach}>
          <span aria-hidden="true">📎</span>
          <span class="unseen">{say.attach}</span>
          <input
            type="file"
            class="unseen"
            multiple
            onChange={event => {
              const files = [...(event.currentTarget.files ?? [])]
              event.currentTarget.value = ''
              void attach(files)
            }}
          />
        </label>
        <button type="button" class="main" aria-label={say.send} title={say.send} onClick={() => void send()}>
          ➤
        </button>
      </div>
    </footer>
  )
}

function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}
