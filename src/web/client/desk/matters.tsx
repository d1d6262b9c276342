import { useState } from 'preact/hooks'
import type { CompiledView, DeskAnswer, DeskDeed } from '../../wire/desk.ts'
import { Result } from './result.tsx'
import { act, useStore } from './store.ts'

/** Figures that do not fit, and lines whose units have said otherwise since: each with the way to settle it. */
export function Matters({ view }: { readonly view: CompiledView }) {
  const { words } = useStore()
  const text = words.compiled
  const [answer, setAnswer] = useState<DeskAnswer | 'failed'>()
  const { period } = view
  const send = (deed: DeskDeed) => void act(deed).then(come => setAnswer(come ?? 'failed'))
  if (view.matters.length === 0 && view.changed.length === 0) return <Result answer={answer} />
  return (
    <section class="sheet">
      <Result answer={answer} />
      {view.matters.length > 0 && <h3>{text.matters}</h3>}
      <ul>
        {view.matters.map(({ id, text: told, keys, copies }) => (
          <li key={id}>
            <p class="words">{told}</p>
            {view.writes && (
              <p class="deeds">
                {copies.map(({ unit, text: copy }) => (
                  <button
                    type="button"
                    key={unit}
                    onClick={() => send({ do: 'take-figure', period, matter: id, key: keys[0] ?? '', unit })}
                  >
                    {text.take} {copy}
                  </button>
                ))}
                {copies.length === 0 && (
                  <button type="button" onClick={() => send({ do: 'keep-figures', period, matter: id, keys })}>
                    {text.keepFigures}
                  </button>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
      {view.changed.length > 0 && <h3>{text.changedLines}</h3>}
      <ul>
        {view.changed.map(({ point, unit, before, reworded, now }) => (
          <li key={point}>
            <p class="words">
              <b>{unit}</b>: “{before}” → {now === '' ? text.tookBack : `“${now}”`}
            </p>
            <p class="words">
              {text.yours}: “{reworded}”
            </p>
            {view.writes && (
              <p class="deeds">
                {now !== '' && (
                  <button type="button" onClick={() => send({ do: 'changed', period, point, keep: true })}>
                    {text.keepMine}
                  </button>
                )}
                <button type="button" onClick={() => send({ do: 'changed', period, point, keep: false })}>
                  {now === '' ? text.noted : text.takeNew}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
