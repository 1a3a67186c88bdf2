import { prisma } from '#app/db/client.server.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import type { Acceptance } from '#app/domain/orders/accept-quote.server.ts'
import { moveQuote } from '#app/domain/quotes/move-quote.server.ts'
import { priceQuote } from '#app/domain/quotes/price-quote.server.ts'
import { counterSchema, offerSchema, requestQuoteSchema } from '#app/domain/quotes/quote-form.ts'
import { draftQuote, requestQuote } from '#app/domain/quotes/request-quote.server.ts'
import { sendOffer } from '#app/domain/quotes/send-offer.server.ts'
import { at, makeBuyer, makeCart, type makeShop } from './orders.ts'
import { makeStaff } from './people.ts'

type Shop = Awaited<ReturnType<typeof makeShop>>
export type Fields = Record<string, string>

export type Rep = { userId: bigint; mayApprove: boolean; scope: StaffScope }

export async function makeRep(limit: string | null = '10'): Promise<Rep> {
  const user = await makeStaff('salesRep')
  await prisma.user.update({
    where: { id: user.id },
    data: { quoteDiscountLimitPercent: limit },
  })
  return { userId: user.id, mayApprove: false, scope: { kind: 'staff', salesRepId: user.id } }
}

export async function makeManager(): Promise<Rep> {
  const user = await makeStaff('salesManager')
  return { userId: user.id, mayApprove: true, scope: { kind: 'staff', salesRepId: null } }
}

export type QuoteBuyer = Awaited<ReturnType<typeof makeQuoteBuyer>>

/** A buyer whose company is the rep's. */
export async function makeQuoteBuyer(
  shop: Shop,
  rep: Rep,
  given: Parameters<typeof makeBuyer>[1] = {},
) {
  return makeBuyer(shop, { ...given, company: { salesRepId: rep.userId, ...given.company } })
}

/** Something that must have gone well. */
export function granted<Value>(
  result: { ok: true; value: Value } | { ok: false; refusal: { code: string } },
): Value {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

/** The buyer asks for these quantities; target prices by the place of the line. */
export function request(
  shop: Shop,
  buyer: QuoteBuyer,
  quantities: readonly string[],
  fields: Fields = {},
): Promise<string> {
  return fromCart(requestQuote, { shop, buyer, quantities, fields })
}

/** The same, not sent yet. */
export function draft(
  shop: Shop,
  buyer: QuoteBuyer,
  quantities: readonly string[],
  fields: Fields = {},
): Promise<string> {
  return fromCart(draftQuote, { shop, buyer, quantities, fields })
}

type Asked = { shop: Shop; buyer: QuoteBuyer; quantities: readonly string[]; fields: Fields }

async function fromCart(
  open: typeof requestQuote | typeof draftQuote,
  { shop, buyer: { contact }, quantities, fields }: Asked,
): Promise<string> {
  const cart = await makeCart(contact, shop.variants, quantities)
  const lines = await prisma.cartLine.findMany({
    where: { cartId: cart.id },
    orderBy: { position: 'asc' },
  })
  const targets = lines.flatMap(({ id }, index) => {
    const target = fields[`target-${index + 1}`]
    return target ? [[`target-${id}`, target]] : []
  })
  const form = requestQuoteSchema.parse({
    cartVersion: '1',
    message: fields.message ?? '',
    ...Object.fromEntries(targets),
  })
  return granted<{ number: string }>(await open(contact, { ...form, at })).number
}

export async function review({ userId, scope }: Rep, number: string) {
  granted(await moveQuote(scope, 'takeIntoReview', { number, actorId: userId, comment: null, at }))
}

export async function price({ userId, scope }: Rep, number: string, fields: Fields) {
  const form = offerSchema.parse({ validOn: '2026-06-30', ...fields })
  granted(await priceQuote(scope, { ...form, number, actorId: userId, at }))
}

/** Asked, reviewed, priced and, unless it waits for the manager, sent. */
export async function offer(
  shop: Shop,
  { rep, buyer }: { rep: Rep; buyer: QuoteBuyer },
  quantities: readonly string[],
  fields: Fields,
) {
  const number = await request(shop, buyer, quantities)
  await review(rep, number)
  await price(rep, number, fields)
  const { waitsFor } = granted(await sendOffer(rep, { number, at }))
  return { number, waitsFor }
}

export const counterOf = (fields: Fields) => counterSchema.parse(fields)

/** What the buyer sees on the newest version, as they would accept it. */
export async function acceptance(
  number: string,
  given: Partial<Acceptance> = {},
): Promise<Acceptance> {
  const { version, hash } = await prisma.quoteVersion.findFirstOrThrow({
    where: { quote: { number } },
    orderBy: { version: 'desc' },
  })
  return {
    number,
    version,
    hash: hash ?? '0'.repeat(64),
    positions: null,
    shipToId: null,
    purchaseOrderNumber: null,
    requestedOn: null,
    note: null,
    at,
    ...given,
  }
}

export function stateOfQuote(number: string) {
  return prisma.quote
    .findUniqueOrThrow({
      where: { number },
      include: { versions: { orderBy: { version: 'desc' }, take: 1 } },
    })
    .then(({ status, versions }) => [status, versions[0]?.version, versions[0]?.status])
}
