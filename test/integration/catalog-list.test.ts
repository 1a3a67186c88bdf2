import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { type ProductFilter, productFilter } from '#app/domain/catalog/product-list.ts'
import { listProducts } from '#app/domain/catalog/product-list-queries.server.ts'
import { companyBuyer, type PriceBuyer, retailBuyer } from '#app/domain/companies/price-buyer.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import { isInCatalog } from '#pricing/index.ts'
import { type Audience, makeCatalog } from '#test/factories/agreements.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany } from '#test/factories/people.ts'

const at = '2026-11-22T10:00:00.000Z'
let tools: { id: bigint }
let drills: { id: bigint }
let variants: { id: bigint; sku: string }[]

const all = productFilter(new URLSearchParams())
const list = (
  filter: Partial<ProductFilter> = {},
  buyer: PriceBuyer = retailBuyer,
  categoryIds: string[] | null = null,
) => listProducts(prisma, { buyer, at, locale: 'en', filter: { ...all, ...filter }, categoryIds })
const skus = async (...asked: Parameters<typeof list>) =>
  (await list(...asked)).rows.map(({ sku }) => sku)

beforeAll(async () => {
  const warehouse = await makeHouse()
  tools = await makeCategory({ name: 'Tools' })
  drills = await makeCategory({ parentId: tools.id })
  const paint = await makeCategory({ name: 'Paint' })
  variants = [
    await makeVariant({
      sku: 'A-1',
      name: 'Șurub autoforant',
      categoryId: tools.id,
      brand: 'Fischer',
      onHand: '10',
    }),
    await makeVariant({
      sku: 'A-2',
      name: 'Drill bit',
      categoryId: drills.id,
      brand: 'Bosch',
      tags: ['promo'],
      onHand: '5',
    }),
    await makeVariant({ sku: 'A-3', name: 'Paint roller', categoryId: paint.id }),
    await makeVariant({
      sku: 'A-4',
      name: 'Kettle',
      categoryId: paint.id,
      brand: 'Bosch',
      onHand: '3',
    }),
  ]
  await makeVariant({ sku: 'A-9', name: 'Not yet shown', categoryId: tools.id, status: 'draft' })
  const kettle = variants[3]?.id ?? 0n
  await prisma.ringFence.create({
    data: { variantId: kettle, warehouseId: warehouse.id, channel: 'wholesale', quantity: '2' },
  })
})

describe('the list', () => {
  test('shows what is active, by name, with the stock of the channel', async () => {
    const { rows, hasNext } = await list()
    expect(rows.map(({ name, available }) => [name, available])).toEqual([
      ['Drill bit', '5'],
      ['Kettle', '1'],
      ['Paint roller', '0'],
      ['Șurub autoforant', '10'],
    ])
    expect(hasNext).toBe(false)
  })

  test('finds words anywhere, without accents and case, an exact SKU first', async () => {
    expect(await skus({ query: 'SURUB auto' })).toEqual(['A-1'])
    expect(await skus({ query: 'șurub' })).toEqual(['A-1'])
    expect(await skus({ query: 'a-4' })).toEqual(['A-4'])
    expect(await skus({ query: '100%' })).toEqual([])
  })

  test('narrows by category with what is below it, brand, tag and stock', async () => {
    expect(await skus({ category: 'x' }, retailBuyer, [tools.id, drills.id].map(String))).toEqual([
      'A-2',
      'A-1',
    ])
    expect(await skus({ brand: 'Bosch' })).toEqual(['A-2', 'A-4'])
    expect(await skus({ tag: 'promo' })).toEqual(['A-2'])
    expect(await skus({ inStock: true, sort: 'sku' })).toEqual(['A-1', 'A-2', 'A-4'])
  })
})

describe('an assortment in SQL is the one of pricing', () => {
  const paintAndBosch = [
    ['include', 'brand', 'Bosch'] as const,
    ['include', 'category', 'TOOLS'] as const,
  ]
  const cases: [
    string,
    [
      audience: 'company' | 'segment' | 'wholesale',
      rules: (readonly [
        'include' | 'exclude',
        'all' | 'category' | 'brand' | 'tag' | 'product',
        string?,
      ])[],
    ][],
  ][] = [
    ['no catalog at all', []],
    ['the channel’s default', [['wholesale', [['include', 'category', 'TOOLS']]]]],
    [
      'a company’s includes replace the default',
      [
        ['wholesale', [['include', 'all']]],
        ['company', [['include', 'brand', 'Bosch']]],
      ],
    ],
    [
      'the union of company and segment',
      [
        ['company', [['include', 'tag', 'promo']]],
        ['segment', [['include', 'product', 'KETTLE']]],
      ],
    ],
    [
      'an exclude of the segment wins over the company’s include',
      [
        ['company', [...paintAndBosch]],
        ['segment', [['exclude', 'category', 'DRILLS']]],
      ],
    ],
    [
      'excludes alone leave the default',
      [
        ['wholesale', [['include', 'all']]],
        ['company', [['exclude', 'brand', 'Bosch']]],
      ],
    ],
    [
      'excludes alone, and no default',
      [
        [
          'company',
          [
            ['exclude', 'product', 'KETTLE'],
            ['exclude', 'tag', 'promo'],
          ],
        ],
      ],
    ],
    [
      'excludes of a default that is not used',
      [
        [
          'wholesale',
          [
            ['include', 'all'],
            ['exclude', 'brand', 'Bosch'],
          ],
        ],
        ['company', [['include', 'brand', 'Bosch']]],
      ],
    ],
  ]

  test.each(cases)('%s', async (_, catalogs) => {
    const company = await makeCompany()
    const segment = await prisma.segment.create({ data: { code: `S${company.id}`, name: 'S' } })
    const audiences: Record<string, Audience> = {
      company: { companyId: company.id },
      segment: { segmentId: segment.id },
      wholesale: { channel: 'wholesale' },
    }
    const keys: Record<string, string> = { TOOLS: `${tools.id}`, DRILLS: `${drills.id}` }
    const kettle = await prisma.variant.findUniqueOrThrow({ where: { sku: 'A-4' } })
    keys.KETTLE = `${kettle.productId}`
    for (const [audience, rules] of catalogs)
      await makeCatalog(
        audiences[audience] ?? 'base',
        rules.map(([effect, kind, target = '']) => [effect, kind, keys[target] ?? target] as const),
      )

    const buyer = companyBuyer({
      id: company.id,
      ancestorIds: [],
      segmentIds: [segment.id],
      currency: 'EUR',
    })
    const loaded = await loadPriceContext(prisma, {
      variantIds: variants.map(({ id }) => id),
      buyer,
      at,
    })
    const expected = loaded.variants.filter(
      (variant) => loaded.catalogs === null || isInCatalog(loaded.catalogs, variant),
    )
    const shown = (await list({ sort: 'sku' }, buyer)).rows.map(({ variantId }) => variantId)
    expect(shown).toEqual(expected.map(({ id }) => id).sort())
    await prisma.agreementCatalog.deleteMany()
  })
})
