import { prisma } from '#app/db/client.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'

let made = 0
const unique = (prefix: string) => `${prefix}${++made}`

type ListData = Parameters<Transaction['priceList']['create']>[0]['data']
/** [variant, minimum, price, unit] */
type Row = readonly [
  variant: { id: bigint },
  minimumQuantity: string,
  unitPrice: string,
  unit?: string,
]

/** For whom: a company, a segment, a channel, or everybody. */
export type Audience =
  | { companyId: bigint }
  | { segmentId: bigint }
  | { channel: 'retail' | 'wholesale' }
  | 'base'

function audienceData(audience: Audience) {
  if (audience === 'base') return { level: 'base' as const }
  if ('companyId' in audience) return { level: 'company' as const, ...audience }
  if ('segmentId' in audience) return { level: 'segment' as const, ...audience }
  return { level: 'channel' as const, ...audience }
}

export function makeAgreement(audience: Audience) {
  const code = unique('AGR-')
  return prisma.agreement.create({ data: { code, name: code, ...audienceData(audience) } })
}

/** An active net list in euros for an audience, with its rows. */
export async function makePriceList(
  audience: Audience,
  rows: readonly Row[],
  given: Partial<ListData> = {},
) {
  const code = unique('LIST-')
  const agreement = await makeAgreement(audience)
  return prisma.priceList.create({
    data: {
      code,
      name: code,
      currency: 'EUR',
      status: 'active',
      ...given,
      rows: {
        create: rows.map(([{ id }, minimumQuantity, unitPrice, unitCode = 'pc']) => ({
          variantId: id,
          minimumQuantity,
          unitPrice,
          unitCode,
        })),
      },
      agreements: { create: { agreementId: agreement.id } },
    } as ListData,
  })
}

type Rule = readonly [
  effect: 'include' | 'exclude',
  kind: 'all' | 'category' | 'brand' | 'tag' | 'product',
  target?: string,
]

/** A catalog with its lines, bound to an audience. */
export async function makeCatalog(audience: Audience, rules: readonly Rule[]) {
  const code = unique('CAT-')
  const agreement = await makeAgreement(audience)
  return prisma.catalog.create({
    data: {
      code,
      name: code,
      rules: { create: rules.map(([effect, kind, target = '']) => ({ effect, kind, target })) },
      agreements: { create: { agreementId: agreement.id } },
    },
  })
}

type Limits = { minimum?: string; maximum?: string; increment?: string; noMaximum?: boolean }

export async function makeQuantityRule(
  audience: Audience,
  variant: { id: bigint },
  limits: Limits,
  unitCode = 'pc',
) {
  const agreement = await makeAgreement(audience)
  return prisma.quantityRule.create({
    data: { agreementId: agreement.id, variantId: variant.id, unitCode, ...limits },
  })
}
