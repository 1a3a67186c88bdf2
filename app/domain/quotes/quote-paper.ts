import type {
  PrintedAddress,
  PrintedBuyer,
  PrintedSeller,
} from '#app/domain/companies/printed-parties.ts'
import { exemptionOf } from '#pricing/index.ts'
import type { QuoteFigures } from './quote-figures.ts'
import type { QuoteRecord } from './quote-record.ts'

/** Seller, company and names as they are on the day of sending, in the company's language. */
export type QuotePaperFacts = {
  locale: string
  issuedOn: string
  seller: PrintedSeller
  buyer: PrintedBuyer
  shipTo: PrintedAddress | null
  /** What units and lines are called there. */
  units: Record<string, string>
  names: { position: number; name: string }[]
}

/** Everything that an offer's paper says beside its figures; frozen with them. Rates are 0 to 1, decimals text. */
export type QuotePaper = Omit<QuotePaperFacts, 'names'> & {
  purchaseOrderNumber: string | null
  requestedOn: string | null
  lines: { position: number; name: string; taxCategory: string; rate: string }[]
  groups: {
    taxCategory: string
    rate: string
    taxable: string
    tax: string
    exemption: string | null
  }[]
}

/** The paper of an offer, as of its sending. */
export function quotePaper(
  { version, purchaseOrderNumber, requestedOn }: QuoteRecord,
  { groups }: QuoteFigures,
  { names, ...facts }: QuotePaperFacts,
): QuotePaper {
  const nameAt = new Map(names.map(({ position, name }) => [position, name]))
  return {
    ...facts,
    ...{ purchaseOrderNumber, requestedOn },
    lines: version.lines.map(({ position, name, tax }) => ({
      position,
      name: nameAt.get(position) ?? name,
      taxCategory: tax.taxCategory,
      rate: tax.rate.toString(),
    })),
    groups: groups.map(({ taxCategory, rate, taxable, tax }) => ({
      taxCategory,
      rate: rate.toString(),
      taxable: taxable.toString(),
      tax: tax.toString(),
      exemption: exemptionOf(taxCategory)?.reason ?? null,
    })),
  }
}
