import { Decimal } from '#pricing/index.ts'
import type { DocumentOutcome, LineOutcome, LinePriced } from './price-documents.ts'

type PackedPrice = [
  unitPrice: string,
  priceBase: number,
  list: string,
  from: string,
  gross: 0 | 1,
  net: string,
  netPerBaseUnit: string,
]
type PackedLine = [refused: LineOutcome['refused'], PackedPrice | LineOutcome['reason']]
type Limit = NonNullable<DocumentOutcome['limit']>
type PackedLimit = [code: Limit['code'], limit: string, difference: string, currency: string]
type Packed = [lines: PackedLine[], goods: string, limit: PackedLimit | null]

/** What documents cost before, held until they are priced again: as text it takes a tenth of the memory. */
export function packOutcomes(outcomes: readonly DocumentOutcome[]): string {
  return JSON.stringify(
    outcomes.map(({ lines, goods, limit }): Packed => {
      return [lines.map(packLine), goods.toString(), limit && packLimit(limit)]
    }),
  )
}

export function unpackOutcomes(text: string): DocumentOutcome[] {
  return (JSON.parse(text) as Packed[]).map(([lines, goods, limit]) => ({
    lines: lines.map(unpackLine),
    goods: new Decimal(goods),
    limit: limit && unpackLimit(limit),
  }))
}

function packLine({ refused, priced, reason }: LineOutcome): PackedLine {
  return [refused, priced ? packPrice(priced) : reason]
}

function packPrice({ unitPrice, priceBase, list, from, gross, ...amounts }: LinePriced) {
  const { net, netPerBaseUnit } = amounts
  const price: PackedPrice = [
    ...([unitPrice.toString(), priceBase, list, from.toString()] as const),
    ...([gross ? 1 : 0, net.toString(), netPerBaseUnit.toString()] as const),
  ]
  return price
}

function unpackLine([refused, found]: PackedLine): LineOutcome {
  if (!Array.isArray(found)) return { refused, priced: null, reason: found ?? 'NO_LIST' }
  const [unitPrice, priceBase, list, from, gross, net, netPerBaseUnit] = found
  const priced = {
    ...{ unitPrice: new Decimal(unitPrice), priceBase, list, from: new Decimal(from) },
    ...{ gross: gross === 1, net: new Decimal(net), netPerBaseUnit: new Decimal(netPerBaseUnit) },
  }
  return { refused, priced, reason: null }
}

function packLimit({ code, limit, difference, currency }: Limit): PackedLimit {
  return [code, limit.toString(), difference.toString(), currency]
}

function unpackLimit([code, limit, difference, currency]: PackedLimit): Limit {
  return { code, limit: new Decimal(limit), difference: new Decimal(difference), currency }
}
