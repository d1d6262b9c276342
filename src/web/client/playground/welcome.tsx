import { useState } from 'preact/hooks'
import { ask, useStore } from './store.ts'

/** What this is, and two ways to begin; once something has happened it is gone. */
export function Welcome() {
  const { beat, words, chats } = useStore()
  const [closed, setClosed] = useState(false)
  if (closed || !beat || beat.busy || chats.size > 0 || beat.speed !== 0) return null
  const { heading, lines, staffed, empty, close } = words.welcome
  const takeOfficer = async () => {
    await ask({ do: 'reset', seed: beat.seed, way: 'empty' })
    setClosed(true)
  }
  return (
    <section class="welcome" aria-labelledby="welcome">
      <h2 id="welcome">{heading}</h2>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="choices">
        <button type="button" class="main" onClick={() => void ask({ do: 'go', to: 'reminder' })}>
          {staffed}
        </button>
        <button type="button" onClick={() => void takeOfficer()}>
          {empty}
        </button>
        <button type="button" class="quiet" onClick={() => setClosed(true)}>
          {close}
        </button>
      </p>
    </section>
  )
}
