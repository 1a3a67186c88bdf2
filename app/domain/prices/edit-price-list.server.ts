import { type Transaction, transaction } from '#app/db/transaction.server.ts'
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
import { windowOfDays } from './price-window-queries.server.ts'

const gone: ChangeOutcome = { ok: false, problems: [problemOf('row', 'sku', 'row-gone')] }

/** Adds a row, or changes the one that is named; live with the next request. Null: there is no such list. */
export function editPriceRow(
  editor: PriceListEditor,
  form: PriceRowForm,
  at: string,
): Promise<ChangeOutcome | null> {
  return withRow(editor, form.rowId || null, at, form.confirmDearer === 'on', async (tx, stored) =>
    changesOf(form, stored, await windowOf(tx, form, stored)),
  )
}

/** Takes a row out of its list. Null: there is no such list. */
export function dropPriceRow(
  editor: PriceListEditor,
  rowId: string,
  at: string,
): Promise<ChangeOutcome | null> {
  return withRow(editor, rowId, at, true, async (_, stored) => (stored ? [removal(stored)] : []))
}

function withRow(
  { actorId, code }: PriceListEditor,
  rowId: string | null,
  at: string,
  confirmDearer: boolean,
  changes: (tx: Transaction, stored: NamedRow | null) => Promise<PriceRowChange[]>,
): Promise<ChangeOutcome | null> {
  return transaction(async (tx): Promise<ChangeOutcome | null> => {
    const list: LockedPriceList | null = await lockPriceList(tx, code)
    if (!list) return null
    const stored = rowId ? await findStoredRow(tx, list.id, BigInt(rowId)) : null
    if (rowId && !stored) return gone
    const rows = await changes(tx, stored)
    const change = { fields: {}, rows, percentages: [], confirmDearer }
    return applyPriceListChange(tx, list, change, { kind: 'edited', actorId, at })
  })
}

type Window = { validFrom: string | null; validUntil: string | null }

/** The days of the form; an end that it does not name stays as it is. */
async function windowOf(
  tx: Transaction,
  { firstDay, lastDay }: PriceRowForm,
  stored: NamedRow | null,
): Promise<Window> {
  const seen = {
    validFrom: stored?.key.validFrom ?? null,
    validUntil: stored?.value.validUntil ?? null,
  }
  if (firstDay === undefined && lastDay === undefined) return seen
  const days = { firstDay: firstDay ?? null, lastDay: lastDay ?? null }
  const window = await windowOfDays(days, seen, tx)
  return {
    validFrom: firstDay === undefined ? seen.validFrom : window.validFrom,
    validUntil: lastDay === undefined ? seen.validUntil : window.validUntil,
  }
}

/** A row that begins at another quantity or another instant is another row: the former goes. */
function changesOf(
  form: PriceRowForm,
  stored: NamedRow | null,
  { validFrom, validUntil }: Window,
): PriceRowChange[] {
  const { minimumQuantity, unitPrice } = form
  const priceBase = basesOf[form.priceBase]
  const key = { sku: stored?.key.sku ?? form.sku, unit: form.unit, minimumQuantity, validFrom }
  const after = { unitPrice, priceBase, validUntil }
  const isSame =
    stored &&
    stored.key.unit === key.unit &&
    stored.key.validFrom === validFrom &&
    new Decimal(minimumQuantity).eq(stored.key.minimumQuantity)
  if (isSame) return [{ at: 'row', key: stored.key, before: stored.value, after }]
  const added = { at: 'row', key, before: null, after }
  return stored ? [removal(stored), added] : [added]
}

const basesOf = { '1': 1, '10': 10, '100': 100, '1000': 1000 } as const

function removal({ key, value }: NamedRow): PriceRowChange {
  return { at: 'former', key, before: value, after: null }
}
