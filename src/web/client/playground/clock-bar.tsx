import { useState } from 'preact/hooks'
import type { Speed } from '../../wire/playground.ts'
import { momentText, readMoment } from './moment.ts'
import { ask, useStore } from './store.ts'
import { StoryBox } from './story-box.tsx'

/** The virtual clock and what moves it. */
export function ClockBar() {
  const { beat, words } = useStore()
  if (!beat) return null
  const { clock, weekday } = words
  const at = beat.at.slice(0, 16)
  const [year, month, date] = at.slice(0, 10).split('-')
  const speeds: readonly (readonly [Speed, string])[] = [
    [0, clock.pause],
    [60, clock.minute],
    [3600, clock.hour],
    [86_400, clock.day],
    ['whole', clock.whole],
  ]
  return (
    <section class="clock" aria-label={clock.label}>
      <p class="now">
        <strong>{at.slice(11)}</strong>
        <span>
          {weekday[(new Date(`${at.slice(0, 10)}T12:00:00Z`).getUTCDay() + 6) % 7]}, {Number(date)}/{Number(month)}/
          {year}
        </span>
        {beat.over && <em>{clock.over}</em>}
      </p>
      <fieldset class="speeds" aria-label={clock.label}>
        {speeds.map(([speed, label]) => (
          <button
            type="button"
            key={label}
            aria-pressed={beat.speed === speed}
            onClick={() => void ask({ do: 'run', speed })}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <div class="jumps">
        <button type="button" class="main" disabled={beat.over} onClick={() => void ask({ do: 'go', to: 'reminder' })}>
          {clock.reminder}
        </button>
        <button type="button" disabled={beat.over} onClick={() => void ask({ do: 'go', to: 'deadline' })}>
          {clock.deadline}
        </button>
        <Jump now={at} />
      </div>
      <StoryBox />
    </section>
  )
}

function Jump({ now }: { readonly now: string }) {
  const { words, beat } = useStore()
  const [typed, setTyped] = useState<string>()
  const until = beat?.span.until ?? ''
  const wanted = typed === undefined ? undefined : readMoment(typed, now)
  const wrong = typed !== undefined && (!wanted || `${wanted.day}T${wanted.time}` < now || wanted.day > until)
  return (
    <form
      class="jump"
      onSubmit={event => {
        event.preventDefault()
        if (!wanted || wrong) return
        setTyped(undefined)
        void ask({ do: 'go', to: wanted })
      }}
    >
      <label>
        <span class="unseen">{words.clock.moment}</span>
        <input
          size={16}
          inputMode="text"
          autocomplete="off"
          title={words.clock.moment}
          aria-invalid={wrong}
          value={typed ?? momentText(now)}
          onInput={event => setTyped(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={!wanted || wrong}>
        {words.clock.jump}
      </button>
    </form>
  )
}
