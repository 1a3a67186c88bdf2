import type { Decimal } from './decimal.ts'

/**
 * Negative, zero or positive as `a` is less than, equal to or more than `b`, both finite. The same
 * as `a.cmp(b)`, which copies its argument first: a third of the time of resolving a price.
 */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const signA = signOf(a)
  const signB = signOf(b)
  if (signA !== signB) return signA - signB
  if (signA === 0) return 0
  return signA > 0 ? compareMagnitudes(a, b) : compareMagnitudes(b, a)
}

function compareMagnitudes(a: Decimal, b: Decimal): number {
  if (a.e !== b.e) return a.e - b.e
  for (let index = 0; index < a.d.length; index++) {
    const difference = (a.d[index] ?? 0) - (b.d[index] ?? 0)
    if (difference !== 0) return difference
  }
  return a.d.length - b.d.length
}

function signOf(value: Decimal): number {
  return value.d[0] === 0 ? 0 : value.s
}

export function isMoreThanZero(value: Decimal): boolean {
  return signOf(value) > 0
}
