export type AgreementLevel = 'company' | 'segment' | 'channel' | 'base'
export type AgreementState = 'active' | 'scheduled' | 'ended' | 'inactive'

/** Days are the seller's; the last one is inclusive. */
type AgreementWindow = { validFrom: string | null; validOn: string | null }

/** Whom an agreement speaks for: the company's or segment's name, the channel, or nothing. */
export type Audience = { level: AgreementLevel; audience: string | null }

export type AgreementRow = AgreementWindow & {
  code: string
  name: string
  level: AgreementLevel
  state: AgreementState
  /** The company's or segment's name, the channel, or nothing. */
  audience: string | null
  /** The company's or segment's code, or the channel. */
  audienceCode: string | null
  lists: number
  catalogs: number
  rules: number
  /** The accepted quote that it was made from. */
  quote: string | null
}

export type BoundList = {
  code: string
  name: string
  currency: string
  status: string
  rows: number
  overallPercent: string | null
  /** Of a contract: what is used of all its quotas, in base units. */
  quotas: { sku: string; quota: string; used: string; unit: string }[] | null
}

export type BoundCatalog = { code: string; name: string; active: boolean; rules: number }

export type OrderRuleView = {
  currency: string
  minimum: string | null
  maximum: string | null
  firstOrderMinimum: string | null
  reorderMinimum: string | null
}

export type Choice = { value: string; label: string }

export type AgreementDetail = AgreementRow & {
  active: boolean
  paymentTermsCode: string | null
  paymentTermsName: string | null
  /** The company's own; null where the audience is wider. */
  currency: string | null
  boundLists: BoundList[]
  boundCatalogs: BoundCatalog[]
  orderRules: OrderRuleView[]
}

/** A rule as the agreement has it, and what it comes to with what it inherits. */
export type QuantityRuleView = {
  sku: string
  slug: string
  name: string
  unit: string
  minimum: string | null
  maximum: string | null
  noMaximum: boolean
  increment: string | null
  effective: {
    minimum: string
    maximum: string | null
    increment: string
    /** Names of the agreements that a silent field is inherited from; null: the default. */
    from: { minimum: string | null; maximum: string | null; increment: string | null }
  }
}
