import { useState } from 'preact/hooks'
import type { CompiledView, DeskAnswer, PartRow } from '../../wire/desk.ts'
import { Dialogue } from './dialogue.tsx'
import { useDraft } from './drafts.ts'
import { Result } from './result.tsx'
import { act, useStore } from './store.ts'
import { WritingForm } from './writing-form.tsx'

/** What besides the parts is told for the school; each as in chat. */
const OF_SCHOOL = ['profile', 'spread', 'last-year'] as const

/** What the officer answers for the school, with last period's words as a draft. */
export function Parts({ view }: { readonly view: CompiledView }) {
  const { words } = useStore()
  return (
    <>
      <h3>{words.compiled.parts}</h3>
      {view.writes && (
        <div class="dialogues">
          {OF_SCHOOL.map(open => (
            <Dialogue key={open} label={words.compiled[open]} opening={{ open, period: view.period }} />
          ))}
        </div>
      )}
      {view.parts.map(part => (
        <Part key={part.key} view={view} part={part} />
      ))}
    </>
  )
}

function Part({ view, part }: { readonly view: CompiledView; readonly part: PartRow }) {
  const { words } = useStore()
  const text = words.compiled
  const [draft, setDraft] = useDraft<{ readonly text: string; readonly shown: string }>(
    `part/${view.period}/${part.key}`,
  )
  const [answer, setAnswer] = useState<DeskAnswer | 'failed'>()
  const keep = async (own: { readonly text: string; readonly shown: string }) => {
    const come = await act({ do: 'part', period: view.period, key: part.key, ...own })
    setAnswer(come?.done ? { done: true, said: text.kept } : (come ?? 'failed'))
    if (come?.done) setDraft(undefined)
    // What it says now has been shown, and may be written over knowingly.
    else if (come) setDraft({ text: own.text, shown: '\u0000' })
  }
  return (
    <section class="part">
      <h4>{part.place}</h4>
      <p class="question">{part.question}</p>
      {part.text === '' ? <p class="missing">{text.unwritten}</p> : <p class="words">{part.text}</p>}
      <Result answer={answer} />
      {view.writes &&
        (draft ? (
          <WritingForm
            label={text.newWords}
            rows={5}
            text={draft.text}
            onText={typed => setDraft({ ...draft, text: typed })}
            onKeep={() => void keep(draft.shown === '\u0000' ? { ...draft, shown: part.text } : draft)}
            onCancel={() => setDraft(undefined)}
          />
        ) : (
          <p class="deeds">
            <button type="button" onClick={() => setDraft({ text: part.text || part.draft, shown: part.text }, false)}>
              {part.text === '' && part.draft !== '' ? text.fromDraft : text.write}
            </button>
          </p>
        ))}
    </section>
  )
}
