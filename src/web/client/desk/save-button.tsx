import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { save, useStore } from './store.ts'

type Props = {
  readonly path: string
  /** The file's own name. */
  readonly name: string
  readonly quiet?: boolean
  readonly children: ComponentChildren
}

/** Has a file saved; while it is being made no second one is asked for, and where none came that is said. */
export function SaveButton({ path, name, quiet = false, children }: Props) {
  const { words } = useStore()
  const [standing, setStanding] = useState<'busy' | 'failed'>()
  return (
    <>
      <button
        type="button"
        class={quiet ? 'link' : undefined}
        disabled={standing === 'busy'}
        onClick={() => {
          setStanding('busy')
          void save(path, name).then(saved => setStanding(saved ? undefined : 'failed'))
        }}
      >
        {children}
      </button>
      {standing === 'failed' && (
        <span class="missing" role="alert">
          {words.notSaved}
        </span>
      )}
    </>
  )
}
