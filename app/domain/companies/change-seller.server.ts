import { recordAudit } from '#app/db/audit.server.ts'
import { transaction } from '#app/db/transaction.server.ts'
import type { SellerSettings } from './seller-form.ts'
import { saveSellerSettings } from './seller-settings-repository.server.ts'

/** Changes how the seller appears and sells from the next request on; documents already issued keep what they print. */
export function changeSeller(
  staff: { userId: bigint },
  settings: SellerSettings,
  at: string,
): Promise<void> {
  return transaction(async (tx) => {
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
  })
}
