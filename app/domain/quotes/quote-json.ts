import { Decimal, type PaymentTerm, type TaxCategory, taxTreatment } from '#pricing/index.ts'
import type { QuoteRecord, QuoteRecordLine } from './quote-record.ts'
import type { QuoteStatus, VersionStatus } from './quote-status.ts'

/** A quote as one statement gives it: keys and decimals as text. */
export type QuoteJson = {
  id: string
  number: string
  status: QuoteStatus
  currency: string
  targetTotal: string | null
  message: string | null
  purchaseOrderNumber: string | null
  requestedOn: string | null
  requestedById: string | null
  updatedAt: string
  buyer: {
    id: string
    name: string
    currency: string
    ancestorIds: string[]
    segmentIds: string[]
    taxRegime: 'standard' | 'reverseCharge' | 'export' | 'exempt'
    vatNumberValid: boolean
    /** Of the default ship-to; null without any. */
    shipToCountry: string | null
  }
  seller: { country: string; rates: Record<string, string> | null }
  version: {
    id: string
    version: number
    status: VersionStatus
    hash: string | null
    comment: string | null
    discountPercent: string
    validUntil: string | null
    validOn: string | null
    holdStockUntil: string | null
    partialAllowed: boolean
    paymentTerms: PaymentTerm | null
  }
  lines: LineJson[] | null
}

type LineJson = {
  position: number
  variantId: string
  sku: string
  name: string
  unitCode: string
  factor: string
  quantity: string
  targetPrice: string | null
  listPrice: string | null
  priceBase: number
  unitPrice: string | null
  discountPercent: string
  comment: string | null
  receipt: unknown
  taxCategoryCode: string
  unitCost: string | null
  floorPrice: string | null
}

export function toQuoteRecord(json: QuoteJson): QuoteRecord {
  const { buyer, version } = json
  return {
    ...json,
    id: BigInt(json.id),
    targetTotal: decimalOrNull(json.targetTotal),
    requestedById: json.requestedById === null ? null : BigInt(json.requestedById),
    buyer: {
      id: BigInt(buyer.id),
      name: buyer.name,
      currency: json.currency,
      ancestorIds: buyer.ancestorIds.map(BigInt),
      segmentIds: buyer.segmentIds.map(BigInt),
    },
    version: {
      ...version,
      id: BigInt(version.id),
      discountPercent: new Decimal(version.discountPercent),
      lines: (json.lines ?? []).map((line) => toLine(line, json)),
    },
  }
}

function toLine({ taxCategoryCode, ...line }: LineJson, json: QuoteJson): QuoteRecordLine {
  return {
    ...line,
    variantId: BigInt(line.variantId),
    factor: new Decimal(line.factor),
    quantity: new Decimal(line.quantity),
    targetPrice: decimalOrNull(line.targetPrice),
    listPrice: decimalOrNull(line.listPrice),
    unitPrice: decimalOrNull(line.unitPrice),
    discountPercent: new Decimal(line.discountPercent),
    unitCost: decimalOrNull(line.unitCost),
    floorPrice: decimalOrNull(line.floorPrice),
    tax: taxOf(taxCategoryCode, json),
  }
}

const lawful: readonly string[] = ['standard', 'reduced', 'zero', 'exempt', 'outside']
const isLawful = (code: string): code is TaxCategory => lawful.includes(code)

/** VAT of the buyer's regime at their default ship-to; the order decides again for the one it is sent to. */
function taxOf(code: string, { buyer, seller }: QuoteJson) {
  const rate = (of: string) => new Decimal(seller.rates?.[of] ?? 0)
  const { taxCategory, rate: percentage } = taxTreatment({
    regime: buyer.taxRegime === 'reverseCharge' ? 'reverse_charge' : buyer.taxRegime,
    vatNumberValid: buyer.vatNumberValid,
    sellerCountry: seller.country,
    shipToCountry: buyer.shipToCountry ?? seller.country,
    category: isLawful(code) ? code : 'standard',
    rates: { standard: rate(isLawful(code) ? 'standard' : code), reduced: rate('reduced') },
  })
  return { taxCategory, rate: percentage }
}

const decimalOrNull = (text: string | null) => (text === null ? null : new Decimal(text))
