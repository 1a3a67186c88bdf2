/** What would become of an accepted quote. */
export type ContractDraftView = {
  number: string
  company: string
  currency: string
  /** Whether it was accepted and ordered. */
  isOrdered: boolean
  /** The agreement that it became already. */
  contract: string | null
  lines: {
    position: number
    sku: string
    name: string
    unitCode: string
    quantity: string
    /** Net of the line's and the offer's discounts, per `priceBase`. */
    unitPrice: string
    priceBase: number
    /** Not in the company's catalogs: the price would not answer. */
    isHidden: boolean
  }[]
}
