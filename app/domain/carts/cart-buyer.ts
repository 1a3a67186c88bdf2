/** Who fills a cart: a contact, for the company in use. */
export type CartBuyer = {
  userId: bigint
  company: {
    id: bigint
    currency: string
    ancestorIds: readonly bigint[]
    segmentIds: readonly bigint[]
  }
}
