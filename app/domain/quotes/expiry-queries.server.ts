import { prisma } from '#app/db/client.server.ts'

/** Numbers of the quotes whose offer is out and no longer valid at an instant. */
export async function overdueQuotes(at: string): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ number: string }[]>`
    SELECT q.number FROM quote_version v JOIN quote q ON q.id = v.quote_id
    WHERE v.status = 'sent' AND v.valid_until <= ${at}::timestamptz ORDER BY v.valid_until LIMIT 500`
  return rows.map(({ number }) => number)
}
