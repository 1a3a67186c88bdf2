import type { Transaction } from '#app/db/transaction.server.ts'
import { seedAgreement } from './agreements.ts'
import type { StoredVariant } from './catalog.ts'

/** Minimum and case pack for everybody: one increment of the pack. */
export async function seedQuantityRules(tx: Transaction, variants: StoredVariant[]) {
  const { id: agreementId } = await seedAgreement(
    tx,
    { code: 'WHOLESALE', name: 'Wholesale terms', level: 'channel', channel: 'wholesale' },
    [],
  )
  await tx.quantityRule.createMany({
    data: variants
      .filter(({ pack }) => pack.increment !== 1)
      .map(({ id, baseUnit, pack }) => ({
        agreementId,
        variantId: id,
        unitCode: baseUnit,
        minimum: pack.increment,
        increment: pack.increment,
      })),
  })
  await tx.orderRule.createMany({
    data: [
      { agreementId, currency: 'EUR', minimum: '50', firstOrderMinimum: '100' },
      { agreementId, currency: 'RON', minimum: '250', firstOrderMinimum: '500' },
    ],
  })
}

/** Everyone sees everything but: HoReCa buyers no fasteners, retail nothing by the pallet of packaging. */
export async function seedCatalogs(tx: Transaction) {
  const slugs = ['fasteners', 'electrical', 'packaging']
  const ids = new Map(
    (await tx.category.findMany({ where: { slug: { in: slugs } } })).map(({ slug, id }) => [
      slug,
      id,
    ]),
  )
  const catalogs = [
    { code: 'ALL', name: 'Everything', exclude: [], agreements: ['WHOLESALE'] },
    {
      code: 'HORECA',
      name: 'HoReCa assortment',
      exclude: ['fasteners', 'electrical'],
      agreements: ['SEG-horeca'],
    },
    { code: 'RETAIL', name: 'Shop assortment', exclude: ['packaging'], agreements: ['RETAIL'] },
  ]
  for (const { code, name, exclude, agreements } of catalogs) {
    const catalog = await tx.catalog.create({
      data: {
        code,
        name,
        rules: {
          create: [
            { effect: 'include' as const, kind: 'all' as const },
            ...exclude.map((slug) => ({
              effect: 'exclude' as const,
              kind: 'category' as const,
              target: String(ids.get(slug)),
            })),
          ],
        },
      },
    })
    const bound = await tx.agreement.findMany({ where: { code: { in: agreements } } })
    await tx.agreementCatalog.createMany({
      data: bound.map(({ id }) => ({ agreementId: id, catalogId: catalog.id })),
    })
  }
}
