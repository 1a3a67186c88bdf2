import { toNumeric } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { LockedAgreement } from './agreement-repository.server.ts'
import type { OrderRuleForm, QuantityRuleForm } from './agreement-rule-form.ts'

type RuledVariant = {
  id: bigint
  sku: string
  precision: number
  units: string[]
  hasRule: boolean
}

/** The variant that a rule is about, and whether the agreement speaks of it in that unit already. */
export async function findRuledVariant(
  tx: Transaction,
  { id }: LockedAgreement,
  { sku, unit }: { sku: string; unit: string },
): Promise<RuledVariant | null> {
  const variant = await tx.variant.findUnique({
    where: { sku },
    select: {
      id: true,
      sku: true,
      precision: true,
      units: { select: { unitCode: true } },
      quantityRules: { where: { agreementId: id, unitCode: unit }, select: { id: true } },
    },
  })
  if (!variant) return null
  const { units, quantityRules, ...own } = variant
  return {
    ...own,
    units: units.map(({ unitCode }) => unitCode),
    hasRule: quantityRules.length > 0,
  }
}

export async function saveQuantityRule(
  tx: Transaction,
  { id: agreementId }: LockedAgreement,
  { id: variantId }: RuledVariant,
  { unit: unitCode, minimum, maximum, noMaximum, increment }: QuantityRuleForm,
): Promise<void> {
  const fields = {
    minimum: minimum && toNumeric(minimum),
    maximum: maximum && toNumeric(maximum),
    noMaximum,
    increment: increment && toNumeric(increment),
  }
  const key = { agreementId, variantId, unitCode }
  await tx.quantityRule.upsert({
    where: { agreementId_variantId_unitCode: key },
    create: { ...key, ...fields },
    update: fields,
  })
}

export async function removeQuantityRule(
  tx: Transaction,
  { id: agreementId }: LockedAgreement,
  { sku, unit }: { sku: string; unit: string },
): Promise<boolean> {
  const where = { agreementId, unitCode: unit, variant: { sku } }
  return (await tx.quantityRule.deleteMany({ where })).count === 1
}

export async function saveOrderRule(
  tx: Transaction,
  { id: agreementId }: LockedAgreement,
  { currency, minimum, maximum, firstOrderMinimum, reorderMinimum }: OrderRuleForm,
): Promise<void> {
  const fields = {
    minimum: minimum && toNumeric(minimum),
    maximum: maximum && toNumeric(maximum),
    firstOrderMinimum: firstOrderMinimum && toNumeric(firstOrderMinimum),
    reorderMinimum: reorderMinimum && toNumeric(reorderMinimum),
  }
  await tx.orderRule.upsert({
    where: { agreementId_currency: { agreementId, currency } },
    create: { agreementId, currency, ...fields },
    update: fields,
  })
}

export async function removeOrderRule(
  tx: Transaction,
  { id: agreementId }: LockedAgreement,
  currency: string,
): Promise<boolean> {
  return (await tx.orderRule.deleteMany({ where: { agreementId, currency } })).count === 1
}
