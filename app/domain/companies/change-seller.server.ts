import { recordAudit } from '#app/db/audit.server.ts'
import { transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { SellerSettings } from './seller-form.ts'
import { isCurrencyFixed, saveSellerSettings } from './seller-settings-repository.server.ts'

/**
 * Changes how the seller appears and sells from the next request on; documents already issued keep what they print.
 * Refuses another currency once something was sold.
 */
export function changeSeller(
  staff: { userId: bigint },
  settings: SellerSettings,
  at: string,
): Promise<Result<null, 'currency_fixed'>> {
  return transaction(async (tx) => {
    if (await isCurrencyFixed(tx, settings.currency)) return refuse('currency_fixed')
    await saveSellerSettings(tx, settings, at)
    await recordAudit(tx, {
      actorId: staff.userId,
      companyId: null,
      action: 'settings.changed',
      objectType: 'seller',
      objectId: '1',
      details: settings,
      at,
    })
    return ok(null)
  })
}
