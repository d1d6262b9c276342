import { useEffect, useRef } from 'preact/hooks'
import { LanguageButton } from '../shared/language-button.tsx'
import { Board } from './board.tsx'
import { Compiled } from './compiled.tsx'
import { anyWritten } from './drafts.ts'
import { Report } from './report.tsx'
import { leave, placeOf, setLanguage, usePlace, useStore } from './store.ts'
import { Leaf } from './table.tsx'

export function App() {
  const { words, language, standing, me, connected } = useStore()
  return (
    <>
      <header class="top">
        <h1>{words.title}</h1>
        {me && (
          <p class="who">
            {me.called}
            {me.reading && ` (${words.session.reading})`}
            <small>{words.session.until(me.until)}</small>
          </p>
        )}
        {me && (
          <button type="button" onClick={() => void leave(words.session.unkept)}>
            {words.session.end}
          </button>
        )}
        <LanguageButton language={language} label={words.language} onChoose={setLanguage} />
      </header>
      {!connected && (
        <p class="warning" role="alert">
          {words.lost}
        </p>
      )}
      {standing === 'open' ? <Pages /> : <Outside />}
    </>
  )
}

function Outside() {
  const { words, standing } = useStore()
  if (standing === 'opening') return <main class="waiting">{words.wait}</main>
  return (
    <main class="waiting">
      <h2>{words.enter.heading}</h2>
      {standing === 'bad' || standing === 'too-many' ? <p>{words.enter[standing]}</p> : <p>{words.enter.how}</p>}
      {standing === 'closed' && anyWritten() && <p class="warning">{words.enter.written}</p>}
    </main>
  )
}

const PLACES = {
  bang: 'board',
  nhac: 'notices',
  nguoi: 'people',
  'don-vi': 'units',
  'ke-hoach': 'plan',
  'ngay-nghi': 'days',
} as const

function Pages() {
  const { words, me } = useStore()
  const [page = 'bang', ...rest] = usePlace()
  // What in chat is the officer's alone.
  const shown = me?.reading ? (['bang'] as const) : (Object.keys(PLACES) as (keyof typeof PLACES)[])
  const leaf = shown.find(each => each === page && each !== 'bang')
  const tabs = useRef<HTMLElement>(null)
  // On a phone they are wider than the screen.
  useEffect(() => {
    const { current } = tabs
    const tab = current?.querySelector<HTMLElement>('[aria-current]')
    if (current && tab) current.scrollLeft = tab.offsetLeft - (current.clientWidth - tab.offsetWidth) / 2
  }, [page])
  return (
    <>
      <nav class="tabs" aria-label={words.pages} ref={tabs}>
        {shown.map(at => (
          <a key={at} href={placeOf(at)} aria-current={page === at ? 'page' : undefined}>
            {words.tab[PLACES[at]]}
          </a>
        ))}
      </nav>
      <main id="noi-dung" tabIndex={-1}>
        {page === 'bao-cao' && <Report report={rest[0] ?? ''} version={Number(rest[1] ?? 0)} />}
        {page === 'tong-hop' && <Compiled period={rest[0] ?? ''} />}
        {page === 'bang' && <Board />}
        {leaf && leaf !== 'bang' && <Leaf leaf={PLACES[leaf]} />}
      </main>
    </>
  )
}
