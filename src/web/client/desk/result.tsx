import type { DeskAnswer } from '../../wire/desk.ts'
import { useStore } from './store.ts'

/** What came of the last deed, read out as it comes. */
export function Result({ answer }: { readonly answer: DeskAnswer | 'failed' | undefined }) {
  const { words } = useStore()
  return (
    <div role="status">
      {answer === 'failed' && <p class="warning">{words.failed}</p>}
      {answer && answer !== 'failed' && !answer.done && (
        <p class="warning">{answer.said === '' || answer.overtaken ? words.changed : words.undone}</p>
      )}
      {answer && answer !== 'failed' && answer.said !== '' && (
        <p class={answer.done ? 'note words' : 'words'}>{answer.said}</p>
      )}
    </div>
  )
}
