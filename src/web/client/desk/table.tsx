import type { DeskLeaf, TableView } from '../../wire/desk.ts'
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
          <table>
            <thead>
              <tr>
                {view.columns.map(column => (
                  <th key={column} scope="col">
                    {words.column[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.rows.map((row, line) => (
                <tr key={line}>
                  {row.map((cell, place) => (
                    <td key={place}>{view.columns[place] === 'reached' && cell !== '' ? words.reach.blocked : cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}
