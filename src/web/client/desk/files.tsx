import { useEffect, useState } from 'preact/hooks'
import type { FileRow } from '../../wire/desk.ts'
import { SaveButton } from './save-button.tsx'
import { fileAt, useStore } from './store.ts'

const pathOf = (report: string, id: number): string => `/ban/tep/${encodeURIComponent(report)}/${id}`

/** Photos are seen where they are, other files are saved. */
export function Files({ report, files }: { readonly report: string; readonly files: readonly FileRow[] }) {
  const { words } = useStore()
  return (
    <ul class="files" aria-label={words.report.files}>
      {files.map(file => (
        <li key={file.id}>
          {file.picture && file.there ? (
            <Picture path={pathOf(report, file.id)} text={file.caption === '' ? file.name : ''} />
          ) : (
            <span>{file.name}</span>
          )}
          <span>
            {file.caption} <small>{file.at}</small>{' '}
            {file.there ? (
              <SaveButton quiet path={pathOf(report, file.id)} name={file.name}>
                {words.report.save} <span class="unseen">{file.name}</span>
              </SaveButton>
            ) : (
              <span class="missing">{words.report.notThere}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Picture({ path, text }: { readonly path: string; readonly text: string }) {
  const { words } = useStore()
  const [url, setUrl] = useState<string | 'failed'>()
  useEffect(() => {
    let made: string | undefined
    let over = false
    void fileAt(path).then(found => {
      made = found
      if (over && found) URL.revokeObjectURL(found)
      else setUrl(found ?? 'failed')
    })
    return () => {
      over = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [path])
  if (url === 'failed') return <span class="missing">{words.report.notSeen}</span>
  return url ? <img src={url} alt={text} /> : <span class="none">{words.report.loading}</span>
}
