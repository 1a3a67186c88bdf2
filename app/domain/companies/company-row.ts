export type CompanyRow = {
  code: string
  name: string
  status: 'active' | 'onHold' | 'closed'
  countryCode: string | null
  city: string | null
  salesRep: string | null
  segments: string | null
  /** What the company owes, in its currency. */
  balance: { amount: string; currency: string }
  total: number
}
