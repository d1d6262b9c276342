import { useState } from 'preact/hooks'
import { LanguageButton } from '../shared/language-button.tsx'
import { ClockBar } from './clock-bar.tsx'
import { Drawer } from './drawer.tsx'
import { Phone } from './phone.tsx'
import { setLanguage, useStore } from './store.ts'
import { Strip } from './strip.tsx'
import { Welcome } from './welcome.tsx'

/** Whose phones lie on the table at first: a teacher, the officer, the principal. */
const FIRST = [204, 101, 301] as const

export function App() {
  const { beat, words, language, connected } = useStore()
  const [owners, setOwners] = useState<readonly number[]>(FIRST)
  const [front, setFront] = useState(1)
  const [day, setDay] = useState('')
  if (!beat) return <main class="waiting">{connected ? '…' : words.lost}</main>
  const choose = (slot: number, id: number) => setOwners(owners.map((owner, place) => (place === slot ? id : owner)))
  /** Beside the phone whose link it opened, which stays where it is. */
  const layBeside = (slot: number, id: number) => {
    const there = owners.indexOf(id)
    const place = there >= 0 ? there : (slot + owners.length - 1) % owners.length
    if (there < 0) choose(place, id)
    setFront(place)
  }
  return (
    <>
      <header class="top">
        <h1>{words.title}</h1>
        <LanguageButton language={language} label={words.language} onChoose={setLanguage} />
      </header>
      {!connected && (
        <p class="warning" role="alert">
          {words.lost}
        </p>
      )}
      <main>
        <ClockBar />
        <Strip onDay={setDay} />
        <Welcome />
        <nav class="slots" aria-label={words.phone.choose}>
          {owners.map((id, slot) => (
            <button type="button" key={slot} aria-pressed={front === slot} onClick={() => setFront(slot)}>
              {beat.phones.find(phone => phone.id === id)?.called}
            </button>
          ))}
        </nav>
        <div class="phones">
          {owners.map((id, slot) => (
            <Phone
              key={slot}
              id={id}
              front={front === slot}
              onChoose={chosen => choose(slot, chosen)}
              onLay={chosen => layBeside(slot, chosen)}
            />
          ))}
        </div>
        <Drawer day={day} onClose={() => setDay('')} />
      </main>
    </>
  )
}
