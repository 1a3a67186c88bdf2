import type { PrintedAddress } from './invoice-content.ts'

/** The address as copied onto an order; null where none was. */
export function printedAddress(stored: unknown): PrintedAddress | null {
  if (typeof stored !== 'object' || stored === null) return null
  const fields = stored as Record<string, unknown>
  const text = (name: string) => {
    const value = fields[name]
    return typeof value === 'string' && value.trim() !== '' ? value : null
  }
  return {
    name: text('name') ?? '',
    line1: text('line1') ?? '',
    line2: text('line2'),
    postalCode: text('postalCode'),
    city: text('city') ?? '',
    region: text('region'),
    countryCode: text('countryCode') ?? '',
  }
}
