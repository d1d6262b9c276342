import type { DeskLeaf, TableView } from '../../wire/desk.ts'
import { Rows } from '../shared/rows.tsx'
import { useStore, useView } from './store.ts'

/** A table that is only read. */
export function Leaf({ leaf }: { readonly leaf: DeskLeaf }) {
  const { words } = useStore()
  const { view, gone } = useView<TableView>(`/ban/xem/trang?ten=${leaf}`)
  if (gone) return <p>{words.nothing}</p>
  if (!view) return <p class="none">{words.wait}</p>
  return (
    <>
      <h2>{words.tab[leaf]}</h2>
      {view.rows.length === 0 ? (
        <p class="none">{words.nothing}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached with the keys
        <section class="table sheet" tabIndex={0} aria-label={words.tab[leaf]}>
          <Rows
            columns={view.columns}
            words={words.column}
            rows={view.rows.map(row =>
              row.map((cell, place) => (view.columns[place] === 'reached' && cell !== '' ? words.reach.blocked : cell)),
            )}
          />
        </section>
      )}
    </>
  )
}
