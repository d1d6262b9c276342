import { useState } from 'preact/hooks'
import type { CompiledView, DeskAnswer, DeskDeed, LineRow } from '../../wire/desk.ts'
import { useDraft } from './drafts.ts'
import { Result } from './result.tsx'
import { act, useStore } from './store.ts'
import { WritingForm } from './writing-form.tsx'

type Props = {
  readonly view: CompiledView
  readonly line: LineRow
  /** Lines of the same paragraph. */
  readonly beside: readonly LineRow[]
}

/** What was being written when the line said `shown`. */
type Draft = { readonly text: string; readonly shown: string }

/** A line of the report, the units' own words under it, and what can be done with it. */
export function Line({ view, line, beside }: Props) {
  const { words } = useStore()
  const text = words.compiled
  const [draft, setDraft] = useDraft<Draft>(`line/${view.period}/${line.point}`)
  const [answer, setAnswer] = useState<DeskAnswer | 'failed'>()
  const { period } = view
  const about = { period, point: line.point, shown: line.shown }
  const send = async (deed: DeskDeed) => {
    const come = await act(deed)
    setAnswer(come ?? 'failed')
    return come
  }
  const keep = async ({ text: own, shown }: Draft) => {
    const come = await send({ do: 'reword', ...about, shown, text: own })
    if (come?.done) setDraft(undefined)
    // The words stay in the box; what the line says now has been shown, and may be written over knowingly.
    else if (come) setDraft({ text: own, shown: '' })
  }
  return (
    <li>
      <p class="words">
        {line.text} {line.reworded && <small>({text.reworded})</small>}{' '}
        {line.left !== '' && <span class="missing">({line.left})</span>}
      </p>
      <details>
        <summary>{line.units.join(', ')}</summary>
        {line.said.map(({ unit, words: own }, place) => (
          <p key={place} class="words">
            <b>{unit}</b>: “{own}”
          </p>
        ))}
      </details>
      <Result answer={answer} />
      {view.writes && draft && (
        <WritingForm
          label={text.newWords}
          rows={4}
          text={draft.text}
          onText={typed => setDraft({ ...draft, text: typed })}
          onKeep={() => void keep(draft.shown === '' ? { ...draft, shown: line.shown } : draft)}
          onCancel={() => setDraft(undefined)}
        />
      )}
      {view.writes && !draft && (
        <p class="deeds">
          <button type="button" onClick={() => setDraft({ text: line.text, shown: line.shown }, false)}>
            {text.reword}
          </button>
          {line.left === '' && (
            <button type="button" onClick={() => void send({ do: 'drop', ...about })}>
              {text.drop}
            </button>
          )}
          {line.byTap && (
            <button type="button" onClick={() => void send({ do: 'put-in', ...about })}>
              {text.putIn}
            </button>
          )}
          {line.reworded && (
            <button type="button" onClick={() => void send({ do: 'reword', ...about, text: '' })}>
              {text.back}
            </button>
          )}
          <Move view={view} line={line} onTo={lead => void send({ do: 'move', ...about, lead })} />
          {line.left === '' && beside.length > 1 && (
            <select
              aria-label={text.join}
              value=""
              onChange={event => {
                const other = beside.find(({ point }) => point === event.currentTarget.value)
                if (other) void send({ do: 'join', ...about, other: other.point, otherShown: other.shown, text: '' })
              }}
            >
              <option value="">{text.join}</option>
              {beside
                .filter(({ point }) => point !== line.point)
                .map(other => (
                  <option key={other.point} value={other.point}>
                    {other.number}. {other.text.slice(0, 60)}
                  </option>
                ))}
            </select>
          )}
        </p>
      )}
    </li>
  )
}

function Move({ view, line, onTo }: Omit<Props, 'beside'> & { readonly onTo: (lead: string) => void }) {
  const { words } = useStore()
  return (
    <select
      aria-label={words.compiled.move}
      value=""
      onChange={event => event.currentTarget.value !== '' && onTo(event.currentTarget.value)}
    >
      <option value="">{words.compiled.move}</option>
      {view.leads
        .filter(({ id }) => id !== line.lead)
        .map(({ id, area, text }) => (
          <option key={id} value={id}>
            {area}: {text}
          </option>
        ))}
    </select>
  )
}
