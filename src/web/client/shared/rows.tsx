import type { ComponentChildren } from 'preact'

type Props = {
  /** By name, and the words for each. */
  readonly columns: readonly string[]
  readonly words: Readonly<Record<string, string>>
  readonly rows: readonly (readonly ComponentChildren[])[]
}

/** A table that is only read. */
export function Rows({ columns, words, rows }: Props) {
  return (
    <table class="rows">
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {words[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, place) => (
              // On a phone it stands under its own title.
              <td key={place} data-column={words[columns[place] ?? '']}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
