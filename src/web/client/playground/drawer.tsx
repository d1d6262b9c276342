import { useEffect, useState } from 'preact/hooks'
import type { FaultName, Leaf, LeafCell, LeafView } from '../../wire/playground.ts'
import { Rows } from '../shared/rows.tsx'
import { ask, look, useStore } from './store.ts'

const LEAVES = ['board', 'notices', 'documents', 'queues', 'faults'] as const
const FAULTS: readonly FaultName[] = [
  ...(['network', 'slow', 'rival', 'lost', 'gateway', 'disk'] as const),
  ...(['zalo-out', 'zalo-hasty', 'zalo-month', 'zalo-lost'] as const),
]
/** What strikes once. */
const BLOWS = ['kill', 'second'] as const

/** What lies behind the phones: the school's own records, and switches for what can go wrong. */
export function Drawer({ day, onClose }: { readonly day: string; readonly onClose: () => void }) {
  const { words } = useStore()
  const [chosen, setChosen] = useState<(typeof LEAVES)[number]>()
  const leaf = day === '' ? chosen : 'day'
  const choose = (each: (typeof LEAVES)[number]) => {
    onClose()
    setChosen(leaf === each ? undefined : each)
  }
  return (
    <section class="drawer">
      <fieldset class="tabs">
        {LEAVES.map(each => (
          <button type="button" key={each} aria-pressed={leaf === each} onClick={() => choose(each)}>
            {words.leaf[each]}
          </button>
        ))}
        {day !== '' && (
          <button type="button" aria-pressed={true} onClick={onClose}>
            {words.leaf.day} {day.split('-').reverse().join('/')}
          </button>
        )}
      </fieldset>
      {leaf === 'faults' && <Faults />}
      {leaf !== undefined && leaf !== 'faults' && <Table leaf={leaf} day={day} />}
    </section>
  )
}

function Faults() {
  const { beat, words } = useStore()
  return (
    <div class="faults">
      <ul>
        {FAULTS.map(fault => (
          <li key={fault}>
            <label>
              <input
                type="checkbox"
                checked={beat?.faults.includes(fault) ?? false}
                onChange={event => void ask({ do: 'fault', fault, on: event.currentTarget.checked })}
              />
              {words.fault[fault]}
            </label>
          </li>
        ))}
      </ul>
      <p>
        {BLOWS.map(blow => (
          <button type="button" key={blow} onClick={() => void ask({ do: blow })}>
            {words.fault[blow]}
          </button>
        ))}
      </p>
      <div aria-live="polite">{beat?.second && <p>{words.secondSaid(beat.second)}</p>}</div>
    </div>
  )
}

const COUNTS = ['inbox', 'inboxAside', 'outbox', 'outboxAside', 'files', 'people'] as const

function Table({ leaf, day }: { readonly leaf: Leaf; readonly day: string }) {
  const { beat, words } = useStore()
  const [view, setView] = useState<LeafView>()
  // Looked at anew with every minute of the story.
  const minute = beat?.at.slice(0, 16)
  useEffect(() => {
    let gone = false
    void look(leaf, day).then(found => {
      if (!gone && found) setView(found)
    })
    return () => {
      gone = true
    }
  }, [leaf, day, minute])
  if (!view) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached with the keys
    <section class="table" tabIndex={0} aria-label={words.leaf[leaf]}>
      {view.counts.length > 0 && (
        <dl>
          {COUNTS.map((count, place) => (
            <div key={count}>
              <dt>{words.count[count]}</dt>
              <dd>{view.counts[place]}</dd>
            </div>
          ))}
        </dl>
      )}
      {view.picture && (
        <a href={view.picture.href} target="_blank" rel="noreferrer">
          <img class="board" src={view.picture.href} alt={view.picture.text} />
        </a>
      )}
      {view.rows.length === 0 ? (
        <p class="none">{words.nothing}</p>
      ) : (
        <Rows columns={view.columns} words={words.column} rows={view.rows.map(row => row.map(cellOf))} />
      )}
    </section>
  )
}

const cellOf = (cell: LeafCell) =>
  typeof cell === 'string' ? (
    cell
  ) : (
    <a href={cell.href} download={cell.text}>
      {cell.text}
    </a>
  )
