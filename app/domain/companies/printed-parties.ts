/** Who a paper is from and for, as printed on it. */
export type PrintedAddress = {
  name: string
  line1: string
  line2: string | null
  postalCode: string | null
  city: string
  region: string | null
  countryCode: string
}

export type PrintedSeller = {
  name: string
  legalName: string
  vatNumber: string
  registrationNumber: string | null
  address: PrintedAddress
  email: string
  phone: string | null
  iban: string | null
  bic: string | null
  bankName: string | null
}

export type PrintedBuyer = {
  code: string | null
  name: string
  vatNumber: string | null
  registrationNumber: string | null
  address: PrintedAddress | null
}
