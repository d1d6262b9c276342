import { useState } from 'preact/hooks'
import type { DeskAnswer, ReportView } from '../../wire/desk.ts'
import { act, useStore } from './store.ts'

/** A request as far as it is written, and the version that was being read. */
export type Asking = {
  readonly version: number
  readonly chosen: readonly string[]
  readonly reason: string
  readonly until: string
}

export const askingOf = ({ version, days }: ReportView): Asking => ({
  ...{ version, chosen: [], reason: '', until: days[1]?.iso ?? '' },
})

type Props = {
  readonly view: ReportView
  readonly asking: Asking
  readonly onAsking: (asking: Asking) => void
  readonly onDone: (answer: DeskAnswer | 'failed') => void
  readonly onCancel: () => void
}

/** Which sections, what is missing, until when; it goes to the unit as one letter. */
export function ReturnForm({ view, asking, onAsking, onDone, onCancel }: Props) {
  const { words } = useStore()
  const text = words.report
  const all = view.sections.map(({ prompt }) => prompt)
  const { version, chosen, reason, until } = asking
  const setChosen = (sections: readonly string[]) => onAsking({ ...asking, chosen: sections })
  const [busy, setBusy] = useState(false)
  const ready = chosen.length > 0 && reason.trim() !== '' && until !== '' && !busy
  const send = async () => {
    setBusy(true)
    const deed = { do: 'return', report: view.report, version, sections: chosen, reason, until } as const
    onDone((await act(deed)) ?? 'failed')
    setBusy(false)
  }
  return (
    <form
      class="sheet"
      onSubmit={event => {
        event.preventDefault()
        if (ready) void send()
      }}
    >
      <fieldset>
        <legend>{text.which}</legend>
        <label>
          <input
            type="checkbox"
            checked={chosen.length === all.length}
            onChange={event => setChosen(event.currentTarget.checked ? all : [])}
          />
          {text.all}
        </label>
        {view.sections.map(({ prompt, number, label }) => (
          <label key={prompt}>
            <input
              type="checkbox"
              checked={chosen.includes(prompt)}
              onChange={event =>
                setChosen(all.filter(each => (each === prompt ? event.currentTarget.checked : chosen.includes(each))))
              }
            />
            {number}. {label}
          </label>
        ))}
      </fieldset>
      <label class="field">
        {text.why}
        <textarea
          rows={3}
          value={reason}
          onInput={event => onAsking({ ...asking, reason: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        {text.until}
        <select value={until} onChange={event => onAsking({ ...asking, until: event.currentTarget.value })}>
          {view.days.map(({ iso, text: day }) => (
            <option key={iso} value={iso}>
              {day}
            </option>
          ))}
        </select>
      </label>
      <p class="deeds">
        <button type="submit" class="main" disabled={!ready}>
          {text.send}
        </button>
        <button type="button" onClick={onCancel}>
          {text.cancel}
        </button>
      </p>
    </form>
  )
}
