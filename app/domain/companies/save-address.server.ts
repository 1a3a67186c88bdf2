import { recordAudit } from '#app/db/audit.server.ts'
import { transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { AddressForm } from './address-form.ts'
import {
  archiveAddressRow,
  hasExternalCode,
  lockCompanyId,
  saveAddressRow,
} from './address-repository.server.ts'
import type { Scope } from './scope.ts'

type Place = { actorId: bigint; companyCode: string }

/**
 * Adds an address to a company's book, or changes one; an archived one is in use again. Documents keep the address they
 * were issued with. Null outside the scope; refuses `addressCodeTaken`.
 */
export function saveAddress(
  scope: Scope,
  { actorId, companyCode, id, address }: Place & { id: bigint | null; address: AddressForm },
): Promise<Result<null, 'addressCodeTaken'> | null> {
  return transaction(async (tx) => {
    const companyId = await lockCompanyId(tx, scope, companyCode)
    if (companyId === null) return null
    const { externalCode } = address
    if (externalCode && (await hasExternalCode(tx, companyId, externalCode, id)))
      return refuse('addressCodeTaken', { code: externalCode })
    const saved = await saveAddressRow(tx, companyId, id, address)
    if (saved === null) return null
    await recordAudit(tx, {
      actorId,
      companyId,
      action: 'address.saved',
      objectType: 'address',
      objectId: saved,
      details: { name: address.name },
    })
    return ok(null)
  })
}

/** Takes an address out of use; nothing that was issued with it changes. False outside the scope. */
export function archiveAddress(
  scope: Scope,
  { actorId, companyCode, id }: Place & { id: bigint },
): Promise<boolean> {
  return transaction(async (tx) => {
    const companyId = await lockCompanyId(tx, scope, companyCode)
    if (companyId === null || !(await archiveAddressRow(tx, companyId, id))) return false
    await recordAudit(tx, {
      actorId,
      companyId,
      action: 'address.archived',
      objectType: 'address',
      objectId: id,
    })
    return true
  })
}
