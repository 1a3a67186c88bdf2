import type { Transaction } from '#app/db/transaction.server.ts'
import { companyFields, parseCompany } from './company-row.ts'
import { costFields, parseCost } from './cost-row.ts'
import { expected } from './expectation.ts'
import { saveCompanies } from './import-companies-repository.server.ts'
import { saveCosts } from './import-costs-repository.server.ts'
import { saveOrders } from './import-orders-repository.server.ts'
import { savePrices } from './import-prices-repository.server.ts'
import { saveProducts } from './import-products-repository.server.ts'
import { saveQuantityRules } from './import-quantity-rules-repository.server.ts'
import { saveStock } from './import-stock-repository.server.ts'
import type { Placed, Saved } from './importer.ts'
import type { ImportKind, MappingSection, SourceRecord } from './mapping.ts'
import { historicalDocument } from './order-document.ts'
import { hasWrongSign, type OrderRow, orderFields, parseOrder } from './order-row.ts'
import { parsePrice, priceFields } from './price-row.ts'
import { parseProduct, productFields } from './product-row.ts'
import { parseQuantityRule, quantityRuleFields } from './quantity-rule-row.ts'
import type { RowParser } from './row-parser.ts'
import { parseStock, stockFields } from './stock-row.ts'

type Batch<Row> = readonly Placed<Row>[]

/** What is particular to a kind of file: its fields, how a row is read, and how rows are saved. */
export type KindOfImport<Row> = {
  fields: readonly string[]
  parse: (row: RowParser, record: SourceRecord, section: MappingSection) => Row
  save: (tx: Transaction, batch: Batch<Row>, source: string, seen: Set<string>) => Promise<Saved>
  /** Rows that are saved together, where that is not 500. */
  batchSize?: number
  /** Rows of one document are saved together. */
  groupBy: ((row: Row) => string) | null
}

/** Calls back with the kind's own row type, so that reader and writer of a row always match. */
export function withKind<Result>(
  kind: ImportKind,
  use: <Row>(of: KindOfImport<Row>) => Result,
): Result {
  switch (kind) {
    case 'products':
      return use({ fields: productFields, parse: parseProduct, save: saveProducts, groupBy: null })
    case 'companies':
      return use({ fields: companyFields, parse: parseCompany, save: saveCompanies, groupBy: null })
    case 'price-list':
      return use({
        fields: priceFields,
        parse: parsePrice,
        save: savePrices,
        groupBy: null,
        // Each batch is a revision of its list.
        batchSize: 20_000,
      })
    case 'costs':
      return use({ fields: costFields, parse: parseCost, save: saveCosts, groupBy: null })
    case 'quantity-rules':
      return use({
        fields: quantityRuleFields,
        parse: parseQuantityRule,
        save: saveQuantityRules,
        groupBy: null,
      })
    case 'stock':
      return use({ fields: stockFields, parse: parseStock, save: saveStock, groupBy: null })
    case 'orders':
      return use({
        fields: orderFields,
        parse: orderRow,
        save: saveDocuments,
        groupBy: ({ number }) => number,
      })
  }
}

function orderRow(row: RowParser, record: SourceRecord, section: MappingSection): OrderRow {
  const order = parseOrder(row, record, section)
  if (row.problems.length === 0 && hasWrongSign(order))
    row.report(
      'quantity',
      order.quantity.toFixed(),
      'out-of-range',
      order.isCreditNote ? expected('negativeOnCredit') : expected('moreThan', { figure: '0' }),
    )
  return order
}

function saveDocuments(tx: Transaction, batch: Batch<OrderRow>): Promise<Saved> {
  const groups = new Map<string, Placed<OrderRow>[]>()
  for (const placed of batch) {
    const rows = groups.get(placed.row.number) ?? []
    groups.set(placed.row.number, [...rows, placed])
  }
  return saveOrders(
    tx,
    [...groups.values()].flatMap((rows) => historicalDocument(rows) ?? []),
  )
}
