import type { Transaction } from '#app/db/transaction.server.ts'
import type { AddressForm } from './address-form.ts'
import { type Scope, scopeParameters } from './scope.ts'

/** Locks a company within the scope, so that its defaults change one after the other. */
export async function lockCompanyId(
  tx: Transaction,
  scope: Scope,
  code: string,
): Promise<bigint | null> {
  const { companyId, salesRepId } = scopeParameters(scope)
  const [company] = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM company WHERE code = ${code}::citext
      AND (${companyId}::bigint IS NULL OR id = ${companyId}::bigint)
      AND (${salesRepId}::bigint IS NULL OR sales_rep_id = ${salesRepId}::bigint)
    FOR NO KEY UPDATE`
  return company?.id ?? null
}

export async function hasExternalCode(
  tx: Transaction,
  companyId: bigint,
  externalCode: string,
  except: bigint | null,
): Promise<boolean> {
  const where = { companyId, externalCode, ...(except === null ? {} : { id: { not: except } }) }
  return (await tx.address.count({ where })) > 0
}

/** Null for an address that is not the company's. The default moves from the one that had it. */
export async function saveAddressRow(
  tx: Transaction,
  companyId: bigint,
  id: bigint | null,
  address: AddressForm,
): Promise<bigint | null> {
  const known = id === null || (await tx.address.count({ where: { id, companyId } })) > 0
  if (!known) return null
  if (address.defaultBilling)
    await tx.address.updateMany({ where: { companyId }, data: { defaultBilling: false } })
  if (address.defaultShipping)
    await tx.address.updateMany({ where: { companyId }, data: { defaultShipping: false } })
  const data = { ...address, active: true }
  const saved = await (id === null
    ? tx.address.create({ data: { ...data, companyId } })
    : tx.address.update({ where: { id }, data }))
  return saved.id
}

export async function archiveAddressRow(
  tx: Transaction,
  companyId: bigint,
  id: bigint,
): Promise<boolean> {
  const { count } = await tx.address.updateMany({
    where: { id, companyId },
    data: { active: false, defaultBilling: false, defaultShipping: false },
  })
  return count > 0
}
