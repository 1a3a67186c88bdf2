import type { Transaction } from '#app/db/transaction.server.ts'
import { type DemoCompany, demoCompanies } from './companies-data.ts'

export type StoredCompany = DemoCompany & { id: bigint }

/** Companies with tree, segment, terms, credit account and two addresses each. */
export async function seedCompanies(
  tx: Transaction,
  reps: Record<'elena' | 'mihai', bigint>,
): Promise<Map<string, StoredCompany>> {
  const terms = new Map((await tx.paymentTerms.findMany()).map(({ code, id }) => [code, id]))
  const segments = new Map((await tx.segment.findMany()).map(({ code, id }) => [code, id]))
  const stored = new Map<string, StoredCompany>()
  for (const company of demoCompanies) {
    const { id } = await tx.company.create({
      data: {
        code: company.code,
        name: company.name,
        legalName: company.country === 'RO' ? `${company.name} SRL` : company.name,
        parentId: company.parent ? (stored.get(company.parent)?.id ?? null) : null,
        vatNumber: company.vat,
        vatNumberValid: company.vat !== null,
        currency: company.currency,
        locale: company.locale,
        paymentTermsId: terms.get(company.terms) ?? null,
        salesRepId: reps[company.rep],
        purchaseOrderNumberRequired: company.poRequired ?? false,
        purchaseOrderNumberUnique: company.poRequired ?? false,
        addresses: { create: addressesOf(company) },
        creditAccounts: creditOf(company),
        segments: company.segment
          ? { create: { segmentId: segments.get(company.segment) ?? 0n } }
          : {},
      },
    })
    stored.set(company.code, { ...company, id })
  }
  return stored
}

function addressesOf({ name, line1, city, postalCode, country, code }: DemoCompany) {
  const place = { name, city, postalCode, countryCode: country }
  return [
    {
      ...place,
      line1,
      externalCode: `${code}-HQ`,
      isBilling: true,
      defaultBilling: true,
      defaultShipping: true,
    },
    { ...place, line1: `${line1}, depozit`, externalCode: `${code}-WH`, isBilling: false },
  ]
}

/** No account at all where nothing was agreed: prepaid only. A branch without one shares its parent's. */
function creditOf({ limit, currency, policy, parent }: DemoCompany) {
  if (parent && limit === null) return {}
  return {
    create: {
      currency,
      creditLimit: limit,
      policy: policy ?? 'block',
      sharedWithChildren: true,
      toleranceDays: 30,
    },
  }
}
