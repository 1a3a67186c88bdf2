/** What our own charges are called where they are kept: in English, to be said in the reader's words. */
export const chargeNames = {
  freight: 'Freight',
  discount: 'Discount',
  cashDiscount: 'Cash discount',
} as const

type OwnCharge = keyof typeof chargeNames

/** Which of our own charges a kept name is; a name that somebody gave stays as it was given. */
export function ownCharge(name: string): OwnCharge | null {
  const own = Object.entries(chargeNames).find(([, kept]) => kept === name)?.[0]
  return own ? (own as OwnCharge) : null
}
