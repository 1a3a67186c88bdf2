import { transaction } from '#app/db/transaction.server.ts'
import { Decimal } from '#pricing/index.ts'
import {
  applyPriceListChange,
  type ChangeOutcome,
  type PriceListEditor,
} from './change-price-list.server.ts'
import { problemOf } from './price-change-problem.ts'
import type { PriceRowChange } from './price-list-change.ts'
import { type LockedPriceList, lockPriceList } from './price-list-repository.server.ts'
import type { PriceRowForm } from './price-row-form.ts'
import { findStoredRow, type NamedRow } from './price-row-repository.server.ts'

const gone: ChangeOutcome = { ok: false, problems: [problemOf('row', 'sku', 'row-gone')] }

/** Adds a row, or changes the one that is named; live with the next request. Null: there is no such list. */
export function editPriceRow(
  editor: PriceListEditor,
  form: PriceRowForm,
  at: string,
): Promise<ChangeOutcome | null> {
  return withRow(editor, form.rowId || null, at, form.confirmDearer === 'on', (stored) =>
    changesOf(form, stored),
  )
}

/** Takes a row out of its list. Null: there is no such list. */
export function dropPriceRow(
  editor: PriceListEditor,
  rowId: string,
  at: string,
): Promise<ChangeOutcome | null> {
  return withRow(editor, rowId, at, true, (stored) => (stored ? [removal(stored)] : []))
}

function withRow(
  { actorId, code }: PriceListEditor,
  rowId: string | null,
  at: string,
  confirmDearer: boolean,
  changes: (stored: NamedRow | null) => PriceRowChange[],
): Promise<ChangeOutcome | null> {
  return transaction(async (tx): Promise<ChangeOutcome | null> => {
    const list: LockedPriceList | null = await lockPriceList(tx, code)
    if (!list) return null
    const stored = rowId ? await findStoredRow(tx, list.id, BigInt(rowId)) : null
    if (rowId && !stored) return gone
    const change = { fields: {}, rows: changes(stored), percentages: [], confirmDearer }
    return applyPriceListChange(tx, list, change, { kind: 'edited', actorId, at })
  })
}

/** A row that gets another quantity to start from is another row: the former goes. */
function changesOf(form: PriceRowForm, stored: NamedRow | null): PriceRowChange[] {
  const { minimumQuantity, unitPrice } = form
  const priceBase = basesOf[form.priceBase]
  const validFrom = stored?.key.validFrom ?? null
  const validUntil = stored?.value.validUntil ?? null
  const key = { sku: stored?.key.sku ?? form.sku, unit: form.unit, minimumQuantity, validFrom }
  const after = { unitPrice, priceBase, validUntil }
  const isSame =
    stored &&
    stored.key.unit === key.unit &&
    new Decimal(minimumQuantity).eq(stored.key.minimumQuantity)
  if (isSame) return [{ at: 'row', key: stored.key, before: stored.value, after }]
  const added = { at: 'row', key, before: null, after }
  return stored ? [removal(stored), added] : [added]
}

const basesOf = { '1': 1, '10': 10, '100': 100, '1000': 1000 } as const

function removal({ key, value }: NamedRow): PriceRowChange {
  return { at: 'former', key, before: value, after: null }
}
