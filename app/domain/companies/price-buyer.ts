export type Channel = 'retail' | 'wholesale'

/** Who asks for prices: what decides which lists, catalogs and rules speak. */
export type PriceBuyer = {
  channel: Channel
  /** None: the seller's own. */
  currency: string | null
  company: {
    id: bigint
    /** Parents, nearest first. */
    ancestorIds: readonly bigint[]
    /** The company's own segments; if it has none, the nearest ancestor's. */
    segmentIds: readonly bigint[]
  } | null
}

/** Whoever buys without a company: gross prices of the retail channel in the seller's currency. */
export const retailBuyer: PriceBuyer = { channel: 'retail', currency: null, company: null }

/** A company buys on the wholesale channel, net, in its own currency. */
export function companyBuyer(
  company: NonNullable<PriceBuyer['company']> & { currency: string },
): PriceBuyer {
  const { id, ancestorIds, segmentIds, currency } = company
  return { channel: 'wholesale', currency, company: { id, ancestorIds, segmentIds } }
}

/** A document has one tax mode, its channel's. */
export function taxModeOf(channel: Channel): 'net' | 'gross' {
  return channel === 'wholesale' ? 'net' : 'gross'
}
