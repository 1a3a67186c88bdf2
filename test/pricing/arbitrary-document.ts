import { fc } from '@fast-check/vitest'
import { Decimal } from '#pricing/decimal.ts'
import type { DocumentInput } from '#pricing/document.ts'
import { currencyDecimals } from '#pricing/money.ts'
import type { TaxKey } from '#pricing/tax.ts'

/** Zero, two and three decimals. */
export const currencies = fc.constantFrom('JPY', 'EUR', 'KWD')
const taxModes = fc.constantFrom('net', 'gross')

/** Two rates of one category, so that a group is never taken for another. */
export const taxKeys: fc.Arbitrary<TaxKey> = fc.constantFrom(
  { taxCategory: 'S', rate: new Decimal('0.19') },
  { taxCategory: 'S', rate: new Decimal('0.09') },
  { taxCategory: 'S', rate: new Decimal('0.055') },
  { taxCategory: 'Z', rate: new Decimal('0') },
  { taxCategory: 'K', rate: new Decimal('0') },
)

/** A whole number of minor units; mostly what a wholesale line costs, now and then a cent. */
function amounts(currency: string, lowest: number): fc.Arbitrary<Decimal> {
  const units = fc.oneof(
    fc.integer({ min: lowest, max: 5_000_000 }),
    fc.integer({ min: 0, max: 9 }),
  )
  return units.map((count) =>
    new Decimal(count).div(new Decimal(10).pow(currencyDecimals(currency))),
  )
}

export function documents(options: { isPositive: boolean }): fc.Arbitrary<DocumentInput> {
  const lowest = options.isPositive ? 0 : -50_000
  return fc.tuple(currencies, taxModes).chain(([currency, taxMode]) =>
    fc.record({
      currency: fc.constant(currency),
      taxMode: fc.constant(taxMode),
      lines: fc
        .array(fc.tuple(taxKeys, amounts(currency, lowest)), { minLength: 1, maxLength: 12 })
        .map((lines) =>
          lines.map(([key, lineAmount], index) => ({ ...key, id: `line ${index}`, lineAmount })),
        ),
      allowances: allowances(currency),
      charges: fc
        .array(fc.tuple(taxKeys, amounts(currency, 0)), { maxLength: 3 })
        .map((charges) =>
          charges.map(([key, amount], index) => ({ ...key, id: `charge ${index}`, amount })),
        ),
    }),
  )
}

function allowances(currency: string): fc.Arbitrary<DocumentInput['allowances']> {
  const percentage = fc.integer({ min: 0, max: 4_000 }).map((hundredths) => ({
    kind: 'percentage' as const,
    percent: new Decimal(hundredths).div(100),
  }))
  const fixed = amounts(currency, 0).map((amount) => ({ kind: 'fixed' as const, amount }))
  return fc
    .array(fc.oneof(percentage, fixed), { maxLength: 3 })
    .map((drafts) => drafts.map((draft, index) => ({ ...draft, id: `allowance ${index}` })))
}
