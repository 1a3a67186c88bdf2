import { type Decimal, zero } from './decimal.ts'
import { isEuCountry } from './eu-country.ts'

/**
 * EN 16931 VAT category codes: S taxed (standard and reduced rates), Z zero rated, E exempt,
 * AE reverse charge, K intra-EU supply, G export, O outside the scope of VAT.
 */
export type TaxCategoryCode = 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O'

/** What the law says about a product or charge; `reverse_charge`: at home too, as for grain. */
export type TaxCategory = 'standard' | 'reduced' | 'zero' | 'exempt' | 'reverse_charge' | 'outside'

/** What a company is known as to the tax office; `standard` unless finance recorded another. */
export type TaxRegime = 'standard' | 'reduced' | 'zero' | 'exempt' | 'reverse_charge' | 'export'

/** The seller's domestic rates at the tax point, 0 to 1. */
export type DomesticRates = { standard: Decimal; reduced: Decimal }

export type TaxKey = { taxCategory: TaxCategoryCode; rate: Decimal }
export type TaxTreatment = TaxKey & { exemption: Exemption | null }

/** BT-121, where one fits, and BT-120: the VATEX code and the sentence that the document prints. */
export type Exemption = { code: string | null; reason: string }

export type TaxSituation = {
  regime: TaxRegime
  /** The buyer's VAT number was confirmed; consumers have none. */
  vatNumberValid: boolean
  /** ISO 3166-1 alpha-2. */
  sellerCountry: string
  shipToCountry: string
  category: TaxCategory
  rates: DomesticRates
}

const exemptions: Readonly<Record<TaxCategoryCode, Exemption | null>> = {
  S: null,
  Z: null,
  E: { code: null, reason: 'Exempt from VAT' },
  AE: { code: 'VATEX-EU-AE', reason: 'Reverse charge' },
  K: { code: 'VATEX-EU-IC', reason: 'Intra-Community supply, reverse charge' },
  G: { code: 'VATEX-EU-G', reason: 'Export outside the EU' },
  O: { code: 'VATEX-EU-O', reason: 'Not subject to VAT' },
}

export function exemptionOf(code: TaxCategoryCode): Exemption | null {
  return exemptions[code]
}

/**
 * VAT category, rate (0 to 1) and reason for one line. What leaves the EU is an export (G); what
 * goes to another member state, to a buyer with a valid VAT number, is an intra-EU supply that the
 * buyer accounts for (K; Directive 2006/112/EC, article 138), whatever regime is recorded. All else
 * is taxed at home: a buyer without a valid number, or who has it delivered here, pays our rate.
 */
export function taxTreatment(situation: TaxSituation): TaxTreatment {
  const key = taxKey(situation)
  return { ...key, exemption: exemptionOf(key.taxCategory) }
}

function taxKey(situation: TaxSituation): TaxKey {
  const { category } = situation
  if (category === 'outside') return untaxed('O')
  if (category === 'exempt') return untaxed('E')
  return crossBorder(situation) ?? atHome(situation)
}

function crossBorder({ sellerCountry, shipToCountry, vatNumberValid }: TaxSituation) {
  if (shipToCountry === sellerCountry) return null
  if (!isEuCountry(shipToCountry)) return untaxed('G')
  if (isEuCountry(sellerCountry)) return vatNumberValid ? untaxed('K') : null
  return untaxed('G')
}

function atHome({ regime, category, vatNumberValid, rates }: TaxSituation): TaxKey {
  if (regime === 'exempt') return untaxed('E')
  if (category === 'reverse_charge' && vatNumberValid) return untaxed('AE')
  if (regime === 'zero' || category === 'zero') return untaxed('Z')
  const isReduced = regime === 'reduced' || category === 'reduced'
  return { taxCategory: 'S', rate: isReduced ? rates.reduced : rates.standard }
}

function untaxed(taxCategory: TaxCategoryCode): TaxKey {
  return { taxCategory, rate: zero }
}
