import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { issueCreditNote } from '#app/domain/billing/issue-credit-note.server.ts'
import { issueInvoice } from '#app/domain/billing/issue-invoice.server.ts'
import { freeLapsedReservations } from '#app/domain/inventory/free-lapsed-reservations.server.ts'
import { approveOrder } from '#app/domain/orders/approve-order.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { freeLapsedHolds } from '#app/domain/orders/free-lapsed-holds.server.ts'
import { holdOrder, liftHold } from '#app/domain/orders/hold-order.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { rejectOrder } from '#app/domain/orders/reject-order.server.ts'
import { copyPriceList } from '#app/domain/prices/copy-price-list.server.ts'
import { publishPriceList } from '#app/domain/prices/publish-price-list.server.ts'
import { verifyDatabase } from '#app/domain/reports/verify-database.server.ts'
import { makePriceList } from '#test/factories/agreements.ts'
import { at, checkoutOf, contactOf, makeBuyer, makeCart, makeShop } from '#test/factories/orders.ts'
import { makeContact, makeStaff } from '#test/factories/people.ts'

const today = '2026-06-15'
const finance = { kind: 'staff', salesRepId: null } as const
let shop: Awaited<ReturnType<typeof makeShop>>
beforeAll(async () => {
  shop = await makeShop()
})

type Buyer = Awaited<ReturnType<typeof makeBuyer>>

async function place(buyer: Buyer, quantity = '5') {
  await makeCart(buyer.contact, shop.variants, [quantity])
  const placed = await placeOrder(buyer.contact, checkoutOf())
  if (!placed.ok) throw new Error(placed.refusal.code)
  return orderOf(placed.value.number)
}

const orderOf = (number: string) =>
  prisma.order.findUniqueOrThrow({ where: { number }, include: { lines: true, approvals: true } })

async function level() {
  const found = await prisma.stockLevel.findFirstOrThrow({
    where: { variantId: shop.variants[0]?.id ?? 0n },
  })
  return [String(found.allocated), String(found.reserved)]
}

const daysLater = (days: number) => new Date(Date.parse(at) + days * 86_400_000).toISOString()

const allocatedTo = async (number: string) =>
  String((await orderOf(number)).lines[0]?.allocatedQuantity)

const balanceOf = async ({ company }: Buyer) =>
  String(
    (await prisma.companyBalance.findFirst({ where: { companyId: company.id } }))?.commitment ?? 0,
  )

async function ruledBuyer(tiers: object[] = [[{ role: 'approver' }]]) {
  const buyer = await makeBuyer(shop)
  const companyId = buyer.company.id
  await prisma.approvalRule.create({
    data: { companyId, name: 'Large', predicate: { amountOver: '20.00' }, tiers },
  })
  const approver = await makeContact(companyId, 'approver')
  const scope = { kind: 'company', companyId } as const
  return { ...buyer, approver: { userId: approver.id, scope } }
}

const consent = (order: { number: string; contentHash: string | null }) => ({
  number: order.number,
  contentHash: order.contentHash ?? '',
  reason: null,
  at,
  today,
})

describe('an order that waits for consent', () => {
  test('is placed by the approver: reserved becomes allocated, credit is bound', async () => {
    const buyer = await ruledBuyer()
    const before = await level()
    const order = await place(buyer)
    expect(order.status).toBe('pendingApproval')
    expect(await balanceOf(buyer)).toBe('0')
    expect(await approveOrder(buyer.approver, consent(order))).toMatchObject({
      value: { status: 'placed' },
    })
    const placed = await orderOf(order.number)
    expect(placed).toMatchObject({ status: 'placed', committed: true })
    expect(String(placed.lines[0]?.allocatedQuantity)).toBe('5')
    const after = await level()
    expect([Number(after[0]) - Number(before[0]), Number(after[1]) - Number(before[1])]).toEqual([
      5, 0,
    ])
    expect(await balanceOf(buyer)).toBe('60.5')
  })

  test('never by who made it, whatever their role, nor by who is not asked', async () => {
    const buyer = await ruledBuyer()
    const own = { ...buyer, contact: contactOf(buyer.approver.userId, buyer.company.id) }
    await makeContact(buyer.company.id, 'approver')
    const order = await place(own)
    const code = { refusal: { code: 'not-your-approval' } }
    expect(await approveOrder(buyer.approver, consent(order))).toMatchObject(code)
    const purchaser = { userId: buyer.user.id, scope: buyer.approver.scope }
    expect(await approveOrder(purchaser, consent(order))).toMatchObject(code)
  })

  test('not as something else than what was seen, not twice, not by another company', async () => {
    const buyer = await ruledBuyer()
    const order = await place(buyer)
    const stale = { ...consent(order), contentHash: 'f'.repeat(64) }
    expect(await approveOrder(buyer.approver, stale)).toMatchObject({
      refusal: { code: 'order-changed' },
    })
    const other = await ruledBuyer()
    expect(await approveOrder(other.approver, consent(order))).toMatchObject({
      refusal: { code: 'not-found' },
    })
    await approveOrder(buyer.approver, consent(order))
    expect(await approveOrder(buyer.approver, consent(order))).toMatchObject({
      refusal: { code: 'order-state' },
    })
  })

  test('goes tier by tier, and to the administrator of the parent where the creator is alone', async () => {
    const parent = await makeBuyer(shop)
    const root = await makeContact(parent.company.id, 'administrator')
    const branch = await makeBuyer(shop, { parentId: parent.company.id })
    await prisma.approvalRule.create({
      data: {
        companyId: branch.company.id,
        name: 'All',
        predicate: {},
        tiers: [[{ role: 'approver' }]],
      },
    })
    const order = await place(branch)
    const administrator = {
      userId: root.id,
      scope: { kind: 'company', companyId: parent.company.id } as const,
    }
    expect(await approveOrder(administrator, consent(order))).toMatchObject({
      value: { status: 'placed' },
    })
  })

  test('ends when it is rejected, with its stock free', async () => {
    const buyer = await ruledBuyer()
    const before = await level()
    const order = await place(buyer)
    await rejectOrder(buyer.approver, { ...consent(order), reason: 'too much' })
    expect(await orderOf(order.number)).toMatchObject({
      status: 'rejected',
      approvals: [{ reason: 'too much' }],
    })
    expect(await level()).toEqual(before)
  })

  test('keeps waiting when its reservation lapses, and finds its stock anew', async () => {
    const buyer = await ruledBuyer()
    const before = await level()
    const order = await place(buyer)
    expect(await freeLapsedReservations('2026-06-22T09:00:00.000Z')).toBeGreaterThan(0)
    expect((await level())[0]).toBe(before[0])
    const approved = await approveOrder(buyer.approver, consent(order))
    expect(approved).toMatchObject({ value: { status: 'placed' } })
    expect(
      (await orderOf(order.number)).lines.map((line) => String(line.allocatedQuantity)),
    ).toEqual(['5'])
  })

  test('meets the credit limit at its release', async () => {
    const buyer = await ruledBuyer()
    const order = await place(buyer)
    await prisma.creditAccount.updateMany({
      where: { companyId: buyer.company.id },
      data: { creditLimit: '60.49' },
    })
    expect(await approveOrder(buyer.approver, consent(order))).toMatchObject({
      refusal: { code: 'credit-exceeded' },
    })
    expect(await orderOf(order.number)).toMatchObject({ status: 'pendingApproval', approvals: [] })
  })
})

describe('an order', () => {
  test('cancelled before it ships gives back stock and credit', async () => {
    const buyer = await makeBuyer(shop)
    const before = await level()
    const order = await place(buyer)
    const cancelled = await cancelOrder(buyer.contact.scope, {
      number: order.number,
      actorId: buyer.user.id,
      reason: 'by mistake',
      at,
      today,
    })
    expect(cancelled.ok).toBe(true)
    expect(await level()).toEqual(before)
    expect(await balanceOf(buyer)).toBe('0')
    const after = await orderOf(order.number)
    expect(after).toMatchObject({ status: 'cancelled', committed: false })
    expect(String(after.lines[0]?.cancelledQuantity)).toBe('5')
  })

  test('invoiced before it ships is cancelled only when that is credited, its credit given back once', async () => {
    const buyer = await makeBuyer(shop)
    const order = await place(buyer)
    const clerk = { userId: (await makeStaff('finance')).id, scope: finance }
    const { number } = order
    const issued = await issueInvoice(clerk, { orderNumber: number, subject: { kind: 'rest' }, at })
    const invoice = issued.ok ? issued.value.invoiceNumber : ''
    const cancellation = { number, actorId: buyer.user.id, reason: null, at, today }
    expect(await cancelOrder(buyer.contact.scope, cancellation)).toMatchObject({
      refusal: { code: 'order-invoiced', parameters: { invoice } },
    })
    const wanted = { kind: 'whole' } as const
    await issueCreditNote(clerk, { invoiceNumber: invoice, wanted, reason: 'cancelled', at })
    expect(await cancelOrder(buyer.contact.scope, cancellation)).toMatchObject({ ok: true })
    expect(await balanceOf(buyer)).toBe('0')
  })

  test('cancelled or rejected gives back what it took of a contract', async () => {
    const buyer = await ruledBuyer()
    const variantId = shop.variants[0]?.id ?? 0n
    const audience = { companyId: buyer.company.id }
    const contract = await makePriceList(audience, [[{ id: variantId }, '1', '9.00']])
    const quota = { priceListId: contract.id, variantId }
    await prisma.priceQuota.create({ data: { ...quota, quota: '20' } })
    const used = async () =>
      String((await prisma.priceQuota.findFirstOrThrow({ where: quota })).used)
    const first = await place(buyer)
    expect(await used()).toBe('5')
    await rejectOrder(buyer.approver, consent(first))
    expect(await used()).toBe('0')
    const { number } = await place(buyer)
    const actorId = buyer.user.id
    await cancelOrder(buyer.contact.scope, { number, actorId, reason: null, at, today })
    expect(await used()).toBe('0')
  })

  test('counts in the list that takes the place of its contract, placed or cancelled after that was scheduled', async () => {
    const buyer = await makeBuyer(shop)
    const variantId = shop.variants[0]?.id ?? 0n
    const audience = { companyId: buyer.company.id }
    const contract = await makePriceList(audience, [[{ id: variantId }, '1', '9.00']])
    await prisma.priceQuota.create({
      data: { priceListId: contract.id, variantId, quota: '12' },
    })
    const actorId = (await makeStaff('merchandiser')).id
    const next = { code: `${contract.code}-NEXT`, name: 'Next', replaces: true, at }
    await copyPriceList({ actorId, code: contract.code }, next)
    const editor = { actorId, code: next.code }
    const publishing = { from: daysLater(30), at }
    expect(await publishPriceList(editor, publishing)).toMatchObject({ ok: true })
    const used = async () => {
      const quotas = await prisma.priceQuota.findMany({
        where: { variantId, priceList: { code: { in: [contract.code, next.code] } } },
        orderBy: { priceListId: 'asc' },
      })
      return quotas.map((quota) => String(quota.used))
    }
    const first = await place(buyer)
    expect(await used()).toEqual(['5', '5'])
    await place(buyer)
    expect(await used()).toEqual(['10', '10'])
    const cancellation = { actorId: buyer.user.id, reason: null, at, today }
    await cancelOrder(buyer.contact.scope, { ...cancellation, number: first.number })
    expect(await used()).toEqual(['5', '5'])
  })

  test('waits for nobody who has not accepted their invitation', async () => {
    const buyer = await ruledBuyer()
    const administrator = await makeContact(buyer.company.id, 'administrator')
    const { userId } = buyer.approver
    await prisma.contact.updateMany({ where: { userId }, data: { acceptedAt: null } })
    const order = await place(buyer)
    const { scope } = buyer.approver
    expect(await approveOrder(buyer.approver, consent(order))).toMatchObject({
      refusal: { code: 'not-your-approval' },
    })
    expect(await approveOrder({ userId: administrator.id, scope }, consent(order))).toMatchObject({
      value: { status: 'placed' },
    })
  })

  test('of another company cannot be cancelled', async () => {
    const [buyer, other] = [await makeBuyer(shop), await makeBuyer(shop)]
    const order = await place(buyer)
    const cancellation = { number: order.number, actorId: other.user.id, reason: null, at, today }
    expect(await cancelOrder(other.contact.scope, cancellation)).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })

  test('held by finance waits, and goes on with its commitment as it was', async () => {
    const buyer = await makeBuyer(shop)
    const order = await place(buyer)
    const { id: actorId } = await makeStaff('finance')
    const decision = { number: order.number, actorId, reason: 'check address', at, today }
    await holdOrder(finance, decision)
    expect(await orderOf(order.number)).toMatchObject({
      status: 'onHold',
      holdReason: 'check address',
    })
    await liftHold(finance, decision)
    expect(await orderOf(order.number)).toMatchObject({ status: 'placed', holdReason: null })
    expect(await balanceOf(buyer)).toBe('60.5')
  })

  test('held for credit binds it when finance lets it go', async () => {
    const buyer = await makeBuyer(shop, { limit: '1', policy: 'approve' })
    const order = await place(buyer)
    expect(await balanceOf(buyer)).toBe('0')
    const { id: actorId } = await makeStaff('finance')
    await liftHold(finance, { number: order.number, actorId, reason: null, at, today })
    expect(await balanceOf(buyer)).toBe('60.5')
  })

  test('held for credit gives its stock back after a week, and finds it again when finance lets it go', async () => {
    const buyer = await makeBuyer(shop, { limit: '1', policy: 'approve' })
    const order = await place(buyer)
    const allocated = () => allocatedTo(order.number)
    const before = await allocated()
    expect(before).not.toBe('0')
    await freeLapsedHolds(daysLater(6))
    expect(await allocated()).toBe(before)
    await freeLapsedHolds(daysLater(7))
    expect(await allocated()).toBe('0')
    expect(await freeLapsedHolds(daysLater(8))).toBe(0)

    const { id: actorId } = await makeStaff('finance')
    const release = { number: order.number, actorId, reason: null, at, today }
    expect(await liftHold(finance, release)).toMatchObject({ value: { status: 'placed' } })
    expect(await allocated()).toBe(before)
    expect(await balanceOf(buyer)).toBe('60.5')
  })

  test('held by finance for another reason keeps its stock', async () => {
    const buyer = await makeBuyer(shop)
    const order = await place(buyer)
    const { id: actorId } = await makeStaff('finance')
    await holdOrder(finance, { number: order.number, actorId, reason: 'address', at, today })
    await freeLapsedHolds(daysLater(30))
    expect(await allocatedTo(order.number)).not.toBe('0')
  })

  test('of a company that was blocked meanwhile goes nowhere', async () => {
    const buyer = await makeBuyer(shop, { limit: '1', policy: 'approve' })
    const ruled = await ruledBuyer()
    const [held, pending] = [await place(buyer), await place(ruled)]
    const ids = [buyer.company.id, ruled.company.id]
    await prisma.company.updateMany({ where: { id: { in: ids } }, data: { status: 'onHold' } })
    const { id: actorId } = await makeStaff('finance')
    const refused = { refusal: { code: 'company-not-active' } }
    const release = { number: held.number, actorId, reason: null, at, today }
    expect(await liftHold(finance, release)).toMatchObject(refused)
    expect(await approveOrder(ruled.approver, consent(pending))).toMatchObject(refused)
  })
})

test('after all of it everything adds up', async () => {
  const broken = (await verifyDatabase()).filter(({ violations }) => violations.length > 0)
  expect(broken).toEqual([])
})
