import {
  type Decimal,
  Decimal as DecimalOf,
  type DocumentTotals,
  documentTotals,
  type TaxCategory,
  type TaxKey,
  taxTreatment,
  zero,
} from '#pricing/index.ts'
import { chargeNames } from './charge-name.ts'
import { freight } from './freight.ts'
import type { DraftCharge, DraftLine } from './order-draft.ts'
import type { Submission } from './submission.ts'
import { type AddressSnapshot, regimeOf, type SubmissionFacts } from './submission-facts.ts'

const knownCategories: readonly string[] = [
  'standard',
  'reduced',
  'zero',
  'exempt',
  'reverse_charge',
  'outside',
]
const isKnown = (code: string): code is TaxCategory => knownCategories.includes(code)

/** VAT of a product or charge for this buyer and ship-to; a category of the seller's own has a rate of its own. */
function taxOf(facts: SubmissionFacts, shipTo: AddressSnapshot, code: string): TaxKey {
  const rate = (of: string) => new DecimalOf(facts.rates?.[of] ?? 0)
  const category = isKnown(code) ? code : 'standard'
  return taxTreatment({
    regime: regimeOf(facts.company.taxRegime),
    vatNumberValid: facts.company.vatNumberValid,
    sellerCountry: facts.seller.countryCode,
    shipToCountry: shipTo.countryCode,
    category,
    rates: { standard: rate(isKnown(code) ? 'standard' : code), reduced: rate('reduced') },
  })
}

export function draftLines(
  { lines }: Submission,
  facts: SubmissionFacts,
  shipTo: AddressSnapshot,
): DraftLine[] {
  const variants = new Map(
    (facts.variants ?? []).map((variant) => [`${variant.id} ${variant.unitCode}`, variant]),
  )
  return lines.flatMap((line, index) => {
    const variant = variants.get(`${line.variantId} ${line.unitCode}`)
    if (!variant) return []
    const { taxCategory, rate } = taxOf(facts, shipTo, variant.taxCategoryCode)
    return [{ ...line, position: index + 1, variant, vatCategory: taxCategory, taxRate: rate }]
  })
}

/** Goods, the document's discount and freight by pricing's `documentTotals`: the only place that adds an order up. */
export function draftTotals(
  { company, discountPercent }: Submission,
  facts: SubmissionFacts,
  shipTo: AddressSnapshot,
  lines: readonly DraftLine[],
): { totals: DocumentTotals; charges: DraftCharge[] } {
  const goods = lines.reduce((sum, line) => sum.plus(line.lineAmount), zero)
  const { taxCategory, rate } = taxOf(facts, shipTo, 'standard')
  const amount = freight(facts.seller.freight, goods, company.currency)
  const totals = documentTotals({
    currency: company.currency,
    taxMode: 'net',
    lines: lines.map((line) => ({
      id: String(line.position),
      lineAmount: line.lineAmount,
      taxCategory: line.vatCategory as TaxKey['taxCategory'],
      rate: line.taxRate,
    })),
    allowances: discountPercent.isZero()
      ? []
      : [{ id: 'discount', kind: 'percentage', percent: discountPercent }],
    charges: amount.isZero() ? [] : [{ id: 'freight', amount, taxCategory, rate }],
  })
  return { totals, charges: draftCharges(totals) }
}

function draftCharges(totals: DocumentTotals): DraftCharge[] {
  const row = (kind: DraftCharge['kind'], name: string, tax: TaxKey, amount: Decimal) => ({
    kind,
    name,
    amount,
    taxCategoryCode: 'standard',
    vatCategory: tax.taxCategory,
    taxRate: tax.rate,
  })
  return [
    ...totals.allowances.map((item) =>
      row('discount', chargeNames.discount, item, item.amount.negated()),
    ),
    ...totals.charges.map((item) => row('freight', chargeNames.freight, item, item.amount)),
  ].map((charge, index) => ({ ...charge, position: index + 1 }))
}
