import { prisma } from '#app/db/client.server.ts'
import { retailBuyer } from '#app/domain/companies/price-buyer.ts'
import { findPriceBuyer } from '#app/domain/prices/ask-price-queries.server.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import { Decimal, lineAmount, preparePriceContext, resolveLines } from '#pricing/index.ts'
import type { WholeSimulation } from './simulated.ts'

type DocumentLine = { variantId: bigint | null; unitCode: string; quantity: { toString(): string } }
type Document = { key: string; companyCode: string | null; lines: readonly DocumentLine[] }

async function allDocuments(): Promise<Document[]> {
  const company = { select: { code: true } }
  const lines = { orderBy: { position: 'asc' as const } }
  const orders = await prisma.order.findMany({ include: { company, lines } })
  const carts = await prisma.cart.findMany({ include: { company, lines } })
  const of = (kind: string) => (document: (typeof orders)[number] | (typeof carts)[number]) => {
    return {
      key: `${kind} ${document.id}`,
      companyCode: document.company?.code ?? null,
      lines: document.lines,
    }
  }
  return [...orders.map(of('order')), ...carts.map(of('cart'))]
}

/** What every line of every order and cart costs at an instant, each for its own buyer by the ordinary way in. */
export async function realPrices(at: string): Promise<Map<string, string>> {
  const prices = new Map<string, string>()
  for (const { key, companyCode, lines } of await allDocuments()) {
    const buyer = companyCode
      ? await findPriceBuyer({ kind: 'staff', salesRepId: null }, companyCode)
      : retailBuyer
    if (!buyer) throw new Error(`no buyer for ${companyCode}`)
    const variantIds = lines.flatMap(({ variantId }) => variantId ?? [])
    const loaded = await loadPriceContext(prisma, { variantIds, buyer, at })
    const { currency, channel, taxMode } = loaded
    const requests = lines.map(({ variantId, unitCode: unit, quantity }) => {
      const asked = {
        variantId: String(variantId),
        unit,
        quantity: new Decimal(quantity.toString()),
      }
      return { ...asked, currency, channel, taxMode, at }
    })
    resolveLines(requests, preparePriceContext(loaded)).forEach((resolution, index) => {
      const quantity = requests[index]?.quantity ?? new Decimal(0)
      const text = resolution.ok
        ? `${resolution.price.unitPrice} per ${resolution.price.priceBase} from ${resolution.price.list.name}: ${lineAmount(resolution.price, quantity, currency).amount}`
        : resolution.reason
      prices.set(`${key} ${requests[index]?.variantId} ${requests[index]?.unit}`, text)
    })
  }
  return prices
}

/** The same of a simulation, before and after; a gross amount is told by its net, so only net documents name it. */
export function simulatedPrices({ lines }: WholeSimulation) {
  const told = (side: 'before' | 'after') =>
    new Map(
      lines
        .filter(({ line }) => !line.frozen)
        .map(({ line, compared }): [string, string] => {
          const priced = compared[side]
          const key = `${line.kind} ${line.documentId} ${line.variantId} ${line.unit}`
          const amount = priced?.gross ? '' : `: ${priced?.net}`
          return [
            key,
            priced
              ? `${priced.unitPrice} per ${priced.priceBase} from ${priced.list}${amount}`
              : 'none',
          ]
        }),
    )
  return { before: told('before'), after: told('after') }
}
