import { ask, useStore } from './store.ts'

/** The code that a link carries, whatever wraps it. */
const codeIn = (url: string): string | undefined => /[?&]start=([\w-]{1,64})/.exec(decodeURIComponent(url))?.[1]

type Props = { readonly url: string; readonly onDone: () => void; readonly onLay: (id: number) => void }

/** A link that opens the assistant is opened on somebody's phone; any other in a window of its own. */
export function LinkTarget({ url, onDone, onLay }: Props) {
  const { beat, words } = useStore()
  const code = codeIn(url)
  const openOn = (who: number) => {
    if (code !== undefined) void ask({ do: 'start', who, code })
    onDone()
    onLay(who)
  }
  return (
    <div class="sheet" role="dialog" aria-label={words.phone.openOn}>
      {code === undefined ? (
        <a href={url} target="_blank" rel="noreferrer noopener" onClick={onDone}>
          {url}
        </a>
      ) : (
        <label>
          {words.phone.openOn}
          <select value="" onChange={event => openOn(Number(event.currentTarget.value))}>
            <option value="">{words.phone.choose}…</option>
            {beat?.phones.map(each => (
              <option key={each.id} value={each.id}>
                {[each.called, each.place].filter(Boolean).join(' · ')}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" onClick={onDone}>
        {words.phone.cancel}
      </button>
    </div>
  )
}
