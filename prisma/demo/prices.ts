import type { Transaction } from '#app/db/transaction.server.ts'
import { type Decimal, one } from '#pricing/decimal.ts'
import { seedAgreement } from './agreements.ts'
import { seedCatalogs, seedQuantityRules } from './assortment-rules.ts'
import type { StoredVariant } from './catalog.ts'
import type { StoredCompany } from './companies.ts'

type PriceListData = Parameters<Transaction['priceList']['create']>[0]['data']
type RowData = {
  priceListId: bigint
  variantId: bigint
  unitCode: string
  minimumQuantity: number
  unitPrice: string
  priceBase: number
}

/** Breaks of a ladder: share of the pack, per cent of the base price. */
const breaks: [number, string][] = [
  [0, '100'],
  [1, '94'],
  [4, '89'],
]

/** Price lists of every kind, the agreements that bind them, catalogs and quantity rules. */
export async function seedPrices(
  tx: Transaction,
  variants: StoredVariant[],
  companies: Map<string, StoredCompany>,
) {
  await seedBase(tx, variants)
  await seedRetail(tx, variants)
  await seedSegments(tx, variants)
  await seedContracts(tx, variants, companies)
  await seedQuantityRules(tx, variants)
  await seedCatalogs(tx)
}

async function seedBase(tx: Transaction, variants: StoredVariant[]) {
  const lists = [
    { code: 'BASE-EUR', currency: 'EUR', rate: one },
    { code: 'BASE-RON', currency: 'RON', rate: one.times(5) },
  ]
  for (const { code, currency, rate } of lists)
    await createList(tx, { code, name: `Base prices ${currency}`, currency }, (priceListId) =>
      variants.flatMap((variant) => ladder(priceListId, variant, variant.price.times(rate))),
    )
  await seedAgreement(tx, { code: 'BASE', name: 'Base prices', level: 'base' }, [
    'BASE-EUR',
    'BASE-RON',
  ])
}

async function seedRetail(tx: Transaction, variants: StoredVariant[]) {
  await createList(
    tx,
    { code: 'RETAIL-EUR', name: 'Retail prices, VAT included', currency: 'EUR', taxMode: 'gross' },
    (priceListId) =>
      variants.map((variant) =>
        row(priceListId, variant, variant.baseUnit === 'pc' ? 1 : 0.1, variant.price.times('1.6')),
      ),
  )
  const retail = {
    code: 'RETAIL',
    name: 'Retail terms',
    level: 'channel',
    channel: 'retail',
  } as const
  await seedAgreement(tx, retail, ['RETAIL-EUR'])
}

async function seedSegments(tx: Transaction, variants: StoredVariant[]) {
  const segments = new Map((await tx.segment.findMany()).map(({ code, id }) => [code, id]))
  for (const currency of ['EUR', 'RON'])
    await createList(tx, {
      code: `DISTR-${currency}`,
      name: `Distributors ${currency}, 12 % below base`,
      currency,
      overallPercent: '-12',
    })
  const horeca = variants.filter(({ category }) => category.startsWith('horeca/'))
  await createList(
    tx,
    { code: 'HORECA-EUR', name: 'HoReCa 2026', currency: 'EUR', mergeAllowed: true },
    (priceListId) =>
      horeca.flatMap((variant) => ladder(priceListId, variant, variant.price.times('0.92'))),
  )
  await createList(tx, {
    code: 'EXPORT-EUR',
    name: 'Export, by category',
    currency: 'EUR',
    overallPercent: '-5',
  })
  await createList(tx, {
    code: 'CONSTR-RON',
    name: 'Construction 2026',
    currency: 'RON',
    overallPercent: '-8',
  })
  const pairs = [
    ['distributor', ['DISTR-EUR', 'DISTR-RON']],
    ['horeca', ['HORECA-EUR']],
    ['export', ['EXPORT-EUR']],
    ['construction', ['CONSTR-RON']],
  ] as const
  for (const [code, lists] of pairs)
    await seedAgreement(
      tx,
      {
        code: `SEG-${code}`,
        name: `Segment ${code}`,
        level: 'segment',
        segmentId: segments.get(code) ?? 0n,
      },
      lists,
    )
}

/** A contract with fixed prices, a graduated one, one that counts a product's variants together, an exclusive one. */
async function seedContracts(
  tx: Transaction,
  variants: StoredVariant[],
  companies: Map<string, StoredCompany>,
) {
  const of = (prefix: string) => variants.filter(({ category }) => category.startsWith(prefix))
  const contracts: [string, PriceListData, StoredVariant[], string][] = [
    [
      'BELV',
      { code: 'CONTRACT-BELV', name: 'Contract 2026 Belvedere', currency: 'EUR' },
      of('horeca/tableware'),
      '0.85',
    ],
    [
      'NORD',
      { code: 'CONTRACT-NORD', name: 'Contract 2026 Nordbau', currency: 'EUR', mode: 'graduated' },
      of('fasteners/bolts'),
      '0.9',
    ],
    [
      'DEDE',
      {
        code: 'CONTRACT-DEDE',
        name: 'Contract Depozitul',
        currency: 'RON',
        aggregation: 'product',
      },
      of('safety/gloves'),
      '4.4',
    ],
    [
      'ALPH',
      {
        code: 'CONTRACT-ALPH',
        name: 'Contract Alpin, exclusive',
        currency: 'EUR',
        exclusive: true,
      },
      of('horeca/glassware'),
      '0.88',
    ],
  ]
  for (const [company, list, lines, factor] of contracts) {
    await createList(tx, list, (priceListId) =>
      lines.flatMap((variant) => ladder(priceListId, variant, variant.price.times(factor))),
    )
    const companyId = companies.get(company)?.id ?? 0n
    const code = `AGR-${company}`
    await seedAgreement(tx, { code, name: `Agreement ${company}`, level: 'company', companyId }, [
      list.code,
    ])
  }
}

async function createList(
  tx: Transaction,
  data: PriceListData,
  rows: (priceListId: bigint) => RowData[] = () => [],
) {
  const { id } = await tx.priceList.create({ data: { status: 'active', ...data } })
  const all = rows(id)
  if (all.length > 0) await tx.priceRow.createMany({ data: all })
}

function ladder(priceListId: bigint, variant: StoredVariant, price: Decimal): RowData[] {
  const { factor, increment } = variant.pack
  return breaks.map(([share, percent]) =>
    row(
      priceListId,
      variant,
      share === 0 ? increment : factor * share,
      price.times(percent).div(100),
    ),
  )
}

function row(
  priceListId: bigint,
  { id, baseUnit }: StoredVariant,
  minimum: number,
  price: Decimal,
): RowData {
  // What costs cents is priced by the hundred, as the trade does.
  const small = price.lessThan('1')
  return {
    priceListId,
    variantId: id,
    unitCode: baseUnit,
    minimumQuantity: minimum,
    unitPrice: (small ? price.times(100) : price).toDecimalPlaces(2).toFixed(),
    priceBase: small ? 100 : 1,
  }
}
