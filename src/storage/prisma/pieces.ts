/**
 * Ids in one statement: SQLite as Prisma knows it takes 999 parameters. Prisma itself cuts a longer list of an `IN`
 * only where the rows are not sorted, and never the list it makes itself of an `include` that is.
 */
const AT_ONCE = 500

/** Reads what belongs to `ids`, however many they are. @returns the rows in the order of the ids' pieces. */
export async function inPieces<Id, Row>(
  ids: readonly Id[],
  read: (some: Id[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) rows.push(...(await read(ids.slice(from, from + AT_ONCE))))
  return rows
}

/** The rows of `ids`, in the order of the ids; those that are gone are left out. */
export async function inOrder<Row extends { readonly id: number }>(
  ids: readonly number[],
  read: (some: number[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const byId = new Map((await inPieces(ids, read)).map(row => [row.id, row]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

/** Rows by what they belong to, each group in the order the rows came. */
export function grouped<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
