/** Decimal strings, as the pricing rules have them. `maximum` null: no limit. */
export type StepRule = { minimum: string; maximum: string | null; increment: string }

export type Snap = { quantity: string; reason: 'kept' | 'snapped' | 'raised' | 'lowered' }

const places = 3

/** Thousandths as an integer: exact for every quantity the product knows. */
function toThousandths(quantity: string): bigint {
  const [whole = '0', fraction = ''] = quantity.split('.')
  return BigInt(whole) * 1000n + BigInt(fraction.padEnd(places, '0').slice(0, places) || '0')
}

function fromThousandths(value: bigint): string {
  const fraction = String(value % 1000n)
    .padStart(places, '0')
    .replace(/0+$/, '')
  return fraction ? `${value / 1000n}.${fraction}` : String(value / 1000n)
}

/** The nearest quantity that may be ordered: up to the next increment, then inside minimum and maximum. */
export function snapQuantity(quantity: string, rule: StepRule): Snap {
  const typed = toThousandths(quantity)
  const step = toThousandths(rule.increment)
  const minimum = toThousandths(rule.minimum)
  const maximum = rule.maximum === null ? null : toThousandths(rule.maximum)
  const stepped = ((typed + step - 1n) / step) * step
  if (stepped < minimum) return { quantity: fromThousandths(minimum), reason: 'raised' }
  if (maximum !== null && stepped > maximum) {
    return { quantity: fromThousandths(maximum), reason: 'lowered' }
  }
  return { quantity: fromThousandths(stepped), reason: stepped === typed ? 'kept' : 'snapped' }
}

/** One case more or fewer; below the minimum there is nothing, so it stays. */
export function stepQuantity(quantity: string, rule: StepRule, direction: 1 | -1): string {
  const step = toThousandths(rule.increment)
  const next = toThousandths(quantity) + (direction === 1 ? step : -step)
  return snapQuantity(next > 0n ? fromThousandths(next) : '0', rule).quantity
}

/** How many whole cases a quantity is, or null where it is sold singly or does not come out even. */
export function casesOf(quantity: string, increment: string): number | null {
  const step = toThousandths(increment)
  const value = toThousandths(quantity)
  if (step <= 1000n || value === 0n || value % step !== 0n) return null
  return Number(value / step)
}
