import { prisma } from '#app/db/client.server.ts'
import { toInstantOrNull } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'

type Days = { firstDay: string | null; lastDay: string | null }
type Window = { validFrom: string | null; validUntil: string | null }
type StoredWindow = { validFrom: Date | null; validUntil: Date | null }

/**
 * The window that opens with the first day of the seller's zone and ends with the last one, which still counts. A day
 * that was left as it stood keeps its instant: a list that opened at noon goes on having opened at noon.
 */
export async function windowOfDays(
  { firstDay, lastDay }: Days,
  seen: Partial<Window> = {},
  db: Pick<Transaction, '$queryRaw'> = prisma,
): Promise<Window> {
  const from = seen.validFrom ?? null
  const until = seen.validUntil ?? null
  const [found] = await db.$queryRaw<StoredWindow[]>`
    SELECT CASE WHEN (${from}::timestamptz AT TIME ZONE time_zone)::date = ${firstDay}::date THEN ${from}::timestamptz
        ELSE ${firstDay}::date::timestamp AT TIME ZONE time_zone END AS "validFrom",
      CASE WHEN ((${until}::timestamptz - interval '1 millisecond') AT TIME ZONE time_zone)::date = ${lastDay}::date
        THEN ${until}::timestamptz ELSE (${lastDay}::date + 1)::timestamp AT TIME ZONE time_zone END AS "validUntil"
    FROM seller`
  return {
    validFrom: toInstantOrNull(found?.validFrom ?? null),
    validUntil: toInstantOrNull(found?.validUntil ?? null),
  }
}

/** When a day of the seller begins, or the present instant where that day has begun. */
export async function openingOfDay(day: string, at: string): Promise<string> {
  const { validFrom } = await windowOfDays({ firstDay: day, lastDay: null })
  const today = await prisma.$queryRaw<{ isToday: boolean }[]>`
    SELECT (${at}::timestamptz AT TIME ZONE time_zone)::date = ${day}::date AS "isToday" FROM seller`
  return today[0]?.isToday || validFrom === null ? at : validFrom
}
