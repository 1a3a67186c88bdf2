import { expect, it } from 'vitest'
import { ask, decimal, list, percentList, world } from '#test/factories/price-world.ts'
import { listed, readmeTable } from '#test/pricing/readme-table.ts'
import { lineAmount } from './line-amount.ts'
import type { PriceList } from './price-list.ts'
import { resolvePrice } from './resolve-price.ts'
import { unitPriceText } from './short-receipt.ts'

/** The words that may stand before the breaks of a list. */
const kinds: Record<string, Partial<PriceList>> = {
  exclusive: { exclusive: true },
  merging: { mergeAllowed: true },
  graduated: { mode: 'graduated' },
  gross: { taxMode: 'gross' },
  'quota 20': { quotas: [{ variantId: 'bolt', remaining: decimal(20) }] },
}

function listsOf(cell: string, id: string): PriceList[] {
  if (cell === '') return []
  return cell.split(' / ').map((text) => {
    if (text.endsWith(' %')) return percentList(id, text.slice(0, -2))
    const kind = Object.keys(kinds).find((word) => text.startsWith(`${word} `)) ?? ''
    const breaks = listed(text.slice(kind.length).trim()).map((each) => each.split(' at '))
    const steps = breaks.map(([minimum = '', price = '']) => [minimum, price] as const)
    return list(id, steps, kinds[kind] ?? {})
  })
}

it.each(readmeTable('Examples: who answers'))(
  '%s, then %s, then %s: %s pieces',
  (company = '', segment = '', base = '', quantity = '', ...expected) => {
    const context = world({
      company: listsOf(company, 'company'),
      segment: listsOf(segment, 'segment'),
      base: listsOf(base, 'base'),
    })
    const resolution = resolvePrice(ask(quantity), context)
    if (!resolution.ok) return expect(expected).toEqual(['', '', 'no price'])
    const { price } = resolution
    const { amount } = lineAmount(price, decimal(quantity), 'EUR')
    expect([unitPriceText(price.unitPrice, 'EUR'), price.list.id, amount.toFixed(2)]).toEqual(
      expected,
    )
  },
)
