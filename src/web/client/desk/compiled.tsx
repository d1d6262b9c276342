import { useState } from 'preact/hooks'
import type { AreaRow, CompiledView, DeskAnswer } from '../../wire/desk.ts'
import { Area } from './area.tsx'
import { Matters } from './matters.tsx'
import { Paper } from './paper.tsx'
import { Parts } from './parts.tsx'
import { Result } from './result.tsx'
import { SaveButton } from './save-button.tsx'
import { act, useStore, useView } from './store.ts'
import { Way } from './way.tsx'

/** The report to the superior as it is printed, and beside it what it is made of. */
export function Compiled({ period }: { readonly period: string }) {
  const { words } = useStore()
  const { view, gone } = useView<CompiledView>(`/ban/xem/tong-hop?ky=${encodeURIComponent(period)}`)
  const [open, setOpen] = useState<string>()
  if (gone) return <p>{words.nothing}</p>
  if (!view) return <p class="none">{words.wait}</p>
  const area = view.areas.find(({ code }) => code === open)
  return (
    <article class="compiled">
      <h2>{view.label}</h2>
      <Head view={view} />
      <Matters view={view} />
      <Way view={view} />
      <div class="beside">
        <Paper paper={view.paper} chosen={open} onArea={setOpen} />
        <aside aria-label={words.compiled.beside}>
          <label class="field">
            {words.compiled.choose}
            <select
              value={open ?? ''}
              onChange={event => setOpen(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
            >
              <option value="">{words.compiled.parts}</option>
              {view.areas.map(each => (
                <option key={each.code} value={each.code}>
                  {nameOf(each)}
                </option>
              ))}
            </select>
          </label>
          {area ? <Area key={area.code} view={view} area={area} /> : <Parts view={view} />}
        </aside>
      </div>
    </article>
  )
}

const nameOf = ({ code, title }: AreaRow): string => `${code}. ${title}`

const FILES = ['sach', 'lam-viec', 'so-lieu'] as const
const NAMES = { sach: 'Bao-cao.docx', 'lam-viec': 'Ban-lam-viec.docx', 'so-lieu': 'So-lieu.xlsx' } as const

function Head({ view }: { readonly view: CompiledView }) {
  const { words } = useStore()
  const text = words.compiled
  const [answer, setAnswer] = useState<DeskAnswer | 'failed'>()
  return (
    <>
      <p>
        {view.last === '' ? text.never : text.last(view.last)}
        {view.gaps > 0 && ` ${text.gaps(view.gaps)}`}
      </p>
      <p class="deeds">
        {view.writes && (
          <button
            type="button"
            class="main"
            onClick={() => void act({ do: 'compile', period: view.period }).then(come => setAnswer(come ?? 'failed'))}
          >
            {text.compile}
          </button>
        )}
        {FILES.map(file => (
          <SaveButton
            key={file}
            path={`/ban/van-ban?loai=${file}&ky=${encodeURIComponent(view.period)}`}
            name={NAMES[file]}
          >
            {text.file[file]}
          </SaveButton>
        ))}
      </p>
      <Result answer={answer} />
    </>
  )
}
