import { beforeAll, expect, test } from 'vitest'
import { countStatements } from '#app/db/statement-count.server.ts'
import { unpackRows } from '#app/domain/prices/packed-rows.ts'
import { action as add } from '#app/routes/_shop.cart_.add.tsx'
import { loader as catalog } from '#app/routes/_shop.catalog.tsx'
import { loader as product } from '#app/routes/_shop.products.$slug.tsx'
import { loader as frame } from '#app/routes/_shop.tsx'
import { makePriceList } from '#test/factories/agreements.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany, makeContact, requestOf, signIn } from '#test/factories/people.ts'

let cookie: string
let variantId: bigint

beforeAll(async () => {
  await makeHouse()
  const categoryId = (await makeCategory()).id
  const variants = []
  for (let made = 0; made < 60; made += 1)
    variants.push(await makeVariant({ categoryId, onHand: '9' }))
  await makePriceList(
    'base',
    variants.map((variant) => [variant, '1', '2'] as const),
  )
  const company = await makeCompany()
  await makePriceList(
    { companyId: company.id },
    variants.map((variant) => [variant, '5', '1'] as const),
  )
  cookie = await signIn(await makeContact(company.id, 'purchaser'))
  variantId = variants[0]?.id ?? 0n
})

async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const count = { statements: 0, texts: [] }
  await countStatements(count, work)
  return count.statements
}

test('a page of 50 priced products takes at most 6 statements, also the first time', async () => {
  const page = async () => {
    const request = requestOf(cookie, '/catalog')
    const given = { request, params: {}, context: {} }
    const [, { view }] = await Promise.all([frame(given), catalog(given)])
    const rows = unpackRows(view.rows)
    expect(rows).toHaveLength(50)
    expect(rows[0]?.price).toMatchObject({ unitPrice: '2.00', next: { unitPrice: '1.00' } })
  }
  expect(await statementsOf(page)).toBeLessThanOrEqual(6)
  // Who asks, and the list with its prices: categories and their counts are remembered for a while.
  expect(await statementsOf(page)).toBe(2)
})

test('a product’s page takes at most 6 statements', async () => {
  const page = async () => {
    const request = requestOf(cookie, '/products/x')
    const { view } = await catalog({ request, params: {}, context: {} })
    const slug = unpackRows(view.rows)[0]?.slug ?? ''
    const shown = await product({ request, params: { slug }, context: {} })
    expect(shown.view.chosen?.ladder).toHaveLength(2)
  }
  expect(await statementsOf(page)).toBeLessThanOrEqual(6)
})

test('adding a line takes at most 6 statements, BEGIN, COMMIT and the session counted', async () => {
  const press = async () => {
    const body = new URLSearchParams({
      add: `${variantId}:pc`,
      [`q-${variantId}`]: '5',
      inline: '1',
    })
    const request = requestOf(cookie, '/cart/add', { method: 'POST', body })
    expect(await add({ request, params: {}, context: {} })).toMatchObject({
      data: { added: { quantity: '5' } },
    })
  }
  expect(await statementsOf(press)).toBeLessThanOrEqual(6)
  expect(await statementsOf(press)).toBeLessThanOrEqual(6)
})
