import { transaction } from '#app/db/transaction.server.ts'
import type { PrintedSeller } from './invoice-content.ts'
import { loadIssuer } from './seller-repository.server.ts'
import { loadUnitNames } from './unit-queries.server.ts'

/** What every paper needs besides its own content: who sends it, and how units are called in its language. */
export async function loadPaper(
  locale: string,
  at: string,
): Promise<{ seller: PrintedSeller; today: string; units: Record<string, string> }> {
  return transaction(async (tx) => {
    const { printed, today } = await loadIssuer(tx, at)
    return { seller: printed, today, units: await loadUnitNames(tx, locale) }
  })
}
