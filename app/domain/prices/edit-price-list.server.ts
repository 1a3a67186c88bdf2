import { recordAudit } from '#app/db/audit.server.ts'
import { type Transaction, transaction } from '#app/db/transaction.server.ts'
import { ok, type Refusal, type Result, refuse } from '#app/domain/result.ts'
import { Decimal } from '#pricing/index.ts'
import {
  confirmDearerBreaks,
  type LockedList,
  loadNeighbours,
  lockPriceList,
  type RowNeighbours,
  removePriceRow,
  savePriceRow,
  setListStatus,
} from './price-list-repository.server.ts'
import { checkRow, type PriceRowRefusal } from './price-row.ts'
import type { PriceRowForm } from './price-row-form.ts'

type Edited = Result<null, PriceRowRefusal>
type Editor = { actorId: bigint; code: string }

/** Adds a row, or changes the one that is named; live with the next request. Null: there is no such list. */
export function editPriceRow(
  { actorId, code }: Editor,
  form: PriceRowForm,
): Promise<Edited | null> {
  const rowId = form.rowId ? BigInt(form.rowId) : null
  return transaction(async (tx): Promise<Edited | null> => {
    const list = await lockPriceList(tx, code)
    if (!list) return null
    const { sku, unit } = form
    const beside = await loadNeighbours(tx, list, { sku, unit, rowId })
    if (!beside) return refuse('price-row-sku', { sku })
    if (!beside.units.includes(unit)) return refuse('price-row-unit', { sku, unit })
    const refusal = await saveChecked(tx, list, beside, form)
    if (refusal) return { ok: false, refusal }
    const details = { sku, unit, minimum: form.minimumQuantity, price: form.unitPrice }
    await recordAudit(tx, {
      actorId,
      action: 'price-list.row-saved',
      objectType: 'priceList',
      objectId: list.id,
      details,
    })
    return ok(null)
  })
}

async function saveChecked(
  tx: Transaction,
  list: LockedList,
  beside: RowNeighbours,
  form: PriceRowForm,
): Promise<Refusal<PriceRowRefusal> | null> {
  const row = {
    minimumQuantity: new Decimal(form.minimumQuantity),
    unitPrice: new Decimal(form.unitPrice),
    priceBase: Number(form.priceBase),
  }
  const confirmed = form.confirmDearer === 'on'
  const dearerConfirmed = list.dearerConfirmed || confirmed
  const refusal = checkRow(row, beside.others, { ...beside, dearerConfirmed })
  if (refusal) return refusal
  const { variantId } = beside
  const rowId = form.rowId ? BigInt(form.rowId) : null
  const saved = await savePriceRow(tx, list, { ...row, variantId, unit: form.unit, rowId })
  if (!saved) return refuse('price-row-gone').refusal
  if (confirmed && !list.dearerConfirmed) await confirmDearerBreaks(tx, list)
  return null
}

/** Takes a row out of its list. Null: there is no such list. */
export function dropPriceRow({ actorId, code }: Editor, rowId: bigint): Promise<Edited | null> {
  return transaction(async (tx): Promise<Edited | null> => {
    const list = await lockPriceList(tx, code)
    if (!list) return null
    if (!(await removePriceRow(tx, list, rowId))) return refuse('price-row-gone')
    const details = { row: String(rowId) }
    await recordAudit(tx, {
      actorId,
      action: 'price-list.row-removed',
      objectType: 'priceList',
      objectId: list.id,
      details,
    })
    return ok(null)
  })
}

/** Publishes, archives, or takes a list back to draft; with its window it decides who sees its prices when. */
export function changeListStatus(
  { actorId, code }: Editor,
  status: LockedList['status'],
): Promise<Edited | null> {
  return transaction(async (tx): Promise<Edited | null> => {
    const list = await lockPriceList(tx, code)
    if (!list) return null
    if (list.status === status) return ok(null)
    await setListStatus(tx, list, status)
    const details = { from: list.status, to: status }
    await recordAudit(tx, {
      actorId,
      action: 'price-list.status',
      objectType: 'priceList',
      objectId: list.id,
      details,
    })
    return ok(null)
  })
}
