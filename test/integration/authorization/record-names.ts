import type { TwoCompanies } from '#test/factories/two-companies.ts'

export type Whose = 'own' | 'foreign' | 'missing'
type Records = Record<string, string>

/** What could be a record's name but names nothing. */
const nothing: Records = {
  order: 'O-2026-99999',
  shippedOrder: 'O-2026-99999',
  waiting: 'O-2026-99999',
  contentHash: '0'.repeat(64),
  company: 'NOBODY',
  address: '987654321',
  contact: '987654321',
  purchaser: '987654321',
  cartLine: '987654321',
  secret: '987654321',
  product: 'no-such-product',
  session: 'f'.repeat(64),
  shipment: 'S-2026-99999',
  openShipment: 'S-2026-99999',
  invoice: 'INV-2026-99999',
  payment: 'P-2026-99999',
  import: '987654321',
  priceFile: '987654321',
  personalList: '987654321',
  mail: '987654321',
  webhook: '987654321',
  anyProduct: 'no-such-product',
  priceList: 'NO-SUCH-LIST',
  agreement: 'NO-SUCH-AGREEMENT',
  catalog: 'NO-SUCH-CATALOG',
  segment: 'NO-SUCH-SEGMENT',
  mixGroup: 'NO-SUCH-GROUP',
  user: '987654321',
  quote: 'Q-2026-99999',
  draft: 'Q-2026-99999',
  creditNote: 'CN-2026-99999',
  quoteVersion: '1',
  quoteHash: '0'.repeat(64),
}

export function recordsOf(world: TwoCompanies, whose: Whose): Records {
  return whose === 'missing' ? nothing : { ...world.shared, ...world[whose].records }
}

export const namesRecord = (text: string) => /\{\w+\}/.test(text)

export function filled(text: string, records: Records): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = records[name]
    if (value === undefined) throw new Error(`No record ${name}`)
    return value
  })
}

export function filledForm(form: Records, records: Records): Records {
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [filled(name, records), filled(value, records)]),
  )
}
