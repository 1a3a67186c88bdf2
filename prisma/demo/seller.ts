import type { Transaction } from '#app/db/transaction.server.ts'
import { netTerm } from '#pricing/payment-term.ts'

/** The house of the demo world: one seller, its units, tax rates, payment terms, segments and warehouse. */
export async function seedSeller(tx: Transaction) {
  await tx.seller.create({ data: seller })
  await tx.unit.createMany({ data: units })
  await tx.taxCategory.createMany({
    data: [
      { code: 'standard', name: 'Standard rate' },
      { code: 'reduced', name: 'Reduced rate' },
      { code: 'zero', name: 'Zero rate' },
    ],
  })
  await tx.taxRate.createMany({ data: taxRates() })
  await tx.paymentTerms.createMany({ data: paymentTerms })
  await tx.segment.createMany({
    data: [
      { code: 'distributor', name: 'Distributors' },
      { code: 'horeca', name: 'HoReCa' },
      { code: 'export', name: 'Export' },
      { code: 'construction', name: 'Construction' },
    ],
  })
  await tx.warehouse.create({
    data: { code: 'BV', name: 'Brașov central warehouse', countryCode: 'RO' },
  })
}

const seller = {
  id: 1,
  name: 'Carpat Trade',
  legalName: 'Carpat Trade Distribuție SRL',
  vatNumber: 'RO18547290',
  registrationNumber: 'J08/1234/2006',
  line1: 'Str. Zizinului 121',
  city: 'Brașov',
  region: 'Brașov',
  postalCode: '500407',
  countryCode: 'RO',
  email: 'office@carpat.example',
  phone: '+40 268 555 010',
  iban: 'RO49AAAA1B31007593840000',
  bic: 'AAAAROBU',
  bankName: 'Banca Exemplu',
  timeZone: 'Europe/Bucharest',
  currency: 'EUR',
  priceStrategy: 'lowest' as const,
  channels: {
    retail: { loginWall: false, hidePrices: false },
    wholesale: { loginWall: true, hidePrices: false },
    freight: {
      EUR: { amount: '15.00', freeFrom: '500.00' },
      RON: { amount: '75.00', freeFrom: '2500.00' },
    },
  },
}

const units = [
  { code: 'pc', unece: 'H87', name: 'piece', names: { ro: 'bucată' } },
  { code: 'box', unece: 'XBX', name: 'box', names: { ro: 'cutie' } },
  { code: 'pallet', unece: 'XPX', name: 'pallet', names: { ro: 'palet' } },
  { code: 'reel', unece: 'XRL', name: 'reel', names: { ro: 'tambur' } },
  { code: 'kg', unece: 'KGM', name: 'kilogram', names: { ro: 'kilogram' } },
  { code: 'm', unece: 'MTR', name: 'metre', names: { ro: 'metru' } },
]

/** Standard and reduced rates of the countries that the demo companies sit in. */
function taxRates() {
  const rates: [string, string, string][] = [
    ['RO', '0.21', '0.11'],
    ['DE', '0.19', '0.07'],
    ['HU', '0.27', '0.18'],
    ['BG', '0.20', '0.09'],
    ['AT', '0.20', '0.10'],
  ]
  const validFrom = new Date('2020-01-01')
  return rates.flatMap(([countryCode, standard, reduced]) => [
    { taxCategoryCode: 'standard', countryCode, rate: standard, validFrom },
    { taxCategoryCode: 'reduced', countryCode, rate: reduced, validFrom },
    { taxCategoryCode: 'zero', countryCode, rate: '0', validFrom },
  ])
}

const paymentTerms = [
  { code: 'PREPAID', name: 'Prepaid', rule: { ...netTerm(0), schedule: { rule: 'PREPAID' } } },
  { code: 'NET15', name: 'Net 15', rule: netTerm(15) },
  { code: 'NET30', name: 'Net 30', rule: netTerm(30) },
  { code: 'NET60', name: 'Net 60', rule: netTerm(60) },
  {
    code: 'EOM30',
    name: 'End of month + 30',
    rule: { ...netTerm(30), schedule: { rule: 'EOM_NET', days: 30 } },
  },
  {
    code: 'NET30-2-10',
    name: 'Net 30, 2 % within 10 days',
    rule: { ...netTerm(30), cashDiscount: { percent: '2', days: 10 } },
  },
  {
    code: 'DEP30-NET30',
    name: '30 % deposit, rest net 30',
    rule: { ...netTerm(30), deposit: { percent: '30' } },
  },
]
