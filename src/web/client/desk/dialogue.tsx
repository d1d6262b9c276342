import { useState } from 'preact/hooks'
import type { DeskOpening, DeskSaying, DialogueView } from '../../wire/dialogue.ts'
import { useDraft } from './drafts.ts'
import { bring, type Heard, talk, useStore } from './store.ts'

type Props = { readonly label: string; readonly opening: DeskOpening }

/** A button, and behind it the dialogue that the chat would have about it. */
export function Dialogue({ label, opening }: Props) {
  const { words } = useStore()
  const [view, setView] = useState<DialogueView>()
  const [trouble, setTrouble] = useState<Exclude<Heard, DialogueView>>()
  const [busy, setBusy] = useState(false)
  const hear = (heard: Heard) => {
    setBusy(false)
    setTrouble(typeof heard === 'string' ? heard : undefined)
    if (typeof heard !== 'string') setView(heard)
    if (heard === 'gone') setView(undefined)
  }
  const [text, setText] = useDraft<string>(`dialogue/${JSON.stringify(opening)}`)
  const send = (saying: DeskSaying) => {
    setBusy(true)
    void talk(saying).then(heard => {
      // What was not heard stays, to be said where the dialogue stands anew.
      if ('text' in saying && typeof heard !== 'string') setText(undefined)
      hear(heard)
    })
  }
  return (
    <>
      {!view && (
        <button type="button" disabled={busy} onClick={() => send(opening)}>
          {label}
        </button>
      )}
      {trouble && (
        <p class="warning" role="alert">
          {words.dialogue[trouble]}
        </p>
      )}
      {view && (
        <section class="dialogue" aria-label={label}>
          <div aria-live="polite">
            {view.said.map(({ text, buttons }, message) => (
              <div key={`${view.turn}/${message}`}>
                <p class="words">{text}</p>
                {buttons.length > 0 && (
                  <p class="deeds">
                    {buttons.map((each, place) => (
                      <button
                        type="button"
                        key={place}
                        disabled={busy}
                        onClick={() => send({ id: view.id, turn: view.turn, press: [message, place] })}
                      >
                        {each}
                      </button>
                    ))}
                  </p>
                )}
              </div>
            ))}
            {view.sent && <p class="note">{words.dialogue.sent}</p>}
          </div>
          {view.listens && (
            <Speaking
              key={view.turn}
              busy={busy}
              text={text ?? ''}
              onWrite={setText}
              onText={said => send({ id: view.id, turn: view.turn, text: said })}
              onFile={file => {
                setBusy(true)
                void bring(view, file).then(hear)
              }}
            />
          )}
          <p>
            <button type="button" class="link" onClick={() => setView(undefined)}>
              {words.dialogue.close}
            </button>
          </p>
        </section>
      )}
    </>
  )
}

type SpeakingProps = {
  readonly busy: boolean
  readonly text: string
  readonly onWrite: (text: string | undefined) => void
  readonly onText: (text: string) => void
  readonly onFile: (file: File) => void
}

/** Words of one's own, or a file. */
function Speaking({ busy, text, onWrite, onText, onFile }: SpeakingProps) {
  const { words } = useStore()
  return (
    <form
      class="deeds"
      onSubmit={event => {
        event.preventDefault()
        if (text.trim() !== '') onText(text)
      }}
    >
      <textarea
        rows={2}
        aria-label={words.dialogue.answer}
        placeholder={words.dialogue.answer}
        value={text}
        onInput={event => onWrite(event.currentTarget.value || undefined)}
      />
      <button type="submit" class="main" disabled={busy || text.trim() === ''}>
        {words.dialogue.send}
      </button>
      <label class="button">
        {words.dialogue.file}
        <input
          type="file"
          class="unseen"
          accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.csv"
          disabled={busy}
          onChange={event => {
            const [file] = event.currentTarget.files ?? []
            event.currentTarget.value = ''
            if (file) onFile(file)
          }}
        />
      </label>
    </form>
  )
}
