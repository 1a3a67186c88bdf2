import { type Decimal, roundUnitPrice } from '#pricing/index.ts'
import type { SimulatedDocument, SimulatedLine } from './simulation.ts'

type Key = { run_id: string; number: number }

/** A row of `what_if_line`, by column; amounts as text. */
export function storedLine(
  { line, compared }: SimulatedLine,
  { document: { head } }: SimulatedDocument,
  key: Key,
) {
  const { before, after } = compared
  return {
    ...key,
    kind: line.kind,
    document_id: line.documentId,
    document_number: line.documentNumber,
    company_id: head.companyId,
    buyer: line.buyer,
    frozen: line.frozen,
    variant_id: line.variantId,
    unit_code: line.unit,
    quantity: line.quantity.toFixed(),
    gross: (before ?? after)?.gross ?? false,
    price_before: textOrNull(before?.unitPrice),
    base_before: before?.priceBase ?? null,
    list_before: before?.list ?? null,
    from_before: line.frozen ? null : textOrNull(before?.from),
    price_after: textOrNull(after?.unitPrice),
    base_after: after?.priceBase ?? null,
    list_after: after?.list ?? null,
    from_after: line.frozen ? null : textOrNull(after?.from),
    reason_after: compared.reasonAfter,
    refused_after: compared.refusedAfter,
    net_before: textOrNull(before?.net),
    net_after: textOrNull(after?.net),
    cost: textOrNull(compared.cost),
    unit_after: textOrNull(after && roundUnitPrice(after.netPerBaseUnit)),
    unit_cost: textOrNull(line.unitCost),
    floor_price: textOrNull(line.floorPrice),
    effect: compared.effect,
    below_floor: compared.belowFloor,
    below_cost: compared.belowCost,
    was_below: compared.wasBelow,
  }
}

/** A row of `what_if_document`: only what can no longer be ordered has one. */
export function storedDocument(
  { document: { head, lines }, stopped }: SimulatedDocument,
  key: Key,
) {
  if (!stopped) return null
  const { lost, refused, limit, netBefore, netAfter, wasStopped } = stopped
  return {
    ...key,
    kind: head.kind,
    document_id: head.id,
    document_number: lines[0]?.documentNumber ?? null,
    company_id: head.companyId,
    buyer: lines[0]?.buyer ?? null,
    ...{ lines: lines.length, lost, refused, was_stopped: wasStopped },
    limit_code: limit?.code ?? null,
    limit_amount: textOrNull(limit?.limit),
    limit_difference: textOrNull(limit?.difference),
    net_before: netBefore.toFixed(),
    net_after: netAfter.toFixed(),
  }
}

function textOrNull(value: Decimal | null | undefined): string | null {
  return value?.toFixed() ?? null
}
