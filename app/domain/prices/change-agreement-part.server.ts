import type { Happened } from '#app/db/audit.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { Decimal } from '#pricing/decimal.ts'
import {
  bindCatalog,
  bindList,
  findMisfitBreak,
  lockListToBind,
  releaseCatalog,
  releaseList,
} from './agreement-parts-repository.server.ts'
import type { LockedAgreement } from './agreement-repository.server.ts'
import type { AgreementChange, OrderRuleForm, QuantityRuleForm } from './agreement-rule-form.ts'
import { checkQuantityRule, type QuantityRuleRefusal } from './check-quantity-rule.ts'
import {
  findRuledVariant,
  removeOrderRule,
  removeQuantityRule,
  saveOrderRule,
  saveQuantityRule,
} from './quantity-rule-repository.server.ts'

export type PartRefusal =
  | QuantityRuleRefusal
  | 'agreement-list-unknown'
  | 'agreement-list-currency'
  | 'agreement-list-percent'
  | 'agreement-catalog-unknown'
  | 'agreement-part-gone'
  | 'agreement-break-increment'
  | 'agreement-break-maximum'

type Part = Result<Happened, PartRefusal>

/** Makes one change in a locked agreement and says what happened. */
export function changePart(
  tx: Transaction,
  agreement: LockedAgreement,
  change: AgreementChange,
): Promise<Part> {
  switch (change.intent) {
    case 'attachList':
      return attachList(tx, agreement, change.list)
    case 'detachList':
      return gone(releaseList(tx, agreement, change.list), 'agreement.list-detached', {
        list: change.list,
      })
    case 'attachCatalog':
      return attachCatalog(tx, agreement, change.catalog)
    case 'detachCatalog':
      return gone(releaseCatalog(tx, agreement, change.catalog), 'agreement.catalog-detached', {
        catalog: change.catalog,
      })
    case 'saveRule':
      return saveRule(tx, agreement, change)
    case 'removeRule':
      return gone(removeQuantityRule(tx, agreement, change), 'agreement.rule-removed', {
        sku: change.sku,
        unit: change.unit,
      })
    case 'saveOrderRule':
      return saveLimits(tx, agreement, change)
    case 'removeOrderRule':
      return gone(removeOrderRule(tx, agreement, change.currency), 'agreement.order-rule-removed', {
        currency: change.currency,
      })
  }
}

async function attachList(
  tx: Transaction,
  agreement: LockedAgreement,
  code: string,
): Promise<Part> {
  const list = await lockListToBind(tx, code)
  if (!list) return refuse('agreement-list-unknown', { list: code })
  const { currency } = agreement
  if (currency !== null && currency !== list.currency)
    return refuse('agreement-list-currency', { list: list.code, currency })
  if (agreement.level === 'base' && list.hasPercentages)
    return refuse('agreement-list-percent', { list: list.code })
  await bindList(tx, agreement, list)
  return fitting(tx, agreement, { action: 'agreement.list-attached', details: { list: list.code } })
}

async function attachCatalog(
  tx: Transaction,
  agreement: LockedAgreement,
  code: string,
): Promise<Part> {
  const bound = await bindCatalog(tx, agreement, code)
  if (bound === null) return refuse('agreement-catalog-unknown', { catalog: code })
  return ok({ action: 'agreement.catalog-attached', details: { catalog: code } })
}

async function saveRule(
  tx: Transaction,
  agreement: LockedAgreement,
  form: QuantityRuleForm,
): Promise<Part> {
  const variant = await findRuledVariant(tx, agreement, form)
  const refusal = checkQuantityRule(form, variant)
  if (refusal) return { ok: false, refusal }
  if (!variant) return refuse('rule-sku', { sku: form.sku })
  await saveQuantityRule(tx, agreement, variant, form)
  const { unit, minimum, maximum, noMaximum, increment } = form
  const details = {
    sku: variant.sku,
    unit,
    minimum: minimum?.toString() ?? null,
    maximum: noMaximum ? 'none' : (maximum?.toString() ?? null),
    increment: increment?.toString() ?? null,
  }
  return fitting(tx, agreement, { action: 'agreement.rule-saved', details })
}

async function saveLimits(
  tx: Transaction,
  agreement: LockedAgreement,
  form: OrderRuleForm,
): Promise<Part> {
  await saveOrderRule(tx, agreement, form)
  const { currency, minimum, maximum, firstOrderMinimum, reorderMinimum } = form
  const details = {
    currency,
    minimum: minimum?.toString() ?? null,
    maximum: maximum?.toString() ?? null,
    firstOrderMinimum: firstOrderMinimum?.toString() ?? null,
    reorderMinimum: reorderMinimum?.toString() ?? null,
  }
  return ok({ action: 'agreement.order-rule-saved', details })
}

/** What was written stands only where all breaks of the agreement's lists still fit its rules. */
async function fitting(
  tx: Transaction,
  agreement: LockedAgreement,
  happened: Happened,
): Promise<Part> {
  const misfit = await findMisfitBreak(tx, agreement)
  if (!misfit) return ok(happened)
  const { list, sku, unit, minimum, increment, maximum } = misfit
  const where = { list, sku, unit, minimum }
  if (maximum !== null && new Decimal(minimum).gt(maximum))
    return refuse('agreement-break-maximum', { ...where, maximum })
  return refuse('agreement-break-increment', { ...where, increment: increment ?? '' })
}

async function gone(
  removed: Promise<boolean>,
  action: string,
  details: Happened['details'],
): Promise<Part> {
  return (await removed) ? ok({ action, details }) : refuse('agreement-part-gone')
}
