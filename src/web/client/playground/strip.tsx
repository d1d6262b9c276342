import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { DayMark } from '../../wire/playground.ts'
import { ask, useStore } from './store.ts'

/** At least so wide; where there is more room the year takes all of it. */
const DAY = 3
const HEIGHT = 66
const MOST = 12

const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000
const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** The whole year with what stands in it; a day that is pressed is gone to, or looked at when it is over. */
export function Strip({ onDay }: { readonly onDay: (day: string) => void }) {
  const { beat, days, words } = useStore()
  const marks = beat?.marks ?? []
  const first = dayNumber(beat?.span.from ?? '2024-01-01')
  const last = dayNumber(beat?.span.until ?? '2024-12-31')
  const box = useRef<HTMLDivElement>(null)
  const wide = Math.max(DAY, useWidth(box) / (last - first + 1))
  const still = useMemo(() => <Still marks={marks} first={first} last={last} wide={wide} />, [marks, first, last, wide])
  if (!beat) return null
  const today = dayNumber(beat.at.slice(0, 10))
  const go = (day: string) => {
    if (dayNumber(day) > today) void ask({ do: 'go', to: { day, time: '07:00' } })
    else onDay(day)
  }
  const named = marks.filter(({ kind }) => kind !== 'off' && kind !== 'quiet')
  return (
    <section class="strip" aria-label={words.strip.label}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached with the keys */}
      <div class="scroll" tabIndex={0} ref={box}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it does the same with keys */}
        <svg
          viewBox={`0 0 ${(last - first + 1) * wide} ${HEIGHT}`}
          width={(last - first + 1) * wide}
          height={HEIGHT}
          role="img"
          aria-label={words.strip.label}
          onClick={event => {
            const box = event.currentTarget.getBoundingClientRect()
            go(isoOf(first + Math.floor(((event.clientX - box.left) / box.width) * (last - first + 1))))
          }}
        >
          {still}
          {[...days.values()].map(({ day, told, handed }) => (
            <g key={day} transform={`translate(${(dayNumber(day) - first) * wide} 0)`}>
              <title>{`${day}: ${words.strip.told(told)}, ${words.strip.handed(handed)}`}</title>
              <rect
                class="told"
                y={40 - Math.min(told, MOST) * 1.6}
                width={wide - 0.6}
                height={Math.min(told, MOST) * 1.6}
              />
              <rect class="handed" y={42} width={wide - 0.6} height={Math.min(handed, MOST) * 1.4} />
            </g>
          ))}
          <rect class="today" x={(today - first) * wide} width={1.5} height={HEIGHT} />
        </svg>
      </div>
      <label class="marks">
        <span class="unseen">{words.clock.jump}</span>
        <select value="" onChange={event => go(event.currentTarget.value)}>
          <option value="">{words.clock.jump}…</option>
          {named
            .toSorted((a, b) => a.day.localeCompare(b.day))
            .map(mark => (
              <option key={`${mark.day}${mark.kind}${mark.period?.kind}`} value={mark.day}>
                {mark.day.split('-').reverse().join('/')} · {textOf(mark, words)}
              </option>
            ))}
        </select>
      </label>
    </section>
  )
}

type Words = ReturnType<typeof useStore>['words']

function textOf({ kind, period }: DayMark, { mark, period: periodText }: Words): string {
  if (kind === 'off' || kind === 'quiet') return mark[kind]
  return mark[kind](period ? periodText(period) : '')
}

/** What does not change while the year goes by. */
function Still({
  marks,
  first,
  last,
  wide,
}: {
  readonly marks: readonly DayMark[]
  readonly first: number
  readonly last: number
  readonly wide: number
}) {
  const { words } = useStore()
  const months: number[] = []
  for (let day = first; day <= last; day++) if (isoOf(day).endsWith('-01')) months.push(day)
  return (
    <>
      {marks.map(mark => (
        <rect
          key={`${mark.day}${mark.kind}${mark.period?.kind}`}
          class={`mark ${mark.kind}`}
          x={(dayNumber(mark.day) - first) * wide}
          y={mark.kind === 'off' || mark.kind === 'quiet' ? 40 : 0}
          width={wide - 0.4}
          height={mark.kind === 'off' || mark.kind === 'quiet' ? 2 : 52}
        >
          <title>{`${mark.day}: ${textOf(mark, words)}`}</title>
        </rect>
      ))}
      {months.map(day => (
        <text key={day} x={(day - first) * wide} y={HEIGHT - 2}>
          {Number(isoOf(day).slice(5, 7))}/{isoOf(day).slice(0, 4)}
        </text>
      ))}
    </>
  )
}

/** Pixels within a box, as long as it is shown. */
function useWidth(box: { readonly current: HTMLDivElement | null }): number {
  const [width, setWidth] = useState(0)
  const shown = box.current
  useEffect(() => {
    const { current } = box
    if (!current) return
    const watching = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watching.observe(current)
    return () => watching.disconnect()
  }, [shown])
  return width
}
