import { Decimal } from '#pricing/decimal.ts'

/** Prisma's Decimal is a class of its own: only its text crosses the border. */
type Numeric = { toString(): string }

export function toDecimal(value: Numeric): Decimal {
  return new Decimal(value.toString())
}

export function toDecimalOrNull(value: Numeric | null): Decimal | null {
  return value === null ? null : toDecimal(value)
}

/** What a numeric column is given: plain digits, never an exponent. */
export function toNumeric(value: Decimal): string {
  return value.toFixed()
}

/** A `date` column arrives as midnight UTC; inside it is `'YYYY-MM-DD'`. */
export function toDay(value: Date): string {
  return value.toISOString().slice(0, 10)
}

/** For a `date` column. A day that the calendar does not have is a bug and throws. */
export function fromDay(day: string): Date {
  const date = new Date(`${day}T00:00:00.000Z`)
  if (Number.isNaN(date.getTime()) || toDay(date) !== day) throw new RangeError(`No day: ${day}`)
  return date
}

export function toInstant(value: Date): string {
  return value.toISOString()
}

export function toInstantOrNull(value: Date | null): string | null {
  return value === null ? null : toInstant(value)
}

/** For a `timestamptz` column: ISO 8601 with offset or Z. */
export function fromInstant(instant: string): Date {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) throw new RangeError(`No instant: ${instant}`)
  return date
}

/** Keys are bigint inside and text in views. */
export function toId(text: string): bigint {
  if (!/^[1-9]\d{0,18}$/.test(text)) throw new RangeError(`No key: ${text}`)
  return BigInt(text)
}
