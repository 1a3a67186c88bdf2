import { companyBuyer, type PriceBuyer } from '#app/domain/companies/price-buyer.ts'
import { inParts } from './in-parts.ts'
import type { ReplayedHead } from './replayed-line.ts'

/** A company as prices see it; `chain` is itself and its parents, nearest first. */
export type ReplayedBuyer = {
  id: string
  chain: readonly string[]
  /** The company's own; if it has none, the nearest ancestor's. */
  segmentIds: readonly string[]
}

/** For whom a list is: the agreements that name it. */
export type ListAudience = {
  isBase: boolean
  channels: readonly string[]
  segmentIds: readonly string[]
  companyIds: readonly string[]
}

/** Documents whose prices come from the same agreements, few enough to be priced together. */
export type ReplayBatch = { buyer: PriceBuyer; documents: readonly ReplayedHead[] }

type Replay = {
  documents: readonly ReplayedHead[]
  buyers: ReadonlyMap<string, ReplayedBuyer>
  audience: ListAudience
  /** Companies that have agreements of their own: others are told apart by segments alone. */
  contracted: ReadonlySet<string>
  currency: string
}

const linesInBatch = 400

/** The documents that the list can reach, together with those of the same prices; the others pay what they pay. */
export function groupDocuments({ documents, ...replay }: Replay): ReplayBatch[] {
  const groups = new Map<string, { buyer: PriceBuyer; documents: ReplayedHead[] }>()
  for (const document of documents) {
    const company = document.companyId ? replay.buyers.get(document.companyId) : undefined
    if (!reaches(replay.audience, document.channel, company)) continue
    const key = priceKey(document.channel, company, replay.contracted)
    const group = groups.get(key)
    if (group) group.documents.push(document)
    else groups.set(key, { buyer: buyerOf(document, company, replay), documents: [document] })
  }
  return [...groups.values()].flatMap((group) =>
    batchesOf(group.documents).map((batch) => ({ buyer: group.buyer, documents: batch })),
  )
}

function reaches(audience: ListAudience, channel: string, company: ReplayedBuyer | undefined) {
  if (audience.isBase || audience.channels.includes(channel)) return true
  if (!company) return false
  return (
    company.segmentIds.some((id) => audience.segmentIds.includes(id)) ||
    company.chain.some((id) => audience.companyIds.includes(id))
  )
}

/** Two buyers of the same key are bound by the same agreements in the same order. */
function priceKey(
  channel: string,
  company: ReplayedBuyer | undefined,
  contracted: ReadonlySet<string>,
): string {
  const chain = company?.chain.filter((id) => contracted.has(id)) ?? []
  const segments = company?.segmentIds.toSorted() ?? []
  return JSON.stringify([channel, chain, segments])
}

function buyerOf(
  { channel }: ReplayedHead,
  company: ReplayedBuyer | undefined,
  { currency }: Pick<Replay, 'currency'>,
): PriceBuyer {
  if (!company) return { channel, currency, company: null }
  const [id = company.id, ...ancestorIds] = company.chain
  const segmentIds = company.segmentIds.map(BigInt)
  const asked = { id: BigInt(id), ancestorIds: ancestorIds.map(BigInt), segmentIds, currency }
  return { ...companyBuyer(asked), channel }
}

/** Whole documents, up to so many lines; one that has more is a batch by itself. */
function batchesOf(documents: readonly ReplayedHead[]): ReplayedHead[][] {
  return inParts(documents, { size: ({ size }) => size, most: linesInBatch })
}
