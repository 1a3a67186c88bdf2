import { prisma } from '#app/db/client.server.ts'
import type { Checkout, OrderingContact } from '#app/domain/orders/place-order.server.ts'
import { netTerm } from '#pricing/index.ts'
import { makePriceList } from './agreements.ts'
import { makeCategory, makeHouse, makeVariant } from './goods.ts'
import { makeCompany, makeContact } from './people.ts'

let made = 0
export const at = '2026-06-15T09:00:00.000Z'

/** A seller with some priced goods in stock. */
export async function makeShop({
  goods = 5,
  onHand = '100',
  freight = false,
  backorder = false,
} = {}) {
  const rules = { EUR: { amount: '15.00', freeFrom: '500.00' } }
  const warehouse = await makeHouse(freight ? { channels: { freight: rules } } : {})
  const category = await makeCategory()
  const variants = []
  for (let index = 0; index < goods; index += 1)
    variants.push(
      await makeVariant({
        categoryId: category.id,
        onHand,
        backorderAllowed: backorder,
        boxOf: '12',
      }),
    )
  await makePriceList(
    'base',
    variants.map((variant) => [variant, '1', '10.00'] as const),
  )
  const terms = await prisma.paymentTerms.create({
    data: { code: 'NET30', name: 'Net 30', rule: netTerm(30) },
  })
  return { warehouse, variants, terms, category }
}

type Shop = Awaited<ReturnType<typeof makeShop>>

type BuyerOptions = {
  limit?: string | null
  policy?: 'block' | 'approve' | 'warn'
  credit?: boolean
  parentId?: bigint
  company?: object
}

/** A company with an address, credit on net 30, and a purchaser who is ready to order. */
export async function makeBuyer(shop: Shop, given: BuyerOptions = {}) {
  const { parentId, limit = '100000', policy = 'block', credit = true } = given
  const company = await makeCompany(parentId ? { parentId } : {})
  await prisma.company.update({
    where: { id: company.id },
    data: { paymentTermsId: shop.terms.id, ...given.company },
  })
  const address = await makeAddress(company.id)
  if (credit)
    await prisma.creditAccount.create({
      data: { companyId: company.id, currency: 'EUR', creditLimit: limit, policy },
    })
  const user = await makeContact(company.id, 'purchaser')
  return { company, address, user, contact: contactOf(user.id, company.id, parentId) }
}

export function makeAddress(companyId: bigint, countryCode = 'RO') {
  return prisma.address.create({
    data: {
      companyId,
      name: 'Store',
      line1: 'Street 2',
      city: 'Cluj',
      countryCode,
      isBilling: true,
    },
  })
}

export function contactOf(userId: bigint, companyId: bigint, parentId?: bigint): OrderingContact {
  return {
    userId,
    impersonatorId: null,
    scope: { kind: 'company', companyId },
    company: {
      id: companyId,
      currency: 'EUR',
      ancestorIds: parentId ? [parentId] : [],
      segmentIds: [],
    },
  }
}

/** The contact's open cart with these quantities of the variants, in order. */
export function makeCart(
  contact: OrderingContact,
  variants: readonly { id: bigint }[],
  quantities: readonly string[],
  unitCode = 'pc',
) {
  return prisma.cart.create({
    data: {
      companyId: contact.company.id,
      userId: contact.userId,
      currency: 'EUR',
      lines: {
        create: quantities.map((quantity, index) => ({
          variantId: variants[index]?.id ?? 0n,
          unitCode,
          quantity,
          position: index + 1,
        })),
      },
    },
  })
}

export function checkoutOf(given: Partial<Checkout> = {}): Checkout {
  return {
    cartVersion: 1,
    idempotencyKey: `key-${++made}`,
    shipToId: null,
    billToId: null,
    purchaseOrderNumber: null,
    requestedOn: null,
    note: null,
    at,
    ...given,
  }
}
