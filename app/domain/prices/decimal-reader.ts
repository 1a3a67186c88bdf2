import { Decimal } from '#pricing/index.ts'

/** Reads each text once: for what is few among many rows. */
export function decimalReader(): (text: string) => Decimal {
  const known = new Map<string, Decimal>()
  return (text) => {
    const found = known.get(text) ?? new Decimal(text)
    known.set(text, found)
    return found
  }
}
