import { Prisma } from './generated/client.ts'

/** Rows that one index has in order, by SQL that the code wrote. Rows of a part that is `last` stand behind all others either way. */
export type ListPart = { key: Prisma.Sql; where?: Prisma.Sql; last?: true }
/** The parts that make up a list sorted by a column. */
export type ListSorts = Readonly<Record<string, readonly ListPart[]>>

export function sortedBy(key: string): readonly ListPart[] {
  return [{ key: Prisma.raw(key) }]
}

/** Sorted by what some rows do not have: those come last. Both conditions by columns of their own, so that each has its index. */
export function sortedWhereThere(
  key: string,
  { there, missing, type }: { there: string; missing: string; type: string },
): readonly ListPart[] {
  return [
    { key: Prisma.raw(key), where: Prisma.raw(there) },
    { key: Prisma.raw(`NULL::${type}`), where: Prisma.raw(missing), last: true },
  ]
}

type Asked = { sort: string; descending: boolean; pageSize: number; offset: number }

/**
 * The `id` and `place` of a page's rows and of no others: what else is shown is read for them alone. Each part gives the
 * rows that could be on the page, from its index; rows of one key follow each other by `id`, so that none is on two pages.
 */
export function listPage(
  { id, from, where }: { id: string; from: Prisma.Sql; where: readonly Prisma.Sql[] },
  sorts: ListSorts,
  { sort, descending, pageSize, offset }: Asked,
): Prisma.Sql {
  const direction = Prisma.raw(descending ? 'DESC' : 'ASC')
  const parts = (sorts[sort] ?? [{ key: Prisma.sql`NULL::text` }]).map(
    ({ key, where: own, last }) => Prisma.sql`(
      SELECT ${Prisma.raw(id)} AS id, ${Prisma.raw(last ? '1' : '0')} AS part, ${key} AS key FROM ${from}
      WHERE ${Prisma.join([...where, own ?? Prisma.sql`true`], ' AND ')}
      ORDER BY key ${direction}, ${Prisma.raw(id)} ${direction} LIMIT ${offset + pageSize})`,
  )
  const order = Prisma.sql`part, key ${direction}, id ${direction}`
  return Prisma.sql`
    SELECT id, row_number() OVER (ORDER BY ${order}) AS place FROM (${Prisma.join(parts, ' UNION ALL ')}) parts
    ORDER BY ${order} LIMIT ${pageSize} OFFSET ${offset}`
}
