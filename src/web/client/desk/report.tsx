import { useState } from 'preact/hooks'
import type { BoardView, DeskAnswer, ReportView, SectionRow } from '../../wire/desk.ts'
import { useDraft } from './drafts.ts'
import { Files } from './files.tsx'
import { Result } from './result.tsx'
import { type Asking, askingOf, ReturnForm } from './return-form.tsx'
import { act, placeOf, useStore, useView } from './store.ts'

/** What a unit handed in, with its photos, and what the officer makes of it. */
export function Report({ report, version }: { readonly report: string; readonly version: number }) {
  const { words } = useStore()
  const path = `/ban/xem/bao-cao?bai=${encodeURIComponent(report)}&ban=${version}`
  const { view, gone } = useView<ReportView>(path)
  if (gone) return <p>{words.nothing}</p>
  if (!view) return <p class="none">{words.wait}</p>
  return <Shown key={`${report}/${version}`} view={view} />
}

function Shown({ view }: { readonly view: ReportView }) {
  const { words } = useStore()
  const text = words.report
  const [answer, setAnswer] = useState<DeskAnswer | 'failed'>()
  const [asking, setAsking] = useDraft<Asking>(`return/${view.report}`)
  return (
    <article class="report">
      <p>
        <a href={placeOf('bang')}>{text.back}</a>
      </p>
      <h2>
        {view.unit}, {view.period}
      </h2>
      <p>
        <span class={`state ${view.state}`}>{words.state[view.state]}</span>{' '}
        {view.version > 0 ? text.version(view.version) : text.none}
        {view.version < view.newest && `. ${text.older(view.newest)}`}
      </p>
      {view.returned && (
        <p class="note">
          {text.returned(view.returned.sections.join(', '), view.returned.until)}: “{view.returned.reason}”
        </p>
      )}
      <Result answer={answer} />
      {view.canAccept && !asking && (
        <p class="deeds">
          <button
            type="button"
            class="main"
            onClick={() => {
              void act({ do: 'accept', report: view.report, version: view.version }).then(come =>
                setAnswer(come ?? 'failed'),
              )
            }}
          >
            {text.accept}
          </button>
        </p>
      )}
      {view.canReturn &&
        (asking ? (
          <ReturnForm
            view={view}
            asking={asking}
            onAsking={setAsking}
            onDone={come => {
              setAnswer(come)
              if (come === 'failed') return
              // What was handed in meanwhile has been shown, and may be asked about knowingly.
              setAsking(come.done ? undefined : { ...asking, version: view.version })
            }}
            onCancel={() => setAsking(undefined)}
          />
        ) : (
          <p class="deeds">
            <button type="button" onClick={() => setAsking(askingOf(view), false)}>
              {text.return}
            </button>
          </p>
        ))}
      {answer !== undefined && answer !== 'failed' && answer.done && <NextOne after={view.report} />}
      {view.sections.map(section => (
        <Section key={section.prompt} report={view.report} section={section} />
      ))}
      {view.files.length > 0 && (
        <section class="sheet">
          <h3>{text.otherFiles}</h3>
          <Files report={view.report} files={view.files} />
        </section>
      )}
      {view.versions.length > 1 && (
        <nav aria-label={text.versions}>
          <h3>{text.versions}</h3>
          <ul>
            {view.versions.map(each => (
              <li key={each.version}>
                <a
                  href={placeOf('bao-cao', view.report, each.version)}
                  aria-current={each.version === view.version ? 'page' : undefined}
                >
                  {text.versionAt(each.version, each.at, each.by)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </article>
  )
}

function Section({ report, section }: { readonly report: string; readonly section: SectionRow }) {
  const { words } = useStore()
  const text = words.report
  const { number, label, question, state, figures, before, files } = section
  return (
    <section class="sheet">
      <h3>
        {number}. {label}
      </h3>
      <p class="question">{question}</p>
      {state === 'none' && <p>{text.nothing}</p>}
      {state === 'skipped' && <p class="missing">{text.skipped}</p>}
      {state === 'open' && <p class="missing">{text.open}</p>}
      {figures.length > 0 && (
        <ul class="figures">
          {figures.map(figure => (
            <li key={figure}>{figure}</li>
          ))}
        </ul>
      )}
      {section.words !== '' && <p class="words">{section.words}</p>}
      {before !== '' && (
        <p class="before">
          <b>{text.before}</b> {before}
        </p>
      )}
      {files.length > 0 && <Files report={report} files={files} />}
    </section>
  )
}

/** The next report that waits, once one is done. */
function NextOne({ after }: { readonly after: string }) {
  const { words } = useStore()
  const { view } = useView<BoardView>('/ban/xem/bang')
  const waiting = (view?.periods ?? [])
    .flatMap(({ units }) => units)
    .find(({ state, report }) => state === 'submitted' && report !== after)
  return waiting ? (
    <p>
      <a href={placeOf('bao-cao', waiting.report)}>
        {words.report.nextOne}: {waiting.unit}
      </a>
    </p>
  ) : null
}
