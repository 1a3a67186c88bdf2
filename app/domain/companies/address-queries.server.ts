import { prisma } from '#app/db/client.server.ts'
import type { AddressForm } from './address-form.ts'
import { companyWhere, type Scope } from './scope.ts'

export type AddressView = AddressForm & { id: string; active: boolean }

/** The address book of a company within the scope: what is in use first, then by name. */
export async function listAddresses(scope: Scope, companyCode: string): Promise<AddressView[]> {
  const addresses = await prisma.address.findMany({
    where: { company: { ...companyWhere(scope), code: companyCode } },
    omit: { companyId: true },
    orderBy: [{ active: 'desc' }, { name: 'asc' }, { id: 'asc' }],
  })
  return addresses.map(({ id, ...address }) => ({ ...address, id: String(id) }))
}

export async function findAddress(
  scope: Scope,
  companyCode: string,
  id: bigint,
): Promise<AddressView | null> {
  const address = await prisma.address.findFirst({
    where: { id, company: { ...companyWhere(scope), code: companyCode } },
    omit: { companyId: true },
  })
  return address && { ...address, id: String(address.id) }
}
