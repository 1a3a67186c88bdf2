import { beforeAll, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { loader } from '#app/routes/[search.json].ts'
import { makePriceList } from '#test/factories/agreements.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany, makeContact, makeStaff, requestOf, signIn } from '#test/factories/people.ts'

let own: { id: bigint }
let foreign: { id: bigint }

const search = async (cookie: string, query: string) => {
  const request = requestOf(cookie, `/search.json?q=${encodeURIComponent(query)}`)
  const answer = await loader({ request, params: {}, context: {} })
  const { groups } = await answer.json()
  return groups.flatMap(({ items }: { items: { href: string }[] }) => items.map(({ href }) => href))
}

const order = (companyId: bigint, number: string) =>
  prisma.order.create({
    data: {
      ...{
        number,
        companyId,
        channel: 'wholesale',
        status: 'placed',
        currency: 'EUR',
        taxMode: 'net',
      },
      ...{ subtotal: 0, taxTotal: 0, total: 0, orderedOn: new Date('2026-11-01') },
    },
  })

beforeAll(async () => {
  await makeHouse()
  const bolt = await makeVariant({
    sku: 'BOLT-8',
    name: 'Hex bolt',
    categoryId: (await makeCategory()).id,
  })
  await makePriceList('base', [[bolt, '1', '1']])
  own = await makeCompany({ name: 'Hotel Alfa' })
  foreign = await makeCompany({ name: 'Hotel Beta' })
  await order(own.id, 'O-2026-00001')
  await order(foreign.id, 'O-2026-00002')
})

test('a buyer finds products and the own company’s documents, nothing of another', async () => {
  const cookie = await signIn(await makeContact(own.id, 'purchaser'))
  expect(await search(cookie, 'bolt')).toEqual(['/products/bolt-8?sku=BOLT-8'])
  expect(await search(cookie, 'o-2026')).toEqual(['/account/orders/O-2026-00001'])
  expect(await search(cookie, 'hotel')).toEqual([])
})

test('a rep finds the companies that are theirs', async () => {
  const rep = await makeStaff('salesRep')
  await prisma.company.update({ where: { id: foreign.id }, data: { salesRepId: rep.id } })
  const cookie = await signIn(rep)
  expect(await search(cookie, 'hotel')).toHaveLength(1)
  expect(await search(cookie, 'o-2026')).toEqual(['/desk/orders/O-2026-00002'])
  expect(await search(cookie, 'bolt')).toEqual(['/desk/products/bolt-8'])
})

test('a guest finds products only', async () => {
  expect(await search('', 'BOLT')).toEqual(['/products/bolt-8?sku=BOLT-8'])
  expect(await search('', 'o-2026')).toEqual([])
})
