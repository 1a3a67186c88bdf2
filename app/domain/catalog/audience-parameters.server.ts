import { idArray } from '#app/db/prepared.server.ts'
import type { PriceBuyer } from '#app/domain/companies/price-buyer.ts'

/** $2 to $5 of every statement that asks for one buyer at an instant. */
export function audienceParameters(
  { company, channel }: PriceBuyer,
  at: string,
): [chain: string, segments: string, channel: string, at: string] {
  return [
    idArray(company ? [company.id, ...company.ancestorIds] : []),
    idArray(company?.segmentIds ?? []),
    channel,
    at,
  ]
}
