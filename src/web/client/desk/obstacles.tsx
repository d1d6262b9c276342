import { useRef } from 'preact/hooks'
import type { ObstacleRow, ObstaclesView } from '../../wire/obstacles.ts'
import { Dialogue } from './dialogue.tsx'
import { useStore, useView } from './store.ts'

const NONE: ObstaclesView = { held: [], elsewhere: '' }

/** Who waits for an answer of the reader, each with the dialogue of the chat; of the others where they wait. */
export function Obstacles() {
  const { words } = useStore()
  const { view } = useView<ObstaclesView>('/ban/xem/vuong-mac')
  const { held, elsewhere } = view ?? NONE
  const text = words.board
  // What has just been answered here stays while the page stands: its dialogue says what became of it.
  const seen = useRef(new Map<number, ObstacleRow>())
  for (const row of held) seen.current.set(row.id, row)
  if (seen.current.size === 0 && elsewhere === '') return null
  return (
    <section class="sheet" aria-label={text.obstacles}>
      <h2>{text.obstacles}</h2>
      {[...seen.current.values()].map(({ id, told, words: written }) => (
        <div key={id} class="obstacle">
          <p class="words">
            <b>{told}</b>: {held.some(each => each.id === id) ? written : text.over}
          </p>
          <Dialogue label={text.answer} opening={{ open: 'obstacle', obstacle: id }} />
        </div>
      ))}
      {elsewhere !== '' && <p class="none">{elsewhere}</p>}
    </section>
  )
}
