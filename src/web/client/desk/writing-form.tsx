import { useStore } from './store.ts'

type Props = {
  readonly label: string
  readonly rows: number
  readonly text: string
  readonly onText: (text: string) => void
  readonly onKeep: () => void
  readonly onCancel: () => void
}

/** Words being written; what is empty is not kept. */
export function WritingForm({ label, rows, text, onText, onKeep, onCancel }: Props) {
  const { words } = useStore()
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        onKeep()
      }}
    >
      <label class="field">
        {label}
        <textarea rows={rows} value={text} onInput={event => onText(event.currentTarget.value)} />
      </label>
      <p class="deeds">
        <button type="submit" class="main" disabled={text.trim() === ''}>
          {words.compiled.keep}
        </button>
        <button type="button" onClick={onCancel}>
          {words.report.cancel}
        </button>
      </p>
    </form>
  )
}
