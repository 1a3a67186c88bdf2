import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import type { ContactRole, StaffRole } from '#app/domain/companies/permissions.ts'
import { getCredit, getOwnCredit } from '#app/domain/credit/credit-queries.server.ts'
import { getCheckout } from '#app/domain/orders/checkout-queries.server.ts'
import { holdOrder } from '#app/domain/orders/hold-order.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { loader as home } from '#app/routes/_account.account._index.tsx'
import { loader as company } from '#app/routes/_account.account.company._index.tsx'
import { loader as cart } from '#app/routes/_shop.cart.tsx'
import { loader as checkout } from '#app/routes/_shop.checkout.tsx'
import { loader as deskOrder } from '#app/routes/desk.orders.$number.tsx'
import { at, checkoutOf, contactOf, makeBuyer, makeCart, makeShop } from '#test/factories/orders.ts'
import { makeContact, makeStaff, requestOf, signIn } from '#test/factories/people.ts'

const today = '2026-06-15'
const currency = 'EUR'
let shop: Awaited<ReturnType<typeof makeShop>>
let parent: Awaited<ReturnType<typeof makeBuyer>>
let branch: Awaited<ReturnType<typeof makeBuyer>>

/** The parent has 36.30 ordered and 24.20 that wait, the branch 12.10, of the 1,234.00 that they share. */
beforeAll(async () => {
  shop = await makeShop({ onHand: '10000' })
  parent = await makeBuyer(shop, { limit: '1234.00' })
  branch = await makeBuyer(shop, { parentId: parent.company.id, credit: false })
  await prisma.creditAccount.updateMany({ data: { sharedWithChildren: true } })
  await order(parent, '3')
  await order(branch, '1')
  await prisma.approvalRule.create({
    data: {
      companyId: parent.company.id,
      name: 'All',
      predicate: {},
      tiers: [[{ role: 'approver' }]],
    },
  })
  await order(parent, '2')
})

async function order({ contact }: typeof parent, pieces: string) {
  await makeCart(contact, shop.variants, [pieces])
  const placed = await placeOrder(contact, checkoutOf())
  if (!placed.ok) throw new Error(placed.refusal.code)
  return placed.value
}

const creditOf = ({ company: { id } }: typeof parent, role: ContactRole) =>
  getOwnCredit({ company: { id, currency }, role }, today)

/** What others use, and every figure from which with what is told it could be reckoned. */
const groupFigures = ['1234.00', '60.50', '48.40', '36.30', '24.20', '72.60', '1185.60', '1149.30']

describe('a limit that a group shares', () => {
  test.each(['administrator', 'accountant'] as const)(
    'is seen whole by the %s of the company whose it is',
    async (role) => {
      expect(await creditOf(parent, role)).toMatchObject({
        isShared: true,
        limit: { amount: '1234.00' },
        openOrders: { amount: '36.30' },
        waiting: { amount: '24.20' },
        others: { amount: '12.10' },
        available: { amount: '1161.40' },
      })
    },
  )

  test.each<[string, () => typeof parent, ContactRole, string]>([
    ['a purchaser of the company whose it is', () => parent, 'purchaser', '60.50'],
    ['a purchaser of a branch', () => branch, 'purchaser', '12.10'],
    ['the administrator of a branch', () => branch, 'administrator', '12.10'],
    ['the accountant of a branch', () => branch, 'accountant', '12.10'],
  ])('shows %s the own part and what is left', async (_, buyer, role, used) => {
    expect(await creditOf(buyer(), role)).toMatchObject({
      isShared: true,
      owner: null,
      limit: null,
      others: null,
      used: { amount: used },
      available: { amount: '1161.40' },
    })
  })

  test('is told to the rep of the company whose it is, not to the rep of a branch', async () => {
    const [rep, other] = [await makeStaff('salesRep'), await makeStaff('salesRep')]
    await prisma.company.update({ where: { id: parent.company.id }, data: { salesRepId: rep.id } })
    await prisma.company.update({
      where: { id: branch.company.id },
      data: { salesRepId: other.id },
    })
    const seenBy = (salesRepId: bigint | null) =>
      getCredit({ companyId: branch.company.id, currency, today }, { kind: 'staff', salesRepId })
    const whole = { limit: { amount: '1234.00' }, others: { amount: '60.50' } }
    expect(await seenBy(null)).toMatchObject({ ...whole, owner: { code: parent.company.code } })
    expect(await seenBy(rep.id)).toMatchObject(whole)
    expect(await seenBy(other.id)).toMatchObject({ owner: null, limit: null, others: null })
  })

  test('keeps its figures out of every page that a branch sees', async () => {
    for (const role of [
      'administrator',
      'purchaser',
      'approver',
      'accountant',
      'viewer',
    ] as const) {
      const user = await makeContact(branch.company.id, role)
      const cookie = await signIn(user)
      const { id } = branch.company
      await makeCart(contactOf(user.id, id, parent.company.id), shop.variants, ['1'])
      for (const [path, page] of Object.entries({ home, company, cart, checkout })) {
        const told = await answerOf(page, requestOf(cookie, `/${path}`))
        const found = groupFigures.filter((figure) => told.includes(figure))
        expect([role, path, found]).toEqual([role, path, []])
        if (role === 'purchaser') expect(told).toContain('1161.40')
      }
    }
  })

  test('is told with an order, which is refused with what the screens show as left', async () => {
    await makeCart(branch.contact, shop.variants, ['100'])
    const view = await getCheckout(branch.contact, { shipToId: null, at })
    const credit = { isShared: true, available: { amount: '1161.40' }, limit: null }
    const refusal = { code: 'credit-exceeded', parameters: { available: '1161.40' } }
    expect(view).toMatchObject({ value: { credit, refusal } })
    expect(await placeOrder(branch.contact, checkoutOf())).toMatchObject({ refusal })
  })
})

describe('an order that is held', () => {
  const seen = async (staff: { id: bigint; staffRole: StaffRole | null }, number: string) => {
    const request = requestOf(await signIn(staff), `/desk/orders/${number}`)
    return (await deskOrder({ request, params: { number }, context: {} })).credit
  }

  test('for credit shows who decides on it what it would be granted from', async () => {
    const buyer = await makeBuyer(shop, { limit: '20.00', policy: 'approve' })
    const { number } = await order(buyer, '5')
    expect(await seen(await makeStaff('finance'), number)).toMatchObject({
      limit: { amount: '20.00' },
      held: { amount: '60.50' },
      available: { amount: '20.00' },
    })
    expect(await seen(await makeStaff('warehouse'), number)).toBeNull()
  })

  test('for something else does not', async () => {
    const buyer = await makeBuyer(shop)
    const { number } = await order(buyer, '5')
    const { id: actorId } = await makeStaff('salesManager')
    const hold = { number, actorId, reason: 'Wrong price', at, today }
    expect(await holdOrder({ kind: 'staff', salesRepId: null }, hold)).toMatchObject({ ok: true })
    expect(await seen(await makeStaff('finance'), number)).toBeNull()
  })
})

type Page = typeof home | typeof company | typeof cart | typeof checkout

/** What a page is told; who may not see it is told nothing. */
async function answerOf(page: Page, request: Request): Promise<string> {
  try {
    return JSON.stringify(await page({ request, params: {}, context: {} }))
  } catch (thrown) {
    if (thrown instanceof Response) return ''
    throw thrown
  }
}
