import { prisma } from '#app/db/client.server.ts'
import { transaction } from '#app/db/transaction.server.ts'
import { postCommitment } from '#app/domain/credit/ledger-repository.server.ts'
import { Decimal } from '#pricing/decimal.ts'
import type { CashDiscountTerm } from '#pricing/payment-term.ts'
import { documentTotals } from '#pricing/totals.ts'

let made = 0

type Line = {
  variant: { id: bigint; sku: string }
  quantity: string
  unitPrice: string
  rate?: string
  discountPercent?: string
}
type Given = {
  companyId: bigint
  principalId?: bigint | null
  lines: readonly Line[]
  freight?: string
  /** Percent off the goods. */
  allowancePercent?: string
  orderedOn?: string
  number?: string
  cashDiscount?: CashDiscountTerm | null
}

const address = {
  name: 'Ferometal Târgu Mureș',
  line1: 'Str. Oțelului 5',
  city: 'Târgu Mureș',
  postalCode: '540001',
  countryCode: 'RO',
}

/** An order on account, net 30, placed and allocated in full in the main warehouse, with its commitment. */
export async function placedOrder(given: Given) {
  const number = given.number ?? `O-2026-${String(++made).padStart(5, '0')}`
  const orderedOn = given.orderedOn ?? '2026-11-02'
  const lines = given.lines.map(lineRow)
  const totals = documentTotals({
    currency: 'EUR',
    taxMode: 'net',
    lines: lines.map((line) => ({
      id: String(line.position),
      taxCategory: 'S',
      rate: new Decimal(line.taxRate),
      lineAmount: new Decimal(line.lineAmount),
    })),
    allowances: given.allowancePercent
      ? [{ id: 'a', kind: 'percentage', percent: new Decimal(given.allowancePercent) }]
      : [],
    charges: given.freight
      ? [
          {
            id: 'f',
            taxCategory: 'S',
            rate: new Decimal('0.21'),
            amount: new Decimal(given.freight),
          },
        ]
      : [],
  })
  const charges = [
    ...totals.charges.map(({ amount, rate }) => ({
      kind: 'freight',
      name: 'Freight',
      amount,
      rate,
    })),
    ...totals.allowances.map(({ amount, rate }) => ({
      kind: 'allowance',
      name: 'Project discount',
      amount: amount.negated(),
      rate,
    })),
  ]
  const order = await prisma.order.create({
    data: {
      number,
      channel: 'wholesale',
      companyId: given.companyId,
      principalId: given.principalId ?? null,
      status: 'placed',
      currency: 'EUR',
      taxMode: 'net',
      purchaseOrderNumber: `PO-${number}`,
      billingAddress: address,
      shippingAddress: address,
      paymentTerms: {
        base: 'invoice',
        roll: 'none',
        schedule: { rule: 'NET', days: 30 },
        deposit: null,
        cashDiscount: given.cashDiscount ?? null,
      },
      subtotal: totals.subtotal.toFixed(),
      allowanceTotal: totals.allowanceTotal.toFixed(),
      chargeTotal: totals.chargeTotal.toFixed(),
      taxTotal: totals.taxTotal.toFixed(),
      total: totals.total.toFixed(),
      orderedOn: new Date(orderedOn),
      placedAt: new Date(`${orderedOn}T08:00:00Z`),
      lines: { create: lines },
      charges: {
        create: charges.map(({ kind, name, amount, rate }, index) => ({
          position: index + 1,
          kind,
          name,
          amount: amount.toFixed(),
          taxCategoryCode: 'standard',
          taxRate: rate.toFixed(),
        })),
      },
    },
    include: { lines: { orderBy: { position: 'asc' } } },
  })
  await allocate(order.lines)
  await transaction((tx) =>
    postCommitment(tx, {
      documentType: 'order',
      documentId: order.id,
      occurredOn: orderedOn,
      companyId: given.companyId,
      currency: 'EUR',
      amount: totals.total,
      actorId: null,
    }),
  )
  return order
}

function lineRow(line: Line, index: number) {
  const discountPercent = line.discountPercent ?? '0'
  const lineAmount = new Decimal(line.quantity)
    .times(line.unitPrice)
    .times(new Decimal(100).minus(discountPercent))
    .div(100)
    .toDecimalPlaces(2)
  return {
    position: index + 1,
    variantId: line.variant.id,
    sku: line.variant.sku,
    name: `Șurub ${line.variant.sku}`,
    unitCode: 'pc',
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    discountPercent,
    lineAmount: lineAmount.toFixed(),
    taxCategoryCode: 'standard',
    taxRate: line.rate ?? '0.21',
    allocatedQuantity: line.quantity,
  }
}

async function allocate(
  lines: readonly { id: bigint; variantId: bigint | null; quantity: { toString(): string } }[],
) {
  const { id: warehouseId } = await prisma.warehouse.findUniqueOrThrow({ where: { code: 'MAIN' } })
  for (const { id: orderLineId, variantId, quantity } of lines) {
    if (variantId === null) continue
    const amount = quantity.toString()
    await prisma.orderAllocation.create({ data: { orderLineId, warehouseId, quantity: amount } })
    await prisma.stockLevel.update({
      where: { variantId_warehouseId: { variantId, warehouseId } },
      data: { allocated: { increment: amount } },
    })
    await prisma.stockMovement.create({
      data: { variantId, warehouseId, kind: 'allocate', allocatedDelta: amount },
    })
  }
}
