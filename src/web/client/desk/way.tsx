import { useState } from 'preact/hooks'
import type { CompiledView, DeskAnswer } from '../../wire/desk.ts'
import { Dialogue } from './dialogue.tsx'
import { Result } from './result.tsx'
import { act, useStore } from './store.ts'

/** The way to the superior: who signs, laid before the BGH, number and day. */
export function Way({ view }: { readonly view: CompiledView }) {
  const { words } = useStore()
  const text = words.compiled
  const { way, period } = view
  const [signer, setSigner] = useState(way.signers[0]?.id ?? 0)
  const [answer, setAnswer] = useState<DeskAnswer | 'failed'>()
  // As in chat: a tap that slipped lays nothing before anybody.
  const [asking, setAsking] = useState(false)
  const submit = () => {
    setAsking(false)
    void act({ do: 'submit', period, signer, mark: way.mark }).then(come => setAnswer(come ?? 'failed'))
  }
  return (
    <>
      {way.stand !== '' && (
        <p>
          {text.stand}: {way.stand}
        </p>
      )}
      <Result answer={answer} />
      {way.mark !== '' && <p>{way.open}</p>}
      {view.writes && way.mark !== '' && (
        <p class="deeds">
          <label>
            {text.signer}{' '}
            <select value={signer} onChange={event => setSigner(Number(event.currentTarget.value))}>
              {way.signers.map(each => (
                <option key={each.id} value={each.id}>
                  {each.text}
                </option>
              ))}
            </select>
          </label>
          {!asking && (
            <button type="button" onClick={() => setAsking(true)}>
              {text.submit}
            </button>
          )}
        </p>
      )}
      {view.writes && way.mark !== '' && asking && (
        <section class="dialogue" aria-label={text.submit}>
          <p class="words" role="status">
            {text.submitAsk} {way.open} {text.signer}: {way.signers.find(({ id }) => id === signer)?.text}.
          </p>
          <p class="deeds">
            <button type="button" class="main" onClick={submit}>
              {text.submitNow}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {words.report.cancel}
            </button>
          </p>
        </section>
      )}
      <Dialogue label={text.way} opening={{ open: 'way', period }} />
    </>
  )
}
