import { rowsFrom } from '#app/domain/columns.ts'
import { type PriceBuyer, taxModeOf } from '#app/domain/companies/price-buyer.ts'
import {
  type AgreementRule,
  type CatalogScope,
  Decimal,
  type OrderRule,
  type TaxCategory,
} from '#pricing/index.ts'
import { decimalReader } from './decimal-reader.ts'
import type { LoadedPrices } from './loaded-prices.ts'
import type { CatalogJson, OrderRuleJson, PriceContextJson } from './price-context-json.ts'
import { levelsOf } from './price-context-lists.ts'
import { variantFacts } from './price-context-variants.ts'

/** Maps what was loaded to pricing's input. Without a seller nothing can be sold: a bug of the set-up, and throws. */
export function toLoadedPrices(
  json: PriceContextJson,
  buyer: PriceBuyer,
  at: string,
): LoadedPrices {
  const { seller } = json
  if (!seller) throw new TypeError('There is no seller')
  const rates = json.rates ?? {}
  const read = decimalReader()
  const rateOf = (code: string) => read(rates[code] ?? '0')
  const variants = rowsFrom(json.variants)
  return {
    levels: levelsOf(json),
    variants: variantFacts(json, variants, rateOf),
    strategy: seller.strategy,
    catalogs: catalogsOf(json.catalogs ?? []),
    quantityRules: (json.quantityRules ?? []).map(
      (rule): AgreementRule => ({
        variantId: rule.variant,
        unit: rule.unit,
        agreementId: rule.agreement,
        agreementName: rule.name,
        distance: rule.distance,
        validFrom: rule.from,
        minimum: decimalOrNull(rule.minimum),
        maximum: rule.noMaximum ? 'none' : decimalOrNull(rule.maximum),
        increment: decimalOrNull(rule.increment),
      }),
    ),
    channel: buyer.channel,
    currency: seller.currency,
    taxMode: taxModeOf(buyer.channel),
    at,
    today: seller.today,
    seller: { country: seller.country, timeZone: seller.timeZone },
    loginWall: seller.channel?.loginWall ?? false,
    hidePrices: seller.channel?.hidePrices ?? false,
    orderRules: orderRulesOf(json.orderRules ?? [], seller.currency),
    rates: { standard: rateOf('standard'), reduced: rateOf('reduced') },
    items: new Map(
      variants.map(({ id, sku, orderable, tax }) => [
        id,
        { sku, orderable, taxCategory: taxCategoryOf(tax) },
      ]),
    ),
  }
}

const everything = {
  id: 'everything',
  name: 'everything',
  entries: [{ effect: 'include' as const, by: 'all' as const, targetId: null }],
}

/** A channel without a catalog of its own shows everything. */
function catalogsOf(catalogs: readonly CatalogJson[]): CatalogScope {
  const scope = (isDefault: boolean) =>
    catalogs
      .filter((catalog) => catalog.isDefault === isDefault)
      .map(({ id, name, entries }) => ({
        id,
        name,
        entries: (entries ?? []).map(([effect, by, target]) => ({
          effect,
          by,
          targetId: target || null,
        })),
      }))
  const channelDefault = scope(true)
  return {
    buyer: scope(false),
    channelDefault: channelDefault.length > 0 ? channelDefault : [everything],
  }
}

/** Field by field from the nearest agreement that speaks (they come nearest first). */
function orderRulesOf(rules: readonly OrderRuleJson[], currency: string): readonly OrderRule[] {
  if (rules.length === 0) return []
  const nearest = (field: 'minimum' | 'maximum' | 'first' | 'reorder') =>
    decimalOrNull(rules.find((rule) => rule[field] !== null)?.[field] ?? null)
  return [
    {
      currency,
      minimum: nearest('minimum'),
      maximum: nearest('maximum'),
      firstOrderMinimum: nearest('first'),
      reorderMinimum: nearest('reorder'),
    },
  ]
}

const taxCategories: readonly string[] = [
  'standard',
  'reduced',
  'zero',
  'exempt',
  'outside',
] satisfies TaxCategory[]

function isTaxCategory(code: string): code is TaxCategory {
  return taxCategories.includes(code)
}

/** A code of the seller's own, which the law does not know, is taxed as standard. */
function taxCategoryOf(code: string): TaxCategory {
  return isTaxCategory(code) ? code : 'standard'
}

function decimalOrNull(text: string | null): Decimal | null {
  return text === null ? null : new Decimal(text)
}
