import { toDecimalOrNull } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { type AgreementRuleProblem, checkAgreementRule } from '#pricing/index.ts'
import { type Expected, expected } from './expectation.ts'
import type { LineProblem } from './import-report.ts'
import { noOutcome, type Placed, type Saved, unknownReference } from './importer.ts'
import type { QuantityRuleRow } from './quantity-rule-row.ts'

/** Sets the quantity rules of agreements by agreement, SKU and unit; a row says all of its rule. */
export async function saveQuantityRules(
  tx: Transaction,
  batch: readonly Placed<QuantityRuleRow>[],
): Promise<Saved> {
  const saved = noOutcome()
  const agreements = await agreementIds(tx, batch)
  const variants = await variantsOf(tx, batch)
  for (const placed of batch) {
    const agreementId = agreements.get(placed.row.agreement.toLowerCase())
    const found = placeOf(placed, agreementId, variants.get(placed.row.sku.toLowerCase()))
    if ('code' in found) saved.problems.push(found)
    else saved[await saveRule(tx, placed.row, found)] += 1
  }
  return saved
}

type Known = { id: bigint; baseUnit: string; precision: number; units: string[] }

/** Whose rule a row is, or what is wrong with it. */
function placeOf(
  { line, row }: Placed<QuantityRuleRow>,
  agreementId: bigint | undefined,
  variant: Known | undefined,
): Place | LineProblem {
  if (agreementId === undefined)
    return unknownReference(line, 'agreement', row.agreement, expected('agreement'))
  if (!variant) return unknownReference(line, 'sku', row.sku, expected('sku'))
  const unitCode = row.unit ?? variant.baseUnit
  if (!variant.units.includes(unitCode))
    return unknownReference(
      line,
      'unit',
      unitCode,
      expected('oneOf', { values: variant.units.join(', ') }),
    )
  const precision = unitCode === variant.baseUnit ? variant.precision : 0
  const [problem] = checkAgreementRule(row, precision)
  return problem
    ? ruleProblem(line, row, problem)
    : { agreementId, variantId: variant.id, unitCode }
}

const told: Readonly<
  Record<AgreementRuleProblem, [field: 'minimum' | 'maximum' | 'increment', right: Expected]>
> = {
  INCREMENT_NOT_POSITIVE: ['increment', expected('moreThan', { figure: '0' })],
  INCREMENT_PRECISION: ['increment', expected('variantDecimals')],
  MINIMUM_OFF_INCREMENT: ['minimum', expected('increment')],
  MAXIMUM_OFF_INCREMENT: ['maximum', expected('increment')],
  MAXIMUM_BELOW_MINIMUM: ['maximum', expected('minimumOrMore')],
}

function ruleProblem(
  line: number,
  row: QuantityRuleRow,
  problem: AgreementRuleProblem,
): LineProblem {
  const [column, right] = told[problem]
  return { line, column, value: row[column]?.toString() ?? '', code: 'out-of-range', ...right }
}

type Place = { agreementId: bigint; variantId: bigint; unitCode: string }

async function saveRule(
  tx: Transaction,
  { minimum, maximum, increment }: QuantityRuleRow,
  place: Place,
): Promise<'created' | 'updated' | 'unchanged'> {
  const isLifted = maximum === 'none'
  const wanted = { minimum, maximum: isLifted ? null : maximum, increment }
  const data = {
    minimum: wanted.minimum?.toFixed() ?? null,
    maximum: wanted.maximum?.toFixed() ?? null,
    increment: increment?.toFixed() ?? null,
    noMaximum: isLifted,
  }
  const where = { agreementId_variantId_unitCode: place }
  const stored = await tx.quantityRule.findUnique({ where })
  await tx.quantityRule.upsert({ where, create: { ...place, ...data }, update: data })
  if (!stored) return 'created'
  const isSame = (['minimum', 'maximum', 'increment'] as const).every(
    (field) => (toDecimalOrNull(stored[field])?.toFixed() ?? null) === data[field],
  )
  return isSame && stored.noMaximum === isLifted ? 'unchanged' : 'updated'
}

async function agreementIds(tx: Transaction, batch: readonly Placed<QuantityRuleRow>[]) {
  const found = await tx.agreement.findMany({
    where: { code: { in: [...new Set(batch.map(({ row }) => row.agreement))] } },
    select: { id: true, code: true },
  })
  return new Map(found.map(({ id, code }) => [code.toLowerCase(), id]))
}

async function variantsOf(tx: Transaction, batch: readonly Placed<QuantityRuleRow>[]) {
  const variants = await tx.variant.findMany({
    where: { sku: { in: [...new Set(batch.map(({ row }) => row.sku))] } },
    select: {
      ...{ id: true, sku: true, baseUnit: true, precision: true },
      units: { select: { unitCode: true } },
    },
  })
  return new Map(
    variants.map(({ units, ...variant }) => [
      variant.sku.toLowerCase(),
      { ...variant, units: units.map(({ unitCode }) => unitCode) },
    ]),
  )
}
