import type { PriceList } from './price-list.ts'

/** Who a list speaks for; `quote` answers before all of them. */
export type PriceLevelKind =
  | 'quote'
  | 'contract'
  | 'company'
  | 'parent'
  | 'segment'
  | 'channel'
  | 'base'

export type PriceLevel = { kind: PriceLevelKind; name: string; lists: readonly PriceList[] }

/** One company of the chain with its own lists and those of its segments. */
export type CompanyLists = {
  name: string
  lists: readonly PriceList[]
  /** Made from accepted quotes; before the company's other lists. A parent's count as that parent's lists. */
  contracts?: readonly PriceList[]
  segments: readonly { name: string; lists: readonly PriceList[] }[]
}

/**
 * Nearest first: the company's contracts from accepted quotes, the company, its parents walking up, segments, channel,
 * base (domain rule 2.2).
 * All segments are one level: the company's own, or the nearest ancestor's if it has none.
 */
export function priceLevels(
  companies: readonly CompanyLists[],
  channel: { name: string; lists: readonly PriceList[] },
  base: readonly PriceList[],
): readonly PriceLevel[] {
  const segments = companies.find((company) => company.segments.length > 0)?.segments ?? []
  const [{ name: buyer = '', contracts = [] } = {}] = companies
  return [
    ...(contracts.length > 0 ? [{ kind: 'contract' as const, name: buyer, lists: contracts }] : []),
    ...companies.map(({ name, lists, contracts: own = [] }, index): PriceLevel => {
      return index === 0
        ? { kind: 'company', name, lists }
        : { kind: 'parent', name, lists: [...own, ...lists] }
    }),
    {
      kind: 'segment',
      name: segments.map(({ name }) => name).join(', '),
      lists: segments.flatMap(({ lists }) => lists),
    },
    { kind: 'channel', name: channel.name, lists: channel.lists },
    { kind: 'base', name: 'base', lists: base },
  ]
}
