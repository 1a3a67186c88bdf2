import type { Transaction } from '#app/db/transaction.server.ts'

/** What each unit is called in a language, by code. */
export async function loadUnitNames(
  tx: Transaction,
  locale: string,
): Promise<Record<string, string>> {
  const units = await tx.unit.findMany({ select: { code: true, name: true, names: true } })
  return Object.fromEntries(
    units.map(({ code, name, names }) => {
      const own = (names as Record<string, unknown> | null)?.[locale]
      return [code, typeof own === 'string' ? own : name]
    }),
  )
}
