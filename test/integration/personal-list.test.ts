import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { askPrice, findPriceBuyer } from '#app/domain/prices/ask-price-queries.server.ts'
import type { PersonalListFormat } from '#app/domain/prices/personal-list.ts'
import {
  findPersonalListFile,
  listPersonalLists,
  personalListParts,
} from '#app/domain/prices/personal-list-queries.server.ts'
import { requestPersonalList } from '#app/domain/prices/request-personal-list.server.ts'
import { now } from '#app/http/clock.server.ts'
import { deleteExpired } from '#app/jobs/housekeeping-repository.server.ts'
import { personalListJob } from '#app/jobs/personal-list/personal-list-job.server.ts'
import { startQueue, stopQueue } from '#app/jobs/queue.server.ts'
import { workbookRows } from '#app/spreadsheets/workbook-reader.server.ts'
import { Decimal } from '#pricing/index.ts'
import { makeCatalog, makePriceList, makeQuantityRule } from '#test/factories/agreements.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany, makeStaff } from '#test/factories/people.ts'

let company: { id: bigint; code: string }
let other: { id: bigint; code: string }
let userId: bigint
let tools: { id: bigint; slug: string }

beforeAll(async () => {
  await makeHouse()
  company = await makeCompany()
  other = await makeCompany()
  userId = (await makeStaff('salesRep')).id
  tools = await makeCategory({ name: 'Tools' })
  const screws = await makeCategory({ name: 'Screws' })
  const hammer = await makeVariant({ sku: 'HAMMER', categoryId: tools.id })
  const bolt = await makeVariant({ sku: 'BOLT', categoryId: screws.id, boxOf: '100' })
  await makeVariant({ sku: 'SECRET', categoryId: screws.id, tags: ['secret'] })
  await makeVariant({ sku: '=1+1', categoryId: screws.id })
  await makePriceList('base', [
    [hammer, '1', '20'],
    [bolt, '1', '0.5'],
    [bolt, '100', '0.4'],
  ])
  await makePriceList({ companyId: company.id }, [
    [bolt, '1', '0.45'],
    [bolt, '250', '0.35'],
  ])
  await makeQuantityRule({ companyId: company.id }, bolt, { increment: '50' })
  await makeCatalog('base', [
    ['include', 'all'],
    ['exclude', 'tag', 'secret'],
  ])
  await startQueue([])
  return stopQueue
})

async function made(format: PersonalListFormat, category: string | null = null, locale = 'en') {
  const wanted = { format, category, locale, at: now() }
  const requested = await requestPersonalList({ userId, company }, wanted)
  if (!requested.ok) throw new Error(requested.refusal.code)
  const { id } = requested.value
  await personalListJob.handle({ listId: String(id) })
  return id
}

const scopeOf = ({ id }: { id: bigint }) => ({ kind: 'company' as const, companyId: id })

async function fileOf(id: bigint): Promise<Buffer> {
  const file = await findPersonalListFile(scopeOf(company), id, now())
  if (!file) throw new Error('no file')
  return buffer(personalListParts(file.id))
}

async function csvOf(id: bigint): Promise<Record<string, string>[]> {
  return parse(await fileOf(id), { columns: true, bom: true })
}

describe('a personal price list', () => {
  test('has every visible variant and unit with the breaks at quantities that can be ordered', async () => {
    const rows = await csvOf(await made('csv'))
    const shown = rows.map((row) => [
      row.SKU,
      row.Unit,
      row.From,
      row['Your price'],
      row['List price'],
    ])
    expect(shown).toEqual([
      ["'=1+1", 'piece', '1', 'On request', ''],
      ['BOLT', 'piece', '50', '0.45', '0.50'],
      ['BOLT', 'piece', '250', '0.35', '0.40'],
      ['BOLT', 'box', '1', '45.00', '40.00'],
      ['BOLT', 'box', '3', '35.00', '40.00'],
      ['HAMMER', 'piece', '1', '20.00', '20.00'],
    ])
    expect(rows[2]).toMatchObject({
      'Difference %': '-12.5',
      'VAT %': '21',
      'In steps of': '50',
      Currency: 'EUR',
      Category: 'Screws',
    })
  })

  test('says what the same quantity costs when it is asked for', async () => {
    const buyer = await findPriceBuyer(scopeOf(company), company.code)
    if (!buyer) throw new Error('no buyer')
    for (const row of await csvOf(await made('csv'))) {
      if (row['Your price'] === 'On request') continue
      const asked = await askPrice({
        buyer,
        sku: row.SKU ?? '',
        unit: row.Unit === 'box' ? 'box' : 'pc',
        quantity: new Decimal(row.From ?? ''),
        at: now(),
      })
      expect(asked?.price?.unitPrice).toBe(row['Your price'])
    }
  })

  test('comes as a workbook with figures as numbers, in the language that was chosen', async () => {
    const id = await made('xlsx', tools.slug, 'ro')
    const rows = []
    for await (const { cells } of workbookRows(await fileOf(id))) rows.push(cells)
    expect(rows).toHaveLength(2)
    expect(rows[0]?.slice(0, 5)).toEqual(['Categorie', 'Cod', 'Articol', 'Marcă', 'Unitate'])
    expect(rows[1]?.slice(0, 8)).toEqual([
      'Tools',
      'HAMMER',
      'Product HAMMER',
      '',
      'bucată',
      '1',
      '1',
      '20',
    ])
  })

  test('comes as a PDF', async () => {
    const file = await fileOf(await made('pdf'))
    expect(file.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('sends a mail when it is ready', async () => {
    await prisma.mailMessage.deleteMany()
    await made('csv')
    const [mail] = await prisma.mailMessage.findMany({ where: { companyId: company.id } })
    expect(mail?.text).toContain('/account/price-list')
  })

  test('is for its company alone', async () => {
    const id = await made('csv')
    expect(await findPersonalListFile(scopeOf(other), id, now())).toBeNull()
    expect(await listPersonalLists(scopeOf(other), now())).toEqual([])
  })

  test('is made once at a time for one person', async () => {
    const ask = () =>
      requestPersonalList(
        { userId, company },
        { format: 'csv', category: null, locale: 'en', at: now() },
      )
    const answers = await Promise.all([ask(), ask()])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    await prisma.personalPriceList.deleteMany()
  })

  test('is forgotten when it has expired', async () => {
    const id = await made('csv')
    await prisma.personalPriceList.update({
      where: { id },
      data: { expiresAt: new Date('2026-01-01') },
    })
    expect(await findPersonalListFile(scopeOf(company), id, now())).toBeNull()
    await deleteExpired()
    expect(await prisma.personalPriceListPart.count({ where: { listId: id } })).toBe(0)
  })
})

test('more than 2,000 lines are no PDF, and the reason says what to do', async () => {
  const categoryId = (await makeCategory({ name: 'Many' })).id
  await prisma.$executeRaw`
    WITH made AS (INSERT INTO product (slug, name, category_id, status, updated_at)
      SELECT 'many-' || n, 'Many ' || n, ${categoryId}, 'active', now() FROM generate_series(1, 2001) n RETURNING id, slug),
    variants AS (INSERT INTO variant (sku, product_id, base_unit, tax_category_code)
      SELECT upper(slug), id, 'pc', 'standard' FROM made RETURNING id)
    INSERT INTO variant_unit (variant_id, unit_code, factor, is_default) SELECT id, 'pc', 1, true FROM variants`
  const id = await made('pdf')
  const list = (await listPersonalLists(scopeOf(company), now())).find(
    (each) => each.id === String(id),
  )
  expect(list).toMatchObject({ status: 'refused', refusal: 'personal_list_long', size: null })
})
