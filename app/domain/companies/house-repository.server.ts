import type { Transaction } from '#app/db/transaction.server.ts'
import { netTerm } from '#pricing/payment-term.ts'

/** Standard and reduced VAT of the country that a new house is set up in; more are added as rows. */
const rates = [
  { taxCategoryCode: 'standard', rate: '0.21' },
  { taxCategoryCode: 'reduced', rate: '0.11' },
  { taxCategoryCode: 'zero', rate: '0' },
]

const units = [
  { code: 'pc', unece: 'H87', name: 'piece', names: { ro: 'bucată' } },
  { code: 'box', unece: 'XBX', name: 'box', names: { ro: 'cutie' } },
  { code: 'kg', unece: 'KGM', name: 'kilogram', names: { ro: 'kilogram' } },
  { code: 'm', unece: 'MTR', name: 'metre', names: { ro: 'metru' } },
]

const terms = [
  { code: 'PREPAID', name: 'Prepaid', rule: { ...netTerm(0), schedule: { rule: 'PREPAID' } } },
  { code: 'NET30', name: 'Net 30', rule: netTerm(30) },
  { code: 'NET60', name: 'Net 60', rule: netTerm(60) },
]

/** A seller to be filled in, with what nothing can be sold without. Whatever is there already stays as it is. */
export async function insertHouse(tx: Transaction): Promise<void> {
  await tx.seller.createMany({
    data: {
      id: 1,
      name: 'Your company',
      legalName: 'Your company',
      vatNumber: '-',
      line1: '-',
      city: '-',
      postalCode: '-',
      countryCode: 'RO',
      email: 'office@localhost',
      currency: 'EUR',
    },
    skipDuplicates: true,
  })
  await tx.unit.createMany({ data: units, skipDuplicates: true })
  await tx.taxCategory.createMany({
    data: rates.map(({ taxCategoryCode: code }) => ({ code, name: code })),
    skipDuplicates: true,
  })
  const validFrom = new Date('2020-01-01')
  await tx.taxRate.createMany({
    data: rates.map((rate) => ({ ...rate, countryCode: 'RO', validFrom })),
    skipDuplicates: true,
  })
  await tx.paymentTerms.createMany({ data: terms, skipDuplicates: true })
  await tx.warehouse.createMany({
    data: { code: 'MAIN', name: 'Main warehouse', countryCode: 'RO' },
    skipDuplicates: true,
  })
}

export async function hasSeller(tx: Transaction): Promise<boolean> {
  return (await tx.seller.count()) > 0
}
