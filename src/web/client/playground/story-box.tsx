import { useState } from 'preact/hooks'
import { ask, openStory, useStore } from './store.ts'

/** Starting over, keeping a story, playing one that was kept. */
export function StoryBox() {
  const { beat, words } = useStore()
  const [seed, setSeed] = useState('')
  const [bad, setBad] = useState(false)
  if (!beat) return null
  const { story } = words
  const drawn = Number(seed || beat.seed)
  const reset = (way: 'staffed' | 'empty') => () => void ask({ do: 'reset', seed: drawn, way })
  return (
    <details class="story">
      <summary>{story.reset}</summary>
      <div class="sheet">
        <label>
          {story.seed}
          <input
            type="number"
            min="0"
            max="999999999"
            value={drawn}
            onInput={event => setSeed(event.currentTarget.value)}
          />
        </label>
        <button type="button" onClick={reset('staffed')}>
          {story.staffed}
        </button>
        <button type="button" onClick={reset('empty')}>
          {story.empty}
        </button>
        <a class="button" href="/choi/truyen" download="cau-chuyen.json">
          {story.save}
        </a>
        <label class="button">
          {story.load}
          <input
            type="file"
            class="unseen"
            accept="application/json"
            onChange={async event => {
              const [file] = event.currentTarget.files ?? []
              event.currentTarget.value = ''
              if (file) setBad(!(await openStory(await file.text())))
            }}
          />
        </label>
        {bad && <p role="alert">{story.bad}</p>}
      </div>
    </details>
  )
}
