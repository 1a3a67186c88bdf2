import type { PriceList } from './price-list.ts'

/** Who a list speaks for; `quote` answers before all of them. */
export type PriceLevelKind = 'quote' | 'company' | 'parent' | 'segment' | 'channel' | 'base'

export type PriceLevel = { kind: PriceLevelKind; name: string; lists: readonly PriceList[] }

/** One company of the chain with its own lists and those of its segments. */
export type CompanyLists = {
  name: string
  lists: readonly PriceList[]
  segments: readonly { name: string; lists: readonly PriceList[] }[]
}

/**
 * Nearest first: company, its parents walking up, segments, channel, base (domain rule 2.2).
 * All segments are one level: the company's own, or the nearest ancestor's if it has none.
 */
export function priceLevels(
  companies: readonly CompanyLists[],
  channel: { name: string; lists: readonly PriceList[] },
  base: readonly PriceList[],
): readonly PriceLevel[] {
  const segments = companies.find((company) => company.segments.length > 0)?.segments ?? []
  return [
    ...companies.map(({ name, lists }, index): PriceLevel => {
      return { kind: index === 0 ? 'company' : 'parent', name, lists }
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
