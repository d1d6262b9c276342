import type { PhoneView } from '../../wire/playground.ts'
import { ask, useStore } from './store.ts'

/** "cô Mai · Vật lí - Công nghệ · Zalo". */
export const nameOf = ({ called, place, channel }: PhoneView): string =>
  [called, place, ...(channel === 'zalo' ? ['Zalo'] : [])].filter(Boolean).join(' · ')

/** Opens the assistant on Zalo; a code is typed there. */
const ZALO = /^https:\/\/bot\.zaloplatforms\.com\//

/** The code that a link carries, whatever wraps it. */
const codeIn = (url: string): string | undefined => /[?&]start=([\w-]{1,64})/.exec(decodeURIComponent(url))?.[1]

type Props = { readonly url: string; readonly onDone: () => void; readonly onLay: (id: number) => void }

/** A link that opens the assistant is opened on somebody's phone; any other in a window of its own. */
export function LinkTarget({ url, onDone, onLay }: Props) {
  const { beat, words } = useStore()
  const code = codeIn(url)
  const onZalo = ZALO.test(url)
  const phones = beat?.phones.filter(({ channel }) => (channel === 'zalo') === onZalo) ?? []
  const openOn = (who: number) => {
    void ask({ do: 'start', who, ...(code === undefined ? {} : { code }) })
    onDone()
    onLay(who)
  }
  return (
    <div class="sheet" role="dialog" aria-label={words.phone.openOn}>
      {code === undefined && !onZalo ? (
        <a href={url} target="_blank" rel="noreferrer noopener" onClick={onDone}>
          {url}
        </a>
      ) : (
        <label>
          {words.phone.openOn}
          <select value="" onChange={event => openOn(Number(event.currentTarget.value))}>
            <option value="">{words.phone.choose}…</option>
            {phones.map(each => (
              <option key={each.id} value={each.id}>
                {nameOf(each)}
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
