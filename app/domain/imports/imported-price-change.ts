import { type Article, type StoredRow, skuKey } from '#app/domain/prices/price-change-facts.ts'
import { keyText } from '#app/domain/prices/price-change-key.ts'
import type {
  PriceChangeProblem,
  PriceRowChange,
  PriceRowValue,
} from '#app/domain/prices/price-list-change.ts'
import type { LineProblem } from './import-report.ts'
import { byKey, type Placed, unknownReference } from './importer.ts'
import type { ImportedPrice } from './price-row.ts'

type Articles = ReadonlyMap<string, Article>
type Row = Placed<ImportedPrice>

const unitOf = ({ unit }: ImportedPrice, article: Article) => unit ?? article.baseUnit

/** Why a line names no place in the list; null where it does. */
export function placeProblem(
  { line, row }: Row,
  list: { code: string; currency: string },
  articles: Articles,
): LineProblem | null {
  if (list.currency !== row.currency) {
    const expected = `the currency of list ${list.code}: ${list.currency}`
    return { line, column: 'currency', value: row.currency, code: 'conflict', expected }
  }
  const article = articles.get(skuKey(row.sku))
  if (!article) return unknownReference(line, 'sku', row.sku, 'the SKU of a variant')
  const unit = unitOf(row, article)
  if (article.units.includes(unit)) return null
  return unknownReference(line, 'unit', unit, article.units.join(', '))
}

/** What the lines do to the list, by line; of two for one price the last one stands. What they say already is no change. */
export function changesOf(
  rows: readonly Row[],
  articles: Articles,
  stored: readonly StoredRow[],
): PriceRowChange[] {
  const found = new Map(stored.map((row) => [keyText(row), row]))
  const textOf = (row: ImportedPrice) => {
    const article = articles.get(skuKey(row.sku))
    const variantId = article?.variantId ?? ''
    const unit = article ? unitOf(row, article) : ''
    return keyText({
      variantId,
      unit,
      minimumQuantity: row.minimumQuantity.toFixed(),
      validFrom: null,
    })
  }
  return [...byKey(rows, textOf).values()].map(({ line, row }) => {
    const article = articles.get(skuKey(row.sku))
    const before = found.get(textOf(row))
    const unit = article ? unitOf(row, article) : ''
    const minimumQuantity = row.minimumQuantity.toFixed()
    return {
      at: String(line),
      key: { sku: row.sku, unit, minimumQuantity, validFrom: null },
      before: before ? valueOfRow(before) : null,
      after: {
        unitPrice: row.unitPrice.toFixed(),
        priceBase: row.priceBase,
        validUntil: before?.validUntil ?? null,
      },
    }
  })
}

function valueOfRow({ unitPrice, priceBase, validUntil }: StoredRow): PriceRowValue {
  return { unitPrice, priceBase: priceBase as PriceRowValue['priceBase'], validUntil }
}

const expectations: Readonly<Record<string, [LineProblem['code'], string]>> = {
  precision: ['out-of-range', 'a quantity as fine as the article is sold'],
  increment: ['out-of-range', 'a multiple of the steps of the agreement'],
  'above-maximum': ['out-of-range', 'no more than the agreement sells'],
  'dearer-break': ['conflict', 'no dearer than from a smaller quantity'],
  'window-overlap': ['conflict', 'no other price at the same time'],
}

/** What the list refuses, said at the line of the file. */
export function lineProblem(
  { at, column, code }: PriceChangeProblem,
  changes: readonly PriceRowChange[],
): LineProblem {
  const [problem, expected] = expectations[code] ?? ['not-allowed', 'a price that the list takes']
  const change = changes.find((each) => each.at === at)
  const value = column === 'unitPrice' ? change?.after?.unitPrice : change?.key.minimumQuantity
  return { line: Number(at), column, value: value ?? '', code: problem, expected }
}
