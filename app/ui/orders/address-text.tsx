export type PrintedAddress = {
  name: string
  line1: string
  line2?: string | null
  postalCode?: string | null
  city: string
  region?: string | null
  countryCode: string
}

/** An address on one line, below its name. */
export function addressLine(address: PrintedAddress): string {
  const { line1, line2, postalCode, city, region, countryCode } = address
  const place = [postalCode, city].filter(Boolean).join(' ')
  return [line1, line2, place, region, countryCode].filter(Boolean).join(', ')
}

export function AddressText({ address }: { address: PrintedAddress | null }) {
  if (!address) return null
  return (
    <address className="not-italic">
      <span className="font-medium">{address.name}</span>
      <span className="block text-muted">{addressLine(address)}</span>
    </address>
  )
}
