import { prisma } from '#app/db/client.server.ts'

/** The seller's calendar day at an instant: what dates documents and counts what is overdue. */
export async function sellerDay(at: string): Promise<string> {
  const [row] = await prisma.$queryRaw<{ day: string }[]>`
    SELECT ((${at}::timestamptz) AT TIME ZONE time_zone)::date::text AS day FROM seller`
  return row?.day ?? at.slice(0, 10)
}
