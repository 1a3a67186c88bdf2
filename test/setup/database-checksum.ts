import { prisma } from '#app/db/client.server.ts'

/** What the portal keeps for itself: when a session was last seen, how often somebody tried. */
const ownBookkeeping = ['session', 'rate_limit', '_prisma_migrations']

/** A hash of every row of every business table. */
async function databaseChecksum(): Promise<Record<string, string>> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`
  const sums = tables
    .filter(({ name }) => !ownBookkeeping.includes(name))
    .map(
      ({ name }) =>
        `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS sum FROM "${name}" t`,
    )
  const rows = await prisma.$queryRawUnsafe<{ name: string; sum: string }[]>(
    sums.join(' UNION ALL '),
  )
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]))
}

/** Once every letter has left: equal before and after means that nothing was changed. Needs a server, whose jobs send. */
export async function settledChecksum(): Promise<Record<string, string>> {
  while ((await prisma.outboxMessage.count({ where: { status: 'pending' } })) > 0)
    await new Promise((resolve) => setTimeout(resolve, 200))
  return databaseChecksum()
}
