import { prisma } from '#app/db/client.server.ts'
import type { TwoCompanies } from '#test/factories/two-companies.ts'

/** Ids of every table far apart and far from any quantity, so that a number in a form says which record it names. */
export async function spreadIds(): Promise<void> {
  await prisma.$queryRaw`
    SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, 1000000 * (row_number() OVER (ORDER BY sequencename) + 1))
    FROM pg_sequences WHERE schemaname = 'public'`
}

/** For each name of one's own record that of the other company's like it, and one that names nothing. */
export type Names = ReadonlyMap<string, { foreign: string; missing: string }>

/** Ids, numbers, codes and addresses of everything that was made alike for two companies, in the order it was made. */
export async function namesOf(world: TwoCompanies): Promise<Names> {
  const names = new Map<string, { foreign: string; missing: string }>()
  for (const [sequence, first] of world.beforeOwn) {
    const last = world.afterOwn.get(sequence) ?? first
    const made = last - first
    for (let id = first + 1n; id <= last; id++)
      names.set(String(id), { foreign: String(id + made), missing: String(id + 900_000n) })
  }
  for (const { id, key } of await readableNames()) {
    const twin = names.get(String(id))
    const foreign = twin && (await readableNames()).find((row) => String(row.id) === twin.foreign)
    if (foreign) names.set(key, { foreign: foreign.key, missing: key.replace(/\w+$/, '99999') })
  }
  return names
}

const readableNames = () => prisma.$queryRaw<{ id: bigint; key: string }[]>`
  SELECT id, code::text AS key FROM company UNION ALL SELECT id, number FROM orders UNION ALL SELECT id, number FROM quote
  UNION ALL SELECT id, number FROM shipment UNION ALL SELECT id, number FROM invoice
  UNION ALL SELECT id, number FROM payment UNION ALL SELECT id, slug FROM product UNION ALL SELECT id, sku FROM variant`

/** The names of one's own records in a piece of text. */
export function namesIn(text: string, names: Names): string[] {
  return (text.match(/[\w-]+/g) ?? []).filter((word) => names.has(word))
}

/** The text with each name of one's own replaced. */
export function renamed(text: string, names: Names, whose: 'foreign' | 'missing'): string {
  return text.replace(/[\w-]+/g, (word) => names.get(word)?.[whose] ?? word)
}
