import { describe, expect, it } from 'vitest'
import { Decimal } from './decimal.ts'
import { isEuCountry } from './eu-country.ts'
import { exemptionOf, type TaxSituation, taxTreatment } from './tax.ts'

const atHome: TaxSituation = {
  regime: 'standard',
  vatNumberValid: true,
  sellerCountry: 'RO',
  shipToCountry: 'RO',
  category: 'standard',
  rates: { standard: new Decimal('0.21'), reduced: new Decimal('0.11') },
}
const treated = (situation: Partial<TaxSituation>) => {
  const { taxCategory, rate } = taxTreatment({ ...atHome, ...situation })
  return `${taxCategory} ${rate}`
}

describe('VAT of a line', () => {
  it.each<[string, Partial<TaxSituation>, string]>([
    ['is the standard rate at home', {}, 'S 0.21'],
    ['is the reduced rate for what the law reduces', { category: 'reduced' }, 'S 0.11'],
    ['is the reduced rate for a company that has it', { regime: 'reduced' }, 'S 0.11'],
    ['is zero rated', { category: 'zero' }, 'Z 0'],
    ['is zero rated for a company that is', { regime: 'zero' }, 'Z 0'],
    ['is exempt for a company that is', { regime: 'exempt' }, 'E 0'],
    [
      'is exempt for what the law exempts, wherever it goes',
      { category: 'exempt', shipToCountry: 'DE' },
      'E 0',
    ],
    [
      'is none for what is outside its scope, wherever it goes',
      { category: 'outside', shipToCountry: 'US' },
      'O 0',
    ],
    ['is for the buyer to account for in another member state', { shipToCountry: 'DE' }, 'K 0'],
    [
      'is so for reduced and zero-rated goods too',
      { shipToCountry: 'DE', category: 'zero' },
      'K 0',
    ],
    [
      'is so for a company recorded with reverse charge',
      { shipToCountry: 'DE', regime: 'reverse_charge' },
      'K 0',
    ],
    [
      'is ours in another member state without a valid VAT number',
      { shipToCountry: 'DE', vatNumberValid: false },
      'S 0.21',
    ],
    [
      'is ours for such a company too',
      { shipToCountry: 'DE', vatNumberValid: false, regime: 'reverse_charge' },
      'S 0.21',
    ],
    [
      'is ours for goods delivered here to a company from elsewhere',
      { regime: 'reverse_charge' },
      'S 0.21',
    ],
    [
      'is none on an export, with or without a VAT number',
      { shipToCountry: 'CH', vatNumberValid: false },
      'G 0',
    ],
    ['is none on an export by an exempt company', { shipToCountry: 'US', regime: 'exempt' }, 'G 0'],
    ['is ours for an exporter that takes the goods here', { regime: 'export' }, 'S 0.21'],
    ['is reversed at home for goods that the law names', { category: 'reverse_charge' }, 'AE 0'],
    [
      'is ours for such goods without a valid VAT number',
      { category: 'reverse_charge', vatNumberValid: false },
      'S 0.21',
    ],
    [
      'is none on an export from outside the EU',
      { sellerCountry: 'CH', shipToCountry: 'DE' },
      'G 0',
    ],
    ['is the home rate outside the EU', { sellerCountry: 'CH', shipToCountry: 'CH' }, 'S 0.21'],
  ])('%s', (_, situation, expected) => {
    expect(treated(situation)).toBe(expected)
  })

  it('says why nothing is charged, as EN 16931 wants for all but S and Z', () => {
    expect(taxTreatment({ ...atHome, shipToCountry: 'DE' }).exemption?.code).toBe('VATEX-EU-IC')
    expect(taxTreatment({ ...atHome, shipToCountry: 'US' }).exemption?.code).toBe('VATEX-EU-G')
    expect(taxTreatment(atHome).exemption).toBeNull()
    expect(exemptionOf('Z')).toBeNull()
    for (const code of ['E', 'AE', 'K', 'G', 'O'] as const) {
      expect(exemptionOf(code)?.reason).toMatch(/\w/)
    }
  })

  it('knows the 27 member states and their neighbours', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const all = letters.flatMap((first) => letters.map((second) => `${first}${second}`))
    expect(all.filter(isEuCountry)).toHaveLength(27)
    expect(['CH', 'GB', 'NO', 'MD', 'EL', 'RS'].some(isEuCountry)).toBe(false)
    expect(['RO', 'GR', 'HR', 'IE'].every(isEuCountry)).toBe(true)
  })
})
