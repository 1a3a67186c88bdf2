import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { assortmentActionSchema, newAssortmentSchema } from '#app/domain/catalog/assortment-form.ts'
import { findAssortment } from '#app/domain/catalog/assortment-queries.server.ts'
import { changeAssortment, createAssortment } from '#app/domain/catalog/change-assortment.server.ts'
import { changeSegment } from '#app/domain/companies/change-segment.server.ts'
import { companyBuyer } from '#app/domain/companies/price-buyer.ts'
import { segmentActionSchema } from '#app/domain/companies/segment-form.ts'
import { changeAgreement } from '#app/domain/prices/change-agreement.server.ts'
import { changeMixGroup, createMixGroup } from '#app/domain/prices/change-mix-group.server.ts'
import { mixGroupActionSchema } from '#app/domain/prices/mix-group-form.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import { preparePriceContext } from '#pricing/index.ts'
import { makeAgreement, makeCatalog, makePriceList } from '#test/factories/agreements.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany, makeStaff } from '#test/factories/people.ts'

const at = '2026-11-22T10:00:00.000Z'
const scope = { kind: 'staff', salesRepId: null } as const
let actorId: bigint
let company: Awaited<ReturnType<typeof makeCompany>>
let variants: Awaited<ReturnType<typeof makeVariant>>[]
let metric: Awaited<ReturnType<typeof makeCategory>>

beforeAll(async () => {
  await makeHouse()
  actorId = (await makeStaff('merchandiser')).id
  company = await makeCompany()
  const fasteners = await makeCategory({ name: 'Fasteners' })
  metric = await makeCategory({ name: 'Metric', parentId: fasteners.id })
  const gloves = await makeCategory({ name: 'Gloves' })
  variants = [
    await makeVariant({ sku: 'M8', categoryId: metric.id, brand: 'Acme', tags: ['steel'] }),
    await makeVariant({ sku: 'NUT', categoryId: fasteners.id, brand: 'Bolts & Co' }),
    await makeVariant({ sku: 'GLOVE', categoryId: gloves.id, brand: 'Acme' }),
    await makeVariant({ sku: 'MITT', categoryId: gloves.id }),
  ]
  await makePriceList(
    'base',
    variants.map((variant) => [variant, '1', '10.00'] as const),
  )
})

let made = 0
/** A catalog that the company's own agreement has. */
async function ownCatalog(...lines: Record<string, string>[]) {
  const code = `OWN-${++made}`
  await createAssortment(actorId, newAssortmentSchema.parse({ code, name: code }))
  const agreement = await makeAgreement({ companyId: company.id })
  await changeAgreement(
    { scope, actorId, code: agreement.code },
    { intent: 'attachCatalog', catalog: code },
  )
  for (const line of lines) expect(await change(code, line)).toBe('ok')
  return code
}

async function change(code: string, fields: Record<string, string>) {
  const form = assortmentActionSchema.parse({ intent: 'addRule', ...fields })
  const changed = await changeAssortment({ actorId, code }, form)
  return changed.ok ? 'ok' : changed.refusal.code
}

/** What the company's next request shows. */
async function seen(segmentIds: bigint[] = []): Promise<string[]> {
  const { id, currency } = company
  const buyer = companyBuyer({ id, currency, ancestorIds: [], segmentIds })
  const variantIds = variants.map((variant) => variant.id)
  const context = preparePriceContext(await loadPriceContext(prisma, { variantIds, buyer, at }))
  return variants
    .filter((variant) => context.offer(String(variant.id), 'pc').isVisible)
    .map(({ sku }) => sku)
}

const preview = async (code: string) => {
  const found = await findAssortment(code, 'en')
  return found?.catalog.preview.sample.map(({ slug }) => slug.toUpperCase()).sort()
}

describe('a catalog', () => {
  test('shows what its lines name, with the next request, as its preview says', async () => {
    expect(await seen()).toEqual(['M8', 'NUT', 'GLOVE', 'MITT'])
    const { slug } = await prisma.category.findFirstOrThrow({ where: { name: 'Fasteners' } })
    const code = await ownCatalog({ effect: 'include', kind: 'category', target: slug })
    expect(await seen()).toEqual(['M8', 'NUT'])
    await change(code, { effect: 'include', kind: 'product', target: 'glove' })
    expect(await seen()).toEqual(['M8', 'NUT', 'GLOVE'])
    expect(await preview(code)).toEqual(['GLOVE', 'M8', 'NUT'])
    await change(code, { effect: 'exclude', kind: 'tag', target: 'steel' })
    expect(await seen()).toEqual(['NUT', 'GLOVE'])
    const found = await findAssortment(code, 'en')
    const line = found?.catalog.rules.find(({ kind }) => kind === 'tag')
    expect(line).toMatchObject({ effect: 'exclude', target: 'steel', products: 1 })
    await change(code, { intent: 'removeRule', rule: line?.id ?? '' })
    expect(await seen()).toEqual(['M8', 'NUT', 'GLOVE'])
    await change(code, { intent: 'save', name: 'Off' })
    expect(await seen()).toEqual(['M8', 'NUT', 'GLOVE', 'MITT'])
  })

  test('is added to those of other levels; an exclude of any wins over every include', async () => {
    const segment = await prisma.segment.create({ data: { code: 'HORECA', name: 'HoReCa' } })
    await makeCatalog({ segmentId: segment.id }, [['include', 'brand', 'Bolts & Co']])
    const code = await ownCatalog({ effect: 'include', kind: 'brand', target: 'Acme' })
    expect(await seen([segment.id])).toEqual(['M8', 'NUT', 'GLOVE'])
    await makeCatalog({ segmentId: segment.id }, [['exclude', 'category', String(metric.id)]])
    expect(await seen([segment.id])).toEqual(['NUT', 'GLOVE'])
    expect(await seen()).toEqual(['M8', 'GLOVE'])
    await change(code, { intent: 'save', name: 'Off' })
  })

  test('refuses what is not there and what it says already, and tells whom it changed', async () => {
    const code = await ownCatalog({ effect: 'exclude', kind: 'brand', target: 'Acme' })
    const refused = (fields: Record<string, string>) =>
      change(code, { effect: 'exclude', ...fields })
    expect(await refused({ kind: 'brand', target: 'Acme' })).toBe('catalog-rule-twice')
    for (const kind of ['brand', 'tag', 'category', 'product'])
      expect(await refused({ kind, target: 'nothing' })).toBe('catalog-target-unknown')
    const other = await ownCatalog({ effect: 'exclude', kind: 'all', target: '' })
    const rule = await prisma.catalogRule.findFirstOrThrow({ where: { catalog: { code: other } } })
    expect(await change(code, { intent: 'removeRule', rule: String(rule.id) })).toBe(
      'catalog-rule-gone',
    )
    expect(await change('NOTHING', { intent: 'save', name: 'A' })).toBe('not-found')
    const { id } = await prisma.catalog.findUniqueOrThrow({ where: { code } })
    const audit = { objectType: 'catalog', objectId: String(id), actorId }
    expect(await prisma.auditEvent.count({ where: audit })).toBe(2)
    const again = await createAssortment(actorId, { code: code.toLowerCase(), name: 'A' })
    expect(again).toMatchObject({ refusal: { code: 'catalog-code-taken' } })
  })
})

test('a segment takes companies in and lets them go, each once', async () => {
  await prisma.segment.create({ data: { code: 'EXPORT', name: 'Export' } })
  const send = async (fields: Record<string, string>) => {
    const form = segmentActionSchema.parse(fields)
    const changed = await changeSegment({ scope, actorId, code: 'export' }, form)
    return changed.ok ? 'ok' : changed.refusal.code
  }
  const add = { intent: 'addCompany', company: company.code.toLowerCase() }
  expect(await send(add)).toBe('ok')
  expect(await send(add)).toBe('segment-company-twice')
  expect(await send({ ...add, company: 'NOBODY' })).toBe('segment-company-unknown')
  expect(await send({ intent: 'removeCompany', company: company.code })).toBe('ok')
  expect(await send({ intent: 'removeCompany', company: company.code })).toBe(
    'segment-company-gone',
  )
  expect(
    await prisma.auditEvent.count({ where: { companyId: company.id, objectType: 'segment' } }),
  ).toBe(2)
})

test('a mix group takes all pasted SKUs or none', async () => {
  await createMixGroup(actorId, { code: 'MIX', name: 'Mix' })
  const send = async (fields: Record<string, string>) => {
    const changed = await changeMixGroup(
      { actorId, code: 'MIX' },
      mixGroupActionSchema.parse(fields),
    )
    return changed.ok ? 'ok' : changed.refusal.code
  }
  const members = () => prisma.mixGroupVariant.count({ where: { mixGroup: { code: 'MIX' } } })
  expect(await send({ intent: 'addVariants', skus: 'm8\nNUT; nothing' })).toBe('mix-group-skus')
  expect(await members()).toBe(0)
  expect(await send({ intent: 'addVariants', skus: 'm8\nNUT;\tGLOVE' })).toBe('ok')
  expect(await members()).toBe(3)
  expect(await send({ intent: 'removeVariant', sku: 'nut' })).toBe('ok')
  expect(await send({ intent: 'removeVariant', sku: 'nut' })).toBe('mix-group-gone')
  expect(await members()).toBe(2)
})
