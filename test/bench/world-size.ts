/** How large a generated world is. Prices are a target: lists share what is left of it. */
export type WorldSize = {
  variants: number
  companies: number
  priceLists: number
  priceRows: number
}

export const worldSizes = {
  small: { variants: 2_000, companies: 200, priceLists: 40, priceRows: 60_000 },
  medium: { variants: 10_000, companies: 1_000, priceLists: 100, priceRows: 300_000 },
  wide: { variants: 100_000, companies: 1_000, priceLists: 100, priceRows: 1_200_000 },
  /** A list for every company: what What if is measured on. */
  contracts: { variants: 10_000, companies: 10_000, priceLists: 10_029, priceRows: 900_000 },
  reference: { variants: 100_000, companies: 10_000, priceLists: 1_000, priceRows: 5_000_000 },
} as const satisfies Record<string, WorldSize>

export type WorldName = keyof typeof worldSizes

export function isWorldName(name: string | undefined): name is WorldName {
  return name !== undefined && name in worldSizes
}

/** Companies from 1 that have a long contract: the bench asks as their people. */
export const buyers = 100

const segments = 10
const keyLists = 8

export type WorldShape = WorldSize & {
  segments: number
  /** Contracts of the buyers: every fifth variant. */
  keyLists: number
  contractLists: number
  /** Variants in a segment's list, each with two breaks. */
  segmentVariants: number
  /** Variants in a contract, each with three breaks. */
  contractVariants: number
}

/**
 * How the rows fall: everything in base with three breaks, two lists a segment (one of them a percentage without rows),
 * eight long contracts, and the rest in short ones.
 */
export function shapeOf(size: WorldSize): WorldShape {
  const { variants, priceLists, priceRows } = size
  const contractLists = priceLists - 1 - 2 * segments - keyLists
  const segmentVariants = Math.min(
    Math.floor(variants / 2),
    Math.floor((priceRows * 0.3) / segments / 2),
  )
  const others = variants * 3 + segmentVariants * 2 * segments + (variants / 5) * 3 * keyLists
  const contractVariants = Math.min(
    Math.floor(variants / 2),
    Math.max(20, Math.floor((priceRows - others) / contractLists / 3)),
  )
  return { ...size, segments, keyLists, contractLists, segmentVariants, contractVariants }
}
