import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { issueInvoice } from '#app/domain/billing/issue-invoice.server.ts'
import {
  changeProductStates,
  undoProductStates,
} from '#app/domain/catalog/change-product-states.server.ts'
import { assignSalesRep, undoSalesRep } from '#app/domain/companies/assign-sales-rep.server.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany, makeContact, makeStaff, requestOf, signIn } from '#test/factories/people.ts'
import { placedOrder } from '#test/factories/placed-order.ts'

type Loader = (given: { request: Request; params: object; context: object }) => Promise<Response>
const routes = import.meta.glob<{ loader: Loader; action: Loader }>('/app/routes/*.ts{,x}')
async function routeOf(name: string) {
  const found = routes[`/app/routes/${name}`]
  if (!found) throw new Error(`No route ${name}`)
  return found()
}

const at = '2026-11-22T09:00:00Z'
const later = () => new Date(Date.now() + 60_000).toISOString()
const everything: StaffScope = { kind: 'staff', salesRepId: null }
const batch = () => randomUUID()
const lines = async () => [
  { variant: await makeVariant({ categoryId, onHand: '100' }), quantity: '3', unitPrice: '10.00' },
]
let categoryId: bigint
let actorId: bigint

beforeAll(async () => {
  await makeHouse()
  categoryId = (await makeCategory()).id
  actorId = (await makeStaff('administrator')).id
})

async function makeProducts(count: number) {
  const made = await Promise.all(Array.from({ length: count }, () => makeVariant({ categoryId })))
  const ids = made.map(({ productId }) => productId)
  const states = async () => {
    const found = await prisma.product.findMany({
      where: { id: { in: ids } },
      orderBy: { id: 'asc' },
    })
    return found.map(({ status }) => status)
  }
  const found = await prisma.product.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
  })
  return { ids, states, slugs: found.map(({ slug }) => slug) }
}

describe('products brought into a state', () => {
  test('count only where something changed, each with a line in the log', async () => {
    const { slugs, ids, states } = await makeProducts(3)
    const change = { actorId, slugs: [...slugs, 'none'], status: 'discontinued' as const }
    expect(await changeProductStates({ ...change, batch: batch() })).toBe(3)
    expect(await changeProductStates({ ...change, batch: batch() })).toBe(0)
    expect(await states()).toEqual(['discontinued', 'discontinued', 'discontinued'])
    const logged = await prisma.auditEvent.findMany({
      where: { action: 'product.status-changed', objectId: { in: ids.map(String) } },
    })
    expect(logged.map(({ details }) => details)).toEqual(
      Array.from({ length: 3 }, () =>
        expect.objectContaining({ before: 'active', status: 'discontinued' }),
      ),
    )
    expect(new Set(logged.map(({ hash }) => hash)).size).toBe(3)
  })

  test('get their states back, those that moved on since excepted, and only from who took them', async () => {
    const { slugs, states } = await makeProducts(2)
    const one = batch()
    const [first = ''] = slugs
    await changeProductStates({ actorId, slugs: [first], status: 'draft', batch: batch() })
    await changeProductStates({ actorId, slugs, status: 'discontinued', batch: one })
    const stranger = (await makeStaff('merchandiser')).id
    expect(await undoProductStates({ actorId: stranger, batch: one, at: later() })).toBe(0)
    expect(await undoProductStates({ actorId, batch: one, at: later() })).toBe(2)
    expect(await states()).toEqual(['draft', 'active'])
    expect(await undoProductStates({ actorId, batch: one, at: later() })).toBe(0)
  })

  test('stay after a day', async () => {
    const { slugs, states } = await makeProducts(1)
    const one = batch()
    await changeProductStates({ actorId, slugs, status: 'discontinued', batch: one })
    const tomorrow = new Date(Date.now() + 25 * 3_600_000).toISOString()
    expect(await undoProductStates({ actorId, batch: one, at: tomorrow })).toBe(0)
    expect(await states()).toEqual(['discontinued'])
  })

  test('leave a selection of nothing alone and lead back to its view', async () => {
    const cookie = await signIn(await makeStaff('merchandiser'))
    const body = new URLSearchParams({
      allMatching: 'on',
      view: 'q=nothing-like-it',
      status: 'draft',
    })
    const request = requestOf(cookie, '/desk/products?index', { method: 'POST', body })
    const { action } = await routeOf('desk.products._index.tsx')
    const answer = await action({ request, params: {}, context: {} })
    expect(answer.status).toBe(302)
    expect(answer.headers.get('Location')).toBe('/desk/products?q=nothing-like-it')
  })
})

describe('companies handed to a rep', () => {
  test('are those of the scope; undone they are back with whom they were', async () => {
    const [manager, old, heir] = [actorId, await makeStaff('salesRep'), await makeStaff('salesRep')]
    const held = await makeCompany({ salesRepId: old.id })
    const free = await makeCompany()
    const one = batch()
    const assign = { actorId: manager, codes: [held.code, free.code], repEmail: heir.email ?? '' }
    const narrow: StaffScope = { kind: 'staff', salesRepId: heir.id }
    expect(await assignSalesRep(narrow, { ...assign, batch: batch() })).toEqual({
      ok: true,
      value: 0,
    })
    expect(await assignSalesRep(everything, { ...assign, batch: one })).toEqual({
      ok: true,
      value: 2,
    })
    const repOf = async (id: bigint) =>
      (await prisma.company.findUniqueOrThrow({ where: { id } })).salesRepId
    expect([await repOf(held.id), await repOf(free.id)]).toEqual([heir.id, heir.id])
    expect(await undoSalesRep(everything, { actorId: manager, batch: one, at: later() })).toBe(2)
    expect([await repOf(held.id), await repOf(free.id)]).toEqual([old.id, null])
  })

  test('go to nobody where nobody is named, and nowhere where nobody is known', async () => {
    const rep = await makeStaff('salesRep')
    const company = await makeCompany({ salesRepId: rep.id })
    const assign = { actorId, codes: [company.code], batch: batch() }
    const unknown = await assignSalesRep(everything, { ...assign, repEmail: 'nobody@example.com' })
    expect(unknown).toMatchObject({ ok: false, refusal: { code: 'repUnknown' } })
    expect(await assignSalesRep(everything, { ...assign, repEmail: null })).toEqual({
      ok: true,
      value: 1,
    })
  })
})

describe('documents of a selection', () => {
  async function issued(companyId: bigint) {
    const order = await placedOrder({ companyId, lines: await lines() })
    const clerk = { userId: actorId, scope: everything }
    const subject = { kind: 'rest' as const }
    const done = await issueInvoice(clerk, { orderNumber: order.number, subject, at })
    if (!done.ok) throw new Error('not issued')
    return { order: order.number, invoice: done.value.invoiceNumber }
  }

  async function asked(route: string, cookie: string, query: string) {
    const { loader } = await routeOf(route)
    return loader({ request: requestOf(cookie, `/file?${query}`), params: {}, context: {} })
  }

  test('come as one file with the own ones alone; foreign ones are as if they were not there', async () => {
    const rep = await makeStaff('salesRep')
    const company = await makeCompany({ salesRepId: rep.id })
    const mine = [await issued(company.id), await issued(company.id)]
    const foreign = await issued((await makeCompany()).id)
    const buyer = await signIn(await makeContact(company.id, 'accountant'))
    const seller = await signIn(rep)
    const all = [...mine, foreign].map(({ invoice }) => `selected=${invoice}`).join('&')
    for (const [route, cookie] of [
      ['_account.account.invoices[.]zip.ts', buyer],
      ['desk.invoices[.]zip.ts', seller],
    ] as const) {
      for (const query of [all, 'allMatching=on&view=']) {
        const answer = await asked(route, cookie, query)
        expect(answer.headers.get('Content-Type')).toBe('application/zip')
        const text = Buffer.from(await answer.arrayBuffer()).toString('latin1')
        for (const { invoice } of mine) expect(text).toContain(`${invoice}.pdf`)
        expect(text).not.toContain(foreign.invoice)
      }
      const alone = asked(route, cookie, `selected=${foreign.invoice}`)
      expect(await alone.catch((error: unknown) => error)).toMatchObject({ status: 404 })
    }
  })

  test('orders are one PDF in which every order begins a page', async () => {
    const company = await makeCompany()
    const orders = [await issued(company.id), await issued(company.id)]
    const cookie = await signIn(await makeStaff('finance'))
    const query = orders.map(({ order }) => `selected=${order}`).join('&')
    const answer = await asked('desk.orders[.]pdf.ts', cookie, query)
    const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2)
  })
})
