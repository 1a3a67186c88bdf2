import type { Decimal } from '#pricing/decimal.ts'
import type { DocumentInput } from '#pricing/document.ts'
import { currencyDecimals } from '#pricing/money.ts'

/**
 * A second, independent computation of a document in whole minor units, to hold the engine against:
 * integers only, nothing of the engine but its input types.
 */
export type IntegerDocument = {
  groups: Record<string, { taxable: bigint; tax: bigint }>
  allowances: Record<string, bigint>
  lineNets: bigint[]
  total: bigint
}

/** Rates and percentages have at most four decimals here. */
const scale = 10_000n

type Part = { key: string; amount: bigint; sign: bigint }

export function integerDocument(input: DocumentInput): IntegerDocument {
  const units = (value: Decimal) =>
    BigInt(value.times(10 ** currencyDecimals(input.currency)).toFixed(0))
  const rates = new Map<string, bigint>()
  const keyOf = ({ taxCategory, rate }: { taxCategory: string; rate: Decimal }) => {
    const key = `${taxCategory} ${rate.toFixed(4)}`
    rates.set(key, BigInt(rate.times(10_000).toFixed(0)))
    return key
  }
  const lines = input.lines.map((line) => ({
    key: keyOf(line),
    amount: units(line.lineAmount),
    sign: 1n,
  }))
  const goods = [...sums(lines)]
  const goodsTotal = goods.reduce((all, [, amount]) => all + amount, 0n)
  const allowances: Record<string, bigint> = {}
  const shares: Part[] = []
  for (const allowance of input.allowances) {
    const total =
      allowance.kind === 'fixed'
        ? units(allowance.amount)
        : roundedQuotient(goodsTotal * BigInt(allowance.percent.times(100).toFixed(0)), scale)
    allowances[allowance.id] = total
    const parts = integerShares(
      total,
      goods.map(([, amount]) => amount),
    )
    for (const [index, part] of parts.entries()) {
      if (part !== 0n) shares.push({ key: goods[index]?.[0] ?? '', amount: part, sign: -1n })
    }
  }
  const charges = input.charges.map((charge) => ({
    key: keyOf(charge),
    amount: units(charge.amount),
    sign: 1n,
  }))
  return closed(input.taxMode, [...lines, ...shares, ...charges], {
    rates,
    allowances,
    lineCount: lines.length,
  })
}

function closed(
  taxMode: string,
  parts: Part[],
  {
    rates,
    allowances,
    lineCount,
  }: { rates: Map<string, bigint>; allowances: Record<string, bigint>; lineCount: number },
): IntegerDocument {
  const groups: IntegerDocument['groups'] = {}
  const nets = parts.map((part) => part.sign * part.amount)
  let total = 0n
  for (const [key, amount] of sums(parts)) {
    const rate = rates.get(key) ?? 0n
    const taxable = taxMode === 'net' ? amount : roundedQuotient(amount * scale, scale + rate)
    const tax = taxMode === 'net' ? roundedQuotient(amount * rate, scale) : amount - taxable
    groups[key] = { taxable, tax }
    total += taxable + tax
    if (taxMode === 'gross') spread(parts, nets, key, taxable, scale + rate)
  }
  return { groups, allowances, lineNets: nets.slice(0, lineCount), total }
}

function spread(parts: Part[], nets: bigint[], key: string, taxable: bigint, divisor: bigint) {
  const members = [...parts.entries()].filter(([, part]) => part.key === key)
  const exact = members.map(([index, part]) => ({
    index,
    amount: part.sign * part.amount,
    floor: floored(part.sign * part.amount * scale, divisor),
    rest: modulo(part.sign * part.amount * scale, divisor),
  }))
  let left = taxable - exact.reduce((all, { floor }) => all + floor, 0n)
  for (const { index, floor } of exact) nets[index] = floor
  const queue = [...exact].sort(
    (one, two) =>
      order(two.rest, one.rest) || order(two.amount, one.amount) || one.index - two.index,
  )
  for (const { index } of queue) {
    if (left === 0n) break
    nets[index] = (nets[index] ?? 0n) + 1n
    left -= 1n
  }
}

export function integerShares(total: bigint, weights: bigint[]): bigint[] {
  const sum = weights.reduce((all, weight) => all + weight, 0n)
  if (sum === 0n) return weights.map((_, index) => (index === 0 ? total : 0n))
  const size = sum < 0n ? -sum : sum
  const sign = sum < 0n ? -1n : 1n
  const exact = weights.map((weight, index) => ({
    index,
    weight,
    floor: floored(total * weight * sign, size),
    rest: modulo(total * weight * sign, size),
  }))
  let left = total - exact.reduce((all, { floor }) => all + floor, 0n)
  const parts = exact.map(({ floor }) => floor)
  const queue = [...exact].sort(
    (one, two) =>
      order(two.rest, one.rest) || order(two.weight, one.weight) || one.index - two.index,
  )
  for (const { index } of queue) {
    if (left === 0n) break
    parts[index] = (parts[index] ?? 0n) + 1n
    left -= 1n
  }
  return parts
}

function sums(parts: Part[]): Map<string, bigint> {
  const groups = new Map<string, bigint>()
  for (const { key, amount, sign } of parts)
    groups.set(key, (groups.get(key) ?? 0n) + sign * amount)
  return groups
}

function order(one: bigint, two: bigint): number {
  return one === two ? 0 : one < two ? -1 : 1
}

function modulo(value: bigint, divisor: bigint): bigint {
  return ((value % divisor) + divisor) % divisor
}

function floored(value: bigint, divisor: bigint): bigint {
  return (value - modulo(value, divisor)) / divisor
}

/** Half away from zero. */
function roundedQuotient(value: bigint, divisor: bigint): bigint {
  const size = value < 0n ? -value : value
  const quotient = (2n * size + divisor) / (2n * divisor)
  return value < 0n ? -quotient : quotient
}
