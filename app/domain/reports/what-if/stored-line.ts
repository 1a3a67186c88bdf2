import { type Decimal, roundUnitPrice } from '#pricing/index.ts'
import type { SimulatedLine } from './simulation.ts'

/** A row of `what_if_line`, by column; amounts as text. */
export function storedLine(
  { companyId, line, compared }: SimulatedLine,
  key: { run_id: string; number: number },
) {
  const { before, after } = compared
  return {
    ...key,
    kind: line.kind,
    document_id: line.documentId,
    document_number: line.documentNumber,
    company_id: companyId,
    buyer: line.buyer,
    frozen: line.frozen,
    variant_id: line.variantId,
    unit_code: line.unit,
    quantity: line.quantity.toFixed(),
    gross: (before ?? after)?.gross ?? false,
    price_before: textOrNull(before?.unitPrice),
    base_before: before?.priceBase ?? null,
    list_before: before?.list ?? null,
    price_after: textOrNull(after?.unitPrice),
    base_after: after?.priceBase ?? null,
    list_after: after?.list ?? null,
    reason_after: compared.reasonAfter,
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

function textOrNull(value: Decimal | null | undefined): string | null {
  return value?.toFixed() ?? null
}
