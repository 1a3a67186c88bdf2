import { Prisma } from './generated/client.ts'

/** What a list is sorted by, as SQL that the code wrote; where a row may have none, such rows come last either way. */
export type SortColumns = Readonly<Record<string, string | readonly [column: string, 'NULLS LAST']>>

/**
 * What stands behind ORDER BY: the asked column, then what tells rows apart, all one way, so that an index serves both ways
 * and no row is on two pages. A key that is not known is left out.
 */
export function listOrder(
  columns: SortColumns,
  { sort, descending }: { sort: string; descending: boolean },
  ...ties: readonly string[]
): Prisma.Sql {
  const direction = descending ? 'DESC' : 'ASC'
  const parts = [columns[sort] ?? [], ...ties].flatMap((part) => {
    if (typeof part === 'string') return [`${part} ${direction}`]
    const [column, empty] = part
    return column ? [`${column} ${direction} ${empty}`] : []
  })
  return Prisma.raw(parts.join(', '))
}
