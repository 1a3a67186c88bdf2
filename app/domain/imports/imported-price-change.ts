import { type Article, type StoredRow, skuKey } from '#app/domain/prices/price-change-facts.ts'
import { keyText } from '#app/domain/prices/price-change-key.ts'
import type {
  PriceChangeProblem,
  PriceRowChange,
  PriceRowValue,
} from '#app/domain/prices/price-list-change.ts'
import { type Expectation, expected } from './expectation.ts'
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
    const right = expected('listCurrency', { list: list.code, currency: list.currency })
    return { line, column: 'currency', value: row.currency, code: 'conflict', ...right }
  }
  const article = articles.get(skuKey(row.sku))
  if (!article) return unknownReference(line, 'sku', row.sku, expected('sku'))
  const unit = unitOf(row, article)
  if (article.units.includes(unit)) return null
  return unknownReference(
    line,
    'unit',
    unit,
    expected('oneOf', { values: article.units.join(', ') }),
  )
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

const refusals: Readonly<Record<string, [LineProblem['code'], Expectation]>> = {
  precision: ['out-of-range', 'variantDecimals'],
  increment: ['out-of-range', 'listIncrement'],
  'above-maximum': ['out-of-range', 'listMaximum'],
  'dearer-break': ['conflict', 'noDearer'],
  'window-overlap': ['conflict', 'noOverlap'],
}

/** What the list refuses, said at the line of the file. */
export function lineProblem(
  { at, column, code }: PriceChangeProblem,
  changes: readonly PriceRowChange[],
): LineProblem {
  const [problem, right] = refusals[code] ?? ['not-allowed', 'listPrice']
  const change = changes.find((each) => each.at === at)
  const value = column === 'unitPrice' ? change?.after?.unitPrice : change?.key.minimumQuantity
  return { line: Number(at), column, value: value ?? '', code: problem, ...expected(right) }
}
