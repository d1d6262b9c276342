import { useState } from 'preact/hooks'
import type { AreaRow, CompiledView, DeskAnswer, ParagraphRow } from '../../wire/desk.ts'
import { Dialogue } from './dialogue.tsx'
import { useDraft } from './drafts.ts'
import { Line } from './line.tsx'
import { Result } from './result.tsx'
import { act, useStore } from './store.ts'
import { WritingForm } from './writing-form.tsx'

/** One area: its sums with their origin, and each line with the units' own words. */
export function Area({ view, area }: { readonly view: CompiledView; readonly area: AreaRow }) {
  const { words } = useStore()
  const text = words.compiled
  return (
    <>
      <h3>
        {area.code}. {area.title}
      </h3>
      {area.sentence !== '' && <p class="words">{area.sentence}</p>}
      {area.sums.length > 0 && (
        <details>
          <summary>{text.sums}</summary>
          <ul>
            {area.sums.map(each => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </details>
      )}
      {view.writes && (
        <div class="dialogues">
          <Dialogue label={text.highlights} opening={{ open: 'highlights', period: view.period, area: area.code }} />
        </div>
      )}
      {area.paragraphs.map(paragraph => (
        <section key={paragraph.key}>
          <h4>{paragraph.lead}</h4>
          <Whole view={view} paragraph={paragraph} />
          <ol class="lines">
            {paragraph.lines.map(line => (
              <Line key={line.point} view={view} line={line} beside={paragraph.lines} />
            ))}
          </ol>
        </section>
      ))}
      {area.left.length > 0 && (
        <section>
          <h4>{text.leftOut}</h4>
          <ol class="lines">
            {area.left.map(line => (
              <Line key={line.point} view={view} line={line} beside={[]} />
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

/** A paragraph in the officer's own words. */
function Whole({ view, paragraph }: { readonly view: CompiledView; readonly paragraph: ParagraphRow }) {
  const { words } = useStore()
  const text = words.compiled
  const [draft, setDraft] = useDraft<{ readonly text: string; readonly shown: string }>(
    `paragraph/${view.period}/${paragraph.key}`,
  )
  const [answer, setAnswer] = useState<DeskAnswer | 'failed'>()
  const send = async (shown: string, own: string) => {
    const come = await act({ do: 'paragraph', period: view.period, key: paragraph.key, shown, text: own })
    setAnswer(come ?? 'failed')
    if (come?.done) setDraft(undefined)
    // What was not kept stays in the box, to be sent over what it says now once that has been read.
    else if (draft) setDraft({ text: draft.text, shown: paragraph.text })
  }
  if (!view.writes) return paragraph.own ? <p class="words">{paragraph.text}</p> : null
  return (
    <>
      {paragraph.own && <p class="words">{paragraph.text}</p>}
      {paragraph.since > 0 && <p class="missing">{text.since(paragraph.since)}</p>}
      <Result answer={answer} />
      {draft ? (
        <WritingForm
          label={text.whole}
          rows={5}
          text={draft.text}
          onText={typed => setDraft({ ...draft, text: typed })}
          onKeep={() =>
            void send(
              answer !== undefined && answer !== 'failed' && !answer.done ? paragraph.text : draft.shown,
              draft.text,
            )
          }
          onCancel={() => setDraft(undefined)}
        />
      ) : (
        <p class="deeds">
          <button type="button" onClick={() => setDraft({ text: paragraph.text, shown: paragraph.text }, false)}>
            {text.whole}
          </button>
          {paragraph.own && (
            <button type="button" onClick={() => void send(paragraph.text, '')}>
              {text.byRules}
            </button>
          )}
        </p>
      )}
    </>
  )
}
